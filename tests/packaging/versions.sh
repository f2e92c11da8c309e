#!/bin/sh
# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/packaging/versions.sh VERSION PACKAGING: each recipe has this version, and each list of releases begins
# with it.
set -eu
version=$1
cd "$2"
failed=0
has() { # FILE BEFORE AFTER: what stands in FILE after BEFORE for the first time is the version, and AFTER
    found=$(grep -m 1 -F -e "$2" "$1") || found=nothing
    case $found in *"$2$version$3"*) ;; *) echo "$1: $found" >&2; failed=1 ;; esac
}
has rpm/pointsman.spec 'Version:        ' ''
has debian/changelog 'pointsman (' -
has desktop/io.github.pointsman.pointsman.metainfo.xml '<release version="' '"'
released=$(sed -n 's/.*<release version=.* date="\([0-9-]*\)".*/\1/p' desktop/*.metainfo.xml | head -n 1)
has ../CHANGELOG.md '## ' " - $released"
has windows/pointsman.manifest 'name="io.github.pointsman.pointsman" version="' '.0"'
exit $failed
