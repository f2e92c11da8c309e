#!/bin/sh
# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/package.sh deb|rpm|tarball|appimage: makes packages of this tree as it is, below build/package.
set -eu
cd "$(dirname "$0")/.."
top=$PWD
kind=${1:?"usage: packaging/package.sh deb|rpm|tarball|appimage"}
version=$(sed -n 's/^project(pointsman VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
name=pointsman-$version
work=$top/build/package/$kind

# Every kind is built from the same source archive, with the same flags in a folder of the same depth, so that ccache
# compiles a file once for all of them.
export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_NOHASHDIR=1 CCACHE_BASEDIR="$work"
CCACHE_DIR=$(ccache -k cache_dir)
export CCACHE_DIR

source_archive() { # FILE: the tree without what git ignores; the same bytes for the same files
    git ls-files -z --cached --others --exclude-standard |
        tar -cJf "$1" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$(git log -1 --format=%ct)" \
            --transform "s,^,$name/," --null --no-recursion -T -
}

# The hardened flags of the distribution for what lies in the current folder, as debhelper gives them to CMake.
distribution_flags() {
    CPPFLAGS=$(DEB_BUILD_MAINT_OPTIONS=hardening=+all dpkg-buildflags --get CPPFLAGS)
    CXXFLAGS="$(DEB_BUILD_MAINT_OPTIONS=hardening=+all dpkg-buildflags --get CXXFLAGS) $CPPFLAGS"
    LDFLAGS=$(DEB_BUILD_MAINT_OPTIONS=hardening=+all dpkg-buildflags --get LDFLAGS)
}

deb() {
    source_archive "$work/pointsman_$version.orig.tar.xz"
    tar -xf "$work/pointsman_$version.orig.tar.xz" -C "$work"
    cd "$work/$name"
    cp -r packaging/debian debian
    # ./dev test runs the tests; a distribution's own build runs them here.
    DEB_BUILD_OPTIONS="nocheck parallel=$(nproc)" dpkg-buildpackage --unsigned-source --unsigned-changes -Pnocheck
    lintian --info --pedantic --fail-on error,warning "$work"/*.changes
}

# Runs from wherever it is unpacked; Qt is in it.
tree() { # FOLDER: installs it there
    source_archive "$work/$name.tar.xz"
    tar -xf "$work/$name.tar.xz" -C "$work"
    cd "$work/$name"
    distribution_flags
    CXXFLAGS=$CXXFLAGS LDFLAGS=$LDFLAGS cmake -B obj -G Ninja -DCMAKE_BUILD_TYPE=None -DCMAKE_INSTALL_PREFIX="$1" \
        -DPOINTSMAN_TESTS=OFF -DPOINTSMAN_WERROR=OFF -DCMAKE_UNITY_BUILD=ON -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON \
        -DPOINTSMAN_BUNDLE=ON
    cmake --build obj
    cmake --install obj --strip
    cd "$top"
    add_licenses "$1"
    # A session bus would look for the program where it was installed, which is nowhere yet.
    rm -r "$1/share/dbus-1"
    sed -i '/^DBusActivatable=/d' "$1"/share/applications/*.desktop
}

# What others have made and is passed on goes with its licences.
add_licenses() { # FOLDER
    mkdir -p "$1/share/licenses"
    find "$1/lib" "$1/plugins" -type f -printf '%f\n' | while read -r file; do
        package=$(dpkg-query -S "*/$file" 2>/dev/null | sed -n '1s/:.*//p')
        [ -z "$package" ] || cp -L "/usr/share/doc/$package/copyright" "$1/share/licenses/$package"
    done
}

tarball() {
    result=$name-linux-$(uname -m)
    tree "$work/$result"
    cp README.md LICENSE CHANGELOG.md "$work/$result"
    tar -cJf "$work/$result.tar.xz" --sort=name --owner=0 --group=0 --numeric-owner \
        --mtime="@$(git log -1 --format=%ct)" -C "$work" "$result"
}

appimage() {
    tree "$work/AppDir/usr"
    packaging/appimage/complete.sh "$work/AppDir"
    # Not in Debian: https://github.com/AppImage/appimagetool
    if ! command -v appimagetool >/dev/null 2>&1; then
        echo "$work/AppDir is ready; put appimagetool on your PATH to have an AppImage made of it." >&2
        return 0
    fi
    appimagetool "$work/AppDir" "$work/Pointsman-$version-$(uname -m).AppImage"
}

rpm() {
    mkdir -p "$work/SOURCES"
    source_archive "$work/SOURCES/$name.tar.xz"
    mkdir -p "$work/BUILD/$name"
    cd "$work/BUILD/$name"
    distribution_flags
    cd "$top"
    # Where rpm's own database does not know what is installed, it cannot tell whether all is there.
    nodeps=
    command -v dpkg >/dev/null 2>&1 && nodeps=--nodeps
    # shellcheck disable=SC2086  # one word or none
    rpmbuild -ba $nodeps --define "_topdir $work" --define "optflags $CXXFLAGS" --define "build_ldflags $LDFLAGS" \
        packaging/rpm/pointsman.spec
    find "$work/RPMS" "$work/SRPMS" -name '*.rpm' -exec rpmlint -c packaging/rpm/rpmlint.toml {} +
}

rm -rf "$work"
mkdir -p "$work"
"$kind"
ls -l "$work"
