// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultworld.h"

#include <QTest>

#include <cerrno>

using namespace Pointsman;
using namespace Pointsman::Test;

/// P3 of the promises: at each of the calls that concern files of each operation an error strikes once.
class FailingCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char *why = prepareFaults())
            QSKIP(why);
    }

    void cleanupTestCase() { qInfo("%d calls failed", m_failures); }

    void aFailingCallEndsInTheOldStateOrInTheNewOne_data() { addOperations(); }

    void aFailingCallEndsInTheOldStateOrInTheNewOne()
    {
        QFETCH(Operation, operation);
        World world(operation);
        const Explanation known(world, operation);
        for (const int error : isDeep() ? QList{EIO, ENOSPC, EDQUOT} : QList{EIO}) {
            int at = 1;
            for (bool wasStruck = true; wasStruck; ++at) {
                world.putBack(QStringLiteral("before"));
                wasStruck = world.strike(operation.line, {at, error});
                const QString wrong =
                    operation.isOfMany ? wrongWithMany(world, known, operation) : wrongWithOne(world, known, operation);
                QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("call %1: %2").arg(at).arg(wrong)));
                ++m_failures;
            }
            QVERIFY2(at > 2, "nothing was struck");
        }
    }

private:
    static QString wrongWithOne(World &world, const Explanation &known, const Operation &operation)
    {
        const bool isDone = world.lastRun().status == known.status();
        const QString all = QString::fromUtf8(world.lastRun().all());
        if (world.stateFiles() != (isDone ? known.after() : known.before()))
            return all;
        if (!isDone && world.lastRun().error()[u"message"].toString().isEmpty())
            return QStringLiteral("no reason is told: ") + all;
        // Where its own removal failed.
        return world.intents().isEmpty() ? QString() : known.wrongAfter(operation.nextLines().first(), world, true);
    }

    /// Some of it may be done; trying again works.
    static QString wrongWithMany(World &world, const Explanation &known, const Operation &operation)
    {
        const QString torn = known.torn(world.stateFiles());
        return torn.isEmpty() ? known.wrongAfter(operation.line, world, true) : torn;
    }

    int m_failures = 0;
};

QTEST_GUILESS_MAIN(FailingCallsTest)
#include "tst_failingcalls.moc"
