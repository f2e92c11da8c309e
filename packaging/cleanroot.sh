#!/bin/sh
# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/cleanroot.sh [FOLDER]: as root, tries FOLDER's packages (build/package/deb) in a Debian with nothing else: each
# installed alone brings what it needs, the package's own tests pass, an older one is replaced, and nothing stays behind.
set -eu
cd "$(dirname "$0")/.."
folder=${1:-build/package/deb}
mirror=${MIRROR:-http://deb.debian.org/debian}
root=$(mktemp -d)
in_root() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
clean_up() {
    umount "$root/proc" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

debootstrap --variant=minbase "${SUITE:-bookworm}" "$root" "$mirror" >/dev/null
cp /etc/apt/apt.conf.d/*proxy* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
cp /etc/resolv.conf "$root/etc/resolv.conf"
echo 'Dpkg::Use-Pty "0"; APT::Sandbox::User "root";' > "$root/etc/apt/apt.conf.d/90cleanroot"
mount -t proc proc "$root/proc"
mkdir "$root/debs"
cp "$folder"/pointsman_*.deb "$folder"/pointsman-cli_*.deb "$root/debs"

# shellcheck disable=SC2016  # dpkg fills that in
installed() { in_root dpkg-query -W -f '${Package}\n' | sort; }
install() { in_root sh -c "apt-get install -qq -y --no-install-recommends $* >/dev/null"; }
# Everything on the disk but what belongs to dpkg, apt and caches that they keep.
listing() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./debs -o -path ./tmp -o -path ./var/lib/dpkg \
        -o -path ./var/lib/apt -o -path ./var/cache -o -path ./var/log \) -prune -o -print | sort)
}
run_test() { # NAME: one of the package's own
    cp "packaging/debian/tests/$1" "$root/debs/"
    in_root sh -c "cd /tmp && AUTOPKGTEST_TMP=\$(mktemp -d) /debs/$1"
}

echo "== the command line alone"
before=$(installed)
listing > "$root/debs/before"
install '/debs/pointsman-cli_*.deb'
installed | grep -Ex 'libqt6(widgets|gui)6|pointsman' && { echo "the command line brings a window system" >&2; exit 1; }
run_test command-line
in_root apt-get purge -qq -y pointsman-cli >/dev/null
in_root apt-get autoremove --purge -qq -y >/dev/null
[ "$(installed)" = "$before" ] || { echo "packages stay behind" >&2; exit 1; }
listing > "$root/debs/after"
diff "$root/debs/before" "$root/debs/after"

echo "== both, in place of an older one"
for package in pointsman pointsman-cli; do
    in_root sh -eu -c "dpkg-deb -R /debs/${package}_*.deb /tmp/old
        sed -i 's/^Version: .*/Version: 0.0.1-1/; s/(= [^)]*)/(= 0.0.1-1)/' /tmp/old/DEBIAN/control
        echo gone > /tmp/old/usr/share/doc/$package/of-the-older-one
        dpkg-deb -b /tmp/old /tmp/${package}_old.deb >/dev/null
        rm -r /tmp/old"
done
install /tmp/pointsman_old.deb /tmp/pointsman-cli_old.deb
install '/debs/*.deb'
[ -z "$(find "$root/usr/share/doc" -name of-the-older-one)" ]
install dbus libglib2.0-bin openbox xdotool xvfb
run_test window
run_test command-line
in_root apt-get purge -qq -y pointsman pointsman-cli >/dev/null
if find "$root" -xdev -path "$root/debs" -prune -o -path "$root/tmp" -prune -o -path "$root/var" -prune -o -name '*pointsman*' -print |
    grep .; then
    echo "the packages leave this behind" >&2
    exit 1
fi
echo "all is well"
