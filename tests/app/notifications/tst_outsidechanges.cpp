// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/news.h"
#include "app/support/samples.h"
#include "base/translations.h"
#include "history/journal.h"
#include "workspace/workspace.h"

#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString web = QStringLiteral("web");
const QString checkout = QStringLiteral("checkout");

QByteArray alpha(const QStringList &spikes, const QString &plan = QStringLiteral("plan-a"))
{
    return sessionDocument(idA, QStringLiteral("active"), spikes, plan);
}

} // namespace

/// What of a history is news, and how it is put: versions in, words out.
class OutsideChangesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void init();
    void whatIsThereBeforeTheFirstLookIsNoNews();
    void severalChangesOfAFileAreOne();
    void thereAndBackIsNothing();
    void onlyWhatBelongsToSomethingActiveIsTold();
    void aMereTimeOfWritingIsNotTold();
    void aSecretIsNotEvenHintedAt();
    void whatHappenedWhileNobodyLookedIsNotTold();
    void whatGitDidIsNotToBeUndone();
    void aCompletionGoesWithWhatIsNoLongerActive();
    void aKindThatIsSwitchedOffIsLeftOut();
    void aDamagedFileWaitsForWhatComes();
    void ownChangesInBetweenAreNotTold();
    void aHistoryThatBeginsAnewIsNoNews();
    void manyLinesAreCut();

private:
    /// Another program leaves these bytes; nothing: it removes the file.
    void write(const QString &path, const std::optional<QByteArray> &bytes, const Origin &origin = {});
    void observe(const QString &path, const std::optional<QByteArray> &bytes, const std::optional<Moment> &since,
                 const Origin &origin = {});
    /// What is new since the last call, "subject: words".
    QStringList look();
    [[nodiscard]] QStringList lines(const std::vector<News> &news) const;
    [[nodiscard]] QString storeOf(const QString &path) const;
    [[nodiscard]] QString history() const { return m_tree->path(QStringLiteral("history.sqlite")); }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<AppSettings> m_settings;
    OutsideQuestion m_question;
    OutsideAnswer m_answer;
    Moment m_now;
};

void OutsideChangesTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    m_settings = std::make_unique<AppSettings>(m_tree->path(QStringLiteral("settings.ini")));
    m_now = clockAt(QStringLiteral("2026-02-06T12:00:00Z"))();
    m_question = {
        {m_tree->path(web + QStringLiteral("/.tf/knowledge"))}, m_tree->path(QStringLiteral("home")), checkout, {}, {}};
    observe(activeIn(web), alpha({}), {});
    observe(missionPointer, pointerDocument(checkout), {});
    observe(missionIn(checkout), missionDocument(checkout), {});
    const auto journal = Journal::open(history());
    QVERIFY(journal && (*journal)->setLookedAt({storeOf(activeIn(web)), m_question.missionHome}, m_now));
    QCOMPARE(look(), QStringList());
}

QString OutsideChangesTest::storeOf(const QString &path) const
{
    return path.startsWith(QStringLiteral("home"))
               ? m_question.missionHome
               : m_tree->path(path.section(u'/', 0, 0)) + QStringLiteral("/.tf/knowledge");
}

void OutsideChangesTest::observe(const QString &path, const std::optional<QByteArray> &bytes,
                                 const std::optional<Moment> &since, const Origin &origin)
{
    m_now += std::chrono::seconds(1);
    const auto journal = Journal::open(history());
    QVERIFY(journal && (*journal)->observe({{storeOf(path), m_tree->path(path), bytes, m_now, since, origin}}));
}

void OutsideChangesTest::write(const QString &path, const std::optional<QByteArray> &bytes, const Origin &origin)
{
    observe(path, bytes, m_now, origin);
}

QStringList OutsideChangesTest::look()
{
    m_answer = readOutsideChanges(history(), m_question);
    m_question.lookedUpTo = m_answer.lookedUpTo;
    m_question.open = m_answer.unsettled;
    QStringList told;
    for (const OutsideChange &change : m_answer.changes)
        told << change.subject.section(u'@', 0, 0) + QStringLiteral(": ") + change.words;
    return told;
}

