// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/serialqueue.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <future>

using namespace Pointsman;
using namespace std::chrono_literals;

class SerialQueueTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WorkerPool> m_pool;
    QSemaphore m_isHanging;
    QSemaphore m_disk;

    /// A job that waits for the disk; comes back when it does.
    void hang(SerialQueue &queue)
    {
        queue.post([this] {
            m_isHanging.release();
            m_disk.acquire();
        });
        QVERIFY(m_isHanging.tryAcquire(1, 5s));
    }

private Q_SLOTS:
    void init() { m_pool = std::make_unique<WorkerPool>(); }

    void jobsRunOneAfterAnotherInTheirOrder()
    {
        SerialQueue queue(*m_pool);
        std::atomic<int> running = 0;
        std::atomic<bool> overlapped = false;
        QList<int> order;
        for (int i = 0; i < 200; ++i) {
            queue.post([&, i] {
                overlapped = overlapped || ++running > 1;
                order << i;
                --running;
            });
        }
        std::promise<void> last; // unlike Qt's, one that ThreadSanitizer sees
        queue.post([&] { last.set_value(); });
        QCOMPARE(last.get_future().wait_for(5s), std::future_status::ready);
        QVERIFY(!overlapped);
        QCOMPARE(order.size(), 200);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void whatWaitsIsDroppedWithTheQueue()
    {
        std::atomic<bool> isSecondDone = false;
        {
            SerialQueue queue(*m_pool);
            hang(queue);
            queue.post([&] { isSecondDone = true; });
        }
        m_disk.release();
        QVERIFY(m_pool->waitForDone(5s));
        QVERIFY(!isSecondDone);
    }

    void whatIsOwedRunsThoughTheQueueHasGone()
    {
        QStringList done;
        {
            SerialQueue queue(*m_pool);
            hang(queue);
            queue.postOwed([&] { done << QStringLiteral("first"); });
            queue.post([&] { done << QStringLiteral("a look"); });
            queue.postOwed([&] { done << QStringLiteral("second"); });
        }
        m_disk.release();
        QVERIFY(m_pool->waitForDone(5s));
        QCOMPARE(done, QStringList({QStringLiteral("first"), QStringLiteral("second")}));
    }

    void theEndWaitsForWhatIsOwedAndForNothingElse()
    {
        SerialQueue queue(*m_pool);
        hang(queue);
        queue.post([] {});
        QVERIFY(queue.finish(0ms)); // the look that hangs is nobody's loss
        bool isDone = false;
        queue.postOwed([&] { isDone = true; });
        QVERIFY(!queue.finish(1ms));
        m_disk.release();
        QVERIFY(queue.finish(5s));
        QVERIFY(isDone);
        QVERIFY(m_pool->waitForDone(5s));
    }
};

QTEST_GUILESS_MAIN(SerialQueueTest)
#include "tst_serialqueue.moc"
