# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of pointsman-cli for bash; the program itself knows what can come next.

_pointsman_cli() {
    # bash splits words at @, : and = as well, which stand inside our ids: join what no blank parts.
    local rest=${COMP_LINE:0:COMP_POINT} words=() i part
    for ((i = 0; i <= COMP_CWORD; i++)); do
        part=${COMP_WORDS[i]}
        if [[ $i -eq 0 || $rest == [[:space:]]* ]]; then
            rest=${rest#"${rest%%[![:space:]]*}"}
            words+=("")
        fi
        part=${part:0:${#rest}}
        words[${#words[@]} - 1]+=$part
        rest=${rest#"$part"}
    done

    local current=${words[${#words[@]} - 1]} value quoted
    # What bash takes for the word ends at the last of those characters: that much is on the line already.
    local before=${current%"${current##*[@:=]}"}
    COMPREPLY=()
    while IFS=$'\t' read -r value _; do
        case $value in
        :files) mapfile -t COMPREPLY < <(compgen -f -- "$current") && compopt -o filenames ;;
        :folders) mapfile -t COMPREPLY < <(compgen -d -- "$current") && compopt -o filenames ;;
        *)
            printf -v quoted %q "${value#"$before"}"
            COMPREPLY+=("$quoted")
            [[ $value == *[:=] ]] && compopt -o nospace
            ;;
        esac
    done < <("${words[0]}" complete -- "${words[@]:1}" 2>/dev/null)
    # compopt and [[ ]] may have failed; completion itself has not.
    return 0
}

complete -F _pointsman_cli pointsman-cli
