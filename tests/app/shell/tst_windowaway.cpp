// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/unseenchanges.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "history/journal.h"
#include "models/awaymodel.h"
#include "models/missionmodel.h"
#include "models/roles.h"
#include "models/sessionmodel.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QFile>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
// What others did is written down a second later.
constexpr int slow = 10'000; // ms

QByteArray activeWith(const QStringList &spikes)
{
    return sessionDocument(idA, QStringLiteral("active"), spikes, QStringLiteral("plan-a"));
}

} // namespace

/// What others did while nobody looked at the window stands on the Now page until it is seen.
class WindowAwayTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatOthersDoMeanwhileStandsUntilItIsSeen();
    void itStandsOverARestart();
    void whatHappensUnderTheUsersEyesIsSeen();
    void whatHappensUnderTheUsersEyesIsSeenAlsoWhileOlderNewsStand();
    void aDamagedHistoryIsToldWhoeverFindsIt();
    void whatHappenedWhileItWasClosedSaysBetweenWhichTimes();
    void whatHappenedUnderTheUsersEyesStaysSeenOverARestart();
    void whatOthersMadeWhileItWasClosedIsNews();
    void ownChangesAreNoNews();
    void whatNeedsTheUserComesFirst();
    void changedRowsAreMarkedUntilSeen();
    void aLineLeadsToItsSession();
    void leftOverFilesAreNoNews();

private:
    [[nodiscard]] QTreeView *list() const { return m_test->find<QTreeView>(QStringLiteral("awayList")); }
    [[nodiscard]] QString text(int row, AwayModel::Column column = AwayModel::Column::Change) const
    {
        const QTreeView *view = list();
        return view ? view->model()->index(row, static_cast<int>(column)).data().toString() : QString();
    }
    [[nodiscard]] int rows() const { return list() ? list()->model()->rowCount() : 0; }
    [[nodiscard]] QString file() const { return m_tree->path(QStringLiteral("state/history.sqlite")); }
    [[nodiscard]] qint64 newest() const
    {
        const auto journal = Journal::openExisting(file());
        const auto versions = journal ? (*journal)->versions({}) : std::vector<Version>();
        return versions && !versions->empty() ? versions->front().id : 0;
    }
    /// Whether the history knows all files and has nothing new for the user.
    [[nodiscard]] bool isAllSeen() const
    {
        const auto journal = Journal::openExisting(file());
        const auto seen = journal ? (*journal)->seenUpTo() : std::optional<qint64>();
        if (!seen || !*seen || newest() < 3 * m_projects.size() + 3)
            return false;
        VersionFilter news;
        news.newerThan = **seen;
        news.firstSights = VersionFilter::FirstSights::Without;
        news.isWithoutWindow = true;
        const auto versions = (*journal)->versions(news);
        return versions && versions->empty();
    }
    /// Somebody writes while the window is hidden; it is shown again when it knows, with so many rows of news.
    void whileAway(const std::function<void()> &work, int rows = 2)
    {
        QTRY_VERIFY_WITH_TIMEOUT(isAllSeen(), slow);
        m_test->window().hide();
        const qint64 before = newest();
        work();
        QTRY_VERIFY_WITH_TIMEOUT(newest() > before, slow);
        const auto *news = m_test->window().findChild<QTreeView *>(QStringLiteral("awayList"));
        QTRY_COMPARE_WITH_TIMEOUT(news->model()->rowCount(), rows, slow);
        m_test->window().show();
        QVERIFY(QTest::qWaitForWindowActive(&m_test->window()));
    }
    void restart(
        const std::function<void()> &meanwhile = [] {}, const QString &time = TestWindow::now)
    {
        m_test.reset();
        meanwhile();
        m_test = std::make_unique<TestWindow>(*m_tree, m_projects, time);
    }
    void markSeen()
    {
        auto *button = m_test->find<QToolButton>(QStringLiteral("Mark All as Seen"));
        QVERIFY(button && button->isEnabled());
        button->click();
    }

    QStringList m_projects{p};
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowAwayTest::init()
{
    m_projects = {p};
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeMissions(*m_tree);
    m_test = std::make_unique<TestWindow>(*m_tree, m_projects);
}

void WindowAwayTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

void WindowAwayTest::whatOthersDoMeanwhileStandsUntilItIsSeen()
{
    whileAway([this] {
        m_tree->replace(activeIn(p), activeWith({QStringLiteral("spike-a"), QStringLiteral("spike-x")}));
    });
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, slow);
    QCOMPARE(text(0, AwayModel::Column::Time), p);
    QCOMPARE(text(1), QStringLiteral("“Measure” attached"));
    QCOMPARE(text(1, AwayModel::Column::Subject), QStringLiteral("Alpha"));
    QCOMPARE(text(1, AwayModel::Column::By), QStringLiteral("another program"));
    QCOMPARE(m_test->label("awayCount"), QStringLiteral("1 change(s)"));
    markSeen();
    QCOMPARE(rows(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(isAllSeen(), slow);
    restart();
    m_test->window().showPage(Page::History);
    QTRY_VERIFY_WITH_TIMEOUT(m_test->find<QTreeView>(QStringLiteral("historyList")), slow);
    m_test->window().showPage(Page::Now);
    QCOMPARE(rows(), 0);
}

void WindowAwayTest::itStandsOverARestart()
{
    whileAway([this] { m_tree->replace(activeIn(p), activeWith({QStringLiteral("spike-x")})); });
    QCOMPARE(rows(), 2);
    restart();
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, slow);
    QVERIFY(text(1).contains(QStringLiteral("“Measure” attached")));
}

void WindowAwayTest::whatHappensUnderTheUsersEyesIsSeen()
{
    QTRY_VERIFY_WITH_TIMEOUT(isAllSeen(), slow);
    const qint64 before = newest();
    m_tree->replace(activeIn(p), activeWith({QStringLiteral("spike-x")}));
    QTRY_VERIFY_WITH_TIMEOUT(newest() > before, slow);
    QTRY_VERIFY_WITH_TIMEOUT(isAllSeen(), slow);
    QCOMPARE(rows(), 0);
}

void WindowAwayTest::whatHappensUnderTheUsersEyesIsSeenAlsoWhileOlderNewsStand()
{
    whileAway([this] { m_tree->replace(activeIn(p), activeWith({QStringLiteral("spike-x")})); });
    QCOMPARE(rows(), 2);
    const auto *model = list()->model();
    QSignalSpy inserted(model, &QAbstractItemModel::rowsInserted);
    QSignalSpy taken(m_test->window().findChild<UnseenChanges *>(), &UnseenChanges::changed);
    const qint64 before = newest();
    m_tree->replace(activeIn(p), activeWith({QStringLiteral("spike-y")}));
    QTRY_VERIFY_WITH_TIMEOUT(newest() > before && !taken.isEmpty(), slow);
    // What comes after it while nobody looks is news again, and read later.
    m_test->window().hide();
    m_tree->replace(activeIn(p), activeWith({QStringLiteral("spike-y"), QStringLiteral("spike-z")}));
    QTRY_VERIFY_WITH_TIMEOUT(!inserted.isEmpty(), slow);
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(1, static_cast<int>(AwayModel::Column::Change)).data().toString(),
             QStringLiteral("spike-z attached"));
}

void WindowAwayTest::aDamagedHistoryIsToldWhoeverFindsIt()
{
    whileAway([this] { m_tree->replace(activeIn(p), activeWith({QStringLiteral("spike-x")})); });
    QSignalSpy troubled(&m_test->workspace(), &Workspace::historyTroubled);
    QFile history(file());
    QVERIFY(history.open(QIODevice::WriteOnly | QIODevice::Truncate) && history.write("rubbish, and no database") > 0);
    history.close();
    markSeen();
    QTRY_COMPARE(troubled.size(), 1);
    QVERIFY2(troubled[0][0].toString().contains(QStringLiteral("moved aside")), qPrintable(troubled[0][0].toString()));
}

