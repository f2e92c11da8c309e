// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/notifier.h"

#include "app/actions/undoing.h"
#include "app/notifications/fakenotifications.h"
#include "app/notifications/privatebus.h"
#include "app/shell/launcher.h"
#include "app/shell/notices.h"
#include "app/shell/prompts.h"
#include "app/support/samples.h"
#include "base/translations.h"
#include "history/journal.h"
#include "workspace/agentcalls.h"
#include "workspace/projectlist.h"
#include "workspace/workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;
using namespace std::chrono_literals;

namespace {

const QString web = QStringLiteral("web");

QByteArray alpha(const QStringList &spikes, const QString &plan = QStringLiteral("plan-a"))
{
    return sessionDocument(idA, QStringLiteral("active"), spikes, plan);
}

const QString spikeA = QStringLiteral("spike-a");
const QString spikeX = QStringLiteral("spike-x");

} // namespace

/// What is told of the work of others: a real workspace and history, and a server that writes down what it shows.
class NotifierTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*QCoreApplication::instance()); // the plurals
        QVERIFY(m_bus.start());
    }
    void init();
    void cleanup();
    void whatAnotherProgramDidIsTold();
    void whatTheCommandLineDidIsTold();
    void onesOwnActionIsNot();
    void aBurstIsOne();
    void whatGoesOnHappeningTakesThePlaceOfTheBurst();
    void aCompletedSessionIsTold();
    void nothingIsToldWhileTheWindowIsLookedAt();
    void anAgentThatWaitsIsToldWhereThePageDoesNotSayIt();
    void aFileThatIsHalfWrittenRaisesNoAlarm();
    void anErrorThatLastsIsTold();
    void aPlanThatIsBlockedIsTold();
    void whatWasSoBeforeOfAPlanDoesNotStandBesideWhatIs();
    void anAgentThatWaitsIsToldUntilItIsDone();
    void whatIsAttachedShortlyAfterASwitchIsAskedAbout();
    void ofSeveralThingsItIsAskedAtOnce();
    void ofAQuestionItIsToldOnceWhatElseHappenedAndAllIsUndoneAsOne();
    void aQuestionThatIsSettledGoes();
    void whatWasChosenOfOneThatIsBeingClosedIsDone();
    void openLeadsToTheSession();
    void undoRestoresTheBytes();
    void undoOfASwitchRestoresAllItsFiles();
    void whatComesNextTakesThePlaceOfWhatStands();
    void undoOfSomethingChangedSinceAsks();
    void aRefusalIsToldWhereTheWindowIsHidden();
    void foreignTextAndSecretsAreNotTold();

private:
    [[nodiscard]] Services services()
    {
        return {systemClock(), *m_workspace, *m_projects, *m_settings, *m_prompts, *m_launcher, m_notices, *m_undoing};
    }
    void addSpike(const QString &spike);
    [[nodiscard]] QString callsFolder() const { return m_tree->path(QStringLiteral("state/waiting")); }
    [[nodiscard]] bool isKept(const QString &path, const QString &words) const;
    /// "title | text" of all that was shown.
    [[nodiscard]] QStringList shown() const;
    [[nodiscard]] FakeNotifications::Shown lastQuestion() const
    {
        const auto &all = m_fake->shown();
        const auto found =
            std::find_if(all.rbegin(), all.rend(), [](const auto &each) { return each.title.contains(u'?'); });
        return found == all.rend() ? FakeNotifications::Shown() : *found;
    }
    [[nodiscard]] quint32 lastId() const { return m_fake->shown().back().id; }

    PrivateBus m_bus;
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<FakeNotifications> m_fake;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ProjectList> m_projects;
    std::unique_ptr<Undoing> m_undoing;
    std::unique_ptr<AppSettings> m_settings;
    std::unique_ptr<Prompts> m_prompts;
    std::unique_ptr<Launcher> m_launcher;
    Notices m_notices;
    std::unique_ptr<NotificationServer> m_server;
    std::unique_ptr<Notifier> m_notifier;
    bool m_hasFocus = false;
    int m_focusAsked = 0;
    bool m_isVisible = false;
    bool m_isNowInFront = true;
};

