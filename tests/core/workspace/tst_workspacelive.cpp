// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "support/documents.h"
#include "support/temporarytree.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <cstdio>

using namespace Pointsman;
using Test::sessionDocument;
using Test::TemporaryTree;

namespace {

const QString idA = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
const QString idB = QStringLiteral("seed-b@2026-02-02T09-00-00Z");
const QString active = QStringLiteral("p/.tf/knowledge/.active-planning.json");
const QString snapshotB = QStringLiteral("p/.tf/knowledge/sessions/%1.json").arg(idB);
const QString mission = QStringLiteral("home/missions/m-1/session.json");
// The promise is a quarter of a second; two of them leave room for a busy machine, and are far below any poll.
constexpr int soon = 500;

} // namespace

/// Whatever another program does is in the snapshot at once, without anybody asking for it.
class WorkspaceLiveTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<Workspace> m_workspace;

    [[nodiscard]] std::shared_ptr<const ProjectEntry> project() const
    {
        return m_workspace->snapshot()->projects.front();
    }
    [[nodiscard]] QString activeId() const { return project()->active ? project()->active->session.id : QString(); }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_tree->write(active, sessionDocument(idA));
        m_tree->write(snapshotB, sessionDocument(idB, QStringLiteral("archived")));
        m_tree->write(mission, Test::missionDocument(QStringLiteral("m-1")));
        m_workspace = std::make_unique<Workspace>(MissionHome(m_tree->path(QStringLiteral("home"))), systemClock());
        m_workspace->setProjects({{QStringLiteral("p"), m_tree->path(QStringLiteral("p")), {}}});
        QTRY_VERIFY(!m_workspace->snapshot()->isLoading() && !m_workspace->snapshot()->missions->missions.empty());
        // The first change may come before the watches stand; it must be found all the same, so nothing waits here.
    }

    void cleanup()
    {
        m_workspace.reset();
        m_tree.reset();
    }

    void aReplacedFile()
    {
        m_tree->replace(active, sessionDocument(idB));
        QTRY_COMPARE_WITH_TIMEOUT(activeId(), idB, soon);
    }

    void aFileRewrittenInPlace()
    {
        m_tree->write(active, sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-x")}));
        QTRY_COMPARE_WITH_TIMEOUT(project()->active->session.spikes, QStringList(QStringLiteral("spike-x")), soon);
        m_tree->write(snapshotB, sessionDocument(idB, QStringLiteral("completed"), {}, QStringLiteral("plan-b")));
        QTRY_COMPARE_WITH_TIMEOUT(project()->snapshots.front()->session.state, SessionState::Completed, soon);
    }

    void aFileRemovedAndCreated()
    {
        m_tree->remove(active);
        QTRY_VERIFY_WITH_TIMEOUT(!project()->active, soon);
        m_tree->write(active, sessionDocument(idB));
        QTRY_COMPARE_WITH_TIMEOUT(activeId(), idB, soon);
    }

    void whatIsNoFileAnyMoreIsToldAtOnce()
    {
        m_tree->remove(active);
        QVERIFY(QFile::link(QStringLiteral("/etc/hostname"), m_tree->path(active)));
        QTRY_VERIFY_WITH_TIMEOUT(project()->active && project()->active->isBroken, soon);
        m_tree->replace(active, sessionDocument(idB));
        QTRY_COMPARE_WITH_TIMEOUT(activeId(), idB, soon);
        m_tree->replace(active, "[1]");
        QTRY_VERIFY_WITH_TIMEOUT(project()->active->isBroken, soon);
    }

    void aSnapshotThatIsAdded()
    {
        m_tree->write(QStringLiteral("p/.tf/knowledge/sessions/%1.json").arg(idA),
                      sessionDocument(idA, QStringLiteral("archived")));
        QTRY_COMPARE_WITH_TIMEOUT(project()->snapshots.size(), 2U, soon);
    }

    void aKnowledgeDirectoryThatGoesAndComesBack()
    {
        QVERIFY(QFile::rename(m_tree->path(QStringLiteral("p/.tf")), m_tree->path(QStringLiteral("p/away"))));
        QTRY_VERIFY_WITH_TIMEOUT(!project()->active && project()->snapshots.empty(), soon);
        QVERIFY(QFile::rename(m_tree->path(QStringLiteral("p/away")), m_tree->path(QStringLiteral("p/.tf"))));
        QTRY_COMPARE_WITH_TIMEOUT(activeId(), idA, soon);
        QCOMPARE(project()->snapshots.size(), 1U);
    }

    void aProjectFolderThatGoesAndComesBack()
    {
        QVERIFY(QFile::rename(m_tree->path(QStringLiteral("p")), m_tree->path(QStringLiteral("q"))));
        QTRY_COMPARE_WITH_TIMEOUT(project()->state, ProjectEntry::State::Gone, soon);
        QVERIFY(QFile::rename(m_tree->path(QStringLiteral("q")), m_tree->path(QStringLiteral("p"))));
        QTRY_COMPARE_WITH_TIMEOUT(activeId(), idA, soon);
    }

    void aFolderThatAppearsLater()
    {
        const QString late = m_tree->path(QStringLiteral("late"));
        m_workspace->setProjects({{QStringLiteral("late"), late, {}}});
        QTRY_COMPARE(project()->state, ProjectEntry::State::Gone);
        m_tree->write(QStringLiteral("late/.tf/knowledge/.active-planning.json"), sessionDocument(idB));
        QTRY_COMPARE_WITH_TIMEOUT(activeId(), idB, soon);
    }

    void aMissionThatChangesIsJoinedOrLeft()
    {
        const auto missions = [this] { return m_workspace->snapshot()->missions; };
        m_tree->replace(mission, Test::missionDocument(QStringLiteral("m-1"), QStringLiteral("step:4")));
        QTRY_COMPARE_WITH_TIMEOUT(missions()->missions.front()->mission.focus, QStringLiteral("step:4"), soon);
        m_tree->write(QStringLiteral("home/session.json"), Test::pointerDocument(QStringLiteral("m-1")));
        QTRY_COMPARE_WITH_TIMEOUT(missions()->activeId, QStringLiteral("m-1"), soon);
        m_tree->write(QStringLiteral("home/missions/m-2/session.json"), Test::missionDocument(QStringLiteral("m-2")));
        QTRY_COMPARE_WITH_TIMEOUT(missions()->missions.size(), 2U, soon);
        m_tree->remove(QStringLiteral("home/missions/m-2"));
        QTRY_COMPARE_WITH_TIMEOUT(missions()->missions.size(), 1U, soon);
    }

    /// Both write through the same `session.tmp`, as spec-kitty does: one renames what the other is still writing.
    void twoWritersOfAMissionRaiseNoAlarm()
    {
        bool wasBroken = false;
        qsizetype looks = 0;
        connect(m_workspace.get(), &Workspace::snapshotChanged, m_workspace.get(), [&] {
            const auto missions = m_workspace->snapshot()->missions;
            ++looks;
            wasBroken = wasBroken || missions->missions.size() != 1 || missions->missions.front()->isBroken;
        });
        const QString target = m_tree->path(mission);
        const auto writeOften = [&](const QString &name) {
            QFile temporary(QFileInfo(target).path() + QStringLiteral("/session.tmp"));
            for (int i = 0; i < 150; ++i) {
                const QByteArray document =
                    Test::missionDocument(QStringLiteral("m-1"), QStringLiteral("step:%1-%2").arg(name).arg(i));
                if (!temporary.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
                    continue;
                temporary.write(document.left(100));
                QThread::usleep(500);
                temporary.write(document.mid(100));
                temporary.close();
                if (std::rename(qPrintable(temporary.fileName()), qPrintable(target)) == 0)
                    (void)QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
                QThread::msleep(5);
            }
        };
        const std::unique_ptr<QThread> one(QThread::create(writeOften, QStringLiteral("one")));
        const std::unique_ptr<QThread> other(QThread::create(writeOften, QStringLiteral("other")));
        one->start();
        other->start();
        QTRY_VERIFY_WITH_TIMEOUT(one->isFinished() && other->isFinished(), 30'000);
        QVERIFY(looks > 2);
        QVERIFY(!wasBroken);
        m_tree->replace(mission, Test::missionDocument(QStringLiteral("m-1"), QStringLiteral("step:last")));
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->snapshot()->missions->missions.front()->mission.focus,
                                  QStringLiteral("step:last"), soon);
        QVERIFY(!wasBroken);
    }

    void whatDidNotChangeStaysTheSameObject()
    {
        const auto before = project();
        m_tree->replace(active, sessionDocument(idB));
        QTRY_COMPARE(activeId(), idB);
        QCOMPARE(project()->snapshots.front(), before->snapshots.front());
        QCOMPARE(project()->topics, before->topics);
    }

    void threeHundredChangesASecondEndInTheLastOneWithFewSnapshots()
    {
        QSignalSpy published(m_workspace.get(), &Workspace::snapshotChanged);
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < 300; ++i) {
            m_tree->replace(active,
                            sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-%1").arg(i)}));
            while (time.elapsed() < i * 10 / 3)
                QTest::qWait(1);
        }
        QTRY_COMPARE(project()->active->session.spikes, QStringList(QStringLiteral("spike-299")));
        // At most one look every 75 ms, and one for each hint that came in between.
        QVERIFY2(published.count() < 60, qPrintable(QString::number(published.count())));
    }
};

QTEST_GUILESS_MAIN(WorkspaceLiveTest)
#include "tst_workspacelive.moc"
