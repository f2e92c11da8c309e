// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparisonview.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "history/takeback.h"
#include "workspace/marksfile.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QTableView>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString q = QStringLiteral("q");
const QString edit = QStringLiteral("Edit");
const QString file = QStringLiteral("File");
const QString session = QStringLiteral("Session");

} // namespace

/// Ctrl+Z takes back what was done last, in state files or in Pointsman's own, and Ctrl+Shift+Z does it again.
class WindowUndoTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatWasDoneLastIsTakenBackFirst();
    void whatIsNewEndsWhatCouldBeDoneAgain();
    void whatOthersChangedSinceDoesNotBarTheWayToWhatWasBefore();
    void projectsThatWereAddedAreTakenOffAgain();
    void aProjectThatWasRelocatedGoesBack();
    void whatIsInTheWayOfOnePartIsToldAndTheRestFollows_data();
    void whatIsInTheWayOfOnePartIsToldAndTheRestFollows();
    void whatIsInTheWayOfTheFirstPartIsToldToo();
    void aPartThatIsNotThereIsToldToo();
    void whatIsTakenBackBeforeItIsWrittenIsStillTheWholeStep();
    void theStatusBarSaysWhatWasDoneLast();
    void theStatusBarSaysWhatTheCommandLineTookBack();
    void severalStepsOfTheCommandLineAreTold();
    void whatTheCommandLineMakesAgainIsNoDoubt();
    void whatWasMadeAgainIsTakenBackBeforeWhatWasDoneBeforeThat();
    void whatIsPassedOverForAChangeOfOurOwnIsNamed();

