// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparisonview.h"
#include "app/support/planning.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "history/takeback.h"
#include "workspace/marksfile.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QLabel>
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
    void theStatusBarSaysWhatWasDoneLast();
    void whatWasMadeAgainIsTakenBackBeforeWhatWasDoneBeforeThat();
    void whatIsPassedOverForAChangeOfOurOwnIsNamed();
    void whatWasTakenBackLastIsDoneAgainFirst();
    void whoLeavesTheActiveFileAsItIsKeepsTheSessionThatWasActive();
    void whatIsTakenBackElsewhereNamesItsProject();

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
    void switchToBeta();
    void setPlan(const QString &project, const QString &plan = QStringLiteral("plan-x"))
    {
        QVERIFY(Test::setPlan(m_test->workspace(), m_tree->path(project), plan));
    }

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

void WindowUndoTest::switchToBeta()
{
    QVERIFY(m_test->goTo(m_test->table(QStringLiteral("sessions")), QStringLiteral("Beta")));
    m_test->action(session, QStringLiteral("Switch To"))->trigger();
    QTRY_VERIFY(offers(QStringLiteral("Undo: Switch to “Beta” (q)")));
    QTRY_VERIFY(m_test->workspace().undoable()->id != 0 && m_tree->exists(snapshotIn(q, idA)));
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

void WindowUndoTest::whatWasTakenBackLastIsDoneAgainFirst()
{
    const QByteArray before = m_tree->read(activeIn(p));
    setPlan(p);
    QTRY_VERIFY(m_test->workspace().undoable());
    undo();
    QTRY_COMPARE(m_tree->read(activeIn(p)), before);
    QTRY_VERIFY(m_test->workspace().redoable());
    setPlan(q);
    QTRY_VERIFY(m_test->workspace().undoable());
    pin();
    QTRY_VERIFY(offers(QStringLiteral("Undo: Pin “Alpha”")));
    undo();
    QTRY_VERIFY(!isPinned());
    QTRY_VERIFY(offers(QStringLiteral("Redo: Pin “Alpha”")));
    redo();
    QTRY_VERIFY(isPinned());
    QCOMPARE(m_tree->read(activeIn(p)), before); // its change was taken back earlier, so it comes later
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

/// Its snapshot is the only place that it has.
void WindowUndoTest::whoLeavesTheActiveFileAsItIsKeepsTheSessionThatWasActive()
{
    switchToBeta();
    const QByteArray left = m_tree->read(snapshotIn(q, idA));
    const QByteArray theirs = sessionDocument(idC);
    m_tree->replace(activeIn(q), theirs);
    undo();
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    const auto says = [dialog](const QString &words) {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    const QString goes = QStringLiteral("The file goes from its place.");
    const QString stays = QStringLiteral("This file stays as it is");
    auto *fields = dialog->findChild<ComparisonView *>();
    QVERIFY(fields && says(goes) && !says(stays));
    const auto choose = [&](Side side) {
        for (int column = 0; column < 4 && fields->merge()->chosen(0) != side; ++column) {
            fields->setCurrentIndex(fields->model()->index(0, column));
            QTest::keyClick(fields, Qt::Key_Space);
        }
        return fields->merge()->chosen(0) == side;
    };
    QVERIFY(choose(Side::Mine));
    QVERIFY(says(goes) && !says(stays));
    QVERIFY(choose(Side::Theirs));
    QVERIFY(!says(goes) && says(stays));
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("Undo, merged as you chose:")),
                 qPrintable(m_test->message()));
    QCOMPARE(m_tree->read(activeIn(q)), theirs);
    QCOMPARE(m_tree->read(snapshotIn(q, idA)), left);
}

void WindowUndoTest::whatIsTakenBackElsewhereNamesItsProject()
{
    switchToBeta();
    m_tree->replace(activeIn(q), sessionDocument(idC));
    m_test->window().showPage(Page::Project, m_tree->path(p));
    undo();
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Undo: Switch to “Beta” (q)"));
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
