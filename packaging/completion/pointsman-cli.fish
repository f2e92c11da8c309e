# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of pointsman-cli for fish; the program itself knows what can come next.

function __pointsman_cli_candidates
    set -l words (commandline -opc) (commandline -ct)
    set -l current (commandline -ct)
    for line in ($words[1] complete -- $words[2..-2] "$current" 2>/dev/null)
        switch $line
            case ':files*'
                __fish_complete_path "$current"
            case ':folders*'
                __fish_complete_directories "$current" ''
            case '*'
                echo $line
        end
    end
end

complete -c pointsman-cli -f -a '(__pointsman_cli_candidates)'
