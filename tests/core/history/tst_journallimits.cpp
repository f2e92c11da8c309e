// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/journal.h"

#include "support/journalfixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Pointsman;
using namespace std::chrono_literals;

/// What is beyond the limits is taken out, the oldest first.
class JournalLimitsTest final : public QObject, private Test::JournalFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void theLimitsTakeTheOldestOut()
    {
        QVERIFY(m_journal->setLimits({.days = 3650, .versions = 10, .bytes = 1 << 30}));
        for (int i = 0; i < 30; ++i) {
            const QByteArray before = session({QString::number(i)});
            QVERIFY(m_journal->record(
                operation(QString::number(i), {{active, before, session({QString::number(i + 1)})}}, start)));
        }
        const qint64 lost = all().back().before;
        QCOMPARE(*m_journal->prune(start), false);
        QCOMPARE(all().size(), std::size_t(10));
        QCOMPARE(m_journal->content(all().back().before)->value(), session({QStringLiteral("20")}));
        QVERIFY(!m_journal->content(lost)->has_value());
        QCOMPARE((*m_journal->undoable({store}))->label, QStringLiteral("29"));
        QVERIFY(m_journal->setLimits({.days = 1, .versions = 10, .bytes = 1 << 30}));
        QCOMPARE(*m_journal->prune(start + 48h), false);
        VersionFilter changes;
        changes.firstSights = VersionFilter::FirstSights::Without;
        QVERIFY(all(changes).empty());
        QVERIFY(!(*m_journal->undoable({store})).has_value());
    }

    void theNewestVersionOfAFileThatIsThereStays()
    {
        const QString gone = QStringLiteral("/k/sessions/") + id + QStringLiteral(".json");
        QVERIFY(
            m_journal->record(operation(QStringLiteral("start"), {{active, {}, session()}, {gone, {}, session()}})));
        QVERIFY(m_journal->record(operation(
            QStringLiteral("x"), {{active, session(), session({QStringLiteral("x")})}, {gone, session(), {}}})));
        QVERIFY(m_journal->setLimits({.days = 1, .versions = 10, .bytes = 1 << 30}));
        while (*m_journal->prune(start + 48h)) {
        }
        QCOMPARE(all().size(), std::size_t(1));
        const Version kept = all().front();
        QCOMPARE(kept.path, active);
        QVERIFY2(kept.isFirstSight, "its change cannot be taken back any more");
        QCOMPARE(m_journal->content(kept.after)->value(), session({QStringLiteral("x")}));
        QVERIFY(m_journal->observe({seen(active, session({QStringLiteral("x"), QStringLiteral("y")}), start, start)}));
        QCOMPARE(all().front().words, QStringLiteral("y attached"));
        while (*m_journal->prune(start + 48h)) {
        }
        QCOMPARE(all().size(), std::size_t(1));
    }

    void theSizeIsALimitToo()
    {
        QVERIFY(m_journal->setLimits({.days = 3650, .versions = 100'000, .bytes = 200'000}));
        QByteArray noise(4000, '\0');
        for (int i = 0; i < 300; ++i) {
            for (char &c : noise)
                c = static_cast<char>('a' + QRandomGenerator::global()->bounded(26));
            QVERIFY(m_journal->observe({seen(active, noise, start + std::chrono::seconds(i), start)}));
        }
        while (*m_journal->prune(start)) {
        }
        reopen();
        m_journal.reset();
        const auto size = m_tree->read(QStringLiteral("state/pointsman/history.sqlite")).size();
        QVERIFY2(size < 300'000, qPrintable(QString::number(size)));
    }
};

QTEST_GUILESS_MAIN(JournalLimitsTest)
#include "tst_journallimits.moc"
