# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of pointsman-cli for bash; the program itself knows what can come next.

# What the shell would make of a word of the line, without running anything that stands in it: into text. quote is the
# quote that is still open, kept the beginning that bash leaves as it is when it puts a completion in: up to the last
# character that parts words, and with it unless it is an @, where a host's name would begin.
_pointsman_cli_unquote() {
    local raw=$1 i c
    text='' quote='' kept=''
    if [[ $raw == '~' || $raw == '~/'* ]]; then
        text=$HOME raw=${raw:1}
    fi
    for ((i = 0; i < ${#raw}; i++)); do
        c=${raw:i:1}
        if [[ $quote && $c == "$quote" ]]; then
            quote=''
        elif [[ $quote == "'" ]]; then
            text+=$c
        elif [[ $quote && $c == \\ && ${raw:i+1:1} == [\"\\\$\`] ]]; then
            text+=${raw:$((++i)):1}
        elif [[ $quote ]]; then
            text+=$c
        else
            case $c in
            \\) text+=${raw:$((++i)):1} ;;
            [\'\"]) quote=$c kept=$text ;;
            @)
                [[ $COMP_WORDBREAKS == *@* ]] && kept=$text
                text+=$c
                ;;
            [:=])
                text+=$c
                [[ $COMP_WORDBREAKS == *"$c"* ]] && kept=$text
                ;;
            *) text+=$c ;;
            esac
        fi
    done
}

# A completion as it has to be written where that quote is open.
_pointsman_cli_quote() {
    case $quote in
    \') quoted=${1//\'/\'\\\'\'} ;;
    \") quoted=${1//\\/\\\\} quoted=${quoted//\"/\\\"} quoted=${quoted//\$/\\\$} quoted=${quoted//\`/\\\`} ;;
    *) printf -v quoted %q "$1" ;;
    esac
}

_pointsman_cli() {
    # bash splits words at @, : and = as well, which stand inside our words: join what no blank parts.
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

    local plain=() text quote kept quoted value before
    for part in "${words[@]}"; do
        _pointsman_cli_unquote "$part"
        plain+=("$text")
    done
    COMPREPLY=()
    while IFS=$'\t' read -r value before; do
        case $value in
        :files) mapfile -t COMPREPLY < <(compgen -f -- "${text#"$before"}") && compopt -o filenames ;;
        :folders) mapfile -t COMPREPLY < <(compgen -d -- "${text#"$before"}") && compopt -o filenames ;;
        *)
            _pointsman_cli_quote "${value#"$kept"}"
            COMPREPLY+=("$quoted")
            [[ $value == *[:=] ]] && compopt -o nospace
            ;;
        esac
    done < <("${plain[0]}" complete -- "${plain[@]:1}" 2>/dev/null)
    # compopt and [[ ]] may have failed; completion itself has not.
    return 0
}

complete -F _pointsman_cli pointsman-cli
