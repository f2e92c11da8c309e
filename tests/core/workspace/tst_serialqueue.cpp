// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/serialqueue.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace Pointsman;
using namespace std::chrono_literals;

class SerialQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsRunOneAfterAnotherInTheirOrder()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(4);
        SerialQueue queue(pool);
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
        QTRY_COMPARE(order.size(), 200);
        QVERIFY(pool.waitForDone());
        QVERIFY(!overlapped);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void aQueueThatHangsGivesItsThreadBack()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        SerialQueue hanging(pool);
        SerialQueue other(pool);
        QSemaphore disk;
        std::atomic<bool> isOtherDone = false;
        hanging.post([&] { disk.acquire(); });
        QTRY_VERIFY(hanging.runningFor().has_value());
        other.post([&] { isOtherDone = true; });
        hanging.lendThreadIfHanging(1h);
        QVERIFY(!isOtherDone);
        QTRY_VERIFY(hanging.runningFor() > 1ms);
        hanging.lendThreadIfHanging(1ms);
        QTRY_VERIFY(isOtherDone);
        disk.release();
        QVERIFY(pool.waitForDone());
        QVERIFY(!hanging.runningFor());
    }

    void whatWaitsIsDroppedWithTheQueue()
    {
        QThreadPool pool;
        QSemaphore disk;
        std::atomic<bool> isSecondDone = false;
        {
            SerialQueue queue(pool);
            queue.post([&] { disk.acquire(); });
            QTRY_VERIFY(queue.runningFor().has_value());
            queue.post([&] { isSecondDone = true; });
        }
        disk.release();
        QVERIFY(pool.waitForDone());
        QVERIFY(!isSecondDone);
    }
};

QTEST_GUILESS_MAIN(SerialQueueTest)
#include "tst_serialqueue.moc"
