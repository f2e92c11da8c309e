// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/verbdialog.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "models/projectfacts.h"
#include "models/roles.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QDialog>
#include <QDragEnterEvent>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString file = QStringLiteral("File");

} // namespace

/// The list of projects from the window's side: how they come, get names, go, and what becomes of lost ones.
class WindowProjectsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutProjectsTheWindowOffersWhatFillsIt();
    void aFolderIsAddedByPrompt();
    void aFolderThatIsNoneIsRefusedInWords();
    void foldersAreDroppedOnTheWindow();
    void aFileThatIsDroppedIsNoProject();
    void aStartElsewhereLeavesTheSelectionAlone();
    void aProjectIsRenamed();
    void theLineOfAProjectSaysAllOfItself();
    void aProjectIsRemovedAndBroughtBack();
    void aRemovalIsTakenBackAndDoneAgainByKey();
    void aVanishedProjectStaysGreyedAndIsRelocated();

private:
    void start(const QStringList &projects);
    [[nodiscard]] QString list() const
    {
        return QString::fromUtf8(m_tree->read(QStringLiteral("config/projects.json")));
    }
    [[nodiscard]] QString title(const QString &project) const
    {
        return m_test->navigator(Qt::DisplayRole, Page::Project, m_tree->path(project)).toString();
    }
    /// Drops on the middle of the window, as a file manager does; whether it was taken.
    bool drop(const QStringList &paths);

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowProjectsTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeProject(*m_tree, QStringLiteral("q"));
}

void WindowProjectsTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

void WindowProjectsTest::start(const QStringList &projects)
{
    m_test = std::make_unique<TestWindow>(*m_tree, projects);
}

bool WindowProjectsTest::drop(const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    MainWindow &window = m_test->window();
    const QPoint middle = window.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
    return event.isAccepted();
}

void WindowProjectsTest::withoutProjectsTheWindowOffersWhatFillsIt()
{
    start({});
    QVERIFY(m_test->find<QPushButton>(QStringLiteral("Add Project…")));
    auto *find = m_test->find<QPushButton>(QStringLiteral("Find Projects…"));
    QVERIFY(find);
    // What needs a project says so.
    const QAction *startSession = m_test->action(file, QStringLiteral("Start Session from Seed…"));
    QVERIFY(!startSession->isEnabled());
    QCOMPARE(startSession->statusTip(), QStringLiteral("Add a project first."));
    QTest::mouseClick(find, Qt::LeftButton);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(dialog->inherits("Pointsman::FindProjectsDialog"));
}

void WindowProjectsTest::aFolderIsAddedByPrompt()
{
    start({});
    m_test->prompts().texts = {m_tree->path(p)};
    auto *add = m_test->find<QPushButton>(QStringLiteral("Add Project…"));
    QVERIFY(add);
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_COMPARE(title(p), p);
    QTRY_COMPARE(m_test->navigator(SubtitleRole, Page::Project, m_tree->path(p)).toString(), QStringLiteral("Alpha"));
    QCOMPARE(m_test->message(), QStringLiteral("Added “p”."));
    QVERIFY(list().contains(m_tree->path(p)));
    QTRY_VERIFY(!add->isVisible());
    QTRY_COMPARE(m_test->table(QStringLiteral("now"))->model()->rowCount(), 3);
}

void WindowProjectsTest::aFolderThatIsNoneIsRefusedInWords()
{
    start({});
    m_test->prompts().texts = {m_tree->path(QStringLiteral("nowhere"))};
    QVERIFY(m_test->pressShortcut(file, QStringLiteral("Add Project…")));
    QTRY_VERIFY(m_test->message().contains(QStringLiteral("nowhere")));
    QVERIFY(m_test->message().startsWith(QStringLiteral("Add Project…: not done.")));
    QVERIFY(m_test->workspace().snapshot()->projects.empty());
}

void WindowProjectsTest::foldersAreDroppedOnTheWindow()
{
    start({});
    QVERIFY(drop({m_tree->path(p), m_tree->path(QStringLiteral("q"))}));
    QTRY_COMPARE(title(p), p);
    QTRY_COMPARE(title(QStringLiteral("q")), QStringLiteral("q"));
    QTRY_COMPARE(m_test->table(QStringLiteral("now"))->model()->rowCount(), 6);
    QVERIFY(list().contains(m_tree->path(p)) && list().contains(m_tree->path(QStringLiteral("q"))));
}

