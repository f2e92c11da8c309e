# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Translations are resources of the core, so that window and command line find them without being installed.
find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)
set(POINTSMAN_TRANSLATIONS ${CMAKE_SOURCE_DIR}/resources/translations)

# pointsman_add_translations(TARGET): compiles every pointsman_<language>.ts into TARGET, below :/i18n.
function(pointsman_add_translations target)
    file(GLOB ts_files CONFIGURE_DEPENDS ${POINTSMAN_TRANSLATIONS}/pointsman_*.ts)
    qt_add_lrelease(${target} TS_FILES ${ts_files} OPTIONS -silent QM_FILES_OUTPUT_VARIABLE qm_files)
    qt_add_resources(${target} pointsman_translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})
endfunction()

# By hand, after a text was added or changed: English needs only its plurals, any other language everything. The new
# texts are then filled in the .ts files; tst_translations fails as long as one is empty. A new language starts as a
# file of its own: lupdate -target-language xx -ts pointsman_xx.ts.
set(lupdate Qt6::lupdate -silent -no-obsolete -locations none -source-language en)
file(GLOB ts_files CONFIGURE_DEPENDS ${POINTSMAN_TRANSLATIONS}/pointsman_*.ts)
list(REMOVE_ITEM ts_files ${POINTSMAN_TRANSLATIONS}/pointsman_en.ts)
add_custom_target(
    update_translations
    COMMAND ${lupdate} -pluralonly src ui -ts ${POINTSMAN_TRANSLATIONS}/pointsman_en.ts
    COMMAND ${lupdate} src ui -ts ${ts_files}
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
    COMMENT "Looking for texts"
    VERBATIM
)