private:
    [[nodiscard]] bool isActive() const { return m_tree->exists(activeIn(q)); }
    [[nodiscard]] bool isPinned() const { return mark().isPinned; }
    [[nodiscard]] Mark mark() const { return snapshotOf(q)->markOf(idA); }
    [[nodiscard]] std::shared_ptr<const ProjectEntry> snapshotOf(const QString &project) const
    {
        return m_test->workspace().snapshot()->project(m_tree->path(project));
    }
    [[nodiscard]] bool isListed(const QString &project) const { return snapshotOf(project) != nullptr; }
    /// What the menu says that it takes back.
    [[nodiscard]] bool offers(const QString &text) const { return m_test->action(edit, text) != nullptr; }
    /// Whether the menu has nothing to take back, or to do again.
    [[nodiscard]] bool hasNothing(const QString &text) const
    {
        const QAction *action = m_test->action(edit, text);
        return action && !action->isEnabled();
    }
    void undo() { m_test->press(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { m_test->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    void remove(const QString &project);
    void pin();
    void archive();
    void setPlan(
        const QString &project, const QString &plan = QStringLiteral("plan-x"),
        const std::function<void()> &then = [] {});

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowUndoTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeProject(*m_tree, q);
    writeMissions(*m_tree);
    m_test = std::make_unique<TestWindow>(*m_tree, QStringList{p, q});
    m_test->window().showPage(Page::Project, m_tree->path(q));
}

void WindowUndoTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

void WindowUndoTest::remove(const QString &project)
{
    m_test->window().showPage(Page::Project, m_tree->path(project));
    m_test->action(file, QStringLiteral("Remove from List"))->trigger();
    QTRY_VERIFY(!isListed(project));
    m_test->window().showPage(Page::Project, m_tree->path(q));
}

void WindowUndoTest::pin()
{
    QVERIFY(m_test->goTo(m_test->table(QStringLiteral("sessions")), QStringLiteral("Alpha")));
    const bool before = isPinned();
    m_test->press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(isPinned(), !before);
}

void WindowUndoTest::archive()
{
    m_test->action(session, QStringLiteral("Archive"))->trigger();
    QTRY_VERIFY(!isActive());
}

/// As something that is no step of its own: nothing is told.
void WindowUndoTest::setPlan(const QString &project, const QString &plan, const std::function<void()> &then)
{
    bool isDone = false; // so that they are in the history in their order
    m_test->workspace().editSessions(
        m_tree->path(project), QStringLiteral("Set plan"),
        [plan](PlanningStore &store) {
            return store.setPlan(*TopicId::parse(plan)).map([](const SessionChange &change) { return change.files; });
        },
        [&](const Result<FileChanges> &result) {
            isDone = result.has_value();
            then();
        });
    QTRY_VERIFY(isDone);
}

void WindowUndoTest::whatWasDoneLastIsTakenBackFirst()
{
    const QByteArray before = m_tree->read(activeIn(q));
    remove(p);
    pin();
    archive();
    QTRY_VERIFY(offers(QStringLiteral("Undo: Archive “Alpha” (q)")));
    undo();
    QTRY_COMPARE(m_tree->read(activeIn(q)), before);
    QVERIFY(isPinned() && !isListed(p));
    QTRY_VERIFY(offers(QStringLiteral("Undo: Pin “Alpha”")));
    undo();
    QTRY_VERIFY(!isPinned());
    QCOMPARE(m_test->message(), QStringLiteral("Taken back: Pin “Alpha”"));
    QVERIFY(isActive() && !isListed(p));
    undo();
    QTRY_VERIFY(isListed(p));
    QTRY_VERIFY(hasNothing(QStringLiteral("Undo")));

    redo();
    QTRY_VERIFY(!isListed(p));
    QVERIFY(isActive() && !isPinned());
    redo();
    QTRY_VERIFY(isPinned());
    QVERIFY(isActive());
    QTRY_VERIFY(offers(QStringLiteral("Redo: Archive “Alpha” (q)")));
    redo();
    QTRY_VERIFY(!isActive());
    QTRY_VERIFY(hasNothing(QStringLiteral("Redo")));
}

void WindowUndoTest::whatIsNewEndsWhatCouldBeDoneAgain()
{
    pin();
    QTRY_VERIFY(offers(QStringLiteral("Undo: Pin “Alpha”")));
    undo();
    QTRY_VERIFY(offers(QStringLiteral("Redo: Pin “Alpha”")));
    archive();
    QTRY_VERIFY(hasNothing(QStringLiteral("Redo")));
    QVERIFY(!isPinned());
}

void WindowUndoTest::whatOthersChangedSinceDoesNotBarTheWayToWhatWasBefore()
{
    remove(p);
    pin();
    QVERIFY(MarksFile(m_tree->path(QStringLiteral("config/marks.json")))
                .change({m_tree->path(QStringLiteral("q/.tf/knowledge")), idA}, {.isPinned = false}));
    QTRY_VERIFY(!isPinned());
    undo();
    QTRY_VERIFY(m_test->message().contains(QStringLiteral("nothing was taken back")));
    QVERIFY(!isListed(p));
    undo();
    QTRY_VERIFY(isListed(p));
}

void WindowUndoTest::projectsThatWereAddedAreTakenOffAgain()
{
    const QString r = QStringLiteral("r");
    writeProject(*m_tree, r);
    m_test->prompts().texts = {m_tree->path(r)};
    m_test->action(file, QStringLiteral("Add Project…"))->trigger();
    QTRY_VERIFY(isListed(r));
    QTRY_VERIFY(offers(QStringLiteral("Undo: Add “r”")));
    undo();
    QTRY_VERIFY(!isListed(r));
    redo();
    QTRY_VERIFY(isListed(r));
    // What is listed already is not added, and nothing can be taken back of it.
    QTRY_VERIFY(offers(QStringLiteral("Undo: Add “r”")));
    m_test->prompts().texts = {m_tree->path(p)};
    m_test->action(file, QStringLiteral("Add Project…"))->trigger();
    QTRY_COMPARE(m_test->message(), QStringLiteral("“p” is on the list already."));
    QVERIFY(offers(QStringLiteral("Undo: Add “r”")));
}

void WindowUndoTest::aProjectThatWasRelocatedGoesBack()
{
    const QString moved = QStringLiteral("moved");
    archive();
    QTRY_VERIFY(offers(QStringLiteral("Undo: Archive “Alpha” (q)")));
    QVERIFY(QDir().rename(m_tree->path(q), m_tree->path(moved)));
    m_test->prompts().texts = {m_tree->path(moved)};
    m_test->action(file, QStringLiteral("Relocate…"))->trigger();
    QTRY_VERIFY(isListed(moved) && !isListed(q));
    QVERIFY(QDir().rename(m_tree->path(moved), m_tree->path(q)));
    QTRY_VERIFY(offers(QStringLiteral("Undo: Relocate “q”")));
    undo();
    QTRY_VERIFY(isListed(q) && !isListed(moved));
    QTRY_VERIFY2(offers(QStringLiteral("Undo: Archive “Alpha” (q)")), qPrintable(m_test->workspace().undoLabel()));
    undo();
    QTRY_VERIFY(isActive());
}

void WindowUndoTest::whatIsInTheWayOfOnePartIsToldAndTheRestFollows_data()
{
    QTest::addColumn<bool>("isClean"); // the two touch different fields
    QTest::newRow("merged") << true;
    QTest::newRow("decided") << false;
}

/// One step in three places, of which another program has changed the middle one.
void WindowUndoTest::whatIsInTheWayOfOnePartIsToldAndTheRestFollows()
{
    QFETCH(bool, isClean);
    const QString mission = missionIn(QStringLiteral("search"));
    const QByteArray ofP = m_tree->read(activeIn(p));
    const QByteArray ofMission = m_tree->read(mission);
    setPlan(p);
    setPlan(q);
    bool isWritten = false;
    m_test->workspace().editMissions(
        QStringLiteral("Work on wp:WP09"),
        [](MissionStore &store) {
            return store.update(*MissionId::parse(QStringLiteral("search")), {{"focus", "wp:WP09"}})
                .map([](const MissionChange &change) { return change.files; });
        },
        [&](const Result<FileChanges> &result) { isWritten = result.has_value(); });
    QTRY_VERIFY(isWritten);
    const QString label = QStringLiteral("Do all three");
    m_test->services().undoing.join({p, q, QStringLiteral("spec-kitty")}, label);
    QTRY_VERIFY(offers(QStringLiteral("Undo: ") + label));
    QByteArray theirs = m_tree->read(activeIn(q));
    m_tree->replace(activeIn(q), isClean ? theirs.replace("spike-a", "spike-x") : theirs.replace("plan-x", "plan-c"));
    m_test->workspace().refresh();

    undo();
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QCOMPARE(m_tree->read(mission), ofMission);
    QCOMPARE(m_tree->read(activeIn(q)), theirs);
    const QString told = m_test->message();
    for (const QString &words :
         {QStringLiteral("Taken back in part: Do all three."), QStringLiteral("Taken back in spec-kitty."),
          QStringLiteral("Not taken back in q: another program has changed %1 since.").arg(m_tree->path(activeIn(q))),
          QStringLiteral("Not tried in p.")})
        QVERIFY2(told.contains(words), qPrintable(told));
    QVERIFY(offers(QStringLiteral("Undo: Do all three, in part: p, q")));
    QVERIFY(offers(QStringLiteral("Redo: Do all three, in part: spec-kitty")));

    if (!isClean)
        QTest::keyClick(dialog->findChild<ComparisonView *>(), Qt::Key_Space);
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(m_tree->read(activeIn(q)).contains("plan-a"));
    QCOMPARE(m_tree->read(activeIn(q)).contains("spike-x"), isClean);
    QTRY_VERIFY(offers(QStringLiteral("Undo: Do all three, in part: p")));
    QVERIFY(!m_test->message().contains(QStringLiteral("Taken back in part"))); // that is past
    const QString merged = isClean ? QStringLiteral("Taken back, and merged: Do all three, in part: q")
                                   : QStringLiteral("Undo, merged as you chose: Do all three, in part: q");
    QVERIFY2(m_test->message().startsWith(merged), qPrintable(m_test->message()));
    QVERIFY2(m_test->message().contains(QStringLiteral("Undo goes on with what remains.")),
             qPrintable(m_test->message()));
    undo();
    QTRY_COMPARE(m_tree->read(activeIn(p)), ofP);
    QTRY_VERIFY(hasNothing(QStringLiteral("Undo")));
    QVERIFY(offers(QStringLiteral("Redo: ") + label));
    redo();
    QTRY_VERIFY(m_tree->read(mission).contains("wp:WP09"));
    QVERIFY(m_tree->read(activeIn(p)).contains("plan-x"));
    QVERIFY(m_tree->read(activeIn(q)).contains(isClean ? "plan-x" : "plan-c")); // as it was before it was decided
}

void WindowUndoTest::whatIsInTheWayOfTheFirstPartIsToldToo()
{
    setPlan(p);
    setPlan(q);
    m_test->services().undoing.join({p, q}, QStringLiteral("Do both"));
    QTRY_VERIFY(offers(QStringLiteral("Undo: Do both")));
    m_tree->replace(activeIn(q), m_tree->read(activeIn(q)).replace("plan-x", "plan-c"));
    m_test->workspace().refresh();
    undo();
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    dialog->reject();
    const QString told = m_test->message();
    for (const char *words : {"Not taken back: Do both.", "Not taken back in q: another program", "Not tried in p.",
                              "Undo goes on with what remains."})
        QVERIFY2(told.contains(QLatin1StringView(words)), qPrintable(told));
    QVERIFY2(m_tree->read(activeIn(p)).contains("plan-x"), m_tree->read(activeIn(p)).constData());
}

void WindowUndoTest::aPartThatIsNotThereIsToldToo()
{
    setPlan(p);
    setPlan(q);
    const QByteArray before = m_tree->read(activeIn(p));
    setPlan(p, QStringLiteral("plan-c"));
    m_test->services().undoing.join({p, q, p}, QStringLiteral("Do all three"));
    QTRY_VERIFY(offers(QStringLiteral("Undo: Do all three")));
    const QString folder = m_tree->path(q);
    QVERIFY(QFile::rename(folder, folder + QStringLiteral("-away")));
    QTRY_COMPARE(snapshotOf(q)->state, ProjectEntry::State::Gone);
    undo();
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("Taken back in part: Do all three.")),
                 qPrintable(m_test->message()));
    QCOMPARE(m_tree->read(activeIn(p)), before);
    const QString told = m_test->message();
    QVERIFY2(told.contains(QStringLiteral("Taken back in p.")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("Not taken back in p, q.")), qPrintable(told));
    QVERIFY2(told.contains(folder + QStringLiteral("/.tf/knowledge is not there")), qPrintable(told));
}

