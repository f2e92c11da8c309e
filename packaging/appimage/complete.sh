#!/bin/sh
# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/appimage/complete.sh APPDIR: adds to a bundled tree in APPDIR/usr what an AppImage has at its top.
# Build on the oldest distribution that is to be supported: its C library is the least that the image needs.
set -eu
id=io.github.pointsman.pointsman
cd "$1"
cp "usr/share/applications/$id.desktop" "usr/share/icons/hicolor/256x256/apps/$id.png" .
ln -sf "$id.png" .DirIcon
cat > AppRun <<'APPRUN'
#!/bin/sh
# `IMAGE cli ARGUMENT…` is the command line, everything else the window.
here=$(dirname "$(readlink -f "$0")")
if [ "${1-}" = cli ]; then
    shift
    exec "$here/usr/bin/pointsman-cli" "$@"
fi
exec "$here/usr/bin/pointsman" "$@"
APPRUN
chmod +x AppRun