void NotifierTest::init()
{
    m_hasFocus = m_isVisible = false;
    m_isNowInFront = true;
    m_focusAsked = 0;
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, web);
    writeMissions(*m_tree);
    m_fake = std::make_unique<FakeNotifications>(m_bus.address(), FakeNotifications::usualAbilities);
    m_workspace = std::make_unique<Workspace>(
        MissionHome(m_tree->path(QStringLiteral("home"))), systemClock(),
        WorkspaceFiles{m_tree->path(QStringLiteral("state/history.sqlite")), {}, {}, callsFolder()});
    m_projects =
        std::make_unique<ProjectList>(ProjectRegistry(m_tree->path(QStringLiteral("projects.json"))), *m_workspace);
    m_undoing = std::make_unique<Undoing>(*m_workspace, m_notices);
    QSignalSpy loaded(m_projects.get(), &ProjectList::loaded);
    m_settings = std::make_unique<AppSettings>(m_tree->path(QStringLiteral("settings.ini")));
    m_prompts = std::make_unique<Prompts>();
    m_launcher = std::make_unique<Launcher>(*m_settings, *m_workspace);
    m_server = std::make_unique<NotificationServer>(
        QDBusConnection::connectToBus(m_bus.address(), QString::fromLatin1(QTest::currentTestFunction())), nullptr);
    m_notifier =
        std::make_unique<Notifier>(services(), *m_server,
                                   WindowView{[this] {
                                                  ++m_focusAsked;
                                                  return m_hasFocus;
                                              },
                                              [this] { return m_isVisible; }, [this] { return m_isNowInFront; }},
                                   Notifier::Times{200ms, 400ms});
    QTRY_COMPARE(loaded.size(), 1);
    m_workspace->setProjects({{web, m_tree->path(web), {}}});
    // The first look is in the history when each of these files is.
    QTRY_VERIFY(isKept(activeIn(web), QStringLiteral("first seen")));
    QTRY_VERIFY(isKept(missionPointer, QStringLiteral("first seen")));
    QVERIFY(shown().isEmpty());
}

void NotifierTest::cleanup()
{
    m_notifier.reset();
    m_server.reset();
    QDBusConnection::disconnectFromBus(QString::fromLatin1(QTest::currentTestFunction()));
    m_launcher.reset();
    m_prompts.reset();
    m_settings.reset();
    m_undoing.reset();
    m_projects.reset();
    m_workspace.reset();
    m_fake.reset();
    m_tree.reset();
}

void NotifierTest::addSpike(const QString &spike)
{
    bool isDone = false;
    m_workspace->editSessions(
        m_tree->path(web), QStringLiteral("Attach ") + spike,
        [spike](PlanningStore &planning) {
            return planning.addSpike(*TopicId::parse(spike)).map([](const SessionChange &change) {
                return change.files;
            });
        },
        [&](const Result<FileChanges> &result) { isDone = result.has_value(); });
    QTRY_VERIFY(isDone);
}

bool NotifierTest::isKept(const QString &path, const QString &words) const
{
    VersionFilter filter;
    filter.path = m_tree->path(path);
    const auto journal = Journal::openExisting(m_workspace->historyFile());
    const auto versions = journal ? (*journal)->versions(filter) : std::vector<Version>();
    return versions && !versions->empty() && versions->front().words == words;
}

QStringList NotifierTest::shown() const
{
    QStringList lines;
    for (const auto &each : m_fake->shown())
        lines << each.title + QStringLiteral(" | ") + each.text;
    return lines;
}

void NotifierTest::whatAnotherProgramDidIsTold()
{
    m_tree->replace(activeIn(web), alpha({spikeA, spikeX}, QStringLiteral("plan-x")));
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("web: changed by another program | "
                                                     "Alpha: spike-x attached, plan set to plan-x")});
    QCOMPARE(m_fake->shown().front().actions, QStringList({QStringLiteral("default"), QStringLiteral("Open"),
                                                           QStringLiteral("undo"), QStringLiteral("Undo")}));
}

/// The command line writes into the history itself.
void NotifierTest::whatTheCommandLineDidIsTold()
{
    const QByteArray before = m_tree->read(activeIn(web));
    const QByteArray after = alpha({spikeA, spikeX});
    m_tree->replace(activeIn(web), after);
    const auto journal = Journal::open(m_workspace->historyFile());
    QVERIFY(journal);
    QVERIFY((*journal)->record({{Origin::Kind::CommandLine, QStringLiteral("pointsman-cli session spike spike-x")},
                                QStringLiteral("Attach spike-x"),
                                m_tree->path(web + QStringLiteral("/.tf/knowledge")),
                                {{m_tree->path(activeIn(web)), before, after}},
                                systemClock()()}));
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("web: changed on the command line | Alpha: spike-x attached")});
}

