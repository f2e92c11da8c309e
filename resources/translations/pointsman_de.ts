<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Pointsman::ActiveCard</name>
    <message>
        <source>none yet</source>
        <translation>noch nicht da</translation>
    </message>
    <message>
        <source>
Its documents are not there.</source>
        <translation>
Seine Dokumente sind nicht da.</translation>
    </message>
    <message>
        <source>The active session cannot be read</source>
        <translation>Die aktive Sitzung ist nicht lesbar</translation>
    </message>
    <message>
        <source>cannot be read: %1. Shown is the last good version.</source>
        <translation>nicht lesbar: %1. Angezeigt wird der letzte gute Stand.</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>last change %1</source>
        <translation>letzte Änderung %1</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>Spikes</translation>
    </message>
    <message>
        <source>Spikes: %1</source>
        <translation>Spikes: %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>No session is active</source>
        <translation>Keine Sitzung ist aktiv</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht da</translation>
    </message>
    <message>
        <source>The project's settings cannot be used</source>
        <translation>Die Einstellungen des Projekts sind nicht verwendbar</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Plan: %1</translation>
    </message>
    <message>
        <source>Backlog: %1</source>
        <translation>Backlog: %1</translation>
    </message>
    <message>
        <source>About %1: %2</source>
        <comment>project, the user's note</comment>
        <translation>Zu %1: %2</translation>
    </message>
    <message>
        <source>Backlog: none yet</source>
        <translation>Backlog: noch keins</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>Pointsman::Answers</name>
    <message>
        <source>%1 stays where it is.</source>
        <translation>%1 bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>Leave %1</source>
        <translation>%1 belassen</translation>
    </message>
    <message>
        <source>Answer in %1</source>
        <translation>Antwort in %1</translation>
    </message>
    <message>
        <source>No agent waits in %1 any more.</source>
        <translation>In %1 wartet kein Agent mehr.</translation>
    </message>
</context>
<context>
    <name>Pointsman::AppSettings</name>
    <message>
        <source>%1 cannot be written. Are its folder and the file yours, and is the disk full? Until then changes hold for this run alone.</source>
        <translation>%1 lässt sich nicht schreiben. Gehören der Ordner und die Datei Ihnen, oder ist der Datenträger voll? Bis dahin gelten Änderungen nur bis zum Beenden.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Autostart</name>
    <message>
        <source>Planning sessions and missions of all your projects, live</source>
        <translation>Planungssitzungen und Missionen aller Projekte, live</translation>
    </message>
</context>
<context>
    <name>Pointsman::AwayBox</name>
    <message>
        <source>While you were away</source>
        <translation>Während Ihrer Abwesenheit</translation>
    </message>
    <message numerus="yes">
        <source>the newest %n change(s); all are on the History page</source>
        <translation>
            <numerusform>die neueste %n Änderung; alle stehen auf der Seite „Verlauf“</numerusform>
            <numerusform>die neuesten %n Änderungen; alle stehen auf der Seite „Verlauf“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; where two times are given only the difference is known</source>
        <translation>%1; wo zwei Zeiten stehen, ist nur der Unterschied bekannt</translation>
    </message>
</context>
<context>
    <name>Pointsman::AwayModel</name>
    <message numerus="yes">
        <source>%1: %n change(s)</source>
        <translation>
            <numerusform>%1: %n Änderung</numerusform>
            <numerusform>%1: %n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>Pointsman::BacklogFacts</name>
    <message>
        <source>It must not be empty.</source>
        <translation>Er darf nicht leer sein.</translation>
    </message>
    <message>
        <source>It must not hold control characters.</source>
        <translation>Er darf keine Steuerzeichen enthalten.</translation>
    </message>
</context>
<context>
    <name>Pointsman::BriefWords</name>
    <message numerus="yes">
        <source>%1 and %n more attached</source>
        <translation>
            <numerusform>%1 und %n weiterer hinzugefügt</numerusform>
            <numerusform>%1 und %n weitere hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 attached</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more detached</source>
        <translation>
            <numerusform>%1 und %n weiterer herausgenommen</numerusform>
            <numerusform>%1 und %n weitere herausgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 detached</source>
        <translation>%1 herausgenommen</translation>
    </message>
</context>
<context>
    <name>Pointsman::BusActivation</name>
    <message>
        <source>%1 is no folder of this computer.</source>
        <translation>%1 ist kein Ordner dieses Rechners.</translation>
    </message>
    <message>
        <source>There is no action %1.</source>
        <translation>Eine Aktion %1 gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>Pointsman::CandidateList</name>
    <message>
        <source>Nothing here has these words.</source>
        <translation>Nichts hier enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Catalogue</name>
    <message>
        <source>None by a click. %1</source>
        <translation>Keine per Klick. %1</translation>
    </message>
    <message>
        <source>What the originals do: %1</source>
        <translation>Was die Originale tun: %1</translation>
    </message>
    <message>
        <source>By hand: %1</source>
        <translation>Von Hand: %1</translation>
    </message>
    <message>
        <source>Repair: %1</source>
        <translation>Reparatur: %1</translation>
    </message>
</context>
<context>
    <name>Pointsman::CellWords</name>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Pointsman::ChangeDialog</name>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>It is so already: nothing would be written.</source>
        <translation>Es ist schon so: Nichts würde geschrieben.</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>Es ist schon so.</translation>
    </message>
    <message>
        <source>This is what will be written. Undo takes it back.</source>
        <translation>Das wird geschrieben. „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>The whole content is replaced: one of the two is not understood.</source>
        <translation>Der ganze Inhalt wird ersetzt: Einer der beiden Stände wird nicht verstanden.</translation>
    </message>
    <message>
        <source>Only blanks or the order of fields differ.</source>
        <translation>Nur Leerzeichen oder die Reihenfolge der Felder sind anders.</translation>
    </message>
    <message>
        <source>As it was left</source>
        <translation>Wie es hinterlassen wurde</translation>
    </message>
    <message>
        <source>Now, would be lost</source>
        <translation>Jetzt, ginge verloren</translation>
    </message>
    <message>
        <source>The whole content would be lost.</source>
        <translation>Der ganze Inhalt ginge verloren.</translation>
    </message>
    <message>
        <source>Both touch the same field. Choose what it is to be, then merge; all else is kept.</source>
        <translation>Beide betreffen dasselbe Feld. Wählen Sie aus, was gelten soll, und führen Sie dann zusammen; alles andere bleibt.</translation>
    </message>
    <message>
        <source>This is written with it:</source>
        <translation>Das wird mitgeschrieben:</translation>
    </message>
    <message>
        <source>The two cannot be brought together here.</source>
        <translation>Die beiden lassen sich hier nicht zusammenführen.</translation>
    </message>
    <message>
        <source>Write Again</source>
        <translation>Erneut schreiben</translation>
    </message>
    <message>
        <source>Another program has removed this file since. It would be written again; nothing is lost by that.</source>
        <translation>Ein anderes Programm hat diese Datei seither entfernt. Sie würde neu geschrieben; dabei geht nichts verloren.</translation>
    </message>
    <message>
        <source>Written since:</source>
        <translation>Seither geschrieben:</translation>
    </message>
    <message>
        <source>What Merge makes of it:</source>
        <translation>Was „Zusammenführen“ daraus macht:</translation>
    </message>
    <message>
        <source>The two touch different lines: Merge keeps both.</source>
        <translation>Beide betreffen verschiedene Zeilen: „Zusammenführen“ behält beides.</translation>
    </message>
    <message>
        <source>Both touch the same lines, so neither is written over. Edit the document, or restore one of its versions in the history.</source>
        <translation>Beide betreffen dieselben Zeilen, darum wird nichts überschrieben. Bearbeiten Sie das Dokument, oder stellen Sie im Verlauf eine seiner Versionen wieder her.</translation>
    </message>
    <message>
        <source>These fields are left out, since no file that can be understood has their values: %1</source>
        <translation>Diese Felder werden weggelassen, weil keine verständliche Datei ihre Werte enthält: %1</translation>
    </message>
    <message>
        <source>What the file holds now is not understood, and all of it is replaced.</source>
        <translation>Was die Datei jetzt enthält, ist nicht zu verstehen und wird ganz ersetzt.</translation>
    </message>
    <message>
        <source>What would become of it:</source>
        <translation>Das würde daraus:</translation>
    </message>
    <message>
        <source>Going on all the same would lose what was written since, so it is not done.</source>
        <translation>Würde es trotzdem ausgeführt, ginge verloren, was seither geschrieben wurde; darum geschieht es nicht.</translation>
    </message>
    <message>
        <source>%1 would write</source>
        <comment>an action: Undo, Restore</comment>
        <translation>%1 würde schreiben</translation>
    </message>
    <message>
        <source>Nothing of either is lost: Merge keeps both.</source>
        <translation>Von beiden geht nichts verloren: „Zusammenführen“ behält beides.</translation>
    </message>
    <message>
        <source>This file stays as it is: what it holds would be nowhere else, as you choose now.</source>
        <translation>Diese Datei bleibt, wie sie ist: Was sie enthält, wäre nach Ihrer Wahl sonst nirgends mehr.</translation>
    </message>
</context>
<context>
    <name>Pointsman::ChangeWords</name>
    <message>
        <source>The file is renamed to %1. Its content stays.</source>
        <translation>Die Datei wird in %1 umbenannt. Ihr Inhalt bleibt.</translation>
    </message>
    <message>
        <source>The file's permissions become %1 instead of %2. Its content stays.</source>
        <translation>Die Datei erhält die Rechte %1 statt %2. Ihr Inhalt bleibt.</translation>
    </message>
    <message>
        <source>This file is made.</source>
        <translation>Diese Datei wird angelegt.</translation>
    </message>
    <message>
        <source>The file goes from its place.</source>
        <translation>Die Datei wird von ihrem Platz entfernt.</translation>
    </message>
</context>
<context>
    <name>Pointsman::ChangedSinceWords</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Done:</source>
        <translation>Erledigt:</translation>
    </message>
    <message>
        <source>Taken back, and merged:</source>
        <translation>Zurückgenommen und zusammengeführt:</translation>
    </message>
    <message>
        <source>Done again, and merged:</source>
        <translation>Wiederholt und zusammengeführt:</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Undo, merged as you chose:</source>
        <translation>Rückgängig gemacht, zusammengeführt wie gewählt:</translation>
    </message>
    <message>
        <source>Redo, merged as you chose:</source>
        <translation>Wiederholt, zusammengeführt wie gewählt:</translation>
    </message>
</context>
<context>
    <name>Pointsman::Changes</name>
    <message numerus="yes">
        <source>backlog with %n ticket(s)</source>
        <translation>
            <numerusform>Backlog mit %n Ticket</numerusform>
            <numerusform>Backlog mit %n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 attached</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 detached</source>
        <translation>%1 herausgenommen</translation>
    </message>
    <message>
        <source>plan removed</source>
        <translation>Plan entfernt</translation>
    </message>
    <message>
        <source>plan set to %1</source>
        <translation>Plan ist jetzt %1</translation>
    </message>
    <message>
        <source>backlog removed</source>
        <translation>Backlog entfernt</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>readable again</source>
        <translation>wieder lesbar</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>fortgesetzt</translation>
    </message>
    <message>
        <source>started</source>
        <translation>gestartet</translation>
    </message>
    <message>
        <source>removed without a snapshot</source>
        <translation>ohne Snapshot entfernt</translation>
    </message>
    <message>
        <source>removed; an older snapshot of it is still there</source>
        <translation>entfernt; ein älterer Snapshot davon ist noch da</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>snapshot added</source>
        <translation>Snapshot hinzugefügt</translation>
    </message>
    <message>
        <source>snapshot removed</source>
        <translation>Snapshot entfernt</translation>
    </message>
    <message>
        <source>works on nothing in particular</source>
        <translation>arbeitet an nichts Bestimmtem</translation>
    </message>
    <message>
        <source>works on %1</source>
        <translation>arbeitet an %1</translation>
    </message>
    <message>
        <source>is driving</source>
        <translation>ist am Steuer</translation>
    </message>
    <message>
        <source>is no longer driving</source>
        <translation>ist nicht mehr am Steuer</translation>
    </message>
    <message>
        <source>role is %1</source>
        <translation>Rolle ist %1</translation>
    </message>
    <message>
        <source>folder moved or gone</source>
        <translation>Ordner verschoben oder nicht mehr da</translation>
    </message>
    <message>
        <source>folder is back</source>
        <translation>Ordner ist wieder da</translation>
    </message>
    <message>
        <source>which mission is active cannot be read</source>
        <translation>welche Mission aktiv ist, ist nicht lesbar</translation>
    </message>
    <message>
        <source>no mission is active</source>
        <translation>keine Mission ist aktiv</translation>
    </message>
    <message>
        <source>is the active mission</source>
        <translation>ist die aktive Mission</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>beigetreten</translation>
    </message>
    <message>
        <source>its state is gone</source>
        <translation>ihr Stand ist nicht mehr da</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>an agent waits for you</source>
        <translation>ein Agent wartet auf Antwort</translation>
    </message>
    <message>
        <source>an agent waits: %1</source>
        <translation>ein Agent wartet: %1</translation>
    </message>
    <message>
        <source>%1 attached shortly after the switch from %2</source>
        <translation>%1 kurz nach dem Wechsel von %2 hinzugefügt</translation>
    </message>
    <message>
        <source>can be read now</source>
        <translation>jetzt lesbar</translation>
    </message>
</context>
<context>
    <name>Pointsman::ChangesView</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Only blanks or the order of fields differ; see Text.</source>
        <translation>Nur Leerzeichen oder die Reihenfolge der Felder sind anders; siehe „Text“.</translation>
    </message>
    <message>
        <source>One of the two is not understood; see Text.</source>
        <translation>Einer der beiden Stände wird nicht verstanden; siehe „Text“.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>F&amp;ields</source>
        <translation>F&amp;elder</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
</context>
<context>
    <name>Pointsman::ChipBar</name>
    <message>
        <source>%1 %2</source>
        <comment>a choice and how many rows it has</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Pointsman::ChoicePanel</name>
    <message>
        <source>Ctrl+Enter shows</source>
        <translation>Strg+Return anzeigen</translation>
    </message>
    <message>
        <source>Alt+Enter terminal</source>
        <translation>Alt+Return Terminal</translation>
    </message>
    <message>
        <source>Ctrl+E editor</source>
        <translation>Strg+E Editor</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O folder</source>
        <translation>Strg+Umschalt+O Ordner</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Return</translation>
    </message>
</context>
<context>
    <name>Pointsman::ClampedLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>Pointsman::CommandLine</name>
    <message>
        <source>Show a demonstration workspace in a temporary folder.</source>
        <translation>Einen Demo-Arbeitsbereich in einem temporären Ordner anzeigen.</translation>
    </message>
    <message>
        <source>Show the demonstration where no project is listed.</source>
        <translation>Die Demo anzeigen, wenn kein Projekt in der Liste steht.</translation>
    </message>
    <message>
        <source>Show the window, of the running program where there is one.</source>
        <translation>Das Fenster anzeigen, das des laufenden Programms, wenn es eines gibt.</translation>
    </message>
    <message>
        <source>Start in the tray, without showing the window.</source>
        <translation>Im Infobereich starten, ohne das Fenster anzuzeigen.</translation>
    </message>
    <message>
        <source>Open the quick switcher.</source>
        <translation>Den Schnellwechsler öffnen.</translation>
    </message>
    <message>
        <source>Make a mission the active one.</source>
        <translation>Eine Mission zur aktiven machen.</translation>
    </message>
    <message>
        <source>Make a session the active one of its project.</source>
        <translation>Eine Sitzung zur aktiven ihres Projekts machen.</translation>
    </message>
    <message>
        <source>End the running program.</source>
        <translation>Das laufende Programm beenden.</translation>
    </message>
    <message>
        <source>Planning sessions and missions of all your projects, live in one window. Where Pointsman is running already, that one does what is asked for.</source>
        <translation>Planungssitzungen und Missionen aller Projekte, live in einem Fenster. Läuft Pointsman schon, führt das laufende Programm aus, was verlangt wird.</translation>
    </message>
    <message>
        <source>Projects to add to the list; with --resume, where the session is.</source>
        <translation>Projekte, die in die Liste kommen; mit --resume das Projekt, in dem die Sitzung ist.</translation>
    </message>
    <message>
        <source>--%1 needs an ID.</source>
        <translation>--%1 braucht eine ID.</translation>
    </message>
    <message>
        <source>Show the page of warnings.</source>
        <translation>Die Seite der Warnungen anzeigen.</translation>
    </message>
    <message>
        <source>--quit goes alone.</source>
        <translation>--quit muss allein stehen.</translation>
    </message>
</context>
<context>
    <name>Pointsman::CommandLineNotices</name>
    <message>
        <source>Done:</source>
        <translation>Erledigt:</translation>
    </message>
    <message>
        <source>Taken back:</source>
        <translation>Zurückgenommen:</translation>
    </message>
    <message>
        <source>Done again:</source>
        <translation>Wiederholt:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what, where</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other change(s)</source>
        <translation>
            <numerusform>%1 und %n andere Änderung</numerusform>
            <numerusform>%1 und %n andere Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::Comparison</name>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1: changed (a secret, not shown)</source>
        <translation>%1: geändert (ein Geheimnis, nicht angezeigt)</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>andere Reihenfolge</translation>
    </message>
</context>
<context>
    <name>Pointsman::ComparisonModel</name>
    <message>
        <source>a secret, not shown</source>
        <translation>ein Geheimnis, nicht angezeigt</translation>
    </message>
    <message>
        <source>changed (a secret, not shown)</source>
        <translation>geändert (ein Geheimnis, nicht angezeigt)</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>herausgenommen</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>andere Reihenfolge</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>%1 (another order)</source>
        <translation>%1 (andere Reihenfolge)</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>die ganze Datei</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>bitte wählen</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Pointsman::ComparisonView</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Nichts ist anders.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Choose for each field in conflict first.</source>
        <translation>Wählen Sie zuerst für jedes strittige Feld.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Database</name>
    <message>
        <source>The history %1 cannot be used: %2. See to its permissions and disk.</source>
        <translation>Der Verlauf %1 ist nicht verwendbar: %2. Prüfen Sie seine Rechte und den Datenträger.</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>The history %1 is in use by another program. Try again in a moment.</source>
        <translation>Der Verlauf %1 wird von einem anderen Programm benutzt. Versuchen Sie es gleich erneut.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>The history %1 is damaged. With the next change a new one begins, and what can be read of this one is taken over.</source>
        <translation>Der Verlauf %1 ist beschädigt. Mit der nächsten Änderung beginnt ein neuer, und was sich von diesem lesen lässt, wird übernommen.</translation>
    </message>
</context>
<context>
    <name>Pointsman::DemoWorkspace</name>
    <message>
        <source>%1 could not be written: %2. Choose another folder.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 is not empty. Choose a new folder for the demonstration.</source>
        <translation>%1 ist nicht leer. Wählen Sie einen neuen Ordner für die Demo.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Desktop</name>
    <message>
        <source>Open in Editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>The topic %1 has no document here.</source>
        <translation>Das Thema %1 hat hier kein Dokument.</translation>
    </message>
</context>
<context>
    <name>Pointsman::DetailsPanel</name>
    <message>
        <source>cannot be read: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>active, although it lies among the snapshots</source>
        <translation>aktiv, obwohl sie bei den Snapshots liegt</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>The active session</source>
        <translation>Die aktive Sitzung</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ist ausgewählt</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch nicht da</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>Spikes</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Working on</source>
        <translation>Arbeitet an</translation>
    </message>
    <message>
        <source>nothing in particular</source>
        <translation>nichts Bestimmtem</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>Am Steuer</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Beigetreten</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>Mission</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Zurück (Esc)</translation>
    </message>
    <message>
        <source>%1. The rest is as last read.</source>
        <translation>%1. Alles andere ist so, wie zuletzt gelesen.</translation>
    </message>
</context>
<context>
    <name>Pointsman::DocumentBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (neu)</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>Back to Previous Document</source>
        <translation>Zurück zum vorigen Dokument</translation>
    </message>
    <message>
        <source>Back to Previous Document (%1)</source>
        <translation>Zurück zum vorigen Dokument (%1)</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Mark All as &amp;Read</source>
        <translation>Alle als &amp;gelesen markieren</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows the next document that you have not read as it is now: it is new or has changed.</source>
        <translation>Zeigt das nächste Dokument, das Sie in seiner jetzigen Form nicht gelesen haben: Es ist neu oder geändert.</translation>
    </message>
</context>
<context>
    <name>Pointsman::DocumentSentence</name>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n Zeile hinzugefügt</numerusform>
            <numerusform>%n Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n Zeile entfernt</numerusform>
            <numerusform>%n Zeilen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>lines in another order</source>
        <translation>Zeilen in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Pointsman::DocumentsTab</name>
    <message>
        <source>Open in Editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Read Wide</source>
        <translation>Breit lesen</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>The topics of this session have no documents here.</source>
        <translation>Die Themen dieser Sitzung haben hier keine Dokumente.</translation>
    </message>
    <message>
        <source>Open Link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Diese Adresse im Browser öffnen?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Zurück (Esc)</translation>
    </message>
    <message>
        <source>%1 is neither a document in the knowledge directory nor a web page, so it is not followed.</source>
        <translation>%1 ist weder ein Dokument im Knowledge-Ordner noch eine Webseite, deshalb wird der Link nicht geöffnet.</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Nothing but this document; Space does the same, Esc leads back.</source>
        <translation>Nur dieses Dokument; die Leertaste tut dasselbe, Esc führt zurück.</translation>
    </message>
    <message>
        <source>%1 leads out of the knowledge directory, so it is not followed.</source>
        <translation>%1 führt aus dem Knowledge-Ordner heraus und wird deshalb nicht geöffnet.</translation>
    </message>
    <message>
        <source>The link was not opened.</source>
        <translation>Der Link wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Copy its address to open it yourself.</source>
        <translation>Kopieren Sie seine Adresse, um ihn selbst zu öffnen.</translation>
    </message>
    <message>
        <source>There is no document %1. It may have been renamed, or is not written yet; the link can be corrected in %2.</source>
        <translation>Es gibt kein Dokument %1. Vielleicht wurde es umbenannt oder ist noch nicht geschrieben; der Link lässt sich in %2 berichtigen.</translation>
    </message>
    <message>
        <source>There is no heading #%1 in %2. It may have been renamed; %3 finds words.</source>
        <translation>In %2 gibt es keine Überschrift #%1. Vielleicht wurde sie umbenannt; %3 sucht nach Wörtern.</translation>
    </message>
    <message>
        <source>%1 is being read.</source>
        <translation>%1 wird gelesen.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy &amp;Address</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>There is no document %1.</source>
        <translation>Es gibt kein Dokument %1.</translation>
    </message>
    <message>
        <source>%1 has no document here.</source>
        <translation>%1 hat hier kein Dokument.</translation>
    </message>
    <message>
        <source>It can be run as a program, so that it is not opened from here.</source>
        <translation>Sie kann als Programm laufen und wird deshalb von hier aus nicht geöffnet.</translation>
    </message>
    <message>
        <source>It opens in your editor.</source>
        <translation>Sie öffnet sich in Ihrem Editor.</translation>
    </message>
    <message>
        <source>It opens in the program that your desktop has for such files.</source>
        <translation>Sie öffnet sich in dem Programm, das Ihre Arbeitsumgebung für solche Dateien vorsieht.</translation>
    </message>
    <message>
        <source>Show &amp;Folder</source>
        <translation>&amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>Diese Datei öffnen?</translation>
    </message>
    <message>
        <source>This file is not opened.</source>
        <translation>Diese Datei wird nicht geöffnet.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Editing</name>
    <message>
        <source>Another program has changed %1 meanwhile. Nothing was written; look at it and try again.</source>
        <translation>Ein anderes Programm hat %1 inzwischen geändert. Nichts wurde geschrieben; sehen Sie nach, und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>Pointsman::EditingWords</name>
    <message>
        <source>Another program has changed this while the dialog was open. What you want can still be written; everything else stays as it is now.</source>
        <translation>Ein anderes Programm hat dies geändert, während der Dialog offen war. Was Sie wollen, kann trotzdem geschrieben werden; alles andere bleibt, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>Another program has changed the same field while the dialog was open. Choose what it is to be; everything else stays as it is now.</source>
        <translation>Ein anderes Programm hat dasselbe Feld geändert, während der Dialog offen war. Wählen Sie, was gelten soll; alles andere bleibt, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>It stays as the other program has written it.</source>
        <translation>Es bleibt, wie das andere Programm es geschrieben hat.</translation>
    </message>
    <message>
        <source>%1 belongs to no project of the list. Add the project first.</source>
        <translation>%1 gehört zu keinem Projekt der Liste. Fügen Sie zuerst das Projekt hinzu.</translation>
    </message>
    <message>
        <source>It is no longer active: it was archived meanwhile, and is changed there.</source>
        <translation>Sie ist nicht mehr aktiv: Sie wurde inzwischen archiviert und wird dort geändert.</translation>
    </message>
    <message>
        <source>It is no longer active: it was completed meanwhile, and is changed there.</source>
        <translation>Sie ist nicht mehr aktiv: Sie wurde inzwischen abgeschlossen und wird dort geändert.</translation>
    </message>
</context>
<context>
    <name>Pointsman::ElidedLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>Pointsman::Fields</name>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>Spikes</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>Backlog, topic</source>
        <translation>Backlog, Thema</translation>
    </message>
    <message>
        <source>Backlog, document</source>
        <translation>Backlog, Dokument</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>Mission</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Working on</source>
        <translation>Arbeitet an</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>Am Steuer</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Beigetreten</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>Sitzungstoken</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Active mission</source>
        <translation>Aktive Mission</translation>
    </message>
    <message>
        <source>Switched</source>
        <translation>Gewechselt</translation>
    </message>
    <message>
        <source>The whole document</source>
        <translation>Das ganze Dokument</translation>
    </message>
    <message>
        <source>Active session</source>
        <translation>Aktive Sitzung</translation>
    </message>
</context>
<context>
    <name>Pointsman::FileTab</name>
    <message>
        <source>The file is gone.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 bytes, not understood: %2</source>
        <translation>%1 Bytes, nicht verstanden: %2</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>(a secret, not shown)</source>
        <translation>(ein Geheimnis, nicht angezeigt)</translation>
    </message>
</context>
<context>
    <name>Pointsman::FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Previous Place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Previous Place (Shift+Return)</source>
        <translation>Vorige Stelle (Umschalt+Return)</translation>
    </message>
    <message>
        <source>Next Place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Next Place (Return)</source>
        <translation>Nächste Stelle (Return)</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place among places found</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>not found in the part that is shown</source>
        <translation>im angezeigten Teil nicht gefunden</translation>
    </message>
</context>
<context>
    <name>Pointsman::FindProjectsDialog</name>
    <message>
        <source>Find Projects</source>
        <translation>Projekte suchen</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>Suchen &amp;in:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Projects found</source>
        <translation>Gefundene Projekte</translation>
    </message>
    <message>
        <source>&amp;Add Projects</source>
        <translation>Projekte &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Find the projects below a folder</source>
        <translation>Projekte unterhalb eines Ordners suchen</translation>
    </message>
    <message>
        <source>A project is a folder with ticketflow's .tf/knowledge in it. Nothing in the projects is changed.</source>
        <translation>Ein Projekt ist ein Ordner, in dem .tf/knowledge von ticketflow liegt. In den Projekten wird nichts geändert.</translation>
    </message>
    <message>
        <source>Several folders with ; between them. The preferences say which ones it begins with.</source>
        <translation>Mehrere Ordner werden mit ; getrennt. Mit welchen die Suche anfängt, steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <source>Search a folder to see which projects are in it.</source>
        <translation>Durchsuchen Sie einen Ordner, um zu sehen, welche Projekte darin liegen.</translation>
    </message>
    <message>
        <source>1 found, looking into %1</source>
        <translation>1 gefunden, gesucht wird in %1</translation>
    </message>
    <message numerus="yes">
        <source>%n found, looking into %1</source>
        <translation>
            <numerusform>%n gefunden, gesucht wird in %1</numerusform>
            <numerusform>%n gefunden, gesucht wird in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the folder to look in.</source>
        <translation>Geben Sie den Ordner an, in dem gesucht werden soll.</translation>
    </message>
    <message>
        <source>There is no such folder, or it may not be read.</source>
        <translation>Diesen Ordner gibt es nicht, oder er darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Not there, or not to be read: %1</source>
        <translation>Nicht da oder nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Die Suche läuft …</translation>
    </message>
    <message>
        <source>already listed</source>
        <translation>schon in der Liste</translation>
    </message>
    <message>
        <source>It is in your list already.</source>
        <translation>Es steht schon in der Liste.</translation>
    </message>
    <message>
        <source>No project was found. Links, hidden folders and folders of dependencies are not looked into.</source>
        <translation>Es wurde kein Projekt gefunden. Links, versteckte Ordner und Ordner von Abhängigkeiten werden nicht durchsucht.</translation>
    </message>
    <message>
        <source>1 project found, %1 of them new.</source>
        <translation>1 Projekt gefunden, davon %1 neu.</translation>
    </message>
    <message numerus="yes">
        <source>%n projects found, %1 of them new.</source>
        <translation>
            <numerusform>%n Projekt gefunden, davon %1 neu.</numerusform>
            <numerusform>%n Projekte gefunden, davon %1 neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Add 1 Project</source>
        <translation>1 Projekt &amp;hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n Projects</source>
        <translation>
            <numerusform>%n Projekt &amp;hinzufügen</numerusform>
            <numerusform>%n Projekte &amp;hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>The search is still running.</source>
        <translation>Die Suche läuft noch.</translation>
    </message>
    <message>
        <source>Check the projects to add first.</source>
        <translation>Wählen Sie zuerst die Projekte aus, die hinzukommen sollen.</translation>
    </message>
    <message>
        <source>The search was stopped before it had found a project.</source>
        <translation>Die Suche wurde angehalten, bevor sie ein Projekt gefunden hatte.</translation>
    </message>
    <message>
        <source>Stopped; there may be more. %1</source>
        <translation>Angehalten; es kann noch mehr geben. %1</translation>
    </message>
    <message numerus="yes">
        <source>Folders more than %n levels down were not looked into: name one of them to search it.</source>
        <translation>
            <numerusform>Ordner, die mehr als %n Ebene tiefer liegen, wurden nicht durchsucht: Geben Sie einen davon an, um ihn zu durchsuchen.</numerusform>
            <numerusform>Ordner, die mehr als %n Ebenen tiefer liegen, wurden nicht durchsucht: Geben Sie einen davon an, um ihn zu durchsuchen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::FinishDialog</name>
    <message>
        <source>Finish with Tickets</source>
        <translation>Mit Tickets abschließen</translation>
    </message>
    <message>
        <source>&amp;Backlog of:</source>
        <translation>&amp;Backlog von:</translation>
    </message>
    <message>
        <source>A plan or a seed: words of its title, or its id</source>
        <translation>Ein Plan oder ein Seed: Wörter des Titels oder die ID</translation>
    </message>
    <message>
        <source>&amp;Document:</source>
        <translation>&amp;Dokument:</translation>
    </message>
    <message>
        <source>&amp;Another ticket:</source>
        <translation>&amp;Weiteres Ticket:</translation>
    </message>
    <message>
        <source>The id of a ticket that is not in the list</source>
        <translation>Die ID eines Tickets, das nicht in der Liste steht</translation>
    </message>
    <message>
        <source>Add &amp;Ticket</source>
        <translation>Ticket &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Tic&amp;kets that came of it:</source>
        <translation>Entstandene Tic&amp;kets:</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>&amp;Finish Session</source>
        <translation>Sitzung ab&amp;schließen</translation>
    </message>
    <message>
        <source>Finish “%1” with tickets</source>
        <translation>„%1“ mit Tickets abschließen</translation>
    </message>
    <message>
        <source>Normally /tf-backlog does this. Use it when the tickets exist and the session was left open.</source>
        <translation>Normalerweise tut das /tf-backlog. Verwenden Sie dies, wenn die Tickets da sind und die Sitzung offen geblieben ist.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>The project has no tickets, and the document names none. Add them by id.</source>
        <translation>Das Projekt hat keine Tickets, und das Dokument nennt keine. Fügen Sie sie mit ihrer ID hinzu.</translation>
    </message>
    <message>
        <source>It leads out of the knowledge directory, so it is not read.</source>
        <translation>Es führt aus dem Knowledge-Ordner heraus und wird deshalb nicht gelesen.</translation>
    </message>
    <message>
        <source>There is no such document in the knowledge directory.</source>
        <translation>Im Knowledge-Ordner gibt es kein solches Dokument.</translation>
    </message>
    <message>
        <source>There are no documents of this topic.</source>
        <translation>Zu diesem Thema gibt es keine Dokumente.</translation>
    </message>
    <message>
        <source>Name the document of the backlog.</source>
        <translation>Geben Sie das Dokument des Backlogs an.</translation>
    </message>
    <message>
        <source>no tickets</source>
        <translation>keine Tickets</translation>
    </message>
    <message>
        <source>1 ticket</source>
        <translation>1 Ticket</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Completes “%1” with %2. Then no session is active in %3.</source>
        <translation>Schließt „%1“ ab (%2). Danach ist in %3 keine Sitzung aktiv.</translation>
    </message>
    <message>
        <source>Name the document of the backlog first.</source>
        <translation>Geben Sie zuerst das Dokument des Backlogs an.</translation>
    </message>
</context>
<context>
    <name>Pointsman::FixAllDialog</name>
    <message>
        <source>Fix Without Loss</source>
        <translation>Ohne Verlust beheben</translation>
    </message>
    <message>
        <source>None of these loses information. Leave out what you do not want; select one to see what it would write.</source>
        <translation>Keine davon verliert Informationen. Wählen Sie ab, was Sie nicht wollen; wählen Sie eine aus, um zu sehen, was sie schreiben würde.</translation>
    </message>
    <message>
        <source>&amp;Fix</source>
        <translation>&amp;Beheben</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>Reparaturen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Fix %n</source>
        <translation>
            <numerusform>%n &amp;beheben</numerusform>
            <numerusform>%n &amp;beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are left out.</source>
        <translation>Alle sind abgewählt.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>project, session</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Pointsman::FocusDialog</name>
    <message>
        <source>Working On</source>
        <translation>Arbeiten an</translation>
    </message>
    <message>
        <source>&amp;Nothing in particular</source>
        <translation>&amp;Nichts Bestimmtem</translation>
    </message>
    <message>
        <source>Work &amp;package</source>
        <translation>Arbeits&amp;paket</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Schritt</translation>
    </message>
    <message>
        <source>&amp;Which:</source>
        <translation>&amp;ID:</translation>
    </message>
    <message>
        <source>S&amp;et Focus</source>
        <translation>&amp;Focus festlegen</translation>
    </message>
    <message>
        <source>What are you working on in %1?</source>
        <translation>Woran arbeiten Sie in %1?</translation>
    </message>
    <message>
        <source>Tells your team which work package or step you are at.</source>
        <translation>Sagt Ihrem Team, an welchem Arbeitspaket oder Schritt Sie arbeiten.</translation>
    </message>
    <message>
        <source>Changes the file alone: your team will not see it.</source>
        <translation>Ändert nur die Datei: Ihr Team sieht es nicht.</translation>
    </message>
    <message>
        <source>for example 12</source>
        <translation>zum Beispiel 12</translation>
    </message>
    <message>
        <source>for example WP03</source>
        <translation>zum Beispiel WP03</translation>
    </message>
    <message>
        <source>The focus is %1 already.</source>
        <translation>Der Focus ist schon %1.</translation>
    </message>
    <message>
        <source>The focus becomes %1; now it is %2.</source>
        <translation>Der Focus wird %1; jetzt ist er %2.</translation>
    </message>
    <message>
        <source>Say which step.</source>
        <translation>Geben Sie den Schritt an.</translation>
    </message>
    <message>
        <source>Say which work package.</source>
        <translation>Geben Sie das Arbeitspaket an.</translation>
    </message>
    <message>
        <source>An id has no blanks, colons or slashes.</source>
        <translation>Eine ID hat keine Leerzeichen, Doppelpunkte oder Schrägstriche.</translation>
    </message>
</context>
<context>
    <name>Pointsman::GeneralPage</name>
    <message>
        <source>Start at log&amp;in</source>
        <translation>Beim &amp;Anmelden starten</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Look:</source>
        <translation>Aus&amp;sehen:</translation>
    </message>
    <message>
        <source>Start:</source>
        <translation>Start:</translation>
    </message>
    <message>
        <source>Start &amp;hidden, in the tray</source>
        <translation>&amp;Versteckt starten, im Infobereich</translation>
    </message>
    <message>
        <source>goes on running in the tray</source>
        <translation>läuft im Infobereich weiter</translation>
    </message>
    <message>
        <source>quits</source>
        <translation>beendet das Programm</translation>
    </message>
    <message>
        <source>minimises</source>
        <translation>minimiert</translation>
    </message>
    <message>
        <source>&amp;Closing the window:</source>
        <translation>Das &amp;Fenster schließen:</translation>
    </message>
    <message>
        <source>There is no tray now, so the window is shown at the start, and closing it quits or minimises. %1</source>
        <translation>Zurzeit gibt es keinen Infobereich. Deshalb erscheint beim Start das Fenster, und Schließen beendet oder minimiert. %1</translation>
    </message>
</context>
<context>
    <name>Pointsman::GlobalShortcut</name>
    <message>
        <source>Bind the command “%1” in Settings &gt; Keyboard &gt; View and Customize Shortcuts &gt; Custom Shortcuts.</source>
        <translation>Tragen Sie den Befehl „%1“ unter Einstellungen &gt; Tastatur &gt; Tastenkürzel anzeigen und anpassen &gt; Eigene Tastenkürzel ein.</translation>
    </message>
    <message>
        <source>Bind the command “%1” in System Settings &gt; Shortcuts &gt; Add New &gt; Command.</source>
        <translation>Tragen Sie den Befehl „%1“ unter Systemeinstellungen &gt; Kurzbefehle &gt; Neu hinzufügen &gt; Befehl ein.</translation>
    </message>
    <message>
        <source>Add the line “%1” to ~/.config/sway/config.</source>
        <translation>Tragen Sie die Zeile „%1“ in ~/.config/sway/config ein.</translation>
    </message>
    <message>
        <source>Bind the command “%1” to keys in the desktop's keyboard settings.</source>
        <translation>Legen Sie den Befehl „%1“ in den Tastatureinstellungen der Arbeitsumgebung auf eine Taste.</translation>
    </message>
    <message>
        <source>No keys open it from anywhere.</source>
        <translation>Keine Taste öffnet ihn von überall.</translation>
    </message>
    <message>
        <source>Only one combination of keys can be taken, not several one after the other.</source>
        <translation>Nur eine Tastenkombination ist möglich, nicht mehrere nacheinander.</translation>
    </message>
    <message>
        <source>%1 would be taken from every program: add Ctrl, Alt or Meta.</source>
        <translation>%1 würde jedem Programm genommen: Nehmen Sie Strg, Alt oder Meta dazu.</translation>
    </message>
    <message>
        <source>The desktop did not give the keys.</source>
        <translation>Die Arbeitsumgebung hat die Tasten nicht gegeben.</translation>
    </message>
    <message>
        <source>The desktop was asked for %1 and has not answered yet.</source>
        <translation>Die Arbeitsumgebung wurde um %1 gebeten und hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>Quick switch</source>
        <translation>Schnellwechsel</translation>
    </message>
    <message>
        <source>The desktop knows the quick switcher; its keys are set in the desktop's settings.</source>
        <translation>Die Arbeitsumgebung kennt den Schnellwechsler; seine Tasten werden in ihren Einstellungen festgelegt.</translation>
    </message>
    <message>
        <source>The desktop opens the quick switcher by %1.</source>
        <translation>Die Arbeitsumgebung öffnet den Schnellwechsler mit %1.</translation>
    </message>
    <message>
        <source>A program cannot take keys here.</source>
        <translation>Hier kann ein Programm keine Tasten belegen.</translation>
    </message>
    <message>
        <source>%1 opens the quick switcher from anywhere.</source>
        <translation>%1 öffnet den Schnellwechsler von überall.</translation>
    </message>
    <message>
        <source>Another program has %1 already: choose other keys.</source>
        <translation>Ein anderes Programm hat %1 schon: Wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>This keyboard cannot give %1: choose other keys.</source>
        <translation>Diese Tastatur hat kein %1: Wählen Sie andere Tasten.</translation>
    </message>
</context>
<context>
    <name>Pointsman::GuardedFile</name>
    <message>
        <source>Another program keeps writing %1. Nothing was changed; try again when it has finished.</source>
        <translation>Ein anderes Programm schreibt %1 immer wieder. Nichts wurde geändert; versuchen Sie es erneut, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>%1 could not be changed: %2. See to the folder's permissions and disk, then try again.</source>
        <translation>%1 konnte nicht geändert werden: %2. Prüfen Sie die Rechte des Ordners und den Datenträger, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>There is no file %1 to rename.</source>
        <translation>Die Datei %1, die umbenannt werden soll, gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is there already, and %2 was left as it is. Move one of them out of the way, then try again.</source>
        <translation>%1 ist schon da, und %2 blieb, wie es war. Räumen Sie eines davon aus dem Weg, und versuchen Sie es dann erneut.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Help</name>
    <message>
        <source>Read the documents of the selected session wide</source>
        <translation>Die Dokumente der ausgewählten Sitzung breit lesen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>About Pointsman</source>
        <translation>Über Pointsman</translation>
    </message>
    <message>
        <source>Pointsman %1</source>
        <translation>Pointsman %1</translation>
    </message>
    <message>
        <source>Planning sessions and missions of all your projects, live in one window.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Planungssitzungen und Missionen aller Projekte, live in einem Fenster.

Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Back to the document before</source>
        <translation>Zurück zum Dokument davor</translation>
    </message>
</context>
<context>
    <name>Pointsman::Historian</name>
    <message numerus="yes">
        <source>%n version(s) were taken over from the damaged history, which stays as %1. What was done then can be restored from them, and no longer undone.</source>
        <translation>
            <numerusform>%n Version wurde aus dem beschädigten Verlauf übernommen, der als %1 erhalten bleibt. Was damals getan wurde, lässt sich daraus wiederherstellen, aber nicht mehr rückgängig machen.</numerusform>
            <numerusform>%n Versionen wurden aus dem beschädigten Verlauf übernommen, der als %1 erhalten bleibt. Was damals getan wurde, lässt sich daraus wiederherstellen, aber nicht mehr rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing could be read of the damaged history, which stays as %1.</source>
        <translation>Aus dem beschädigten Verlauf, der als %1 erhalten bleibt, war nichts zu lesen.</translation>
    </message>
</context>
<context>
    <name>Pointsman::HistoryActions</name>
    <message>
        <source>Restore This Version…</source>
        <translation>Diese Version wiederherstellen …</translation>
    </message>
    <message>
        <source>Restore This Field…</source>
        <translation>Dieses Feld wiederherstellen …</translation>
    </message>
    <message>
        <source>Take Back This Change…</source>
        <translation>Diese Änderung zurücknehmen …</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Select one change first.</source>
        <translation>Wählen Sie zuerst eine einzelne Änderung aus.</translation>
    </message>
    <message>
        <source>Puts the file back as it was after this change. Shows first what will be written.</source>
        <translation>Macht die Datei wieder so, wie sie nach dieser Änderung war. Zeigt zuerst, was geschrieben wird.</translation>
    </message>
    <message>
        <source>After this change there was no such file.</source>
        <translation>Nach dieser Änderung gab es die Datei nicht.</translation>
    </message>
    <message>
        <source>This is how the file was first seen: nothing was changed.</source>
        <translation>So wurde die Datei zuerst gesehen: Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Puts %1 back to what it was after this change; all else stays.</source>
        <translation>Setzt %1 auf den Stand nach dieser Änderung; alles andere bleibt.</translation>
    </message>
    <message>
        <source>Select a field of the change first.</source>
        <translation>Wählen Sie zuerst ein Feld der Änderung aus.</translation>
    </message>
    <message>
        <source>A secret is not kept in the history.</source>
        <translation>Ein Geheimnis wird im Verlauf nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Undoes this change and keeps later ones; what was done in one step with it, as the two files of a completion, goes back with it. Shows first what will be written.</source>
        <translation>Nimmt diese Änderung zurück und behält spätere; was im selben Schritt geschah, etwa die zwei Dateien eines Abschlusses, geht mit zurück. Zeigt zuerst, was geschrieben wird.</translation>
    </message>
    <message>
        <source>It is so already: nothing would be written.</source>
        <translation>Es ist schon so: Nichts würde geschrieben.</translation>
    </message>
    <message>
        <source>The content of then is not in the history.</source>
        <translation>Der damalige Inhalt ist nicht im Verlauf.</translation>
    </message>
    <message>
        <source>The content of before is not in the history.</source>
        <translation>Der vorherige Inhalt ist nicht im Verlauf.</translation>
    </message>
    <message>
        <source>Nothing would be written: no file has what was in %1 any more, and the history never has it.</source>
        <translation>Es würde nichts geschrieben: Was in %1 stand, hat keine Datei mehr, und der Verlauf bekommt es nie.</translation>
    </message>
</context>
<context>
    <name>Pointsman::HistoryFilters</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>By anyone</source>
        <translation>Von allen</translation>
    </message>
    <message>
        <source>first seen</source>
        <translation>zuerst gesehen</translation>
    </message>
    <message>
        <source>Only This File</source>
        <translation>Nur diese Datei</translation>
    </message>
    <message>
        <source>spec-kitty</source>
        <translation>spec-kitty</translation>
    </message>
    <message>
        <source>Filter: words, titles, files</source>
        <translation>Filter: Wörter, Titel, Dateien</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
</context>
<context>
    <name>Pointsman::HistoryLimitsBox</name>
    <message>
        <source>Whichever is reached first. What is older is taken out as new versions come, and cannot be restored then.</source>
        <translation>Es gilt, was zuerst erreicht wird. Älteres wird entfernt, wenn neue Versionen kommen, und lässt sich dann nicht wiederherstellen.</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Keep &amp;days:</source>
        <translation>&amp;Tage behalten:</translation>
    </message>
    <message>
        <source>Keep &amp;versions:</source>
        <translation>&amp;Versionen behalten:</translation>
    </message>
    <message>
        <source>Keep &amp;at most:</source>
        <translation>&amp;Höchstens behalten:</translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>Der Verlauf ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Pointsman::HistoryModel</name>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Gestern, %1</translation>
    </message>
    <message>
        <source>Nobody knows who made it: the history begins here.</source>
        <translation>Von wem, weiß niemand: Der Verlauf beginnt hier.</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <translation>%1, noch nicht gesehen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Session or mission</source>
        <translation>Sitzung oder Mission</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Which one cannot be known. What git removes, or writes with other line ends or with marks of a conflict, may be among it.</source>
        <translation>Welches, ist nicht bekannt. Was git entfernt oder mit anderen Zeilenenden oder Konfliktmarkierungen schreibt, kann darunter sein.</translation>
    </message>
    <message>
        <source>git had kept this content before the file was written, or its log tells of it.</source>
        <translation>git hatte diesen Inhalt, bevor die Datei geschrieben wurde, oder sein Protokoll nennt ihn.</translation>
    </message>
</context>
<context>
    <name>Pointsman::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>Pointsman::HistoryView</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>No change passes the filter.</source>
        <translation>Keine Änderung passt zum Filter.</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Every change of a session or mission is kept here, whoever makes it.</source>
        <translation>Noch ist nichts geschehen. Jede Änderung einer Sitzung oder Mission wird hier festgehalten, von wem sie auch kommt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Read Wide</source>
        <translation>Breit lesen</translation>
    </message>
    <message>
        <source>Nothing but this history, with what each change did; Esc leads back.</source>
        <translation>Nur dieser Verlauf, mit dem, was jede Änderung tat; Esc führt zurück.</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Zurück (Esc)</translation>
    </message>
    <message>
        <source>What Changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>What the selected change did, in place of the list: there is no room for both.</source>
        <translation>Was die ausgewählte Änderung bewirkt hat, anstelle der Liste: Für beides ist kein Platz.</translation>
    </message>
    <message>
        <source>Back to List</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Clear Filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message numerus="yes">
        <source>the newest %Ln change(s)</source>
        <translation>
            <numerusform>die %Ln neueste Änderung</numerusform>
            <numerusform>die neuesten %Ln Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::Id</name>
    <message>
        <source>it is empty. Give a plain name.</source>
        <translation>der Name ist leer. Geben Sie einen einfachen Namen an.</translation>
    </message>
    <message>
        <source>it names another folder. Give a plain name.</source>
        <translation>der Name nennt einen anderen Ordner. Geben Sie einen einfachen Namen an.</translation>
    </message>
    <message>
        <source>it has a slash or backslash, so it could lead out of its folder. Give a plain name.</source>
        <translation>der Name hat einen Schrägstrich und könnte deshalb aus seinem Ordner herausführen. Geben Sie einen einfachen Namen an.</translation>
    </message>
    <message>
        <source>it has control characters. Give a plain name.</source>
        <translation>der Name hat Steuerzeichen. Geben Sie einen einfachen Namen an.</translation>
    </message>
    <message>
        <source>it is not valid Unicode. Give a plain name.</source>
        <translation>der Name ist kein gültiges Unicode. Geben Sie einen einfachen Namen an.</translation>
    </message>
    <message>
        <source>it is longer than %1 bytes. Give a shorter name.</source>
        <translation>der Name ist länger als %1 Bytes. Geben Sie einen kürzeren Namen an.</translation>
    </message>
    <message>
        <source>Refused %1 "%2": %3</source>
        <translation>Abgelehnt: %1 „%2“, denn %3</translation>
    </message>
    <message>
        <source>Invalid session_id format: %1. Expected {seed_id}@{YYYY-MM-DDTHH-MM-SSZ}.</source>
        <translation>Ungültige Form der session_id: %1. Erwartet wird {seed_id}@{YYYY-MM-DDTHH-MM-SSZ}.</translation>
    </message>
    <message>
        <source>Invalid timestamp in session_id: %1. Expected {seed_id}@{YYYY-MM-DDTHH-MM-SSZ}.</source>
        <translation>Ungültige Zeit in der session_id: %1. Erwartet wird {seed_id}@{YYYY-MM-DDTHH-MM-SSZ}.</translation>
    </message>
</context>
<context>
    <name>Pointsman::IdCompleter</name>
    <message>
        <source>%1 (%2)</source>
        <comment>title, id</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Pointsman::ImportMissionDialog</name>
    <message>
        <source>Import Mission State</source>
        <translation>Missionsstand importieren</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Makes you a participant of the mission on this computer, as the file says.</source>
        <translation>Macht Sie auf diesem Rechner zum Teilnehmer der Mission, so wie die Datei es sagt.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation>Die Datei wird noch gelesen.</translation>
    </message>
    <message>
        <source>You have a state of this mission, and it cannot be read. Repair it first.</source>
        <translation>Sie haben schon einen Stand dieser Mission, und er ist nicht lesbar. Reparieren Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>A state of this mission exists and will be replaced (yours has last activity %1).</source>
        <translation>Ein Stand dieser Mission ist schon da und wird ersetzt (Ihre letzte Aktivität darin: %1).</translation>
    </message>
    <message>
        <source>Mission:</source>
        <translation>Mission:</translation>
    </message>
    <message>
        <source>Role:</source>
        <translation>Rolle:</translation>
    </message>
    <message>
        <source>Working on:</source>
        <translation>Arbeitet an:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Driving:</source>
        <translation>Am Steuer:</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Joined:</source>
        <translation>Beigetreten:</translation>
    </message>
    <message>
        <source>Last activity:</source>
        <translation>Letzte Aktivität:</translation>
    </message>
    <message>
        <source>Participant:</source>
        <translation>Teilnehmer:</translation>
    </message>
    <message>
        <source>Run:</source>
        <translation>Lauf:</translation>
    </message>
    <message>
        <source>%1 cannot be imported:</source>
        <translation>%1 kann nicht importiert werden:</translation>
    </message>
</context>
<context>
    <name>Pointsman::Interruption</name>
    <message>
        <source>Half of an interrupted operation</source>
        <translation>Hälfte eines unterbrochenen Vorgangs</translation>
    </message>
</context>
<context>
    <name>Pointsman::IssueActions</name>
    <message>
        <source>&amp;Preview Fix…</source>
        <translation>R&amp;eparatur ansehen …</translation>
    </message>
    <message>
        <source>&amp;Other Fixes</source>
        <translation>Andere Reparat&amp;uren</translation>
    </message>
    <message>
        <source>Show &amp;Where</source>
        <translation>Stel&amp;le anzeigen</translation>
    </message>
    <message>
        <source>Open in Edi&amp;tor</source>
        <translation>Im Edi&amp;tor öffnen</translation>
    </message>
    <message>
        <source>Show Fo&amp;lder</source>
        <translation>O&amp;rdner anzeigen</translation>
    </message>
    <message>
        <source>Ta&amp;ke Back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Select a finding first.</source>
        <translation>Wählen Sie zuerst einen Befund aus.</translation>
    </message>
    <message>
        <source>There is no repair by a click for this.</source>
        <translation>Dafür gibt es keine Reparatur per Klick.</translation>
    </message>
    <message>
        <source>Leads to the row that this is about.</source>
        <translation>Führt zur Zeile, um die es geht.</translation>
    </message>
    <message>
        <source>This belongs to no row.</source>
        <translation>Das gehört zu keiner Zeile.</translation>
    </message>
    <message>
        <source>Tells of it again, in all counts as well.</source>
        <translation>Meldet ihn wieder, auch in allen Zahlen.</translation>
    </message>
    <message>
        <source>Leaves %1 out of the list and of all counts.</source>
        <translation>Nimmt %1 aus der Liste und allen Zahlen.</translation>
    </message>
    <message>
        <source>Each shows first what it would change.</source>
        <translation>Jede zeigt zuerst, was sie ändern würde.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>every %1 of the missions</source>
        <translation>jeden Befund %1 der Missionen</translation>
    </message>
    <message>
        <source>every %1 in %2</source>
        <translation>jeden Befund %1 in %2</translation>
    </message>
    <message>
        <source>Hide This Warnin&amp;g</source>
        <translation>D&amp;iese Warnung ausblenden</translation>
    </message>
    <message>
        <source>Hide Its &amp;Code Here</source>
        <translation>Befunde mit diesem &amp;Code hier ausblenden</translation>
    </message>
    <message>
        <source>This is not hidden.</source>
        <translation>Diese ist nicht ausgeblendet.</translation>
    </message>
    <message>
        <source>Only a finding without a repair can be hidden; this one can be fixed.</source>
        <translation>Nur ein Befund ohne Reparatur lässt sich ausblenden; dieser lässt sich beheben.</translation>
    </message>
    <message>
        <source>Hide “%1” in &amp;All Missions</source>
        <translation>„%1“ in &amp;allen Missionen ausblenden</translation>
    </message>
    <message>
        <source>Hide “%1” in This Pro&amp;ject</source>
        <translation>„%1“ in diesem Pro&amp;jekt ausblenden</translation>
    </message>
    <message>
        <source>Its file lies outside; hide this one alone.</source>
        <translation>Die Datei liegt außerhalb; blenden Sie nur diesen Befund aus.</translation>
    </message>
    <message>
        <source>Leaves this one out of the list and of all counts. Hidden ones are under View &gt; Hidden Warnings.</source>
        <translation>Nimmt diesen Befund aus der Liste und allen Zahlen. Ausgeblendete stehen unter Ansicht &gt; Ausgeblendete Warnungen.</translation>
    </message>
</context>
<context>
    <name>Pointsman::IssueExplanation</name>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What it leads to</source>
        <translation>Wozu es führt</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>In general</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mo&amp;re About This Finding</source>
        <translation>Mehr &amp;über diesen Befund</translation>
    </message>
    <message>
        <source>What it is in general, and how to mend it by hand</source>
        <translation>Was er allgemein bedeutet und wie er von Hand zu beheben ist</translation>
    </message>
    <message>
        <source>None by a click: only you know what the file is to say.</source>
        <translation>Keine per Klick: Nur Sie wissen, was in der Datei stehen soll.</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Hidden: %1</source>
        <translation>Ausgeblendet: %1</translation>
    </message>
</context>
<context>
    <name>Pointsman::IssueModel</name>
    <message>
        <source>%1, active session</source>
        <translation>%1, aktive Sitzung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>active mission</source>
        <translation>aktive Mission</translation>
    </message>
    <message>
        <source>Preview Fix…</source>
        <translation>Reparatur ansehen …</translation>
    </message>
    <message>
        <source>Shows what will change and what ticketflow or spec-kitty will then see. Nothing is changed yet.</source>
        <translation>Zeigt, was sich ändert und was ticketflow oder spec-kitty danach sieht. Noch wird nichts geändert.</translation>
    </message>
    <message>
        <source>Seen first by Pointsman: %1</source>
        <translation>Von Pointsman zuerst gesehen: %1</translation>
    </message>
    <message>
        <source>The file was last changed: %1</source>
        <translation>Letzte Änderung der Datei: %1</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Error: the file will be ignored or overwritten. Warning: it misleads.</source>
        <translation>Fehler: Die Datei wird ignoriert oder überschrieben. Warnung: Sie führt in die Irre.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>The session or mission concerned</source>
        <translation>Die betroffene Sitzung oder Mission</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>The name of the problem, as the command line writes it</source>
        <translation>Der Name des Problems, wie die Befehlszeile ihn schreibt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The file concerned</source>
        <translation>Die betroffene Datei</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>When Pointsman saw it first</source>
        <translation>Wann Pointsman es zuerst gesehen hat</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Whether Pointsman has a fix to offer</source>
        <translation>Ob Pointsman eine Reparatur anbietet</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, ausgeblendet</translation>
    </message>
</context>
<context>
    <name>Pointsman::IssuesBox</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more on the Warnings page</source>
        <translation>
            <numerusform>und %n weiteres auf der Seite „Warnungen“</numerusform>
            <numerusform>und %n weitere auf der Seite „Warnungen“</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview Fix…</source>
        <translation>Reparatur ansehen …</translation>
    </message>
</context>
<context>
    <name>Pointsman::JoinDialog</name>
    <message>
        <source>Join Mission</source>
        <translation>Mission beitreten</translation>
    </message>
    <message>
        <source>Enter the id of the mission that your team works on. Who takes part in a mission, and under which ids, comes from the service only: spec-kitty asks it for you.</source>
        <translation>Geben Sie die ID der Mission ein, an der Ihr Team arbeitet. Wer unter welcher ID teilnimmt, weiß nur der Dienst; spec-kitty fragt ihn für Sie.</translation>
    </message>
    <message>
        <source>&amp;Mission id:</source>
        <translation>&amp;Missions-ID:</translation>
    </message>
    <message>
        <source>for example checkout-redesign-042</source>
        <translation>zum Beispiel checkout-redesign-042</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Rolle:</translation>
    </message>
    <message>
        <source>In a Terminal</source>
        <translation>In einem Terminal</translation>
    </message>
    <message>
        <source>Command to join</source>
        <translation>Befehl zum Beitreten</translation>
    </message>
    <message>
        <source>&amp;Copy Command</source>
        <translation>Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>Entwickeln</translation>
    </message>
    <message>
        <source>Works on it: takes work packages and drives changes. (developer)</source>
        <translation>Arbeitet mit: übernimmt Arbeitspakete und steuert Änderungen. (developer)</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Looks at what others made and comments on it. (reviewer)</source>
        <translation>Sieht durch, was andere gemacht haben, und kommentiert es. (reviewer)</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Watches only, changes nothing. (observer)</source>
        <translation>Sieht nur zu und ändert nichts. (observer)</translation>
    </message>
    <message>
        <source>Stakeholder</source>
        <translation>Mitbestimmen</translation>
    </message>
    <message>
        <source>Has a say in what is decided, does not work on it. (stakeholder)</source>
        <translation>Redet bei Entscheidungen mit, arbeitet aber nicht daran. (stakeholder)</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Beitreten</translation>
    </message>
    <message>
        <source>Runs spec-kitty, which asks the service to let you in.</source>
        <translation>Startet spec-kitty, das beim Dienst um Aufnahme bittet.</translation>
    </message>
    <message>
        <source>The spec-kitty of this computer</source>
        <translation>spec-kitty auf diesem Rechner</translation>
    </message>
    <message>
        <source>spec-kitty was not found on this computer. Install it first:
pipx install spec-kitty-cli
Then run this command. The mission appears here by itself.</source>
        <translation>Auf diesem Rechner wurde spec-kitty nicht gefunden. Installieren Sie es zuerst:
pipx install spec-kitty-cli
Führen Sie dann diesen Befehl aus. Die Mission erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>%1 has no command to join a mission. Run this one where there is a version that has it; the mission appears here by itself.</source>
        <translation>%1 hat keinen Befehl zum Beitreten. Führen Sie diesen dort aus, wo es eine Version gibt, die ihn hat; die Mission erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Copied</source>
        <translation>&amp;Kopiert</translation>
    </message>
    <message>
        <source>You have joined this mission already, as %1.</source>
        <translation>Sie sind dieser Mission schon beigetreten, als %1.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Journal</name>
    <message>
        <source>There is no history yet: %1 is not there. It begins with the next change.</source>
        <translation>Es gibt noch keinen Verlauf: %1 ist nicht da. Er beginnt mit der nächsten Änderung.</translation>
    </message>
    <message>
        <source>The history %1 was written by a newer Pointsman. Use that one, or move the file away.</source>
        <translation>Der Verlauf %1 wurde von einem neueren Pointsman geschrieben. Verwenden Sie jenes, oder verschieben Sie die Datei.</translation>
    </message>
    <message>
        <source>The history was damaged. It was moved aside to %1, and a new one begins.</source>
        <translation>Der Verlauf war beschädigt. Er wurde als %1 beiseitegelegt, und ein neuer beginnt.</translation>
    </message>
    <message>
        <source>first seen</source>
        <translation>zuerst gesehen</translation>
    </message>
    <message>
        <source>No version %1 in the history. List those there are with pointsman-cli history.</source>
        <translation>Der Verlauf hat keine Version %1. Welche es gibt, zeigt pointsman-cli history.</translation>
    </message>
    <message>
        <source>mode set to %1</source>
        <translation>Rechte auf %1 gesetzt</translation>
    </message>
    <message>
        <source>moved aside to %1</source>
        <translation>als %1 beiseitegelegt</translation>
    </message>
    <message>
        <source>put back from %1</source>
        <translation>aus %1 zurückgeholt</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>zurückgelegt</translation>
    </message>
    <message>
        <source>not there any more when first looked for</source>
        <translation>beim ersten Nachsehen nicht mehr da</translation>
    </message>
    <message>
        <source>The content could not be read of the history that was damaged.</source>
        <translation>Der Inhalt war aus dem beschädigten Verlauf nicht zu lesen.</translation>
    </message>
    <message>
        <source>The content was not kept, since it could not be told what in it is secret.</source>
        <translation>Der Inhalt wurde nicht aufbewahrt, da nicht zu erkennen war, was darin geheim ist.</translation>
    </message>
    <message>
        <source>taken back: %1</source>
        <translation>zurückgenommen: %1</translation>
    </message>
    <message>
        <source>done again: %1</source>
        <translation>wiederholt: %1</translation>
    </message>
    <message>
        <source>moved back to %1</source>
        <translation>als %1 zurückgelegt</translation>
    </message>
    <message>
        <source>moved here from %1</source>
        <translation>von %1 hierher gelegt</translation>
    </message>
    <message>
        <source>The history %1 is damaged and could not be moved aside: %2. See to the permissions of its folder, or move the file away; then a new one begins.</source>
        <translation>Der Verlauf %1 ist beschädigt und ließ sich nicht beiseitelegen: %2. Prüfen Sie die Rechte seines Ordners, oder verschieben Sie die Datei; dann beginnt ein neuer.</translation>
    </message>
    <message>
        <source>The history %1 cannot be read: %2. See to its folder and permissions.</source>
        <translation>Der Verlauf %1 ist nicht lesbar: %2. Prüfen Sie seinen Ordner und dessen Rechte.</translation>
    </message>
    <message>
        <source>The content of %1 is damaged in the history. Other versions can still be read.</source>
        <translation>Der Inhalt von %1 ist im Verlauf beschädigt. Andere Versionen lassen sich noch lesen.</translation>
    </message>
    <message>
        <source>changed; what was there before is lost with a damaged history</source>
        <translation>geändert; was vorher da war, ging mit einem beschädigten Verlauf verloren</translation>
    </message>
</context>
<context>
    <name>Pointsman::Json</name>
    <message>
        <source>a text has no closing quote</source>
        <translation>ein Text hat kein schließendes Anführungszeichen</translation>
    </message>
    <message>
        <source>a line break or another control character stands inside a text</source>
        <translation>in einem Text steht ein Zeilenumbruch oder ein anderes Steuerzeichen</translation>
    </message>
    <message>
        <source>a backslash stands before a character that needs none</source>
        <translation>ein umgekehrter Schrägstrich steht vor einem Zeichen, das keinen braucht</translation>
    </message>
    <message>
        <source>four hexadecimal digits were expected after \u</source>
        <translation>nach \u werden vier hexadezimale Ziffern erwartet</translation>
    </message>
    <message>
        <source>a number is incomplete</source>
        <translation>eine Zahl ist unvollständig</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>die Datei endet zu früh</translation>
    </message>
    <message>
        <source>something follows after the document's end</source>
        <translation>nach dem Ende des Dokuments folgt noch etwas</translation>
    </message>
    <message>
        <source>a key in double quotes was expected</source>
        <translation>ein Schlüssel in doppelten Anführungszeichen wird erwartet</translation>
    </message>
    <message>
        <source>a colon was expected after the key</source>
        <translation>nach dem Schlüssel wird ein Doppelpunkt erwartet</translation>
    </message>
    <message>
        <source>a comma or ] was expected</source>
        <translation>ein Komma oder ] wird erwartet</translation>
    </message>
    <message>
        <source>a comma or } was expected</source>
        <translation>ein Komma oder } wird erwartet</translation>
    </message>
    <message>
        <source>a value was expected</source>
        <translation>ein Wert wird erwartet</translation>
    </message>
    <message>
        <source>a value was expected: text in double quotes, a number, true, false, null, a list or an object</source>
        <translation>ein Wert wird erwartet: Text in doppelten Anführungszeichen, eine Zahl, true, false, null, eine Liste oder ein Objekt</translation>
    </message>
    <message>
        <source>it begins with a byte order mark</source>
        <translation>sie beginnt mit einer Byte-Reihenfolge-Marke</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is not valid UTF-8</source>
        <translation>sie ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>it has a NUL byte</source>
        <translation>sie enthält ein NUL-Byte</translation>
    </message>
    <message>
        <source>a text has half of a surrogate pair</source>
        <translation>ein Text enthält ein halbes Surrogatpaar</translation>
    </message>
    <message>
        <source>NaN and Infinity are no JSON</source>
        <translation>NaN und Infinity sind kein JSON</translation>
    </message>
    <message>
        <source>it has the markers of an unresolved merge</source>
        <translation>sie enthält die Markierungen einer nicht beendeten Zusammenführung</translation>
    </message>
    <message>
        <source>a number has more digits or a larger exponent than can be kept</source>
        <translation>eine Zahl hat mehr Stellen oder einen größeren Exponenten, als erhalten werden können</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>sie ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is no JSON document</source>
        <translation>sie ist kein JSON-Dokument</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
</context>
<context>
    <name>Pointsman::KeepFirst</name>
    <message>
        <source>Nothing was changed: there would be no way back. %1</source>
        <translation>Nichts wurde geändert: Es gäbe keinen Weg zurück. %1</translation>
    </message>
</context>
<context>
    <name>Pointsman::KnowledgeDirectory</name>
    <message>
        <source>%1 cannot be used: "%2" is %3. Correct the file, or name the directory with --knowledge-dir.</source>
        <translation>%1 ist nicht verwendbar: „%2“ ist %3. Berichtigen Sie die Datei, oder geben Sie den Ordner mit --knowledge-dir an.</translation>
    </message>
    <message>
        <source>Refused the knowledge directory "%1" that %2 names: it leads out of the project. If it is what you want, name it yourself with --knowledge-dir or in the project's properties.</source>
        <translation>Abgelehnt: der Knowledge-Ordner „%1“, den %2 nennt. Er führt aus dem Projekt heraus. Wenn Sie ihn wollen, geben Sie ihn mit --knowledge-dir oder in den Eigenschaften des Projekts selbst an.</translation>
    </message>
    <message>
        <source>The current directory is gone. Go to another one, or name the knowledge directory with --knowledge-dir.</source>
        <translation>Den aktuellen Ordner gibt es nicht mehr. Wechseln Sie in einen anderen, oder geben Sie den Knowledge-Ordner mit --knowledge-dir an.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Language</name>
    <message>
        <source>en</source>
        <comment>The code of this language, such as de</comment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>Pointsman::Launcher</name>
    <message>
        <source>The command under Edit, Preferences is empty.</source>
        <translation>Der Befehl unter Bearbeiten &gt; Einstellungen ist leer.</translation>
    </message>
    <message>
        <source>%1 could not be started. Is it installed? The command is under Edit, Preferences.</source>
        <translation>%1 konnte nicht gestartet werden. Ist es installiert? Der Befehl steht unter Bearbeiten &gt; Einstellungen.</translation>
    </message>
    <message>
        <source>No program is set up to open %1. Set an editor under Edit, Preferences.</source>
        <translation>Für %1 ist kein Programm eingerichtet. Legen Sie unter Bearbeiten &gt; Einstellungen einen Editor fest.</translation>
    </message>
    <message>
        <source>No terminal program was found. Set one under Edit, Preferences.</source>
        <translation>Es wurde kein Terminalprogramm gefunden. Legen Sie unter Bearbeiten &gt; Einstellungen eines fest.</translation>
    </message>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>Der Ordner %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>Open in Editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>No file manager could be opened for %1. Install one, or copy the path to go there yourself.</source>
        <translation>Für %1 ließ sich kein Dateimanager öffnen. Installieren Sie einen, oder kopieren Sie den Pfad, um selbst dorthin zu gehen.</translation>
    </message>
    <message>
        <source>Terminal Here</source>
        <translation>Terminal hier</translation>
    </message>
</context>
<context>
    <name>Pointsman::Lineage</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>its folder is missing</source>
        <translation>ihr Ordner fehlt</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>archived, %1</source>
        <translation>archiviert, %1</translation>
    </message>
    <message>
        <source>its folder has no document</source>
        <translation>ihr Ordner hat kein Dokument</translation>
    </message>
    <message>
        <source>No seed</source>
        <translation>Kein Seed</translation>
    </message>
    <message>
        <source>the session names none</source>
        <translation>die Sitzung nennt keinen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>No spike</source>
        <translation>Kein Spike</translation>
    </message>
    <message>
        <source>the list has an empty id</source>
        <translation>die Liste hat eine leere ID</translation>
    </message>
    <message>
        <source>attached more than once</source>
        <translation>mehrfach hinzugefügt</translation>
    </message>
    <message>
        <source>none was attached</source>
        <translation>keiner wurde hinzugefügt</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>Spikes</translation>
    </message>
    <message>
        <source>Spikes: %1</source>
        <translation>Spikes: %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>Kein Plan</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch nicht da</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>No backlog</source>
        <translation>Kein Backlog</translation>
    </message>
    <message>
        <source>completed without one</source>
        <translation>ohne eines abgeschlossen</translation>
    </message>
    <message>
        <source>it names no topic</source>
        <translation>es nennt kein Thema</translation>
    </message>
    <message>
        <source>its document is missing</source>
        <translation>sein Dokument fehlt</translation>
    </message>
    <message>
        <source>its list of tickets has a mistake</source>
        <translation>seine Ticketliste hat einen Fehler</translation>
    </message>
    <message>
        <source>Preview Fix…</source>
        <translation>Reparatur ansehen …</translation>
    </message>
    <message>
        <source>Show Warning</source>
        <translation>Warnung anzeigen</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>Add Spike…</source>
        <translation>Spike hinzufügen …</translation>
    </message>
    <message>
        <source>Set Plan…</source>
        <translation>Plan festlegen …</translation>
    </message>
    <message>
        <source>Finish with Tickets…</source>
        <translation>Mit Tickets abschließen …</translation>
    </message>
    <message>
        <source>Closed tickets: %1</source>
        <translation>Geschlossene Tickets: %1</translation>
    </message>
    <message>
        <source>Tickets in progress: %1</source>
        <translation>Tickets in Arbeit: %1</translation>
    </message>
    <message>
        <source>Open tickets: %1</source>
        <translation>Offene Tickets: %1</translation>
    </message>
    <message>
        <source>Tickets of another status: %1</source>
        <translation>Tickets mit anderem Status: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>ticket id, status</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Depends on %1</source>
        <translation>Hängt ab von %1</translation>
    </message>
    <message>
        <source>It has no file in .tickets.</source>
        <translation>Es hat keine Datei in .tickets.</translation>
    </message>
    <message>
        <source>Tickets without a status: %1</source>
        <translation>Tickets ohne Status: %1</translation>
    </message>
    <message>
        <source>%1, no file</source>
        <comment>ticket id</comment>
        <translation>%1, keine Datei</translation>
    </message>
    <message>
        <source>Replace Spike…</source>
        <translation>Spike ersetzen …</translation>
    </message>
    <message>
        <source>Replace Plan…</source>
        <translation>Plan ersetzen …</translation>
    </message>
    <message>
        <source>Detach From Session</source>
        <translation>Aus der Sitzung herausnehmen</translation>
    </message>
    <message>
        <source>Switch to This Session</source>
        <translation>Zu dieser Sitzung wechseln</translation>
    </message>
    <message>
        <source>Move to Another Session…</source>
        <translation>In eine andere Sitzung verschieben …</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what is missing, what is known of it</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A session keeps its seed, as its id names it. Make the folder %1 in the folder that is shown, or put it back there.</source>
        <translation>Eine Sitzung behält ihren Seed, da ihre ID ihn nennt. Legen Sie den Ordner %1 in dem angezeigten Ordner an, oder holen Sie ihn dorthin zurück.</translation>
    </message>
    <message>
        <source>What is missing can be filled in once the session is switched to.</source>
        <translation>Was fehlt, lässt sich ergänzen, sobald zu der Sitzung gewechselt wurde.</translation>
    </message>
    <message>
        <source>This is an earlier state of the active session: only there what is missing can be filled in.</source>
        <translation>Dies ist ein früherer Stand der aktiven Sitzung: Nur dort lässt sich ergänzen, was fehlt.</translation>
    </message>
    <message>
        <source>What is missing can be filled in once the active session's file is repaired and this session is switched to.</source>
        <translation>Was fehlt, lässt sich ergänzen, sobald die Datei der aktiven Sitzung repariert und zu dieser Sitzung gewechselt wurde.</translation>
    </message>
    <message>
        <source>Missing tickets: %1</source>
        <translation>Fehlende Tickets: %1</translation>
    </message>
    <message>
        <source>the ticket is missing</source>
        <translation>das Ticket fehlt</translation>
    </message>
    <message>
        <source>The session names it, but it has no file in .tickets and stands in no backlog.md.</source>
        <translation>Die Sitzung nennt es, aber es hat keine Datei in .tickets und steht in keiner backlog.md.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
</context>
<context>
    <name>Pointsman::LineageView</name>
    <message>
        <source>The way of the session</source>
        <translation>Der Weg der Sitzung</translation>
    </message>
    <message>
        <source>Arrow keys lead from box to box, Enter opens one.</source>
        <translation>Pfeiltasten führen von Kasten zu Kasten, Return öffnet einen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>station: title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open in Editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Save Picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>What can be done: %1</source>
        <translation>Was getan werden kann: %1</translation>
    </message>
</context>
<context>
    <name>Pointsman::LinkDialog</name>
    <message>
        <source>Link with Project</source>
        <translation>Mit Projekt verknüpfen</translation>
    </message>
    <message>
        <source>&amp;Project:</source>
        <translation>&amp;Projekt:</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Verknüpfen</translation>
    </message>
    <message>
        <source>Terminal Here opens in the project's folder then. The mission's own file is not changed.</source>
        <translation>„Terminal hier“ öffnet sich dann im Ordner des Projekts. Die Datei der Mission ändert sich nicht.</translation>
    </message>
    <message>
        <source>Which project is %1 worked on in?</source>
        <translation>In welchem Projekt wird an %1 gearbeitet?</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Kein Projekt</translation>
    </message>
    <message>
        <source>The project is not on the list any more. Choose another one.</source>
        <translation>Das Projekt steht nicht mehr in der Liste. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>It has no folder then to open a terminal in.</source>
        <translation>Dann gibt es keinen Ordner, in dem sich ein Terminal öffnen ließe.</translation>
    </message>
    <message>
        <source>Terminals open in %1.</source>
        <translation>Terminals öffnen sich in %1.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Losses</name>
    <message>
        <source>%1 had other names too (hard links: %2): they keep the old content, so link them anew.</source>
        <translation>%1 hatte noch andere Namen (harte Links: %2): Sie behalten den alten Inhalt; verknüpfen Sie sie neu.</translation>
    </message>
    <message>
        <source>%1 belonged to another user (number %2) and is yours now: chown gives it back.</source>
        <translation>%1 gehörte einem anderen Benutzer (Nummer %2) und gehört jetzt Ihnen: chown gibt die Datei zurück.</translation>
    </message>
    <message>
        <source>%1 lost its access rules or extended attributes (%2): set them again where they matter.</source>
        <translation>%1 hat Zugriffsregeln oder erweiterte Attribute verloren (%2): Setzen Sie sie neu, wo sie gebraucht werden.</translation>
    </message>
</context>
<context>
    <name>Pointsman::MainWindow</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>End Wide Reading</source>
        <translation>Breites Lesen beenden</translation>
    </message>
    <message>
        <source>&amp;Quick Switch…</source>
        <translation>S&amp;chnellwechsel …</translation>
    </message>
    <message>
        <source>Pointsman</source>
        <translation>Pointsman</translation>
    </message>
    <message>
        <source>%1 — Pointsman</source>
        <translation>%1 — Pointsman</translation>
    </message>
    <message>
        <source>Selected:</source>
        <translation>Ausgewählt:</translation>
    </message>
    <message>
        <source>Finds projects, sessions, missions, documents and actions by a few letters.</source>
        <translation>Findet Projekte, Sitzungen, Missionen, Dokumente und Aktionen mit wenigen Buchstaben.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>Pointsman::MarkActions</name>
    <message>
        <source>Name an&amp;d Note…</source>
        <translation>Na&amp;me und Notiz …</translation>
    </message>
    <message>
        <source>&amp;Name and Note…</source>
        <translation>&amp;Name und Notiz …</translation>
    </message>
    <message>
        <source>&amp;Name and Note of Project…</source>
        <translation>Name &amp;und Notiz des Projekts …</translation>
    </message>
    <message>
        <source>Pi&amp;n</source>
        <translation>An&amp;heften</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>An&amp;heften</translation>
    </message>
    <message>
        <source>&amp;Pin Project</source>
        <translation>Projekt anhe&amp;ften</translation>
    </message>
    <message>
        <source>Renamed to %1.</source>
        <translation>In %1 umbenannt.</translation>
    </message>
    <message>
        <source>Named %1.</source>
        <translation>%1 genannt.</translation>
    </message>
    <message>
        <source>Took name and note away from %1.</source>
        <translation>Name und Notiz von %1 entfernt.</translation>
    </message>
    <message>
        <source>%1 is called %2 again.</source>
        <translation>%1 heißt wieder %2.</translation>
    </message>
    <message>
        <source>Took the note away from %1.</source>
        <translation>Notiz zu %1 entfernt.</translation>
    </message>
    <message>
        <source>Kept the note about %1.</source>
        <translation>Notiz zu %1 gespeichert.</translation>
    </message>
    <message>
        <source>Pinned %1.</source>
        <translation>%1 angeheftet.</translation>
    </message>
    <message>
        <source>%1 is no longer pinned.</source>
        <translation>%1 ist nicht mehr angeheftet.</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>Name …</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>It was changed again since, so nothing was taken back.</source>
        <translation>Seither wurde es wieder geändert, deshalb wurde nichts zurückgenommen.</translation>
    </message>
    <message>
        <source>Link with Project</source>
        <translation>Mit Projekt verknüpfen</translation>
    </message>
    <message>
        <source>A name of your own for %1, and a note: for you alone, in Pointsman only.</source>
        <translation>Ein eigener Name für %1 und eine Notiz: nur für Sie, allein in Pointsman.</translation>
    </message>
    <message>
        <source>%1 stands before the others then, in tables, menus and the quick switcher.</source>
        <translation>%1 steht dann vor den anderen, in Tabellen, Menüs und im Schnellwechsler.</translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation>In %1 umbenennen</translation>
    </message>
    <message>
        <source>Name %1</source>
        <translation>%1 benennen</translation>
    </message>
    <message>
        <source>Take name and note away from %1</source>
        <translation>Name und Notiz von %1 entfernen</translation>
    </message>
    <message>
        <source>Take the name away from %1</source>
        <translation>Den Namen von %1 entfernen</translation>
    </message>
    <message>
        <source>Take the note away from %1</source>
        <translation>Die Notiz zu %1 entfernen</translation>
    </message>
    <message>
        <source>Keep the note about %1</source>
        <translation>Die Notiz zu %1 speichern</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>%1 anheften</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>%1 nicht mehr anheften</translation>
    </message>
    <message>
        <source>%1 and change the note</source>
        <translation>%1 und Notiz ändern</translation>
    </message>
    <message>
        <source>The note was changed too.</source>
        <translation>Auch die Notiz wurde geändert.</translation>
    </message>
    <message>
        <source>It is pinned now.</source>
        <translation>Sie ist jetzt angeheftet.</translation>
    </message>
    <message>
        <source>It is no longer pinned.</source>
        <translation>Sie ist nicht mehr angeheftet.</translation>
    </message>
</context>
<context>
    <name>Pointsman::MarkDialog</name>
    <message>
        <source>Name and Note</source>
        <translation>Name und Notiz</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>N&amp;ote:</source>
        <translation>N&amp;otiz:</translation>
    </message>
    <message>
        <source>&amp;Pinned: it stands before the others</source>
        <translation>An&amp;geheftet: Es steht vor den anderen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>For you alone: nothing in the project's folder is changed.</source>
        <translation>Nur für Sie: Im Ordner des Projekts ändert sich nichts.</translation>
    </message>
    <message>
        <source>For you alone: it is shown in place of the title and changes none of the files that ticketflow and spec-kitty read.</source>
        <translation>Nur für Sie: Der Name steht anstelle des Titels; keine Datei, die ticketflow und spec-kitty lesen, ändert sich.</translation>
    </message>
    <message>
        <source>Meanwhile it was named “%1” elsewhere.</source>
        <translation>Inzwischen wurde es anderswo „%1“ genannt.</translation>
    </message>
    <message>
        <source>Meanwhile the note was changed elsewhere. Keeping yours replaces: %1</source>
        <translation>Inzwischen wurde die Notiz anderswo geändert. Ihre ersetzt: %1</translation>
    </message>
    <message>
        <source>A project needs a name.</source>
        <translation>Ein Projekt braucht einen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>The note is too long by %n character(s).</source>
        <translation>
            <numerusform>Die Notiz ist um %n Zeichen zu lang.</numerusform>
            <numerusform>Die Notiz ist um %n Zeichen zu lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 keeps it.</source>
        <translation>%1 speichert es.</translation>
    </message>
    <message>
        <source>What you have written is not kept yet. Esc or Cancel once more throws it away, %1 keeps it.</source>
        <translation>Was Sie geschrieben haben, ist noch nicht gespeichert. Noch einmal Esc oder „Abbrechen“ verwirft es, %1 speichert es.</translation>
    </message>
</context>
<context>
    <name>Pointsman::MarkMemory</name>
    <message>
        <source>The file was kept as %1, and a new one is begun.</source>
        <translation>Die Datei wurde als %1 aufbewahrt und eine neue angelegt.</translation>
    </message>
    <message>
        <source>There is no place where names and notes are kept.</source>
        <translation>Es gibt keinen Ort, an dem Namen und Notizen gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>Pointsman::MarkWords</name>
    <message>
        <source>%1, pinned</source>
        <translation>%1, angeheftet</translation>
    </message>
    <message>
        <source>%1, with a note</source>
        <translation>%1, mit Notiz</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
</context>
<context>
    <name>Pointsman::MarkdownText</name>
    <message>
        <source>%1 leads out of the knowledge directory, so it is not shown here. Open it in your editor.</source>
        <translation>%1 führt aus dem Knowledge-Ordner heraus und wird hier deshalb nicht angezeigt. Öffnen Sie es im Editor.</translation>
    </message>
    <message>
        <source>%1 is no text, so it is not shown here. Open it with the program that wrote it.</source>
        <translation>%1 ist kein Text und wird hier deshalb nicht angezeigt. Öffnen Sie die Datei mit dem Programm, das sie geschrieben hat.</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>outside the knowledge directory</source>
        <translation>außerhalb des Knowledge-Ordners</translation>
    </message>
    <message>
        <source>one of too many</source>
        <translation>eines von zu vielen</translation>
    </message>
</context>
<context>
    <name>Pointsman::MarkdownView</name>
    <message>
        <source>Cut here: the document is larger than 256 KiB, or a paragraph of it than 32 KiB. Open it in your editor to read on.</source>
        <translation>Hier gekürzt: Das Dokument ist größer als 256 KiB oder ein Absatz darin größer als 32 KiB. Öffnen Sie es im Editor, um weiterzulesen.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Picture in the network, not loaded: %1</source>
        <translation>Bild im Netz, nicht geladen: %1</translation>
    </message>
    <message>
        <source>Picture not shown: %1</source>
        <translation>Bild nicht angezeigt: %1</translation>
    </message>
    <message>
        <source>Picture not shown, %1: %2</source>
        <translation>Bild nicht angezeigt, %1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a picture's text, its address</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This document is empty.</source>
        <translation>Dieses Dokument ist leer.</translation>
    </message>
    <message>
        <source>Picture not shown, part of the text itself: %1</source>
        <translation>Bild nicht angezeigt, Teil des Textes selbst: %1</translation>
    </message>
</context>
<context>
    <name>Pointsman::MarksFile</name>
    <message>
        <source>%1 is not understood: its marks are no list.</source>
        <translation>%1 wird nicht verstanden: Die Marken darin sind keine Liste.</translation>
    </message>
    <message>
        <source>All names and notes together are too long to be kept. Shorten some notes first.</source>
        <translation>Alle Namen und Notizen zusammen sind zu lang, um gespeichert zu werden. Kürzen Sie zuerst einige Notizen.</translation>
    </message>
    <message>
        <source>It was changed again since, so nothing was taken back.</source>
        <translation>Seither wurde es wieder geändert, deshalb wurde nichts zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Menus</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>Nichts wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Jetzt</translation>
    </message>
    <message>
        <source>&amp;Missions</source>
        <translation>&amp;Missionen</translation>
    </message>
    <message>
        <source>&amp;Warnings</source>
        <translation>&amp;Warnungen</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Look at Everything Now</source>
        <translation>Jetzt a&amp;lles neu lesen</translation>
    </message>
    <message>
        <source>Never needed where changes are announced; the status bar says where they are not.</source>
        <translation>Nicht nötig, wo Änderungen gemeldet werden; wo das nicht so ist, sagt die Statusleiste.</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Li&amp;ght</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Pointsman</source>
        <translation>Ü&amp;ber Pointsman</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sitzung</translation>
    </message>
    <message>
        <source>&amp;Mission</source>
        <translation>&amp;Mission</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>Pointsman::MergeDialog</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meins</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Das andere</translation>
    </message>
    <message>
        <source>The two are the same.</source>
        <translation>Beide sind gleich.</translation>
    </message>
    <message>
        <source>Keep &amp;Theirs</source>
        <translation>&amp;Das andere behalten</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
</context>
<context>
    <name>Pointsman::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Diese Meldung schließen (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>older messages below this one</comment>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::Mission</name>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is %2, not text</source>
        <translation>%1 ist %2, kein Text</translation>
    </message>
    <message>
        <source>%1 is %2, no time</source>
        <translation>%1 ist %2, keine Zeit</translation>
    </message>
</context>
<context>
    <name>Pointsman::MissionActions</name>
    <message>
        <source>&amp;Join Mission…</source>
        <translation>Mission &amp;beitreten …</translation>
    </message>
    <message>
        <source>&amp;Import Mission State…</source>
        <translation>Missionsstand &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Switch To</source>
        <translation>&amp;Wechseln</translation>
    </message>
    <message>
        <source>&amp;Working On…</source>
        <translation>&amp;Arbeiten an …</translation>
    </message>
    <message>
        <source>&amp;Driving</source>
        <translation>Am &amp;Steuer</translation>
    </message>
    <message>
        <source>Show &amp;Folder</source>
        <translation>&amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>&amp;Copy ID</source>
        <translation>ID &amp;kopieren</translation>
    </message>
    <message>
        <source>Working On…</source>
        <translation>Arbeiten an …</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>Am Steuer</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Tells your team which work package or step you are at, for example wp:WP03. (focus)</source>
        <translation>Sagt Ihrem Team, an welchem Arbeitspaket oder Schritt Sie arbeiten, zum Beispiel wp:WP03. (focus)</translation>
    </message>
    <message>
        <source>Changes the file alone: your team will not see it.</source>
        <translation>Ändert nur die Datei: Ihr Team sieht es nicht.</translation>
    </message>
    <message>
        <source>Tells your team that you or your agent are changing this now. Two drivers on one focus get a warning. (drive)</source>
        <translation>Sagt Ihrem Team, dass Sie oder Ihr Agent hier gerade etwas ändern. Sind zwei bei einem Focus am Steuer, werden sie gewarnt. (drive)</translation>
    </message>
    <message>
        <source>Changes go through %1, so your team sees them.</source>
        <translation>Änderungen gehen über %1, damit Ihr Team sie sieht.</translation>
    </message>
    <message>
        <source>spec-kitty</source>
        <translation>spec-kitty</translation>
    </message>
    <message>
        <source>spec-kitty was not found: focus and drive change only this computer.</source>
        <translation>spec-kitty wurde nicht gefunden: Focus und „Am Steuer“ ändern sich nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>This spec-kitty cannot set focus and drive: they change only this computer.</source>
        <translation>Dieses spec-kitty kann Focus und „Am Steuer“ nicht setzen: Sie ändern sich nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Joins a mission through spec-kitty; ids come from its service only.</source>
        <translation>Tritt einer Mission über spec-kitty bei; IDs kommen nur von dessen Dienst.</translation>
    </message>
    <message>
        <source>Takes a state that you got elsewhere, after checking it.</source>
        <translation>Übernimmt einen Stand, den Sie anderswo erhalten haben, nachdem er geprüft wurde.</translation>
    </message>
    <message>
        <source>Select a mission first.</source>
        <translation>Wählen Sie zuerst eine Mission aus.</translation>
    </message>
    <message>
        <source>spec-kitty commands without --mission will use this mission, in every terminal.</source>
        <translation>Befehle von spec-kitty ohne --mission verwenden diese Mission, in jedem Terminal.</translation>
    </message>
    <message>
        <source>This is the active mission already.</source>
        <translation>Das ist schon die aktive Mission.</translation>
    </message>
    <message>
        <source>This file cannot be understood: see its warnings.</source>
        <translation>Diese Datei wird nicht verstanden: siehe ihre Warnungen.</translation>
    </message>
    <message>
        <source>&amp;Working On… (Only on This Computer)</source>
        <translation>&amp;Arbeiten an … (nur auf diesem Rechner)</translation>
    </message>
    <message>
        <source>&amp;Driving (Only on This Computer)</source>
        <translation>Am &amp;Steuer (nur auf diesem Rechner)</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>Wechseln zu %1</translation>
    </message>
    <message>
        <source>Switched to %1.</source>
        <translation>Gewechselt zu %1.</translation>
    </message>
    <message>
        <source>Every terminal uses it from now on.</source>
        <translation>Jedes Terminal verwendet sie ab jetzt.</translation>
    </message>
    <message>
        <source>%1 works on nothing in particular.</source>
        <translation>%1 arbeitet an nichts Bestimmtem.</translation>
    </message>
    <message>
        <source>%1 works on %2.</source>
        <translation>%1 arbeitet an %2.</translation>
    </message>
    <message>
        <source>%1: driving.</source>
        <translation>%1: am Steuer.</translation>
    </message>
    <message>
        <source>%1: no longer driving.</source>
        <translation>%1: nicht mehr am Steuer.</translation>
    </message>
    <message>
        <source>Only on this computer: your team does not see it.</source>
        <translation>Nur auf diesem Rechner: Ihr Team sieht es nicht.</translation>
    </message>
    <message>
        <source>Import Mission State</source>
        <translation>Missionsstand importieren</translation>
    </message>
    <message>
        <source>Mission states (*.json);;All files (*)</source>
        <translation>Missionsstände (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation>%1 importiert.</translation>
    </message>
    <message>
        <source>&amp;Terminal Here</source>
        <translation>&amp;Terminal hier</translation>
    </message>
    <message>
        <source>&amp;Link with Project…</source>
        <translation>Mit Projekt &amp;verknüpfen …</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Verknüpfen …</translation>
    </message>
    <message>
        <source>Says which project the mission is worked on in, so that a terminal can be opened there.</source>
        <translation>Sagt, in welchem Projekt an der Mission gearbeitet wird, damit sich dort ein Terminal öffnen lässt.</translation>
    </message>
    <message>
        <source>Link the mission with a project first.</source>
        <translation>Verknüpfen Sie die Mission zuerst mit einem Projekt.</translation>
    </message>
    <message>
        <source>The project's folder is not there.</source>
        <translation>Der Ordner des Projekts ist nicht da.</translation>
    </message>
    <message>
        <source>Opens in %1.</source>
        <translation>Öffnet sich in %1.</translation>
    </message>
    <message>
        <source>%1 is linked with %2.</source>
        <translation>%1 ist mit %2 verknüpft.</translation>
    </message>
    <message>
        <source>%1 is linked with no project.</source>
        <translation>%1 ist nicht mehr mit einem Projekt verknüpft.</translation>
    </message>
    <message>
        <source>Link %1 with %2</source>
        <translation>%1 mit %2 verknüpfen</translation>
    </message>
    <message>
        <source>Link %1 with no project</source>
        <translation>Verknüpfung von %1 mit dem Projekt aufheben</translation>
    </message>
    <message>
        <source>Preview Fi&amp;x…</source>
        <translation>&amp;Reparatur ansehen …</translation>
    </message>
    <message>
        <source>Show Warnin&amp;g</source>
        <translation>Warnun&amp;g anzeigen</translation>
    </message>
    <message>
        <source>spec-kitty is being asked what it can do…</source>
        <translation>spec-kitty wird gefragt, was es kann …</translation>
    </message>
    <message>
        <source>Which mission is active cannot be read, and that file is never written over: repair it first.</source>
        <translation>Welche Mission aktiv ist, ist nicht lesbar, und diese Datei wird nie überschrieben: Reparieren Sie sie zuerst.</translation>
    </message>
    <message>
        <source>spec-kitty is at work on this mission. Wait for its end.</source>
        <translation>spec-kitty arbeitet an dieser Mission. Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Which mission is active can be read.</source>
        <translation>Welche Mission aktiv ist, ist lesbar.</translation>
    </message>
    <message>
        <source>Shows what will change and what spec-kitty will then see. Nothing is changed yet.</source>
        <translation>Zeigt, was sich ändert und was spec-kitty danach sieht. Noch wird nichts geändert.</translation>
    </message>
    <message>
        <source>There is no repair by a click for this.</source>
        <translation>Dafür gibt es keine Reparatur per Klick.</translation>
    </message>
    <message>
        <source>Leads to the finding on the Warnings page: what is wrong, and what it means.</source>
        <translation>Führt zum Befund auf der Seite „Warnungen“: was nicht stimmt und was es bedeutet.</translation>
    </message>
</context>
<context>
    <name>Pointsman::MissionCard</name>
    <message>
        <source>driving</source>
        <translation>am Steuer</translation>
    </message>
    <message>
        <source>working on</source>
        <translation>arbeitet an</translation>
    </message>
    <message>
        <source>No mission is active</source>
        <translation>Keine Mission ist aktiv</translation>
    </message>
    <message>
        <source>active in every terminal since %1</source>
        <translation>aktiv in jedem Terminal seit %1</translation>
    </message>
    <message>
        <source>last activity %1</source>
        <translation>letzte Aktivität %1</translation>
    </message>
    <message>
        <source>not joined here</source>
        <translation>hier nicht beigetreten</translation>
    </message>
    <message>
        <source>nothing in particular…</source>
        <translation>nichts Bestimmtem …</translation>
    </message>
    <message>
        <source>Working on: %1</source>
        <translation>Arbeitet an: %1</translation>
    </message>
    <message>
        <source>Which mission is active cannot be read</source>
        <translation>Welche Mission aktiv ist, ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>a button that asks for another focus</comment>
        <translation>%1 …</translation>
    </message>
</context>
<context>
    <name>Pointsman::MissionImport</name>
    <message>
        <source>Choose the session.json of the mission as spec-kitty wrote it.</source>
        <translation>Wählen Sie die session.json der Mission, wie spec-kitty sie geschrieben hat.</translation>
    </message>
    <message>
        <source>See to its permissions and disk, then try again.</source>
        <translation>Prüfen Sie die Rechte und den Datenträger, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Choose the file itself, or a copy of it.</source>
        <translation>Wählen Sie die Datei selbst oder eine Kopie davon.</translation>
    </message>
    <message>
        <source>Mend it in an editor, or get it anew: the session.json as spec-kitty wrote it.</source>
        <translation>Berichtigen Sie sie in einem Editor, oder beschaffen Sie sie neu: die session.json, wie spec-kitty sie geschrieben hat.</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
</context>
<context>
    <name>Pointsman::MissionModel</name>
    <message>
        <source>driving</source>
        <translation>am Steuer</translation>
    </message>
    <message>
        <source>active mission</source>
        <translation>aktive Mission</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>nicht aktiv</translation>
    </message>
    <message>
        <source>not driving</source>
        <translation>nicht am Steuer</translation>
    </message>
    <message>
        <source>%1, change not seen yet</source>
        <translation>%1, Änderung noch nicht gesehen</translation>
    </message>
    <message>
        <source>spec-kitty commands without --mission use this mission, in every terminal.</source>
        <translation>Befehle von spec-kitty ohne --mission verwenden diese Mission, in jedem Terminal.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>defekt</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>The mission that commands without --mission use</source>
        <translation>Die Mission, die Befehle ohne --mission verwenden</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>Mission</translation>
    </message>
    <message>
        <source>The mission's id, the name of its folder</source>
        <translation>Die ID der Mission, der Name ihres Ordners</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>What you joined the mission as</source>
        <translation>Als was Sie der Mission beigetreten sind</translation>
    </message>
    <message>
        <source>Working On</source>
        <translation>Arbeitet an</translation>
    </message>
    <message>
        <source>The work package or step that your team sees you at (focus)</source>
        <translation>Das Arbeitspaket oder der Schritt, bei dem Ihr Team Sie sieht (focus)</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>Am Steuer</translation>
    </message>
    <message>
        <source>Whether your team sees that you or your agent are changing it now (drive)</source>
        <translation>Ob Ihr Team sieht, dass Sie oder Ihr Agent hier gerade etwas ändern (drive)</translation>
    </message>
    <message>
        <source>Last Activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>When the mission's state was last changed on this computer</source>
        <translation>Wann der Stand der Mission auf diesem Rechner zuletzt geändert wurde</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Beigetreten</translation>
    </message>
    <message>
        <source>When you joined the mission</source>
        <translation>Wann Sie der Mission beigetreten sind</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>How many problems the mission's file has</source>
        <translation>Wie viele Probleme die Datei der Mission hat</translation>
    </message>
</context>
<context>
    <name>Pointsman::MissionPublisher</name>
    <message>
        <source>Joining mission %1 as %2</source>
        <translation>Der Mission %1 als %2 beitreten</translation>
    </message>
    <message>
        <source>Joined mission %1 as %2.</source>
        <translation>Der Mission %1 als %2 beigetreten.</translation>
    </message>
    <message>
        <source>Telling your team that you work on nothing in %1</source>
        <translation>Ihrem Team sagen, dass Sie in %1 an nichts Bestimmtem arbeiten</translation>
    </message>
    <message>
        <source>Telling your team that you work on %2 in %1</source>
        <translation>Ihrem Team sagen, dass Sie in %1 an %2 arbeiten</translation>
    </message>
    <message>
        <source>Your team sees: working on nothing.</source>
        <translation>Ihr Team sieht: arbeitet an nichts Bestimmtem.</translation>
    </message>
    <message>
        <source>Your team sees: working on %1.</source>
        <translation>Ihr Team sieht: arbeitet an %1.</translation>
    </message>
    <message>
        <source>Telling your team that you drive %1</source>
        <translation>Ihrem Team sagen, dass Sie bei %1 am Steuer sind</translation>
    </message>
    <message>
        <source>Telling your team that you no longer drive %1</source>
        <translation>Ihrem Team sagen, dass Sie bei %1 nicht mehr am Steuer sind</translation>
    </message>
    <message>
        <source>Your team sees: driving.</source>
        <translation>Ihr Team sieht: am Steuer.</translation>
    </message>
    <message>
        <source>Your team sees: not driving.</source>
        <translation>Ihr Team sieht: nicht am Steuer.</translation>
    </message>
    <message>
        <source>Cancelled: %1.</source>
        <translation>Abgebrochen: %1.</translation>
    </message>
    <message>
        <source>Asking spec-kitty what it can do…</source>
        <translation>spec-kitty wird gefragt, was es kann …</translation>
    </message>
    <message>
        <source>Your change follows.</source>
        <translation>Ihre Änderung folgt.</translation>
    </message>
    <message>
        <source>Show Output</source>
        <translation>Ausgabe anzeigen</translation>
    </message>
    <message>
        <source>%1: spec-kitty warns.</source>
        <translation>%1: spec-kitty warnt.</translation>
    </message>
    <message>
        <source>Whether it was done cannot be told.</source>
        <translation>Ob es geschehen ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>The mission's file does not have it: nothing was changed.</source>
        <translation>Die Datei der Mission hat es nicht: Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>You chose %1: nothing was changed.</source>
        <translation>Sie haben %1 gewählt: Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>spec-kitty said last: %1</source>
        <translation>spec-kitty sagte zuletzt: %1</translation>
    </message>
    <message>
        <source>Not done: %1.</source>
        <translation>Nicht ausgeführt: %1.</translation>
    </message>
    <message>
        <source>%1: unknown.</source>
        <translation>%1: unbekannt.</translation>
    </message>
</context>
<context>
    <name>Pointsman::MissionStore</name>
    <message>
        <source>Invalid focus format: %1 (expected wp:&lt;id&gt;, step:&lt;id&gt;, or none). Nothing was changed.</source>
        <translation>Ungültiger Focus: %1 (erwartet wird wp:&lt;id&gt;, step:&lt;id&gt; oder none). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Invalid drive intent: %1 (expected active or inactive). Nothing was changed.</source>
        <translation>Ungültiges drive intent: %1 (erwartet wird active oder inactive). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Invalid role: %1 (expected one of %2). Nothing was changed.</source>
        <translation>Ungültige Rolle: %1 (erwartet wird eine von %2). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Invalid time for last_activity_at: %1 (expected an ISO time such as 2026-02-15T13:12:20.111712). Nothing was changed.</source>
        <translation>Ungültige Zeit für last_activity_at: %1 (erwartet wird eine ISO-Zeit wie 2026-02-15T13:12:20.111712). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Invalid session field: %1
The fields that can be set are focus, drive_intent, role and last_activity_at. Nothing was changed.</source>
        <translation>Ungültiges Feld: %1
Gesetzt werden können focus, drive_intent, role und last_activity_at. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Invalid time for last_activity_at: %1. joined_at has no offset from UTC, and spec-kitty cannot compare the two: give local time without one. Nothing was changed.</source>
        <translation>Ungültige Zeit für last_activity_at: %1. joined_at hat keinen Abstand zu UTC, und spec-kitty kann die beiden nicht vergleichen: Geben Sie die Ortszeit ohne Abstand an. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Invalid time for last_activity_at: %1. joined_at has an offset from UTC, and spec-kitty cannot compare the two: give it with one, such as +00:00. Nothing was changed.</source>
        <translation>Ungültige Zeit für last_activity_at: %1. joined_at hat einen Abstand zu UTC, und spec-kitty kann die beiden nicht vergleichen: Geben Sie die Zeit mit Abstand an, etwa +00:00. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The active-mission pointer %1 cannot be understood: %2. Correct the file or move it aside; pointsman-cli doctor says more.</source>
        <translation>Der Zeiger auf die aktive Mission, %1, wird nicht verstanden: %2. Berichtigen Sie die Datei, oder legen Sie sie beiseite; mehr sagt pointsman-cli doctor.</translation>
    </message>
    <message>
        <source>active_mission_id is %1, not text</source>
        <translation>active_mission_id ist %1, kein Text</translation>
    </message>
    <message>
        <source>active_mission_id is no name of a folder</source>
        <translation>active_mission_id ist kein Name eines Ordners</translation>
    </message>
    <message>
        <source>Not joined to mission %1.
Run: spec-kitty mission join %1 --role &lt;role&gt;</source>
        <translation>Sie sind der Mission %1 nicht beigetreten.
Führen Sie aus: spec-kitty mission join %1 --role &lt;role&gt;</translation>
    </message>
    <message>
        <source>The mission state %1 cannot be understood: %2. Correct it by hand, or move it away and join again: spec-kitty mission join.</source>
        <translation>Der Missionsstand %1 wird nicht verstanden: %2. Berichtigen Sie ihn von Hand, oder verschieben Sie ihn, und treten Sie neu bei: spec-kitty mission join.</translation>
    </message>
    <message>
        <source>The document cannot be saved as the state of mission %1: %2. Correct the document.</source>
        <translation>Das Dokument kann nicht als Stand der Mission %1 gespeichert werden: %2. Berichtigen Sie das Dokument.</translation>
    </message>
    <message>
        <source>its mission_id is "%1"</source>
        <translation>seine mission_id ist „%1“</translation>
    </message>
    <message>
        <source>No active mission. Either:
1. Name the mission: give its id (spec-kitty: --mission &lt;mission_id&gt;)
2. Join a mission: spec-kitty mission join &lt;mission_id&gt; --role &lt;role&gt;</source>
        <translation>Keine aktive Mission. Entweder:
1. Geben Sie die ID der Mission an (spec-kitty: --mission &lt;mission_id&gt;)
2. Treten Sie einer Mission bei: spec-kitty mission join &lt;mission_id&gt; --role &lt;role&gt;</translation>
    </message>
    <message>
        <source>Session validation failed:</source>
        <translation>Die Prüfung des Standes ist fehlgeschlagen:</translation>
    </message>
</context>
<context>
    <name>Pointsman::MissionsPage</name>
    <message>
        <source>driving</source>
        <translation>am Steuer</translation>
    </message>
    <message>
        <source>Missions of spec-kitty that you have joined appear here.</source>
        <translation>Hier erscheinen die Missionen von spec-kitty, denen Sie beigetreten sind.</translation>
    </message>
    <message>
        <source>Missions</source>
        <translation>Missionen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mission(s)</source>
        <translation>
            <numerusform>%Ln Mission</numerusform>
            <numerusform>%Ln Missionen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::MoveDialog</name>
    <message>
        <source>Move to Another Session</source>
        <translation>In eine andere Sitzung verschieben</translation>
    </message>
    <message>
        <source>&amp;Move:</source>
        <translation>&amp;Was:</translation>
    </message>
    <message>
        <source>&amp;To the session:</source>
        <translation>&amp;In die Sitzung:</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>M&amp;ove</source>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <source>Move work out of “%1”</source>
        <translation>Arbeit aus „%1“ verschieben</translation>
    </message>
    <message>
        <source>For work that was attached to the wrong session.</source>
        <translation>Für Arbeit, die der falschen Sitzung hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>This project has no other session.</source>
        <translation>Dieses Projekt hat keine andere Sitzung.</translation>
    </message>
    <message>
        <source>Spike: %1</source>
        <translation>Spike: %1</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Plan: %1</translation>
    </message>
    <message>
        <source>%1, started %2</source>
        <comment>title of a session, date</comment>
        <translation>%1, gestartet %2</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>“%1” leaves “%2” and joins “%3”.</source>
        <translation>„%1“ verlässt „%2“ und kommt in „%3“.</translation>
    </message>
    <message>
        <source>This session has no spike and no plan that could be moved.</source>
        <translation>Diese Sitzung hat keinen Spike und keinen Plan zum Verschieben.</translation>
    </message>
    <message>
        <source>Choose the session that it belongs to.</source>
        <translation>Wählen Sie die Sitzung, zu der es gehört.</translation>
    </message>
    <message>
        <source>“%1” is not in this session any more.</source>
        <translation>„%1“ ist nicht mehr in dieser Sitzung.</translation>
    </message>
    <message>
        <source>%1, has it already</source>
        <comment>state of a session</comment>
        <translation>%1, enthält es schon</translation>
    </message>
    <message>
        <source>%1, has a plan</source>
        <comment>state of a session</comment>
        <translation>%1, hat einen Plan</translation>
    </message>
    <message>
        <source>It is in “%1” already.</source>
        <translation>Es ist schon in „%1“.</translation>
    </message>
    <message>
        <source>“%1” has a plan of its own: “%2”.</source>
        <translation>„%1“ hat einen eigenen Plan: „%2“.</translation>
    </message>
    <message>
        <source>%1 Move that one to another session first, or switch to that session and replace its plan.</source>
        <translation>%1 Verschieben Sie diesen zuerst in eine andere Sitzung, oder wechseln Sie zu jener Sitzung und ersetzen Sie ihren Plan.</translation>
    </message>
    <message>
        <source>None of the other sessions can take it: each has a plan. Move one of those away first, or switch to its session and replace its plan.</source>
        <translation>Keine der anderen Sitzungen kann ihn aufnehmen: Jede hat einen Plan. Verschieben Sie zuerst einen davon, oder wechseln Sie zu seiner Sitzung und ersetzen Sie ihren Plan.</translation>
    </message>
    <message>
        <source>None of the other sessions can take it: each has it already.</source>
        <translation>Keine der anderen Sitzungen kann es aufnehmen: Jede enthält es schon.</translation>
    </message>
</context>
<context>
    <name>Pointsman::MovePreview</name>
    <message>
        <source>Leaves “%1”</source>
        <translation>Verlässt „%1“</translation>
    </message>
    <message>
        <source>Joins “%1”</source>
        <translation>Kommt zu „%1“</translation>
    </message>
    <message>
        <source>− %1</source>
        <comment>leaves</comment>
        <translation>− %1</translation>
    </message>
    <message>
        <source>+ %1</source>
        <comment>arrives</comment>
        <translation>+ %1</translation>
    </message>
</context>
<context>
    <name>Pointsman::Navigator</name>
    <message>
        <source>Go to Na&amp;vigator</source>
        <translation>Zum &amp;Navigator</translation>
    </message>
    <message>
        <source>&amp;Previous Project</source>
        <translation>V&amp;origes Projekt</translation>
    </message>
    <message>
        <source>Ne&amp;xt Project</source>
        <translation>Nächstes &amp;Projekt</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Here the arrow keys choose a page. The same key, or Return, leads from here into the page.</source>
        <translation>Hier wählen die Pfeiltasten eine Seite. Dieselbe Taste oder Return führt von hier in die Seite.</translation>
    </message>
    <message>
        <source>The page of the project above in the navigator.</source>
        <translation>Die Seite des Projekts, das im Navigator darüber steht.</translation>
    </message>
    <message>
        <source>The page of the project below in the navigator.</source>
        <translation>Die Seite des Projekts, das im Navigator darunter steht.</translation>
    </message>
</context>
<context>
    <name>Pointsman::NavigatorModel</name>
    <message>
        <source>reading…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>moved or gone</source>
        <translation>verschoben oder nicht mehr da</translation>
    </message>
    <message>
        <source>settings cannot be used</source>
        <translation>Einstellungen nicht verwendbar</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>keine Sitzung</translation>
    </message>
    <message>
        <source>active session is broken</source>
        <translation>aktive Sitzung ist defekt</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Missions</source>
        <translation>Missionen</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>none active</source>
        <translation>keine aktiv</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Every change of every state file.</source>
        <translation>Jede Änderung jeder Datei.</translation>
    </message>
    <message>
        <source>PROJECTS</source>
        <translation>PROJEKTE</translation>
    </message>
    <message>
        <source>SPEC-KITTY</source>
        <translation>SPEC-KITTY</translation>
    </message>
    <message>
        <source>ALL</source>
        <translation>ALLE</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>which is active cannot be read</source>
        <translation>welche aktiv ist, ist nicht lesbar</translation>
    </message>
</context>
<context>
    <name>Pointsman::News</name>
    <message numerus="yes">
        <source>%n thing(s) happened in %1</source>
        <translation>
            <numerusform>%n Ereignis in %1</numerusform>
            <numerusform>%n Ereignisse in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>%n Projekten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>spec-kitty</source>
        <translation>spec-kitty</translation>
    </message>
    <message>
        <source>%1: session completed</source>
        <translation>%1: Sitzung abgeschlossen</translation>
    </message>
    <message>
        <source>%1: changed from several sides</source>
        <translation>%1: von mehreren Seiten geändert</translation>
    </message>
    <message>
        <source>%1: changed on the command line</source>
        <translation>%1: auf der Befehlszeile geändert</translation>
    </message>
    <message>
        <source>%1: changed by git</source>
        <translation>%1: von git geändert</translation>
    </message>
    <message>
        <source>%1: changed by another program</source>
        <translation>%1: von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>Active mission</source>
        <translation>Aktive Mission</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1: new error</source>
        <translation>%1: neuer Fehler</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Verschieben nach …</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Es stimmt</translation>
    </message>
    <message>
        <source>%1: are they attached to the right session?</source>
        <translation>%1: Gehören sie zur richtigen Sitzung?</translation>
    </message>
    <message numerus="yes">
        <source>%1 (the last of %n change(s))</source>
        <translation>
            <numerusform>%1 (%n Änderung)</numerusform>
            <numerusform>%1 (die letzte von %n Änderungen)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::NextCommand</name>
    <message>
        <source>Copied, to be said to your agent:</source>
        <translation>Kopiert, für Ihren Agenten:</translation>
    </message>
    <message>
        <source>%1 is in progress</source>
        <translation>%1 ist in Arbeit</translation>
    </message>
    <message>
        <source>%1 is open, and waits for no other ticket</source>
        <translation>%1 ist offen und wartet auf kein anderes Ticket</translation>
    </message>
    <message>
        <source>The plan was revised, and not reviewed since</source>
        <translation>Der Plan wurde überarbeitet und seitdem nicht geprüft</translation>
    </message>
    <message>
        <source>The plan is blocked</source>
        <translation>Der Plan ist blockiert</translation>
    </message>
    <message>
        <source>The plan is a draft</source>
        <translation>Der Plan ist ein Entwurf</translation>
    </message>
    <message>
        <source>The plan was consulted, and not revised since</source>
        <translation>Zum Plan wurde beraten, und er wurde seitdem nicht überarbeitet</translation>
    </message>
    <message>
        <source>The plan is approved, and there is no backlog yet</source>
        <translation>Der Plan ist genehmigt, und es gibt noch kein Backlog</translation>
    </message>
    <message>
        <source>The session has no plan yet</source>
        <translation>Die Sitzung hat noch keinen Plan</translation>
    </message>
    <message>
        <source>This session is archived. To go on with it, resume it</source>
        <translation>Diese Sitzung ist archiviert. Um mit ihr weiterzumachen, setzen Sie sie fort</translation>
    </message>
    <message>
        <source>This session is archived, its plan: %1. To go on with it, resume it</source>
        <translation>Diese Sitzung ist archiviert, ihr Plan: %1. Um mit ihr weiterzumachen, setzen Sie sie fort</translation>
    </message>
</context>
<context>
    <name>Pointsman::NextCommandBar</name>
    <message>
        <source>Copy Next Command</source>
        <translation>Nächsten Befehl kopieren</translation>
    </message>
    <message>
        <source>Copies it for your agent in the project's folder. Nothing is run by that.</source>
        <translation>Kopiert ihn für Ihren Agenten im Ordner des Projekts. Ausgeführt wird dadurch nichts.</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>Pointsman::Notes</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>too much waits already until the history can be written</source>
        <translation>es wartet schon zu viel darauf, dass der Verlauf geschrieben werden kann</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is no note.</source>
        <translation>%1 ist keine Notiz.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Notices</name>
    <message>
        <source>%1: not done.</source>
        <translation>%1: nicht ausgeführt.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
</context>
<context>
    <name>Pointsman::NowPage</name>
    <message>
        <source>Your projects appear here: add a folder that has a .tf/knowledge, look for all of them below a folder such as ~/code, or drop folders on this window.</source>
        <translation>Hier erscheinen Ihre Projekte: Fügen Sie einen Ordner mit .tf/knowledge hinzu, lassen Sie unterhalb eines Ordners wie ~/code alle suchen, oder ziehen Sie Ordner auf dieses Fenster.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who waits, how many sessions</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Pointsman::OperationWords</name>
    <message>
        <source>%1 (in %2, which is not on the list)</source>
        <translation>%1 (in %2, das nicht in der Liste steht)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Passed over, since %2 is neither there nor on the list: %1</source>
        <translation>Übergangen, weil %2 weder da ist noch in der Liste steht: %1</translation>
    </message>
    <message>
        <source>Passed over, since %2 is not there: %1</source>
        <translation>Übergangen, weil %2 nicht da ist: %1</translation>
    </message>
</context>
<context>
    <name>Pointsman::Outcome</name>
    <message>
        <source>no plan</source>
        <translation>ohne Plan</translation>
    </message>
    <message>
        <source>a plan</source>
        <translation>mit einem Plan</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>mit %n Ticket</numerusform>
            <numerusform>mit %n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>no backlog</source>
        <translation>ohne Backlog</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <translation>%1, %2 und %3</translation>
    </message>
    <message numerus="yes">
        <source>%n spike(s)</source>
        <translation>
            <numerusform>mit %n Spike</numerusform>
            <numerusform>mit %n Spikes</numerusform>
        </translation>
    </message>
    <message>
        <source>ticketflow reads the session as it is meant.</source>
        <translation>ticketflow liest die Sitzung, wie sie gemeint ist.</translation>
    </message>
    <message>
        <source>ticketflow sees an active session with %1.</source>
        <translation>ticketflow sieht eine aktive Sitzung %1.</translation>
    </message>
    <message>
        <source>ticketflow sees an archived session with %1.</source>
        <translation>ticketflow sieht eine archivierte Sitzung %1.</translation>
    </message>
    <message>
        <source>ticketflow sees a completed session with %1.</source>
        <translation>ticketflow sieht eine abgeschlossene Sitzung %1.</translation>
    </message>
    <message>
        <source>ticketflow sees a session with %1.</source>
        <translation>ticketflow sieht eine Sitzung %1.</translation>
    </message>
    <message>
        <source>ticketflow sees no active session.</source>
        <translation>ticketflow sieht keine aktive Sitzung.</translation>
    </message>
    <message>
        <source>ticketflow no longer sees this session; all others stay.</source>
        <translation>ticketflow sieht diese Sitzung nicht mehr; alle anderen bleiben.</translation>
    </message>
    <message>
        <source>spec-kitty no longer sees this mission as joined here.</source>
        <translation>spec-kitty sieht diese Mission hier nicht mehr als beigetreten.</translation>
    </message>
    <message>
        <source>spec-kitty sees no active mission.</source>
        <translation>spec-kitty sieht keine aktive Mission.</translation>
    </message>
    <message>
        <source>ticketflow no longer sees this file.</source>
        <translation>ticketflow sieht diese Datei nicht mehr.</translation>
    </message>
    <message>
        <source>Move the file aside: %1 and the time are added to its name. Nothing is deleted.</source>
        <translation>Die Datei beiseitelegen: %1 und die Zeit ergänzen ihren Namen. Nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>Both tools go on with it as before; other users no longer can.</source>
        <translation>Beide Werkzeuge arbeiten damit weiter wie bisher; andere Benutzer können es nicht mehr.</translation>
    </message>
    <message>
        <source>spec-kitty commands without --mission use %1.</source>
        <translation>Befehle von spec-kitty ohne --mission verwenden %1.</translation>
    </message>
    <message>
        <source>ticketflow finds the session under its id.</source>
        <translation>ticketflow findet die Sitzung unter ihrer ID.</translation>
    </message>
    <message>
        <source>ticketflow sees no active session; this one is among the snapshots.</source>
        <translation>ticketflow sieht keine aktive Sitzung; diese ist bei den Snapshots.</translation>
    </message>
    <message>
        <source>Nothing changes for the tools but that the file is out of their way.</source>
        <translation>Für die Werkzeuge ändert sich nichts, außer dass ihnen die Datei nicht mehr im Weg ist.</translation>
    </message>
    <message>
        <source>The tools see the file as it is, and the copy no longer.</source>
        <translation>Die Werkzeuge sehen die Datei, wie sie ist, und die Kopie nicht mehr.</translation>
    </message>
    <message>
        <source>spec-kitty sees the role %1.</source>
        <translation>spec-kitty sieht die Rolle %1.</translation>
    </message>
    <message>
        <source>spec-kitty reads the file as it is meant.</source>
        <translation>spec-kitty liest die Datei, wie sie gemeint ist.</translation>
    </message>
    <message>
        <source>The file is then called %1.</source>
        <translation>Die Datei heißt danach %1.</translation>
    </message>
    <message>
        <source>The file is kept as %1.</source>
        <translation>Die Datei wird als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>What is taken away is kept as %1.</source>
        <translation>Was entfernt wird, bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>The history keeps the file as it is now.</source>
        <translation>Der Verlauf bewahrt die Datei, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>Restore the version of %1. The broken file is kept beside it as %2; what was written later is only in that copy.</source>
        <translation>Die Version von %1 wiederherstellen. Die defekte Datei bleibt daneben als %2; was später geschrieben wurde, steht nur in dieser Kopie.</translation>
    </message>
</context>
<context>
    <name>Pointsman::OverwrittenBox</name>
    <message>
        <source>Overwritten by another program</source>
        <translation>Von einem anderen Programm überschrieben</translation>
    </message>
    <message>
        <source>The oldest %1 of %2; both versions are kept until you decide.</source>
        <translation>Die ältesten %1 von %2; beide Versionen bleiben, bis Sie entscheiden.</translation>
    </message>
    <message>
        <source>Both versions are kept until you decide.</source>
        <translation>Beide Versionen bleiben, bis Sie entscheiden.</translation>
    </message>
    <message>
        <source>%1. Now: %2.</source>
        <translation>%1. Jetzt: %2.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Apply Mine Again</source>
        <translation>Meins erneut anwenden</translation>
    </message>
    <message>
        <source>Keep Theirs</source>
        <translation>Das andere behalten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Another program has written over what you did. Choose what each field is to be, or take one side.</source>
        <translation>Ein anderes Programm hat dies überschrieben. Wählen Sie für jedes Feld, was gelten soll, oder nehmen Sie eine Seite ganz.</translation>
    </message>
    <message>
        <source>Another program has written over what you did. Undo takes back what you choose.</source>
        <translation>Ein anderes Programm hat dies überschrieben. „Rückgängig“ nimmt zurück, was Sie wählen.</translation>
    </message>
    <message>
        <source>Apply &amp;Mine Again</source>
        <translation>&amp;Meins erneut anwenden</translation>
    </message>
    <message>
        <source>Merge: %1</source>
        <translation>Zusammenführen: %1</translation>
    </message>
    <message>
        <source>Merged:</source>
        <translation>Zusammengeführt:</translation>
    </message>
    <message>
        <source>Apply again: %1</source>
        <translation>Erneut anwenden: %1</translation>
    </message>
    <message>
        <source>Applied again:</source>
        <translation>Erneut angewendet:</translation>
    </message>
    <message>
        <source>Kept as it is:</source>
        <translation>Bleibt, wie es ist:</translation>
    </message>
    <message>
        <source>It was written once more while you were looking: this is what stands there now.</source>
        <translation>Inzwischen wurde noch einmal geschrieben: Das hier steht jetzt da.</translation>
    </message>
    <message>
        <source>Keep as it is: %1</source>
        <translation>Lassen, wie es ist: %1</translation>
    </message>
</context>
<context>
    <name>Pointsman::OverwrittenWords</name>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>es ist nicht mehr da</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Pointsman::OwnFileError</name>
    <message>
        <source>%1 cannot be understood: %2. It was left as it is. Open it in an editor and mend it, or move it aside: Pointsman then begins a new one.</source>
        <translation>%1 ist nicht zu verstehen: %2. Die Datei blieb, wie sie ist. Öffnen Sie sie in einem Editor und berichtigen Sie sie, oder legen Sie sie beiseite: Pointsman beginnt dann eine neue.</translation>
    </message>
</context>
<context>
    <name>Pointsman::PendingNotices</name>
    <message>
        <source>The disk of the missions has not answered since %1.</source>
        <translation>Der Datenträger der Missionen antwortet seit %1 nicht.</translation>
    </message>
    <message>
        <source>The disk of %1 has not answered since %2.</source>
        <translation>Der Datenträger von %1 antwortet seit %2 nicht.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>changes</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>It is being written, so it cannot be cancelled; once it is done it can be taken back.</source>
        <translation>Es wird gerade geschrieben und lässt sich nicht abbrechen; danach kann es rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>%1 is being written, so it cannot be cancelled; once it is done it can be taken back.</source>
        <translation>„%1“ wird gerade geschrieben und lässt sich nicht abbrechen; danach kann es rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel What Waits</source>
        <translation>Wartendes abbrechen</translation>
    </message>
    <message>
        <source>%1: not done yet.</source>
        <translation>%1: noch nicht erledigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s): not done yet.</source>
        <translation>
            <numerusform>%n Änderung: noch nicht erledigt.</numerusform>
            <numerusform>%n Änderungen: noch nicht erledigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Missions: their disk does not answer.</source>
        <translation>Missionen: Ihr Datenträger antwortet nicht.</translation>
    </message>
    <message>
        <source>%1: its disk does not answer.</source>
        <translation>%1: Der Datenträger antwortet nicht.</translation>
    </message>
    <message>
        <source>What is shown is of %1.</source>
        <translation>Angezeigt wird der Stand von %1.</translation>
    </message>
</context>
<context>
    <name>Pointsman::PendingWork</name>
    <message>
        <source>The same is under way already and waits for the disk.</source>
        <translation>Dasselbe ist schon unterwegs und wartet auf den Datenträger.</translation>
    </message>
    <message>
        <source>%1 still waits for the disk. Until it is done or cancelled, nothing else is changed there.</source>
        <translation>„%1“ wartet noch auf den Datenträger. Bis es erledigt oder abgebrochen ist, wird dort nichts anderes geändert.</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>what was to be done, project</comment>
        <translation>%1, in %2</translation>
    </message>
</context>
<context>
    <name>Pointsman::PictureTab</name>
    <message>
        <source>Save Picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>As a drawing (SVG) or an image (PNG).</source>
        <translation>Als Zeichnung (SVG) oder als Bild (PNG).</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
</context>
<context>
    <name>Pointsman::PlanFacts</name>
    <message>
        <source>review: %1</source>
        <translation>Prüfung: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n blocker(s)</source>
        <translation>
            <numerusform>%n Blocker</numerusform>
            <numerusform>%n Blocker</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::PlanningOperations</name>
    <message>
        <source>its field "%1" is %2, where %3 is expected</source>
        <translation>das Feld „%1“ ist %2, erwartet wird %3</translation>
    </message>
    <message>
        <source>a list of topic ids</source>
        <translation>eine Liste von Themen-IDs</translation>
    </message>
    <message>
        <source>a list with %1 in it</source>
        <translation>eine Liste, in der %1 steht</translation>
    </message>
    <message>
        <source>a topic id or null</source>
        <translation>eine Themen-ID oder null</translation>
    </message>
    <message>
        <source>The session does not have the spike "%1" any more. Look at it and try again.</source>
        <translation>Die Sitzung hat den Spike „%1“ nicht mehr. Sehen Sie nach, und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>Pointsman::PlanningStore</name>
    <message>
        <source>"%1" is neither a spike nor the plan of the session "%2" in %3. Name one of those, or the session that has it.</source>
        <translation>„%1“ ist weder ein Spike noch der Plan der Sitzung „%2“ in %3. Nennen Sie einen davon oder die Sitzung, die es enthält.</translation>
    </message>
    <message>
        <source>Refused to move the plan "%1": the session "%2" in %3 has the plan "%4". Move that one away first.</source>
        <translation>Der Plan „%1“ wird nicht verschoben: Die Sitzung „%2“ in %3 hat den Plan „%4“. Verschieben Sie zuerst jenen.</translation>
    </message>
    <message>
        <source>Refused to move "%1": both sessions are "%2" in %3. Name another one.</source>
        <translation>„%1“ wird nicht verschoben: Beide Sitzungen sind „%2“ in %3. Nennen Sie eine andere.</translation>
    </message>
    <message>
        <source>No session for the seed "%1" in %2. List those there are with pointsman-cli session list.</source>
        <translation>Zum Seed „%1“ gibt es in %2 keine Sitzung. Welche es gibt, zeigt pointsman-cli session list.</translation>
    </message>
    <message>
        <source>Refused to start "%1" at %2: that id is taken, and so is every later one. Give an earlier time.</source>
        <translation>„%1“ wird nicht um %2 gestartet: Diese ID ist vergeben und jede spätere auch. Geben Sie eine frühere Zeit an.</translation>
    </message>
    <message>
        <source>Refused the %1: it is empty. Name one.</source>
        <translation>Abgelehnt: %1 ist leer. Geben Sie etwas an.</translation>
    </message>
    <message>
        <source>Refused the %1 "%2": it has control characters or is not valid Unicode. Give a plain name.</source>
        <translation>Abgelehnt: %1 „%2“ hat Steuerzeichen oder ist kein gültiges Unicode. Geben Sie einen einfachen Namen an.</translation>
    </message>
    <message>
        <source>its session_id is "%1", not its file's name</source>
        <translation>die session_id ist „%1“, nicht der Name der Datei</translation>
    </message>
    <message>
        <source>backlog path</source>
        <translation>Backlog-Pfad</translation>
    </message>
    <message>
        <source>ticket id</source>
        <translation>Ticket-ID</translation>
    </message>
    <message>
        <source>No active planning session in %1. Start one with pointsman-cli session start SEED, or switch to one with pointsman-cli session resume ID.</source>
        <translation>Keine aktive Planungssitzung in %1. Starten Sie eine mit pointsman-cli session start SEED, oder wechseln Sie zu einer mit pointsman-cli session resume ID.</translation>
    </message>
    <message>
        <source>No session "%1" in %2. List those there are with pointsman-cli session list.</source>
        <translation>In %2 gibt es keine Sitzung „%1“. Welche es gibt, zeigt pointsman-cli session list.</translation>
    </message>
    <message>
        <source>%1 kept changing: another program writes it again and again. Nothing was changed; try again.</source>
        <translation>%1 änderte sich immer wieder: Ein anderes Programm schreibt die Datei fortwährend. Nichts wurde geändert; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another program has changed the active session meanwhile. Look at it and try again.</source>
        <translation>Ein anderes Programm hat inzwischen die aktive Sitzung geändert. Sehen Sie nach, und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Program</name>
    <message>
        <source>The settings could not be read.</source>
        <translation>Die Einstellungen waren nicht lesbar.</translation>
    </message>
    <message>
        <source>They were set aside as %1; the usual ones hold.</source>
        <translation>Sie wurden als %1 beiseitegelegt; die üblichen gelten.</translation>
    </message>
    <message>
        <source>An operation that was interrupted has been taken back.</source>
        <translation>Ein unterbrochener Vorgang wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>These files are again as they were before it: %1</source>
        <translation>Diese Dateien sind wieder wie davor: %1</translation>
    </message>
    <message>
        <source>The history is not complete.</source>
        <translation>Der Verlauf ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The preferences cannot be kept.</source>
        <translation>Die Einstellungen lassen sich nicht speichern.</translation>
    </message>
    <message>
        <source>Your names and notes could not be read.</source>
        <translation>Ihre Namen und Notizen waren nicht lesbar.</translation>
    </message>
    <message>
        <source>No finding is hidden for now.</source>
        <translation>Zurzeit ist kein Befund ausgeblendet.</translation>
    </message>
    <message>
        <source>It is kept as %1, and a new list begins. Add the projects again; or mend that file, end Pointsman and put it back as %2.</source>
        <translation>Sie ist als %1 erhalten, und eine neue Liste beginnt. Fügen Sie die Projekte wieder hinzu; oder bringen Sie jene Datei in Ordnung, beenden Sie Pointsman, und legen Sie sie als %2 zurück.</translation>
    </message>
    <message>
        <source>The list of projects could not be understood.</source>
        <translation>Die Liste der Projekte war nicht zu verstehen.</translation>
    </message>
    <message>
        <source>%1: not done.</source>
        <translation>%1: nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>That half can be undone (Edit › Undo).</source>
        <translation>Diese Hälfte kann rückgängig gemacht werden (Bearbeiten &gt; Rückgängig).</translation>
    </message>
    <message>
        <source>An operation was interrupted half way.</source>
        <translation>Ein Vorgang wurde auf halbem Weg unterbrochen.</translation>
    </message>
    <message>
        <source>Pointsman ended before a disk answered.</source>
        <translation>Pointsman wurde beendet, bevor ein Datenträger geantwortet hat.</translation>
    </message>
    <message>
        <source>Not done, or not known to be: %1.</source>
        <translation>Nicht erledigt oder ungewiss: %1.</translation>
    </message>
    <message>
        <source>What its files are to be is not certain: another program has changed one of them since, or one held a secret. Nothing was taken back. Look at these: %1</source>
        <translation>Was in seinen Dateien stehen soll, ist nicht sicher: Ein anderes Programm hat seither eine davon geändert, oder eine enthielt ein Geheimnis. Nichts wurde zurückgenommen. Sehen Sie diese an: %1</translation>
    </message>
</context>
<context>
    <name>Pointsman::ProjectActions</name>
    <message>
        <source>&amp;Add Project…</source>
        <translation>Projekt &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Find Projects…</source>
        <translation>Projekte su&amp;chen …</translation>
    </message>
    <message>
        <source>Re&amp;locate…</source>
        <translation>Ordner &amp;neu zuordnen …</translation>
    </message>
    <message>
        <source>&amp;Remove from List</source>
        <translation>Aus der &amp;Liste entfernen</translation>
    </message>
    <message>
        <source>Shows the planning sessions of a project's folder.</source>
        <translation>Zeigt die Planungssitzungen im Ordner eines Projekts.</translation>
    </message>
    <message>
        <source>Looks through a folder such as ~/code for projects with a .tf/knowledge.</source>
        <translation>Durchsucht einen Ordner wie ~/code nach Projekten mit .tf/knowledge.</translation>
    </message>
    <message>
        <source>Select a project first.</source>
        <translation>Wählen Sie zuerst ein Projekt aus.</translation>
    </message>
    <message>
        <source>Says where the project's folder is now.</source>
        <translation>Sagt, wo der Ordner des Projekts jetzt ist.</translation>
    </message>
    <message>
        <source>Takes the project off this list. Its files are not touched.</source>
        <translation>Entfernt das Projekt aus dieser Liste. Seine Dateien bleiben unberührt.</translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation>%1 hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>Added %n projects.</source>
        <translation>
            <numerusform>%n Projekt hinzugefügt.</numerusform>
            <numerusform>%n Projekte hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add Project</source>
        <translation>Projekt hinzufügen</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>Wo ist %1 jetzt?</translation>
    </message>
    <message>
        <source>%1 is in %2 now.</source>
        <translation>%1 ist jetzt in %2.</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>%1 aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Took %1 off the list.</source>
        <translation>%1 aus der Liste entfernt.</translation>
    </message>
    <message>
        <source>Its files were not touched.</source>
        <translation>Die Dateien blieben unberührt.</translation>
    </message>
    <message>
        <source>Agent Is Ans&amp;wered</source>
        <translation>Agent hat seine &amp;Antwort</translation>
    </message>
    <message>
        <source>You have seen to it: the project takes its usual place again.</source>
        <translation>Sie haben sich darum gekümmert: Das Projekt nimmt wieder seinen gewohnten Platz ein.</translation>
    </message>
    <message>
        <source>No agent has reported that it waits.</source>
        <translation>Kein Agent hat gemeldet, dass er wartet.</translation>
    </message>
    <message>
        <source>%1 is on the list already.</source>
        <translation>%1 steht schon in der Liste.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n projects</source>
        <translation>
            <numerusform>%n Projekt hinzufügen</numerusform>
            <numerusform>%n Projekte hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Relocate %1</source>
        <translation>%1 neu zuordnen</translation>
    </message>
    <message numerus="yes">
        <source>%n Agents Are Ans&amp;wered</source>
        <translation>
            <numerusform>%n Agent hat seine &amp;Antwort</numerusform>
            <numerusform>%n Agenten haben ihre &amp;Antwort</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::ProjectDelegate</name>
    <message>
        <source>Terminal Here</source>
        <translation>Terminal hier</translation>
    </message>
    <message>
        <source>Start Session…</source>
        <translation>Sitzung starten …</translation>
    </message>
    <message>
        <source>Preview Fix…</source>
        <translation>Reparatur ansehen …</translation>
    </message>
    <message>
        <source>Show Warning</source>
        <translation>Warnung anzeigen</translation>
    </message>
    <message>
        <source>Relocate…</source>
        <translation>Neu zuordnen …</translation>
    </message>
    <message>
        <source>Opens in %1.</source>
        <translation>Öffnet sich in %1.</translation>
    </message>
    <message>
        <source>Asks for a seed; its session is the active one then.</source>
        <translation>Fragt nach einem Seed; dessen Sitzung ist dann die aktive.</translation>
    </message>
    <message>
        <source>Shows what will change. Nothing is changed yet.</source>
        <translation>Zeigt, was sich ändert. Noch wird nichts geändert.</translation>
    </message>
    <message>
        <source>Leads to what is wrong with the active session's file.</source>
        <translation>Führt zu dem, was an der Datei der aktiven Sitzung nicht stimmt.</translation>
    </message>
    <message>
        <source>Says where the project's folder is now.</source>
        <translation>Sagt, wo der Ordner des Projekts jetzt ist.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::ProjectDirectory</name>
    <message>
        <source>The sessions of %1 are in %2 now, not in %3 any more. Look at them and try again.</source>
        <translation>Die Sitzungen von %1 sind jetzt in %2, nicht mehr in %3. Sehen Sie sie an, und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>Pointsman::ProjectFacts</name>
    <message>
        <source>no spikes</source>
        <translation>keine Spikes</translation>
    </message>
    <message>
        <source>1 spike</source>
        <translation>1 Spike</translation>
    </message>
    <message numerus="yes">
        <source>%n spikes</source>
        <translation>
            <numerusform>%n Spike</numerusform>
            <numerusform>%n Spikes</numerusform>
        </translation>
    </message>
    <message>
        <source>no backlog yet</source>
        <translation>noch kein Backlog</translation>
    </message>
    <message>
        <source>1 ticket</source>
        <translation>1 Ticket</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>no seed</source>
        <translation>kein Seed</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>no plan yet</source>
        <translation>noch kein Plan</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a session, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Pointsman::ProjectModel</name>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht da</translation>
    </message>
    <message>
        <source>Its settings cannot be used</source>
        <translation>Die Einstellungen sind nicht verwendbar</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>Keine Sitzung</translation>
    </message>
    <message>
        <source>The active session cannot be read</source>
        <translation>Die aktive Sitzung ist nicht lesbar</translation>
    </message>
    <message>
        <source>broken file</source>
        <translation>defekte Datei</translation>
    </message>
    <message>
        <source>moved or gone</source>
        <translation>verschoben oder nicht mehr da</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>Das Projekt</translation>
    </message>
    <message>
        <source>Active Session</source>
        <translation>Aktive Sitzung</translation>
    </message>
    <message>
        <source>What agents make next in the project attaches to it</source>
        <translation>Was Agenten im Projekt als Nächstes erstellen, wird ihr hinzugefügt</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>How far the session has come: seed, spikes, plan, backlog</source>
        <translation>Wie weit die Sitzung gekommen ist: Seed, Spikes, Plan, Backlog</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Last Change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>What was last seen to change in the project, and when its active session was last written</source>
        <translation>Was sich im Projekt zuletzt geändert hat und wann die aktive Sitzung zuletzt geschrieben wurde</translation>
    </message>
    <message>
        <source>agent waits for you</source>
        <translation>Agent wartet auf Antwort</translation>
    </message>
    <message>
        <source>plan is blocked</source>
        <translation>Plan ist blockiert</translation>
    </message>
    <message>
        <source>plan awaits approval</source>
        <translation>Plan wartet auf Zustimmung</translation>
    </message>
    <message>
        <source>plan: %1</source>
        <translation>Plan: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n spike(s)</source>
        <translation>
            <numerusform>%n Spike</numerusform>
            <numerusform>%n Spikes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) · %3</source>
        <comment>what changed, who did it, how long ago</comment>
        <translation>%1 (%2) · %3</translation>
    </message>
    <message>
        <source>A working tree of %1</source>
        <translation>Ein Arbeitsbaum von %1</translation>
    </message>
    <message>
        <source>An agent waits for you (%1)</source>
        <translation>Ein Agent wartet auf Antwort (%1)</translation>
    </message>
    <message>
        <source>An agent waits for you: %1 (%2)</source>
        <translation>Ein Agent wartet auf Antwort: %1 (%2)</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>wartet auf Antwort</translation>
    </message>
    <message>
        <source>waits: %1</source>
        <translation>wartet: %1</translation>
    </message>
    <message>
        <source>an agent</source>
        <translation>ein Agent</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>fehlt: %1</translation>
    </message>
    <message numerus="yes">
        <source>one of %n agents</source>
        <translation>
            <numerusform>%n Agent</numerusform>
            <numerusform>einer von %n Agenten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what happened, to what</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>of the same repository as %1 above</source>
        <translation>aus demselben Repository wie %1 darüber</translation>
    </message>
    <message>
        <source>It stands here because %1 above is of the same repository.</source>
        <translation>Es steht hier, weil %1 darüber aus demselben Repository ist.</translation>
    </message>
</context>
<context>
    <name>Pointsman::ProjectNews</name>
    <message>
        <source>%1: is it attached to the right session?</source>
        <translation>%1: Gehört es zur richtigen Sitzung?</translation>
    </message>
    <message>
        <source>%1: a plan has changed</source>
        <translation>%1: Ein Plan hat sich geändert</translation>
    </message>
    <message>
        <source>%1: an agent waits for you</source>
        <translation>%1: Ein Agent wartet auf Antwort</translation>
    </message>
    <message>
        <source>%1 was attached to %2, less than 15 minutes after the switch from %3.</source>
        <translation>%1 wurde %2 weniger als 15 Minuten nach dem Wechsel von %3 hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>Pointsman::ProjectRegistry</name>
    <message>
        <source>Not a listed project: %1. The list is shown by: pointsman-cli project list</source>
        <translation>%1 ist kein Projekt der Liste. Die Liste zeigt: pointsman-cli project list</translation>
    </message>
    <message>
        <source>No such folder: %1. Give the folder of a project.</source>
        <translation>Diesen Ordner gibt es nicht: %1. Geben Sie den Ordner eines Projekts an.</translation>
    </message>
    <message>
        <source>A project needs a name.</source>
        <translation>Ein Projekt braucht einen Namen.</translation>
    </message>
    <message>
        <source>%1 is listed already.</source>
        <translation>%1 steht schon in der Liste.</translation>
    </message>
    <message>
        <source>No such folder: %1.</source>
        <translation>Diesen Ordner gibt es nicht: %1.</translation>
    </message>
</context>
<context>
    <name>Pointsman::QuickSwitcher</name>
    <message>
        <source>Quick Switch</source>
        <translation>Schnellwechsel</translation>
    </message>
    <message>
        <source>Project, session, mission, document or action</source>
        <translation>Projekt, Sitzung, Mission, Dokument oder Aktion</translation>
    </message>
    <message>
        <source>Quick switch: letters of what to find</source>
        <translation>Schnellwechsel: Buchstaben des Gesuchten</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>die ersten %1 von %2</translation>
    </message>
    <message>
        <source>There is nothing yet: add a project first.</source>
        <translation>Noch gibt es nichts: Fügen Sie zuerst ein Projekt hinzu.</translation>
    </message>
    <message>
        <source>Nothing is found for %1.</source>
        <translation>Zu %1 wird nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>Pointsman::ReadFile</name>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>no permission to read it</source>
        <translation>das Recht zum Lesen fehlt</translation>
    </message>
    <message>
        <source>it is a symbolic link</source>
        <translation>sie ist ein symbolischer Link</translation>
    </message>
    <message>
        <source>it is a socket or a device</source>
        <translation>sie ist ein Socket oder ein Gerät</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>sie ist ein Ordner</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it is larger than %1 bytes</source>
        <translation>sie ist größer als %1 Bytes</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>Put a regular file in its place.</source>
        <translation>Setzen Sie eine gewöhnliche Datei an ihre Stelle.</translation>
    </message>
    <message>
        <source>A state file is far smaller; look at what wrote it.</source>
        <translation>Eine solche Datei ist viel kleiner; sehen Sie nach, was sie geschrieben hat.</translation>
    </message>
    <message>
        <source>Give yourself the permission to read it.</source>
        <translation>Geben Sie sich das Recht, sie zu lesen.</translation>
    </message>
    <message>
        <source>Try again when the disk answers.</source>
        <translation>Versuchen Sie es erneut, wenn der Datenträger antwortet.</translation>
    </message>
</context>
<context>
    <name>Pointsman::ReadingBar</name>
    <message>
        <source>What Changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Put It Back…</source>
        <translation>Zurückholen …</translation>
    </message>
    <message>
        <source>Shows the lines that came and went, in place of the document.</source>
        <translation>Zeigt anstelle des Dokuments die Zeilen, die kamen und gingen.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>From now on tells what changes after this.</source>
        <translation>Meldet ab jetzt, was sich hiernach ändert.</translation>
    </message>
    <message>
        <source>Changed since you read the version of %1: +%2 −%3 lines</source>
        <translation>Geändert, seit Sie die Version von %1 gelesen haben: +%2 −%3 Zeilen</translation>
    </message>
    <message>
        <source>Puts that version back. Shows first what will be written; the present one stays in the history.</source>
        <translation>Stellt diese Version wieder her. Zeigt zuerst, was geschrieben wird; die jetzige bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>Changed since the version of %1: +%2 −%3 lines</source>
        <translation>Geändert seit der Version von %1: +%2 −%3 Zeilen</translation>
    </message>
</context>
<context>
    <name>Pointsman::Repair</name>
    <message>
        <source>The mode of %1 could not be changed: %2. Change it as its owner, with chmod %3.</source>
        <translation>Die Rechte von %1 konnten nicht geändert werden: %2. Ändern Sie sie als Eigentümer, mit chmod %3.</translation>
    </message>
    <message>
        <source>Set who may read and write: a file gets mode 0600, yours alone; in a folder only you can write.</source>
        <translation>Festlegen, wer lesen und schreiben darf: Eine Datei bekommt 0600 und gehört Ihnen allein; in einem Ordner dürfen nur Sie schreiben.</translation>
    </message>
    <message>
        <source>Move the file aside to ….corrupt-{time}; nothing is deleted.</source>
        <translation>Die Datei als ….corrupt-{Zeit} beiseitelegen; nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>Set the active mission to none; what else the pointer holds stays.</source>
        <translation>Keine Mission aktiv sein lassen; was der Zeiger sonst enthält, bleibt.</translation>
    </message>
    <message>
        <source>Make %1 the active mission.</source>
        <translation>%1 zur aktiven Mission machen.</translation>
    </message>
    <message>
        <source>Rename the file to its session_id, as ticketflow looks for it.</source>
        <translation>Die Datei nach ihrer session_id benennen, wie ticketflow sie sucht.</translation>
    </message>
    <message>
        <source>Set the state that the file's place demands: active, archived or completed.</source>
        <translation>Den Zustand setzen, den der Platz der Datei verlangt: active, archived oder completed.</translation>
    </message>
    <message>
        <source>Write 1 for true as the schema_version.</source>
        <translation>Als schema_version 1 statt true schreiben.</translation>
    </message>
    <message>
        <source>Go on with the session: the active file gets the snapshot's content; what it holds now is kept.</source>
        <translation>Die Sitzung fortsetzen: Die aktive Datei bekommt den Inhalt des Snapshots; ihr jetziger wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Finish it: the snapshot stays as it is, no session is active; the active file's content is kept.</source>
        <translation>Sie beenden: Der Snapshot bleibt, wie er ist, keine Sitzung ist aktiv; der Inhalt der aktiven Datei wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Take repeated and empty ids out of the lists.</source>
        <translation>Wiederholte und leere IDs aus den Listen nehmen.</translation>
    </message>
    <message>
        <source>Move the file to where Pointsman keeps such files, or rename it beside its place; nothing is deleted.</source>
        <translation>Die Datei dorthin legen, wo Pointsman solche Dateien aufbewahrt, oder sie an ihrem Platz umbenennen; nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>Take every byte-order mark off the file's beginning; the rest stays byte for byte.</source>
        <translation>Jede Byte-Reihenfolge-Marke vom Anfang der Datei nehmen; der Rest bleibt Byte für Byte.</translation>
    </message>
    <message>
        <source>Keep the file as it is and move the copy away; nothing is deleted.</source>
        <translation>Die Datei lassen, wie sie ist, und die Kopie verschieben; nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>Put the copy in the file's place; the file's present content is kept.</source>
        <translation>Die Kopie an die Stelle der Datei setzen; deren jetziger Inhalt wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Write the role in lower case, as the service knows it.</source>
        <translation>Die Rolle klein schreiben, wie der Dienst sie kennt.</translation>
    </message>
    <message>
        <source>it is a link, and what it leads to is left alone.</source>
        <translation>es ist ein Link, und wohin er führt, bleibt unberührt.</translation>
    </message>
    <message>
        <source>%1 is there already. Move that one away first.</source>
        <translation>%1 ist schon da. Verschieben Sie zuerst jene Datei.</translation>
    </message>
    <message>
        <source>the new name would differ from %1 only in upper and lower case or in how its letters are encoded.</source>
        <translation>der neue Name unterschiede sich von %1 nur in Groß- und Kleinschreibung oder in der Kodierung seiner Buchstaben.</translation>
    </message>
    <message>
        <source>%1 would then be a copy beside it. Compare the two and move one of them away first.</source>
        <translation>%1 wäre dann eine Kopie daneben. Vergleichen Sie die beiden, und verschieben Sie zuerst eine davon.</translation>
    </message>
    <message>
        <source>this session is active, and under its id's name the file would be the trace of an interrupted switch. Compare it with the active file and keep the right one.</source>
        <translation>diese Sitzung ist aktiv, und unter dem Namen ihrer ID wäre die Datei die Spur eines unterbrochenen Wechsels. Vergleichen Sie sie mit der aktiven Datei, und behalten Sie die richtige.</translation>
    </message>
    <message>
        <source>%1 was left as it is: no other file has this session any more, and without it the session would be gone. Rename it to its session_id instead.</source>
        <translation>%1 blieb, wie es war: Keine andere Datei enthält diese Sitzung mehr, und ohne sie wäre die Sitzung verloren. Benennen Sie sie stattdessen nach ihrer session_id.</translation>
    </message>
    <message>
        <source>%1 has these keys twice: %2. Writing it anew would drop one value of each, so nothing was changed. Take all but one of them out in an editor, then try again.</source>
        <translation>%1 hat diese Schlüssel doppelt: %2. Beim Neuschreiben fiele je ein Wert weg, deshalb wurde nichts geändert. Nehmen Sie in einem Editor alle bis auf einen heraus, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 keeps its name: %2</source>
        <translation>%1 behält seinen Namen: %2</translation>
    </message>
    <message>
        <source>There is no repair for this: open the file in an editor.</source>
        <translation>Dafür gibt es keine Reparatur: Öffnen Sie die Datei in einem Editor.</translation>
    </message>
    <message>
        <source>There is nothing in %1 that this repair could change, and the finding is still there. By hand: %2</source>
        <translation>In %1 gibt es nichts, was diese Reparatur ändern könnte, und der Befund ist noch da. Von Hand: %2</translation>
    </message>
    <message>
        <source>The repair of %1 was done, but the finding is there again, or still: another program may have written it. By hand: %2</source>
        <translation>%1 wurde repariert, aber der Befund ist wieder oder noch da: Vielleicht hat ein anderes Programm die Datei geschrieben. Von Hand: %2</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n finding(s)</source>
        <translation>
            <numerusform>%n Befund beheben</numerusform>
            <numerusform>%n Befunde beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix “%1”</source>
        <translation>„%1“ beheben</translation>
    </message>
</context>
<context>
    <name>Pointsman::RepairActions</name>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Fixed %1.</source>
        <translation>%1 behoben.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Fixed %n finding(s).</source>
        <translation>
            <numerusform>%n Befund behoben.</numerusform>
            <numerusform>%n Befunde behoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be fixed. %1</source>
        <translation>
            <numerusform>%n ließ sich nicht beheben. %1</numerusform>
            <numerusform>%n ließen sich nicht beheben. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>No longer hide %1</source>
        <translation>%1 nicht mehr ausblenden</translation>
    </message>
    <message>
        <source>Hidden: %1.</source>
        <translation>Ausgeblendet: %1.</translation>
    </message>
    <message>
        <source>No longer hidden: %1.</source>
        <translation>Nicht mehr ausgeblendet: %1.</translation>
    </message>
    <message>
        <source>No count has it any more. Hidden ones are under View &gt; Hidden Warnings.</source>
        <translation>Keine Zählung enthält sie mehr. Ausgeblendete stehen unter Ansicht &gt; Ausgeblendete Warnungen.</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n finding(s)</source>
        <translation>
            <numerusform>%n Befund beheben</numerusform>
            <numerusform>%n Befunde beheben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::RepairDialog</name>
    <message>
        <source>Fix “%1”</source>
        <translation>„%1“ beheben</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>&amp;How:</source>
        <translation>&amp;Wie:</translation>
    </message>
    <message>
        <source>&amp;Fix</source>
        <translation>&amp;Beheben</translation>
    </message>
</context>
<context>
    <name>Pointsman::RepairPreview</name>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>What it would write is being read.</source>
        <translation>Was geschrieben würde, wird gelesen.</translation>
    </message>
    <message>
        <source>It cannot be done: %1</source>
        <translation>Es geht nicht: %1</translation>
    </message>
    <message>
        <source>It is so already: nothing would be written.</source>
        <translation>Es ist schon so: Nichts würde geschrieben.</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>Es ist schon so.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Replacing</name>
    <message>
        <source>%1 holds what looks like a secret, and so its content cannot be kept before it is replaced. Nothing was changed; take that out of it first.</source>
        <translation>%1 enthält etwas, das wie ein Geheimnis aussieht; deshalb kann der Inhalt vor dem Ersetzen nicht aufbewahrt werden. Nichts wurde geändert; nehmen Sie es zuerst heraus.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Requests</name>
    <message>
        <source>The files are still being read. Try again when the status bar says that they are.</source>
        <translation>Die Dateien werden noch gelesen. Versuchen Sie es erneut, wenn die Statusleiste sagt, dass sie gelesen sind.</translation>
    </message>
    <message>
        <source>No project on the list has a session %1.</source>
        <translation>Kein Projekt der Liste hat eine Sitzung %1.</translation>
    </message>
    <message>
        <source>%1 is in %2 and in %3: name the folder of the project as well.</source>
        <translation>%1 ist in %2 und in %3: Geben Sie auch den Ordner des Projekts an.</translation>
    </message>
    <message>
        <source>The file %1 is not there any more.</source>
        <translation>Die Datei %1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>No mission %1 is joined on this computer.</source>
        <translation>Sie sind auf diesem Rechner keiner Mission %1 beigetreten.</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>Wechseln zu %1</translation>
    </message>
    <message>
        <source>There is no session %1 in %2.</source>
        <translation>Es gibt keine Sitzung %1 in %2.</translation>
    </message>
    <message>
        <source>%1 is not on the list of projects: add it first.</source>
        <translation>%1 steht nicht in der Liste der Projekte: Fügen Sie es zuerst hinzu.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Revert</name>
    <message>
        <source>%1 was changed by another program meanwhile. Nothing was changed; its present content stands. Look again, then try again.</source>
        <translation>%1 wurde inzwischen von einem anderen Programm geändert. Nichts wurde geändert; der jetzige Inhalt gilt. Sehen Sie noch einmal nach, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 is there already, and %2 was left as it is. Move one of them out of the way, then try again.</source>
        <translation>%1 ist schon da, und %2 blieb, wie es war. Räumen Sie eines davon aus dem Weg, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 was changed by another program since. Nothing was changed; its present content stands.</source>
        <translation>%1 wurde seither von einem anderen Programm geändert. Nichts wurde geändert; der jetzige Inhalt gilt.</translation>
    </message>
    <message>
        <source>Only a part was done: %1 was changed before that, and since by another program, so that it stays. pointsman-cli doctor says what is wrong now.</source>
        <translation>Nur ein Teil wurde ausgeführt: %1 wurde davor geändert, und seither von einem anderen Programm, sodass es bleibt. pointsman-cli doctor sagt, was jetzt nicht stimmt.</translation>
    </message>
    <message>
        <source>Only a part was done, and it could not be put back: %1. Once the disk works again the next change puts it back first; pointsman-cli doctor says what remains.</source>
        <translation>Nur ein Teil wurde ausgeführt und ließ sich nicht zurücknehmen: %1. Sobald der Datenträger wieder arbeitet, nimmt die nächste Änderung ihn zuerst zurück; pointsman-cli doctor sagt, was übrig ist.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Rules</name>
    <message>
        <source>No repair by a click: %1</source>
        <translation>Keine Reparatur per Klick: %1</translation>
    </message>
    <message>
        <source>What is right here nobody but you can know, and a guess would hide it.</source>
        <translation>Was hier richtig ist, können nur Sie wissen, und Raten würde es verdecken.</translation>
    </message>
    <message>
        <source>A repair would only do early what the next change does anyway.</source>
        <translation>Eine Reparatur täte nur früher, was die nächste Änderung ohnehin tut.</translation>
    </message>
    <message>
        <source>The value comes from the service when a mission is joined; one that is made up would be false.</source>
        <translation>Der Wert kommt beim Beitreten vom Dienst; ein erfundener wäre falsch.</translation>
    </message>
    <message>
        <source>Only root may give a file to another user.</source>
        <translation>Nur root darf eine Datei einem anderen Benutzer geben.</translation>
    </message>
    <message>
        <source>The link may be meant, and what it leads to belongs to something else that may be in use.</source>
        <translation>Der Link kann gewollt sein, und wohin er führt, gehört zu etwas anderem, das vielleicht benutzt wird.</translation>
    </message>
    <message>
        <source>What to do is yours to choose, and each choice is an action of its own.</source>
        <translation>Was zu tun ist, entscheiden Sie, und jede Möglichkeit ist eine Aktion für sich.</translation>
    </message>
    <message>
        <source>%1, at ‘%2’</source>
        <translation>%1, bei ‚%2‘</translation>
    </message>
    <message>
        <source>The file cannot be used: %1.</source>
        <translation>Die Datei ist nicht verwendbar: %1.</translation>
    </message>
    <message>
        <source>ticketflow takes an active file like this for "no session is active" and writes over it, and leaves such a snapshot out of its lists; spec-kitty cannot read such a mission or pointer, and every command for it fails.</source>
        <translation>ticketflow hält eine solche aktive Datei für „keine Sitzung ist aktiv“, überschreibt sie und lässt einen solchen Snapshot aus seinen Listen; spec-kitty kann eine solche Mission oder einen solchen Zeiger nicht lesen, und jeder Befehl dafür schlägt fehl.</translation>
    </message>
    <message>
        <source>ticketflow crashes on reading such a session; spec-kitty cannot read such a mission or pointer.</source>
        <translation>ticketflow stürzt beim Lesen einer solchen Sitzung ab; spec-kitty kann eine solche Mission oder einen solchen Zeiger nicht lesen.</translation>
    </message>
    <message>
        <source>Python's reader takes it, so that the original may go on reading and writing the file; other programs refuse it, and Pointsman leaves the file alone, because it could not write it back unchanged.</source>
        <translation>Python nimmt es hin, sodass das Original die Datei weiter lesen und schreiben kann; andere Programme lehnen sie ab, und Pointsman lässt die Datei in Ruhe, weil es sie nicht unverändert zurückschreiben könnte.</translation>
    </message>
    <message>
        <source>The original goes on, but rounds the number, or makes Infinity of it, when it writes the file the next time; Pointsman leaves the file alone, because it could not write it back unchanged.</source>
        <translation>Das Original macht weiter, rundet aber die Zahl oder macht Infinity daraus, wenn es die Datei das nächste Mal schreibt; Pointsman lässt die Datei in Ruhe, weil es sie nicht unverändert zurückschreiben könnte.</translation>
    </message>
    <message>
        <source>Python's reader crashes where the nesting is as deep as it may go, about a thousand levels; Pointsman leaves the file alone.</source>
        <translation>Python stürzt ab, wenn die Verschachtelung so tief ist, wie sie höchstens sein darf, etwa tausend Ebenen; Pointsman lässt die Datei in Ruhe.</translation>
    </message>
    <message>
        <source>Open the file in an editor and correct it, or rename it so that the original starts afresh.</source>
        <translation>Öffnen Sie die Datei in einem Editor und berichtigen Sie sie, oder benennen Sie sie um, damit das Original neu anfängt.</translation>
    </message>
    <message>
        <source>its size is %1 bytes, and %2</source>
        <translation>sie ist %1 Bytes groß, und %2</translation>
    </message>
    <message>
        <source>You have no permission to read the file.</source>
        <translation>Ihnen fehlt das Recht, die Datei zu lesen.</translation>
    </message>
    <message>
        <source>As the file's owner: chmod 600 FILE. Else ask its owner.</source>
        <translation>Als Eigentümer der Datei: chmod 600 DATEI. Sonst bitten Sie ihren Eigentümer.</translation>
    </message>
    <message>
        <source>In the file's place is a link, a folder, a pipe or a device.</source>
        <translation>An der Stelle der Datei ist ein Link, ein Ordner, eine Pipe oder ein Gerät.</translation>
    </message>
    <message>
        <source>The original follows a link wherever it leads and replaces it when it writes; on anything else it fails or hangs.</source>
        <translation>Das Original folgt einem Link überallhin und ersetzt ihn beim Schreiben; bei allem anderen scheitert es oder bleibt hängen.</translation>
    </message>
    <message>
        <source>Pointsman does not touch what it cannot look into.</source>
        <translation>Pointsman rührt nicht an, wo es nicht hineinsehen kann.</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB, which no state file is.</source>
        <translation>Die Datei ist größer als 16 MiB; so groß ist keine Zustandsdatei.</translation>
    </message>
    <message>
        <source>The original reads it all at every command; Pointsman does not read it.</source>
        <translation>Das Original liest sie bei jedem Befehl ganz; Pointsman liest sie nicht.</translation>
    </message>
    <message>
        <source>Something else was written over it. Look at its beginning (head -c 500 FILE) and rename it.</source>
        <translation>Etwas anderes wurde darübergeschrieben. Sehen Sie sich den Anfang an (head -c 500 DATEI), und benennen Sie sie um.</translation>
    </message>
    <message>
        <source>Pointsman does not read so large a file, and what is in it may be needed elsewhere.</source>
        <translation>Pointsman liest eine so große Datei nicht, und was darin steht, wird vielleicht anderswo gebraucht.</translation>
    </message>
    <message>
        <source>The system could not read the file.</source>
        <translation>Das System konnte die Datei nicht lesen.</translation>
    </message>
    <message>
        <source>See to the disk or the network that it lies on; then look again.</source>
        <translation>Prüfen Sie den Datenträger oder das Netz, auf dem sie liegt; sehen Sie dann noch einmal nach.</translation>
    </message>
    <message>
        <source>It is the disk or the network that has to be mended, not the file.</source>
        <translation>Zu beheben ist es am Datenträger oder am Netz, nicht an der Datei.</translation>
    </message>
    <message>
        <source>The file holds nothing but white space or a byte-order mark, as after a full disk.</source>
        <translation>Die Datei enthält nur Leerraum oder eine Byte-Reihenfolge-Marke, wie bei einem vollen Datenträger.</translation>
    </message>
    <message>
        <source>The file has bytes that are not UTF-8.</source>
        <translation>Die Datei enthält Bytes, die kein UTF-8 sind.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, for example: iconv -f latin1 -t utf-8 FILE.</source>
        <translation>Speichern Sie sie als UTF-8, zum Beispiel: iconv -f latin1 -t utf-8 DATEI.</translation>
    </message>
    <message>
        <source>The file begins with a byte-order mark, or several, which some editors write and Python's reader refuses.</source>
        <translation>Die Datei beginnt mit einer oder mehreren Byte-Reihenfolge-Marken, die manche Editoren schreiben und Python ablehnt.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 without a byte-order mark.</source>
        <translation>Speichern Sie sie als UTF-8 ohne Byte-Reihenfolge-Marke.</translation>
    </message>
    <message>
        <source>The file is not JSON, from the named line and column on.</source>
        <translation>Die Datei ist von der genannten Zeile und Spalte an kein JSON.</translation>
    </message>
    <message>
        <source>A merge by git was not finished: lines with &lt;&lt;&lt;&lt;&lt;&lt;&lt; and &gt;&gt;&gt;&gt;&gt;&gt;&gt; are in the file.</source>
        <translation>Eine Zusammenführung von git wurde nicht beendet: In der Datei stehen Zeilen mit &lt;&lt;&lt;&lt;&lt;&lt;&lt; und &gt;&gt;&gt;&gt;&gt;&gt;&gt;.</translation>
    </message>
    <message>
        <source>Keep one side, take the other and the markers out; or git checkout --ours FILE (or --theirs).</source>
        <translation>Behalten Sie eine Seite, und nehmen Sie die andere und die Markierungen heraus; oder git checkout --ours DATEI (oder --theirs).</translation>
    </message>
    <message>
        <source>The file is JSON, but no object with keys.</source>
        <translation>Die Datei ist JSON, aber kein Objekt mit Schlüsseln.</translation>
    </message>
    <message>
        <source>A value is NaN or Infinity, which Python writes and JSON has not.</source>
        <translation>Ein Wert ist NaN oder Infinity, was Python schreibt und JSON nicht kennt.</translation>
    </message>
    <message>
        <source>Replace the value by null or a number.</source>
        <translation>Ersetzen Sie den Wert durch null oder eine Zahl.</translation>
    </message>
    <message>
        <source>The original may still read the value, and whatever is written in its place loses it.</source>
        <translation>Das Original kann den Wert vielleicht noch lesen, und was an seine Stelle geschrieben wird, verliert ihn.</translation>
    </message>
    <message>
        <source>Lists or objects stand in each other more than 256 deep.</source>
        <translation>Listen oder Objekte stehen mehr als 256-mal ineinander.</translation>
    </message>
    <message>
        <source>Take the key that holds them out.</source>
        <translation>Nehmen Sie den Schlüssel heraus, der sie enthält.</translation>
    </message>
    <message>
        <source>A text has half of a surrogate pair, such as \ud800 alone.</source>
        <translation>Ein Text enthält ein halbes Surrogatpaar, etwa \ud800 allein.</translation>
    </message>
    <message>
        <source>Replace the escape by the character that was meant.</source>
        <translation>Ersetzen Sie die Angabe durch das gemeinte Zeichen.</translation>
    </message>
    <message>
        <source>A number would not keep its value when it is written again.</source>
        <translation>Eine Zahl behielte ihren Wert nicht, wenn sie neu geschrieben wird.</translation>
    </message>
    <message>
        <source>Write it with fewer digits, or as text.</source>
        <translation>Schreiben Sie sie mit weniger Stellen oder als Text.</translation>
    </message>
    <message>
        <source>The file has more than one value for the same key: %1.</source>
        <translation>Die Datei hat mehr als einen Wert für denselben Schlüssel: %1.</translation>
    </message>
    <message>
        <source>One object has a key more than once.</source>
        <translation>Ein Objekt hat einen Schlüssel mehr als einmal.</translation>
    </message>
    <message>
        <source>Only the last value of such a key counts, and the next write by any program drops the others.</source>
        <translation>Nur der letzte Wert eines solchen Schlüssels zählt, und beim nächsten Schreiben durch irgendein Programm fallen die anderen weg.</translation>
    </message>
    <message>
        <source>Take all but one of them out in an editor.</source>
        <translation>Nehmen Sie in einem Editor alle bis auf einen heraus.</translation>
    </message>
    <message>
        <source>No repair by a click as long as a key stands in the file twice: writing the file anew would drop one of the values.</source>
        <translation>Keine Reparatur per Klick, solange ein Schlüssel doppelt in der Datei steht: Beim Neuschreiben fiele einer der Werte weg.</translation>
    </message>
    <message>
        <source>The folder cannot be read: %1.</source>
        <translation>Der Ordner ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>What has the name of a folder of state files or topics is no folder, or you may not look into it.</source>
        <translation>Was den Namen eines Ordners von Sitzungen oder Themen hat, ist kein Ordner, oder Ihnen fehlt das Recht, hineinzusehen.</translation>
    </message>
    <message>
        <source>What is in it seems to be gone, and nothing is said about it here; ticketflow and spec-kitty fail to read and write there.</source>
        <translation>Was darin ist, scheint verschwunden zu sein, und hier wird nichts davon gesagt; ticketflow und spec-kitty können dort nicht lesen und schreiben.</translation>
    </message>
    <message>
        <source>Give yourself permission to read the folder, or move away what stands in its place.</source>
        <translation>Geben Sie sich das Recht, den Ordner zu lesen, oder verschieben Sie, was an seiner Stelle steht.</translation>
    </message>
    <message>
        <source>%1 is a link that leads out of the knowledge directory, to %2.</source>
        <translation>%1 ist ein Link, der aus dem Knowledge-Ordner herausführt, nach %2.</translation>
    </message>
    <message>
        <source>A topic, a document of one, index.json or a folder of the knowledge directory is a symbolic link to somewhere outside of it.</source>
        <translation>Ein Thema, ein Dokument davon, index.json oder ein Ordner des Knowledge-Ordners ist ein symbolischer Link nach außerhalb.</translation>
    </message>
    <message>
        <source>ticketflow and agents follow it: they read, and write, a file that does not belong to the project.</source>
        <translation>ticketflow und Agenten folgen ihm: Sie lesen und schreiben eine Datei, die nicht zum Projekt gehört.</translation>
    </message>
    <message>
        <source>Put a copy of what it leads to in the link's place, unless you have made the link with good reason.</source>
        <translation>Setzen Sie an die Stelle des Links eine Kopie dessen, wohin er führt, außer Sie haben ihn aus gutem Grund angelegt.</translation>
    </message>
    <message>
        <source>A temporary file, older than ten minutes, of a program that was stopped while it wrote.</source>
        <translation>Eine temporäre Datei, älter als zehn Minuten, von einem Programm, das beim Schreiben beendet wurde.</translation>
    </message>
    <message>
        <source>The file is a version of %1 that another program wrote at the very moment when Pointsman did; it was recovered and stands nowhere else.</source>
        <translation>Die Datei ist eine Version von %1, die ein anderes Programm im selben Augenblick schrieb wie Pointsman; sie wurde gerettet und steht sonst nirgends.</translation>
    </message>
    <message>
        <source>Two programs wrote a file at the same moment, and the version of one of them was recovered.</source>
        <translation>Zwei Programme schrieben eine Datei im selben Augenblick, und die Version des einen wurde gerettet.</translation>
    </message>
    <message>
        <source>No program reads it: what only this version says is not in effect.</source>
        <translation>Kein Programm liest sie: Was nur in dieser Version steht, gilt nicht.</translation>
    </message>
    <message>
        <source>Compare it with the file, put what is missing there into it and move this one away.</source>
        <translation>Vergleichen Sie sie mit der Datei, tragen Sie dort nach, was fehlt, und verschieben Sie diese.</translation>
    </message>
    <message>
        <source>No program reads it; it may hold a version that was never put in place.</source>
        <translation>Kein Programm liest sie; sie kann eine Version enthalten, die nie an ihren Platz kam.</translation>
    </message>
    <message>
        <source>Compare it with the file that it was meant for, then move it away.</source>
        <translation>Vergleichen Sie sie mit der Datei, für die sie gedacht war, und verschieben Sie sie dann.</translation>
    </message>
    <message>
        <source>The name %1 has bytes that are no text.</source>
        <translation>Der Name %1 enthält Bytes, die kein Text sind.</translation>
    </message>
    <message>
        <source>A name is not UTF-8.</source>
        <translation>Ein Name ist kein UTF-8.</translation>
    </message>
    <message>
        <source>The originals read what is there; Pointsman cannot open it by its name and shows nothing of it.</source>
        <translation>Die Originale lesen, was da ist; Pointsman kann es unter seinem Namen nicht öffnen und zeigt nichts davon.</translation>
    </message>
    <message>
        <source>Rename it, for example with convmv, to the name that it should have.</source>
        <translation>Benennen Sie die Datei um, zum Beispiel mit convmv, in den Namen, den sie haben soll.</translation>
    </message>
    <message>
        <source>The file is another version of %1, made by a synchroniser or by hand.</source>
        <translation>Die Datei ist eine andere Version von %1, von einem Abgleichprogramm oder von Hand gemacht.</translation>
    </message>
    <message>
        <source>Beside a state file lies a copy, as Syncthing, Dropbox, Nextcloud, iCloud, git or a file manager make it where two computers changed the file.</source>
        <translation>Neben einer Datei liegt eine Kopie, wie Syncthing, Dropbox, Nextcloud, iCloud, git oder ein Dateimanager sie machen, wo zwei Rechner die Datei geändert haben.</translation>
    </message>
    <message>
        <source>The original works with the file and never with the copy; ticketflow lists a copy in sessions/ as if it were one more session.</source>
        <translation>Das Original arbeitet mit der Datei und nie mit der Kopie; eine Kopie in sessions/ führt ticketflow auf, als wäre sie eine weitere Sitzung.</translation>
    </message>
    <message>
        <source>Compare the two, keep what is newer under the true name and move the other one away.</source>
        <translation>Vergleichen Sie die beiden, behalten Sie das Neuere unter dem richtigen Namen, und verschieben Sie die andere.</translation>
    </message>
    <message>
        <source>The file is an editor's backup of %1.</source>
        <translation>Die Datei ist die Sicherungskopie eines Editors von %1.</translation>
    </message>
    <message>
        <source>An editor left its backup or swap file beside a state file, unchanged for ten minutes.</source>
        <translation>Ein Editor ließ seine Sicherungs- oder Auslagerungsdatei neben einer Datei zurück, seit zehn Minuten unverändert.</translation>
    </message>
    <message>
        <source>No program reads it; it shows that the file was changed by hand.</source>
        <translation>Kein Programm liest sie; sie zeigt, dass die Datei von Hand geändert wurde.</translation>
    </message>
    <message>
        <source>Close the editor and move the backup away.</source>
        <translation>Schließen Sie den Editor, und verschieben Sie die Sicherungskopie.</translation>
    </message>
    <message>
        <source>The names %1 and %2 differ only in upper and lower case or in how their letters are encoded.</source>
        <translation>Die Namen %1 und %2 unterscheiden sich nur in Groß- und Kleinschreibung oder in der Kodierung ihrer Buchstaben.</translation>
    </message>
    <message>
        <source>Two names differ only in upper and lower case or in Unicode normalisation.</source>
        <translation>Zwei Namen unterscheiden sich nur in Groß- und Kleinschreibung oder in der Unicode-Normalform.</translation>
    </message>
    <message>
        <source>They are two here, but one on macOS, Windows and some synchronised folders, where the one overwrites the other.</source>
        <translation>Hier sind es zwei, unter macOS, Windows und in manchen abgeglichenen Ordnern aber nur einer, wo der eine den anderen überschreibt.</translation>
    </message>
    <message>
        <source>Look which of the two is in use and rename or move away the other.</source>
        <translation>Sehen Sie nach, welcher der beiden benutzt wird, und benennen oder verschieben Sie den anderen.</translation>
    </message>
    <message>
        <source>The mission's folder has no session.json.</source>
        <translation>Der Ordner der Mission hat keine session.json.</translation>
    </message>
    <message>
        <source>A folder below missions/ has no state file.</source>
        <translation>Ein Ordner unter missions/ hat keinen Stand.</translation>
    </message>
    <message>
        <source>spec-kitty says "Not joined to mission" at every command for it.</source>
        <translation>spec-kitty sagt bei jedem Befehl dafür „Not joined to mission“.</translation>
    </message>
    <message>
        <source>Join again (spec-kitty mission join ID --role ROLE), or move the folder away. Pointsman cannot make a state: the service gives its ids.</source>
        <translation>Treten Sie neu bei (spec-kitty mission join ID --role ROLE), oder verschieben Sie den Ordner. Pointsman kann keinen Stand erstellen: Seine IDs vergibt der Dienst.</translation>
    </message>
    <message>
        <source>The mission's folder has mode %1: every user may write in it.</source>
        <translation>Der Ordner der Mission hat die Rechte %1: Jeder Benutzer darf darin schreiben.</translation>
    </message>
    <message>
        <source>Other users of this computer may write in a mission's folder.</source>
        <translation>Andere Benutzer dieses Rechners dürfen im Ordner einer Mission schreiben.</translation>
    </message>
    <message>
        <source>spec-kitty uses whatever file they put there, with your name.</source>
        <translation>spec-kitty verwendet jede Datei, die sie dort hinlegen, unter Ihrem Namen.</translation>
    </message>
    <message>
        <source>chmod go-w FOLDER</source>
        <translation>chmod go-w ORDNER</translation>
    </message>
    <message>
        <source>The mission's folder has mode %1: every member of its group may write in it.</source>
        <translation>Der Ordner der Mission hat die Rechte %1: Jedes Mitglied seiner Gruppe darf darin schreiben.</translation>
    </message>
    <message>
        <source>The members of a group of users may write in a mission's folder.</source>
        <translation>Die Mitglieder einer Benutzergruppe dürfen im Ordner einer Mission schreiben.</translation>
    </message>
    <message>
        <source>spec-kitty uses whatever file they put there, with your name. Where you are alone in the group, as many systems set it up, nobody can.</source>
        <translation>spec-kitty verwendet jede Datei, die sie dort hinlegen, unter Ihrem Namen. Sind Sie in der Gruppe allein, wie viele Systeme es einrichten, kann das niemand.</translation>
    </message>
    <message>
        <source>chmod g-w FOLDER</source>
        <translation>chmod g-w ORDNER</translation>
    </message>
    <message>
        <source>%1 belongs to another user, number %2.</source>
        <translation>%1 gehört einem anderen Benutzer, Nummer %2.</translation>
    </message>
    <message>
        <source>A mission's folder or state file belongs to another user.</source>
        <translation>Der Ordner oder der Stand einer Mission gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>spec-kitty may be unable to write it, and its owner can change it; the next write makes the file yours.</source>
        <translation>spec-kitty kann die Datei vielleicht nicht schreiben, und ihr Eigentümer kann sie ändern; beim nächsten Schreiben wird sie Ihre Datei.</translation>
    </message>
    <message>
        <source>As root: chown USER FILE. Often a command was run with sudo.</source>
        <translation>Als root: chown BENUTZER DATEI. Oft wurde ein Befehl mit sudo ausgeführt.</translation>
    </message>
    <message>
        <source>The mission's folder is a link that leads out of the spec-kitty home, to %1.</source>
        <translation>Der Ordner der Mission ist ein Link, der aus dem spec-kitty-Ordner herausführt, nach %1.</translation>
    </message>
    <message>
        <source>A mission's folder is a symbolic link to somewhere else.</source>
        <translation>Der Ordner einer Mission ist ein symbolischer Link nach anderswo.</translation>
    </message>
    <message>
        <source>spec-kitty follows it and keeps the token there, where other rules may hold.</source>
        <translation>spec-kitty folgt ihm und bewahrt das Token dort auf, wo andere Regeln gelten können.</translation>
    </message>
    <message>
        <source>Move the folder to where the link is, unless you have made the link with good reason.</source>
        <translation>Verschieben Sie den Ordner dorthin, wo der Link ist, außer Sie haben ihn aus gutem Grund angelegt.</translation>
    </message>
    <message>
        <source>The mission's folder is a link to %1, which does not exist.</source>
        <translation>Der Ordner der Mission ist ein Link nach %1, das es nicht gibt.</translation>
    </message>
    <message>
        <source>A mission's folder is a symbolic link that leads nowhere.</source>
        <translation>Der Ordner einer Mission ist ein symbolischer Link, der nirgendwohin führt.</translation>
    </message>
    <message>
        <source>spec-kitty says "Not joined to mission" at every command for it, and cannot join it either, because the name is taken.</source>
        <translation>spec-kitty sagt bei jedem Befehl dafür „Not joined to mission“ und kann auch nicht beitreten, weil der Name vergeben ist.</translation>
    </message>
    <message>
        <source>Restore what it led to, for example by mounting its disk, or move the link away.</source>
        <translation>Stellen Sie wieder her, wohin er führte, zum Beispiel durch Einhängen des Datenträgers, oder verschieben Sie den Link.</translation>
    </message>
    <message>
        <source>What it led to may only be out of reach for now, as on a disk that is not mounted.</source>
        <translation>Wohin er führte, ist vielleicht nur gerade nicht erreichbar, wie auf einem nicht eingehängten Datenträger.</translation>
    </message>
    <message>
        <source>The folder %1 has mode %2: every user may write in it.</source>
        <translation>Der Ordner %1 hat die Rechte %2: Jeder Benutzer darf darin schreiben.</translation>
    </message>
    <message>
        <source>Other users of this computer may write in the spec-kitty home or in its folder missions.</source>
        <translation>Andere Benutzer dieses Rechners dürfen im spec-kitty-Ordner oder in seinem Ordner missions schreiben.</translation>
    </message>
    <message>
        <source>They can put another pointer or mission in the place of yours, and spec-kitty works with it, with your name.</source>
        <translation>Sie können einen anderen Zeiger oder eine andere Mission an die Stelle Ihrer eigenen setzen, und spec-kitty arbeitet damit, unter Ihrem Namen.</translation>
    </message>
    <message>
        <source>The folder %1 has mode %2: every member of its group may write in it.</source>
        <translation>Der Ordner %1 hat die Rechte %2: Jedes Mitglied seiner Gruppe darf darin schreiben.</translation>
    </message>
    <message>
        <source>The members of a group of users may write in the spec-kitty home or in its folder missions.</source>
        <translation>Die Mitglieder einer Benutzergruppe dürfen im spec-kitty-Ordner oder in seinem Ordner missions schreiben.</translation>
    </message>
    <message>
        <source>They can put another pointer or mission in the place of yours. Where you are alone in the group, as many systems set it up, nobody can.</source>
        <translation>Sie können einen anderen Zeiger oder eine andere Mission an die Stelle Ihrer eigenen setzen. Sind Sie in der Gruppe allein, wie viele Systeme es einrichten, kann das niemand.</translation>
    </message>
    <message>
        <source>The file %1 has mode %2: every user may write it.</source>
        <translation>Die Datei %1 hat die Rechte %2: Jeder Benutzer darf sie schreiben.</translation>
    </message>
    <message>
        <source>Other users of this computer may write the pointer to the active mission.</source>
        <translation>Andere Benutzer dieses Rechners dürfen den Zeiger auf die aktive Mission schreiben.</translation>
    </message>
    <message>
        <source>They decide which mission spec-kitty works on, with your name.</source>
        <translation>Sie entscheiden, an welcher Mission spec-kitty arbeitet, unter Ihrem Namen.</translation>
    </message>
    <message>
        <source>chmod 600 FILE</source>
        <translation>chmod 600 DATEI</translation>
    </message>
    <message>
        <source>The file %1 has mode %2: every member of its group may write it.</source>
        <translation>Die Datei %1 hat die Rechte %2: Jedes Mitglied ihrer Gruppe darf sie schreiben.</translation>
    </message>
    <message>
        <source>The members of a group of users may write the pointer to the active mission.</source>
        <translation>Die Mitglieder einer Benutzergruppe dürfen den Zeiger auf die aktive Mission schreiben.</translation>
    </message>
    <message>
        <source>They can decide which mission spec-kitty works on. Where you are alone in the group, as many systems set it up, nobody can.</source>
        <translation>Sie können entscheiden, an welcher Mission spec-kitty arbeitet. Sind Sie in der Gruppe allein, wie viele Systeme es einrichten, kann das niemand.</translation>
    </message>
    <message>
        <source>The spec-kitty home, its folder missions or the pointer to the active mission belongs to another user.</source>
        <translation>Der spec-kitty-Ordner, sein Ordner missions oder der Zeiger auf die aktive Mission gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>spec-kitty may be unable to write there, and the owner decides which mission your commands work on.</source>
        <translation>spec-kitty kann dort vielleicht nicht schreiben, und der Eigentümer entscheidet, an welcher Mission Ihre Befehle arbeiten.</translation>
    </message>
    <message>
        <source>The folder %1 is a link that leads out of the spec-kitty home, to %2.</source>
        <translation>Der Ordner %1 ist ein Link, der aus dem spec-kitty-Ordner herausführt, nach %2.</translation>
    </message>
    <message>
        <source>The folder missions is a symbolic link to somewhere else.</source>
        <translation>Der Ordner missions ist ein symbolischer Link nach anderswo.</translation>
    </message>
    <message>
        <source>spec-kitty follows it and keeps the tokens of all missions there, where other rules may hold.</source>
        <translation>spec-kitty folgt ihm und bewahrt die Token aller Missionen dort auf, wo andere Regeln gelten können.</translation>
    </message>
    <message>
        <source>it belongs to user number %1, and only its owner may change its mode.</source>
        <translation>es gehört dem Benutzer Nummer %1, und nur der Eigentümer darf die Rechte ändern.</translation>
    </message>
    <message>
        <source>spec-kitty cannot read this mission: every command for it fails until the file is corrected or the mission joined again.</source>
        <translation>spec-kitty kann diese Mission nicht lesen: Jeder Befehl dafür schlägt fehl, bis die Datei berichtigt ist oder Sie der Mission neu beitreten.</translation>
    </message>
    <message>
        <source>spec-kitty refuses the team commands of this mission (Session validation failed).</source>
        <translation>spec-kitty verweigert die Team-Befehle dieser Mission (Session validation failed).</translation>
    </message>
    <message>
        <source>Other users of this computer can read the file, until spec-kitty or Pointsman writes it the next time.</source>
        <translation>Andere Benutzer dieses Rechners können die Datei lesen, bis spec-kitty oder Pointsman sie das nächste Mal schreibt.</translation>
    </message>
    <message>
        <source>Correct it in an editor, or join again: spec-kitty mission join ID --role ROLE. The service's ids are never invented here.</source>
        <translation>Berichtigen Sie sie in einem Editor, oder treten Sie neu bei: spec-kitty mission join ID --role ROLE. Die IDs des Dienstes werden hier nie erfunden.</translation>
    </message>
    <message>
        <source>The state cannot be understood: %1.</source>
        <translation>Der Stand wird nicht verstanden: %1.</translation>
    </message>
    <message>
        <source>One of the six keys that every mission has is missing.</source>
        <translation>Einer der sechs Schlüssel, die jede Mission hat, fehlt.</translation>
    </message>
    <message>
        <source>One of the six keys that every mission has is not text.</source>
        <translation>Einer der sechs Schlüssel, die jede Mission hat, ist kein Text.</translation>
    </message>
    <message>
        <source>joined_at or last_activity_at is no time that Python reads.</source>
        <translation>joined_at oder last_activity_at ist keine Zeit, die Python liest.</translation>
    </message>
    <message>
        <source>Write it like 2026-02-15T13:12:20.111712, in local time.</source>
        <translation>Schreiben Sie sie wie 2026-02-15T13:12:20.111712, in Ortszeit.</translation>
    </message>
    <message>
        <source>It was joined at %1, after its last activity at %2.</source>
        <translation>Beigetreten wurde um %1, nach der letzten Aktivität um %2.</translation>
    </message>
    <message>
        <source>joined_at is later than last_activity_at.</source>
        <translation>joined_at ist später als last_activity_at.</translation>
    </message>
    <message>
        <source>pointsman-cli mission update ID --drive inactive sets the last activity to now; joined_at never changes.</source>
        <translation>pointsman-cli mission update ID --drive inactive setzt die letzte Aktivität auf jetzt; joined_at ändert sich nie.</translation>
    </message>
    <message>
        <source>joined_at never changes, and an activity that did not happen is not made up: any true change sets the time.</source>
        <translation>joined_at ändert sich nie, und eine Aktivität, die nicht war, wird nicht erfunden: Jede wirkliche Änderung setzt die Zeit.</translation>
    </message>
    <message>
        <source>Only one of joined_at (%1) and last_activity_at (%2) has an offset from UTC.</source>
        <translation>Nur eines von joined_at (%1) und last_activity_at (%2) hat einen Abstand zu UTC.</translation>
    </message>
    <message>
        <source>One of the two times is naive local time, the other has an offset.</source>
        <translation>Eine der beiden Zeiten ist Ortszeit ohne Abstand, die andere hat einen.</translation>
    </message>
    <message>
        <source>spec-kitty ends with an exception when it compares the two.</source>
        <translation>spec-kitty endet mit einer Ausnahme, wenn es die beiden vergleicht.</translation>
    </message>
    <message>
        <source>Write last_activity_at in the form of joined_at; any change of the mission by Pointsman does so.</source>
        <translation>Schreiben Sie last_activity_at in der Form von joined_at; jede Änderung der Mission durch Pointsman tut das.</translation>
    </message>
    <message>
        <source>The participant id %1 is no id of the service: 26 digits and letters without I, L, O and U.</source>
        <translation>Die Teilnehmer-ID %1 ist keine ID des Dienstes: 26 Ziffern und Buchstaben ohne I, L, O und U.</translation>
    </message>
    <message>
        <source>participant_id has another length or letters than an id of the service.</source>
        <translation>participant_id hat eine andere Länge oder andere Buchstaben als eine ID des Dienstes.</translation>
    </message>
    <message>
        <source>The participant id %1 begins with more than 7, which no id of the service does.</source>
        <translation>Die Teilnehmer-ID %1 beginnt mit mehr als 7, was keine ID des Dienstes tut.</translation>
    </message>
    <message>
        <source>participant_id has the form of a ULID, but is greater than any.</source>
        <translation>participant_id hat die Form einer ULID, ist aber größer als jede.</translation>
    </message>
    <message>
        <source>spec-kitty accepts it, but the service does not know such a participant.</source>
        <translation>spec-kitty nimmt sie hin, aber der Dienst kennt keinen solchen Teilnehmer.</translation>
    </message>
    <message>
        <source>The run id %1 is no id of the service.</source>
        <translation>Die Lauf-ID %1 ist keine ID des Dienstes.</translation>
    </message>
    <message>
        <source>mission_run_id is no ULID.</source>
        <translation>mission_run_id ist keine ULID.</translation>
    </message>
    <message>
        <source>spec-kitty does not look at it, but what it reports belongs to no run of the mission.</source>
        <translation>spec-kitty achtet nicht darauf, aber was es meldet, gehört zu keinem Lauf der Mission.</translation>
    </message>
    <message>
        <source>The role is empty.</source>
        <translation>Die Rolle ist leer.</translation>
    </message>
    <message>
        <source>pointsman-cli mission update ID --set role=ROLE with one of developer, observer, reviewer, stakeholder.</source>
        <translation>pointsman-cli mission update ID --set role=ROLE mit einem von developer, observer, reviewer, stakeholder.</translation>
    </message>
    <message>
        <source>The role %1 is none of %2.</source>
        <translation>Die Rolle %1 ist keine von %2.</translation>
    </message>
    <message>
        <source>The role is none that the service knows.</source>
        <translation>Die Rolle ist keine, die der Dienst kennt.</translation>
    </message>
    <message>
        <source>The role is %1; the service knows %2.</source>
        <translation>Die Rolle ist %1; der Dienst kennt %2.</translation>
    </message>
    <message>
        <source>The role differs from a known one in case or blanks only.</source>
        <translation>Die Rolle unterscheidet sich von einer bekannten nur in Groß- und Kleinschreibung oder Leerzeichen.</translation>
    </message>
    <message>
        <source>Write the role in lower case without blanks.</source>
        <translation>Schreiben Sie die Rolle klein und ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>The role is llm_actor, which nobody can join with.</source>
        <translation>Die Rolle ist llm_actor, mit der niemand beitreten kann.</translation>
    </message>
    <message>
        <source>The role is llm_actor, which the service gives to agents by itself.</source>
        <translation>Die Rolle ist llm_actor, die der Dienst Agenten von selbst gibt.</translation>
    </message>
    <message>
        <source>Join again with the role of the person who runs the agent.</source>
        <translation>Treten Sie mit der Rolle des Menschen neu bei, der den Agenten betreibt.</translation>
    </message>
    <message>
        <source>The drive intent is %1, neither active nor inactive.</source>
        <translation>drive_intent ist %1, weder active noch inactive.</translation>
    </message>
    <message>
        <source>drive_intent is neither active nor inactive.</source>
        <translation>drive_intent ist weder active noch inactive.</translation>
    </message>
    <message>
        <source>It counts as not driving: nobody is warned when two change the same thing.</source>
        <translation>Es zählt als nicht am Steuer: Niemand wird gewarnt, wenn zwei dasselbe ändern.</translation>
    </message>
    <message>
        <source>pointsman-cli mission update ID --drive active (or inactive).</source>
        <translation>pointsman-cli mission update ID --drive active (oder inactive).</translation>
    </message>
    <message>
        <source>Whether you are driving nobody but you can know, and others go by it.</source>
        <translation>Ob Sie am Steuer sind, können nur Sie wissen, und andere richten sich danach.</translation>
    </message>
    <message>
        <source>The focus is %1, not wp:&lt;id&gt;, step:&lt;id&gt; or none.</source>
        <translation>Der Focus ist %1, nicht wp:&lt;id&gt;, step:&lt;id&gt; oder none.</translation>
    </message>
    <message>
        <source>The focus is not of the form wp:&lt;id&gt; or step:&lt;id&gt;, nor none.</source>
        <translation>Der Focus hat nicht die Form wp:&lt;id&gt; oder step:&lt;id&gt; und ist nicht none.</translation>
    </message>
    <message>
        <source>pointsman-cli mission update ID --focus wp:WP03, or --focus none.</source>
        <translation>pointsman-cli mission update ID --focus wp:WP03 oder --focus none.</translation>
    </message>
    <message>
        <source>What you are working on nobody but you can know, and others go by it.</source>
        <translation>Woran Sie arbeiten, können nur Sie wissen, und andere richten sich danach.</translation>
    </message>
    <message>
        <source>The focus %1 names nothing.</source>
        <translation>Der Focus %1 nennt nichts.</translation>
    </message>
    <message>
        <source>Nothing stands behind wp: or step:.</source>
        <translation>Hinter wp: oder step: steht nichts.</translation>
    </message>
    <message>
        <source>spec-kitty accepts it, but your team cannot see what you are working on.</source>
        <translation>spec-kitty nimmt es hin, aber Ihr Team sieht nicht, woran Sie arbeiten.</translation>
    </message>
    <message>
        <source>The file names the mission %1, but lies in the folder %2.</source>
        <translation>Die Datei nennt die Mission %1, liegt aber im Ordner %2.</translation>
    </message>
    <message>
        <source>mission_id is not the name of the mission's folder.</source>
        <translation>mission_id ist nicht der Name des Ordners der Mission.</translation>
    </message>
    <message>
        <source>spec-kitty finds the mission by its folder, but reports to the team for the mission that the file names.</source>
        <translation>spec-kitty findet die Mission über ihren Ordner, meldet dem Team aber für die Mission, die die Datei nennt.</translation>
    </message>
    <message>
        <source>Rename the folder or correct mission_id.</source>
        <translation>Benennen Sie den Ordner um, oder berichtigen Sie mission_id.</translation>
    </message>
    <message>
        <source>The file holds a secret and has mode %1 instead of 0600.</source>
        <translation>Die Datei enthält ein Geheimnis und hat die Rechte %1 statt 0600.</translation>
    </message>
    <message>
        <source>A mission's file that holds a token can be read by other users.</source>
        <translation>Die Datei einer Mission, die ein Token enthält, ist für andere Benutzer lesbar.</translation>
    </message>
    <message>
        <source>The file has mode %1 instead of 0600.</source>
        <translation>Die Datei hat die Rechte %1 statt 0600.</translation>
    </message>
    <message>
        <source>A mission's file can be read by other users.</source>
        <translation>Die Datei einer Mission ist für andere Benutzer lesbar.</translation>
    </message>
    <message>
        <source>The next change by spec-kitty makes it later than the last activity, and its commands are refused.</source>
        <translation>Die nächste Änderung durch spec-kitty macht es später als die letzte Aktivität, und seine Befehle werden abgelehnt.</translation>
    </message>
    <message>
        <source>spec-kitty shows an activity that has not come yet, and the mission does not count as idle; the next change sets it.</source>
        <translation>spec-kitty zeigt eine Aktivität, die noch nicht war, und die Mission zählt nicht als untätig; die nächste Änderung setzt sie.</translation>
    </message>
    <message>
        <source>The time of %1, %2, has not come yet.</source>
        <translation>Die Zeit von %1, %2, ist noch nicht gekommen.</translation>
    </message>
    <message>
        <source>joined_at or last_activity_at is more than five minutes in the future.</source>
        <translation>joined_at oder last_activity_at liegt mehr als fünf Minuten in der Zukunft.</translation>
    </message>
    <message>
        <source>Where joined_at is in the future, the next change by spec-kitty makes it later than the last activity, and its commands are refused; last_activity_at is shown as it is until then.</source>
        <translation>Wo joined_at in der Zukunft liegt, macht die nächste Änderung durch spec-kitty es später als die letzte Aktivität, und seine Befehle werden abgelehnt; last_activity_at wird bis dahin angezeigt, wie es ist.</translation>
    </message>
    <message>
        <source>See to the clock and the time zone; the next change sets last_activity_at.</source>
        <translation>Prüfen Sie Uhr und Zeitzone; die nächste Änderung setzt last_activity_at.</translation>
    </message>
    <message>
        <source>Which time is the true one stands nowhere any more, and a guess would hide that.</source>
        <translation>Welche Zeit die richtige ist, steht nirgends mehr, und Raten würde das verdecken.</translation>
    </message>
    <message>
        <source>You are shown as driving, but nothing was done since %1.</source>
        <translation>Sie werden als „am Steuer“ angezeigt, aber seit %1 ist nichts geschehen.</translation>
    </message>
    <message>
        <source>drive_intent is active, but the last activity is longer ago than the preferences allow, 30 minutes unless changed.</source>
        <translation>drive_intent ist active, aber die letzte Aktivität ist länger her, als die Einstellungen erlauben (30 Minuten, wenn nicht geändert).</translation>
    </message>
    <message>
        <source>Your team sees you at the wheel and keeps away; others who start to drive are warned.</source>
        <translation>Ihr Team sieht Sie am Steuer und hält sich zurück; wer selbst ans Steuer geht, wird gewarnt.</translation>
    </message>
    <message>
        <source>spec-kitty mission drive set inactive, or go on working.</source>
        <translation>spec-kitty mission drive set inactive, oder arbeiten Sie weiter.</translation>
    </message>
    <message>
        <source>spec-kitty cannot tell which mission is active: its commands need --mission.</source>
        <translation>spec-kitty kann nicht sagen, welche Mission aktiv ist: Seine Befehle brauchen --mission.</translation>
    </message>
    <message>
        <source>Switch to a mission: pointsman-cli mission switch ID.</source>
        <translation>Wechseln Sie zu einer Mission: pointsman-cli mission switch ID.</translation>
    </message>
    <message>
        <source>Missions are joined, but there is no file that says which is active.</source>
        <translation>Sie sind Missionen beigetreten, aber keine Datei sagt, welche aktiv ist.</translation>
    </message>
    <message>
        <source>Missions are joined, but session.json of the home is not there.</source>
        <translation>Sie sind Missionen beigetreten, aber session.json im spec-kitty-Ordner ist nicht da.</translation>
    </message>
    <message>
        <source>Missions are joined, but the pointer has no active_mission_id.</source>
        <translation>Sie sind Missionen beigetreten, aber der Zeiger hat keine active_mission_id.</translation>
    </message>
    <message>
        <source>The pointer has no active_mission_id, or it is spelled otherwise.</source>
        <translation>Der Zeiger hat keine active_mission_id, oder sie ist anders geschrieben.</translation>
    </message>
    <message>
        <source>Missions are joined, but none is active.</source>
        <translation>Sie sind Missionen beigetreten, aber keine ist aktiv.</translation>
    </message>
    <message>
        <source>active_mission_id is null though missions are joined.</source>
        <translation>active_mission_id ist null, obwohl Sie Missionen beigetreten sind.</translation>
    </message>
    <message>
        <source>active_mission_id is %1, which is not the name of a mission's folder.</source>
        <translation>active_mission_id ist %1, und das ist nicht der Name des Ordners einer Mission.</translation>
    </message>
    <message>
        <source>active_mission_id is not text, or could not be the name of a folder.</source>
        <translation>active_mission_id ist kein Text oder könnte nicht der Name eines Ordners sein.</translation>
    </message>
    <message>
        <source>The active mission %1 is not joined on this computer.</source>
        <translation>Sie sind der aktiven Mission %1 auf diesem Rechner nicht beigetreten.</translation>
    </message>
    <message>
        <source>The active mission has no state file here.</source>
        <translation>Die aktive Mission hat hier keinen Stand.</translation>
    </message>
    <message>
        <source>spec-kitty commands without --mission fail with "Not joined to mission".</source>
        <translation>Befehle von spec-kitty ohne --mission scheitern mit „Not joined to mission“.</translation>
    </message>
    <message>
        <source>Switch to a joined mission, or join this one: spec-kitty mission join ID --role ROLE.</source>
        <translation>Wechseln Sie zu einer Mission, der Sie beigetreten sind, oder treten Sie dieser bei: spec-kitty mission join ID --role ROLE.</translation>
    </message>
    <message>
        <source>last_switched_at is %1, no time.</source>
        <translation>last_switched_at ist %1, keine Zeit.</translation>
    </message>
    <message>
        <source>last_switched_at is no time that Python reads.</source>
        <translation>last_switched_at ist keine Zeit, die Python liest.</translation>
    </message>
    <message>
        <source>spec-kitty shows it as it is; nobody can tell since when the mission is active.</source>
        <translation>spec-kitty zeigt sie, wie sie ist; niemand kann sagen, seit wann die Mission aktiv ist.</translation>
    </message>
    <message>
        <source>Nothing has to be done: the next switch sets it.</source>
        <translation>Sie müssen nichts tun: Der nächste Wechsel setzt sie.</translation>
    </message>
    <message>
        <source>The time of last_switched_at, %1, has not come yet.</source>
        <translation>Die Zeit von last_switched_at, %1, ist noch nicht gekommen.</translation>
    </message>
    <message>
        <source>last_switched_at is more than five minutes in the future.</source>
        <translation>last_switched_at liegt mehr als fünf Minuten in der Zukunft.</translation>
    </message>
    <message>
        <source>See to the clock and the time zone; the next switch sets it.</source>
        <translation>Prüfen Sie Uhr und Zeitzone; der nächste Wechsel setzt sie.</translation>
    </message>
    <message>
        <source>The backlog's file %1 does not exist.</source>
        <translation>Die Datei des Backlogs, %1, gibt es nicht.</translation>
    </message>
    <message>
        <source>backlog_md names no file of the knowledge directory or its archive.</source>
        <translation>backlog_md nennt keine Datei des Knowledge-Ordners oder seines Archivs.</translation>
    </message>
    <message>
        <source>ticketflow names the path all the same; the tickets' order and reasons cannot be read there.</source>
        <translation>ticketflow nennt den Pfad trotzdem; Reihenfolge und Gründe der Tickets sind dort nicht zu lesen.</translation>
    </message>
    <message>
        <source>Restore the file, or correct the path.</source>
        <translation>Stellen Sie die Datei wieder her, oder berichtigen Sie den Pfad.</translation>
    </message>
    <message>
        <source>The backlog's file %1 is written as a path of Windows.</source>
        <translation>Die Datei des Backlogs, %1, ist als Windows-Pfad geschrieben.</translation>
    </message>
    <message>
        <source>backlog_md begins with a drive or has backslashes, and no file has such a name here.</source>
        <translation>backlog_md beginnt mit einem Laufwerk oder enthält umgekehrte Schrägstriche, und keine Datei heißt hier so.</translation>
    </message>
    <message>
        <source>ticketflow names the path all the same; here it leads to no file, and on Windows perhaps out of the knowledge directory.</source>
        <translation>ticketflow nennt den Pfad trotzdem; hier führt er zu keiner Datei und unter Windows vielleicht aus dem Knowledge-Ordner heraus.</translation>
    </message>
    <message>
        <source>Write the path with slashes, relative to the knowledge directory, for example topics/plan-x/backlog.md.</source>
        <translation>Schreiben Sie den Pfad mit Schrägstrichen, vom Knowledge-Ordner aus, zum Beispiel topics/plan-x/backlog.md.</translation>
    </message>
    <message>
        <source>The backlog's file %1 leads through a link out of the knowledge directory, to %2.</source>
        <translation>Die Datei des Backlogs, %1, führt über einen Link aus dem Knowledge-Ordner heraus, nach %2.</translation>
    </message>
    <message>
        <source>backlog_md, or a folder on its way, is a symbolic link that leads out of the knowledge directory.</source>
        <translation>backlog_md oder ein Ordner auf dem Weg dorthin ist ein symbolischer Link, der aus dem Knowledge-Ordner herausführt.</translation>
    </message>
    <message>
        <source>Agents that follow the path read, and write, a file that does not belong to the project.</source>
        <translation>Agenten, die dem Pfad folgen, lesen und schreiben eine Datei, die nicht zum Projekt gehört.</translation>
    </message>
    <message>
        <source>Put a copy of what it leads to in the link's place, or write the path of a file in the knowledge directory.</source>
        <translation>Setzen Sie an die Stelle des Links eine Kopie dessen, wohin er führt, oder schreiben Sie den Pfad einer Datei im Knowledge-Ordner.</translation>
    </message>
    <message>
        <source>ticketflow takes it for "no session is active": new spikes and plans attach to nothing, and the next start writes over the file.</source>
        <translation>ticketflow hält sie für „keine Sitzung ist aktiv“: Neue Spikes und Pläne werden keiner Sitzung hinzugefügt, und der nächste Start überschreibt die Datei.</translation>
    </message>
    <message>
        <source>ticketflow crashes on reading it, until the file is corrected.</source>
        <translation>ticketflow stürzt beim Lesen ab, bis die Datei berichtigt ist.</translation>
    </message>
    <message>
        <source>ticketflow leaves it out of its lists and cannot resume it; archiving the same session again writes over the file.</source>
        <translation>ticketflow lässt sie aus seinen Listen und kann sie nicht fortsetzen; dieselbe Sitzung noch einmal zu archivieren überschreibt die Datei.</translation>
    </message>
    <message>
        <source>The session cannot be archived, resumed or finished, because its id is the name of its snapshot.</source>
        <translation>Die Sitzung lässt sich nicht archivieren, fortsetzen oder abschließen, weil ihre ID der Name ihres Snapshots ist.</translation>
    </message>
    <message>
        <source>ticketflow crashes on the operations that need the field, or shows nothing for it.</source>
        <translation>ticketflow stürzt bei den Vorgängen ab, die das Feld brauchen, oder zeigt nichts dafür.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>The schema_version is %1, not the number 1.</source>
        <translation>Die schema_version ist %1, nicht die Zahl 1.</translation>
    </message>
    <message>
        <source>The schema_version is missing, of another type, or not 1.</source>
        <translation>Die schema_version fehlt, ist von anderer Art oder nicht 1.</translation>
    </message>
    <message>
        <source>ticketflow takes such an active file for "no session is active" and writes over it, and leaves such a snapshot out of its lists.</source>
        <translation>ticketflow hält eine solche aktive Datei für „keine Sitzung ist aktiv“, überschreibt sie und lässt einen solchen Snapshot aus seinen Listen.</translation>
    </message>
    <message>
        <source>Where the rest is a session as ticketflow writes it, set schema_version to 1; else move the file away.</source>
        <translation>Wenn alles andere eine Sitzung ist, wie ticketflow sie schreibt, setzen Sie schema_version auf 1; sonst verschieben Sie die Datei.</translation>
    </message>
    <message>
        <source>The schema_version is true, not the number 1.</source>
        <translation>Die schema_version ist true, nicht die Zahl 1.</translation>
    </message>
    <message>
        <source>The schema_version is true, which Python holds equal to 1.</source>
        <translation>Die schema_version ist true, was für Python gleich 1 ist.</translation>
    </message>
    <message>
        <source>ticketflow takes true for 1 and goes on; other programs take the file for one of another schema, and Pointsman does not change it until it says 1.</source>
        <translation>ticketflow nimmt true für 1 und macht weiter; andere Programme halten die Datei für eine mit anderem Schema, und Pointsman ändert sie nicht, bis 1 darin steht.</translation>
    </message>
    <message>
        <source>Write 1 for true.</source>
        <translation>Schreiben Sie 1 statt true.</translation>
    </message>
    <message>
        <source>it is %1, not text.</source>
        <translation>es ist %1, kein Text.</translation>
    </message>
    <message>
        <source>it is "", an empty text.</source>
        <translation>es ist "", ein leerer Text.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>text or null</source>
        <translation>Text oder null</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>null or an object</source>
        <translation>null oder ein Objekt</translation>
    </message>
    <message>
        <source>a list that has %1 in it</source>
        <translation>eine Liste, in der %1 steht</translation>
    </message>
    <message>
        <source>Write active in .active-planning.json, archived or completed in sessions/.</source>
        <translation>Schreiben Sie in .active-planning.json active, in sessions/ archived oder completed.</translation>
    </message>
    <message>
        <source>Add or correct it in an editor; a session that ticketflow has just written shows the form.</source>
        <translation>Ergänzen oder berichtigen Sie es in einem Editor; eine eben von ticketflow geschriebene Sitzung zeigt die Form.</translation>
    </message>
    <message>
        <source>The file has no session_id.</source>
        <translation>Die Datei hat keine session_id.</translation>
    </message>
    <message>
        <source>The session has no id.</source>
        <translation>Die Sitzung hat keine ID.</translation>
    </message>
    <message>
        <source>Add session_id: the seed, @, and the time of created with - for :.</source>
        <translation>Ergänzen Sie session_id: der Seed, @ und die Zeit von created mit - statt :.</translation>
    </message>
    <message>
        <source>Others may call the session by its id already; one that is made up could be another session's.</source>
        <translation>Andere nennen die Sitzung vielleicht schon bei ihrer ID; eine erfundene könnte die einer anderen Sitzung sein.</translation>
    </message>
    <message>
        <source>The session_id cannot be used: %1</source>
        <translation>Die session_id ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>The session_id is not of the form SEED@YYYY-MM-DDTHH-MM-SSZ.</source>
        <translation>Die session_id hat nicht die Form SEED@YYYY-MM-DDTHH-MM-SSZ.</translation>
    </message>
    <message>
        <source>Write the seed, @, and the time of created with - for :.</source>
        <translation>Schreiben Sie den Seed, @ und die Zeit von created mit - statt :.</translation>
    </message>
    <message>
        <source>The file has no %1.</source>
        <translation>Die Datei hat kein %1.</translation>
    </message>
    <message>
        <source>A key that every session has is missing.</source>
        <translation>Ein Schlüssel, den jede Sitzung hat, fehlt.</translation>
    </message>
    <message>
        <source>The value of %1 is %2; expected is %3.</source>
        <translation>Der Wert von %1 ist %2; erwartet wird: %3.</translation>
    </message>
    <message>
        <source>A key holds a value of another type than ticketflow expects.</source>
        <translation>Ein Schlüssel hat einen Wert anderer Art, als ticketflow erwartet.</translation>
    </message>
    <message>
        <source>The value of %1 in the backlog is %2; expected is %3.</source>
        <translation>Der Wert von %1 im Backlog ist %2; erwartet wird: %3.</translation>
    </message>
    <message>
        <source>The backlog is not an object with topic, backlog_md and tickets.</source>
        <translation>Das Backlog ist kein Objekt mit topic, backlog_md und tickets.</translation>
    </message>
    <message>
        <source>The state is %1, not active, completed or archived.</source>
        <translation>Der Zustand ist %1, nicht active, completed oder archived.</translation>
    </message>
    <message>
        <source>The state is none that ticketflow knows.</source>
        <translation>Der Zustand ist keiner, den ticketflow kennt.</translation>
    </message>
    <message>
        <source>ticketflow goes by the file's place and shows this text as the state.</source>
        <translation>ticketflow geht nach dem Platz der Datei und zeigt diesen Text als Zustand.</translation>
    </message>
    <message>
        <source>The state of the active session is %1.</source>
        <translation>Der Zustand der aktiven Sitzung ist %1.</translation>
    </message>
    <message>
        <source>The file of the active session says another state than active.</source>
        <translation>Die Datei der aktiven Sitzung nennt einen anderen Zustand als active.</translation>
    </message>
    <message>
        <source>ticketflow works on it as the active session all the same: new spikes and plans attach to it.</source>
        <translation>ticketflow arbeitet damit trotzdem als aktiver Sitzung: Neue Spikes und Pläne werden ihr hinzugefügt.</translation>
    </message>
    <message>
        <source>The state of this snapshot is "active".</source>
        <translation>Der Zustand dieses Snapshots ist „active“.</translation>
    </message>
    <message>
        <source>A session in sessions/ says that it is active.</source>
        <translation>Eine Sitzung in sessions/ sagt, sie sei aktiv.</translation>
    </message>
    <message>
        <source>ticketflow lists it as active although it is not; agents that take it for the active session ignore the true one.</source>
        <translation>ticketflow führt sie als aktiv auf, obwohl sie es nicht ist; Agenten, die sie für die aktive halten, übergehen die richtige.</translation>
    </message>
    <message>
        <source>ticketflow sorts it before everything that is newer in truth, and takes it for the latest session of its seed.</source>
        <translation>ticketflow reiht sie vor allem ein, was in Wahrheit neuer ist, und hält sie für die neueste Sitzung ihres Seeds.</translation>
    </message>
    <message>
        <source>ticketflow shows it as the time of the last change, until the next one sets it; nothing is sorted by it.</source>
        <translation>ticketflow zeigt sie als Zeit der letzten Änderung, bis die nächste sie setzt; nichts wird danach sortiert.</translation>
    </message>
    <message>
        <source>ticketflow keeps it as the time of completion; nothing is sorted by it.</source>
        <translation>ticketflow behält sie als Zeit des Abschlusses; nichts wird danach sortiert.</translation>
    </message>
    <message>
        <source>; what exists is %1, which differs only in upper and lower case or in how its letters are encoded</source>
        <translation>; es gibt %1, was sich nur in Groß- und Kleinschreibung oder in der Kodierung seiner Buchstaben unterscheidet</translation>
    </message>
    <message>
        <source>A time is more than five minutes in the future.</source>
        <translation>Eine Zeit liegt mehr als fünf Minuten in der Zukunft.</translation>
    </message>
    <message>
        <source>With such a created, ticketflow sorts the session before everything that is newer in truth and takes it for the latest of its seed; updated and completed_at are kept and shown as they are.</source>
        <translation>Mit einem solchen created reiht ticketflow die Sitzung vor allem ein, was in Wahrheit neuer ist, und hält sie für die neueste ihres Seeds; updated und completed_at werden behalten und angezeigt, wie sie sind.</translation>
    </message>
    <message>
        <source>See to the clock of the computer that wrote it; the next change sets updated. created is also part of the id.</source>
        <translation>Prüfen Sie die Uhr des Rechners, der sie geschrieben hat; die nächste Änderung setzt updated. created ist auch Teil der ID.</translation>
    </message>
    <message>
        <source>The topic %1 of the active session does not exist%2.</source>
        <translation>Das Thema %1 der aktiven Sitzung gibt es nicht%2.</translation>
    </message>
    <message>
        <source>The active session names a seed, spike, plan or backlog topic that has no folder in topics/ or archive/topics/.</source>
        <translation>Die aktive Sitzung nennt ein Thema als Seed, Spike, Plan oder Backlog, das keinen Ordner in topics/ oder archive/topics/ hat.</translation>
    </message>
    <message>
        <source>ticketflow names the topic all the same; agents look for documents that are not there.</source>
        <translation>ticketflow nennt das Thema trotzdem; Agenten suchen Dokumente, die nicht da sind.</translation>
    </message>
    <message>
        <source>Make or restore the topic's folder, or correct the name.</source>
        <translation>Legen Sie den Ordner des Themas an, stellen Sie ihn wieder her, oder berichtigen Sie den Namen.</translation>
    </message>
    <message>
        <source>The topic %1 of this snapshot does not exist%2.</source>
        <translation>Das Thema %1 dieses Snapshots gibt es nicht%2.</translation>
    </message>
    <message>
        <source>A session in sessions/ names a topic that has no folder any more.</source>
        <translation>Eine Sitzung in sessions/ nennt ein Thema, das keinen Ordner mehr hat.</translation>
    </message>
    <message>
        <source>ticketflow lists and resumes it all the same; the topic's documents are gone.</source>
        <translation>ticketflow führt sie trotzdem auf und setzt sie fort; die Dokumente des Themas sind nicht mehr da.</translation>
    </message>
    <message>
        <source>Nothing has to be done, unless the folder was removed by mistake.</source>
        <translation>Sie müssen nichts tun, außer der Ordner wurde versehentlich entfernt.</translation>
    </message>
    <message>
        <source>A snapshot is a record, and a record may name what is gone.</source>
        <translation>Ein Snapshot ist eine Aufzeichnung, und eine Aufzeichnung darf nennen, was es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>The session is active, but nothing was done in it for %1 days, since %2.</source>
        <translation>Die Sitzung ist aktiv, aber seit %1 Tagen, seit %2, ist darin nichts geschehen.</translation>
    </message>
    <message>
        <source>The active session was not updated for longer than the preferences allow, 14 days unless changed.</source>
        <translation>Die aktive Sitzung wurde länger nicht geändert, als die Einstellungen erlauben (14 Tage, wenn nicht geändert).</translation>
    </message>
    <message>
        <source>What agents make next attaches to it, though it may belong to something else.</source>
        <translation>Was Agenten als Nächstes erstellen, wird ihr hinzugefügt, obwohl es vielleicht zu etwas anderem gehört.</translation>
    </message>
    <message>
        <source>Archive it, or switch to the session that you work on now.</source>
        <translation>Archivieren Sie sie, oder wechseln Sie zu der Sitzung, an der Sie jetzt arbeiten.</translation>
    </message>
    <message>
        <source>The file is named %1, but the session_id is %2.</source>
        <translation>Die Datei heißt %1, aber die session_id ist %2.</translation>
    </message>
    <message>
        <source>A snapshot's file is not named {session_id}.json.</source>
        <translation>Die Datei eines Snapshots heißt nicht {session_id}.json.</translation>
    </message>
    <message>
        <source>ticketflow lists it by its session_id, but resumes what is in the file of that name.</source>
        <translation>ticketflow führt sie unter ihrer session_id auf, setzt aber fort, was in der Datei dieses Namens steht.</translation>
    </message>
    <message>
        <source>Rename the file to its session_id with .json.</source>
        <translation>Benennen Sie die Datei nach ihrer session_id, mit .json.</translation>
    </message>
    <message>
        <source>The file %1 has the session_id %2, which another snapshot has too.</source>
        <translation>Die Datei %1 hat die session_id %2, die auch ein anderer Snapshot hat.</translation>
    </message>
    <message>
        <source>Two snapshots have the same session_id; this one is not named after it.</source>
        <translation>Zwei Snapshots haben dieselbe session_id; dieser ist nicht danach benannt.</translation>
    </message>
    <message>
        <source>ticketflow lists both, but can resume only one that is named after the id.</source>
        <translation>ticketflow führt beide auf, kann aber nur einen fortsetzen, der nach der ID benannt ist.</translation>
    </message>
    <message>
        <source>Compare the two, keep the right one under the id's name and move the other one away.</source>
        <translation>Vergleichen Sie die beiden, behalten Sie den richtigen unter dem Namen der ID, und verschieben Sie den anderen.</translation>
    </message>
    <message>
        <source>ticketflow goes on with the active file's content, and writes it over the snapshot's at the next switch.</source>
        <translation>ticketflow macht mit dem Inhalt der aktiven Datei weiter und schreibt ihn beim nächsten Wechsel über den des Snapshots.</translation>
    </message>
    <message>
        <source>The active file and its snapshot say the same time, %1, but differ in their content</source>
        <translation>Die aktive Datei und ihr Snapshot nennen dieselbe Zeit, %1, haben aber verschiedenen Inhalt</translation>
    </message>
    <message>
        <source>The session was archived at %1, but is still active as it was at %2</source>
        <translation>Die Sitzung wurde um %1 archiviert, ist aber noch aktiv, wie sie um %2 war</translation>
    </message>
    <message>
        <source>The session was completed at %1, but is still active as it was at %2</source>
        <translation>Die Sitzung wurde um %1 abgeschlossen, ist aber noch aktiv, wie sie um %2 war</translation>
    </message>
    <message>
        <source>ticketflow goes on with the older content of the active file, and writes it over the newer snapshot at the next switch.</source>
        <translation>ticketflow macht mit dem älteren Inhalt der aktiven Datei weiter und schreibt ihn beim nächsten Wechsel über den neueren Snapshot.</translation>
    </message>
    <message>
        <source>%1: a switch was interrupted.</source>
        <translation>%1: Ein Wechsel wurde unterbrochen.</translation>
    </message>
    <message>
        <source>The active session has a snapshot that is newer, or that has another content at the same time: it was archived, but the other session did not become active.</source>
        <translation>Die aktive Sitzung hat einen Snapshot, der neuer ist oder zur selben Zeit anderen Inhalt hat: Sie wurde archiviert, aber die andere Sitzung wurde nicht aktiv.</translation>
    </message>
    <message>
        <source>To go on with it, copy the snapshot over .active-planning.json with the state active; else move .active-planning.json away.</source>
        <translation>Um sie fortzusetzen, kopieren Sie den Snapshot mit dem Zustand active über .active-planning.json; sonst verschieben Sie .active-planning.json.</translation>
    </message>
    <message>
        <source>%1: its completion was interrupted.</source>
        <translation>%1: Ihr Abschluss wurde unterbrochen.</translation>
    </message>
    <message>
        <source>The active session has a snapshot that is completed and newer, or has another content at the same time: the active file was not removed.</source>
        <translation>Die aktive Sitzung hat einen abgeschlossenen Snapshot, der neuer ist oder zur selben Zeit anderen Inhalt hat: Die aktive Datei wurde nicht entfernt.</translation>
    </message>
    <message>
        <source>Move .active-planning.json away: the snapshot has all of it.</source>
        <translation>Verschieben Sie .active-planning.json: Der Snapshot enthält alles davon.</translation>
    </message>
    <message>
        <source>ticketflow keeps and shows the time as it is; nothing is sorted by it.</source>
        <translation>ticketflow behält und zeigt die Zeit, wie sie ist; nichts wird danach sortiert.</translation>
    </message>
    <message>
        <source>ticketflow compares created as text: the session stands in the wrong place of the lists, and another one may pass for the latest of its seed.</source>
        <translation>ticketflow vergleicht created als Text: Die Sitzung steht in den Listen am falschen Platz, und eine andere kann als die neueste ihres Seeds gelten.</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>has control characters in its path</source>
        <translation>hat Steuerzeichen im Pfad</translation>
    </message>
    <message>
        <source>The root_seed is %1, but the session_id begins with %2.</source>
        <translation>root_seed ist %1, aber die session_id beginnt mit %2.</translation>
    </message>
    <message>
        <source>The session_id names another seed than root_seed.</source>
        <translation>Die session_id nennt einen anderen Seed als root_seed.</translation>
    </message>
    <message>
        <source>ticketflow finds the session under the seed of root_seed only.</source>
        <translation>ticketflow findet die Sitzung nur unter dem Seed von root_seed.</translation>
    </message>
    <message>
        <source>Write the true seed in both.</source>
        <translation>Schreiben Sie in beide den richtigen Seed.</translation>
    </message>
    <message>
        <source>It was created at %1, but the session_id says %2.</source>
        <translation>Erstellt wurde sie um %1, aber die session_id sagt %2.</translation>
    </message>
    <message>
        <source>The session_id names another time than created.</source>
        <translation>Die session_id nennt eine andere Zeit als created.</translation>
    </message>
    <message>
        <source>ticketflow sorts by created; the id shows another time to people.</source>
        <translation>ticketflow sortiert nach created; die ID zeigt Menschen eine andere Zeit.</translation>
    </message>
    <message>
        <source>Write the id's time as created: the id is the file's name and in use elsewhere.</source>
        <translation>Schreiben Sie die Zeit der ID als created: Die ID ist der Name der Datei und anderswo in Gebrauch.</translation>
    </message>
    <message>
        <source>The state is completed, but there is no completed_at.</source>
        <translation>Der Zustand ist completed, aber es gibt kein completed_at.</translation>
    </message>
    <message>
        <source>A completed session does not say when it was completed.</source>
        <translation>Eine abgeschlossene Sitzung sagt nicht, wann sie abgeschlossen wurde.</translation>
    </message>
    <message>
        <source>ticketflow shows it as completed, at no time.</source>
        <translation>ticketflow zeigt sie als abgeschlossen, ohne Zeit.</translation>
    </message>
    <message>
        <source>Write the time of updated as completed_at, or archived as the state.</source>
        <translation>Schreiben Sie die Zeit von updated als completed_at oder archived als Zustand.</translation>
    </message>
    <message>
        <source>When it was completed stands nowhere; updated may be of a later change.</source>
        <translation>Wann sie abgeschlossen wurde, steht nirgends; updated kann von einer späteren Änderung sein.</translation>
    </message>
    <message>
        <source>The state is completed, but there is no backlog.</source>
        <translation>Der Zustand ist completed, aber es gibt kein Backlog.</translation>
    </message>
    <message>
        <source>A completed session leads to no backlog and no tickets.</source>
        <translation>Eine abgeschlossene Sitzung führt zu keinem Backlog und keinen Tickets.</translation>
    </message>
    <message>
        <source>ticketflow shows it as completed, without a way to its tickets.</source>
        <translation>ticketflow zeigt sie als abgeschlossen, ohne Weg zu ihren Tickets.</translation>
    </message>
    <message>
        <source>Switch to it and finish it again with its tickets, or write archived as the state.</source>
        <translation>Wechseln Sie zu ihr, und schließen Sie sie mit ihren Tickets erneut ab, oder schreiben Sie archived als Zustand.</translation>
    </message>
    <message>
        <source>Which tickets it led to stands nowhere in the file.</source>
        <translation>Zu welchen Tickets sie führte, steht nirgends in der Datei.</translation>
    </message>
    <message>
        <source>The time %1 of %2 is not of the form YYYY-MM-DDTHH:MM:SSZ.</source>
        <translation>Die Zeit %1 von %2 hat nicht die Form YYYY-MM-DDTHH:MM:SSZ.</translation>
    </message>
    <message>
        <source>A time is not of the form YYYY-MM-DDTHH:MM:SSZ, or no such day exists.</source>
        <translation>Eine Zeit hat nicht die Form YYYY-MM-DDTHH:MM:SSZ, oder den Tag gibt es nicht.</translation>
    </message>
    <message>
        <source>ticketflow keeps and shows it as it is. With such a created, which it compares as text, the session stands in the wrong place of the lists; nothing is sorted by updated and completed_at.</source>
        <translation>ticketflow behält und zeigt sie, wie sie ist. Mit einem solchen created, das es als Text vergleicht, steht die Sitzung in den Listen am falschen Platz; nach updated und completed_at wird nichts sortiert.</translation>
    </message>
    <message>
        <source>Write the time in UTC, in that form, with Z at its end.</source>
        <translation>Schreiben Sie die Zeit in UTC und in dieser Form, mit Z am Ende.</translation>
    </message>
    <message>
        <source>Which time was meant stands nowhere: a day that does not exist has no nearest one, and a time without Z no zone.</source>
        <translation>Welche Zeit gemeint war, steht nirgends: Ein Tag, den es nicht gibt, hat keinen nächsten, und eine Zeit ohne Z keine Zone.</translation>
    </message>
    <message>
        <source>It was updated at %1, before it was created at %2.</source>
        <translation>Geändert wurde sie um %1, bevor sie um %2 erstellt wurde.</translation>
    </message>
    <message>
        <source>The session was updated before it was created.</source>
        <translation>Die Sitzung wurde geändert, bevor sie erstellt wurde.</translation>
    </message>
    <message>
        <source>Nothing has to be done: the next change sets updated.</source>
        <translation>Sie müssen nichts tun: Die nächste Änderung setzt updated.</translation>
    </message>
    <message>
        <source>It was completed at %1, before it was created at %2.</source>
        <translation>Abgeschlossen wurde sie um %1, bevor sie um %2 erstellt wurde.</translation>
    </message>
    <message>
        <source>The session was completed before it was created.</source>
        <translation>Die Sitzung wurde abgeschlossen, bevor sie erstellt wurde.</translation>
    </message>
    <message>
        <source>Write the time at which its tickets were made as completed_at.</source>
        <translation>Schreiben Sie als completed_at die Zeit, zu der ihre Tickets entstanden.</translation>
    </message>
    <message>
        <source>The spike %1 is in the list more than once.</source>
        <translation>Der Spike %1 steht mehr als einmal in der Liste.</translation>
    </message>
    <message>
        <source>A spike is in the list of spikes more than once.</source>
        <translation>Ein Spike steht mehr als einmal in der Liste der Spikes.</translation>
    </message>
    <message>
        <source>ticketflow counts it twice.</source>
        <translation>ticketflow zählt ihn doppelt.</translation>
    </message>
    <message>
        <source>Take all but the first one out of the list.</source>
        <translation>Nehmen Sie alle bis auf den ersten aus der Liste.</translation>
    </message>
    <message>
        <source>The ticket %1 is in the backlog more than once.</source>
        <translation>Das Ticket %1 steht mehr als einmal im Backlog.</translation>
    </message>
    <message>
        <source>A ticket is in the list of tickets more than once.</source>
        <translation>Ein Ticket steht mehr als einmal in der Liste der Tickets.</translation>
    </message>
    <message>
        <source>The list of %1 has an empty id.</source>
        <translation>Die Liste %1 hat eine leere ID.</translation>
    </message>
    <message>
        <source>A list of spikes or tickets has an empty text.</source>
        <translation>Eine Liste von Spikes oder Tickets enthält einen leeren Text.</translation>
    </message>
    <message>
        <source>ticketflow counts it, but it leads to nothing.</source>
        <translation>ticketflow zählt ihn, aber er führt zu nichts.</translation>
    </message>
    <message>
        <source>Take the empty text out of the list.</source>
        <translation>Nehmen Sie den leeren Text aus der Liste.</translation>
    </message>
    <message>
        <source>The topic in %1, %2, cannot be the name of a folder: %3</source>
        <translation>Das Thema in %1, %2, kann nicht der Name eines Ordners sein: %3</translation>
    </message>
    <message>
        <source>A seed, spike, plan or backlog topic is no name of a folder.</source>
        <translation>Ein Thema als Seed, Spike, Plan oder Backlog ist kein Name eines Ordners.</translation>
    </message>
    <message>
        <source>It names no folder of topics/: its documents cannot be found there.</source>
        <translation>Es nennt keinen Ordner von topics/: Seine Dokumente sind dort nicht zu finden.</translation>
    </message>
    <message>
        <source>Write the name of the topic's folder.</source>
        <translation>Schreiben Sie den Namen des Ordners des Themas.</translation>
    </message>
    <message>
        <source>The ticket %1 cannot be the name of a file: %2</source>
        <translation>Das Ticket %1 kann nicht der Name einer Datei sein: %2</translation>
    </message>
    <message>
        <source>The id of a ticket leads to another folder or has control characters, such as a line break.</source>
        <translation>Die ID eines Tickets führt in einen anderen Ordner oder hat Steuerzeichen, etwa einen Zeilenumbruch.</translation>
    </message>
    <message>
        <source>ticketflow keeps the id as it is: it counts the ticket, but names no file of .tickets/, or one of somewhere else.</source>
        <translation>ticketflow behält die ID, wie sie ist: Es zählt das Ticket, nennt aber keine Datei von .tickets/ oder eine von anderswo.</translation>
    </message>
    <message>
        <source>Write the id of the ticket that was meant, as its file in .tickets/ is called, without .md.</source>
        <translation>Schreiben Sie die ID des gemeinten Tickets, so wie seine Datei in .tickets/ heißt, ohne .md.</translation>
    </message>
    <message>
        <source>The backlog's file %1 %2.</source>
        <translation>Die Datei des Backlogs, %1, %2.</translation>
    </message>
    <message>
        <source>backlog_md is empty or has control characters, such as a line break or a NUL.</source>
        <translation>backlog_md ist leer oder hat Steuerzeichen, etwa einen Zeilenumbruch oder ein NUL.</translation>
    </message>
    <message>
        <source>ticketflow names the path all the same; it leads to no file, and opening it fails.</source>
        <translation>ticketflow nennt den Pfad trotzdem; er führt zu keiner Datei, und das Öffnen misslingt.</translation>
    </message>
    <message>
        <source>Write the path relative to the knowledge directory, for example topics/plan-x/backlog.md.</source>
        <translation>Schreiben Sie den Pfad vom Knowledge-Ordner aus, zum Beispiel topics/plan-x/backlog.md.</translation>
    </message>
    <message>
        <source>The backlog's file %1 is outside of the knowledge directory.</source>
        <translation>Die Datei des Backlogs, %1, liegt außerhalb des Knowledge-Ordners.</translation>
    </message>
    <message>
        <source>backlog_md is absolute, or leads out of the knowledge directory.</source>
        <translation>backlog_md ist absolut oder führt aus dem Knowledge-Ordner heraus.</translation>
    </message>
    <message>
        <source>ticketflow joins the path as it is: agents that follow it read a file of somewhere else. Pointsman does not follow it.</source>
        <translation>ticketflow übernimmt den Pfad, wie er ist: Agenten, die ihm folgen, lesen eine Datei von anderswo. Pointsman folgt ihm nicht.</translation>
    </message>
    <message>
        <source>The planning sessions were not looked at: %1</source>
        <translation>Die Planungssitzungen wurden nicht angesehen: %1</translation>
    </message>
    <message>
        <source>The project's .tf/config/settings.json cannot be used, and so it is not known where the project's knowledge directory is.</source>
        <translation>.tf/config/settings.json des Projekts ist nicht verwendbar, und so ist nicht bekannt, wo der Knowledge-Ordner des Projekts ist.</translation>
    </message>
    <message>
        <source>ticketflow may look for its sessions in another folder than was meant; Pointsman does not guess and shows and changes none of them.</source>
        <translation>ticketflow sucht seine Sitzungen vielleicht in einem anderen Ordner als gemeint; Pointsman rät nicht und zeigt und ändert keine davon.</translation>
    </message>
    <message>
        <source>Correct the file in an editor, or name the directory yourself: --knowledge-dir DIR, or the project's properties in the window.</source>
        <translation>Berichtigen Sie die Datei in einem Editor, oder nennen Sie den Ordner selbst: --knowledge-dir DIR oder die Eigenschaften des Projekts im Fenster.</translation>
    </message>
    <message>
        <source>The file is the project's own, and what it was to say nobody but you can know.</source>
        <translation>Die Datei gehört dem Projekt, und was darin stehen sollte, können nur Sie wissen.</translation>
    </message>
    <message>
        <source>Programs and agents that look topics up in index.json find none, or fail; Pointsman shows the topics by their ids.</source>
        <translation>Programme und Agenten, die Themen in index.json nachschlagen, finden keine oder scheitern; Pointsman zeigt die Themen mit ihren IDs.</translation>
    </message>
    <message>
        <source>it has no list topics</source>
        <translation>sie hat keine Liste topics</translation>
    </message>
    <message>
        <source>topics is %1, not a list</source>
        <translation>topics ist %1, keine Liste</translation>
    </message>
    <message>
        <source>entry %1 of topics is no object with an id</source>
        <translation>Eintrag %1 von topics ist kein Objekt mit einer ID</translation>
    </message>
    <message>
        <source>The index of topics cannot be used as a whole: %1.</source>
        <translation>Der Index der Themen ist als Ganzes nicht verwendbar: %1.</translation>
    </message>
    <message>
        <source>index.json is no object with a list topics, or something in the list has no id.</source>
        <translation>index.json ist kein Objekt mit einer Liste topics, oder etwas in der Liste hat keine ID.</translation>
    </message>
    <message>
        <source>Correct it in an editor: {"topics": [{"id": "…", "title": "…"}]}.</source>
        <translation>Berichtigen Sie ihn in einem Editor: {"topics": [{"id": "…", "title": "…"}]}.</translation>
    </message>
    <message>
        <source>A temporary file was left behind in the folder %1 by a program that was stopped while it wrote; its size in bytes is %2.</source>
        <translation>Im Ordner %1 blieb eine temporäre Datei eines Programms liegen, das beim Schreiben beendet wurde; ihre Größe in Bytes ist %2.</translation>
    </message>
    <message>
        <source>See what is in its place (ls -ld FILE), move that away and put a copy of the true file there.</source>
        <translation>Sehen Sie nach, was an ihrer Stelle ist (ls -ld DATEI), verschieben Sie es, und setzen Sie eine Kopie der richtigen Datei dorthin.</translation>
    </message>
</context>
<context>
    <name>Pointsman::RunningInstance</name>
    <message>
        <source>The folder %1 cannot be made or belongs to another user.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden oder gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>The lock %1 cannot be made: %2</source>
        <translation>Die Sperre %1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>The lock %1 cannot be taken: %2</source>
        <translation>Die Sperre %1 kann nicht gesetzt werden: %2</translation>
    </message>
    <message>
        <source>The socket in %1 cannot be made: %2</source>
        <translation>Der Socket in %1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>These arguments are too long to hand to the running program.</source>
        <translation>Diese Argumente sind zu lang, um sie dem laufenden Programm zu übergeben.</translation>
    </message>
    <message>
        <source>Pointsman is running already, as process %1, and does not answer. Wait, or end that process and start again.</source>
        <translation>Pointsman läuft schon, als Prozess %1, und antwortet nicht. Warten Sie, oder beenden Sie jenen Prozess, und starten Sie neu.</translation>
    </message>
</context>
<context>
    <name>Pointsman::SavePicture</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>A picture is saved as .svg or .png; %1 is neither.</source>
        <translation>Ein Bild wird als .svg oder .png gespeichert; %1 ist keines von beiden.</translation>
    </message>
    <message>
        <source>The picture is saved:</source>
        <translation>Das Bild ist gespeichert:</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>The picture is too large for PNG. Save it as .svg, or filter what it shows.</source>
        <translation>Das Bild ist zu groß für PNG. Speichern Sie es als .svg, oder filtern Sie, was es zeigt.</translation>
    </message>
    <message>
        <source>There is not enough memory for the picture. Save it as .svg, or filter what it shows.</source>
        <translation>Für das Bild reicht der Speicher nicht. Speichern Sie es als .svg, oder filtern Sie, was es zeigt.</translation>
    </message>
    <message>
        <source>The picture could not be made into a PNG.</source>
        <translation>Aus dem Bild konnte kein PNG gemacht werden.</translation>
    </message>
    <message>
        <source>Drawing, sharp at any size (*.svg)</source>
        <translation>Zeichnung, scharf in jeder Größe (*.svg)</translation>
    </message>
    <message>
        <source>Image (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
</context>
<context>
    <name>Pointsman::SearchFoldersPage</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Folders to search for projects:</source>
        <translation>&amp;Ordner, in denen nach Projekten gesucht wird:</translation>
    </message>
    <message>
        <source>Folders to search for projects</source>
        <translation>Ordner, in denen nach Projekten gesucht wird</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>Folder to Search</source>
        <translation>Ordner zum Durchsuchen</translation>
    </message>
    <message>
        <source>File &gt; Find Projects looks there, four levels down. F2 edits a line.</source>
        <translation>„Datei &gt; Projekte suchen“ sieht dort nach, vier Ebenen tief. F2 bearbeitet eine Zeile.</translation>
    </message>
</context>
<context>
    <name>Pointsman::SessionActions</name>
    <message>
        <source>%1 is archived.</source>
        <translation>%1 ist archiviert.</translation>
    </message>
    <message>
        <source>&amp;Switch To</source>
        <translation>&amp;Wechseln</translation>
    </message>
    <message>
        <source>&amp;Move to Another Session…</source>
        <translation>In andere Sitzung &amp;verschieben …</translation>
    </message>
    <message>
        <source>&amp;Terminal Here</source>
        <translation>&amp;Terminal hier</translation>
    </message>
    <message>
        <source>Show &amp;Folder</source>
        <translation>&amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>Open in &amp;Editor</source>
        <translation>Im &amp;Editor öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy ID</source>
        <translation>ID &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Add Spike to Active…</source>
        <translation>S&amp;pike zur aktiven Sitzung hinzufügen …</translation>
    </message>
    <message>
        <source>Replace &amp;Plan of Active…</source>
        <translation>P&amp;lan der aktiven Sitzung ersetzen …</translation>
    </message>
    <message>
        <source>Finish with T&amp;ickets…</source>
        <translation>Mit T&amp;ickets abschließen …</translation>
    </message>
    <message>
        <source>A&amp;rchive</source>
        <translation>A&amp;rchivieren</translation>
    </message>
    <message>
        <source>Start Session…</source>
        <translation>Sitzung starten …</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Preview Fi&amp;x…</source>
        <translation>Reparatur ansehe&amp;n …</translation>
    </message>
    <message>
        <source>Show Warnin&amp;g</source>
        <translation>Warnun&amp;g anzeigen</translation>
    </message>
    <message>
        <source>The project's folder is not there.</source>
        <translation>Der Ordner des Projekts ist nicht da.</translation>
    </message>
    <message>
        <source>Plans for a seed whose documents exist. For a new idea run /tf-seed in your agent: it appears here by itself.</source>
        <translation>Plant für einen Seed, dessen Dokumente da sind. Für eine neue Idee führen Sie /tf-seed in Ihrem Agenten aus: Sie erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Add a project first.</source>
        <translation>Fügen Sie zuerst ein Projekt hinzu.</translation>
    </message>
    <message>
        <source>Select a session first.</source>
        <translation>Wählen Sie zuerst eine Sitzung aus.</translation>
    </message>
    <message>
        <source>Select a project first.</source>
        <translation>Wählen Sie zuerst ein Projekt aus.</translation>
    </message>
    <message>
        <source>Opens in %1.</source>
        <translation>Öffnet sich in %1.</translation>
    </message>
    <message>
        <source>Re&amp;open</source>
        <translation>Wieder ö&amp;ffnen</translation>
    </message>
    <message>
        <source>This is the active session already.</source>
        <translation>Das ist schon die aktive Sitzung.</translation>
    </message>
    <message>
        <source>This file cannot be understood: see its warnings.</source>
        <translation>Diese Datei wird nicht verstanden: siehe ihre Warnungen.</translation>
    </message>
    <message>
        <source>The active session's file cannot be understood and is never written over: repair it first.</source>
        <translation>Die Datei der aktiven Sitzung wird nicht verstanden und nie überschrieben: Reparieren Sie sie zuerst.</translation>
    </message>
    <message>
        <source> %1 is archived, not lost.</source>
        <translation> %1 wird archiviert und geht nicht verloren.</translation>
    </message>
    <message numerus="yes">
        <source>Makes a finished session active again. Its %n ticket(s) stay.</source>
        <translation>
            <numerusform>Macht eine abgeschlossene Sitzung wieder aktiv. Ihr %n Ticket bleibt.</numerusform>
            <numerusform>Macht eine abgeschlossene Sitzung wieder aktiv. Ihre %n Tickets bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>From now on spikes and plans made in %1 attach to this session.</source>
        <translation>Ab jetzt werden Spikes und Pläne, die in %1 entstehen, dieser Sitzung hinzugefügt.</translation>
    </message>
    <message>
        <source> (resume)</source>
        <translation> (resume)</translation>
    </message>
    <message>
        <source>This session has no spike and no plan to move.</source>
        <translation>Diese Sitzung hat keinen Spike und keinen Plan zum Verschieben.</translation>
    </message>
    <message>
        <source>For work that was attached to the wrong session.</source>
        <translation>Für Arbeit, die der falschen Sitzung hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>No session is active in %1.</source>
        <translation>In %1 ist keine Sitzung aktiv.</translation>
    </message>
    <message>
        <source>Links documents that exist to %1; the documents are not changed.</source>
        <translation>Verknüpft vorhandene Dokumente mit %1; die Dokumente werden nicht geändert.</translation>
    </message>
    <message>
        <source>Normally /tf-backlog does this. Use it when the tickets exist and the session was left open. (complete)</source>
        <translation>Normalerweise tut das /tf-backlog. Verwenden Sie dies, wenn die Tickets da sind und die Sitzung offen geblieben ist. (complete)</translation>
    </message>
    <message>
        <source>No session will be active in %1: what agents make next attaches to nothing.</source>
        <translation>In %1 wird keine Sitzung aktiv sein: Was Agenten als Nächstes erstellen, wird keiner Sitzung hinzugefügt.</translation>
    </message>
    <message>
        <source>Takes the active session away without a snapshot. Ctrl+Z brings it back.</source>
        <translation>Entfernt die aktive Sitzung ohne Snapshot. Strg+Z holt sie zurück.</translation>
    </message>
    <message>
        <source>The active session's file is not broken.</source>
        <translation>Die Datei der aktiven Sitzung ist nicht defekt.</translation>
    </message>
    <message>
        <source>Shows what will change and what ticketflow will then see. Nothing is changed yet.</source>
        <translation>Zeigt, was sich ändert und was ticketflow danach sieht. Noch wird nichts geändert.</translation>
    </message>
    <message>
        <source>There is no repair by a click for this.</source>
        <translation>Dafür gibt es keine Reparatur per Klick.</translation>
    </message>
    <message>
        <source>Leads to the finding on the Warnings page: what is wrong, and what it means.</source>
        <translation>Führt zum Befund auf der Seite „Warnungen“: was nicht stimmt und was es bedeutet.</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Started %1 in %2.</source>
        <translation>%1 in %2 gestartet.</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>Wechseln zu %1</translation>
    </message>
    <message>
        <source>Switched to %1.</source>
        <translation>Gewechselt zu %1.</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Moved %1.</source>
        <translation>%1 verschoben.</translation>
    </message>
    <message>
        <source>It belongs to %1 now.</source>
        <translation>Es gehört jetzt zu %1.</translation>
    </message>
    <message>
        <source>Set plan %1</source>
        <translation>Plan %1 festlegen</translation>
    </message>
    <message>
        <source>%1 is the plan now.</source>
        <translation>%1 ist jetzt der Plan.</translation>
    </message>
    <message>
        <source>Add spike %1</source>
        <translation>Spike %1 hinzufügen</translation>
    </message>
    <message>
        <source>%1 is attached.</source>
        <translation>%1 ist hinzugefügt.</translation>
    </message>
    <message>
        <source>Finish %1</source>
        <translation>%1 abschließen</translation>
    </message>
    <message numerus="yes">
        <source>%1 is completed with %n ticket(s).</source>
        <translation>
            <numerusform>%1 ist mit %n Ticket abgeschlossen.</numerusform>
            <numerusform>%1 ist mit %n Tickets abgeschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation>%1 archivieren</translation>
    </message>
    <message>
        <source>Archived %1.</source>
        <translation>%1 archiviert.</translation>
    </message>
    <message>
        <source>No session is active in %1 now.</source>
        <translation>In %1 ist jetzt keine Sitzung aktiv.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Removed %1 without a snapshot.</source>
        <translation>%1 ohne Snapshot entfernt.</translation>
    </message>
    <message>
        <source>Ctrl+Z brings it back.</source>
        <translation>Strg+Z holt sie zurück.</translation>
    </message>
    <message>
        <source>Mo&amp;ve to Session Before…</source>
        <translation>In die Sitzung &amp;davor verschieben …</translation>
    </message>
    <message>
        <source>It Is Rig&amp;ht</source>
        <translation>Es &amp;stimmt</translation>
    </message>
    <message>
        <source>Nothing was attached shortly after a switch.</source>
        <translation>Kurz nach einem Wechsel wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 was attached shortly after the switch from %2.</source>
        <translation>%1 wurde kurz nach dem Wechsel von %2 hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 belongs to this session.</source>
        <translation>%1 gehört zu dieser Sitzung.</translation>
    </message>
    <message>
        <source>Cop&amp;y Next Command</source>
        <translation>Nä&amp;chsten Befehl kopieren</translation>
    </message>
    <message>
        <source>Cop&amp;y Next: %1</source>
        <translation>Nä&amp;chsten Befehl kopieren: %1</translation>
    </message>
    <message>
        <source>%1. For your agent in the project's folder.</source>
        <translation>%1. Für Ihren Agenten im Ordner des Projekts.</translation>
    </message>
    <message>
        <source>Ctrl+Z will not bring back the value of %1.</source>
        <translation>Strg+Z holt den Wert von %1 nicht zurück.</translation>
    </message>
    <message>
        <source>It looks like a secret, and secrets are never kept in the history. Everything else in the session comes back. To keep it all, archive the session instead.</source>
        <translation>Er sieht nach einem Geheimnis aus, und Geheimnisse kommen nie in den Verlauf. Alles andere in der Sitzung kommt zurück. Um alles zu behalten, archivieren Sie die Sitzung stattdessen.</translation>
    </message>
    <message>
        <source>Another program has put a secret into the session meanwhile. Nothing was changed; try again.</source>
        <translation>Ein anderes Programm hat inzwischen ein Geheimnis in die Sitzung geschrieben. Nichts wurde geändert; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Ctrl+Z brings it back without %1.</source>
        <translation>Strg+Z holt sie ohne %1 zurück.</translation>
    </message>
    <message>
        <source>Remove &amp;Without Keeping…</source>
        <translation>Ohne Auf&amp;bewahren entfernen …</translation>
    </message>
    <message>
        <source>This session is active already. Here it stands as it was before it was switched to.</source>
        <translation>Diese Sitzung ist schon aktiv. Hier steht sie so, wie sie vor dem Wechsel zu ihr war.</translation>
    </message>
    <message>
        <source>Replace spike %1</source>
        <translation>Spike %1 ersetzen</translation>
    </message>
    <message>
        <source>%1 takes the place of %2.</source>
        <translation>%1 tritt an die Stelle von %2.</translation>
    </message>
    <message>
        <source>Detach %1</source>
        <translation>%1 herausnehmen</translation>
    </message>
    <message>
        <source>%1 is detached from %2.</source>
        <translation>%1 ist aus %2 herausgenommen.</translation>
    </message>
    <message>
        <source>Ctrl+Z attaches it again.</source>
        <translation>Strg+Z fügt es wieder hinzu.</translation>
    </message>
    <message>
        <source>Detach Fr&amp;om Active…</source>
        <translation>A&amp;us aktiver Sitzung herausnehmen …</translation>
    </message>
    <message>
        <source>Ctrl+Z will not bring back the values of %1.</source>
        <translation>Strg+Z holt die Werte von %1 nicht zurück.</translation>
    </message>
    <message>
        <source>They look like secrets, and secrets are never kept in the history. Everything else in the session comes back. To keep it all, archive the session instead.</source>
        <translation>Sie sehen nach Geheimnissen aus, und Geheimnisse kommen nie in den Verlauf. Alles andere in der Sitzung kommt zurück. Um alles zu behalten, archivieren Sie die Sitzung stattdessen.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Takes a spike or the plan out of %1; the documents are not changed.</source>
        <translation>Nimmt einen Spike oder den Plan aus %1; die Dokumente werden nicht geändert.</translation>
    </message>
    <message>
        <source>The active session has no spike and no plan.</source>
        <translation>Die aktive Sitzung hat keinen Spike und keinen Plan.</translation>
    </message>
    <message>
        <source>&amp;Start Session from Seed…</source>
        <translation>Sitzung aus Seed &amp;starten …</translation>
    </message>
    <message>
        <source>Opens %1.</source>
        <translation>Öffnet %1.</translation>
    </message>
    <message>
        <source>Preview Fix of Se&amp;lected…</source>
        <translation>Reparatur der &amp;Auswahl ansehen …</translation>
    </message>
    <message>
        <source>Preview Fix…</source>
        <translation>Reparatur ansehen …</translation>
    </message>
</context>
<context>
    <name>Pointsman::SessionFacts</name>
    <message>
        <source>active now</source>
        <translation>jetzt aktiv</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 Sitzung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>no session</source>
        <translation>keine Sitzung</translation>
    </message>
    <message>
        <source>no documents</source>
        <translation>keine Dokumente</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>%1 is still being read.</source>
        <translation>%1 wird noch gelesen.</translation>
    </message>
    <message>
        <source>The folder of %1 is not there.</source>
        <translation>Der Ordner von %1 ist nicht da.</translation>
    </message>
    <message>
        <source>The active session of %1 cannot be read. Repair it first: it is under Warnings.</source>
        <translation>Die aktive Sitzung von %1 ist nicht lesbar. Reparieren Sie sie zuerst: Sie steht unter „Warnungen“.</translation>
    </message>
    <message>
        <source>in this session</source>
        <translation>in dieser Sitzung</translation>
    </message>
    <message>
        <source>It is in this session already.</source>
        <translation>Es ist schon in dieser Sitzung.</translation>
    </message>
    <message>
        <source>in “%1”</source>
        <translation>in „%1“</translation>
    </message>
    <message>
        <source>“%1” is not active any more.</source>
        <translation>„%1“ ist nicht mehr aktiv.</translation>
    </message>
    <message>
        <source>“%1” is not active any more: “%2” is.</source>
        <translation>„%1“ ist nicht mehr aktiv, sondern „%2“.</translation>
    </message>
    <message>
        <source>This session is no longer there.</source>
        <translation>Diese Sitzung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>%1, no documents</source>
        <translation>%1, keine Dokumente</translation>
    </message>
    <message>
        <source>spike</source>
        <translation>Spike</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>Pointsman::SessionFile</name>
    <message>
        <source>The document cannot be used: %1. Correct it.</source>
        <translation>Das Dokument ist nicht verwendbar: %1. Berichtigen Sie es.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2. Nothing was changed. Correct the file or move it aside; pointsman-cli doctor says more.</source>
        <translation>%1 ist nicht verwendbar: %2. Nichts wurde geändert. Berichtigen Sie die Datei, oder legen Sie sie beiseite; mehr sagt pointsman-cli doctor.</translation>
    </message>
    <message>
        <source>it has no schema_version</source>
        <translation>sie hat keine schema_version</translation>
    </message>
    <message>
        <source>its schema_version is %1, not 1</source>
        <translation>ihre schema_version ist %1, nicht 1</translation>
    </message>
    <message>
        <source>its schema_version is %1, not the number 1</source>
        <translation>ihre schema_version ist %1, nicht die Zahl 1</translation>
    </message>
    <message>
        <source>it has no session_id</source>
        <translation>sie hat keine session_id</translation>
    </message>
    <message>
        <source>its session_id is %1, not text</source>
        <translation>ihre session_id ist %1, kein Text</translation>
    </message>
</context>
<context>
    <name>Pointsman::SessionModel</name>
    <message>
        <source>%1, change not seen yet</source>
        <translation>%1, Änderung noch nicht gesehen</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>defekt</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>It is in the active file, but its state there is another.</source>
        <translation>Sie steht in der aktiven Datei, aber ihr Zustand darin ist ein anderer.</translation>
    </message>
    <message>
        <source>A snapshot that is neither completed nor archived.</source>
        <translation>Ein Snapshot, der weder abgeschlossen noch archiviert ist.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Before, it was %1</source>
        <translation>Vorher war es %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Active: what agents make next attaches to it</source>
        <translation>Aktiv: Was Agenten als Nächstes erstellen, wird ihr hinzugefügt</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The idea that the session plans (root_seed)</source>
        <translation>Die Idee, die die Sitzung plant (root_seed)</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>When the session was started</source>
        <translation>Wann die Sitzung gestartet wurde</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>When the session was last changed</source>
        <translation>Wann die Sitzung zuletzt geändert wurde</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>Spikes</translation>
    </message>
    <message>
        <source>How many spikes are attached to the session</source>
        <translation>Wie viele Spikes die Sitzung hat</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>The project that the session is in</source>
        <translation>Das Projekt, in dem die Sitzung ist</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>How many problems the session's file has</source>
        <translation>Wie viele Probleme die Datei der Sitzung hat</translation>
    </message>
    <message>
        <source>What the session's plan says of itself: its status and the last review</source>
        <translation>Was der Plan der Sitzung über sich sagt: sein Status und die letzte Prüfung</translation>
    </message>
    <message>
        <source>How many of the session's tickets are closed (backlog)</source>
        <translation>Wie viele Tickets der Sitzung geschlossen sind (backlog)</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) not read yet</source>
        <translation>
            <numerusform>%n Dokument noch nicht gelesen</numerusform>
            <numerusform>%n Dokumente noch nicht gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was attached shortly after a switch. Is it right? The row's menu has both answers.</source>
        <translation>„%1“ wurde kurz nach einem Wechsel hinzugefügt. Stimmt das? Beide Antworten stehen im Menü der Zeile.</translation>
    </message>
    <message>
        <source>%1, something is missing</source>
        <translation>%1, etwas fehlt</translation>
    </message>
    <message>
        <source>The folder of %1 is missing.</source>
        <translation>Der Ordner von %1 fehlt.</translation>
    </message>
</context>
<context>
    <name>Pointsman::SessionTable</name>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>Planning sessions appear here: start one from a seed, or let your agent do it with /tf-seed.</source>
        <translation>Hier erscheinen Planungssitzungen: Starten Sie eine aus einem Seed, oder überlassen Sie es Ihrem Agenten mit /tf-seed.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Defekt</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
</context>
<context>
    <name>Pointsman::SessionsPage</name>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not there. It was moved or deleted, or its drive is not mounted. Say where it is now, or take it off the list; where it comes back, its sessions do too.</source>
        <translation>%1 ist nicht da: verschoben, gelöscht oder auf einem nicht eingehängten Laufwerk. Geben Sie an, wo es jetzt ist, oder entfernen Sie es aus der Liste; kommt es zurück, kommen auch seine Sitzungen.</translation>
    </message>
    <message>
        <source>All seeds</source>
        <translation>Alle Seeds</translation>
    </message>
    <message>
        <source>%1: %2. Start a session from a seed to go on with it.</source>
        <translation>%1: %2. Starten Sie eine Sitzung aus einem Seed, um damit weiterzumachen.</translation>
    </message>
</context>
<context>
    <name>Pointsman::SessionsTimeline</name>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>All Time</source>
        <translation>Ganze Zeit</translation>
    </message>
    <message>
        <source>Shows all of the time</source>
        <translation>Zeigt die ganze Zeit</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The sessions as a table</source>
        <translation>Die Sitzungen als Tabelle</translation>
    </message>
    <message>
        <source>Time Line</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>The same sessions over the time, a lane for each seed</source>
        <translation>Dieselben Sitzungen entlang der Zeit, eine Spur für jeden Seed</translation>
    </message>
    <message>
        <source>Save Picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>What is in sight, as a drawing (SVG) or an image (PNG).</source>
        <translation>Was zu sehen ist, als Zeichnung (SVG) oder als Bild (PNG).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) without a time that can be read stand in the table only.</source>
        <translation>
            <numerusform>%Ln Sitzung ohne lesbare Zeit steht nur in der Tabelle.</numerusform>
            <numerusform>%Ln Sitzungen ohne lesbare Zeit stehen nur in der Tabelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 time line</source>
        <comment>file name</comment>
        <translation>%1 Zeitachse</translation>
    </message>
    <message>
        <source>Sessions of %1</source>
        <translation>Sitzungen von %1</translation>
    </message>
</context>
<context>
    <name>Pointsman::SettingsDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Kinds of preferences</source>
        <translation>Arten von Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>Pointsman::SettingsPages</name>
    <message>
        <source>an &amp;active session or mission is changed</source>
        <translation>sich eine &amp;aktive Sitzung oder Mission ändert</translation>
    </message>
    <message>
        <source>a session is &amp;completed</source>
        <translation>eine Sitzung a&amp;bgeschlossen wird</translation>
    </message>
    <message>
        <source>a new &amp;error comes up</source>
        <translation>ein neuer &amp;Fehler auftritt</translation>
    </message>
    <message>
        <source>&amp;Editor:</source>
        <translation>&amp;Editor:</translation>
    </message>
    <message>
        <source>what the desktop opens the file with</source>
        <translation>womit die Arbeitsumgebung die Datei öffnet</translation>
    </message>
    <message>
        <source>Program and arguments, for example code --wait %f; %f is the file.</source>
        <translation>Programm und Argumente, zum Beispiel code --wait %f; %f ist die Datei.</translation>
    </message>
    <message>
        <source>&amp;Terminal:</source>
        <translation>&amp;Terminal:</translation>
    </message>
    <message>
        <source>the first known terminal</source>
        <translation>das erste bekannte Terminal</translation>
    </message>
    <message>
        <source>Program and arguments, for example konsole --workdir %d; %d is the folder.</source>
        <translation>Programm und Argumente, zum Beispiel konsole --workdir %d; %d ist der Ordner.</translation>
    </message>
    <message>
        <source>Days until an active &amp;session counts as untouched:</source>
        <translation>Tage, bis eine aktive &amp;Sitzung als unberührt gilt:</translation>
    </message>
    <message>
        <source>Minutes of &amp;idleness until driving is told of:</source>
        <translation>Minuten &amp;Untätigkeit, bis „Am Steuer“ gemeldet wird:</translation>
    </message>
    <message>
        <source>The command line goes by the same.</source>
        <translation>Die Befehlszeile richtet sich danach.</translation>
    </message>
    <message>
        <source>Tell me when, outside of Pointsman's window and tray menu,</source>
        <translation>Benachrichtigen, wenn außerhalb von Pointsmans Fenster und Symbolmenü</translation>
    </message>
    <message>
        <source>the status of a &amp;plan changes, for example to blocked</source>
        <translation>sich der Status eines &amp;Plans ändert, zum Beispiel auf blockiert</translation>
    </message>
    <message>
        <source>an agent &amp;waits for you</source>
        <translation>ein Agent &amp;wartet auf Antwort</translation>
    </message>
    <message>
        <source>Nothing is told of what you do there yourself, nor while the window has the focus; that an agent waits is told all the same, unless the page Now says it. What pointsman-cli does is told: agents use it too, and nobody can know who called it. What happens at the same time comes as one notification.</source>
        <translation>Nicht gemeldet wird, was Sie dort selbst tun und was geschieht, während das Fenster aktiv ist; dass ein Agent wartet, wird trotzdem gemeldet, außer wenn die Seite „Jetzt“ es sagt. Was pointsman-cli tut, wird gemeldet: Auch Agenten benutzen es, und wer es aufrief, ist nicht bekannt. Was zur selben Zeit geschieht, kommt als eine Benachrichtigung.</translation>
    </message>
</context>
<context>
    <name>Pointsman::SettlementWords</name>
    <message>
        <source>Apply again: %1</source>
        <translation>Erneut anwenden: %1</translation>
    </message>
    <message>
        <source>Another program has written it once more. Look at what stands there now, and choose again.</source>
        <translation>Ein anderes Programm hat es noch einmal geschrieben. Sehen Sie nach, was jetzt dasteht, und wählen Sie erneut.</translation>
    </message>
    <message>
        <source>Merge: %1</source>
        <translation>Zusammenführen: %1</translation>
    </message>
    <message>
        <source>Keep as it is: %1</source>
        <translation>Lassen, wie es ist: %1</translation>
    </message>
</context>
<context>
    <name>Pointsman::SettlingNotices</name>
    <message>
        <source>Applied again:</source>
        <translation>Erneut angewendet:</translation>
    </message>
    <message>
        <source>%1. Another program had written over it from an older reading.</source>
        <translation>%1. Ein anderes Programm hatte es von einem älteren Stand aus überschrieben.</translation>
    </message>
    <message>
        <source>Overwritten by another program:</source>
        <translation>Von einem anderen Programm überschrieben:</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Pointsman::ShortcutPage</name>
    <message>
        <source>Quick switcher, from anywhere</source>
        <translation>Schnellwechsler, von überall</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>No keys open the quick switcher from outside the window.</source>
        <translation>Keine Taste öffnet den Schnellwechsler von außerhalb des Fensters.</translation>
    </message>
    <message>
        <source>&amp;Quick switcher, from anywhere:</source>
        <translation>Schnell&amp;wechsler, von überall:</translation>
    </message>
    <message>
        <source>Press the keys in the field, for example Ctrl+Alt+P. In the window itself Ctrl+K opens it.</source>
        <translation>Drücken Sie die Tasten im Feld, zum Beispiel Strg+Alt+P. Im Fenster selbst öffnet ihn Strg+K.</translation>
    </message>
    <message>
        <source>%1 alone would be taken from every other program. Hold Ctrl, Alt or Meta with it.</source>
        <translation>%1 allein würde jedem anderen Programm genommen. Halten Sie Strg, Alt oder Meta dazu.</translation>
    </message>
</context>
<context>
    <name>Pointsman::SpecKittyDialog</name>
    <message>
        <source>What spec-kitty says</source>
        <translation>Was spec-kitty sagt</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Drive all the same, side by side with the others: your work may collide. (continue)</source>
        <translation>Trotzdem ans Steuer gehen, neben den anderen: Ihre Arbeiten können sich überschneiden. (continue)</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Abwarten</translation>
    </message>
    <message>
        <source>Do not drive for now; you can still watch and comment. (hold)</source>
        <translation>Vorerst nicht ans Steuer gehen; Sie können weiter zusehen und kommentieren. (hold)</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Suggest to the others that the work changes hands; you do not drive. (reassign)</source>
        <translation>Den anderen vorschlagen, dass die Arbeit den Besitzer wechselt; Sie sind nicht am Steuer. (reassign)</translation>
    </message>
    <message>
        <source>Defer</source>
        <translation>Aufschieben</translation>
    </message>
    <message>
        <source>Leave everything as it is and decide later. (defer)</source>
        <translation>Alles lassen, wie es ist, und später entscheiden. (defer)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Answers yes.</source>
        <translation>Antwortet mit Ja.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Answers no.</source>
        <translation>Antwortet mit Nein.</translation>
    </message>
    <message>
        <source>spec-kitty</source>
        <translation>spec-kitty</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy Command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>For a terminal: %1</source>
        <translation>Für ein Terminal: %1</translation>
    </message>
    <message>
        <source>Ends spec-kitty. What it has told your team by then stays.</source>
        <translation>Beendet spec-kitty. Was es Ihrem Team bis dahin gesagt hat, bleibt.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>Starting spec-kitty…</source>
        <translation>spec-kitty wird gestartet …</translation>
    </message>
    <message>
        <source>spec-kitty is at work…</source>
        <translation>spec-kitty arbeitet …</translation>
    </message>
    <message>
        <source>spec-kitty waits for your answer.</source>
        <translation>spec-kitty wartet auf Ihre Antwort.</translation>
    </message>
    <message>
        <source>spec-kitty could not be started: %1</source>
        <translation>spec-kitty konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>spec-kitty was ended before it was done.</source>
        <translation>spec-kitty wurde beendet, bevor es fertig war.</translation>
    </message>
    <message>
        <source>spec-kitty did not do it (status %1). What it says is below.</source>
        <translation>spec-kitty hat es nicht getan (Status %1). Was es sagt, steht unten.</translation>
    </message>
    <message>
        <source>Others drive the same focus already. What do you want to do?</source>
        <translation>Andere sind bei demselben Focus schon am Steuer. Was wollen Sie tun?</translation>
    </message>
    <message>
        <source>The token that spec-kitty was given in %1 was not accepted. Type another.</source>
        <translation>Das Token, das spec-kitty in %1 bekam, wurde nicht angenommen. Geben Sie ein anderes ein.</translation>
    </message>
    <message>
        <source>spec-kitty needs a token in %1.</source>
        <translation>spec-kitty braucht ein Token in %1.</translation>
    </message>
    <message>
        <source>%1 It is given to spec-kitty alone, kept in memory until you quit Pointsman, and stored nowhere.</source>
        <translation>%1 Es wird nur spec-kitty gegeben, im Speicher gehalten, bis Sie Pointsman beenden, und nirgends abgelegt.</translation>
    </message>
</context>
<context>
    <name>Pointsman::SpecKittyOutput</name>
    <message>
        <source>What spec-kitty Said</source>
        <translation>Was spec-kitty sagte</translation>
    </message>
</context>
<context>
    <name>Pointsman::StagedFile</name>
    <message>
        <source>%1 could not be written: %2. The file is as it was; see to what the disk, the folder or the permissions lack, then try again.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Die Datei ist, wie sie war; prüfen Sie, was dem Datenträger, dem Ordner oder den Rechten fehlt, und versuchen Sie es dann erneut.</translation>
    </message>
</context>
<context>
    <name>Pointsman::StartSessionDialog</name>
    <message>
        <source>Start Session from Seed</source>
        <translation>Sitzung aus Seed starten</translation>
    </message>
    <message>
        <source>&amp;Project:</source>
        <translation>&amp;Projekt:</translation>
    </message>
    <message>
        <source>&amp;Seed:</source>
        <translation>&amp;Seed:</translation>
    </message>
    <message>
        <source>Words of a title, or an id</source>
        <translation>Wörter eines Titels oder eine ID</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>S&amp;tart Session</source>
        <translation>Sitzung s&amp;tarten</translation>
    </message>
    <message>
        <source>Plans for a seed whose documents exist. For a new idea run /tf-seed in your agent: it appears here by itself.</source>
        <translation>Plant für einen Seed, dessen Dokumente da sind. Für eine neue Idee führen Sie /tf-seed in Ihrem Agenten aus: Sie erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Start a session</source>
        <translation>Eine Sitzung starten</translation>
    </message>
    <message>
        <source>Start a session in %1</source>
        <translation>Eine Sitzung in %1 starten</translation>
    </message>
    <message>
        <source>No seed has documents here yet. Run /tf-seed in your agent, and it appears in this list.</source>
        <translation>Hier hat noch kein Seed Dokumente. Führen Sie /tf-seed in Ihrem Agenten aus, dann erscheint er in dieser Liste.</translation>
    </message>
    <message>
        <source>There is no project to start a session in.</source>
        <translation>Es gibt kein Projekt, in dem Sie eine Sitzung starten könnten.</translation>
    </message>
    <message>
        <source>No documents for this seed yet.</source>
        <translation>Noch keine Dokumente zu diesem Seed.</translation>
    </message>
    <message>
        <source>No documents for this seed yet. Return takes the first of the list instead.</source>
        <translation>Noch keine Dokumente zu diesem Seed. Return nimmt stattdessen den ersten der Liste.</translation>
    </message>
    <message>
        <source>Choose a seed first.</source>
        <translation>Wählen Sie zuerst einen Seed.</translation>
    </message>
    <message>
        <source>No session is active in %1.</source>
        <translation>In %1 ist keine Sitzung aktiv.</translation>
    </message>
    <message>
        <source>Starts “%1”.</source>
        <translation>Startet „%1“.</translation>
    </message>
    <message>
        <source>“%1” is active in %2. It will be archived, not lost.</source>
        <translation>„%1“ ist in %2 aktiv. Sie wird archiviert und geht nicht verloren.</translation>
    </message>
    <message>
        <source>Archives the present session of “%1” and starts another one.</source>
        <translation>Archiviert die jetzige Sitzung von „%1“ und startet eine weitere.</translation>
    </message>
    <message>
        <source>Archives “%1”, starts “%2”.</source>
        <translation>Archiviert „%1“, startet „%2“.</translation>
    </message>
    <message>
        <source>The project is no longer in your list.</source>
        <translation>Das Projekt steht nicht mehr in Ihrer Liste.</translation>
    </message>
</context>
<context>
    <name>Pointsman::StateDocument</name>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>it holds %1, not an object</source>
        <translation>sie enthält %1, kein Objekt</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Nothing was changed. See to its permissions and disk, then try again.</source>
        <translation>%1 ist nicht lesbar: %2. Nichts wurde geändert. Prüfen Sie die Rechte und den Datenträger, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be understood: %2. It was left as it is. Open it in an editor and mend it, or let Pointsman move it aside; "pointsman-cli doctor" says more.</source>
        <translation>%1 wird nicht verstanden: %2. Die Datei blieb, wie sie ist. Öffnen Sie sie in einem Editor und berichtigen Sie sie, oder lassen Sie sie von Pointsman beiseitelegen; mehr sagt pointsman-cli doctor.</translation>
    </message>
</context>
<context>
    <name>Pointsman::StateSentence</name>
    <message numerus="yes">
        <source>backlog with %n ticket(s)</source>
        <translation>
            <numerusform>Backlog mit %n Ticket</numerusform>
            <numerusform>Backlog mit %n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>active session</source>
        <translation>aktive Sitzung</translation>
    </message>
    <message>
        <source>active mission</source>
        <translation>aktive Mission</translation>
    </message>
    <message>
        <source>started</source>
        <translation>gestartet</translation>
    </message>
    <message>
        <source>switched to it</source>
        <translation>dazu gewechselt</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>snapshot added</source>
        <translation>Snapshot hinzugefügt</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>beigetreten</translation>
    </message>
    <message>
        <source>no mission is active</source>
        <translation>keine Mission ist aktiv</translation>
    </message>
    <message>
        <source>switched to %1</source>
        <translation>zu %1 gewechselt</translation>
    </message>
    <message>
        <source>file created</source>
        <translation>Datei angelegt</translation>
    </message>
    <message>
        <source>no longer active</source>
        <translation>nicht mehr aktiv</translation>
    </message>
    <message>
        <source>snapshot removed</source>
        <translation>Snapshot entfernt</translation>
    </message>
    <message>
        <source>file removed</source>
        <translation>Datei entfernt</translation>
    </message>
    <message>
        <source>active again</source>
        <translation>wieder aktiv</translation>
    </message>
    <message>
        <source>state %1</source>
        <translation>Zustand %1</translation>
    </message>
    <message>
        <source>%1 attached</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 detached</source>
        <translation>%1 herausgenommen</translation>
    </message>
    <message>
        <source>backlog removed</source>
        <translation>Backlog entfernt</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>plan removed</source>
        <translation>Plan entfernt</translation>
    </message>
    <message>
        <source>plan set to %1</source>
        <translation>Plan ist jetzt %1</translation>
    </message>
    <message>
        <source>focus none</source>
        <translation>Focus none</translation>
    </message>
    <message>
        <source>focus %1</source>
        <translation>Focus %1</translation>
    </message>
    <message>
        <source>driving</source>
        <translation>am Steuer</translation>
    </message>
    <message>
        <source>no longer driving</source>
        <translation>nicht mehr am Steuer</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>written anew with the same content</source>
        <translation>mit demselben Inhalt neu geschrieben</translation>
    </message>
    <message>
        <source>time of the last change set</source>
        <translation>Zeit der letzten Änderung gesetzt</translation>
    </message>
    <message>
        <source>something that is never shown changed</source>
        <translation>etwas, das nie angezeigt wird, hat sich geändert</translation>
    </message>
    <message>
        <source>changed, still damaged</source>
        <translation>geändert, noch beschädigt</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>damaged file removed</source>
        <translation>beschädigte Datei entfernt</translation>
    </message>
    <message>
        <source>readable again</source>
        <translation>wieder lesbar</translation>
    </message>
    <message>
        <source>backlog is no longer understood</source>
        <translation>Backlog ist nicht mehr zu verstehen</translation>
    </message>
</context>
<context>
    <name>Pointsman::Stations</name>
    <message>
        <source>no seed</source>
        <translation>kein Seed</translation>
    </message>
    <message>
        <source>seed reached</source>
        <translation>Seed erreicht</translation>
    </message>
    <message>
        <source>seed missing</source>
        <translation>Seed fehlt</translation>
    </message>
    <message>
        <source>no spikes yet</source>
        <translation>noch keine Spikes</translation>
    </message>
    <message>
        <source>spikes reached</source>
        <translation>Spikes erreicht</translation>
    </message>
    <message>
        <source>a spike is missing</source>
        <translation>ein Spike fehlt</translation>
    </message>
    <message>
        <source>no plan yet</source>
        <translation>noch kein Plan</translation>
    </message>
    <message>
        <source>plan reached</source>
        <translation>Plan erreicht</translation>
    </message>
    <message>
        <source>plan missing</source>
        <translation>Plan fehlt</translation>
    </message>
    <message>
        <source>no backlog yet</source>
        <translation>noch kein Backlog</translation>
    </message>
    <message>
        <source>backlog reached</source>
        <translation>Backlog erreicht</translation>
    </message>
    <message>
        <source>backlog missing</source>
        <translation>Backlog fehlt</translation>
    </message>
</context>
<context>
    <name>Pointsman::StationsWidget</name>
    <message>
        <source>The way of the session</source>
        <translation>Der Weg der Sitzung</translation>
    </message>
    <message>
        <source>The session has not come here yet, so there is nothing to read.</source>
        <translation>So weit ist die Sitzung noch nicht, daher gibt es hier nichts zu lesen.</translation>
    </message>
</context>
<context>
    <name>Pointsman::StatusBar</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (und %n weitere)</numerusform>
            <numerusform> (und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>watching %1 of %2, polling %3</source>
        <translation>beobachtet %1 von %2, fragt %3 ab</translation>
    </message>
    <message>
        <source>Changes by other programs are announced by the system.</source>
        <translation>Änderungen durch andere Programme werden vom System gemeldet.</translation>
    </message>
    <message>
        <source>Changes here are not announced by the system and are looked for every second:
%1</source>
        <translation>Änderungen werden hier nicht vom System gemeldet; jede Sekunde wird nach ihnen gesehen:
%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Missions</source>
        <translation>Missionen</translation>
    </message>
</context>
<context>
    <name>Pointsman::StrayCalls</name>
    <message>
        <source>An agent waits for you:</source>
        <translation>Ein Agent wartet auf Antwort:</translation>
    </message>
    <message>
        <source>Add Project</source>
        <translation>Projekt hinzufügen</translation>
    </message>
    <message>
        <source>It works in %1, which is not on the list.</source>
        <translation>Er arbeitet in %1; der Ordner steht nicht auf der Liste.</translation>
    </message>
    <message>
        <source>“%1”. It works in %2, which is not on the list.</source>
        <translation>„%1“. Er arbeitet in %2; der Ordner steht nicht auf der Liste.</translation>
    </message>
    <message>
        <source>Agent Is Answered</source>
        <translation>Agent ist beantwortet</translation>
    </message>
</context>
<context>
    <name>Pointsman::Switcher</name>
    <message>
        <source>broken</source>
        <translation>defekt</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>state unclear</source>
        <translation>Zustand unklar</translation>
    </message>
    <message>
        <source>active session is broken</source>
        <translation>aktive Sitzung ist defekt</translation>
    </message>
    <message>
        <source>folder is not there</source>
        <translation>Ordner ist nicht da</translation>
    </message>
    <message>
        <source>settings cannot be used</source>
        <translation>Einstellungen nicht verwendbar</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>A session whose file cannot be read</source>
        <translation>Eine Sitzung, deren Datei nicht lesbar ist</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>mission</source>
        <translation>Mission</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>Wechseln zu %1</translation>
    </message>
    <message>
        <source>reaches every terminal</source>
        <translation>gilt in jedem Terminal</translation>
    </message>
    <message>
        <source>shows %1. Its folder is not there.</source>
        <translation>zeigt %1. Der Ordner ist nicht da.</translation>
    </message>
    <message>
        <source>shows %1. Its settings cannot be used.</source>
        <translation>zeigt %1. Die Einstellungen sind nicht verwendbar.</translation>
    </message>
    <message>
        <source>shows %1. It is still being read.</source>
        <translation>zeigt %1. Es wird noch gelesen.</translation>
    </message>
    <message>
        <source>shows %1. No session is active there.</source>
        <translation>zeigt %1. Dort ist keine Sitzung aktiv.</translation>
    </message>
    <message>
        <source>shows %1. Its active session's file cannot be understood.</source>
        <translation>zeigt %1. Die Datei der aktiven Sitzung dort wird nicht verstanden.</translation>
    </message>
    <message>
        <source>shows %1. %2 is active there.</source>
        <translation>zeigt %1. %2 ist dort aktiv.</translation>
    </message>
    <message>
        <source>shows %1. Its file cannot be understood, so it cannot be switched to: see its warnings.</source>
        <translation>zeigt %1. Die Datei wird nicht verstanden, deshalb ist kein Wechsel dorthin möglich: siehe ihre Warnungen.</translation>
    </message>
    <message>
        <source>shows %1, which is active in %2.</source>
        <translation>zeigt %1; sie ist in %2 aktiv.</translation>
    </message>
    <message>
        <source>shows %1. It cannot be switched to: the active session's file in %2 cannot be understood and is never written over. Repair it first.</source>
        <translation>zeigt %1. Ein Wechsel dorthin ist nicht möglich: Die Datei der aktiven Sitzung in %2 wird nicht verstanden und nie überschrieben. Reparieren Sie sie zuerst.</translation>
    </message>
    <message>
        <source>reopens %2 in %1; no session is active there now.</source>
        <translation>öffnet %2 in %1 wieder; dort ist jetzt keine Sitzung aktiv.</translation>
    </message>
    <message>
        <source>switches %1 to %2; no session is active there now.</source>
        <translation>wechselt %1 zu %2; dort ist jetzt keine Sitzung aktiv.</translation>
    </message>
    <message>
        <source>reopens %2 in %1; %3 is archived.</source>
        <translation>öffnet %2 in %1 wieder; %3 wird archiviert.</translation>
    </message>
    <message>
        <source>switches %1 to %2; %3 is archived.</source>
        <translation>wechselt %1 zu %2; %3 wird archiviert.</translation>
    </message>
    <message>
        <source>%1 was written less than a minute ago: what agents make next there goes to the other session.</source>
        <translation>%1 wurde vor weniger als einer Minute geschrieben: Was Agenten dort als Nächstes erstellen, wird der anderen Sitzung hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 was written less than two minutes ago: what agents make next there goes to the other session.</source>
        <translation>%1 wurde vor weniger als zwei Minuten geschrieben: Was Agenten dort als Nächstes erstellen, wird der anderen Sitzung hinzugefügt.</translation>
    </message>
    <message>
        <source>cannot do this now. %1</source>
        <translation>kann das jetzt nicht. %1</translation>
    </message>
    <message>
        <source>runs %1. %2</source>
        <translation>führt aus: %1. %2</translation>
    </message>
    <message>
        <source>shows %1, the active mission.</source>
        <translation>zeigt %1, die aktive Mission.</translation>
    </message>
    <message>
        <source>shows the mission %1.</source>
        <translation>zeigt die Mission %1.</translation>
    </message>
    <message>
        <source>makes %1 the active mission. Its file cannot be understood.</source>
        <translation>macht %1 zur aktiven Mission. Ihre Datei wird nicht verstanden.</translation>
    </message>
    <message>
        <source>makes %1 the active mission.</source>
        <translation>macht %1 zur aktiven Mission.</translation>
    </message>
    <message>
        <source>It reaches every terminal: spec-kitty commands without --mission will use it.</source>
        <translation>Das gilt in jedem Terminal: Befehle von spec-kitty ohne --mission verwenden sie.</translation>
    </message>
    <message>
        <source>shows %1 in %2.</source>
        <translation>zeigt %1 in %2.</translation>
    </message>
    <message>
        <source>%1 &gt; %2</source>
        <translation>%1 &gt; %2</translation>
    </message>
    <message>
        <source>action · %1</source>
        <translation>Aktion · %1</translation>
    </message>
    <message>
        <source>action · %1 · %2</source>
        <translation>Aktion · %1 · %2</translation>
    </message>
    <message>
        <source>plan: %1</source>
        <translation>Plan: %1</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>Documents in %1 were written less than two minutes ago: what agents make next there goes to the other session.</source>
        <translation>Dokumente in %1 wurden vor weniger als zwei Minuten geschrieben: Was Agenten dort als Nächstes erstellen, wird der anderen Sitzung hinzugefügt.</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>opens %1 in the editor.</source>
        <translation>öffnet %1 im Editor.</translation>
    </message>
    <message>
        <source>shows %1 as it was before it was switched to. It is active in %2 already.</source>
        <translation>zeigt %1, wie sie vor dem Wechsel zu ihr war. Sie ist in %2 schon aktiv.</translation>
    </message>
</context>
<context>
    <name>Pointsman::SwitcherModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, not available</source>
        <translation>%1, %2, nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>Pointsman::TablePane</name>
    <message>
        <source>Filter: words in any column</source>
        <translation>Filter: Wörter in einer beliebigen Spalte</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Nothing here matches the filter. Esc in its field clears it.</source>
        <translation>Nichts hier passt zum Filter. Esc in seinem Feld leert ihn.</translation>
    </message>
    <message>
        <source>%1 (no room now)</source>
        <translation>%1 (jetzt kein Platz)</translation>
    </message>
</context>
<context>
    <name>Pointsman::TakeBack</name>
    <message>
        <source>Nothing was changed, since it could not be written down. %1</source>
        <translation>Nichts wurde geändert, da es sich nicht festhalten ließ. %1</translation>
    </message>
    <message>
        <source>What was done is not in the history and cannot be undone: %1</source>
        <translation>Was getan wurde, steht nicht im Verlauf und lässt sich nicht rückgängig machen: %1</translation>
    </message>
    <message>
        <source>Something else was done in %1 meanwhile: %2. Nothing was changed; try again if that one is meant.</source>
        <translation>In %1 wurde inzwischen etwas anderes getan: %2. Nichts wurde geändert; versuchen Sie es erneut, wenn jenes gemeint ist.</translation>
    </message>
    <message>
        <source>There is nothing to undo here: Pointsman has changed nothing that it has not taken back.</source>
        <translation>Hier gibt es nichts rückgängig zu machen: Pointsman hat nichts geändert, was es nicht schon zurückgenommen hat.</translation>
    </message>
    <message>
        <source>There is nothing to redo here: nothing was undone, or something was done since.</source>
        <translation>Hier gibt es nichts zu wiederholen: Nichts wurde rückgängig gemacht, oder seither wurde etwas anderes getan.</translation>
    </message>
    <message>
        <source>its whole content</source>
        <translation>der ganze Inhalt</translation>
    </message>
    <message>
        <source>Restore version %1 of %2</source>
        <translation>Version %1 von %2 wiederherstellen</translation>
    </message>
    <message>
        <source>%1 is not there, so nothing was written. If it was moved, relocate its project first.</source>
        <translation>%1 ist nicht da, deshalb wurde nichts geschrieben. Wenn es verschoben wurde, ordnen Sie zuerst sein Projekt neu zu.</translation>
    </message>
    <message>
        <source>Version %1 of %2 has no content to restore. Nothing was changed. %3</source>
        <translation>Version %1 von %2 hat keinen Inhalt, der sich wiederherstellen ließe. Nichts wurde geändert. %3</translation>
    </message>
    <message>
        <source>%1 cannot be taken back; nothing was changed. %2</source>
        <translation>%1 lässt sich nicht zurücknehmen; nichts wurde geändert. %2</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>hinzugefügt: %1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>und %n weitere Zeile</numerusform>
            <numerusform>und %n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be merged: with --merge on the command line, or in the window.</source>
        <translation>Es lässt sich zusammenführen: mit --merge auf der Befehlszeile oder im Fenster.</translation>
    </message>
    <message>
        <source>Both changed the same. Decide it in the window, or put one of the versions back with pointsman-cli history restore.</source>
        <translation>Beide haben dasselbe geändert. Entscheiden Sie es im Fenster, oder stellen Sie eine der Versionen mit pointsman-cli history restore wieder her.</translation>
    </message>
    <message>
        <source>There is nothing to undo here: what was done before the history was damaged cannot be undone any more. The damaged history is kept as %1. Versions that were taken over from it are put back with pointsman-cli history restore.</source>
        <translation>Hier gibt es nichts rückgängig zu machen: Was vor der Beschädigung des Verlaufs getan wurde, lässt sich nicht mehr rückgängig machen. Der beschädigte Verlauf bleibt als %1 erhalten. Versionen, die aus ihm übernommen wurden, stellt pointsman-cli history restore wieder her.</translation>
    </message>
    <message>
        <source>The two cannot be merged. Edit the file, or put one of the versions back with pointsman-cli history restore.</source>
        <translation>Beide lassen sich nicht zusammenführen. Bearbeiten Sie die Datei, oder stellen Sie eine der Versionen mit pointsman-cli history restore wieder her.</translation>
    </message>
    <message>
        <source>What was done enters the history, and can be undone, when that is free: another program holds it.</source>
        <translation>Was geschah, kommt in den Verlauf und lässt sich zurücknehmen, sobald dieser frei ist: Ein anderes Programm hält ihn.</translation>
    </message>
    <message>
        <source>There is nothing to redo here: what was undone before the history was damaged cannot be redone any more. The damaged history is kept as %1.</source>
        <translation>Hier gibt es nichts zu wiederholen: Was zurückgenommen wurde, bevor der Verlauf beschädigt wurde, lässt sich nicht mehr wiederholen. Der beschädigte Verlauf bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>%1 was removed by another program since. Nothing was changed; merging writes it again.</source>
        <translation>%1 wurde seither von einem anderen Programm entfernt. Nichts wurde geändert; beim Zusammenführen wird es neu geschrieben.</translation>
    </message>
    <message>
        <source>%1 was left out: secrets are never kept, and its value is nowhere any more.</source>
        <translation>%1 wurde weggelassen: Geheimnisse werden nie behalten, und sein Wert ist nirgends mehr.</translation>
    </message>
    <message>
        <source>%1 went with its file: secrets are never kept, so it would come back without its value.</source>
        <translation>%1 ging mit seiner Datei: Geheimnisse werden nie behalten, darum käme es ohne seinen Wert zurück.</translation>
    </message>
    <message>
        <source>Passed over, since the history does not have what taking it back needs: %1</source>
        <translation>Übergangen, weil der Verlauf nicht hat, was das Zurücknehmen braucht: %1</translation>
    </message>
    <message>
        <source>%1 was changed since. Nothing was changed now; this would be lost:</source>
        <translation>%1 wurde seither geändert. Jetzt wurde nichts geändert; das ginge verloren:</translation>
    </message>
</context>
<context>
    <name>Pointsman::TakingBack</name>
    <message>
        <source>Take Back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>Pointsman::TextDifferenceView</name>
    <message>
        <source>Differences as text</source>
        <translation>Unterschiede als Text</translation>
    </message>
    <message numerus="yes">
        <source>… %n line(s) the same …</source>
        <translation>
            <numerusform>… %n gleiche Zeile …</numerusform>
            <numerusform>… %n gleiche Zeilen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more line(s) …</source>
        <translation>
            <numerusform>… %n weitere Zeile …</numerusform>
            <numerusform>… %n weitere Zeilen …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::TicketModel</name>
    <message>
        <source>It has no file in .tickets, so its status is not known.</source>
        <translation>Es hat keine Datei in .tickets, daher ist sein Status nicht bekannt.</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>: %1</translation>
    </message>
    <message>
        <source>: %1 (%2)</source>
        <translation>: %1 (%2)</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>As the ticket's file says: open, in_progress, closed</source>
        <translation>Wie die Datei des Tickets sagt: open, in_progress, closed</translation>
    </message>
    <message>
        <source>Depends On</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>The tickets that have to be done before</source>
        <translation>Die Tickets, die vorher erledigt sein müssen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>No backlog names it. A dependency or its parent links it with these tickets.</source>
        <translation>Kein Backlog nennt es. Eine Abhängigkeit oder das übergeordnete Ticket verbindet es mit diesen Tickets.</translation>
    </message>
    <message>
        <source>A part of %1</source>
        <translation>Ein Teil von %1</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>As others name it that depend on it. A double click opens the ticket</source>
        <translation>So nennen es andere, die davon abhängen. Ein Doppelklick öffnet das Ticket</translation>
    </message>
    <message>
        <source>What the ticket is about. A double click opens it</source>
        <translation>Worum es in dem Ticket geht. Ein Doppelklick öffnet es</translation>
    </message>
    <message>
        <source>Its file says no status.</source>
        <translation>In seiner Datei steht kein Status.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>It has no file in .tickets and stands in no backlog.md. Finish the session with its tickets anew, or put the ticket back.</source>
        <translation>Es hat keine Datei in .tickets und steht in keiner backlog.md. Schließen Sie die Sitzung erneut mit ihren Tickets ab, oder holen Sie das Ticket zurück.</translation>
    </message>
</context>
<context>
    <name>Pointsman::TicketPicks</name>
    <message>
        <source>in the backlog</source>
        <translation>im Backlog</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
</context>
<context>
    <name>Pointsman::TicketsTab</name>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>There is nothing to open</source>
        <translation>Es gibt nichts zu öffnen</translation>
    </message>
    <message>
        <source>%1 has no file in .tickets.</source>
        <translation>%1 hat keine Datei in .tickets.</translation>
    </message>
    <message>
        <source>Other tickets of this project</source>
        <translation>Andere Tickets dieses Projekts</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n linked with them</source>
        <translation>
            <numerusform>%1, und %n, das mit ihnen verbunden ist</numerusform>
            <numerusform>%1, und %n, die mit ihnen verbunden sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Other tickets of this project: %1</source>
        <translation>Andere Tickets dieses Projekts: %1</translation>
    </message>
    <message>
        <source>The session's backlog names no ticket.</source>
        <translation>Das Backlog der Sitzung nennt kein Ticket.</translation>
    </message>
    <message>
        <source>%1. </source>
        <comment>how far the session is</comment>
        <translation>%1. </translation>
    </message>
    <message>
        <source>The session has no tickets yet: /tf-backlog makes them from the plan.</source>
        <translation>Die Sitzung hat noch keine Tickets: /tf-backlog macht sie aus dem Plan.</translation>
    </message>
    <message>
        <source>The session has no tickets yet: once a plan is approved, /tf-backlog makes them from it.</source>
        <translation>Die Sitzung hat noch keine Tickets: Ist ein Plan genehmigt, macht /tf-backlog sie daraus.</translation>
    </message>
</context>
<context>
    <name>Pointsman::TimeWords</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
</context>
<context>
    <name>Pointsman::Timeline</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>in no known state</source>
        <translation>in keinem bekannten Zustand</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>seed, state</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Pointsman::TimelineView</name>
    <message>
        <source>Time line of the sessions</source>
        <translation>Zeitachse der Sitzungen</translation>
    </message>
    <message>
        <source>Arrow keys lead from session to session; + and - zoom, 0 shows all.</source>
        <translation>Pfeiltasten führen von Sitzung zu Sitzung; + und - vergrößern und verkleinern, 0 zeigt alles.</translation>
    </message>
    <message>
        <source>not known when</source>
        <translation>unbekannt wann</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>seed, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
</context>
<context>
    <name>Pointsman::ToldTeam</name>
    <message>
        <source>spec-kitty did it, and your team has been told: undo cannot take that back.</source>
        <translation>spec-kitty hat es getan, und Ihr Team weiß davon: „Rückgängig“ kann das nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Tell your team that you work on nothing in particular in %1</source>
        <translation>Ihrem Team sagen, dass Sie in %1 an nichts Bestimmtem arbeiten</translation>
    </message>
    <message>
        <source>Tell your team that you work on %2 in %1</source>
        <translation>Ihrem Team sagen, dass Sie in %1 an %2 arbeiten</translation>
    </message>
    <message>
        <source>Choose “Nothing in particular” in Working On… again.</source>
        <translation>Wählen Sie unter „Arbeiten an …“ wieder „Nichts Bestimmtem“.</translation>
    </message>
    <message>
        <source>Choose the former one, %1, in Working On… again.</source>
        <translation>Wählen Sie unter „Arbeiten an …“ wieder das vorige, %1.</translation>
    </message>
    <message>
        <source>Tell your team that you drive %1</source>
        <translation>Ihrem Team sagen, dass Sie bei %1 am Steuer sind</translation>
    </message>
    <message>
        <source>Tell your team that you no longer drive %1</source>
        <translation>Ihrem Team sagen, dass Sie bei %1 nicht mehr am Steuer sind</translation>
    </message>
    <message>
        <source>Switch Driving off again.</source>
        <translation>Schalten Sie „Am Steuer“ wieder aus.</translation>
    </message>
    <message>
        <source>Switch Driving on again.</source>
        <translation>Schalten Sie „Am Steuer“ wieder ein.</translation>
    </message>
    <message>
        <source>Join mission %1</source>
        <translation>Mission %1 beitreten</translation>
    </message>
</context>
<context>
    <name>Pointsman::TopicDialog</name>
    <message>
        <source>Add Spike</source>
        <translation>Spike hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Spike:</source>
        <translation>&amp;Spike:</translation>
    </message>
    <message>
        <source>Words of a title, or an id</source>
        <translation>Wörter eines Titels oder eine ID</translation>
    </message>
    <message>
        <source>Links documents that exist. The documents are not changed.</source>
        <translation>Verknüpft vorhandene Dokumente. Die Dokumente werden nicht geändert.</translation>
    </message>
    <message>
        <source>&amp;Add Spike</source>
        <translation>Spike &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add a spike to “%1”</source>
        <translation>Einen Spike zu „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Spike</source>
        <translation>Spike</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Belongs</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>Spikes</translation>
    </message>
    <message>
        <source>No spike has documents here yet. Run /tf-spike in your agent.</source>
        <translation>Hier hat noch kein Spike Dokumente. Führen Sie /tf-spike in Ihrem Agenten aus.</translation>
    </message>
    <message>
        <source>&amp;Set Plan</source>
        <translation>Plan &amp;festlegen</translation>
    </message>
    <message>
        <source>&amp;Replace Plan</source>
        <translation>Plan &amp;ersetzen</translation>
    </message>
    <message>
        <source>Set Plan</source>
        <translation>Plan festlegen</translation>
    </message>
    <message>
        <source>Replace Plan</source>
        <translation>Plan ersetzen</translation>
    </message>
    <message>
        <source>Set the plan of “%1”</source>
        <translation>Den Plan von „%1“ festlegen</translation>
    </message>
    <message>
        <source>Replace the plan of “%1”</source>
        <translation>Den Plan von „%1“ ersetzen</translation>
    </message>
    <message>
        <source>&amp;Plan:</source>
        <translation>&amp;Plan:</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>No plan has documents here yet. Run /tf-plan in your agent.</source>
        <translation>Hier hat noch kein Plan Dokumente. Führen Sie /tf-plan in Ihrem Agenten aus.</translation>
    </message>
    <message>
        <source>No documents for this spike yet.</source>
        <translation>Noch keine Dokumente zu diesem Spike.</translation>
    </message>
    <message>
        <source>No documents for this plan yet.</source>
        <translation>Noch keine Dokumente zu diesem Plan.</translation>
    </message>
    <message>
        <source>Choose a spike first.</source>
        <translation>Wählen Sie zuerst einen Spike.</translation>
    </message>
    <message>
        <source>Choose a plan first.</source>
        <translation>Wählen Sie zuerst einen Plan.</translation>
    </message>
    <message>
        <source>Choose a spike of the list, or type its whole id: spike-….</source>
        <translation>Wählen Sie einen Spike der Liste, oder geben Sie seine ganze ID ein: spike-….</translation>
    </message>
    <message>
        <source>Choose a plan of the list, or type its whole id: plan-….</source>
        <translation>Wählen Sie einen Plan der Liste, oder geben Sie seine ganze ID ein: plan-….</translation>
    </message>
    <message>
        <source>This spike is in the session already.</source>
        <translation>Dieser Spike ist schon in der Sitzung.</translation>
    </message>
    <message>
        <source>This is the session's plan already.</source>
        <translation>Das ist schon der Plan der Sitzung.</translation>
    </message>
    <message>
        <source>“%1” joins “%2”.</source>
        <translation>„%1“ kommt in „%2“.</translation>
    </message>
    <message>
        <source>“%1” becomes the plan of “%2”.</source>
        <translation>„%1“ wird der Plan von „%2“.</translation>
    </message>
    <message>
        <source>“%1” takes the place of “%2” as the plan of “%3”.</source>
        <translation>„%1“ tritt als Plan von „%3“ an die Stelle von „%2“.</translation>
    </message>
    <message>
        <source>Replace the spike “%1” of “%2”</source>
        <translation>Spike „%1“ von „%2“ ersetzen</translation>
    </message>
    <message>
        <source>&amp;Replace Spike</source>
        <translation>Spike &amp;ersetzen</translation>
    </message>
    <message>
        <source>Replace Spike</source>
        <translation>Spike ersetzen</translation>
    </message>
    <message>
        <source>The session does not have “%1” any more.</source>
        <translation>Die Sitzung hat „%1“ nicht mehr.</translation>
    </message>
    <message>
        <source>This is the spike that is to be replaced.</source>
        <translation>Das ist der Spike, der ersetzt werden soll.</translation>
    </message>
    <message>
        <source>“%1” takes the place of “%2” in “%3”.</source>
        <translation>„%1“ tritt in „%3“ an die Stelle von „%2“.</translation>
    </message>
    <message>
        <source>Detach from “%1”</source>
        <translation>Aus „%1“ herausnehmen</translation>
    </message>
    <message>
        <source>Takes a spike or the plan out of the session. The documents are not changed.</source>
        <translation>Nimmt einen Spike oder den Plan aus der Sitzung. Die Dokumente werden nicht geändert.</translation>
    </message>
    <message>
        <source>&amp;Detach</source>
        <translation>&amp;Herausnehmen</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>&amp;Spike or plan:</source>
        <translation>&amp;Spike oder Plan:</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Spikes and plan</source>
        <translation>Spikes und Plan</translation>
    </message>
    <message>
        <source>The session has no spike and no plan.</source>
        <translation>Die Sitzung hat keinen Spike und keinen Plan.</translation>
    </message>
    <message>
        <source>Choose a spike or the plan first.</source>
        <translation>Wählen Sie zuerst einen Spike oder den Plan.</translation>
    </message>
    <message>
        <source>Choose a spike or a plan of the list.</source>
        <translation>Wählen Sie einen Spike oder einen Plan aus der Liste.</translation>
    </message>
    <message>
        <source>It has no documents either.</source>
        <translation>Auch dazu gibt es keine Dokumente.</translation>
    </message>
    <message>
        <source>“%1” leaves “%2”.</source>
        <translation>„%1“ verlässt „%2“.</translation>
    </message>
</context>
<context>
    <name>Pointsman::TrayEntries</name>
    <message>
        <source>%1 (not readable)</source>
        <translation>%1 (nicht lesbar)</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr …</translation>
    </message>
    <message>
        <source>%1 (not joined here)</source>
        <translation>%1 (hier nicht beigetreten)</translation>
    </message>
    <message>
        <source>%1 (completed)</source>
        <translation>%1 (abgeschlossen)</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The project's folder is not there</source>
        <translation>Der Ordner des Projekts ist nicht da</translation>
    </message>
    <message>
        <source>The project's settings cannot be used</source>
        <translation>Die Einstellungen des Projekts sind nicht verwendbar</translation>
    </message>
    <message>
        <source>Repair the active session's file first</source>
        <translation>Reparieren Sie zuerst die Datei der aktiven Sitzung</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Noch keine Sitzungen</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>folder not there</source>
        <translation>Ordner nicht da</translation>
    </message>
    <message>
        <source>settings cannot be used</source>
        <translation>Einstellungen nicht verwendbar</translation>
    </message>
    <message>
        <source>no active session</source>
        <translation>keine aktive Sitzung</translation>
    </message>
    <message>
        <source>active session not readable</source>
        <translation>aktive Sitzung nicht lesbar</translation>
    </message>
    <message>
        <source>Open Plan in Editor</source>
        <translation>Plan im Editor öffnen</translation>
    </message>
    <message>
        <source>Open Latest Spike in Editor</source>
        <translation>Neuesten Spike im Editor öffnen</translation>
    </message>
    <message>
        <source>Open Seed in Editor</source>
        <translation>Seed im Editor öffnen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>project, its active session</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Terminal Here</source>
        <translation>Terminal hier</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show in Pointsman</source>
        <translation>In Pointsman anzeigen</translation>
    </message>
    <message>
        <source>Warnings (%1)</source>
        <translation>Warnungen (%1)</translation>
    </message>
    <message>
        <source>Quick Switch…</source>
        <translation>Schnellwechsel …</translation>
    </message>
    <message>
        <source>Open Pointsman</source>
        <translation>Pointsman öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>Pointsman::TrayHost</name>
    <message>
        <source>Looking for a panel that shows tray icons.</source>
        <translation>Gesucht wird eine Leiste, die Symbole im Infobereich zeigt.</translation>
    </message>
    <message>
        <source>The panel that showed the icon is gone. The icon comes back with it.</source>
        <translation>Die Leiste, die das Symbol zeigte, ist nicht mehr da. Mit ihr kommt das Symbol zurück.</translation>
    </message>
    <message>
        <source>No panel shows tray icons at the moment, although this desktop can. The icon appears with the panel.</source>
        <translation>Keine Leiste zeigt zurzeit Symbole im Infobereich, obwohl diese Arbeitsumgebung es kann. Mit der Leiste erscheint das Symbol.</translation>
    </message>
    <message>
        <source>GNOME shows tray icons only with an extension, for example AppIndicator Support.</source>
        <translation>GNOME zeigt Symbole im Infobereich nur mit einer Erweiterung, zum Beispiel AppIndicator Support.</translation>
    </message>
    <message>
        <source>There is no session bus, by which programs reach a panel.</source>
        <translation>Es gibt keinen Sitzungsbus, über den Programme eine Leiste erreichen.</translation>
    </message>
    <message>
        <source>No panel of this desktop shows tray icons. Should one be started, the icon appears in it.</source>
        <translation>Keine Leiste dieser Arbeitsumgebung zeigt Symbole im Infobereich. Sobald eine gestartet wird, erscheint das Symbol darin.</translation>
    </message>
</context>
<context>
    <name>Pointsman::TraySummary</name>
    <message>
        <source>No mission is active</source>
        <translation>Keine Mission ist aktiv</translation>
    </message>
    <message>
        <source>Mission %1</source>
        <translation>Mission %1</translation>
    </message>
    <message>
        <source>not joined here</source>
        <translation>hier nicht beigetreten</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>working on nothing in particular</source>
        <translation>arbeitet an nichts Bestimmtem</translation>
    </message>
    <message>
        <source>working on %1</source>
        <translation>arbeitet an %1</translation>
    </message>
    <message>
        <source>driving</source>
        <translation>am Steuer</translation>
    </message>
    <message>
        <source>not driving</source>
        <translation>nicht am Steuer</translation>
    </message>
    <message>
        <source>No project is listed</source>
        <translation>Kein Projekt steht in der Liste</translation>
    </message>
    <message>
        <source>No session is active</source>
        <translation>Keine Sitzung ist aktiv</translation>
    </message>
    <message>
        <source>%1: its folder is not there</source>
        <translation>%1: Der Ordner ist nicht da</translation>
    </message>
    <message>
        <source>%1: its settings cannot be used</source>
        <translation>%1: Die Einstellungen sind nicht verwendbar</translation>
    </message>
    <message>
        <source>No warnings</source>
        <translation>Keine Warnungen</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 project(s) with an active session</source>
        <translation>
            <numerusform>%n von %1 Projekten mit aktiver Sitzung</numerusform>
            <numerusform>%n von %1 Projekten mit aktiver Sitzung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes in %n place(s) are not announced by the system</source>
        <translation>
            <numerusform>Änderungen an %n Ort meldet das System nicht</numerusform>
            <numerusform>Änderungen an %n Orten meldet das System nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n cannot be read</source>
        <translation>
            <numerusform>%1, %n ist nicht lesbar</numerusform>
            <numerusform>%1, %n sind nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>project, who waits</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Agents wait in %n more project(s)</source>
        <translation>
            <numerusform>In %n weiteren Projekt warten Agenten</numerusform>
            <numerusform>In %n weiteren Projekten warten Agenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Which mission is active cannot be read</source>
        <translation>Welche Mission aktiv ist, ist nicht lesbar</translation>
    </message>
</context>
<context>
    <name>Pointsman::Undo</name>
    <message>
        <source>It was so already: nothing was written.</source>
        <translation>Es war schon so: Nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>Pointsman::Undoing</name>
    <message>
        <source>Taken back:</source>
        <translation>Zurückgenommen:</translation>
    </message>
    <message>
        <source>Done again:</source>
        <translation>Wiederholt:</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>It is no longer the last one, so nothing was changed: %1.</source>
        <translation>Das ist nicht mehr die letzte Änderung, darum wurde nichts geändert: %1.</translation>
    </message>
    <message>
        <source>Take it back in the history.</source>
        <translation>Sie lässt sich im Verlauf zurücknehmen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Undo, what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing is left</source>
        <translation>es ist keine mehr da</translation>
    </message>
    <message>
        <source>%1, in part: %2</source>
        <comment>what, of which places</comment>
        <translation>%1, zum Teil: %2</translation>
    </message>
    <message>
        <source>another program has changed %1 since.</source>
        <translation>ein anderes Programm hat %1 seither geändert.</translation>
    </message>
    <message>
        <source>Taken back in %1.</source>
        <translation>Zurückgenommen in %1.</translation>
    </message>
    <message>
        <source>Done again in %1.</source>
        <translation>Wiederholt in %1.</translation>
    </message>
    <message>
        <source>Not taken back in %1: %2</source>
        <translation>Nicht zurückgenommen in %1: %2</translation>
    </message>
    <message>
        <source>Not done again in %1: %2</source>
        <translation>Nicht wiederholt in %1: %2</translation>
    </message>
    <message>
        <source>Not tried in %1.</source>
        <translation>Nicht versucht in %1.</translation>
    </message>
    <message>
        <source>Undo goes on with what remains.</source>
        <translation>„Rückgängig“ macht mit dem Rest weiter.</translation>
    </message>
    <message>
        <source>Redo goes on with what remains.</source>
        <translation>„Wiederholen“ macht mit dem Rest weiter.</translation>
    </message>
    <message>
        <source>Taken back in part: %1.</source>
        <translation>Zum Teil zurückgenommen: %1.</translation>
    </message>
    <message>
        <source>Done again in part: %1.</source>
        <translation>Zum Teil wiederholt: %1.</translation>
    </message>
    <message>
        <source>Not taken back in %1.</source>
        <translation>Nicht zurückgenommen in %1.</translation>
    </message>
    <message>
        <source>Not done again in %1.</source>
        <translation>Nicht wiederholt in %1.</translation>
    </message>
    <message>
        <source>Not taken back: %1.</source>
        <translation>Nicht zurückgenommen: %1.</translation>
    </message>
    <message>
        <source>Not done again: %1.</source>
        <translation>Nicht wiederholt: %1.</translation>
    </message>
    <message>
        <source>Another Undo takes back what was done before: %1.</source>
        <translation>„Rückgängig“ nimmt als Nächstes zurück, was davor getan wurde: %1.</translation>
    </message>
</context>
<context>
    <name>Pointsman::UnreadDocuments</name>
    <message>
        <source>Mark All as Read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
</context>
<context>
    <name>Pointsman::UnseenChanges</name>
    <message>
        <source>Mark All as Seen</source>
        <translation>Alle als gesehen markieren</translation>
    </message>
    <message>
        <source>There is nothing new.</source>
        <translation>Es gibt nichts Neues.</translation>
    </message>
    <message>
        <source>Takes these changes off the Now page, and the marks off the rows they are about.</source>
        <translation>Nimmt diese Änderungen von der Seite „Jetzt“ und die Marken von den betroffenen Zeilen.</translation>
    </message>
</context>
<context>
    <name>Pointsman::VerbDialog</name>
    <message>
        <source>%1 Anyway</source>
        <comment>after a button's own text, such as Add Spike</comment>
        <translation>%1 – trotzdem</translation>
    </message>
</context>
<context>
    <name>Pointsman::VersionDifference</name>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>%1. What was there before is not known.</source>
        <translation>%1. Was vorher da war, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation>%1 (von %2)</translation>
    </message>
    <message numerus="yes">
        <source>From the oldest of %n selected: %1</source>
        <translation>
            <numerusform>Von der ältesten der %n ausgewählten: %1</numerusform>
            <numerusform>Von der ältesten der %n ausgewählten: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>Von: %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>Zu: %1</translation>
    </message>
    <message>
        <source>No field differs.</source>
        <translation>Kein Feld ist anders.</translation>
    </message>
    <message>
        <source>One of the two is not understood: see its text.</source>
        <translation>Einer der beiden Stände wird nicht verstanden: siehe seinen Text.</translation>
    </message>
</context>
<context>
    <name>Pointsman::VersionReading</name>
    <message>
        <source>This version of %1 has no content to put back.</source>
        <translation>Diese Version von %1 hat keinen Inhalt zum Zurückholen.</translation>
    </message>
    <message>
        <source>%1 has no place for this field as it is now. Restore the whole version instead.</source>
        <translation>%1 hat in der jetzigen Form keinen Platz für dieses Feld. Stattdessen die ganze Version wiederherstellen.</translation>
    </message>
    <message numerus="yes">
        <source>This was done in one step with %n other change(s): all of it is taken back.</source>
        <translation>
            <numerusform>Dies geschah in einem Schritt mit %n anderen Änderung: Alles davon wird zurückgenommen.</numerusform>
            <numerusform>Dies geschah in einem Schritt mit %n anderen Änderungen: Alles davon wird zurückgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore %1 of %2</source>
        <translation>%1 vom %2 wiederherstellen</translation>
    </message>
    <message>
        <source>Restore %1 in %2 of %3</source>
        <translation>%1 in %2 vom %3 wiederherstellen</translation>
    </message>
    <message>
        <source>Take back %1: %2</source>
        <translation>%1 zurücknehmen: %2</translation>
    </message>
    <message>
        <source>It was taken back meanwhile, by another window or the command line.</source>
        <translation>Es wurde inzwischen zurückgenommen, von einem anderen Fenster oder der Befehlszeile.</translation>
    </message>
    <message>
        <source>It was done again meanwhile, or something else was done after it.</source>
        <translation>Es wurde inzwischen wiederholt, oder danach wurde etwas anderes getan.</translation>
    </message>
</context>
<context>
    <name>Pointsman::VersionWords</name>
    <message>
        <source>Pointsman</source>
        <translation>Pointsman</translation>
    </message>
    <message>
        <source>pointsman-cli</source>
        <translation>pointsman-cli</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>anderes Programm</translation>
    </message>
    <message>
        <source>git</source>
        <translation>git</translation>
    </message>
    <message>
        <source>spec-kitty</source>
        <translation>spec-kitty</translation>
    </message>
    <message>
        <source>Between %1 and %2: Pointsman was not running and knows only the difference.</source>
        <translation>Zwischen %1 und %2: Pointsman lief nicht und kennt nur den Unterschied.</translation>
    </message>
    <message>
        <source>Pointsman (undo)</source>
        <translation>Pointsman (rückgängig)</translation>
    </message>
    <message>
        <source>Pointsman (redo)</source>
        <translation>Pointsman (wiederholt)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>Pointsman::WarningsPage</name>
    <message>
        <source>Preview Fix…</source>
        <translation>Reparatur ansehen …</translation>
    </message>
    <message>
        <source>Nothing is wrong: every file was read and understood.</source>
        <translation>Alles in Ordnung: Jede Datei wurde gelesen und verstanden.</translation>
    </message>
    <message>
        <source>Fix Without Loss…</source>
        <translation>Ohne Verlust beheben …</translation>
    </message>
    <message>
        <source>Show &amp;notes</source>
        <translation>Hi&amp;nweise anzeigen</translation>
    </message>
    <message>
        <source>Notes are worth knowing but nothing has to be done about them.</source>
        <translation>Hinweise sind gut zu wissen, aber nichts ist deswegen zu tun.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>No errors and no warnings. There are notes, which are hidden.</source>
        <translation>Keine Fehler und keine Warnungen. Es gibt Hinweise, die ausgeblendet sind.</translation>
    </message>
    <message>
        <source>There is nothing that could be fixed without loss.</source>
        <translation>Es gibt nichts, was sich ohne Verlust beheben ließe.</translation>
    </message>
    <message>
        <source>Show h&amp;idden</source>
        <translation>Aus&amp;geblendete anzeigen</translation>
    </message>
    <message>
        <source>What you hide is in no count; here it can be seen and taken back.</source>
        <translation>Was Sie ausblenden, ist in keiner Zählung; hier lässt es sich ansehen und wieder einblenden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln ausgeblendet</numerusform>
            <numerusform>%Ln ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Show h&amp;idden (%1)</source>
        <translation>Aus&amp;geblendete anzeigen (%1)</translation>
    </message>
    <message>
        <source>Show hidden</source>
        <translation>Ausgeblendete anzeigen</translation>
    </message>
    <message>
        <source>No errors and no warnings. What there is are notes or is hidden.</source>
        <translation>Keine Fehler und keine Warnungen. Was es gibt, sind Hinweise oder ist ausgeblendet.</translation>
    </message>
    <message>
        <source>Hidden Wa&amp;rnings</source>
        <translation>Aus&amp;geblendete Warnungen</translation>
    </message>
    <message>
        <source>Only fixes that lose no information. Lists them first; one Ctrl+Z undoes all.</source>
        <translation>Nur Reparaturen, bei denen nichts verloren geht. Listet sie erst auf; ein Strg+Z nimmt alle zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n Finding(s) Without Loss…</source>
        <translation>
            <numerusform>%n Befund ohne Verlust beheben …</numerusform>
            <numerusform>%n Befunde ohne Verlust beheben …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::WindowPresence</name>
    <message>
        <source>Close the Window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>Pointsman can go on without its window: the tray shows what needs you.</source>
        <translation>Pointsman kann ohne sein Fenster weiterlaufen: Der Infobereich zeigt, wo Sie gebraucht werden.</translation>
    </message>
    <message>
        <source>Edit, Preferences has this choice.</source>
        <translation>Diese Wahl steht unter Bearbeiten &gt; Einstellungen.</translation>
    </message>
    <message>
        <source>&amp;Keep Running in the Tray</source>
        <translation>Im Infobereich &amp;weiterlaufen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1, since %2: it may still be done afterwards.</source>
        <translation>%1, seit %2: Danach wird es vielleicht noch erledigt.</translation>
    </message>
    <message>
        <source>%1, since %2.</source>
        <translation>%1, seit %2.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) still wait for the disk.</source>
        <translation>
            <numerusform>%n Änderung wartet noch auf den Datenträger.</numerusform>
            <numerusform>%n Änderungen warten noch auf den Datenträger.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Quit Without Waiting</source>
        <translation>&amp;Beenden, ohne zu warten</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>&amp;Warten</translation>
    </message>
</context>
<context>
    <name>Pointsman::Words</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>Pointsman::WorkWords</name>
    <message numerus="yes">
        <source>%n seed(s)</source>
        <translation>
            <numerusform>%n Seed</numerusform>
            <numerusform>%n Seeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n Plan</numerusform>
            <numerusform>%n Pläne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spike(s)</source>
        <translation>
            <numerusform>%n Spike</numerusform>
            <numerusform>%n Spikes</numerusform>
        </translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Review: %1</source>
        <translation>Prüfung: %1</translation>
    </message>
    <message>
        <source>Review of %1: %2</source>
        <translation>Prüfung vom %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n blocker(s)</source>
        <translation>
            <numerusform>%n Blocker</numerusform>
            <numerusform>%n Blocker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n ticket(s) closed</source>
        <translation>
            <numerusform>%1 von %n Ticket geschlossen</numerusform>
            <numerusform>%1 von %n Tickets geschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, of %2 the status is not known</source>
        <translation>%1, von %2 ist der Status nicht bekannt</translation>
    </message>
    <message>
        <source>%1 without a session</source>
        <translation>%1 ohne Sitzung</translation>
    </message>
    <message>
        <source>“%1” was attached shortly after the switch from “%2”. Does it belong here?</source>
        <translation>„%1“ wurde kurz nach dem Wechsel von „%2“ hinzugefügt. Gehört es hierher?</translation>
    </message>
    <message>
        <source>%1 in the plan's backlog.md</source>
        <translation>%1 in der backlog.md des Plans</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Verschieben nach …</translation>
    </message>
    <message>
        <source>Proposes the session that was active before, and shows what will change.</source>
        <translation>Schlägt die Sitzung vor, die vorher aktiv war, und zeigt, was sich ändert.</translation>
    </message>
    <message>
        <source>It Is Right</source>
        <translation>Es stimmt</translation>
    </message>
    <message>
        <source>It stays where it is, and is not asked for again.</source>
        <translation>Es bleibt, wo es ist, und danach wird nicht mehr gefragt.</translation>
    </message>
    <message>
        <source>an agent waits for you</source>
        <translation>ein Agent wartet auf Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n agents wait for you</source>
        <translation>
            <numerusform>%n Agent wartet auf Antwort</numerusform>
            <numerusform>%n Agenten warten auf Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is missing: no command takes the session on without it.</source>
        <translation>„%1“ fehlt: Ohne das führt kein Befehl die Sitzung weiter.</translation>
    </message>
    <message>
        <source>The state of the session does not say which command is next.</source>
        <translation>Der Stand der Sitzung sagt nicht, welcher Befehl der nächste ist.</translation>
    </message>
    <message>
        <source>“%1” has no document yet: no command takes the session on without one.</source>
        <translation>„%1“ hat noch kein Dokument: Ohne eines führt kein Befehl die Sitzung weiter.</translation>
    </message>
    <message>
        <source>%1, %2 missing</source>
        <comment>tickets, of which so many</comment>
        <translation>%1, %2 fehlen</translation>
    </message>
</context>
<context>
    <name>Pointsman::Workspace</name>
    <message>
        <source>The project %1 is not there.</source>
        <translation>Das Projekt %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed.</source>
        <translation>Abgebrochen: Nichts wurde geändert.</translation>
    </message>
</context>
</TS>