void WindowProjectsTest::aFileThatIsDroppedIsNoProject()
{
    start({});
    QVERIFY(drop({m_tree->path(activeIn(p))})); // what it is only a worker sees
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("No such folder")), qPrintable(m_test->message()));
    QVERIFY(!list().contains(p + u'/'));
}

void WindowProjectsTest::aStartElsewhereLeavesTheSelectionAlone()
{
    const QString q = QStringLiteral("q");
    m_tree->replace(activeIn(p), "{"); // no session can be started in it
    m_tree->remove(snapshotIn(q, idB));
    start({p, q});
    QVERIFY(m_test->goTo(m_test->table(QStringLiteral("now")), QStringLiteral("Beta")));
    m_test->press(Qt::Key_N, Qt::ControlModifier);
    auto *dialog = qobject_cast<VerbDialog *>(m_test->dialog());
    QVERIFY(dialog);
    QVERIFY(type(dialog, "seedField", QStringLiteral("seed-d")));
    QVERIFY(dialog->verbButton()->isEnabled());
    dialog->verbButton()->click();
    m_test->action(QStringLiteral("Session"), QStringLiteral("Terminal Here"))->trigger(); // before any answer
    QCOMPARE(m_test->launcher().opened, QStringList(m_tree->path(p)));
    QTRY_COMPARE(m_test->message(), QStringLiteral("Started “Delta” in q. “Alpha” is archived."));
}

void WindowProjectsTest::aProjectIsRenamed()
{
    start({p});
    m_test->window().showPage(Page::Project, m_tree->path(p));
    m_test->action(file, QStringLiteral("Name and Note of Project…"))->trigger();
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(type(dialog, "nameField", QStringLiteral("Shop")));
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(title(p), QStringLiteral("Shop"));
    QCOMPARE(m_test->message(), QStringLiteral("Renamed to “Shop”."));
    QVERIFY(list().contains(QStringLiteral("Shop")));
    QVERIFY(m_tree->exists(activeIn(p)));
}

void WindowProjectsTest::theLineOfAProjectSaysAllOfItself()
{
    start({p});
    const QModelIndex line =
        m_test->window().findChild<QListView *>(QStringLiteral("projectList"))->model()->index(0, 0);
    const auto said = [&] { return line.data(Qt::AccessibleTextRole).toString(); };
    QVERIFY2(said().startsWith(QStringLiteral("p, Alpha, ")), qPrintable(said()));
    for (int column = 2; column < line.model()->columnCount(); ++column) {
        const QString words = line.siblingAtColumn(column).data().toString();
        QVERIFY2(said().contains(words), qPrintable(said() + u" lacks " + words));
    }
    m_tree->replace(activeIn(p), "{");
    QTRY_VERIFY2(said().contains(QStringLiteral("broken")), qPrintable(said()));
}

void WindowProjectsTest::aProjectIsRemovedAndBroughtBack()
{
    start({p, QStringLiteral("q")});
    const auto order = [this] { return ProjectRegistry(m_tree->path(QStringLiteral("config/projects.json"))).load(); };
    m_test->projects().rename(m_tree->path(p), QStringLiteral("Shop"), {});
    QTRY_COMPARE(title(p), QStringLiteral("Shop"));
    const auto before = filesBelow(m_tree->path(p));
    const auto listed = *order();
    m_test->window().showPage(Page::Project, m_tree->path(p));
    m_test->action(file, QStringLiteral("Remove from List"))->trigger();
    QTRY_COMPARE(title(p), QString());
    QCOMPARE(m_test->message(), QStringLiteral("Took “Shop” off the list. Its files were not touched."));
    QVERIFY(!list().contains(m_tree->path(p)));
    QCOMPARE(filesBelow(m_tree->path(p)), before);
    QTest::mouseClick(m_test->find<QAbstractButton>(QStringLiteral("Undo")), Qt::LeftButton);
    QTRY_COMPARE(title(p), QStringLiteral("Shop"));
    QTRY_COMPARE(m_test->navigator(SubtitleRole, Page::Project, m_tree->path(p)).toString(), QStringLiteral("Alpha"));
    QCOMPARE(*order(), listed);
}

