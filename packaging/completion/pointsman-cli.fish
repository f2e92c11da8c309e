# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of pointsman-cli for fish; the program itself knows what can come next.

function __pointsman_cli_candidates
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    # As the program gets it: without quotes and escapes.
    set -l plain (commandline -cto)
    for line in ($words[1] complete -- $words[2..-1] "$plain" 2>/dev/null)
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
