// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/lastplace.h"

#include "history/takeback.h"
#include "planning/planningstore.h"
#include "support/journalfixture.h"

using namespace Pointsman;
using Test::sessionDocument;

namespace {

const QString idA = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
const QString idB = QStringLiteral("seed-b@2026-02-02T09-00-00Z");
const QString idC = QStringLiteral("seed-c@2026-02-03T09-00-00Z");
const QString activeFile = QStringLiteral(".active-planning.json");

QString snapshotOf(const QString &id)
{
    return QStringLiteral("sessions/%1.json").arg(id);
}

FileChanges resume(PlanningStore &sessions)
{
    return sessions.resume(idB)->files;
}

} // namespace

/// A way back of which one file is decided on leaves what that file does not get back where it is.
class LastPlaceTest final : public QObject, private Test::JournalFixture
{
    Q_OBJECT

private:
    using Operation = std::function<FileChanges(PlanningStore &)>;

    /// What stays beside the active file where it is decided on like this, after `doIt` and then a peer that makes
    /// `theirs` of it.
    [[nodiscard]] QStringList staying(const Operation &doIt, const QByteArray &theirs, std::optional<Side> side)
    {
        const QString folder = m_tree->path(QStringLiteral("k"));
        PlanningStore sessions(KnowledgeDirectory(folder), Test::clockAt(QStringLiteral("2026-02-06T12:00:00Z")));
        const auto recorded =
            m_journal->record({{Origin::Kind::Window, {}}, QStringLiteral("x"), folder, doIt(sessions), start});
        m_tree->replace(QStringLiteral("k/") + activeFile, theirs);
        const auto plan = m_journal->versionsOf(*recorded).and_then(
            [&](const std::vector<Version> &versions) { return planTakeBack(*m_journal, versions); });
        if (!plan || !plan->canDecide())
            return {plan ? QStringLiteral("nothing to decide") : plan.error().message};
        Merge merge = *plan->changedSince.front().merge;
        for (std::size_t i = 0; side && i < merge.conflicts().size(); ++i)
            merge.choose(i, *side);
        QStringList left;
        for (const FileChange &change : plan->changes) { // told as what is to be reverted
            if (isLastPlace({change.path, change.after, change.before}, merge))
                left << change.path.mid(folder.size() + 1);
        }
        return left;
    }

private Q_SLOTS:
    void init()
    {
        begin();
        m_tree->write(QStringLiteral("k/") + activeFile,
                      sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-a")}));
        m_tree->write(QStringLiteral("k/") + snapshotOf(idB), sessionDocument(idB, QStringLiteral("archived")));
    }
    void cleanup() { end(); }

    void theSessionThatWasActiveKeepsItsSnapshot_data()
    {
        QTest::addColumn<bool>("hasOlderSnapshot");
        QTest::addColumn<bool>("isStarted");
        QTest::newRow("switched") << false << false;
        QTest::newRow("switched, and it had one before") << true << false;
        QTest::newRow("another one started") << false << true;
    }
    void theSessionThatWasActiveKeepsItsSnapshot()
    {
        QFETCH(bool, hasOlderSnapshot);
        QFETCH(bool, isStarted);
        if (hasOlderSnapshot)
            m_tree->write(QStringLiteral("k/") + snapshotOf(idA), sessionDocument(idA, QStringLiteral("archived")));
        const auto leave = [isStarted](PlanningStore &sessions) {
            return isStarted ? sessions.start(*TopicId::parse(QStringLiteral("seed-d")))->files : resume(sessions);
        };
        const QByteArray theirs = sessionDocument(idC);
        QCOMPARE(staying(leave, theirs, Side::Theirs), QStringList(snapshotOf(idA)));
    }

    void whatThePlanPutsBackGoesFromWhereItWas()
    {
        QCOMPARE(staying(resume, sessionDocument(idC), Side::Mine), QStringList());
    }

    void asItWasLeftIsNoWayBackEither()
    {
        QCOMPARE(staying(resume, sessionDocument(idC), Side::Base), QStringList(snapshotOf(idA)));
    }

    void asLongAsNothingIsChosenAllGoesBack() { QCOMPARE(staying(resume, sessionDocument(idC), {}), QStringList()); }

    void aSpikeStaysWhereItWasMoved()
    {
        const auto move = [](PlanningStore &sessions) {
            return sessions.moveTopic(*TopicId::parse(QStringLiteral("spike-a")), *SessionId::parse(idB))->files;
        };
        QCOMPARE(staying(move, sessionDocument(idC), Side::Theirs), QStringList(snapshotOf(idB)));
    }

    void aPlanStaysWhereItWasMoved()
    {
        m_tree->write(QStringLiteral("k/") + activeFile,
                      sessionDocument(idA, QStringLiteral("active"), {}, QStringLiteral("plan-a")));
        const auto move = [](PlanningStore &sessions) {
            return sessions.moveTopic(*TopicId::parse(QStringLiteral("plan-a")), *SessionId::parse(idB))->files;
        };
        const QByteArray theirs = sessionDocument(idA, QStringLiteral("active"), {}, QStringLiteral("plan-x"));
        QCOMPARE(staying(move, theirs, Side::Theirs), QStringList(snapshotOf(idB)));
    }

    /// Its snapshot is safe without a rule: a file that the operation removed and a peer wrote is no choice.
    void afterAFinishThereIsNothingToDecide()
    {
        const auto finish = [](PlanningStore &sessions) {
            return sessions.complete(*TopicId::parse(QStringLiteral("plan-a")), QStringLiteral("backlog.md"), {})
                ->files;
        };
        QCOMPARE(staying(finish, sessionDocument(idC), Side::Theirs), QStringList(QStringLiteral("nothing to decide")));
    }
};

QTEST_GUILESS_MAIN(LastPlaceTest)
#include "tst_lastplace.moc"
