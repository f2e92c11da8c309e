// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "app/switcher/switcherentries.h"
#include "models/sessionmodel.h"
#include "workspace/marksfile.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString sessionMenu = QStringLiteral("Session");
const QString missionMenu = QStringLiteral("Mission");
const QString nameAndNote = QStringLiteral("Name and Note…");
const QString marksFile = QStringLiteral("config/marks.json");

} // namespace

/// Names, notes, pins and links by keys in the window: shown everywhere, kept over a restart, and in no foreign file.
class WindowMarksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aSessionIsNamedByKeysAndSoCalledEverywhere();
    void aNoteIsShownInTheDetails();
    void aRestartKeepsAllOfIt();
    void clearingOffersUndo();
    void whatWasChangedSinceIsNotTakenBack();
    void aPinIsOneKeyAndComesFirst();
    void theOpenDialogFollowsWhatAnotherProgramKeeps();
    void aProjectIsNamedNotedAndPinnedInTheNavigator();
    void aMissionIsNamedAndPinned();
    void aMissionIsLinkedAndATerminalOpensInItsProject();
    void whatCannotBeMarkedSaysWhy();

private:
    void start() { m_test = std::make_unique<TestWindow>(*m_tree); }
    void showProject();
    void showMissions();
    [[nodiscard]] QTableView *table() const { return m_test->table(QStringLiteral("sessions")); }
    [[nodiscard]] QTableView *missions() const { return m_test->table(QStringLiteral("missions")); }
    [[nodiscard]] static QString title(const QTableView *table, int row)
    {
        return cell(table, row, static_cast<int>(SessionModel::Column::Seed));
    }
    /// Names what is selected with the keyboard.
    [[nodiscard]] bool name(const QString &text);
    /// All files but our own.
    [[nodiscard]] QMap<QString, QByteArray> foreign() const;
    [[nodiscard]] bool click(const QString &button);

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
    QMap<QString, QByteArray> m_before;
};

void WindowMarksTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeMissions(*m_tree);
    m_before = foreign();
    start();
}

void WindowMarksTest::cleanup()
{
    QCOMPARE(foreign(), m_before); // whatever was done
    m_test.reset();
    m_tree.reset();
}

QMap<QString, QByteArray> WindowMarksTest::foreign() const
{
    auto files = m_tree->files();
    for (const QString &path : files.keys()) {
        if (!path.startsWith(u"p/") && !path.startsWith(u"home/"))
            files.remove(path);
    }
    return files;
}

void WindowMarksTest::showProject()
{
    m_test->window().showPage(Page::Project, m_tree->path(p));
    QTRY_COMPARE(table()->model()->rowCount(), 3);
}

void WindowMarksTest::showMissions()
{
    m_test->window().showPage(Page::Missions);
    QTRY_COMPARE(missions()->model()->rowCount(), 2);
}

bool WindowMarksTest::name(const QString &text)
{
    m_test->press(Qt::Key_F2);
    QDialog *dialog = m_test->dialog();
    if (!dialog)
        return false;
    auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("nameField"));
    field->clear();
    QTest::keyClicks(field, text);
    return m_test->accept(dialog);
}

bool WindowMarksTest::click(const QString &button)
{
    QToolButton *found = nullptr;
    const bool isThere = QTest::qWaitFor([&] { return (found = m_test->find<QToolButton>(button)) != nullptr; });
    if (isThere)
        found->click();
    return isThere;
}

void WindowMarksTest::aSessionIsNamedByKeysAndSoCalledEverywhere()
{
    showProject();
    QVERIFY(m_test->goTo(table(), QStringLiteral("Alpha")));
    QVERIFY(name(QStringLiteral("My work")));
    QTRY_COMPARE(m_test->message(), QStringLiteral("Named “My work”."));
    QTRY_COMPARE(rowOf(table(), QStringLiteral("My work")), table()->currentIndex().row());
    QCOMPARE(m_test->label("activeTitle"), QStringLiteral("My work"));
    QCOMPARE(m_test->navigator(SubtitleRole, Page::Project, m_tree->path(p)).toString(), QStringLiteral("My work"));
    m_test->window().showPage(Page::Now);
    QVERIFY(rowOf(m_test->table(QStringLiteral("now")), QStringLiteral("My work")) >= 0);
    showProject();
    SwitcherEntries entries(clockAt(TestWindow::now));
    entries.setSnapshot(m_test->workspace().snapshot());
    const auto all = entries.all();
    QVERIFY(std::any_of(all.begin(), all.end(), [](const auto &entry) {
        return entry->kind == SwitcherEntry::Kind::Session && entry->title == u"My work";
    }));
    // The title goes on being found, and being told.
    auto *filter = m_test->find<QLineEdit>(QStringLiteral("Filter"));
    QTest::keyClicks(filter, QStringLiteral("alpha"));
    QCOMPARE(table()->model()->rowCount(), 1);
    QVERIFY(table()->model()->index(0, 1).data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("Alpha\n")));
}

