// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/sessiontransaction.h"

#include "planning/planningoperations.h"
#include "sessions.h"

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString active = QStringLiteral(".active-planning.json");
const QString snapshotA = QStringLiteral("sessions/seed-a@2026-02-01T08-00-00Z.json");
constexpr const char *idA = "seed-a@2026-02-01T08-00-00Z";
constexpr const char *idB = "seed-b@2026-02-02T08-00-00Z";

struct Written
{
    FileChanges files;
};

} // namespace

/// Another program writes in the middle of an operation on two files.
class SessionTransactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSpikeThatAPeerAddsMeanwhileIsArchivedToo()
    {
        const TemporaryTree tree;
        tree.write(active, sessionText(idA, "active", "2026-02-01T08:00:00Z"));
        int attempts = 0;
        const auto done = archive(tree, [&] {
            if (++attempts == 1)
                tree.replace(active, sessionText(idA, "active", "2026-02-01T08:00:00Z", R"(["peers"])"));
        });
        QVERIFY(done);
        QCOMPARE(attempts, 2);
        QVERIFY(!tree.exists(active));
        QVERIFY(tree.read(snapshotA).contains("\"peers\""));
        QCOMPARE(done->files.size(), std::size_t(2));
        QVERIFY(!done->files.front().before);
    }

    void aPeersOwnSnapshotComesBackWhenThePeerSwitchedMeanwhile()
    {
        const TemporaryTree tree;
        const QByteArray peers = sessionText(idA, "archived", "2026-02-01T08:00:00Z", R"(["peers"])");
        tree.write(active, sessionText(idA, "active", "2026-02-01T08:00:00Z"));
        tree.write(snapshotA, peers);
        int attempts = 0;
        const auto done = archive(tree, [&] {
            if (++attempts == 1)
                tree.replace(active, sessionText(idB, "active", "2026-02-02T08:00:00Z"));
        });
        QVERIFY(done);
        QCOMPARE(tree.read(snapshotA), peers);
        QVERIFY(tree.exists(QStringLiteral("sessions/seed-b@2026-02-02T08-00-00Z.json")));
        QVERIFY(!tree.exists(active));
    }

    void aPeerThatRemovesItMeanwhileLeavesNothingHalfDone()
    {
        const TemporaryTree tree;
        tree.write(active, sessionText(idA, "active", "2026-02-01T08:00:00Z"));
        const auto done = archive(tree, [&] {
            if (tree.exists(active))
                tree.remove(active);
        });
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Absent);
        QVERIFY(tree.files().isEmpty());
    }

    void aPeerThatBreaksItMeanwhileIsNotWrittenOver()
    {
        const TemporaryTree tree;
        tree.write(active, sessionText(idA, "active", "2026-02-01T08:00:00Z"));
        const auto done = archive(tree, [&] { tree.replace(active, "{"); });
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Invalid);
        QCOMPARE(tree.files(), (QMap<QString, QByteArray>{{active, "{"}}));
    }

    void aPeerThatNeverStopsIsAConflict()
    {
        const TemporaryTree tree;
        tree.write(active, sessionText(idA, "active", "2026-02-01T08:00:00Z"));
        int attempts = 0;
        const auto done = archive(tree, [&] {
            const QByteArray spikes = "[\"s" + QByteArray::number(++attempts) + "\"]";
            tree.replace(active, sessionText(idA, "active", "2026-02-01T08:00:00Z", spikes.constData()));
        });
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Conflict);
        QCOMPARE(attempts, maximumTransactionAttempts);
        QVERIFY(!tree.exists(snapshotA));
        QVERIFY(tree.read(active).contains("\"s16\""));
    }

    void aSessionThatAPeerActivatesMeanwhileIsNotReplaced()
    {
        const TemporaryTree tree;
        int attempts = 0;
        const auto done =
            inTransaction(KnowledgeDirectory(tree.path()), [&](SessionTransaction &transaction) -> Result<Written> {
                if (++attempts == 1)
                    tree.replace(active, sessionText(idB, "active", "2026-02-02T08:00:00Z"));
                else if (transaction.active())
                    return failure(ErrorCode::Refused, QStringLiteral("seen"));
                transaction.replaceActive(newSession(session(idA), m_now));
                return Written();
            });
        QVERIFY(!done);
        QCOMPARE(done.error().message, QStringLiteral("seen"));
        QVERIFY(tree.read(active).contains("seed-b"));
    }

private:
    /// Archives the active session; `peer` acts between the snapshot and the removal.
    Result<Written> archive(const TemporaryTree &tree, const std::function<void()> &peer)
    {
        return inTransaction(KnowledgeDirectory(tree.path()), [&](SessionTransaction &transaction) -> Result<Written> {
            const auto id = transaction.activeId();
            if (!id)
                return tl::unexpected(id.error());
            if (const auto written = transaction.writeSnapshot(*id, archived(*transaction.active(), m_now)); !written)
                return tl::unexpected(written.error());
            peer();
            transaction.removeActive();
            return Written();
        });
    }

    const UtcTime m_now = *UtcTime::parse(u"2026-02-06T12:00:00Z");
};

QTEST_GUILESS_MAIN(SessionTransactionTest)
#include "tst_sessiontransaction.moc"
