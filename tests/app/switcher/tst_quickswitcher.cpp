// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/undoing.h"
#include "app/shell/appsettings.h"
#include "app/shell/launcher.h"
#include "app/shell/notices.h"
#include "app/shell/prompts.h"
#include "app/support/samples.h"
#include "app/switcher/choicepanel.h"
#include "app/switcher/quickswitcher.h"
#include "app/switcher/recentchoices.h"
#include "app/switcher/switchermodel.h"
#include "support/snapshotbuilder.h"
#include "workspace/projectlist.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString now = QStringLiteral("2026-02-06T12:00:00Z");

/// Project "p" with Alpha (active), Beta (archived) and Gamma (completed), and two missions.
struct Files
{
    Files()
    {
        writeProject(tree, QStringLiteral("p"));
        writeMissions(tree);
        tree.makeFolder(QStringLiteral("config"));
    }
    TemporaryTree tree;
};

/// The switcher over a real workspace, which has read them all.
struct Desk : Files
{
    Desk()
    {
        if (!registry.add(tree.path(QStringLiteral("p"))))
            qFatal("test set-up failed");
        projects = std::make_unique<ProjectList>(registry, workspace);
        const auto isRead = [this] {
            const SnapshotPtr snapshot = workspace.snapshot();
            return projects->isLoaded() && !snapshot->isLoading() && snapshot->missions->missions.size() == 2;
        };
        if (!QTest::qWaitFor(isRead, 20'000))
            qFatal("test set-up failed: nothing is read");
        switcher = std::make_unique<QuickSwitcher>(
            Services{clockAt(now), workspace, *projects, settings, prompts, launcher, notices, undoing});
        archive.setStatusTip(QStringLiteral("No session will be active."));
        undo.setEnabled(false);
        undo.setStatusTip(QStringLiteral("Nothing was changed yet."));
        switcher->setActionSource([this] {
            return QList<SwitcherAction>{{&archive, QStringLiteral("Session")}, {&undo, QStringLiteral("Edit")}};
        });
    }

    void open()
    {
        switcher->open();
        if (!QTest::qWaitForWindowActive(switcher.get()))
            qFatal("test set-up failed: the switcher is not active");
    }
    /// Keys to whatever has the focus, as the user presses them.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    [[nodiscard]] QLineEdit *field() const { return switcher->findChild<QLineEdit *>(); }
    [[nodiscard]] QListView *list() const { return switcher->findChild<QListView *>(); }
    [[nodiscard]] QString current() const { return list()->currentIndex().data().toString(); }
    /// All words that are to be seen below the list.
    [[nodiscard]] QString words() const
    {
        QStringList all{field()->accessibleDescription()};
        for (const QLabel *label : switcher->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                all << label->text();
        }
        return all.join(u'\n');
    }
    [[nodiscard]] QString projectPath() const { return tree.path(QStringLiteral("p")); }
    [[nodiscard]] QString file(const QString &relative) const { return tree.path(relative); }

    AppSettings settings{tree.path(QStringLiteral("config/settings.ini"))};
    Notices notices;
    Prompts prompts;
    Workspace workspace{MissionHome(tree.path(QStringLiteral("home"))), clockAt(now)};
    Launcher launcher{settings, workspace};
    ProjectRegistry registry{tree.path(QStringLiteral("config/projects.json"))};
    std::unique_ptr<ProjectList> projects;
    Undoing undoing{workspace, notices};
    QAction archive{QStringLiteral("A&rchive")};
    QAction undo{QStringLiteral("&Undo")};
    std::unique_ptr<QuickSwitcher> switcher;
};

/// More than are made at once; the last one has a name of its own.
QString manyProjects()
{
    QString text;
    for (int project = 0; project < 30; ++project) {
        text += QStringLiteral("project many-%1\n").arg(project);
        for (int session = 0; session < 80; ++session)
            text += QStringLiteral("  archived seed-%1@2026-02-01T09-00-00Z\n").arg(session);
    }
    return text + QStringLiteral("project zulu\n");
}

} // namespace

/// The window itself: keys as a user presses them, what it tells, when it closes.
class QuickSwitcherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itOpensWithTheFieldReady();
    void keysThatGoToTheWindowBeforeAreTakenToo();
    void freshDocumentsAreWarnedOf();
    void enterSwitchesToASession();
    void enterShowsTheActiveSession();
    void enterShowsAProject();
    void aMissionIsShownOrSwitchedTo();
    void controlEnterShowsInstead();
    void altEnterOpensATerminal();
    void controlEOpensTheEditor();
    void documentsAreFoundByThemselves();
    void anActionIsRunOrSaysWhyNot();
    void keysMoveInTheListWhileTheFieldHasTheFocus();
    void escapeClosesAndTellsNothing();
    void itClosesWhenAnotherWindowIsActivated();
    void aClickChooses_data();
    void aClickChooses();
    void whatWasChosenLatelyIsFirstNextTime();
    void onlyTheLatestChoicesAreKept();
    void aChangeOnDiskIsSeenWhileItIsOpen();
    void manyChangesAreOneAndWhatIsChosenStays();
    void whatIsGoneIsNotReplacedByItsNeighbour();
    void whatIsNotListedYetIsFoundByTheFirstKey();
    void theFirstPictureDoesNotWaitForAll();
    void nothingFoundIsSaid();
    void nothingCoversAnything();
    void closingItEndsNothing();
    void itOpensOverTheWindow();
    void everythingHasAName();
};