void WindowUndoTest::whatIsTakenBackBeforeItIsWrittenIsStillTheWholeStep()
{
    const QByteArray ofP = m_tree->read(activeIn(p));
    const QByteArray ofQ = m_tree->read(activeIn(q));
    setPlan(p);
    setPlan(q, QStringLiteral("plan-x"), [&] {
        m_test->services().undoing.join({p, q}, QStringLiteral("Do both"));
        m_test->services().undoing.undo();
    });
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("Taken back: Do both")), qPrintable(m_test->message()));
    QCOMPARE(m_tree->read(activeIn(p)), ofP);
    QCOMPARE(m_tree->read(activeIn(q)), ofQ);
    QTRY_VERIFY(offers(QStringLiteral("Redo: Do both")));
    redo();
    QTRY_VERIFY(m_tree->read(activeIn(q)).contains("plan-x"));
    QVERIFY(m_tree->read(activeIn(p)).contains("plan-x"));
    QTRY_VERIFY(offers(QStringLiteral("Undo: Do both")));
}

void WindowUndoTest::theStatusBarSaysWhatWasDoneLast()
{
    const auto says = [this](const QString &words) { return m_test->statusText().endsWith(words); };
    archive();
    QTRY_VERIFY2(says(QStringLiteral(": Archived “Alpha”")), qPrintable(m_test->statusText()));
    pin();
    QTRY_VERIFY2(says(QStringLiteral(": Pinned “Alpha”")), qPrintable(m_test->statusText()));
    undo();
    QTRY_VERIFY2(says(QStringLiteral(": Taken back: Pin “Alpha”")), qPrintable(m_test->statusText()));
    undo();
    QTRY_VERIFY2(says(QStringLiteral(": Taken back: Archive “Alpha” (q)")), qPrintable(m_test->statusText()));
    redo();
    QTRY_VERIFY2(says(QStringLiteral(": Done again: Archive “Alpha” (q)")), qPrintable(m_test->statusText()));
    // What others do afterwards takes its place.
    m_tree->replace(missionPointer, pointerDocument(QStringLiteral("search")));
    QTRY_VERIFY2(says(QStringLiteral(": is the active mission")), qPrintable(m_test->statusText()));
}

