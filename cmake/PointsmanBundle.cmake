# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later

# For a tree that runs from any folder, on a Linux without this Qt: `cmake --install` puts Qt, its plugins and what
# they need beside the programs, which find it by $ORIGIN.
option(POINTSMAN_BUNDLE "Install Qt beside the programs (Linux)" OFF)
if(NOT POINTSMAN_BUNDLE)
    # Qt's own set-up has given one; where the system's Qt is used, the programs have no search path of their own.
    if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
        set(CMAKE_INSTALL_RPATH "")
    endif()
    return()
endif()

# The old kind of RPATH also holds for what the libraries and plugins load in their turn, so that those are copied as
# they are.
set(CMAKE_INSTALL_RPATH "$ORIGIN/../lib")
add_link_options(-Wl,--disable-new-dtags)

# As the plugins lie below Qt's own folder.
set(POINTSMAN_PLUGINS
    platforms/libqxcb.so platforms/libqoffscreen.so platforms/libqwayland-generic.so
    iconengines/libqsvgicon.so imageformats/libqsvg.so sqldrivers/libqsqlite.so
    platformthemes/libqxdgdesktopportal.so platforminputcontexts/libibusplatforminputcontextplugin.so
    platforminputcontexts/libcomposeplatforminputcontextplugin.so
    wayland-shell-integration/libxdg-shell.so xcbglintegrations/libqxcb-glx-integration.so
)
get_target_property(POINTSMAN_QT_CORE Qt6::Core LOCATION)
cmake_path(GET POINTSMAN_QT_CORE PARENT_PATH POINTSMAN_QT_LIBRARIES)

# To be called last: installs after all that it looks into.
function(pointsman_install_bundle)
    configure_file(${CMAKE_SOURCE_DIR}/cmake/InstallBundle.cmake.in InstallBundle.cmake @ONLY)
    install(SCRIPT ${CMAKE_CURRENT_BINARY_DIR}/InstallBundle.cmake)
endfunction()