void WindowAwayTest::whatHappenedWhileItWasClosedSaysBetweenWhichTimes()
{
    QTRY_VERIFY_WITH_TIMEOUT(isAllSeen(), slow);
    restart([this] { m_tree->replace(activeIn(p), activeWith({QStringLiteral("spike-x")})); },
            QStringLiteral("2026-02-06T15:00:00Z"));
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, slow);
    QVERIFY2(m_test->label("awayCount").endsWith(QStringLiteral("only the difference is known")),
             qPrintable(m_test->label("awayCount")));
    QVERIFY(text(1, AwayModel::Column::Time).contains(QStringLiteral(" to ")));
}

void WindowAwayTest::whatHappenedUnderTheUsersEyesStaysSeenOverARestart()
{
    whileAway([this] { m_tree->replace(activeIn(p), activeWith({QStringLiteral("spike-x")})); });
    QCOMPARE(rows(), 2);
    const auto watched = [this] {
        const auto journal = Journal::openExisting(file());
        return journal ? (*journal)->watched().value_or(std::vector<qint64>()).size() : 0;
    };
    m_tree->replace(activeIn(p), activeWith({QStringLiteral("spike-y")}));
    QTRY_COMPARE_WITH_TIMEOUT(watched(), std::size_t(1), slow);
    restart();
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, slow);
    QVERIFY2(text(1).contains(QStringLiteral("“Measure” attached")), qPrintable(text(1)));
    markSeen();
    QTRY_COMPARE_WITH_TIMEOUT(watched(), std::size_t(0), slow);
}

void WindowAwayTest::whatOthersMadeWhileItWasClosedIsNews()
{
    QTRY_VERIFY_WITH_TIMEOUT(isAllSeen(), slow);
    restart([this] {
        const QString id = QStringLiteral("seed-hand@2026-01-05T00-00-00Z");
        m_tree->write(snapshotIn(p, id), sessionDocument(id, QStringLiteral("archived")));
    });
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, slow);
    QVERIFY2(text(1).startsWith(QStringLiteral("archived")), qPrintable(text(1)));
}

void WindowAwayTest::ownChangesAreNoNews()
{
    whileAway(
        [this] {
            m_test->workspace().editSessions(
                m_tree->path(p), QStringLiteral("Set plan"),
                [](PlanningStore &store) {
                    return TopicId::parse(QStringLiteral("plan-x")).and_then([&](const TopicId &id) {
                        return store.setPlan(id).map([](const SessionChange &change) { return change.files; });
                    });
                },
                {});
        },
        0);
    m_test->window().showPage(Page::History);
    QTRY_VERIFY_WITH_TIMEOUT(m_test->find<QTreeView>(QStringLiteral("historyList")), slow);
    QVERIFY(!m_test->find<QTreeView>(QStringLiteral("historyList"))->model()->index(1, 0).data(UnseenRole).toBool());
    m_test->window().showPage(Page::Now);
    QCOMPARE(rows(), 0);
}

void WindowAwayTest::whatNeedsTheUserComesFirst()
{
    m_projects = {p, QStringLiteral("q")};
    writeProject(*m_tree, QStringLiteral("q"));
    m_test = std::make_unique<TestWindow>(*m_tree, m_projects);
    QTRY_VERIFY_WITH_TIMEOUT(isAllSeen(), slow);
    restart([this] {
        m_tree->replace(activeIn(QStringLiteral("q")), "{ broken");
        m_tree->replace(activeIn(p), activeWith({QStringLiteral("spike-x")}));
    });
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 4, slow);
    QTRY_COMPARE_WITH_TIMEOUT(text(0, AwayModel::Column::Time), QStringLiteral("q"), slow);
    QVERIFY(text(1).startsWith(QStringLiteral("damaged")));
    QCOMPARE(text(2, AwayModel::Column::Time), p);
}

