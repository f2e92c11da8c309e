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
