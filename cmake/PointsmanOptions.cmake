# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of ours is compiled with; nothing else sets compiler flags.
option(POINTSMAN_TESTS "Build the test suite" ON)
option(POINTSMAN_WERROR "Treat warnings as errors" ON)
set(POINTSMAN_SANITIZE "" CACHE STRING "Sanitizers to build with, for example address,undefined")

add_library(pointsman_options INTERFACE)
target_compile_features(pointsman_options INTERFACE cxx_std_20)
target_compile_definitions(
    pointsman_options
    INTERFACE QT_NO_CAST_FROM_ASCII
              QT_NO_CAST_TO_ASCII
              QT_NO_CAST_FROM_BYTEARRAY
              QT_NO_URL_CAST_FROM_STRING
              QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
              QT_NO_FOREACH
              QT_NO_KEYWORDS
              QT_USE_QSTRINGBUILDER
              QT_DISABLE_DEPRECATED_BEFORE=0x060400
              POINTSMAN_VERSION="${PROJECT_VERSION}"
)
target_compile_options(
    pointsman_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wconversion
                                -Wno-sign-conversion -Wformat=2 -Wimplicit-fallthrough
)
# Without it ccache cannot tell what a precompiled header brought in.
target_compile_options(pointsman_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
target_compile_options(pointsman_options INTERFACE "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
# When it optimises, GCC 12 takes the content of an empty std::optional for used.
target_compile_options(
    pointsman_options INTERFACE $<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-Wno-maybe-uninitialized>
)
if(POINTSMAN_WERROR)
    target_compile_options(pointsman_options INTERFACE -Werror)
endif()
if(POINTSMAN_SANITIZE)
    target_compile_options(pointsman_options INTERFACE -fsanitize=${POINTSMAN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(pointsman_options INTERFACE -fsanitize=${POINTSMAN_SANITIZE})
endif()
if(POINTSMAN_SANITIZE MATCHES "thread")
    target_compile_definitions(pointsman_options INTERFACE POINTSMAN_SHOW_HAND_OVERS)
endif()
# Clang's own way is to link AddressSanitizer in. Then it begins before a frozen clock that is preloaded, and neither ends.
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND POINTSMAN_SANITIZE MATCHES "^address")
    execute_process(
        COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=libclang_rt.asan-${CMAKE_SYSTEM_PROCESSOR}.so
        OUTPUT_VARIABLE POINTSMAN_ASAN
        OUTPUT_STRIP_TRAILING_WHITESPACE
    )
    cmake_path(GET POINTSMAN_ASAN PARENT_PATH POINTSMAN_ASAN_FOLDER)
    target_link_options(pointsman_options INTERFACE -shared-libasan -Wl,-rpath,${POINTSMAN_ASAN_FOLDER})
endif()

# What runs in a child process before the program that it starts (QProcess::setChildProcessModifier()) has a stack of few
# kilobytes, too few for the dynamic linker to look up a name there.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    target_link_options(pointsman_options INTERFACE -Wl,-z,now)
endif()

# A debug build links some hundred programs with all that a debugger needs: lld takes a tenth of the usual linker's time,
# and with an index it leaves out the names that split debug information has twice: a third of the size.
find_program(POINTSMAN_LLD ld.lld)
if(POINTSMAN_LLD AND CMAKE_BUILD_TYPE STREQUAL "Debug")
    add_link_options(-fuse-ld=lld -Wl,--gdb-index)
endif()

# Packages are compiled with CMAKE_UNITY_BUILD, where nobody edits: each folder as one text, its generated sources alone.
# So no two sources of a folder may have something of one name in their unnamed namespaces, but for the `Words` of their
# texts, which get another name in each.
function(pointsman_unite_folders)
    foreach(target IN LISTS ARGN)
        set_target_properties(
            ${target}
            PROPERTIES UNITY_BUILD_MODE GROUP
                       UNITY_BUILD_UNIQUE_ID POINTSMAN_SOURCE
                       UNITY_BUILD_CODE_BEFORE_INCLUDE "#define Words POINTSMAN_SOURCE"
        )
        get_target_property(sources ${target} SOURCES)
        get_target_property(top ${target} SOURCE_DIR)
        foreach(source IN LISTS sources)
            cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${top})
            cmake_path(GET source PARENT_PATH folder)
            cmake_path(GET folder FILENAME folder)
            if(source MATCHES "^${CMAKE_SOURCE_DIR}/src/.*\\.cpp$")
                set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${folder})
            endif()
        endforeach()
    endforeach()
endfunction()