void QuickSwitcherTest::itOpensWithTheFieldReady()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.field()->hasFocus());
    desk.type(QStringLiteral("beta"));
    QCOMPARE(desk.current(), QStringLiteral("Beta"));
    QVERIFY2(desk.words().contains(u"switches p to “Beta”; “Alpha” is archived."), qPrintable(desk.words()));
    desk.press(Qt::Key_Escape);
    desk.open();
    QCOMPARE(desk.field()->text(), QString());
    QCOMPARE(desk.list()->currentIndex().row(), 0);
}

void QuickSwitcherTest::keysThatGoToTheWindowBeforeAreTakenToo()
{
    Desk desk;
    QWidget before;
    QLineEdit other(&before);
    before.show();
    QVERIFY(QTest::qWaitForWindowActive(&before));
    desk.switcher->open();
    if (desk.switcher->isActiveWindow())
        QFAIL("this platform activates at once: nothing would be tested");
    QTest::keyClicks(&other, QStringLiteral("beta"));
    QCOMPARE(desk.field()->text(), QStringLiteral("beta"));
    QCOMPARE(other.text(), QString());
    QCOMPARE(desk.current(), QStringLiteral("Beta"));
    QVERIFY(QTest::qWaitForWindowActive(desk.switcher.get()));
    QTest::keyClicks(&other, QStringLiteral("x")); // from then on every window has its own again
    QCOMPARE(other.text(), QStringLiteral("x"));
}

void QuickSwitcherTest::freshDocumentsAreWarnedOf()
{
    Desk desk;
    const QString spike = QStringLiteral("p/.tf/knowledge/topics/spike-new/spike.md");
    desk.tree.write(spike, "# An agent is about to attach this\n");
    QDirIterator files(desk.file(QStringLiteral("p/.tf/knowledge/topics")), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) { // the clock of the test stands in another time
        QFile file(files.next());
        QVERIFY(file.open(QFile::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::fromString(now, Qt::ISODate), QFile::FileModificationTime));
    }
    desk.open();
    desk.type(QStringLiteral("beta"));
    QTRY_VERIFY2(desk.words().contains(u"Documents in p were written less than two minutes ago"),
                 qPrintable(desk.words()));
}

