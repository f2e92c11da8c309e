#!/bin/sh
# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/packaging/translations.sh LUPDATE SOURCES: the texts in resources/translations are those of the sources, none
# is missing and none is left over. What is missing comes in by the target update_translations. And in German one
# thing has one word.
set -eu
lupdate=$1
cd "$2"
copies=$(mktemp -d)
trap 'rm -rf "$copies"' EXIT
failed=0
texts() { # FILE NAME: what it has of contexts and texts, sorted, in a file of its own, however it writes their quotes
    grep -E '<(name|source)>' "$1" | sed "s/&apos;/'/g; s/&quot;/\"/g" | sort >"$copies/$2"
    echo "$copies/$2"
}
for file in resources/translations/pointsman_*.ts; do
    copy=$copies/${file##*/}
    cp "$file" "$copy"
    plurals=
    case $file in *_en.ts) plurals=-pluralonly ;; esac
    # shellcheck disable=SC2086  # one word or none
    "$lupdate" -silent -no-obsolete -locations none -source-language en $plurals src ui -ts "$copy"
    if ! diff "$(texts "$file" had)" "$(texts "$copy" has)" >&2; then
        echo "$file: these are not the texts of the sources" >&2
        failed=1
    fi
done
# Each of these has another word in the rest: Knowledge-Ordner, Return, Reparatur, Version, anzeigen, Datenträger, ID,
# Link, hinzugefügt, fortgesetzt, gestartet or erstellt, erledigt, defekt, Focus, Demo.
other='Wissensverzeichnis|Wissensordner|Eingabetaste|Strg\+Eingabe|Behebung(en)?|Reparaturvorschau|Fassung(en)?'
other="$other|zeigen|Zeigen|Festplatte|Kennung|Verweis|angehängt|wieder aufgenommen|begonnen|Getan|kaputt|Fokus|Vorführung"
german="resources/translations/pointsman_de.ts $(echo packaging/desktop/*.desktop packaging/desktop/*.xml)"
# shellcheck disable=SC2086  # names of files
if LC_ALL=C.UTF-8 grep -nwE "$other" $german | grep -v '<source>' >&2; then
    echo "these have another word in the rest of the German texts" >&2
    failed=1
fi
exit $failed
