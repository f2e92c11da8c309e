// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/intent.h"
#include "planning/planningoperations.h"
#include "support/workspacefixture.h"

#include <QFile>
#include <QSignalSpy>

using namespace Pointsman;
using Test::sessionDocument;

/// A project and a home that are listed by a link, while other programs know them by their folders.
class LinkedPlacesTest final : public QObject, private Test::WorkspaceFixture
{
    Q_OBJECT

private:
    void openByLinks()
    {
        m_workspace.reset();
        QVERIFY(QFile::link(project(), m_tree->path(QStringLiteral("link"))));
        QVERIFY(QFile::link(m_tree->path(QStringLiteral("home")), m_tree->path(QStringLiteral("homelink"))));
        m_workspace = std::make_unique<Workspace>(MissionHome(m_tree->path(QStringLiteral("homelink"))), systemClock(),
                                                  WorkspaceFiles{.history = file(), .intents = intents()});
        m_workspace->setProjects({{QStringLiteral("p"), m_tree->path(QStringLiteral("link")), {}}});
        QTRY_VERIFY(!m_workspace->snapshot()->isLoading() && !m_workspace->snapshot()->missions->missions.empty());
    }

    /// The command line's, by the real path.
    void commandLineAddsSpike(const QString &spike)
    {
        PlanningStore planning(KnowledgeDirectory(store()), systemClock());
        const auto change = planning.addSpike(*TopicId::parse(spike));
        QVERIFY(change);
        const Origin origin{Origin::Kind::CommandLine, QStringLiteral("pointsman-cli session add-spike")};
        const auto journal = Journal::open(file());
        QVERIFY((*journal)->record({origin, origin.words, store(), change->files, systemClock()(), {}, 0}));
    }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void theHistoryKnowsThemByTheirFolders()
    {
        QTRY_COMPARE(told(active).size(), 1);
        QTRY_COMPARE(told(mission).size(), 1);
        openByLinks();
        std::optional<Result<FileChanges>> answer;
        m_workspace->editMissions(
            QStringLiteral("Focus"),
            [](MissionStore &missions) {
                return missions.update(*MissionId::parse(QStringLiteral("m-1")), {{"focus", "wp:WP01"}})
                    .map([](const MissionChange &change) { return change.files; });
            },
            [&](const Result<FileChanges> &result) { answer = result; });
        QTRY_VERIFY(answer.has_value());
        QVERIFY(*answer);
        m_workspace.reset();
        QCOMPARE(told(active).size(), 1);
        QCOMPARE(told(mission).size(), 2);
    }

    void whatWasDoneByTheFolderIsUndoneByTheLink()
    {
        commandLineAddsSpike(QStringLiteral("spike-y"));
        openByLinks();
        QTRY_VERIFY(!m_workspace->undoLabel().isEmpty());
        QVERIFY(undone());
        QCOMPARE(m_tree->read(active), sessionDocument(idA));
    }

    void whatWasOverwrittenByTheFolderIsMadeAgainByTheLink()
    {
        openByLinks();
        QSignalSpy again(m_workspace.get(), &Workspace::appliedAgain);
        const QByteArray older = m_tree->read(active);
        commandLineAddsSpike(QStringLiteral("spike-y"));
        m_tree->replace(active, QByteArray(older).replace("\"plan\": null", "\"plan\": \"plan-z\""));
        QTRY_COMPARE(again.count(), 1);
        QVERIFY(m_tree->read(active).contains("spike-y") && m_tree->read(active).contains("plan-z"));
    }

    void aHalfThatWasLeftByTheFolderIsTakenBackByTheLink()
    {
        m_workspace.reset();
        const QByteArray before = m_tree->read(snapshotB);
        const QByteArray half = QByteArray(before).replace("\"spikes\": []", "\"spikes\": [\"spike-m\"]");
        Intent(intents(), {{m_tree->path(snapshotB), before, half}, {m_tree->path(active), "{}", "{ }"}}).leave();
        m_tree->replace(active, "{}");
        m_tree->replace(snapshotB, half);
        openByLinks();
        QTRY_COMPARE(m_tree->read(snapshotB), before);
    }

    void aLinkThatIsTurnedElsewhereIsFollowed()
    {
        openByLinks();
        m_tree->write(QStringLiteral("q/.tf/knowledge/.active-planning.json"), sessionDocument(idB));
        QVERIFY(QFile::remove(m_tree->path(QStringLiteral("link"))));
        QVERIFY(QFile::link(m_tree->path(QStringLiteral("q")), m_tree->path(QStringLiteral("link"))));
        m_workspace->refresh();
        const auto shown = [&] { return m_workspace->snapshot()->projects.front(); };
        QTRY_COMPARE(shown()->knowledgePath, m_tree->path(QStringLiteral("q/.tf/knowledge")));
        QCOMPARE(shown()->active->session.id, idB);
    }
};

QTEST_GUILESS_MAIN(LinkedPlacesTest)
#include "tst_linkedplaces.moc"
