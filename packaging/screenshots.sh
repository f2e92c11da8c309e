#!/bin/sh
# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/screenshots.sh PROGRAM: takes the README's pictures of PROGRAM --demo, on a screen and in a home of its own.
set -eu

[ $# = 1 ] || { echo "usage: packaging/screenshots.sh PROGRAM" >&2; exit 2; }
program=$(realpath "$1")
pictures=$(realpath "$(dirname "$0")")/pictures
mkdir -p "$pictures"

work=$(mktemp -d)
pids=
clean_up() {
    # The youngest first: the screen goes last.
    for pid in $pids; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

# A home without settings, in which Inter, where it is installed, is the sans-serif.
export HOME="$work/home" XDG_CONFIG_HOME="$work/home/.config" XDG_STATE_HOME="$work/home/.local/state"
export XDG_DATA_HOME="$work/home/.local/share" XDG_CACHE_HOME="$work/home/.cache" XDG_RUNTIME_DIR="$work/run"
export LC_ALL=C.UTF-8 LANG=C.UTF-8 TZ=UTC TMPDIR="$work/tmp"
export QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR=1 QT_QPA_PLATFORMTHEME=none
unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY XAUTHORITY 2>/dev/null || true
mkdir -p "$XDG_CONFIG_HOME/fontconfig" "$XDG_CONFIG_HOME/openbox" "$XDG_STATE_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$TMPDIR"
mkdir -m 700 "$XDG_RUNTIME_DIR"
cat > "$XDG_CONFIG_HOME/fontconfig/fonts.conf" <<'FONTS'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <alias binding="same"><family>sans-serif</family><prefer><family>Inter</family></prefer></alias>
</fontconfig>
FONTS

# The X server chooses a free number and writes it when it is ready.
mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 1280x800x24 -dpi 96 -nolisten tcp 3> "$work/display" 2> "$work/xvfb.log" &
pids="$! $pids"
read -r number < "$work/display"
export DISPLAY=":$number"
# Without a title bar the window fills the screen.
cat > "$XDG_CONFIG_HOME/openbox/rc.xml" <<'OPENBOX'
<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications>
    <application class="*" type="normal"><decor>no</decor><maximized>yes</maximized></application>
  </applications>
</openbox_config>
OPENBOX
openbox --config-file "$XDG_CONFIG_HOME/openbox/rc.xml" 2> "$work/openbox.log" &
pids="$! $pids"
"$program" --demo 2> "$work/program.log" &
shown=$!
pids="$shown $pids"
window=$(timeout 60 xdotool search --sync --onlyvisible --class pointsman | tail -n 1)
xdotool windowactivate --sync "$window"

# settled: waits until the window has looked the same three times, be it with a blinking cursor in between.
settled() {
    seen=
    tries=0
    while :; do
        # Without its window import would wait for a click that never comes.
        kill -0 "$shown" 2>/dev/null || { echo "The program has ended:" >&2; cat "$work/program.log" >&2; exit 1; }
        tries=$((tries + 1))
        [ "$tries" -lt 120 ] || { echo "The window never comes to rest." >&2; exit 1; }
        sleep 0.2
        now=$(timeout 20 import -silent -window "$window" rgb:- | cksum | tr ' ' '-')
        case $seen in
        *"$now"*"$now"*) return ;;
        esac
        seen="$seen $now"
    done
}

keys() { # KEY…: one after the other, each seen by the window before the next
    for key in "$@"; do
        xdotool key --clearmodifiers "$key"
        settled
    done
}

picture() { # NAME
    settled
    timeout 20 import -silent -window "$window" -depth 8 -strip "$work/$1.png"
    # Few colours make a small file, without dithering no text is blurred.
    convert "$work/$1.png" +dither -colors 128 -define png:compression-level=9 -strip "PNG8:$pictures/$1.png"
    echo "$pictures/$1.png" "$(identify -format '%wx%h' "$pictures/$1.png")" "$(wc -c < "$pictures/$1.png") bytes"
}

settled
keys ctrl+1
picture now
# The first project is the line below Now, in the navigator on the left.
xdotool mousemove --window "$window" 90 117 click 1
picture project
keys ctrl+3
picture warnings
# View > Dark is the last entry of its menu.
keys ctrl+2 alt+v Up Return
picture missions-dark