void NotifierTest::onesOwnActionIsNot()
{
    addSpike(spikeX);
    m_tree->replace(missionPointer, pointerDocument(QStringLiteral("search"))); // what is told comes after it
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("spec-kitty: changed by another program | "
                                                     "Active mission: switched to search")});
}

void NotifierTest::aBurstIsOne()
{
    writeProject(*m_tree, QStringLiteral("shop"));
    m_workspace->setProjects(
        {{web, m_tree->path(web), {}}, {QStringLiteral("shop"), m_tree->path(QStringLiteral("shop")), {}}});
    QTRY_VERIFY(isKept(activeIn(QStringLiteral("shop")), QStringLiteral("first seen")));
    m_tree->replace(activeIn(web), alpha({spikeA, spikeX}));
    m_tree->remove(activeIn(QStringLiteral("shop")));
    m_tree->replace(missionPointer, pointerDocument(QStringLiteral("search")));
    QTRY_COMPARE(shown().size(), 1);
    const auto &burst = m_fake->shown().front();
    QCOMPARE(burst.title, QStringLiteral("3 things happened in 2 projects and spec-kitty"));
    QCOMPARE(burst.text.count(u'\n'), 2);
    QVERIFY(burst.text.contains(QStringLiteral("web – Alpha: spike-x attached")));
    QVERIFY(burst.text.contains(QStringLiteral("shop – Alpha: no longer active")));
    QVERIFY(!burst.actions.contains(QStringLiteral("undo")));
    QSignalSpy opened(m_notifier.get(), &Notifier::openRequested);
    m_fake->invoke(lastId(), QStringLiteral("default"));
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().value<NotificationTarget>().kind, NotificationTarget::Kind::History);
}

void NotifierTest::whatGoesOnHappeningTakesThePlaceOfTheBurst()
{
    m_tree->replace(activeIn(web), alpha({spikeA, spikeX}));
    m_tree->replace(missionPointer, pointerDocument(QStringLiteral("search")));
    QTRY_COMPARE(shown().size(), 1);
    const auto first = m_fake->shown().front();
    QCOMPARE(first.title, QStringLiteral("2 things happened in web and spec-kitty"));
    m_tree->replace(activeIn(web), alpha({spikeA, spikeX}, QStringLiteral("plan-x")));
    m_tree->replace(missionPointer, pointerDocument(QStringLiteral("checkout")));
    QTRY_COMPARE(shown().size(), 2);
    QCOMPARE(m_fake->shown().back().replaced, first.id);
    QCOMPARE(m_fake->shown().back().title, QStringLiteral("4 things happened in web and spec-kitty"));
    const QStringList lines = m_fake->shown().back().text.split(u'\n');
    QCOMPARE(lines.size(), 2); // each session and mission once
    for (const QString &line :
         {QStringLiteral("web – Alpha: plan set to plan-x (the last of 2 change"),
          QStringLiteral("spec-kitty – Active mission: switched to checkout (the last of 2 change")})
        QVERIFY2(lines.filter(line).size() == 1, qPrintable(lines.join(u'\n')));
}

void NotifierTest::aCompletedSessionIsTold()
{
    const auto before = m_tree->files();
    m_tree->write(snapshotIn(web, idA),
                  sessionDocument(idA, QStringLiteral("completed"), {spikeA}, QStringLiteral("plan-a")));
    m_tree->remove(activeIn(web));
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("web: session completed | Alpha: completed")});
    m_fake->invoke(lastId(), QStringLiteral("undo"));
    QTRY_COMPARE(m_tree->read(activeIn(web)), before.value(activeIn(web)));
    QTRY_VERIFY(!m_tree->exists(snapshotIn(web, idA)));
}

void NotifierTest::nothingIsToldWhileTheWindowIsLookedAt()
{
    m_hasFocus = true;
    m_tree->replace(activeIn(web), alpha({spikeA, spikeX}));
    QTRY_VERIFY(m_focusAsked > 0);
    m_hasFocus = false;
    m_tree->replace(activeIn(web), alpha({spikeA, spikeX}, QStringLiteral("plan-x")));
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("web: changed by another program | Alpha: plan set to plan-x")});
}

