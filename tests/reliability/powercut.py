#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""P2: what was told as saved survives a power cut, new files and new folders too.

powercut.py POINTSMAN_CLI NOSYNC_SHIM: on a loop image of each file system whose tools are here, each operation is run,
and the image is copied the moment it has answered: what a power cut leaves. The copy is mounted, and must have what the
running system sees. The control swallows every sync, and must lose something on each file system. Needs root; 77 says
that it could not be run.
"""
import os
import shutil
import subprocess
import sys
import tempfile

CLI, SHIM = sys.argv[1:3]
MIB = 1 << 20
FILE_SYSTEMS = {
    "ext4": (["mkfs.ext4", "-q", "-F"], 64 * MIB, []),
    "xfs": (["mkfs.xfs", "-q", "-f"], 320 * MIB, ["-o", "nouuid"]),
    "btrfs": (["mkfs.btrfs", "-q", "-f"], 160 * MIB, []),
}
MISSION = """{
  "mission_id": "m",
  "mission_run_id": "01HXN8K3M9PQRSTVWXYZ123456",
  "participant_id": "01HXN8K3M9PQRSTVWXYZ654321",
  "role": "developer",
  "joined_at": "2026-02-01T09:00:00",
  "last_activity_at": "2026-02-01T09:30:00",
  "drive_intent": "inactive",
  "focus": null
}
"""
# Each is run on what those before it have made; the folders sessions/, the home and missions/m/ are new.
OPERATIONS = [
    ["session", "start", "seed-a"],
    ["session", "add-spike", "spike-x"],
    ["session", "archive"],
    ["session", "start", "seed-b"],
    ["session", "resume", "seed-a"],
    ["session", "clear"],
    ["mission", "save", "m"],
    ["mission", "switch", "m"],
    ["mission", "update", "m", "--focus", "wp:WP01"],
]


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, **options).stdout


def skip(reason):
    print("SKIP: " + reason)
    sys.exit(77)


def state(folder):
    """Every state file below, with its bytes. A displaced version may be left under a name of ours: that its removal is
    not durable yet is no loss, and the next start clears it up (tst_recovery)."""
    found = {}
    for path, _, names in os.walk(folder):
        for name in (name for name in names if not name.startswith(".pm-")):
            with open(os.path.join(path, name), "rb") as file:
                found[os.path.relpath(os.path.join(path, name), folder)] = file.read()
    return found


class Mounted:
    def __init__(self, kind, image, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        run("mount", "-t", kind, "-o", "loop", *FILE_SYSTEMS[kind][2], image, folder)

    def __enter__(self):
        return self.folder

    def __exit__(self, *_):
        run("umount", self.folder)


def operate(operation, folder, home, environment):
    """Runs one operation; it must tell of success."""
    done = subprocess.run(
        [CLI, "--knowledge-dir", folder + "/k", "--spec-kitty-home", folder + "/home/.spec-kitty", *operation],
        input=MISSION, text=True, capture_output=True,
        env={"PATH": os.environ["PATH"], "HOME": home, "LC_ALL": "C.UTF-8", **environment})
    if done.returncode != 0:
        sys.exit(f"{operation}: {done.stderr}")


def losses(kind, work, environment):
    """The operations after which a power cut left something else than was told."""
    make, size, _ = FILE_SYSTEMS[kind]
    image, cut = work + "/image", work + "/cut"
    with open(image, "wb") as file:
        file.truncate(size)
    run(*make, image)
    lost = []
    with Mounted(kind, image, work + "/disk") as folder:
        os.makedirs(folder + "/k")
        os.sync()
        for operation in OPERATIONS:
            operate(operation, folder, work + "/user", environment)
            run("cp", "--sparse=always", image, cut)
            with Mounted(kind, cut, work + "/after") as after:
                if state(after) != state(folder):
                    lost.append(" ".join(operation))
            os.sync()  # the next one begins with a disk that has everything
    return lost


def main():
    if os.geteuid() != 0:
        skip("loop images need root")
    kinds = [kind for kind in FILE_SYSTEMS if shutil.which(FILE_SYSTEMS[kind][0][0])]
    if not kinds:
        skip("no mkfs is here")
    failed = False
    for kind in kinds:
        with tempfile.TemporaryDirectory(dir="/dev/shm") as work:
            try:
                lost = losses(kind, work, {})
            except subprocess.CalledProcessError as error:
                if error.cmd[0] in ("mount",) or error.cmd[0].startswith("mkfs"):
                    skip(f"{error.cmd[0]}: {error.stderr.decode().strip()}")
                raise
        with tempfile.TemporaryDirectory(dir="/dev/shm") as work:
            control = losses(kind, work, {"LD_PRELOAD": SHIM})
        print(f"{kind}: {len(OPERATIONS)} operations, lost after {len(lost)} {lost}; "
              f"control without sync: lost after {len(control)}")
        failed = failed or bool(lost) or not control
    sys.exit(1 if failed else 0)


main()
