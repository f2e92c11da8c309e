// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "workspace/repairing.h"

#include "support/documents.h"
#include "support/temporarytree.h"

#include <QDir>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace Pointsman;
using Test::sessionDocument;
using Test::TemporaryTree;

namespace {

const QString idA = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
const QString idB = QStringLiteral("seed-b@2026-02-02T09-00-00Z");
const QString active = QStringLiteral("p/.tf/knowledge/.active-planning.json");

} // namespace

/// The door: changes and their answers, undo and redo, repairs.
class WorkspaceTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TemporaryTree> m_state;
    std::unique_ptr<Workspace> m_workspace;

    [[nodiscard]] QString project() const { return m_tree->path(QStringLiteral("p")); }

    [[nodiscard]] std::unique_ptr<Workspace> newWorkspace() const
    {
        auto workspace = std::make_unique<Workspace>(MissionHome(m_tree->path(QStringLiteral("home"))), systemClock(),
                                                     WorkspaceFiles{m_state->path(QStringLiteral("history.sqlite"))});
        workspace->setProjects({{QStringLiteral("p"), project(), {}}});
        return workspace;
    }

    Result<FileChanges> edit(const Workspace::PlanningEdit &planningEdit, const QString &label = QStringLiteral("edit"))
    {
        std::optional<Result<FileChanges>> answer;
        m_workspace->editSessions(project(), label, planningEdit,
                                  [&](const Result<FileChanges> &result) { answer = result; });
        [&] { QTRY_VERIFY(answer.has_value()); }();
        return answer.value_or(failure(ErrorCode::System, QStringLiteral("no answer")));
    }

    Result<FileChanges> undone(void (Workspace::*step)(Workspace::Done, WhereChangedSince, const FileChanges &))
    {
        std::optional<Result<FileChanges>> answer;
        (m_workspace.get()->*step)([&](const Result<FileChanges> &result) { answer = result; },
                                   WhereChangedSince::Refuse, {});
        [&] { QTRY_VERIFY(answer.has_value()); }();
        return answer.value_or(failure(ErrorCode::System, QStringLiteral("no answer")));
    }

    static Result<FileChanges> resumeB(PlanningStore &store)
    {
        return store.resume(idB).map([](const SessionChange &change) { return change.files; });
    }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_state = std::make_unique<TemporaryTree>();
        m_tree->write(active, sessionDocument(idA));
        m_tree->write(QStringLiteral("p/.tf/knowledge/sessions/%1.json").arg(idB),
                      sessionDocument(idB, QStringLiteral("archived")));
        m_tree->write(QStringLiteral("home/missions/m-1/session.json"), Test::missionDocument(QStringLiteral("m-1")),
                      0644);
        m_tree->write(QStringLiteral("home/session.json"), Test::pointerDocument(QStringLiteral("m-1")));
        m_workspace = newWorkspace();
        QTRY_VERIFY(!m_workspace->snapshot()->isLoading() && !m_workspace->snapshot()->missions->missions.empty());
    }

    void cleanup()
    {
        m_workspace.reset();
        m_tree.reset();
    }

    void aChangeIsInTheSnapshotBeforeItsAnswer()
    {
        QString activeAtAnswer;
        m_workspace->editSessions(project(), QStringLiteral("switch"), &resumeB,
                                  [&](const Result<FileChanges> &result) {
                                      QVERIFY(result);
                                      activeAtAnswer = m_workspace->snapshot()->projects.front()->active->session.id;
                                  });
        QTRY_COMPARE(activeAtAnswer, idB);
    }

    void undoAndRedoOfASwitchRestoreTheTreeByteForByte()
    {
        const auto before = m_tree->files();
        QVERIFY(edit(&resumeB, QStringLiteral("Switch to b")));
        const auto after = m_tree->files();
        QVERIFY(before != after);
        QCOMPARE(m_workspace->undoLabel(), QStringLiteral("Switch to b (p)"));
        QVERIFY(undone(&Workspace::undo));
        QCOMPARE(m_tree->files(), before);
        QVERIFY(m_workspace->undoLabel().isEmpty());
        QCOMPARE(m_workspace->redoLabel(), QStringLiteral("Switch to b (p)"));
        QVERIFY(undone(&Workspace::redo));
        QCOMPARE(m_tree->files(), after);
    }

    void undoAfterAPeersWriteIsRefusedAndKeepsThePeersVersion()
    {
        QVERIFY(edit(&resumeB));
        m_tree->replace(active, sessionDocument(idB, QStringLiteral("active"), {QStringLiteral("spike-y")}));
        const auto peers = m_tree->files();
        const auto answer = undone(&Workspace::undo);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Conflict);
        QCOMPARE(m_tree->files(), peers);
        QVERIFY(!m_workspace->undoLabel().isEmpty());
    }

    void removingWithoutKeepingHasAWayBack()
    {
        const auto before = m_tree->files();
        QVERIFY(edit([](PlanningStore &store) { return store.clearActive(); }));
        QVERIFY(!m_tree->exists(active));
        QVERIFY(undone(&Workspace::undo));
        QCOMPARE(m_tree->files(), before);
    }

    void aRefusedChangeIsAnsweredAndNotOnTheUndoList()
    {
        m_tree->write(active, "{ broken");
        const auto before = m_tree->files();
        const auto answer = edit(&resumeB);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Invalid);
        QCOMPARE(m_tree->files(), before);
        QVERIFY(m_workspace->undoLabel().isEmpty());
    }

    void aMissionChangeIsUndoneToo()
    {
        const auto before = m_tree->files();
        std::optional<Result<FileChanges>> answer;
        m_workspace->editMissions(
            QStringLiteral("focus"),
            [](MissionStore &store) {
                return store.update(*MissionId::parse(QStringLiteral("m-1")), JsonObject{{"focus", "wp:WP09"}})
                    .map([](const MissionChange &change) { return change.files; });
            },
            [&](const Result<FileChanges> &result) { answer = result; });
        QTRY_VERIFY(answer.has_value());
        QVERIFY(*answer);
        QCOMPARE(m_workspace->snapshot()->missions->missions.front()->mission.focus, QStringLiteral("wp:WP09"));
        QVERIFY(undone(&Workspace::undo));
        QCOMPARE(m_tree->files(), before);
    }

    void aModeThatIsTooOpenIsFoundAndRepaired()
    {
        const auto isOpen = [](const PlacedIssue &placed) { return placed.issue.repair == RepairKind::RestrictMode; };
        const auto issues = allIssues(*m_workspace->snapshot());
        const auto open = std::find_if(issues.begin(), issues.end(), isOpen);
        QVERIFY(open != issues.end());
        bool isDone = false;
        carryOut(*m_workspace, systemClock(), {{*open, {open->issue.repair}}},
                 [&](const std::vector<RepairOutcome> &outcomes, const QStringList &places) {
                     isDone = outcomes.size() == 1 && outcomes.front().result &&
                              places == QStringList(QStringLiteral("spec-kitty"));
                 });
        QTRY_VERIFY(isDone);
        QCOMPARE(m_tree->mode(QStringLiteral("home/missions/m-1/session.json")), 0600);
        const auto remaining = allIssues(*m_workspace->snapshot());
        QVERIFY(std::none_of(remaining.begin(), remaining.end(), isOpen));
        QVERIFY(undone(&Workspace::undo));
        QCOMPARE(m_tree->mode(QStringLiteral("home/missions/m-1/session.json")), 0644);
    }

    void whatWasBegunBeforeTheEndIsDoneAndInTheHistory()
    {
        QSemaphore disk;
        m_workspace->editSessions(project(), QStringLiteral("slow"),
                                  [&](PlanningStore &) -> Result<FileChanges> {
                                      disk.acquire();
                                      return FileChanges();
                                  },
                                  {});
        m_workspace->editSessions(project(), QStringLiteral("Switch to b"), &resumeB, {});
        const std::jthread later([&] {
            QThread::msleep(50); // while the end waits
            disk.release();
        });
        m_workspace.reset();
        QVERIFY(m_tree->read(active).contains(idB.toUtf8()));
        m_workspace = newWorkspace();
        QTRY_COMPARE(m_workspace->undoLabel(), QStringLiteral("Switch to b (p)"));
    }

    void aProjectThatIsCalledOtherwiseIsNotReadAnew()
    {
        QSignalSpy snapshots(m_workspace.get(), &Workspace::snapshotChanged);
        bool isEdited = false;
        m_workspace->editSessions(project(), QStringLiteral("Switch to b"), &resumeB,
                                  [&](const Result<FileChanges> &answer) { isEdited = answer.has_value(); });
        m_workspace->setProjects({{QStringLiteral("new name"), project(), {}}});
        const auto isRenamed = [&] {
            const auto entry = m_workspace->snapshot()->projects.front();
            return entry->project.name == u"new name" && entry->active->projectName == u"new name" &&
                   entry->snapshots.front()->projectName == u"new name";
        };
        QTRY_VERIFY(isRenamed() && isEdited);
        for (const auto &each : snapshots) {
            const auto snapshot = each.front().value<SnapshotPtr>();
            QVERIFY(snapshot->projects.front()->state == ProjectEntry::State::Ready);
        }
    }

    void whatIsNotWhereItWasShownIsNotChanged()
    {
        m_workspace.reset();
        m_tree->write(QStringLiteral("p/.tf/config/settings.json"), R"({"workflow": {"knowledgeDir": "kd/here"}})");
        m_tree->write(QStringLiteral("p/kd/here/.active-planning.json"), sessionDocument(idA));
        m_tree->write(QStringLiteral("q/here/.active-planning.json"), sessionDocument(idB));
        m_workspace = newWorkspace();
        QTRY_VERIFY(m_workspace->snapshot()->projects.front()->active);
        // Somebody checks out a branch in which it leads to another project.
        QVERIFY(QDir(m_tree->path(QStringLiteral("p/kd"))).removeRecursively());
        QVERIFY(QFile::link(m_tree->path(QStringLiteral("q")), m_tree->path(QStringLiteral("p/kd"))));
        const auto before = m_tree->files();
        const auto answer = edit([](PlanningStore &store) { return store.clearActive(); });
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Refused);
        QCOMPARE(m_tree->files(), before);
        QTRY_COMPARE(m_workspace->snapshot()->projects.front()->state, ProjectEntry::State::Refused);
    }

    void anEditOfAProjectThatIsNotListedIsRefused()
    {
        std::optional<ErrorCode> code;
        m_workspace->editSessions(QStringLiteral("/nowhere"), {}, &resumeB,
                                  [&](const Result<FileChanges> &result) { code = result.error().code; });
        QCOMPARE(code, ErrorCode::Absent);
    }
};

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
