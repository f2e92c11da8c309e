// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/documents.h"
#include "support/temporarytree.h"
#include "workspace/marksfile.h"
#include "workspace/projectlist.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using Test::sessionDocument;
using Test::TemporaryTree;

namespace {

const QString idA = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
const QString idB = QStringLiteral("seed-b@2026-02-02T09-00-00Z");
const QString knowledge = QStringLiteral("p/.tf/knowledge");
const QString file = QStringLiteral("config/marks.json");
const QString missionId = QStringLiteral("m-1");

} // namespace

/// How what the user puts down gets into the snapshots, and stays with what it belongs to.
class WorkspaceMarksTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ProjectList> m_list;

    [[nodiscard]] std::shared_ptr<const ProjectEntry> project(const QString &folder = QStringLiteral("p")) const
    {
        return m_workspace->snapshot()->project(m_tree->path(folder));
    }
    [[nodiscard]] MarkKey session(const QString &id) const { return {m_tree->path(knowledge), id}; }

    Result<MarkEdit> set(const MarkKey &key, const MarkEdit &edit)
    {
        std::optional<Result<MarkEdit>> answer;
        m_workspace->setMark(key, edit, [&](const Result<MarkEdit> &result) { answer = result; });
        [&] { QTRY_VERIFY(answer.has_value()); }();
        return answer.value_or(failure(ErrorCode::System, QStringLiteral("no answer")));
    }

    void start()
    {
        m_workspace = std::make_unique<Workspace>(MissionHome(m_tree->path(QStringLiteral("home"))), systemClock(),
                                                  WorkspaceFiles{.marks = m_tree->path(file)});
        ProjectRegistry registry(m_tree->path(QStringLiteral("config/projects.json")));
        QVERIFY(registry.add(m_tree->path(QStringLiteral("p"))));
        m_list = std::make_unique<ProjectList>(registry, *m_workspace);
        QTRY_VERIFY(project() && !m_workspace->snapshot()->isLoading() &&
                    !m_workspace->snapshot()->missions->missions.empty());
    }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_tree->write(knowledge + QStringLiteral("/.active-planning.json"), sessionDocument(idA));
        m_tree->write(knowledge + QStringLiteral("/sessions/%1.json").arg(idB),
                      sessionDocument(idB, QStringLiteral("archived")));
        m_tree->write(knowledge + QStringLiteral("/index.json"), R"({"topics": [{"id": "seed-a", "title": "Alpha"}]})");
        m_tree->write(QStringLiteral("home/missions/m-1/session.json"), Test::missionDocument(missionId));
        m_tree->makeFolder(QStringLiteral("config"));
        start();
    }

    void cleanup()
    {
        m_list.reset();
        m_workspace.reset();
        m_tree.reset();
    }

    void whatIsPutDownIsInTheSnapshotAndInNoOtherFile()
    {
        const auto before = m_tree->files();
        QVERIFY(set(session(idA), {.name = QStringLiteral("Mine"), .note = QStringLiteral("N")}));
        QVERIFY(set({m_tree->path(QStringLiteral("home")), missionId}, {.isPinned = true}));
        QVERIFY(set({m_tree->path(QStringLiteral("p")), {}}, {.note = QStringLiteral("P")}));
        QTRY_COMPARE(project()->mark.note, QStringLiteral("P"));
        QCOMPARE(project()->titleOf(project()->active->session), QStringLiteral("Mine"));
        QCOMPARE(project()->titleOfSession(idA), QStringLiteral("Mine"));
        QCOMPARE(project()->titleOfSession(idB), QStringLiteral("seed-b"));
        QCOMPARE(project()->titleOf(QStringLiteral("seed-a")), QStringLiteral("Alpha"));
        QVERIFY(m_workspace->snapshot()->missions->markOf(missionId).isPinned);
        auto after = m_tree->files();
        after.remove(file);
        QCOMPARE(after, before);
    }

    void aRestartKeepsIt()
    {
        QVERIFY(set(session(idB), {.name = QStringLiteral("Mine")}));
        m_list.reset();
        m_workspace.reset();
        start();
        QTRY_COMPARE(project()->titleOfSession(idB), QStringLiteral("Mine"));
    }

    void whatAnotherProgramPutsDownIsSeen()
    {
        QVERIFY(MarksFile(m_tree->path(file)).change(session(idA), {.name = QStringLiteral("Theirs")}));
        QTRY_COMPARE(project()->titleOfSession(idA), QStringLiteral("Theirs"));
        QVERIFY(set(session(idA), {.note = QStringLiteral("Mine")}));
        QTRY_COMPARE(project()->markOf(idA), (Mark{QStringLiteral("Theirs"), QStringLiteral("Mine"), false, {}}));
    }

    /// Models compare by pointers: where nothing has changed there is nothing new.
    void whatDidNotChangeStaysTheSameObject()
    {
        QVERIFY(set(session(idA), {.name = QStringLiteral("Mine")}));
        QTRY_COMPARE(project()->titleOfSession(idA), QStringLiteral("Mine"));
        const auto before = project();
        const auto active = before->active;
        const auto missions = m_workspace->snapshot()->missions;
        QVERIFY(set({m_tree->path(QStringLiteral("home")), missionId}, {.isPinned = true}));
        QTRY_VERIFY(m_workspace->snapshot()->missions != missions);
        QCOMPARE(project(), before);
        QVERIFY(set(session(idA), {.name = QStringLiteral("Other")}));
        QTRY_VERIFY(project() != before);
        QCOMPARE(project()->active, active);
    }

    void aSessionThatIsArchivedKeepsItsMark()
    {
        QVERIFY(set(session(idA), {.name = QStringLiteral("Mine")}));
        bool isDone = false;
        m_workspace->editSessions(
            m_tree->path(QStringLiteral("p")), QStringLiteral("Archive"),
            [](PlanningStore &store) {
                return store.archiveActive().map([](const auto &change) { return change.files; });
            },
            [&](const Result<FileChanges> &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone && !project()->active);
        QTRY_COMPARE(project()->snapshots.size(), 2U);
        for (const auto &entry : project()->snapshots) {
            if (entry->session.id == idA)
                QCOMPARE(project()->titleOf(entry->session), QStringLiteral("Mine"));
        }
    }

    void aProjectThatIsRelocatedTakesItsMarksAlong()
    {
        QVERIFY(set(session(idA), {.name = QStringLiteral("Mine")}));
        QVERIFY(set({m_tree->path(QStringLiteral("p")), {}}, {.isPinned = true}));
        QVERIFY(
            set({m_tree->path(QStringLiteral("home")), missionId}, {.projectPath = m_tree->path(QStringLiteral("p"))}));
        QVERIFY(QFile::rename(m_tree->path(QStringLiteral("p")), m_tree->path(QStringLiteral("q"))));
        bool isDone = false;
        m_list->relocate(m_tree->path(QStringLiteral("p")), m_tree->path(QStringLiteral("q")),
                         ProjectFolder::MustBeThere,
                         [&](const Result<Project> &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
        const QString q = QStringLiteral("q");
        QTRY_VERIFY(project(q) && project(q)->active && project(q)->mark.isPinned);
        QCOMPARE(project(q)->titleOfSession(idA), QStringLiteral("Mine"));
        QCOMPARE(m_workspace->snapshot()->missions->markOf(missionId).projectPath, m_tree->path(q));
    }

    void aDamagedFileIsSetAsideAndToldOf()
    {
        QSignalSpy troubled(m_workspace.get(), &Workspace::marksTroubled);
        QVERIFY(set(session(idA), {.name = QStringLiteral("Mine")}));
        m_tree->replace(file, "{ broken");
        QTRY_COMPARE(troubled.count(), 1);
        QVERIFY(!m_tree->exists(file));
        QByteArrayList kept;
        const auto files = m_tree->files();
        for (auto each = files.cbegin(); each != files.cend(); ++each) {
            if (each.key().startsWith(file))
                kept << *each;
        }
        QCOMPARE(kept, QByteArrayList{"{ broken"});
        QVERIFY(set(session(idA), {.name = QStringLiteral("Again")}));
        QTRY_COMPARE(project()->titleOfSession(idA), QStringLiteral("Again"));
        QCOMPARE(troubled.count(), 1);
    }

    void whatIsDamagedWhenSomethingIsPutDownIsSetAsideFirst()
    {
        QSignalSpy troubled(m_workspace.get(), &Workspace::marksTroubled);
        m_tree->write(QStringLiteral("elsewhere"), "{ broken");
        QFile broken(m_tree->path(QStringLiteral("elsewhere")));
        QVERIFY(broken.open(QIODevice::ReadWrite) &&
                broken.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
        broken.close();
        QVERIFY(broken.rename(m_tree->path(file)));
        QVERIFY(set(session(idA), {.name = QStringLiteral("Mine")}));
        QTRY_COMPARE(project()->titleOfSession(idA), QStringLiteral("Mine"));
        QCOMPARE(troubled.count(), 1);
    }

    void aFileThatIsJustBeingWrittenIsNotSetAside()
    {
        QSignalSpy troubled(m_workspace.get(), &Workspace::marksTroubled);
        QVERIFY(set(session(idA), {.name = QStringLiteral("Mine")}));
        const QByteArray whole = m_tree->read(file).replace("Mine", "Theirs");
        QFile slow(m_tree->path(file));
        QVERIFY(slow.open(QIODevice::WriteOnly) && slow.write(whole.left(20)) == 20 && slow.flush());
        // Whoever is to write now is told why not, and what was known stays.
        const auto refused = set(session(idB), {.name = QStringLiteral("Other")});
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QCOMPARE(project()->titleOfSession(idA), QStringLiteral("Mine"));
        QVERIFY(slow.write(whole.mid(20)) > 0 && slow.flush());
        slow.close();
        QTRY_COMPARE(project()->titleOfSession(idA), QStringLiteral("Theirs"));
        QCOMPARE(troubled.count(), 0);
    }

    void whereNothingIsKeptItIsSaid()
    {
        m_list.reset();
        m_workspace = std::make_unique<Workspace>(MissionHome(m_tree->path(QStringLiteral("home"))), systemClock());
        const auto answer = set(session(idA), {.name = QStringLiteral("Mine")});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Refused);
    }
};

QTEST_GUILESS_MAIN(WorkspaceMarksTest)
#include "tst_workspacemarks.moc"