void NotifierTest::anAgentThatWaitsIsToldWhereThePageDoesNotSayIt()
{
    m_hasFocus = true;
    const AgentCalls calls(callsFolder());
    QVERIFY(calls.add({{}, m_tree->path(web), QStringLiteral("May I?"), systemClock()(), {}}));
    QTRY_VERIFY(m_focusAsked > 0);
    QVERIFY(shown().isEmpty());
    m_isNowInFront = false;
    QVERIFY(calls.add({{}, m_tree->path(web), QStringLiteral("And now?"), systemClock()(), {}}));
    m_tree->replace(activeIn(web), alpha({spikeA, spikeX}));
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("web: an agent waits for you | And now?")});
}

void NotifierTest::aFileThatIsHalfWrittenRaisesNoAlarm()
{
    m_tree->write(activeIn(web), "{\"session_id\": ");
    QTRY_VERIFY(m_workspace->snapshot()->project(m_tree->path(web))->active->isBroken);
    m_tree->write(activeIn(web), alpha({spikeA, spikeX}));
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("web: changed by another program | Alpha: spike-x attached")});
}

void NotifierTest::anErrorThatLastsIsTold()
{
    m_tree->write(activeIn(web), "{\"session_id\": ");
    QTRY_COMPARE(shown().size(), 1);
    QVERIFY2(shown().front().startsWith(QStringLiteral("web: new error | ")), qPrintable(shown().front()));
    QVERIFY(!m_fake->shown().front().actions.contains(QStringLiteral("undo")));
    QSignalSpy opened(m_notifier.get(), &Notifier::openRequested);
    m_fake->invoke(lastId(), QStringLiteral("default"), QStringLiteral("token"));
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().value<NotificationTarget>(),
             (NotificationTarget{NotificationTarget::Kind::Warning, m_tree->path(web), m_tree->path(activeIn(web))}));
    QCOMPARE(opened.front().at(1).toString(), QStringLiteral("token"));
}

void NotifierTest::aPlanThatIsBlockedIsTold()
{
    const QString plan = web + QStringLiteral("/.tf/knowledge/topics/plan-a/plan.md");
    m_tree->write(plan, "---\nstatus: draft\n---\n");
    const auto status = [&] {
        return m_workspace->snapshot()->project(m_tree->path(web))->work->plans.value(QStringLiteral("plan-a")).status;
    };
    // A document that is rewritten in place is found by looking every five seconds.
    constexpr int inTime = 15'000;
    QTRY_COMPARE_WITH_TIMEOUT(status(), QStringLiteral("draft"), inTime);
    m_tree->write(plan, "---\nstatus: blocked\n---\n## Review\n- 2026-02-06: FAIL\n  - Blockers:\n    - a\n    - b\n");
    QTRY_COMPARE_WITH_TIMEOUT(
        shown(), QStringList{QStringLiteral("web: a plan has changed | plan-a: blocked, 2 blockers")}, inTime);
}

void NotifierTest::whatWasSoBeforeOfAPlanDoesNotStandBesideWhatIs()
{
    const QString plan = web + QStringLiteral("/.tf/knowledge/topics/plan-a/plan.md");
    const auto isWritten = [&](const QByteArray &status) {
        m_tree->replace(plan, "---\nstatus: " + status + "\n---\n");
        const auto known = [&] {
            return m_workspace->snapshot()->project(m_tree->path(web))->work->plans.value(QStringLiteral("plan-a"));
        };
        constexpr int inTime = 15'000;
        return QTest::qWaitFor([&] { return known().status == QString::fromUtf8(status); }, inTime);
    };
    QVERIFY(isWritten("draft"));
    QVERIFY(isWritten("approved"));
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("web: a plan has changed | plan-a: approved")});
    const quint32 before = lastId();
    addSpike(spikeX);
    QVERIFY(isWritten("revised"));
    const auto isPast = [&] {
        const auto &all = m_fake->shown();
        return m_fake->closed().contains(before) ||
               std::any_of(all.begin(), all.end(), [&](const auto &each) { return each.replaced == before; });
    };
    QTRY_VERIFY2(isPast(), qPrintable(shown().join(u'\n')));
}

