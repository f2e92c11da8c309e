// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workerpool.h"

#include "base/leftbehind.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSemaphore>
#include <QTest>

#include <cstdlib>

using namespace Pointsman;
using namespace std::chrono_literals;

namespace {

constexpr int usualEnd = 7;

/// What a library keeps until the end of the process.
struct Kept
{
    ~Kept() { std::abort(); }
};

void abortProcess()
{
    std::abort();
}

/// A process that ends while a worker hangs.
int endBesideAWorker(int argc, char **argv)
{
    static const Kept kept;
    const QCoreApplication application(argc, argv);
    if (QByteArrayView(argv[1]) == "--with-libraries")
        qAddPostRoutine(&abortProcess); // as Qt Sql does for its connections
    auto pool = std::make_unique<WorkerPool>();
    pool->start([] {
        for (;;)
            QThread::sleep(1);
    });
    endWorkers(std::move(pool));
    return QByteArrayView(argv[1]) == "--with-libraries" ? endProcess(usualEnd) : usualEnd;
}

} // namespace

class WorkerPoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAWorkerLeftBehindMayUseIsNotDestroyed_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::newRow("static objects") << QStringLiteral("--with-statics");
        QTest::newRow("what libraries keep as long as the application is there") << QStringLiteral("--with-libraries");
    }

    void whatAWorkerLeftBehindMayUseIsNotDestroyed()
    {
        QFETCH(QString, argument);
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {argument});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), usualEnd);
    }

    void workThatHangsGivesItsThreadBack()
    {
        WorkerPool pool(1);
        QSemaphore disk;
        QSemaphore isHanging;
        QSemaphore isOtherDone;
        pool.start([&] {
            isHanging.release();
            disk.acquire();
        });
        QVERIFY(isHanging.tryAcquire(1, 5s));
        pool.start([&] { isOtherDone.release(); });
        pool.lendHanging(1h);
        QVERIFY(!isOtherDone.tryAcquire(1, 20ms));
        pool.lendHanging(1ms);
        QVERIFY(isOtherDone.tryAcquire(1, 5s));
        // When it is back, the thread counts again.
        disk.release();
        QVERIFY(pool.waitForDone(5s));
        pool.start([&] {
            isHanging.release();
            disk.acquire();
        });
        QVERIFY(isHanging.tryAcquire(1, 5s));
        pool.start([&] { isOtherDone.release(); });
        QVERIFY(!isOtherDone.tryAcquire(1, 20ms));
        disk.release();
        QVERIFY(pool.waitForDone(5s));
    }

    void workersThatEndAreWaitedFor()
    {
        std::atomic<bool> isDone = false;
        auto pool = std::make_unique<WorkerPool>();
        pool->start([&] {
            QThread::msleep(50);
            isDone = true;
        });
        endWorkers(std::move(pool));
        QVERIFY(isDone);
    }
};

int main(int argc, char **argv)
{
    if (argc > 1 && QByteArrayView(argv[1]).startsWith("--with-"))
        return endBesideAWorker(argc, argv);
    const QCoreApplication application(argc, argv);
    WorkerPoolTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_workerpool.moc"
