# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of pointsman-cli for fish; the program itself knows what can come next.

function __pointsman_cli_candidates
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    # All that the program has to know of the word: that it is an option, and which one it gives a value to. The rest
    # may be in quotes, and fish compares it with the candidates itself.
    set -l option (string match -r -- '^-[^=\'"\\\\]*=?' "$current")
    for line in ($words[1] complete -- $words[2..-1] "$option" 2>/dev/null)
        set -l before (string split -f 2 \t -- $line)
        set -l value (string replace -- "$before" '' "$current")
        switch $line
            case ':files*'
                for path in (__fish_complete_path "$value")
                    echo -- "$before$path"
                end
            case ':folders*'
                for path in (__fish_complete_directories "$value" '')
                    echo -- "$before$path"
                end
            case '*'
                echo -- $line
        end
    end
end

complete -c pointsman-cli -f -a '(__pointsman_cli_candidates)'
