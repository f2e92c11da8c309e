// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/documents.h"
#include "support/temporarytree.h"
#include "workspace/projectlist.h"

#include <QTest>

using namespace Pointsman;
using Test::sessionDocument;
using Test::TemporaryTree;

namespace {

const QString idA = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
const QString idB = QStringLiteral("seed-b@2026-02-02T09-00-00Z");
const QString spike = QStringLiteral("spike-x");
const QString active = QStringLiteral("p/.tf/knowledge/.active-planning.json");
const QString snapshotA = QStringLiteral("p/.tf/knowledge/sessions/%1.json").arg(idA);

} // namespace

/// What may be attached to the wrong session is asked until the user has decided, in the next run as well.
class WorkspaceDoubtsTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ProjectList> m_list;

    [[nodiscard]] std::shared_ptr<const ProjectEntry> project() const
    {
        return m_workspace->snapshot()->project(m_tree->path(QStringLiteral("p")));
    }
    [[nodiscard]] std::size_t doubts() const { return project()->doubts.size(); }
    [[nodiscard]] QByteArray kept() const { return m_tree->read(QStringLiteral("state/attachments.json")); }

    void start()
    {
        m_workspace = std::make_unique<Workspace>(
            MissionHome(m_tree->path(QStringLiteral("home"))), systemClock(),
            WorkspaceFiles{.doubts = m_tree->path(QStringLiteral("state/attachments.json"))});
        ProjectRegistry registry(m_tree->path(QStringLiteral("config/projects.json")));
        QVERIFY(registry.add(m_tree->path(QStringLiteral("p"))));
        m_list = std::make_unique<ProjectList>(registry, *m_workspace);
        QTRY_VERIFY(project() && !m_workspace->snapshot()->isLoading());
    }

    void end()
    {
        m_list.reset();
        m_workspace.reset();
    }

    /// An agent starts a session of its own, and goes on with the work of the one before.
    void attachShortlyAfterAStart()
    {
        QTRY_VERIFY(kept().contains(idA.toUtf8()));
        m_tree->write(snapshotA, sessionDocument(idA, QStringLiteral("archived")));
        m_tree->replace(active, sessionDocument(idB));
        QTRY_COMPARE(project()->active->session.id, idB);
        m_tree->replace(active, sessionDocument(idB, QStringLiteral("active"), {spike}));
        QTRY_COMPARE(doubts(), 1U);
        QTRY_VERIFY(kept().contains("\"attached\""));
    }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_tree->write(active, sessionDocument(idA));
        m_tree->makeFolder(QStringLiteral("config"));
        m_tree->makeFolder(QStringLiteral("state"));
        start();
    }

    void cleanup()
    {
        end();
        m_tree.reset();
    }

    void theQuestionIsThereAfterARestart()
    {
        attachShortlyAfterAStart();
        end();
        start();
        QTRY_COMPARE(doubts(), 1U);
        QCOMPARE(project()->doubts.front().topic, spike);
        QCOMPARE(project()->doubts.front().before, idA);
    }

    void whatWasSaidToBeRightIsNotAskedAgain()
    {
        attachShortlyAfterAStart();
        m_workspace->confirmAttachment(m_tree->path(QStringLiteral("p")), spike);
        QCOMPARE(doubts(), 0U);
        QTRY_VERIFY(!kept().contains("\"attached\""));
        end();
        start();
        m_tree->replace(active, sessionDocument(idB, QStringLiteral("active"), {spike, QStringLiteral("spike-z")}));
        QTRY_COMPARE(doubts(), 1U); // what comes now is asked about; the other is not any more
        QCOMPARE(project()->doubts.front().topic, QStringLiteral("spike-z"));
    }

    void whatWasSaidToBeRightIsAskedAgainWhereThatIsTakenBack()
    {
        attachShortlyAfterAStart();
        const DoubtfulAttachment doubt = project()->doubts.front();
        m_workspace->confirmAttachment(m_tree->path(QStringLiteral("p")), spike);
        QCOMPARE(doubts(), 0U);
        m_workspace->doubtAttachment(m_tree->path(QStringLiteral("p")), doubt);
        QCOMPARE(project()->doubts, std::vector{doubt});
        QTRY_VERIFY(kept().contains("\"attached\""));
        end();
        start();
        QTRY_COMPARE(doubts(), 1U);
    }

    void aMoveThatIsTakenBackAsksAgain()
    {
        attachShortlyAfterAStart();
        m_tree->write(snapshotA, sessionDocument(idA, QStringLiteral("archived"), {spike}));
        m_tree->replace(active, sessionDocument(idB));
        QTRY_COMPARE(doubts(), 0U);
        const auto edit = [this](auto change) {
            bool isDone = false;
            m_workspace->editSessions(m_tree->path(QStringLiteral("p")), QStringLiteral("undo"), change,
                                      [&](const Result<FileChanges> &result) { isDone = result.has_value(); });
            QTRY_VERIFY(isDone);
        };
        edit([this](PlanningStore &) -> Result<FileChanges> {
            m_tree->replace(snapshotA, sessionDocument(idA, QStringLiteral("archived")));
            m_tree->replace(active, sessionDocument(idB, QStringLiteral("active"), {spike}));
            return FileChanges{};
        });
        QTRY_COMPARE(doubts(), 1U);
    }
};

QTEST_GUILESS_MAIN(WorkspaceDoubtsTest)
#include "tst_workspacedoubts.moc"