void WindowMarksTest::aNoteIsShownInTheDetails()
{
    showProject();
    QVERIFY(m_test->goTo(table(), QStringLiteral("Beta")));
    m_test->press(Qt::Key_F2);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(QStringLiteral("noteField")), QStringLiteral("<b>Ask first"));
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(m_test->message(), QStringLiteral("Kept the note about “Beta”."));
    const QLabel *note = nullptr;
    QTRY_VERIFY((note = m_test->find<QLabel>(QStringLiteral("ownNote"))));
    QCOMPARE(note->text(), QStringLiteral("<b>Ask first"));
    QCOMPARE(note->textFormat(), Qt::PlainText);
    QVERIFY(m_test->goTo(table(), QStringLiteral("Gamma")));
    QVERIFY(!m_test->find<QLabel>(QStringLiteral("ownNote")));
}

void WindowMarksTest::aRestartKeepsAllOfIt()
{
    showProject();
    QVERIFY(m_test->goTo(table(), QStringLiteral("Beta")));
    QVERIFY(name(QStringLiteral("My work")));
    m_test->press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(title(table(), 0), QStringLiteral("My work"));
    m_test.reset();
    start();
    showProject();
    QTRY_COMPARE(title(table(), 0), QStringLiteral("My work"));
}

void WindowMarksTest::clearingOffersUndo()
{
    showProject();
    QVERIFY(m_test->goTo(table(), QStringLiteral("Alpha")));
    QVERIFY(name(QStringLiteral("My work")));
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("My work"));
    QVERIFY(name({}));
    QTRY_COMPARE(m_test->message(), QStringLiteral("“My work” is called “Alpha” again."));
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Alpha"));
    QVERIFY(click(QStringLiteral("Undo")));
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("My work"));
    QTRY_COMPARE(m_test->message(), QStringLiteral("Taken back: Take the name away from “My work”"));
    QVERIFY(click(QStringLiteral("Redo")));
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Alpha"));
}

void WindowMarksTest::whatWasChangedSinceIsNotTakenBack()
{
    showProject();
    QVERIFY(m_test->goTo(table(), QStringLiteral("Alpha")));
    QVERIFY(name(QStringLiteral("My work")));
    QTRY_COMPARE(m_test->message(), QStringLiteral("Named “My work”."));
    QVERIFY(MarksFile(m_tree->path(marksFile))
                .change({m_tree->path(QStringLiteral("p/.tf/knowledge")), idA}, {.name = QStringLiteral("Theirs")}));
    QVERIFY(click(QStringLiteral("Undo")));
    QTRY_VERIFY(m_test->message().contains(QStringLiteral("nothing was taken back")));
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Theirs"));
}

void WindowMarksTest::aPinIsOneKeyAndComesFirst()
{
    showProject();
    QVERIFY(m_test->goTo(table(), QStringLiteral("Alpha")));
    QVERIFY(title(table(), 0) != QStringLiteral("Alpha"));
    const QAction *pin = m_test->action(sessionMenu, QStringLiteral("Pin"));
    QVERIFY(pin && !pin->isChecked());
    QVERIFY(m_test->pressShortcut(sessionMenu, QStringLiteral("Pin")));
    QTRY_COMPARE(title(table(), 0), QStringLiteral("Alpha"));
    QCOMPARE(table()->currentIndex().row(), 0);
    QVERIFY(pin->isChecked());
    QVERIFY(m_test->pressShortcut(sessionMenu, QStringLiteral("Pin")));
    QTRY_VERIFY(title(table(), 0) != QStringLiteral("Alpha"));
    QVERIFY(!pin->isChecked());
    QTRY_COMPARE(m_test->message(), QStringLiteral("“Alpha” is no longer pinned."));
}

void WindowMarksTest::theOpenDialogFollowsWhatAnotherProgramKeeps()
{
    showProject();
    QVERIFY(m_test->goTo(table(), QStringLiteral("Alpha")));
    m_test->press(Qt::Key_F2);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("nameField")), QStringLiteral("Mine"));
    const MarkKey key{m_tree->path(QStringLiteral("p/.tf/knowledge")), idA};
    QVERIFY(MarksFile(m_tree->path(marksFile)).change(key, {.note = QStringLiteral("Theirs"), .isPinned = true}));
    QTRY_COMPARE(dialog->findChild<QPlainTextEdit *>(QStringLiteral("noteField"))->toPlainText(),
                 QStringLiteral("Theirs"));
    QVERIFY(dialog->findChild<QCheckBox *>(QStringLiteral("pinBox"))->isChecked());
    QVERIFY(m_test->accept(dialog));
    const auto mark = [&] { return m_test->workspace().snapshot()->projects.front()->markOf(idA); };
    QTRY_COMPARE(mark(), (Mark{QStringLiteral("Mine"), QStringLiteral("Theirs"), true, {}}));
}