void WindowAwayTest::changedRowsAreMarkedUntilSeen()
{
    whileAway(
        [this] {
            m_tree->replace(activeIn(p), activeWith({QStringLiteral("spike-x")}));
            m_tree->replace(missionIn(QStringLiteral("checkout")),
                            missionDocument(QStringLiteral("checkout"), QStringLiteral("wp:WP04")));
        },
        4);
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 4, slow);
    const auto marks = [this](const QString &page) {
        const QTableView *table = m_test->table(page);
        QStringList marked;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data(UnseenRole).toBool())
                marked << table->model()->index(row, 0).data(PathRole).toString();
        }
        return marked;
    };
    const QString active = m_tree->path(activeIn(p));
    QCOMPARE(marks(QStringLiteral("now")), QStringList{active});
    m_test->window().showPage(Page::Project, m_tree->path(p));
    QCOMPARE(marks(QStringLiteral("sessions")), QStringList{active});
    m_test->window().showPage(Page::Missions);
    QCOMPARE(marks(QStringLiteral("missions")), QStringList{m_tree->path(missionIn(QStringLiteral("checkout")))});
    m_test->window().showPage(Page::History);
    const auto *history = m_test->find<QTreeView>(QStringLiteral("historyList"));
    QTRY_VERIFY_WITH_TIMEOUT(history && history->model()->index(1, 0).data(UnseenRole).toBool(), slow);
    QVERIFY(history->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("not seen")));
    markSeen();
    QVERIFY(!history->model()->index(1, 0).data(UnseenRole).toBool());
    QVERIFY(marks(QStringLiteral("now")).isEmpty());
    QVERIFY(marks(QStringLiteral("missions")).isEmpty());
}

void WindowAwayTest::aLineLeadsToItsSession()
{
    whileAway([this] { m_tree->replace(activeIn(p), activeWith({QStringLiteral("spike-x")})); });
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, slow);
    QApplication::setActiveWindow(&m_test->window()); // the platform without a screen forgets it while it is hidden
    list()->setFocus();
    QVERIFY(list()->hasFocus());
    list()->setCurrentIndex(list()->model()->index(1, 0));
    m_test->press(Qt::Key_Return);
    QTRY_COMPARE(m_test->window().windowTitle(), QStringLiteral("p — Pointsman"));
    QCOMPARE(m_test->label("activeTitle"), QStringLiteral("Alpha"));
}

void WindowAwayTest::leftOverFilesAreNoNews()
{
    const QString store = m_tree->path(p + QStringLiteral("/.tf/knowledge"));
    whileAway([&] {
        m_tree->replace(activeIn(p), activeWith({QStringLiteral("spike-a"), QStringLiteral("spike-x")}));
        const auto journal = Journal::open(file(), std::chrono::seconds(10));
        QVERIFY(journal);
        const QString leftOver = store + QStringLiteral("/sessions/.%1.json.k2n4x8pq.tmp").arg(idB);
        NewOperation cleared;
        cleared.origin = {Origin::Kind::CommandLine, QStringLiteral("doctor --fix")};
        cleared.store = store;
        cleared.files = {{leftOver, sessionDocument(idB), {}}};
        cleared.time = UtcTime::parse(TestWindow::now)->moment();
        QVERIFY((*journal)->record(cleared));
        m_test->workspace().refresh();
    });
    QCOMPARE(text(1), QStringLiteral("“Measure” attached"));
    // Nor are they what happened last in the project.
    const auto *projects = m_test->find<QListView>(QStringLiteral("projectList"));
    QVERIFY(projects);
    const auto line = [&] { return projects->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
    QTRY_VERIFY2(line().contains(QStringLiteral("“Measure” attached")), qPrintable(line()));
    QVERIFY2(!line().contains(QStringLiteral(".tmp")), qPrintable(line()));
}

QTEST_MAIN(WindowAwayTest)
#include "tst_windowaway.moc"