void WindowProjectsTest::aRemovalIsTakenBackAndDoneAgainByKey()
{
    start({p, QStringLiteral("q")});
    m_test->window().showPage(Page::Project, m_tree->path(p));
    m_test->action(file, QStringLiteral("Remove from List"))->trigger();
    QTRY_COMPARE(title(p), QString());
    QTRY_VERIFY(m_test->action(QStringLiteral("Edit"), QStringLiteral("Undo: Remove “p” from the list")));
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(title(p), p);
    QTRY_COMPARE(m_test->message(), QStringLiteral("Taken back: Remove “p” from the list"));
    QVERIFY(!m_test->action(QStringLiteral("Edit"), QStringLiteral("Undo"))->isEnabled());
    m_test->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(title(p), QString());
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(title(p), p);
}

void WindowProjectsTest::aVanishedProjectStaysGreyedAndIsRelocated()
{
    start({p});
    const QByteArray before = m_tree->read(activeIn(p));
    m_test->window().showPage(Page::Project, m_tree->path(p));
    m_test->action(QStringLiteral("Session"), QStringLiteral("Archive"))->trigger();
    QTRY_VERIFY(!m_tree->exists(activeIn(p)));
    const auto undo = [&] { return !m_test->workspace().undoLabel().isEmpty(); };
    QTRY_VERIFY(undo());
    const QString moved = m_tree->path(QStringLiteral("moved"));
    m_test->window().showPage(Page::Now);
    const QModelIndex row =
        m_test->window().findChild<QListView *>(QStringLiteral("projectList"))->model()->index(0, 0);
    QVERIFY(QDir().rename(m_tree->path(p), moved));
    // The delegate greys what needs its user for this reason.
    QTRY_COMPARE(row.data(StateRole).toInt(), static_cast<int>(ProjectNeed::Gone));
    QCOMPARE(row.siblingAtColumn(1).data().toString(), m_tree->path(p) + QStringLiteral(" is not there"));
    QTRY_VERIFY(!undo()); // what was done there cannot be taken back now
    m_test->window().showPage(Page::Project, m_tree->path(p));
    const QAction *terminal = m_test->action(QStringLiteral("Session"), QStringLiteral("Terminal Here"));
    QVERIFY(!terminal->isEnabled());
    QCOMPARE(terminal->statusTip(), QStringLiteral("The project's folder is not there."));
    const QAction *begin = m_test->action(file, QStringLiteral("Start Session from Seed…"));
    QVERIFY(!begin->isEnabled());
    QCOMPARE(begin->statusTip(), QStringLiteral("The project's folder is not there."));
    // The whole page says it, and what can be done.
    QVERIFY(!m_test->table(QStringLiteral("sessions"))->isVisible());
    QVERIFY(m_test->find<QPushButton>(QStringLiteral("Remove from List")));
    auto *relocate = m_test->find<QPushButton>(QStringLiteral("Relocate…"));
    QVERIFY(relocate);
    QVERIFY(m_test->statusText().contains(QStringLiteral("moved or gone")));
    m_test->prompts().texts = {moved};
    relocate->click();
    QTRY_VERIFY(!m_test->navigator(SubtitleRole, Page::Project, moved).isNull());
    QCOMPARE(title(p), QString());
    QCOMPARE(m_test->prompts().asked, QStringList(QStringLiteral("Where is p now?")));
    QVERIFY(list().contains(moved));
    const auto *navigator = m_test->window().findChild<QTreeView *>(QStringLiteral("navigator"));
    QTRY_COMPARE(navigator->currentIndex().data(ProjectPathRole).toString(), moved); // still its page
    QVERIFY2(!m_test->statusText().contains(QStringLiteral("moved or gone")), qPrintable(m_test->statusText()));
    // Its history came along.
    QTRY_VERIFY(undo());
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_tree->read(QStringLiteral("moved/.tf/knowledge/.active-planning.json")), before);
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Alpha"));
}

QTEST_MAIN(WindowProjectsTest)
#include "tst_windowprojects.moc"
