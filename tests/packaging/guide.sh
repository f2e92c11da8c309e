#!/bin/sh
# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/packaging/guide.sh GUIDE POINTSMAN POINTSMAN-CLI: runs every command of the user guide, in its order, on the
# built programs, in a home of its own in which what the guide speaks of is there. One that fails ends it.
set -eu
guide=$(realpath "$1")
work=$(mktemp -d)
programs="$work/programs"
mkdir -p "$programs" "$work/home" "$work/shop/.tickets"
mkdir -m 700 "$work/run"
ln -s "$2" "$programs/pointsman"
ln -s "$3" "$programs/pointsman-cli"
export HOME="$work/home" XDG_RUNTIME_DIR="$work/run" XDG_CONFIG_HOME="$work/home/.config" PATH="$programs:$PATH"
export XDG_STATE_HOME="$work/home/.local/state" QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC
unset TF_KNOWLEDGE_DIR DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS 2>/dev/null || true
cd "$work"

for topic in seed-checkout seed-search spike-payment spike-index plan-checkout; do
    mkdir -p "shop/.tf/knowledge/topics/$topic"
    printf '# %s\n' "$topic" > "shop/.tf/knowledge/topics/$topic/overview.md"
done
printf '# Backlog\n\n- sh-1\n- sh-2\n' > shop/.tf/knowledge/topics/plan-checkout/backlog.md
for ticket in sh-1 sh-2; do
    printf -- '---\nid: %s\nstatus: open\n---\n# %s\n' "$ticket" "$ticket" > "shop/.tickets/$ticket.md"
done
for mission in checkout-flow search-index; do
    printf '{"mission_id":"%s","mission_run_id":"01J0000000000000000000RVN1","participant_id":"01J0000000000000000000PART","role":"developer","joined_at":"2026-02-06T12:00:00+00:00","last_activity_at":"2026-02-06T12:00:00+00:00","drive_intent":"inactive","focus":null}' "$mission" |
        pointsman-cli mission save "$mission" - >/dev/null
done

pointsman --hidden &
program=$!
trap 'kill "$program" 2>/dev/null && wait "$program" || true; rm -rf "$work"' EXIT
# A second start waits for the first one's answer, as soon as that one has its lock.
tries=0
until [ -n "$(find "$work/run" -name socket)" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 200 ] || { echo "the window's program does not start" >&2; exit 1; }
    sleep 0.1
done

# The fenced blocks of shell as one script; each command is told before it is run.
{
    echo 'set -eux'
    awk '/^```/ { inside = !inside && $0 == "```sh"; next } inside' "$guide"
} > "$work/commands.sh"
[ "$(grep -c pointsman "$work/commands.sh")" -gt 25 ] || { echo "the guide has too few commands" >&2; exit 1; }
sh "$work/commands.sh"
wait "$program" # it was told to end
