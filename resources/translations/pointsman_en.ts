<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Pointsman::ActiveCard</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::AwayBox</name>
    <message numerus="yes">
        <source>the newest %n change(s); all are on the History page</source>
        <translation>
            <numerusform>the newest change; all are on the History page</numerusform>
            <numerusform>the newest %n changes; all are on the History page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::AwayModel</name>
    <message numerus="yes">
        <source>%1: %n change(s)</source>
        <translation>
            <numerusform>%1: %n change</numerusform>
            <numerusform>%1: %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::BriefWords</name>
    <message numerus="yes">
        <source>%1 and %n more attached</source>
        <translation>
            <numerusform>%1 and %n more attached</numerusform>
            <numerusform>%1 and %n more attached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more detached</source>
        <translation>
            <numerusform>%1 and %n more detached</numerusform>
            <numerusform>%1 and %n more detached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::CellWords</name>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::Changes</name>
    <message numerus="yes">
        <source>backlog with %n ticket(s)</source>
        <translation>
            <numerusform>backlog with %n ticket</numerusform>
            <numerusform>backlog with %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::CommandLineNotices</name>
    <message numerus="yes">
        <source>%1 and %n other change(s)</source>
        <translation>
            <numerusform>%1 and %n other change</numerusform>
            <numerusform>%1 and %n other changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::DocumentBar</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::DocumentSentence</name>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::FindProjectsDialog</name>
    <message numerus="yes">
        <source>%n found, looking into %1</source>
        <translation>
            <numerusform>%n found, looking into %1</numerusform>
            <numerusform>%n found, looking into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n projects found, %1 of them new.</source>
        <translation>
            <numerusform>%n project found, %1 of them new.</numerusform>
            <numerusform>%n projects found, %1 of them new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n Projects</source>
        <translation>
            <numerusform>&amp;Add %n Project</numerusform>
            <numerusform>&amp;Add %n Projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folders more than %n levels down were not looked into: name one of them to search it.</source>
        <translation>
            <numerusform>Folders more than %n level down were not looked into: name one of them to search it.</numerusform>
            <numerusform>Folders more than %n levels down were not looked into: name one of them to search it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::FinishDialog</name>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::FixAllDialog</name>
    <message numerus="yes">
        <source>&amp;Fix %n</source>
        <translation>
            <numerusform>&amp;Fix %n</numerusform>
            <numerusform>&amp;Fix %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::Historian</name>
    <message numerus="yes">
        <source>%n version(s) were taken over from the damaged history, which stays as %1. What was done then can be restored from them, and no longer undone.</source>
        <translation>
            <numerusform>%n version was taken over from the damaged history, which stays as %1. What was done then can be restored from it, and no longer undone.</numerusform>
            <numerusform>%n versions were taken over from the damaged history, which stays as %1. What was done then can be restored from them, and no longer undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::HistoryView</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %Ln change(s)</source>
        <translation>
            <numerusform>the newest %Ln change</numerusform>
            <numerusform>the newest %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::IssuesBox</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more on the Warnings page</source>
        <translation>
            <numerusform>and %n more on the Warnings page</numerusform>
            <numerusform>and %n more on the Warnings page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::Lineage</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::MarkDialog</name>
    <message numerus="yes">
        <source>The note is too long by %n character(s).</source>
        <translation>
            <numerusform>The note is too long by %n character.</numerusform>
            <numerusform>The note is too long by %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::MessageBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>older messages below this one</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::MissionsPage</name>
    <message numerus="yes">
        <source>%Ln mission(s)</source>
        <translation>
            <numerusform>%Ln mission</numerusform>
            <numerusform>%Ln missions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::News</name>
    <message numerus="yes">
        <source>%n thing(s) happened in %1</source>
        <translation>
            <numerusform>%n thing happened in %1</numerusform>
            <numerusform>%n things happened in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (the last of %n change(s))</source>
        <translation>
            <numerusform>%1 (%n change)</numerusform>
            <numerusform>%1 (the last of %n changes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::NowPage</name>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::Outcome</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spike(s)</source>
        <translation>
            <numerusform>%n spike</numerusform>
            <numerusform>%n spikes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::PendingNotices</name>
    <message numerus="yes">
        <source>%n change(s): not done yet.</source>
        <translation>
            <numerusform>%n change: not done yet.</numerusform>
            <numerusform>%n changes: not done yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::PlanFacts</name>
    <message numerus="yes">
        <source>%n blocker(s)</source>
        <translation>
            <numerusform>%n blocker</numerusform>
            <numerusform>%n blockers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::ProjectActions</name>
    <message numerus="yes">
        <source>Added %n projects.</source>
        <translation>
            <numerusform>Added %n project.</numerusform>
            <numerusform>Added %n projects.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n projects</source>
        <translation>
            <numerusform>Add %n project</numerusform>
            <numerusform>Add %n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Agents Are Ans&amp;wered</source>
        <translation>
            <numerusform>%n Agent Is Ans&amp;wered</numerusform>
            <numerusform>%n Agents Are Ans&amp;wered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::ProjectDelegate</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::ProjectFacts</name>
    <message numerus="yes">
        <source>%n spikes</source>
        <translation>
            <numerusform>%n spike</numerusform>
            <numerusform>%n spikes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::ProjectModel</name>
    <message numerus="yes">
        <source>%n spike(s)</source>
        <translation>
            <numerusform>%n spike</numerusform>
            <numerusform>%n spikes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one of %n agents</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>one of %n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::Repair</name>
    <message numerus="yes">
        <source>Fix %n finding(s)</source>
        <translation>
            <numerusform>Fix %n finding</numerusform>
            <numerusform>Fix %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::RepairActions</name>
    <message numerus="yes">
        <source>Fixed %n finding(s).</source>
        <translation>
            <numerusform>Fixed %n finding.</numerusform>
            <numerusform>Fixed %n findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be fixed. %1</source>
        <translation>
            <numerusform>%n could not be fixed. %1</numerusform>
            <numerusform>%n could not be fixed. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n finding(s)</source>
        <translation>
            <numerusform>Fix %n finding</numerusform>
            <numerusform>Fix %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::SessionActions</name>
    <message numerus="yes">
        <source>Makes a finished session active again. Its %n ticket(s) stay.</source>
        <translation>
            <numerusform>Makes a finished session active again. Its %n ticket stays.</numerusform>
            <numerusform>Makes a finished session active again. Its %n tickets stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is completed with %n ticket(s).</source>
        <translation>
            <numerusform>%1 is completed with %n ticket.</numerusform>
            <numerusform>%1 is completed with %n tickets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::SessionFacts</name>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::SessionModel</name>
    <message numerus="yes">
        <source>%n document(s) not read yet</source>
        <translation>
            <numerusform>%n document not read yet</numerusform>
            <numerusform>%n documents not read yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::SessionsPage</name>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::SessionsTimeline</name>
    <message numerus="yes">
        <source>%Ln session(s) without a time that can be read stand in the table only.</source>
        <translation>
            <numerusform>%Ln session without a time that can be read stands in the table only.</numerusform>
            <numerusform>%Ln sessions without a time that can be read stand in the table only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::StateSentence</name>
    <message numerus="yes">
        <source>backlog with %n ticket(s)</source>
        <translation>
            <numerusform>backlog with %n ticket</numerusform>
            <numerusform>backlog with %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::StatusBar</name>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (and %n more)</numerusform>
            <numerusform> (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::TakeBack</name>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::TextDifferenceView</name>
    <message numerus="yes">
        <source>… %n line(s) the same …</source>
        <translation>
            <numerusform>… %n line the same …</numerusform>
            <numerusform>… %n lines the same …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more line(s) …</source>
        <translation>
            <numerusform>… %n more line …</numerusform>
            <numerusform>… %n more lines …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::TicketsTab</name>
    <message numerus="yes">
        <source>%1, and %n linked with them</source>
        <translation>
            <numerusform>%1, and %n linked with them</numerusform>
            <numerusform>%1, and %n linked with them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::TraySummary</name>
    <message numerus="yes">
        <source>%n of %1 project(s) with an active session</source>
        <translation>
            <numerusform>%n of %1 projects has an active session</numerusform>
            <numerusform>%n of %1 projects have an active session</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes in %n place(s) are not announced by the system</source>
        <translation>
            <numerusform>Changes in %n place are not announced by the system</numerusform>
            <numerusform>Changes in %n places are not announced by the system</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n cannot be read</source>
        <translation>
            <numerusform>%1, %n cannot be read</numerusform>
            <numerusform>%1, %n cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Agents wait in %n more project(s)</source>
        <translation>
            <numerusform>Agents wait in %n more project</numerusform>
            <numerusform>Agents wait in %n more projects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::VersionDifference</name>
    <message numerus="yes">
        <source>From the oldest of %n selected: %1</source>
        <translation>
            <numerusform>From the oldest of %n selected: %1</numerusform>
            <numerusform>From the oldest of %n selected: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::VersionReading</name>
    <message numerus="yes">
        <source>This was done in one step with %n other change(s): all of it is taken back.</source>
        <translation>
            <numerusform>This was done in one step with %n other change: all of it is taken back.</numerusform>
            <numerusform>This was done in one step with %n other changes: all of it is taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::WarningsPage</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n Finding(s) Without Loss…</source>
        <translation>
            <numerusform>Fix %n Finding Without Loss…</numerusform>
            <numerusform>Fix %n Findings Without Loss…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::WindowPresence</name>
    <message numerus="yes">
        <source>%n change(s) still wait for the disk.</source>
        <translation>
            <numerusform>%n change still waits for the disk.</numerusform>
            <numerusform>%n changes still wait for the disk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pointsman::WorkWords</name>
    <message numerus="yes">
        <source>%n seed(s)</source>
        <translation>
            <numerusform>%n seed</numerusform>
            <numerusform>%n seeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spike(s)</source>
        <translation>
            <numerusform>%n spike</numerusform>
            <numerusform>%n spikes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocker(s)</source>
        <translation>
            <numerusform>%n blocker</numerusform>
            <numerusform>%n blockers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n ticket(s) closed</source>
        <translation>
            <numerusform>%1 of %n ticket closed</numerusform>
            <numerusform>%1 of %n tickets closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents wait for you</source>
        <translation>
            <numerusform>%n agent waits for you</numerusform>
            <numerusform>%n agents wait for you</numerusform>
        </translation>
    </message>
</context>
</TS>
