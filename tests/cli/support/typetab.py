# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Types each LINE and a tab into an interactive shell and prints what stands there then, a line each.

typetab.py bash|zsh COMPLETION LINE...
"""
import os
import pty
import re
import shlex
import sys

# Ctrl+T tells: no shell waits to see whether a longer key sequence begins with it.
SHELLS = {
    "bash": (
        ["bash", "--norc", "--noprofile", "-i"],
        "bind 'set enable-bracketed-paste off'; source {}; "
        "tell() {{ printf '<%s>' \"$READLINE_LINE\"; READLINE_LINE=; }}; bind -x '\"\\C-t\": tell'",
    ),
    "zsh": (
        ["zsh", "-f", "-i"],
        "autoload -Uz compinit; compinit -D -u; source {}; "
        "tell() {{ print -rn -- \"<$BUFFER>\"; BUFFER=; }}; zle -N tell; bindkey '^T' tell; bindkey '^I' complete-word",
    ),
}


def read_until(terminal, pattern):
    seen = b""
    while not (match := re.search(pattern, seen)):
        seen += os.read(terminal, 65536)
    return match.group(1)


def main(shell, completion, *lines):
    command, setup = SHELLS[shell]
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(command[0], command)
    # The quotes keep the echo of this line from looking like its output.
    os.write(terminal, (setup.format(shlex.quote(completion)) + "; echo REA''DY\n").encode())
    read_until(terminal, rb"(READY)")
    for line in lines:
        os.write(terminal, line.encode() + b"\t\x14")
        print(read_until(terminal, rb"<([^<]*)>").decode())
    os.close(terminal)
    os.waitpid(child, 0)


main(*sys.argv[1:])