QStringList OutsideChangesTest::lines(const std::vector<News> &news) const
{
    QStringList told;
    for (const News &each : news)
        told << each.headline + QStringLiteral(" | ") + each.line;
    return told;
}

void OutsideChangesTest::whatIsThereBeforeTheFirstLookIsNoNews()
{
    write(activeIn(web), alpha({QStringLiteral("spike-x")}));
    m_question.lookedUpTo.reset(); // a program that starts now
    QCOMPARE(look(), QStringList());
    QCOMPARE(readOutsideChanges(m_tree->path(QStringLiteral("none.sqlite")), {}).lookedUpTo, qint64{0});
}

void OutsideChangesTest::severalChangesOfAFileAreOne()
{
    write(activeIn(web), alpha({QStringLiteral("spike-x")}));
    write(activeIn(web), alpha({QStringLiteral("spike-x"), QStringLiteral("spike-y")}));
    write(activeIn(web), alpha({QStringLiteral("spike-x"), QStringLiteral("spike-y")}, QStringLiteral("plan-x")));
    QCOMPARE(look(), QStringList{QStringLiteral("seed-a: spike-x attached, spike-y attached, plan set to plan-x")});
    QCOMPARE(m_answer.changes.front().undoable.size(), 3U);
    QCOMPARE(look(), QStringList());
}

void OutsideChangesTest::thereAndBackIsNothing()
{
    write(activeIn(web), alpha({QStringLiteral("spike-x")}));
    write(activeIn(web), alpha({}));
    QCOMPARE(look(), QStringList());
}

void OutsideChangesTest::onlyWhatBelongsToSomethingActiveIsTold()
{
    write(snapshotIn(web, idB), sessionDocument(idB, QStringLiteral("archived")));
    write(missionIn(QStringLiteral("search")), missionDocument(QStringLiteral("search")));
    write(activeIn(QStringLiteral("unlisted")), sessionDocument(idB));
    QCOMPARE(look(), QStringList());
    write(missionIn(checkout), missionDocument(checkout, QStringLiteral("wp:WP04")));
    write(missionPointer, pointerDocument(QStringLiteral("search")));
    QStringList told = look();
    told.sort();
    QCOMPARE(told, QStringList({QStringLiteral("active mission: switched to search"),
                                QStringLiteral("checkout: focus wp:WP04")}));
}

void OutsideChangesTest::aMereTimeOfWritingIsNotTold()
{
    QByteArray later = alpha({});
    later.replace(later.indexOf("\"updated\": \"") + 12, 4, "2027");
    QVERIFY(later != alpha({}));
    write(activeIn(web), later);
    QCOMPARE(look(), QStringList());
}

void OutsideChangesTest::aSecretIsNotEvenHintedAt()
{
    QByteArray mission = missionDocument(checkout, QStringLiteral("wp:WP04"));
    QVERIFY(mission.contains(tokenInDocuments.toUtf8()));
    mission.replace(tokenInDocuments.toUtf8(), QByteArray("canary-another"));
    write(missionIn(checkout), mission);
    QCOMPARE(look(), QStringList{QStringLiteral("checkout: focus wp:WP04")});
}

void OutsideChangesTest::whatHappenedWhileNobodyLookedIsNotTold()
{
    const auto journal = Journal::open(history());
    QVERIFY(journal && (*journal)->setLookedAt({storeOf(activeIn(web))}, m_now));
    observe(activeIn(web), alpha({QStringLiteral("spike-x")}), {});
    QCOMPARE(look(), QStringList());
}

void OutsideChangesTest::whatGitDidIsNotToBeUndone()
{
    write(activeIn(web), alpha({QStringLiteral("spike-x")}), {Origin::Kind::Git, QStringLiteral("checkout: to x")});
    QCOMPARE(look().size(), 1);
    QVERIFY(m_answer.changes.front().undoable.empty());
}

