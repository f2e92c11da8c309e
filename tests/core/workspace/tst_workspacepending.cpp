// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planningoperations.h"
#include "support/workspacefixture.h"
#include "workspace/pendingwork.h"
#include "json/jsonreader.h"
#include "json/jsonwriter.h"

#include <QSemaphore>
#include <QSignalSpy>

using namespace Pointsman;
using namespace Pointsman::Test;
using namespace std::chrono_literals;

namespace {

/// As a peer writes a session that it has read.
QByteArray withSpike(const QByteArray &json, const QString &spike)
{
    const JsonObject session = *readJson(json)->value.object();
    return pythonJson(*Pointsman::withSpike(session, *TopicId::parse(spike), UtcTime(systemClock()()))) + '\n';
}

} // namespace

/// Changes of a store whose disk hangs, at the workspace.
class WorkspacePendingTest final : public QObject, WorkspaceFixture
{
    Q_OBJECT

private:
    using Answer = std::optional<Result<FileChanges>>;

    static inline const QString activeOfOther = QStringLiteral("q/.tf/knowledge/.active-planning.json");

    QSemaphore m_isHanging;
    QSemaphore m_disk;

    /// A change that does not come back from the disk until `m_disk` has it.
    void hang(Answer &answer)
    {
        m_workspace->editSessions(
            project(), QStringLiteral("Hang"),
            [this](PlanningStore &) {
                m_isHanging.release();
                m_disk.acquire();
                return Result<FileChanges>();
            },
            [&](const auto &result) { answer = result; });
        QVERIFY(m_isHanging.tryAcquire(1, 5s));
    }

    void resume(const QString &path, const QString &id, Answer &answer)
    {
        m_workspace->editSessions(
            path, QStringLiteral("Switch to ") + id,
            [id](PlanningStore &planning) {
                return planning.resume(id).map([](const auto &change) { return change.files; });
            },
            [&](const auto &result) { answer = result; });
    }

    [[nodiscard]] QStringList overdue() const
    {
        QStringList labels;
        for (const auto &change : m_workspace->pending().overdue())
            labels << change->label();
        return labels;
    }

    /// A second project, like the first.
    QString addOther()
    {
        m_tree->write(activeOfOther, sessionDocument(idA));
        m_tree->write(QStringLiteral("q/.tf/knowledge/sessions/%1.json").arg(idB),
                      sessionDocument(idB, QStringLiteral("archived")));
        QString other = m_tree->path(QStringLiteral("q"));
        m_workspace->setProjects({{QStringLiteral("p"), project(), {}}, {QStringLiteral("q"), other, {}}});
        [&] { QTRY_VERIFY(!m_workspace->snapshot()->isLoading()); }();
        return other;
    }

    /// The workspace's end; what it says is not done.
    QStringList abandonedAtTheEnd()
    {
        QStringList labels;
        connect(m_workspace.get(), &Workspace::changesAbandoned, this,
                [&](const QStringList &abandoned) { labels = abandoned; });
        m_workspace.reset();
        return labels;
    }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup()
    {
        m_disk.release(m_disk.available() + 8);
        end();
        m_disk.acquire(m_disk.available());
        m_isHanging.acquire(m_isHanging.available());
    }

    void whatWaitsBehindADiskThatHangsIsToldAndCanBeCancelled()
    {
        Answer hanging;
        Answer waiting;
        hang(hanging);
        resume(project(), idB, waiting);
        QTRY_COMPARE(overdue(), QStringList({QStringLiteral("Hang"), QStringLiteral("Switch to ") + idB}));
        const auto changes = m_workspace->pending().overdue();
        QVERIFY(changes.front()->isWriting());
        QVERIFY(!changes.back()->isWriting());
        const QByteArray before = m_tree->read(active);

        m_workspace->pending().cancel(changes.back());
        QVERIFY(waiting && !*waiting);
        QCOMPARE(waiting->error().code, ErrorCode::Refused);
        QCOMPARE(waiting->error().message, QStringLiteral("Cancelled: nothing was changed."));
        m_workspace->pending().cancel(changes.front());
        QVERIFY(!hanging);

        waiting.reset();
        m_disk.release();
        QTRY_VERIFY(hanging.has_value());
        QVERIFY(hanging->has_value());
        QCOMPARE(overdue(), QStringList());
        QVERIFY(addSpike(QStringLiteral("spike-x"))); // what comes after it in the queue
        QVERIFY(!waiting);                            // it has had its answer
        QVERIFY(m_tree->read(active).contains("spike-x"));
        QVERIFY(m_tree->read(active).contains(idA.toUtf8()));
        QVERIFY(before.contains(idA.toUtf8()));
    }

    void aSecondClickQueuesNothing()
    {
        Answer hanging;
        Answer first;
        Answer second;
        hang(hanging);
        resume(project(), idB, first);
        resume(project(), idB, second);
        QVERIFY(second && !*second);
        QCOMPARE(second->error().code, ErrorCode::Refused);
        m_disk.release();
        QTRY_VERIFY(first.has_value());
        QVERIFY(first->has_value());
    }

    void otherProjectsGoOn()
    {
        const QString q = addOther();
        Answer hanging;
        hang(hanging);
        QTRY_COMPARE(overdue(), QStringList(QStringLiteral("Hang")));
        Answer refused;
        resume(project(), idB, refused);
        QVERIFY(refused && !*refused); // nothing else while one of its changes hangs
        Answer answer;
        resume(q, idB, answer);
        QTRY_VERIFY(answer.has_value());
        QVERIFY(answer->has_value());
        QCOMPARE(undone().value_or(FileChanges()).size(), answer->value().size());
        QVERIFY(!hanging);
    }

    void whatIsWrittenOverElsewhereIsMadeAgainMeanwhile()
    {
        const QString q = addOther();
        QTRY_VERIFY(!told(activeOfOther).empty());
        const QByteArray older = m_tree->read(activeOfOther);
        Answer hanging;
        hang(hanging);
        QSignalSpy again(m_workspace.get(), &Workspace::appliedAgain);
        Answer answer;
        m_workspace->editSessions(
            q, QStringLiteral("Attach spike-y"),
            [](PlanningStore &planning) {
                return planning.addSpike(*TopicId::parse(QStringLiteral("spike-y"))).map([](const auto &change) {
                    return change.files;
                });
            },
            [&](const auto &result) { answer = result; });
        QTRY_VERIFY(answer.has_value());
        m_tree->replace(activeOfOther, withSpike(older, QStringLiteral("spike-t")));
        QTRY_COMPARE(again.size(), 1);
        QVERIFY(m_tree->read(activeOfOther).contains("spike-y") && m_tree->read(activeOfOther).contains("spike-t"));
        QVERIFY(!hanging);
    }

    void theEndSaysWhatWasNotDone()
    {
        Answer hanging;
        Answer waiting;
        hang(hanging);
        resume(project(), idB, waiting);
        const QByteArray before = m_tree->read(active);
        QCOMPARE(abandonedAtTheEnd(),
                 QStringList({QStringLiteral("Hang, in p"), QStringLiteral("Switch to %1, in p").arg(idB)}));
        m_disk.release();
        QCOMPARE(m_tree->read(active), before);
    }

    void theEndSaysNothingOfWhatWasDoneBeforeItsAnswerCame()
    {
        Answer answer;
        resume(project(), idB, answer);
        QCOMPARE(abandonedAtTheEnd(), QStringList());
        QVERIFY(m_tree->read(active).contains(idB.toUtf8()));
    }
};

QTEST_GUILESS_MAIN(WorkspacePendingTest)
#include "tst_workspacepending.moc"