void WindowUndoTest::theStatusBarSaysWhatTheCommandLineTookBack()
{
    setPlan(p);
    QTRY_VERIFY(m_test->workspace().undoable() && m_test->workspace().undoable()->id != 0);
    const QString store = snapshotOf(p)->knowledgePath;
    const auto step = [&](const auto &take) {
        const auto journal = Journal::open(m_test->workspace().historyFile());
        QVERIFY(journal);
        QVERIFY(take(**journal, {store}, {{Origin::Kind::CommandLine, {}}, systemClock()}));
    };
    const auto says = [this](const QString &words) { return m_test->statusText().endsWith(words); };
    step(undoLatest);
    QTRY_VERIFY2(says(QStringLiteral(": Taken back: Set plan (p)")), qPrintable(m_test->statusText()));
    step(redoLatest);
    QTRY_VERIFY2(says(QStringLiteral(": Done again: Set plan (p)")), qPrintable(m_test->statusText()));
}

void WindowUndoTest::severalStepsOfTheCommandLineAreTold()
{
    const QString store = snapshotOf(p)->knowledgePath;
    for (const char *plan : {"plan-a", "plan-b", "plan-c"})
        setPlan(p, QString::fromLatin1(plan));
    QTRY_VERIFY(m_test->workspace().undoable() && m_test->workspace().undoable()->id == 3);
    for (const auto &[take, words] :
         {std::pair(&undoLatest, QStringLiteral(": Taken back: Set plan (p) and 2 other")),
          std::pair(&redoLatest, QStringLiteral(": Done again: Set plan (p) and 2 other"))}) {
        {
            const auto journal = Journal::open(m_test->workspace().historyFile());
            for (int i = 0; i < 3; ++i)
                QVERIFY(take(**journal, {store}, {{Origin::Kind::CommandLine, {}}, systemClock()}));
        }
        QTRY_VERIFY2(m_test->statusText().contains(words), qPrintable(m_test->statusText()));
    }
}

