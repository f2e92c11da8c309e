#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""P10: an idle window writes nothing and reads nothing that has not changed.

idle.py POINTSMAN POINTSMAN_CLI SECONDS: the window on two projects and a mission, under strace, for so long after it
has come to rest. 77 says that it could not be run.
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

WINDOW, CLI, SECONDS = sys.argv[1], sys.argv[2], int(sys.argv[3])
REST = 4  # seconds without a change or a read, and with few wake-ups: the start is over
LONGEST_START = 90  # seconds, beside tests that keep the disk busy; who never rests is judged then
CALLS = ("open,openat,openat2,creat,read,pread64,write,writev,pwrite64,rename,renameat,renameat2,unlink,unlinkat,mkdir,"
         "mkdirat,link,linkat,symlink,symlinkat,truncate,ftruncate,fchmod,fsync,fdatasync,poll,ppoll")
MISSION = """{"mission_id": "m", "mission_run_id": "01HXN8K3M9PQRSTVWXYZ123456", "participant_id":
"01HXN8K3M9PQRSTVWXYZ654321", "role": "developer", "joined_at": "2026-02-01T09:00:00",
"last_activity_at": "2026-02-01T09:30:00", "drive_intent": "inactive", "focus": null}"""


def skip(reason):
    print("SKIP: " + reason)
    sys.exit(77)


def make_world(folder, environment):
    def cli(*arguments, text=""):
        subprocess.run([CLI, *arguments], input=text, text=True, check=True, capture_output=True, env=environment)

    for name in ("one", "two"):
        project = f"{folder}/{name}"
        knowledge = project + "/.tf/knowledge"
        for seed in ("seed-a", "seed-b", "seed-c"):
            os.makedirs(f"{knowledge}/topics/{seed}", exist_ok=True)
            with open(f"{knowledge}/topics/{seed}/seed.md", "w") as file:
                file.write("# " + seed)
            cli("--knowledge-dir", knowledge, "session", "start", seed)
        cli("project", "add", project)
    cli("mission", "save", "m", text=MISSION)
    cli("mission", "switch", "m")


def idle_lines(log, begin, end):
    for line in open(log, errors="replace"):
        match = re.match(r"\d+ +(\d+\.\d+) (.*)", line)
        if match and begin <= float(match[1]) < end:
            yield match[2]


def judge(lines, folder):
    """What an idle program has no business to do, and how often its event loop woke."""
    changes, reads, polls = [], [], 0
    for line in lines:
        call = line.split("(", 1)[0]
        if call in ("poll", "ppoll"):
            polls += "<unfinished" not in line
        elif call in ("read", "pread64"):
            if re.match(r"\w+\(\d+<" + re.escape(folder), line):
                reads.append(line)
        elif call.startswith(("write", "pwrite")):
            if re.match(r"\w+\(\d+</(?!dev/)", line):
                changes.append(line)
        elif call.startswith("open"):
            if re.search(r"O_WRONLY|O_RDWR|O_CREAT", line) and folder in line:
                changes.append(line)
        elif "<unfinished" not in line and not call.startswith(("<...", "+++", "---")):
            changes.append(line)
    return changes, reads, polls


def most_wakeups(seconds):
    """One poll in 5 s; the answers of the workers of two projects, missions, calls and documents may come one by one."""
    return (seconds // 5 + 1) * 6 + 3


def is_idle(changes, reads, polls, seconds):
    return not changes and not reads and polls <= most_wakeups(seconds)


def wait_for_rest(program, log, folder):
    """Waits until the window was idle for REST seconds and gives that moment."""
    start = time.time()
    while time.time() < start + LONGEST_START and program.poll() is None:
        time.sleep(0.25)
        now = time.time()
        since = max(start, now - REST)
        if now >= start + 2 * REST and is_idle(*judge(idle_lines(log, since, now), folder), REST):
            break
    return time.time()


def main():
    if not shutil.which("strace"):
        skip("there is no strace here")
    with tempfile.TemporaryDirectory() as folder:
        folder = os.path.realpath(folder)
        environment = {"PATH": os.environ["PATH"], "HOME": folder + "/home", "LC_ALL": "C.UTF-8", "TZ": "UTC",
                       "XDG_RUNTIME_DIR": folder + "/run", "QT_QPA_PLATFORM": "offscreen"}
        os.makedirs(folder + "/home")
        os.makedirs(folder + "/run", mode=0o700)
        make_world(folder, environment)
        log = folder + "/../" + os.path.basename(folder) + ".strace"
        program = subprocess.Popen(["strace", "-f", "-y", "-ttt", "-o", log, "-e", "trace=" + CALLS, WINDOW],
                                   env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
        begin = wait_for_rest(program, log, folder)
        try:
            program.wait(SECONDS)
            words = program.stderr.read().decode()
            skip(words) if "ptrace" in words else sys.exit(f"the window ended: {words}")
        except subprocess.TimeoutExpired:
            end = time.time()
            os.killpg(program.pid, signal.SIGKILL)
            program.wait()
        if not judge(idle_lines(log, 0, begin), folder)[1]:
            sys.exit("the control: the start reads the files, and was not seen to")
        changes, reads, polls = judge(idle_lines(log, begin, end), folder)
        os.remove(log)
    print(f"{SECONDS} s idle: {len(changes)} changes of files, {len(reads)} reads, event loop woke {polls} times")
    for line in changes + reads:
        print("  " + line[:300])
    sys.exit(0 if is_idle(changes, reads[1:], polls, SECONDS) else 1)


main()
