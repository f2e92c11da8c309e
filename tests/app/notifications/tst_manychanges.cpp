// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/versionreading.h"
#include "app/notifications/news.h"
#include "app/support/samples.h"
#include "base/translations.h"
#include "history/journal.h"

#include <QFile>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString web = QStringLiteral("web");

QByteArray alpha(const QStringList &spikes, const QString &plan = QStringLiteral("plan-a"))
{
    return sessionDocument(idA, QStringLiteral("active"), spikes, plan);
}

QStringList spikes(int count)
{
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids << QStringLiteral("spike-%1").arg(i);
    return ids;
}

QString snapshot(int number)
{
    return snapshotIn(web, QStringLiteral("seed-%1@2026-02-01T09-00-00Z").arg(number));
}

} // namespace

/// News where there is much of it: in the history, in one file, or one after the other.
class ManyChangesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void init();
    void whatAProjectBringsAlongHidesNothing();
    void whatGitBringsAlongHidesNothing();
    void ofManySpikesTheNewestAreNamed();
    void whatElseChangedStandsBesideManySpikes();
    void anotherSessionIsNoListOfSpikes();
    void aLongTitleLeavesRoomForWhatHappened();
    void whoWroteIsSaidWhereItWasOne();
    void severalChangesAreTakenBackAsOne();
    void whatWasWrittenSinceIsDecidedOnce();

private:
    void observe(const std::vector<std::pair<QString, std::optional<QByteArray>>> &files, bool isFirstSight = false,
                 const Origin &origin = {});
    void write(const QByteArray &active);
    QStringList look();
    [[nodiscard]] News newsIn(const QString &title) const;
    [[nodiscard]] Result<ChangePlan> takeBack() const;
    [[nodiscard]] QString history() const { return m_tree->path(QStringLiteral("history.sqlite")); }
    [[nodiscard]] QString store() const { return m_tree->path(web + QStringLiteral("/.tf/knowledge")); }

    std::unique_ptr<TemporaryTree> m_tree;
    OutsideQuestion m_question;
    OutsideAnswer m_answer;
    Moment m_now;
};

void ManyChangesTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    m_now = clockAt(QStringLiteral("2026-02-06T12:00:00Z"))();
    m_question = {{store()}, m_tree->path(QStringLiteral("home")), {}, {}, {}};
    const auto journal = Journal::open(history());
    QVERIFY(journal && (*journal)->setLookedAt({store()}, m_now)); // what comes later is new
    m_tree->write(activeIn(web), alpha({}));
    observe({{activeIn(web), alpha({})}});
    QCOMPARE(look(), QStringList());
}

void ManyChangesTest::observe(const std::vector<std::pair<QString, std::optional<QByteArray>>> &files,
                              bool isFirstSight, const Origin &origin)
{
    m_now += std::chrono::seconds(1);
    std::vector<Observation> observations;
    for (const auto &[path, bytes] : files) {
        const auto since = isFirstSight ? std::nullopt : std::optional(m_now);
        observations.push_back({store(), m_tree->path(path), bytes, m_now, since, origin});
    }
    const auto journal = Journal::open(history());
    QVERIFY(journal && (*journal)->observe(observations));
}

/// Another program changes the active session.
void ManyChangesTest::write(const QByteArray &active)
{
    m_tree->replace(activeIn(web), active);
    observe({{activeIn(web), active}});
}

QStringList ManyChangesTest::look()
{
    m_answer = readOutsideChanges(history(), m_question);
    m_question.lookedUpTo = m_answer.lookedUpTo;
    QStringList told;
    for (const OutsideChange &change : m_answer.changes)
        told << change.words;
    return told;
}

/// As the notification has it where the session's seed has this title.
News ManyChangesTest::newsIn(const QString &title) const
{
    Snapshot now;
    const auto project = std::make_shared<ProjectEntry>();
    project->project = {web, m_tree->path(web), {}};
    project->knowledgePath = store();
    project->topics = std::make_shared<Topics>(Topics{{QStringLiteral("seed-a"), {QStringLiteral("seed-a"), title}}});
    now.projects = {project};
    const AppSettings settings(m_tree->path(QStringLiteral("settings.ini")));
    return newsOf(m_answer.changes, now, settings).front();
}

Result<ChangePlan> ManyChangesTest::takeBack() const
{
    return planTakeBackOf(history(), m_answer.changes.front().undoable, QStringLiteral("Take back"));
}

void ManyChangesTest::whatAProjectBringsAlongHidesNothing()
{
    observe({{activeIn(web), alpha({QStringLiteral("spike-x")})}});
    std::vector<std::pair<QString, std::optional<QByteArray>>> files;
    files.reserve(2000);
    for (int i = 0; i < 2000; ++i)
        files.emplace_back(snapshot(i), QByteArray("{}"));
    observe(files, true);
    QCOMPARE(look(), QStringList{QStringLiteral("spike-x attached")});
    QCOMPARE(look(), QStringList());
}