void WindowUndoTest::whatTheCommandLineMakesAgainIsNoDoubt()
{
    const QString store = snapshotOf(p)->knowledgePath;
    m_tree->write(snapshotIn(p, idA), sessionDocument(idA, QStringLiteral("archived")));
    m_tree->replace(activeIn(p), sessionDocument(idB));
    QTRY_COMPARE(snapshotOf(p)->active->session.id, idB);
    setPlan(p, QStringLiteral("plan-y"));
    QTRY_VERIFY(m_test->workspace().undoable() && m_test->workspace().undoable()->id != 0);
    for (const auto &[take, plan] :
         {std::pair(&undoLatest, QString()), std::pair(&redoLatest, QStringLiteral("plan-y"))}) {
        {
            const auto journal = Journal::open(m_test->workspace().historyFile());
            QVERIFY(take(**journal, {store}, {{Origin::Kind::CommandLine, {}}, systemClock()}));
        }
        QTRY_COMPARE(snapshotOf(p)->active->session.plan, plan);
    }
    QTRY_VERIFY(m_test->statusText().contains(QStringLiteral("Done again: Set plan (p)")));
    QCOMPARE(snapshotOf(p)->doubts.size(), 0U);
}

void WindowUndoTest::whatWasMadeAgainIsTakenBackBeforeWhatWasDoneBeforeThat()
{
    setPlan(p, QStringLiteral("plan-a"));
    QTRY_VERIFY(m_test->workspace().undoable() && m_test->workspace().undoable()->id == 1);
    pin();
    setPlan(q, QStringLiteral("plan-b"));
    QTRY_VERIFY(m_test->workspace().undoable()->id == 2);
    QVERIFY(offers(QStringLiteral("Undo: Set plan (q)")));
    // Not the last one of all: the command line knows one project alone.
    {
        const auto journal = Journal::open(m_test->workspace().historyFile());
        const Request request{{Origin::Kind::CommandLine, {}}, systemClock()};
        QVERIFY(undoLatest(**journal, {snapshotOf(p)->knowledgePath}, request));
        QVERIFY(redoLatest(**journal, {snapshotOf(p)->knowledgePath}, request));
    }
    QTRY_VERIFY(offers(QStringLiteral("Undo: Set plan (p)")));
    undo();
    QTRY_VERIFY(offers(QStringLiteral("Undo: Set plan (q)")));
    undo();
    QTRY_VERIFY(offers(QStringLiteral("Undo: Pin “Alpha”")));
    undo();
    QTRY_VERIFY(!isPinned());
    redo();
    QTRY_VERIFY(isPinned());
    QTRY_VERIFY(offers(QStringLiteral("Undo: Pin “Alpha”")));
    redo();
    QTRY_VERIFY(offers(QStringLiteral("Undo: Set plan (q)")));
    redo();
    QTRY_VERIFY(offers(QStringLiteral("Undo: Set plan (p)")));
}

void WindowUndoTest::whatIsPassedOverForAChangeOfOurOwnIsNamed()
{
    pin();
    setPlan(p);
    QTRY_VERIFY(m_test->workspace().undoable() && m_test->workspace().undoable()->id != 0);
    const QString folder = m_tree->path(p);
    QVERIFY(QFile::rename(folder, folder + QStringLiteral("-away")));
    QTRY_VERIFY(offers(QStringLiteral("Undo: Pin “Alpha”")));
    const QString passedOver =
        QStringLiteral("Passed over, since %1/.tf/knowledge is not there: Set plan (p)").arg(folder);
    QCOMPARE(m_test->services().undoing.undoPassesOver(), passedOver);
    undo();
    QTRY_VERIFY(!isPinned());
    QTRY_VERIFY2(m_test->message().contains(passedOver), qPrintable(m_test->message()));
}

QTEST_MAIN(WindowUndoTest)
#include "tst_windowundo.moc"