void WindowMarksTest::aProjectIsNamedNotedAndPinnedInTheNavigator()
{
    showProject();
    m_test->press(Qt::Key_F6);
    auto *navigator = m_test->window().findChild<QTreeView *>(QStringLiteral("navigator"));
    navigator->setFocus();
    m_test->press(Qt::Key_F2);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("nameField")), QStringLiteral("Shop"));
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(QStringLiteral("noteField")), QStringLiteral("Read me"));
    QVERIFY(m_test->accept(dialog));
    const auto said = [&](int role) { return m_test->navigator(role, Page::Project, m_tree->path(p)).toString(); };
    QTRY_COMPARE(said(Qt::DisplayRole), QStringLiteral("Shop"));
    QTRY_VERIFY(said(Qt::ToolTipRole).endsWith(QStringLiteral("Note: Read me")));
    QTRY_COMPARE(m_test->label("projectNote"), QStringLiteral("About Shop: Read me"));
    QTRY_COMPARE(m_test->message(), QStringLiteral("Renamed to “Shop”. The note was changed too."));
    QCOMPARE(m_test->services().undoing.undoLabel(), QStringLiteral("Rename to “Shop” and change the note"));
    QVERIFY(m_tree->read(QStringLiteral("config/projects.json")).contains("Shop"));
    QVERIFY(click(QStringLiteral("Undo")));
    QTRY_COMPARE(said(Qt::DisplayRole), p);
    QTRY_VERIFY(!said(Qt::ToolTipRole).contains(QStringLiteral("Read me")));
    navigator->setFocus();
    m_test->press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(said(Qt::AccessibleTextRole).startsWith(QStringLiteral("p, pinned, ")));
}

void WindowMarksTest::aMissionIsNamedAndPinned()
{
    showMissions();
    QVERIFY(m_test->goTo(missions(), QStringLiteral("checkout")));
    QVERIFY(name(QStringLiteral("The shop")));
    QTRY_VERIFY(rowOf(missions(), QStringLiteral("The shop")) >= 0);
    QCOMPARE(m_test->label("activeMission"), QStringLiteral("The shop"));
    QTRY_COMPARE(m_test->fact(QStringLiteral("Mission")), QStringLiteral("checkout"));
    QVERIFY(m_test->goTo(missions(), QStringLiteral("search")));
    const int before = rowOf(missions(), QStringLiteral("search"));
    const QString other = before == 0 ? QStringLiteral("The shop") : QStringLiteral("search");
    QVERIFY(m_test->goTo(missions(), other));
    m_test->press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(rowOf(missions(), other), 0);
}

void WindowMarksTest::aMissionIsLinkedAndATerminalOpensInItsProject()
{
    showMissions();
    QVERIFY(m_test->goTo(missions(), QStringLiteral("search")));
    QAction *terminal = m_test->action(missionMenu, QStringLiteral("Terminal Here"));
    QVERIFY(terminal);
    QVERIFY(!terminal->isEnabled());
    QVERIFY(terminal->toolTip().contains(QStringLiteral("Link the mission with a project first.")));
    QVERIFY(m_test->pressShortcut(missionMenu, QStringLiteral("Link with Project…")));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QTest::keyClick(dialog->findChild<QComboBox *>(QStringLiteral("projectCombo")), Qt::Key_Down);
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(m_test->message(), QStringLiteral("“search” is linked with “p”."));
    QTRY_VERIFY(terminal->isEnabled());
    QTRY_COMPARE(m_test->fact(QStringLiteral("Project")), m_tree->path(p));
    QVERIFY(m_test->pressShortcut(missionMenu, QStringLiteral("Terminal Here")));
    QCOMPARE(m_test->launcher().opened, QStringList(m_tree->path(p)));
    QVERIFY(m_test->goTo(missions(), QStringLiteral("checkout")));
    QVERIFY(!terminal->isEnabled());
}

void WindowMarksTest::whatCannotBeMarkedSaysWhy()
{
    m_test->window().showPage(Page::Warnings);
    for (const QString &menu : {sessionMenu, missionMenu}) {
        const QAction *action = m_test->action(menu, nameAndNote);
        QVERIFY(action);
        QVERIFY(!action->isEnabled());
        QVERIFY(action->toolTip().contains(QStringLiteral("first.")));
    }
}

QTEST_MAIN(WindowMarksTest)
#include "tst_windowmarks.moc"
