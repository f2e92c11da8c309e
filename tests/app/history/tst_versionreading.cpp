// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/versionreading.h"

#include "support/damagedhistory.h"
#include "support/journalfixture.h"

#include <QTest>

using namespace Pointsman;
using namespace std::chrono_literals;

/// What the history's view reads; that the rest of it is right tst_windowhistory has seen.
class VersionReadingTest final : public QObject, private Test::JournalFixture
{
    Q_OBJECT

private:
    std::vector<Version> m_versions; ///< the newest first, of which the newest but one is rotten

private Q_SLOTS:
    void init()
    {
        begin();
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_journal->observe({seen(active, session({QString::number(i)}), start + i * 1h, start)}));
        m_versions = all();
        m_journal.reset();
        Test::rotContent(file(), m_versions[1].after);
    }
    void cleanup() { end(); }

    void ofAContentThatIsRottenTheComparisonSaysWhichItIs()
    {
        const ShownDifference shown = readDifference(file(), m_versions[1].after, m_versions[0].after);
        QVERIFY2(shown.problem.endsWith(QStringLiteral("is damaged in the history. Other versions can still be read.")),
                 qPrintable(shown.problem));
        QVERIFY2(!shown.problem.contains(UtcTime(m_versions[1].time).text()), qPrintable(shown.problem)); // local
        const ShownDifference others = readDifference(file(), m_versions[2].after, m_versions[0].after);
        QCOMPARE(others.problem, QString());
        QVERIFY(others.fields.has_value());
    }

    void itIsNotPutBackAndItsReasonIsSaid()
    {
        const auto plan = planRestore(file(), m_versions[1].id, QStringLiteral("“Alpha”"));
        QVERIFY(!plan);
        QVERIFY2(plan.error().message.contains(QStringLiteral("is damaged in the history")),
                 qPrintable(plan.error().message));
        QVERIFY(planRestore(file(), m_versions[2].id, QStringLiteral("“Alpha”")));
    }

    void aSecretThatNobodyHasAnyMoreIsNothingToTakeBack()
    {
        const QByteArray with = "{\n  \"a\": 1,\n  \"session_token\": \"s3cr3t\"\n}";
        const QByteArray without = "{\n  \"a\": 1\n}";
        const QString path = QStringLiteral("home/missions/m/session.json");
        m_tree->write(path, without);
        reopen();
        QVERIFY(m_journal->observe({seen(m_tree->path(path), with, start + 8h, start)}));
        QVERIFY(m_journal->observe({seen(m_tree->path(path), without, start + 9h, start)}));
        const qint64 removed = all().front().id;
        m_journal.reset();
        const auto plan = planTakeBackOf(file(), removed, QStringLiteral("Take back"));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
        QVERIFY(plan->changes.empty() && plan->changedSince.empty());
        QCOMPARE(plan->lostSecrets, QStringList(QStringLiteral("session_token")));
    }
};

QTEST_GUILESS_MAIN(VersionReadingTest)
#include "tst_versionreading.moc"