void QuickSwitcherTest::enterSwitchesToASession()
{
    Desk desk;
    QSignalSpy switches(desk.switcher.get(), &QuickSwitcher::switchSessionRequested);
    desk.open();
    desk.type(QStringLiteral("beta"));
    desk.press(Qt::Key_Return);
    QCOMPARE(switches.size(), 1);
    QCOMPARE(switches[0][0].toString(), desk.projectPath());
    QCOMPARE(switches[0][1].toString(), desk.file(snapshotIn(QStringLiteral("p"), idB)));
    QVERIFY(!desk.switcher->isVisible());
    desk.open();
    desk.type(QStringLiteral("gamma"));
    desk.press(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(switches.size(), 2);
}

void QuickSwitcherTest::enterShowsTheActiveSession()
{
    Desk desk;
    QSignalSpy switches(desk.switcher.get(), &QuickSwitcher::switchSessionRequested);
    QSignalSpy shows(desk.switcher.get(), &QuickSwitcher::showSessionRequested);
    desk.open();
    desk.type(QStringLiteral("alpha"));
    desk.press(Qt::Key_Return);
    QCOMPARE(shows.size(), 1);
    QCOMPARE(shows[0][1].toString(), desk.file(activeIn(QStringLiteral("p"))));
    QCOMPARE(switches.size(), 0);
}

void QuickSwitcherTest::enterShowsAProject()
{
    Desk desk;
    QSignalSpy shows(desk.switcher.get(), &QuickSwitcher::projectRequested);
    desk.open();
    desk.type(QStringLiteral("project"));
    desk.press(Qt::Key_Return);
    QCOMPARE(shows.size(), 1);
    QCOMPARE(shows[0][0].toString(), desk.projectPath());
}

void QuickSwitcherTest::aMissionIsShownOrSwitchedTo()
{
    Desk desk;
    QSignalSpy shows(desk.switcher.get(), &QuickSwitcher::missionRequested);
    QSignalSpy switches(desk.switcher.get(), &QuickSwitcher::switchMissionRequested);
    desk.open();
    desk.type(QStringLiteral("mission search"));
    QCOMPARE(desk.current(), QStringLiteral("search"));
    desk.press(Qt::Key_Return);
    QCOMPARE(shows.size(), 1);
    QCOMPARE(shows[0][0].toString(), QStringLiteral("search"));
    desk.open();
    desk.type(QStringLiteral("switch search"));
    QVERIFY2(desk.words().contains(u"It reaches every terminal"), qPrintable(desk.words()));
    desk.press(Qt::Key_Return);
    QCOMPARE(switches.size(), 1);
    QCOMPARE(switches[0][0].toString(), QStringLiteral("search"));
}

void QuickSwitcherTest::controlEnterShowsInstead()
{
    Desk desk;
    QSignalSpy switches(desk.switcher.get(), &QuickSwitcher::switchSessionRequested);
    QSignalSpy shows(desk.switcher.get(), &QuickSwitcher::showSessionRequested);
    desk.open();
    desk.type(QStringLiteral("beta"));
    QVERIFY(desk.words().contains(u"Ctrl+Enter shows"));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(shows.size(), 1);
    QCOMPARE(shows[0][1].toString(), desk.file(snapshotIn(QStringLiteral("p"), idB)));
    QCOMPARE(switches.size(), 0);
}

void QuickSwitcherTest::altEnterOpensATerminal()
{
    Desk desk;
    QSignalSpy terminals(desk.switcher.get(), &QuickSwitcher::terminalRequested);
    desk.open();
    desk.type(QStringLiteral("beta"));
    desk.press(Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(terminals.size(), 1);
    QCOMPARE(terminals[0][0].toString(), desk.projectPath());
    // A mission has no folder to work in: nothing happens, and it is not offered.
    desk.open();
    desk.type(QStringLiteral("mission search"));
    QVERIFY(!desk.words().contains(u"terminal ·"));
    desk.press(Qt::Key_Return, Qt::AltModifier);
    QVERIFY(desk.switcher->isVisible());
    QCOMPARE(terminals.size(), 1);
}

void QuickSwitcherTest::controlEOpensTheEditor()
{
    Desk desk;
    QSignalSpy editors(desk.switcher.get(), &QuickSwitcher::editorRequested);
    QSignalSpy topics(desk.switcher.get(), &QuickSwitcher::topicRequested);
    QSignalSpy folders(desk.switcher.get(), &QuickSwitcher::folderRequested);
    // What a session has come to is its document, not its state file.
    desk.open();
    desk.type(QStringLiteral("beta"));
    desk.press(Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(topics.size(), 1);
    QCOMPARE(topics[0], (QVariantList{desk.file(QStringLiteral("p")), QStringLiteral("seed-b")}));
    desk.open();
    desk.type(QStringLiteral("mission search"));
    desk.press(Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(editors.size(), 1);
    QCOMPARE(editors[0][0].toString(), desk.file(missionIn(QStringLiteral("search"))));
    desk.open();
    desk.type(QStringLiteral("beta"));
    desk.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(folders.size(), 1);
    QCOMPARE(folders[0][0].toString(), desk.file(snapshotIn(QStringLiteral("p"), idB)));
}

void QuickSwitcherTest::documentsAreFoundByThemselves()
{
    Desk desk;
    QSignalSpy documents(desk.switcher.get(), &QuickSwitcher::documentRequested);
    desk.open();
    desk.type(QStringLiteral("look spike.md"));
    QTRY_COMPARE(desk.current(), QStringLiteral("Look at it: spike.md"));
    desk.press(Qt::Key_Return);
    QCOMPARE(documents.size(), 1);
    QCOMPARE(documents[0][0].toString(), desk.projectPath());
    QCOMPARE(documents[0][1].toString(), desk.file(activeIn(QStringLiteral("p"))));
    QCOMPARE(documents[0][2].toString(), desk.file(QStringLiteral("p/.tf/knowledge/topics/spike-a/spike.md")));
    // A document that came meanwhile is there the next time.
    desk.tree.write(QStringLiteral("p/.tf/knowledge/topics/spike-a/notes.md"), "# Notes\n");
    desk.open();
    desk.type(QStringLiteral("notes.md"));
    QTRY_COMPARE(desk.current(), QStringLiteral("Look at it: notes.md"));
}

void QuickSwitcherTest::anActionIsRunOrSaysWhyNot()
{
    Desk desk;
    QSignalSpy actions(desk.switcher.get(), &QuickSwitcher::actionRequested);
    desk.open();
    desk.type(QStringLiteral("archive session"));
    QCOMPARE(desk.current(), QStringLiteral("Archive"));
    desk.press(Qt::Key_Return);
    QCOMPARE(actions.size(), 1);
    QCOMPARE(actions[0][0].value<QAction *>(), &desk.archive);
    desk.open();
    desk.type(QStringLiteral("undo"));
    QVERIFY2(desk.words().contains(u"cannot do this now. Nothing was changed yet."), qPrintable(desk.words()));
    desk.press(Qt::Key_Return);
    QCOMPARE(actions.size(), 1);
    QVERIFY(desk.switcher->isVisible());
}

void QuickSwitcherTest::keysMoveInTheListWhileTheFieldHasTheFocus()
{
    Desk desk;
    desk.open();
    QTRY_VERIFY(desk.list()->model()->rowCount() > 12); // with the documents
    const int last = desk.list()->model()->rowCount() - 1;
    const auto row = [&] { return desk.list()->currentIndex().row(); };
    desk.press(Qt::Key_Down);
    QCOMPARE(row(), 1);
    desk.press(Qt::Key_Up);
    desk.press(Qt::Key_Up);
    QCOMPARE(row(), last);
    desk.press(Qt::Key_Down);
    QCOMPARE(row(), 0);
    desk.press(Qt::Key_PageDown);
    QVERIFY(row() > 5);
    desk.press(Qt::Key_PageUp);
    QCOMPARE(row(), 0);
    desk.press(Qt::Key_End);
    QCOMPARE(row(), last);
    desk.press(Qt::Key_Home);
    QCOMPARE(row(), 0);
    QVERIFY(desk.field()->hasFocus());
    desk.press(Qt::Key_Tab);
    QVERIFY(desk.field()->hasFocus());
}

void QuickSwitcherTest::escapeClosesAndTellsNothing()
{
    Desk desk;
    QSignalSpy switches(desk.switcher.get(), &QuickSwitcher::switchSessionRequested);
    desk.open();
    desk.type(QStringLiteral("beta"));
    desk.press(Qt::Key_Escape);
    QVERIFY(!desk.switcher->isVisible());
    QCOMPARE(switches.size(), 0);
    QVERIFY(RecentChoices(desk.settings).keys().isEmpty());
}

void QuickSwitcherTest::itClosesWhenAnotherWindowIsActivated()
{
    Desk desk;
    QWidget other;
    other.show();
    desk.open();
    other.activateWindow();
    QTRY_VERIFY(!desk.switcher->isVisible());
}

void QuickSwitcherTest::aClickChooses_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("held");
    QTest::addColumn<int>("switchCount");
    QTest::newRow("alone: switches") << Qt::KeyboardModifiers() << 1;
    QTest::newRow("with Ctrl: shows") << Qt::KeyboardModifiers(Qt::ControlModifier) << 0;
}

void QuickSwitcherTest::aClickChooses()
{
    QFETCH(Qt::KeyboardModifiers, held);
    QFETCH(int, switchCount);
    Desk desk;
    QSignalSpy shows(desk.switcher.get(), &QuickSwitcher::showSessionRequested);
    QSignalSpy switches(desk.switcher.get(), &QuickSwitcher::switchSessionRequested);
    desk.open();
    desk.type(QStringLiteral("session"));
    QModelIndex beta;
    for (int row = 0; row < desk.list()->model()->rowCount(); ++row) {
        if (desk.list()->model()->index(row, 0).data().toString() == u"Beta")
            beta = desk.list()->model()->index(row, 0);
    }
    QVERIFY(beta.isValid());
    QTest::mouseClick(desk.list()->viewport(), Qt::LeftButton, held, desk.list()->visualRect(beta).center());
    QCOMPARE(switches.size(), switchCount);
    QCOMPARE(shows.size(), 1 - switchCount);
    QVERIFY(!desk.switcher->isVisible());
}

void QuickSwitcherTest::whatWasChosenLatelyIsFirstNextTime()
{
    Desk desk;
    for (const char *name : {"gamma", "beta"}) {
        desk.open();
        desk.type(QString::fromLatin1(name));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
    }
    desk.open();
    QCOMPARE(desk.current(), QStringLiteral("Beta"));
    desk.press(Qt::Key_Down);
    QCOMPARE(desk.current(), QStringLiteral("Gamma"));
    // Over a restart too.
    const QString file = desk.tree.path(QStringLiteral("config/settings.ini"));
    QTRY_VERIFY(AppSettings(file).remembered(QStringLiteral("switcherRecent")).contains(idB));
}

void QuickSwitcherTest::onlyTheLatestChoicesAreKept()
{
    const TemporaryTree tree;
    AppSettings settings(tree.path(QStringLiteral("settings.ini")));
    RecentChoices recent(settings);
    for (int i = 0; i < 100; ++i)
        recent.add(QString::number(i));
    recent.add(QStringLiteral("95"));
    QCOMPARE(recent.keys().size(), RecentChoices::mostKept);
    QCOMPARE(recent.keys().mid(0, 3), QStringList({QStringLiteral("95"), QStringLiteral("99"), QStringLiteral("98")}));
    // What another hand wrote there is no harm.
    settings.remember(QStringLiteral("switcherRecent"), QStringLiteral("{\"a\": 1}"));
    QVERIFY(recent.keys().isEmpty());
}

void QuickSwitcherTest::aChangeOnDiskIsSeenWhileItIsOpen()
{
    Desk desk;
    desk.open();
    desk.type(QStringLiteral("beta"));
    QVERIFY(desk.words().contains(u"switches p to"));
    desk.tree.replace(activeIn(QStringLiteral("p")), "{ not json");
    QTRY_VERIFY_WITH_TIMEOUT(desk.words().contains(u"is never written over"), 10'000);
    QCOMPARE(desk.current(), QStringLiteral("Beta"));
}

void QuickSwitcherTest::manyChangesAreOneAndWhatIsChosenStays()
{
    Desk desk;
    desk.open();
    QTRY_VERIFY(desk.list()->model()->rowCount() > 12); // with the documents
    SnapshotBuilder builder;
    const auto show = [&](const QString &text) {
        desk.switcher->setSnapshot(builder.build(QStringLiteral("project a\n active seed-x@2026-02-26T23-11-00Z\n"
                                                                "mission one\nmission two\n") +
                                                 text));
    };
    show({});
    QTRY_COMPARE(desk.current(), QStringLiteral("a"));
    while (desk.current() != u"two")
        desk.press(Qt::Key_Down);
    const int rowBefore = desk.list()->currentIndex().row();
    int changes = 0;
    connect(desk.list()->model(), &QAbstractItemModel::rowsInserted, desk.list(), [&] { ++changes; });
    for (int i = 0; i < 5; ++i)
        show(QStringLiteral("project p%1 error=bad\n active seed-y@2026-02-26T23-11-00Z\n").arg(i));
    QCOMPARE(changes, 0);
    QTRY_VERIFY(desk.list()->currentIndex().row() > rowBefore);
    QCOMPARE(desk.current(), QStringLiteral("two"));
    QVERIFY(changes <= 2); // the project, which is first, and its session
}

void QuickSwitcherTest::whatIsGoneIsNotReplacedByItsNeighbour()
{
    Desk desk;
    desk.open();
    desk.type(QStringLiteral("switch"));
    SnapshotBuilder builder;
    desk.switcher->setSnapshot(builder.build(QStringLiteral("mission one\nmission two\nmission three\n")));
    QTRY_COMPARE(desk.list()->model()->rowCount(), 3);
    desk.press(Qt::Key_Down);
    const QString chosen = desk.current();
    QString text = QStringLiteral("mission one\nmission two\nmission three\n");
    text.remove(QStringLiteral("mission %1\n").arg(chosen.section(u' ', -1)));
    desk.switcher->setSnapshot(builder.build(text));
    QTRY_COMPARE(desk.list()->model()->rowCount(), 2);
    QCOMPARE(desk.list()->currentIndex().row(), 0);
}

void QuickSwitcherTest::whatIsNotListedYetIsFoundByTheFirstKey()
{
    Desk desk;
    SnapshotBuilder builder;
    desk.switcher->setSnapshot(builder.build(manyProjects()));
    QSignalSpy shown(desk.switcher.get(), &QuickSwitcher::projectRequested);
    desk.switcher->open();
    QTest::keyClicks(desk.field(), QStringLiteral("zulu")); // before its first picture
    QTest::keyClick(desk.field(), Qt::Key_Return);
    QCOMPARE(shown.size(), 1);
    QVERIFY(shown[0][0].toString().endsWith(u"zulu"));
}

void QuickSwitcherTest::theFirstPictureDoesNotWaitForAll()
{
    Desk desk;
    SnapshotBuilder builder;
    SwitcherEntries all(clockAt(now));
    const SnapshotPtr snapshot = builder.build(manyProjects());
    all.setSnapshot(snapshot);
    desk.switcher->setSnapshot(snapshot);
    const auto listed = [&] { return qobject_cast<SwitcherModel *>(desk.list()->model())->matchCount(); };
    desk.switcher->open();
    QVERIFY(listed() > 0);
    QVERIFY(listed() < int(all.all().size()));
    QTRY_COMPARE(listed(), int(all.all().size()) + 2); // with the program's actions
    QCOMPARE(desk.list()->currentIndex().row(), 0);
}

void QuickSwitcherTest::nothingFoundIsSaid()
{
    Desk desk;
    desk.open();
    desk.type(QStringLiteral("<b>xyzzy"));
    QCOMPARE(desk.list()->model()->rowCount(), 0);
    QVERIFY2(desk.words().contains(u"Nothing is found for “<b>xyzzy”."), qPrintable(desk.words()));
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_End, Qt::Key_Return, Qt::Key_PageUp})
        desk.press(key);
    QVERIFY(desk.switcher->isVisible());
    desk.field()->clear();
    QVERIFY(desk.list()->isVisible());
    QVERIFY(!desk.current().isEmpty());
}

void QuickSwitcherTest::nothingCoversAnything()
{
    Desk desk;
    desk.open();
    auto *panel = desk.switcher->findChild<ChoicePanel *>();
    for (const char *query : {"switch search", "alpha", "s", "undo", "xyzzy", "beta", "switch search"}) {
        desk.field()->setText(QString::fromLatin1(query));
        if (!panel->isVisible())
            continue;
        QVERIFY2(panel->geometry().top() > desk.list()->geometry().bottom(), query);
        QVERIFY2(desk.switcher->rect().contains(panel->geometry()), query);
        for (const QLabel *label : panel->findChildren<QLabel *>()) {
            const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : 0;
            QVERIFY2(!label->isVisible() || label->height() >= needed, query);
        }
    }
}

void QuickSwitcherTest::closingItEndsNothing()
{
    Desk desk;
    QSignalSpy ends(qApp, &QGuiApplication::lastWindowClosed);
    desk.open();
    desk.press(Qt::Key_Escape);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(ends.size(), 0);
}

void QuickSwitcherTest::itOpensOverTheWindow()
{
    Desk desk;
    QWidget window;
    window.setGeometry(200, 100, 500, 400);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    desk.switcher->open(&window);
    QVERIFY(std::abs(desk.switcher->geometry().center().x() - window.geometry().center().x()) < 3 ||
            desk.switcher->geometry().left() == desk.switcher->screen()->availableGeometry().left());
    QVERIFY(desk.switcher->y() > window.y());
    QVERIFY(desk.switcher->screen()->availableGeometry().contains(desk.switcher->geometry()));
}

void QuickSwitcherTest::everythingHasAName()
{
    Desk desk;
    desk.open();
    QVERIFY(!desk.field()->accessibleName().isEmpty());
    QVERIFY(!desk.list()->accessibleName().isEmpty());
    QVERIFY(!desk.switcher->windowTitle().isEmpty());
    desk.type(QStringLiteral("beta"));
    // What has no focus is told by what has it.
    QVERIFY(desk.field()->accessibleDescription().startsWith(u"Beta, session · p · archived"));
}

QTEST_MAIN(QuickSwitcherTest)
#include "tst_quickswitcher.moc"