void OutsideChangesTest::aCompletionGoesWithWhatIsNoLongerActive()
{
    write(snapshotIn(web, idA), sessionDocument(idA, QStringLiteral("completed")));
    write(activeIn(web), std::nullopt);
    QCOMPARE(look().size(), 2);
    const auto project = std::make_shared<ProjectEntry>();
    project->project = {web, m_tree->path(web), {}};
    project->knowledgePath = m_question.knowledgeDirectories.front();
    project->topics = std::make_shared<Topics>();
    Snapshot snapshot;
    snapshot.projects = {project};
    const auto news = newsOf(m_answer.changes, snapshot, *m_settings);
    QCOMPARE(lines(news).size(), 1);
    QVERIFY(lines(news).front().startsWith(QStringLiteral("web: session completed | seed-a: completed")));
    QCOMPARE(news.front().undoable.size(), 2U); // both files
    m_settings->setNotified(NotificationKind::SessionCompleted, false);
    QCOMPARE(lines(newsOf(m_answer.changes, snapshot, *m_settings)),
             QStringList{QStringLiteral("web: changed by another program | seed-a: no longer active")});
}

void OutsideChangesTest::aKindThatIsSwitchedOffIsLeftOut()
{
    Snapshot snapshot;
    snapshot.missions = std::make_shared<const MissionsEntry>();
    write(missionPointer, pointerDocument(QStringLiteral("search")), {Origin::Kind::CommandLine, {}});
    QCOMPARE(look().size(), 1);
    QCOMPARE(
        lines(newsOf(m_answer.changes, snapshot, *m_settings)),
        QStringList{QStringLiteral("spec-kitty: changed on the command line | Active mission: switched to search")});
    m_settings->setNotified(NotificationKind::ActiveChanged, false);
    QVERIFY(newsOf(m_answer.changes, snapshot, *m_settings).empty());
}

void OutsideChangesTest::aDamagedFileWaitsForWhatComes()
{
    write(activeIn(web), "{\"session_id\": ");
    QCOMPARE(look(), QStringList());
    QCOMPARE(m_answer.unsettled.size(), 1);
    write(activeIn(web), alpha({QStringLiteral("spike-x")}));
    QCOMPARE(look(), QStringList{QStringLiteral("seed-a: spike-x attached")});
    write(activeIn(web), "{\"session_id\": ");
    QCOMPARE(look(), QStringList());
    write(activeIn(web), alpha({QStringLiteral("spike-x")})); // as it was
    QCOMPARE(look(), QStringList());
}

void OutsideChangesTest::ownChangesInBetweenAreNotTold()
{
    write(activeIn(web), alpha({QStringLiteral("spike-x")}));
    const QByteArray own = alpha({QStringLiteral("spike-x"), QStringLiteral("spike-own")});
    m_now += std::chrono::seconds(1);
    const auto journal = Journal::open(history());
    QVERIFY(journal && (*journal)->record({{Origin::Kind::Window, {}},
                                           QStringLiteral("Attach spike-own"),
                                           storeOf(activeIn(web)),
                                           {{m_tree->path(activeIn(web)), alpha({QStringLiteral("spike-x")}), own}},
                                           m_now}));
    write(activeIn(web), alpha({QStringLiteral("spike-x"), QStringLiteral("spike-own")}, QStringLiteral("plan-x")));
    QCOMPARE(look(), QStringList{QStringLiteral("seed-a: plan set to plan-x")});
    QCOMPARE(m_answer.changes.front().undoable.size(), 1U);
}

void OutsideChangesTest::aHistoryThatBeginsAnewIsNoNews()
{
    m_question.lookedUpTo = 5000;
    write(activeIn(web), alpha({QStringLiteral("spike-x")}));
    QCOMPARE(look(), QStringList());
    write(activeIn(web), alpha({}));
    QCOMPARE(look(), QStringList{QStringLiteral("seed-a: spike-x detached")});
}

void OutsideChangesTest::manyLinesAreCut()
{
    std::vector<News> news;
    news.reserve(7);
    for (int i = 0; i < 7; ++i)
        news.push_back({NotificationKind::ActiveChanged, web, {}, QString::number(i), {}, true, {}, {}, {}});
    const Notification notification = notificationOf(news);
    QCOMPARE(notification.title, QStringLiteral("7 things happened in web"));
    QCOMPARE(notification.text.split(u'\n').size(), 6);
    QVERIFY(notification.text.endsWith(QStringLiteral("\nand 2 more")));
}

QTEST_GUILESS_MAIN(OutsideChangesTest)
#include "tst_outsidechanges.moc"