void NotifierTest::anAgentThatWaitsIsToldUntilItIsDone()
{
    const AgentCalls calls(callsFolder());
    QVERIFY(calls.add({{}, m_tree->path(web), QStringLiteral("May I?"), systemClock()(), {}}));
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("web: an agent waits for you | May I?")});
    QVERIFY(m_fake->closed().isEmpty());
    QVERIFY(calls.takeBack(m_tree->path(web), {}));
    QTRY_COMPARE(m_fake->closed().size(), 1);
    QVERIFY(calls.add({{}, m_tree->path(web), {}, systemClock()(), {}}));
    QTRY_COMPARE(shown().last(), QStringLiteral("web: an agent waits for you | Alpha")); // its session
}

void NotifierTest::whatIsAttachedShortlyAfterASwitchIsAskedAbout()
{
    m_tree->replace(snapshotIn(web, idA),
                    sessionDocument(idA, QStringLiteral("archived"), {spikeA}, QStringLiteral("plan-a")));
    m_tree->replace(activeIn(web), sessionDocument(idB));
    const auto project = [&] { return m_workspace->snapshot()->project(m_tree->path(web)); };
    QTRY_COMPARE(project()->active->session.id, idB);
    m_tree->replace(activeIn(web), sessionDocument(idB, QStringLiteral("active"), {spikeX}));
    QTRY_COMPARE(project()->doubts.size(), 1U);
    const auto question = [&] {
        const auto &all = m_fake->shown();
        return std::find_if(all.begin(), all.end(),
                            [](const auto &each) { return each.actions.contains(QStringLiteral("move")); });
    };
    QTRY_VERIFY(question() != m_fake->shown().end());
    // It is the only one that tells of it, and undoes it as well.
    QTRY_VERIFY2(lastQuestion().actions.contains(QStringLiteral("undo")), qPrintable(shown().join(u'\n')));
    QVERIFY(lastQuestion().actions.contains(QStringLiteral("move")));
    QVERIFY2(lastQuestion().text.contains(QStringLiteral("was attached to Beta, less than 15 minutes")),
             qPrintable(lastQuestion().text));
    QVERIFY(lastQuestion().id == question()->id || lastQuestion().replaced != 0);
    QSignalSpy wanted(m_notifier.get(), &Notifier::moveRequested);
    m_fake->invoke(question()->id, QStringLiteral("move"));
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().at(1).value<DoubtfulAttachment>().before, idA);
}

void NotifierTest::ofSeveralThingsItIsAskedAtOnce()
{
    m_tree->replace(snapshotIn(web, idA),
                    sessionDocument(idA, QStringLiteral("archived"), {spikeA}, QStringLiteral("plan-a")));
    m_tree->replace(activeIn(web), sessionDocument(idB));
    const auto project = [&] { return m_workspace->snapshot()->project(m_tree->path(web)); };
    QTRY_COMPARE(project()->active->session.id, idB);
    const auto questions = [&] {
        std::vector<FakeNotifications::Shown> found;
        for (const auto &each : m_fake->shown()) {
            if (each.title.contains(u'?'))
                found.push_back(each);
        }
        return found;
    };
    m_tree->replace(activeIn(web), sessionDocument(idB, QStringLiteral("active"), {spikeX}));
    QTRY_COMPARE(questions().size(), 1U);
    m_tree->replace(activeIn(web), sessionDocument(idB, QStringLiteral("active"), {spikeX, QStringLiteral("spike-y")}));
    QTRY_COMPARE(questions().size(), 2U);
    const auto both = questions().back();
    QCOMPARE(both.replaced, questions().front().id);
    QCOMPARE(both.title, QStringLiteral("web: are they attached to the right session?"));
    QCOMPARE(both.text.count(u'\n'), 1);
    QVERIFY(!both.actions.contains(QStringLiteral("move")));
    QSignalSpy opened(m_notifier.get(), &Notifier::openRequested);
    m_fake->invoke(both.id, QStringLiteral("default"));
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().value<NotificationTarget>().kind, NotificationTarget::Kind::Session);
}

