// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/projectloader.h"

#include "history/journal.h"
#include "support/documents.h"
#include "support/settled.h"
#include "support/temporarytree.h"
#include "workspace/missionsloader.h"

#include <QDir>
#include <QTest>

using namespace Pointsman;
using Test::sessionDocument;
using Test::TemporaryTree;

namespace {

const QString active = QStringLiteral(".tf/knowledge/.active-planning.json");
const QString idA = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
const QString idB = QStringLiteral("seed-b@2026-02-02T09-00-00Z");

QString snapshot(const QString &id)
{
    return QStringLiteral(".tf/knowledge/sessions/%1.json").arg(id);
}

} // namespace

class ProjectLoaderTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<ProjectLoader> m_loader;

    std::shared_ptr<const ProjectEntry> settled() { return Test::settled(*m_loader); }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_tree->write(active, sessionDocument(idA));
        m_tree->write(snapshot(idB), sessionDocument(idB, QStringLiteral("archived")));
        m_tree->write(QStringLiteral(".tf/knowledge/index.json"), R"({"topics":[{"id":"seed-a","title":"Seed A"}]})");
        m_tree->makeFolder(QStringLiteral(".tf/knowledge/topics/seed-a"));
        m_loader = std::make_unique<ProjectLoader>(Project{QStringLiteral("project"), m_tree->path(), {}},
                                                   Test::clockAt(QStringLiteral("2026-02-03T10:00:00Z")));
    }

    void aProjectIsReadWhole()
    {
        const auto entry = settled();
        QCOMPARE(entry->state, ProjectEntry::State::Ready);
        QCOMPARE(entry->active->session.id, idA);
        QCOMPARE(entry->snapshots.size(), 1U);
        QCOMPARE(entry->titleOf(QStringLiteral("seed-a")), QStringLiteral("Seed A"));
        QVERIFY(entry->active->issues.empty());
    }

    void whatDidNotChangeIsNotReadAgainAndIsTheSameObject()
    {
        const auto first = settled();
        const int read = m_loader->filesRead();
        QCOMPARE(settled(), first);
        QCOMPARE(m_loader->filesRead(), read);

        m_tree->replace(snapshot(idB), sessionDocument(idB, QStringLiteral("completed"), {}, QStringLiteral("plan-b")));
        const auto second = m_loader->look().entry;
        QCOMPARE(m_loader->filesRead(), read + 1);
        QVERIFY(second != first);
        QCOMPARE(second->active, first->active);
        QVERIFY(second->snapshots.front() != first->snapshots.front());
    }

    void aChangedFileIsReadOnce()
    {
        settled();
        const int read = m_loader->filesRead();
        m_tree->replace(snapshot(idB), sessionDocument(idB, QStringLiteral("completed"), {}, QStringLiteral("plan-b")));
        QVERIFY(!m_loader->look().lookAgainIn);
        QCOMPARE(m_loader->filesRead(), read + 1);
        const auto again = m_loader->look();
        QCOMPARE(m_loader->filesRead(), read + 1);
    }

    void whereNothingMovedStampsTellSoAndNothingIsRead()
    {
        QVERIFY(!m_loader->isAsBefore()); // there was no look
        settled();
        const int read = m_loader->filesRead();
        QTRY_VERIFY(m_loader->look().entry && m_loader->isAsBefore()); // the folders have just been made
        QCOMPARE(m_loader->filesRead(), read);
        m_tree->write(QStringLiteral(".tf/other/file"), "of no concern");
        QVERIFY(m_loader->isAsBefore());
    }

    void stampsTellWhatMoved_data()
    {
        QTest::addColumn<std::function<void(const TemporaryTree &)>>("change");
        using Change = std::function<void(const TemporaryTree &)>;
        const auto writeTo = [](const QString &path) {
            return Change([path](const TemporaryTree &tree) { tree.write(path, "{}"); });
        };
        const QString knowledge = QStringLiteral(".tf/knowledge/");
        QTest::newRow("the active session") << writeTo(active);
        QTest::newRow("no active session")
            << Change([](const TemporaryTree &tree) { QVERIFY(QFile::remove(tree.path(active))); });
        QTest::newRow("a snapshot in place") << writeTo(snapshot(idB));
        QTest::newRow("a snapshot replaced") << Change([](const TemporaryTree &tree) {
            tree.replace(snapshot(idB), sessionDocument(idB, QStringLiteral("archived")));
        });
        QTest::newRow("a new snapshot") << writeTo(snapshot(idA));
        QTest::newRow("a snapshot's mode") << Change([](const TemporaryTree &tree) {
            QVERIFY(QFile::setPermissions(tree.path(snapshot(idB)), QFileDevice::ReadOwner));
        });
        QTest::newRow("the index in place") << writeTo(knowledge + QStringLiteral("index.json"));
        QTest::newRow("a new topic") << Change(
            [](const TemporaryTree &tree) { tree.makeFolder(QStringLiteral(".tf/knowledge/topics/seed-z")); });
        QTest::newRow("a document of the active session")
            << writeTo(knowledge + QStringLiteral("topics/seed-a/new.md"));
        QTest::newRow("its plan in place") << writeTo(knowledge + QStringLiteral("topics/plan-a/plan.md"));
        QTest::newRow("a backlog in place") << writeTo(knowledge + QStringLiteral("topics/plan-b/backlog.md"));
        QTest::newRow("a ticket in place") << writeTo(QStringLiteral(".tickets/pt-1.md"));
        QTest::newRow("a new ticket") << writeTo(QStringLiteral(".tickets/pt-2.md"));
        QTest::newRow("the settings") << Change(
            [](const TemporaryTree &tree) { tree.write(QStringLiteral(".tf/config/settings.json"), "nonsense"); });
        QTest::newRow("a repository") << Change(
            [](const TemporaryTree &tree) { tree.makeFolder(QStringLiteral(".git")); });
    }

    void stampsTellWhatMoved()
    {
        m_tree->write(active, sessionDocument(idA, QStringLiteral("active"), {}, QStringLiteral("plan-a")));
        m_tree->write(snapshot(idB), sessionDocument(idB, QStringLiteral("completed"), {}, QStringLiteral("plan-b")));
        m_tree->write(QStringLiteral(".tf/knowledge/topics/plan-a/plan.md"), "# Plan\n");
        m_tree->write(QStringLiteral(".tf/knowledge/topics/plan-b/backlog.md"), "# Backlog\n");
        m_tree->write(QStringLiteral(".tickets/pt-1.md"), "# Ticket\n");
        QTRY_VERIFY(settled() && m_loader->isAsBefore());
        QFETCH(std::function<void(const TemporaryTree &)>, change);
        change(*m_tree);
        QVERIFY(!m_loader->isAsBefore());
    }

    /// The first one is told the stamps of files by reading them, the second one by listing them.
    void theFirstLookFindsInTheFoldersWhatTheSecondOneDoes()
    {
        const QString sessions = QStringLiteral(".tf/knowledge/sessions/");
        m_tree->makeFolder(sessions + QStringLiteral("folder.json"));
        m_tree->makeFolder(sessions + QStringLiteral("%1 (copy).json").arg(idB));
        for (const char *name : {"%1.sync-conflict-20260203-101112.json", "%1 copy.json", "%1.json~", "%1.json.bak"})
            m_tree->write(sessions + QString::fromLatin1(name).arg(idB), sessionDocument(idB));
        const QString link = m_tree->path(sessions + QStringLiteral("link.json"));
        QVERIFY(QFile::link(m_tree->path(snapshot(idB)), link));
        const auto first = m_loader->look().entry;
        const auto second = m_loader->look().entry;
        QVERIFY(first->issues.size() >= 2);
        QCOMPARE(first->issues, second->issues);
        QCOMPARE(first->snapshots.size(), second->snapshots.size());
    }

    void aPassingBadStateIsNotShown()
    {
        settled();
        m_tree->write(active, "{\"schema_version\": 1, ");
        const auto look = m_loader->look();
        QVERIFY(look.lookAgainIn);
        QVERIFY(!look.entry->active->isBroken);
        m_tree->write(active, sessionDocument(idB));
        QCOMPARE(settled()->active->session.id, idB);
    }

    void aLastingBadStateIsShownWithTheLastGoodContent()
    {
        settled();
        m_tree->write(active, "{\"schema_version\": 1, ");
        const auto entry = settled();
        QVERIFY(entry->active->isBroken);
        QVERIFY(!entry->active->brokenWords.isEmpty());
        QCOMPARE(entry->active->session.id, idA);
        QCOMPARE(worst(entry->active->issues), Severity::Error);
    }

    void whatIsBrokenAtTheStartIsShownAsTheHistoryKnowsIt()
    {
        const QString history = m_tree->path(QStringLiteral("history.sqlite"));
        const QString home = m_tree->path(QStringLiteral("home"));
        const auto mission = QStringLiteral("home/missions/m-1/session.json");
        const auto known = [&](const QString &path, const QByteArray &bytes) {
            const auto journal = Journal::open(history);
            return journal &&
                   (*journal)->observe({{m_tree->path(), m_tree->path(path), bytes, systemClock()(), {}, {}}});
        };
        m_tree->write(mission, "{ \"mission_id\": ");
        QVERIFY(known(mission, Test::missionDocument(QStringLiteral("m-1"), QStringLiteral("wp:WP01"), true)));
        QVERIFY(known(active, sessionDocument(idB, QStringLiteral("active"), {QStringLiteral("spike-q")})));
        m_tree->write(active, "{\"schema_version\": 1, ");
        ProjectLoader loader({QStringLiteral("project"), m_tree->path(), {}}, systemClock(), {}, history);
        const auto entry = loader.look().entry;
        QVERIFY(entry->active->isBroken);
        QCOMPARE(entry->active->session.spikes, QStringList({QStringLiteral("spike-q")}));
        MissionsLoader missions(MissionHome(home), systemClock(), {}, history);
        const auto found = missions.look().entry;
        QVERIFY(found->missions.front()->isBroken);
        QCOMPARE(found->missions.front()->mission.focus, QStringLiteral("wp:WP01"));
    }

    void aBrokenFileIsARowFromTheBeginning()
    {
        m_tree->write(snapshot(QStringLiteral("seed-c@2026-02-03T09-00-00Z")), "[]");
        const auto entry = settled();
        QCOMPARE(entry->snapshots.size(), 2U);
        QVERIFY(entry->snapshots.back()->isBroken);
        QCOMPARE(entry->snapshots.back()->session.seed, QStringLiteral("seed-c"));
    }

    void aFileThatVanishesForAMomentStays()
    {
        const auto first = settled();
        m_tree->remove(active);
        QCOMPARE(m_loader->look().entry->active, first->active);
        m_tree->write(active, sessionDocument(idB));
        QCOMPARE(settled()->active->session.id, idB);
        m_tree->remove(active);
        QVERIFY(!settled()->active);
    }

    void aProjectWhoseFolderIsGoneStaysAndComesBack()
    {
        settled();
        const QString away = m_tree->path() + QStringLiteral("-away");
        QVERIFY(QFile::rename(m_tree->path(), away));
        QCOMPARE(m_loader->look().entry->state, ProjectEntry::State::Gone);
        QVERIFY(QFile::rename(away, m_tree->path()));
        QCOMPARE(settled()->state, ProjectEntry::State::Ready);
    }

    void settingsThatLeadOutOfTheProjectAreRefusedInWords()
    {
        m_tree->write(QStringLiteral(".tf/config/settings.json"), R"({"workflow":{"knowledgeDir":"../elsewhere"}})");
        const auto entry = settled();
        QCOMPARE(entry->state, ProjectEntry::State::Refused);
        QVERIFY(!entry->stateWords.isEmpty());
        QCOMPARE(entry->issues.size(), 1U);
        QVERIFY(entry->issues.front().message.contains(entry->stateWords));
        m_tree->replace(QStringLiteral(".tf/config/settings.json"), R"({"workflow":{"knowledgeDir":".tf/knowledge"}})");
        QCOMPARE(settled()->state, ProjectEntry::State::Ready);
    }

    void aLinkOnTheWayIsJudgedAtEachLook()
    {
        m_tree->write(QStringLiteral("project/.tf/config/settings.json"), R"({"workflow": {"knowledgeDir": "kd"}})");
        m_tree->makeFolder(QStringLiteral("project/kd"));
        m_tree->makeFolder(QStringLiteral("elsewhere"));
        const QString folder = m_tree->path(QStringLiteral("project/kd"));
        ProjectLoader loader({QStringLiteral("project"), m_tree->path(QStringLiteral("project")), {}}, systemClock());
        QCOMPARE(loader.look().entry->state, ProjectEntry::State::Ready);
        QVERIFY(QDir(folder).removeRecursively());
        QVERIFY(QFile::link(m_tree->path(QStringLiteral("elsewhere")), folder));
        QCOMPARE(loader.look().entry->state, ProjectEntry::State::Refused);
        QVERIFY(QFile::remove(folder));
        m_tree->makeFolder(QStringLiteral("project/kd"));
        QCOMPARE(loader.look().entry->state, ProjectEntry::State::Ready);
    }

    void anotherNameReadsNoFile()
    {
        settled();
        const int read = m_loader->filesRead();
        m_loader->rename(QStringLiteral("other"));
        const auto renamed = settled();
        QCOMPARE(renamed->project.name, QStringLiteral("other"));
        QCOMPARE(renamed->active->projectName, QStringLiteral("other"));
        QCOMPARE(m_loader->filesRead(), read);
    }

    void theMissionHomeIsReadWholeAndShowsNoToken()
    {
        const TemporaryTree home;
        home.write(QStringLiteral("missions/m-1/session.json"),
                   Test::missionDocument(QStringLiteral("m-1"), QStringLiteral("wp:WP01"), true));
        home.write(QStringLiteral("missions/m-2/session.json"),
                   "{ \"session_token\": \"" + Test::tokenInDocuments.toUtf8() + "\" oops");
        home.write(QStringLiteral("session.json"), Test::pointerDocument(QStringLiteral("m-1")));
        MissionsLoader loader{MissionHome(home.path()), systemClock()};
        const auto entry = loader.look().entry;
        QCOMPARE(entry->activeId, QStringLiteral("m-1"));
        QCOMPARE(entry->missions.size(), 2U);
        QVERIFY(entry->isActive(*entry->missions.front()));
        QCOMPARE(entry->missions.front()->mission.focus, QStringLiteral("wp:WP01"));
        QVERIFY(entry->missions.back()->isBroken);
        for (const Issue &issue : entry->missions.back()->issues)
            QVERIFY(!QString(issue.message + issue.consequence).contains(Test::tokenInDocuments));
        QVERIFY(!entry->missions.back()->brokenWords.contains(Test::tokenInDocuments));
    }
};

QTEST_GUILESS_MAIN(ProjectLoaderTest)
#include "tst_projectloader.moc"
