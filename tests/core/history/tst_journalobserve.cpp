// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/journal.h"

#include "support/journalfixture.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Pointsman;
using namespace std::chrono_literals;

/// What is seen of the files is told once, with the times between which it happened.
class JournalObserveTest final : public QObject, private Test::JournalFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void whatIsSeenIsToldOnceHoweverOftenItIsSeen()
    {
        QVERIFY(m_journal->observe({seen(active, session())}));
        QVERIFY(m_journal->observe({seen(active, session(), start + 1s, start)}));
        QVERIFY(m_journal->observe({seen(active, session({QStringLiteral("spike-y")}), start + 2s, start + 1s)}));
        QVERIFY(m_journal->observe({seen(active, session({QStringLiteral("spike-y")}), start + 3s, start + 2s)}));
        QCOMPARE(told(), QStringLiteral("first seen | spike-y attached"));
        QVERIFY(all()[1].isFirstSight && !all()[0].isFirstSight);
    }

    void whatAnOperationDidForAMomentIsNotToldAgainWhenItIsSeenLate()
    {
        QVERIFY(m_journal->observe({seen(active, session())}));
        QVERIFY(m_journal->record(operation(QStringLiteral("clear"), {{active, session(), {}}}, start + 1000ms)));
        QVERIFY(m_journal->record(operation(QStringLiteral("undo"), {{active, {}, session()}}, start + 1200ms)));
        // The file was away for two looks before it was taken for gone.
        QVERIFY(m_journal->observe({seen(active, {}, start + 1150ms, start + 1100ms)}));
        QVERIFY(m_journal->observe({seen(active, session(), start + 1300ms, start + 1150ms)}));
        QCOMPARE(told(), QStringLiteral("first seen | no longer active | started"));
        // What another program does right behind it is told all the same.
        const QByteArray theirs = session({QStringLiteral("spike-t")});
        QVERIFY(m_journal->observe({seen(active, theirs, start + 1400ms, start + 1300ms)}));
        QVERIFY(m_journal->observe({seen(active, {}, start + 1500ms, start + 1400ms)}));
        QCOMPARE(all().size(), std::size_t(5));
        QCOMPARE(all().front().words, QStringLiteral("no longer active"));
    }

    void whatChangedWhileNobodyLookedSaysSinceWhen()
    {
        QVERIFY(m_journal->observe({seen(active, session())}));
        QVERIFY(m_journal->setLookedAt({store}, start + 1h));
        reopen();
        QVERIFY(m_journal->observe({seen(active, {}, start + 10h)}));
        QCOMPARE(told(), QStringLiteral("first seen | no longer active"));
        QVERIFY(all()[0].since == start + 1h);
    }

    void whatTheCommandLineSawMeanwhileIsNoPartOfTheInterval()
    {
        QVERIFY(m_journal->observe({seen(active, session())}));
        QVERIFY(m_journal->setLookedAt({store}, start + 1h));
        reopen();
        QVERIFY(m_journal->observe({seen(active, session({QStringLiteral("spike-x")}), start + 5h, start + 5h)}));
        QVERIFY(m_journal->observe({seen(active, {}, start + 10h)}));
        QVERIFY(all()[0].since == start + 5h);
    }

    void whatWasSeenHalfWrittenIsToldAsNew()
    {
        const QString path = QStringLiteral("/k/sessions/") + id + QStringLiteral(".json");
        const QByteArray whole = Test::sessionDocument(id, QStringLiteral("archived"));
        QVERIFY(m_journal->setLookedAt({store}, start));
        QVERIFY(m_journal->observe({seen(path, whole.left(20), start + 1s, start)}));
        QVERIFY(m_journal->observe({seen(path, whole.left(40), start + 2s, start + 1s)}));
        QVERIFY(m_journal->observe({seen(path, whole, start + 3s, start + 2s)}));
        QCOMPARE(told(), QStringLiteral("damaged | changed, still damaged | archived"));
        // What was understood before is not new.
        QVERIFY(m_journal->observe({seen(path, whole.left(60), start + 4s, start + 3s)}));
        QVERIFY(m_journal->observe({seen(path, whole, start + 5s, start + 4s)}));
        QVERIFY2(told().endsWith(QStringLiteral("archived | damaged | readable again")), qPrintable(told()));
    }

    void whatWasDamagedAtFirstSightIsNotNew()
    {
        QVERIFY(m_journal->observe({seen(active, session().left(20))}));
        QVERIFY(m_journal->observe({seen(active, session(), start + 1s, start)}));
        QCOMPARE(told(), QStringLiteral("first seen | readable again"));
    }

    void aFileThatIsNewToAHistoryWithoutALookAtAllIsAFirstSight()
    {
        QVERIFY(m_journal->observe({seen(active, session(), start + 1s, start)}));
        QVERIFY(all().front().isFirstSight);
        QVERIFY(m_journal->setLookedAt({store}, start));
        const QString other = QStringLiteral("/k/sessions/") + id + QStringLiteral(".json");
        QVERIFY(m_journal->observe({seen(other, session(), start + 1s, start)}));
        QVERIFY(!all().front().isFirstSight);
    }

    void whatOthersMadeWhileNobodyLookedIsAChange()
    {
        QVERIFY(m_journal->setLookedAt({store}, start));
        QVERIFY(m_journal->observe({seen(active, session(), start + 10h)}));
        QCOMPARE(told(), QStringLiteral("started"));
        QVERIFY(!all().front().isFirstSight);
        QVERIFY(all().front().since == start);
        // A document is looked at only while a session links it: nobody knows since when it is there.
        QVERIFY(m_journal->observe({seen(QStringLiteral("/k/plans/plan-x/plan.md"), "text", start + 10h)}));
        QVERIFY(all().front().isFirstSight && !all().front().since);
    }

    void aFirstLookAtManyFilesBuriesNothing()
    {
        constexpr int files = 2000;
        constexpr int changes = 50;
        QVERIFY(m_journal->setLimits({.days = 3650, .versions = changes, .bytes = 1 << 30}));
        for (int i = 0; i < changes; ++i) {
            const QByteArray before = session({QString::number(i)});
            QVERIFY(m_journal->record(
                operation(QString::number(i), {{active, before, session({QString::number(i + 1)})}}, start)));
        }
        std::vector<Observation> first;
        for (int i = 0; i < files; ++i) {
            const QString one = QStringLiteral("seed-%1@2026-01-01T00-00-00Z").arg(i);
            first.push_back(seen(QStringLiteral("/k/sessions/%1.json").arg(one), Test::sessionDocument(one)));
        }
        QVERIFY(m_journal->observe(first));
        while (*m_journal->prune(start)) {
        }
        VersionFilter list;
        list.firstSights = VersionFilter::FirstSights::Without;
        QCOMPARE(all(list).size(), std::size_t(changes));
        QCOMPARE((*m_journal->undoable({store}))->label, QString::number(changes - 1));
        list.firstSights = VersionFilter::FirstSights::Only;
        list.limit = 2 * files;
        QCOMPARE(all(list).size(), std::size_t(files + 1));
        QVERIFY(m_journal->observe(first));
        QCOMPARE(all(list).size(), std::size_t(files + 1));
    }

    void aFirstLookAtManyFilesLetsOthersWriteMeanwhile()
    {
        std::vector<Observation> first;
        for (int i = 0; i < 1500; ++i) {
            const QString one = QStringLiteral("seed-%1@2026-01-01T00-00-00Z").arg(i);
            first.push_back(seen(QStringLiteral("/k/sessions/%1.json").arg(one), Test::sessionDocument(one)));
        }
        std::atomic<bool> isThrough = false;
        std::atomic<int> written = 0;
        std::thread other([&] {
            const auto journal = Journal::open(file());
            while (journal && !isThrough) {
                const QByteArray before = session({QString::number(written)});
                written += (*journal)
                               ->record(operation(QString::number(written),
                                                  {{active, before, session({QString::number(written + 1)})}}))
                               .has_value();
            }
        });
        // The other one writes without a pause: more patience than usual, for a machine that is busy as well.
        const auto patient = Journal::open(file(), std::chrono::seconds(20));
        QVERIFY(patient);
        const auto observed = (*patient)->observe(first);
        const int writtenMeanwhile = written;
        isThrough = true;
        other.join();
        QVERIFY(observed);
        QVERIFY2(writtenMeanwhile > 1, qPrintable(QString::number(writtenMeanwhile)));
    }
};

QTEST_GUILESS_MAIN(JournalObserveTest)
#include "tst_journalobserve.moc"