void NotifierTest::ofAQuestionItIsToldOnceWhatElseHappenedAndAllIsUndoneAsOne()
{
    m_tree->replace(snapshotIn(web, idA),
                    sessionDocument(idA, QStringLiteral("archived"), {spikeA}, QStringLiteral("plan-a")));
    m_tree->replace(activeIn(web), sessionDocument(idB));
    const auto project = [&] { return m_workspace->snapshot()->project(m_tree->path(web)); };
    QTRY_COMPARE(project()->active->session.id, idB);
    QTRY_VERIFY(!shown().isEmpty());
    m_notifier->closeAll();
    QTRY_VERIFY(!m_fake->closed().isEmpty());
    const QByteArray before = m_tree->read(activeIn(web));
    const auto write = [&](const QString &plan) {
        m_tree->replace(activeIn(web),
                        sessionDocument(idB, QStringLiteral("active"), {spikeX, QStringLiteral("spike-y")}, plan));
    };
    write({});
    QTRY_COMPARE(lastQuestion().title, QStringLiteral("web: are they attached to the right session?"));
    for (const QString &plan : {QStringLiteral("plan-p"), QStringLiteral("plan-q")}) {
        write(plan);
        const auto isToldWhole = [&] {
            const QString text = lastQuestion().text;
            return text.contains(plan + u" was attached") && text.contains(QStringLiteral("plan set to ") + plan);
        };
        QTRY_VERIFY2(isToldWhole(), qPrintable(lastQuestion().text));
    }
    const auto last = lastQuestion();
    const QStringList lines = last.text.split(u'\n');
    QCOMPARE(QSet<QString>(lines.begin(), lines.end()).size(), lines.size());
    QVERIFY2(last.text.count(QStringLiteral("plan set to")) <= 1, qPrintable(last.text));
    QVERIFY2(last.actions.contains(QStringLiteral("undo")), qPrintable(last.text));
    m_fake->invoke(last.id, QStringLiteral("undo"));
    QTRY_COMPARE(m_tree->read(activeIn(web)), before);
}

void NotifierTest::aQuestionThatIsSettledGoes()
{
    m_tree->replace(snapshotIn(web, idA),
                    sessionDocument(idA, QStringLiteral("archived"), {spikeA}, QStringLiteral("plan-a")));
    m_tree->replace(activeIn(web), sessionDocument(idB));
    QTRY_COMPARE(m_workspace->snapshot()->project(m_tree->path(web))->active->session.id, idB);
    m_tree->replace(activeIn(web), sessionDocument(idB, QStringLiteral("active"), {spikeX}));
    QTRY_VERIFY(shown().join(u'\n').contains(u'?'));
    const quint32 question = lastId();
    m_tree->replace(activeIn(web), sessionDocument(idB));
    QTRY_VERIFY(m_fake->closed().contains(question));
}

/// The window comes to the front for some other reason, at the moment that the user clicks.
void NotifierTest::whatWasChosenOfOneThatIsBeingClosedIsDone()
{
    const QByteArray before = m_tree->read(activeIn(web));
    m_tree->replace(activeIn(web), alpha({spikeA, spikeX}));
    QTRY_COMPARE(shown().size(), 1);
    m_fake->invoke(lastId(), QStringLiteral("undo"));
    m_notifier->closeAll();
    QTRY_COMPARE(m_tree->read(activeIn(web)), before);
}

void NotifierTest::openLeadsToTheSession()
{
    QSignalSpy opened(m_notifier.get(), &Notifier::openRequested);
    m_tree->replace(activeIn(web), alpha({spikeA, spikeX}));
    QTRY_COMPARE(shown().size(), 1);
    m_fake->invoke(lastId(), QStringLiteral("default"));
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().value<NotificationTarget>(),
             (NotificationTarget{NotificationTarget::Kind::Session, m_tree->path(web), m_tree->path(activeIn(web))}));
    QTRY_COMPARE(m_fake->closed(), QList<quint32>{lastId()});
    m_notifier->openLast();
    QCOMPARE(opened.size(), 2);
}

void NotifierTest::undoRestoresTheBytes()
{
    const QByteArray before = m_tree->read(activeIn(web));
    m_tree->replace(activeIn(web), alpha({spikeA, spikeX}, QStringLiteral("plan-x")));
    QTRY_COMPARE(shown().size(), 1);
    m_fake->invoke(lastId(), QStringLiteral("undo"));
    QTRY_COMPARE(m_tree->read(activeIn(web)), before);
    QTRY_VERIFY(m_workspace->undoLabel().contains(QStringLiteral("Alpha")));
    m_tree->replace(missionPointer, pointerDocument(QStringLiteral("search")));
    QTRY_COMPARE(shown().size(), 2); // the undo itself was one's own
    QVERIFY(shown().back().startsWith(QStringLiteral("spec-kitty:")));
}