void ManyChangesTest::whatGitBringsAlongHidesNothing()
{
    observe({{activeIn(web), alpha({QStringLiteral("spike-x")})}});
    std::vector<std::pair<QString, std::optional<QByteArray>>> files;
    files.reserve(1000);
    for (int i = 0; i < 1000; ++i)
        files.emplace_back(snapshot(i), sessionDocument(idB, QStringLiteral("archived")));
    observe(files, false, {Origin::Kind::Git, QStringLiteral("checkout: to x")});
    QCOMPARE(look(), QStringList{QStringLiteral("spike-x attached")});
}

void ManyChangesTest::ofManySpikesTheNewestAreNamed()
{
    write(alpha(spikes(300)));
    QCOMPARE(look(), QStringList{QStringLiteral("spike-298, spike-299 and 298 more attached")});
    write(alpha({}));
    QCOMPARE(look(), QStringList{QStringLiteral("spike-298, spike-299 and 298 more detached")});
}

void ManyChangesTest::whatElseChangedStandsBesideManySpikes()
{
    QStringList others = spikes(20);
    others.removeFirst();
    write(alpha({QStringLiteral("spike-0")}));
    (void)look();
    write(alpha(others, QStringLiteral("plan-x")));
    QCOMPARE(look(), QStringList{QStringLiteral("spike-18, spike-19 and 17 more attached, spike-0 detached, "
                                                "plan set to plan-x")});
}

void ManyChangesTest::anotherSessionIsNoListOfSpikes()
{
    write(sessionDocument(idB, QStringLiteral("active"), spikes(300)));
    QCOMPARE(look().size(), 1);
    QVERIFY2(!m_answer.changes.front().words.contains(QStringLiteral("spike")),
             qPrintable(m_answer.changes.front().words));
}

void ManyChangesTest::aLongTitleLeavesRoomForWhatHappened()
{
    QStringList named = spikes(100);
    named << QStringLiteral("spike-") + QString(300, u'n');
    write(alpha(named));
    QCOMPARE(look().size(), 1);
    const QString line = newsIn(QString(500, u't')).line;
    QVERIFY(line.size() <= 240);
    QVERIFY2(line.endsWith(QStringLiteral(" and 99 more attached")), qPrintable(line));
}

/// The command line is Pointsman, too.
void ManyChangesTest::whoWroteIsSaidWhereItWasOne()
{
    const Origin commandLine{Origin::Kind::CommandLine, {}};
    observe({{activeIn(web), alpha({QStringLiteral("spike-x")})}}, false, commandLine);
    (void)look();
    QCOMPARE(newsIn({}).headline, QStringLiteral("web: changed on the command line"));
    m_question.open.insert(m_tree->path(activeIn(web)), m_answer.changes.front().run); // it still stands
    observe({{activeIn(web), alpha({QStringLiteral("spike-x")}, QStringLiteral("plan-x"))}});
    QCOMPARE(look(), QStringList{QStringLiteral("spike-x attached, plan set to plan-x")});
    QCOMPARE(newsIn({}).headline, QStringLiteral("web: changed from several sides"));
    observe({{activeIn(web), alpha({QStringLiteral("spike-git")})}}, false, {Origin::Kind::Git, {}});
    observe({{activeIn(web), alpha({})}});
    m_question.open.clear();
    observe({{activeIn(web), alpha({QStringLiteral("spike-y")})}});
    QCOMPARE(look().size(), 1);
    QVERIFY(m_answer.changes.front().undoable.empty());
}

void ManyChangesTest::severalChangesAreTakenBackAsOne()
{
    write(alpha({QStringLiteral("spike-x")}));
    write(alpha({QStringLiteral("spike-x")}, QStringLiteral("plan-x")));
    QCOMPARE(look().size(), 1);
    const auto plan = takeBack();
    QVERIFY(plan && plan->changedSince.empty());
    QCOMPARE(plan->changes.size(), 1U);
    QCOMPARE(plan->changes.front().after, alpha({}));
}

void ManyChangesTest::whatWasWrittenSinceIsDecidedOnce()
{
    write(alpha({QStringLiteral("spike-x")}));
    write(alpha({QStringLiteral("spike-x")}, QStringLiteral("plan-x")));
    QCOMPARE(look().size(), 1);
    m_tree->replace(activeIn(web), sessionDocument(idB, QStringLiteral("active"), {}, QStringLiteral("plan-c")));
    const auto plan = takeBack();
    QVERIFY(plan && plan->changes.empty());
    QCOMPARE(plan->changedSince.size(), 1U);
    QVERIFY(plan->changedSince.front().merge && plan->present); // so that it can be decided
}

QTEST_GUILESS_MAIN(ManyChangesTest)
#include "tst_manychanges.moc"
