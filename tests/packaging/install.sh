#!/bin/sh
# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/packaging/install.sh BUILD LIST: installs below DESTDIR and compares what is there with the list.
set -eu
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
DESTDIR="$stage" cmake --install "$1" --prefix /usr > /dev/null
(cd "$stage" && find . ! -type d | LC_ALL=C sort) > "$stage.list"
trap 'rm -rf "$stage" "$stage.list"' EXIT
diff "$2" "$stage.list"

# The pictures have the size that their folders say.
for picture in "$stage"/usr/share/icons/hicolor/[1-9]*/apps/*.png; do
    folder=$(basename "$(dirname "$(dirname "$picture")")")
    size=$(od -An -t u1 -j 16 -N 8 "$picture" | awk '{ print ($3 * 256 + $4) "x" ($7 * 256 + $8) }')
    [ "$size" = "$folder" ] || { echo "$picture is $size" >&2; exit 1; }
done
# The bus starts what was installed.
grep -qx 'Exec=/usr/bin/pointsman --hidden' "$stage"/usr/share/dbus-1/services/*.service