void NotifierTest::undoOfASwitchRestoresAllItsFiles()
{
    const auto before = filesBelow(m_tree->path(web));
    m_tree->write(snapshotIn(web, idA),
                  sessionDocument(idA, QStringLiteral("archived"), {spikeA}, QStringLiteral("plan-a")));
    m_tree->replace(activeIn(web), sessionDocument(idB));
    m_tree->remove(snapshotIn(web, idB));
    QTRY_COMPARE(shown().size(), 1);
    QVERIFY2(shown().front().contains(QStringLiteral("| Beta: ")), qPrintable(shown().front()));
    m_fake->invoke(lastId(), QStringLiteral("undo"));
    QTRY_COMPARE(filesBelow(m_tree->path(web)), before);
}

void NotifierTest::whatComesNextTakesThePlaceOfWhatStands()
{
    const QByteArray before = m_tree->read(activeIn(web));
    m_tree->replace(activeIn(web), alpha({spikeA, spikeX}));
    QTRY_COMPARE(shown().size(), 1);
    m_tree->replace(activeIn(web), alpha({spikeA, spikeX}, QStringLiteral("plan-x")));
    QTRY_COMPARE(shown().size(), 2);
    QCOMPARE(m_fake->shown().back().replaced, m_fake->shown().front().id);
    QCOMPARE(m_fake->shown().back().text, QStringLiteral("Alpha: spike-x attached, plan set to plan-x"));
    m_fake->invoke(lastId(), QStringLiteral("undo"));
    QTRY_COMPARE(m_tree->read(activeIn(web)), before);
    m_tree->replace(activeIn(web), alpha({spikeA, spikeX}));
    QTRY_COMPARE(shown().size(), 3);
    m_fake->expire(lastId());
    m_tree->replace(activeIn(web), alpha({spikeA, spikeX}, QStringLiteral("plan-x")));
    QTRY_COMPARE(shown().size(), 4);
    QCOMPARE(m_fake->shown().back().text, QStringLiteral("Alpha: plan set to plan-x"));
}

void NotifierTest::undoOfSomethingChangedSinceAsks()
{
    m_tree->replace(activeIn(web), alpha({spikeA, spikeX}, QStringLiteral("plan-x")));
    QTRY_COMPARE(shown().size(), 1);
    const QByteArray since = alpha({spikeA, spikeX}, QStringLiteral("plan-c"));
    m_tree->replace(activeIn(web), since);
    QSignalSpy asked(m_notifier.get(), &Notifier::decisionNeeded);
    m_fake->invoke(lastId(), QStringLiteral("undo"));
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().value<ChangePlan>().changedSince.size(), 1U);
    QCOMPARE(m_tree->read(activeIn(web)), since);
}

void NotifierTest::aRefusalIsToldWhereTheWindowIsHidden()
{
    m_notices.post({MessageKind::Success, QStringLiteral("Done:"), QStringLiteral("all well"), {}});
    m_isVisible = true;
    m_notices.post({MessageKind::Error, QStringLiteral("Seen"), QStringLiteral("in the window"), {}});
    m_isVisible = false;
    m_notices.postFailure(QStringLiteral("Switch to seed-x"),
                          {ErrorCode::Conflict, QStringLiteral("Another program keeps writing it."), {}});
    QTRY_COMPARE(shown(),
                 QStringList{QStringLiteral("Switch to seed-x: not done. | Another program keeps writing it.")});
}

void NotifierTest::foreignTextAndSecretsAreNotTold()
{
    const QString odd = QStringLiteral("spike-\u202Eevil");
    m_tree->replace(activeIn(web), alpha({spikeA, odd}));
    QByteArray mission = missionDocument(QStringLiteral("checkout"), QStringLiteral("wp:<b>x</b>\u0007"));
    QVERIFY(mission.contains(tokenInDocuments.toUtf8()));
    mission.replace(tokenInDocuments.toUtf8(), QByteArray("canary-new"));
    m_tree->replace(missionIn(QStringLiteral("checkout")), mission);
    QTRY_VERIFY(shown().join(u'\n').contains(QStringLiteral("focus wp:&lt;b&gt;x")));
    QTRY_VERIFY(shown().join(u'\n').contains(QStringLiteral("spike-\\u{202E}evil")));
    QVERIFY(!shown().join(u'\n').contains(QStringLiteral("canary")));
    QVERIFY(!shown().join(u'\n').contains(u'\u0007'));
}

QTEST_MAIN(NotifierTest)
#include "tst_notifier.moc"
