# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later

# What Windows and macOS want of the program and of their installers, which CPack makes. Linux has packages of its own
# (packaging/package.sh). pointsman_package(): to be called last.
function(pointsman_package)
    if(WIN32)
        configure_file(packaging/windows/pointsman.rc.in pointsman.rc @ONLY)
        enable_language(RC)
        target_sources(pointsman PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/pointsman.rc packaging/windows/pointsman.manifest)
        add_dependencies(pointsman pointsman_program_icons)
        set_target_properties(pointsman PROPERTIES WIN32_EXECUTABLE ON)
        set(CPACK_GENERATOR NSIS)
    elseif(APPLE)
        set(icns ${CMAKE_CURRENT_BINARY_DIR}/packaging/icons/pointsman.icns)
        set_source_files_properties(${icns} PROPERTIES MACOSX_PACKAGE_LOCATION Resources GENERATED ON)
        target_sources(pointsman PRIVATE ${icns})
        add_dependencies(pointsman pointsman_program_icons)
        set_target_properties(
            pointsman
            PROPERTIES MACOSX_BUNDLE ON
                       MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_SOURCE_DIR}/packaging/macos/Info.plist.in
                       MACOSX_BUNDLE_ICON_FILE pointsman.icns
                       MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
                       MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION}
        )
        set(CPACK_GENERATOR DragNDrop)
    else()
        return()
    endif()
    # Qt itself goes with the program.
    qt_generate_deploy_app_script(TARGET pointsman FILENAME_VARIABLE deploy NO_UNSUPPORTED_PLATFORM_ERROR)
    install(SCRIPT ${deploy})

    set(CPACK_PACKAGE_NAME Pointsman)
    set(CPACK_PACKAGE_VENDOR "The Pointsman developers")
    set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
    set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_CURRENT_SOURCE_DIR}/LICENSE)
    set(CPACK_PACKAGE_INSTALL_DIRECTORY Pointsman)
    set(CPACK_PACKAGE_EXECUTABLES pointsman Pointsman)
    set(CPACK_STRIP_FILES ON)
    # For this user alone, without asking for an administrator; the uninstaller takes the start at login away as well.
    set(CPACK_NSIS_INSTALL_ROOT "$LOCALAPPDATA\\\\Programs")
    set(CPACK_NSIS_DEFINES "RequestExecutionLevel user")
    set(CPACK_NSIS_MUI_ICON ${CMAKE_CURRENT_BINARY_DIR}/packaging/icons/pointsman.ico)
    set(CPACK_NSIS_MUI_UNIICON ${CPACK_NSIS_MUI_ICON})
    set(CPACK_NSIS_INSTALLED_ICON_NAME bin\\\\pointsman.exe)
    set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
    set(CPACK_NSIS_MODIFY_PATH ON)
    set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS
        "DeleteRegValue HKCU 'Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Run' 'Pointsman'"
    )
    include(CPack)
endfunction()
