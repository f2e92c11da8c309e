// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultworld.h"

#include <QTest>

#include <cerrno>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

struct Disk
{
    const char *words;
    int error;
    bool isOfStateToo;
    bool isRare;
};

constexpr Disk disks[] = {
    {"the state files' disk fails", EIO, false, false},
    {"the disk is full", ENOSPC, true, false},
    {"the disk with Pointsman's own files fails too", EIO, true, true},
    {"the quota is used up", EDQUOT, true, true},
};

} // namespace

/// P3 and P1 of the promises: from one of the calls that concern files on, all of them fail, those of taking back too;
/// and then the disk works again.
class FailingDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char *why = prepareFaults())
            QSKIP(why);
    }

    void cleanupTestCase() { qInfo("%d times the disk failed, %d times half way", m_failures, m_halves); }

    void whatADiskLeavesIsSettledOnceItWorksAgain_data() { addOperations(); }

    void whatADiskLeavesIsSettledOnceItWorksAgain()
    {
        QFETCH(Operation, operation);
        World world(operation);
        const Explanation known(world, operation);
        for (const Disk &disk : disks) {
            if (disk.isRare && !isDeep())
                continue;
            QSet<QByteArray> seen;
            int at = 1;
            for (bool wasStruck = true; wasStruck; ++at) {
                world.putBack(QStringLiteral("before"));
                wasStruck = world.strike(operation.line, {at, disk.error, true, disk.isOfStateToo});
                ++m_failures;
                QString wrong = wrongNow(world, known, operation);
                if (const QByteArray look = world.look(); wrong.isEmpty() && !seen.contains(look)) {
                    seen.insert(look);
                    wrong = wrongLater(world, known, operation);
                }
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(
                             QStringLiteral("%1, call %2: %3").arg(QLatin1StringView(disk.words)).arg(at).arg(wrong)));
            }
        }
    }

private:
    QString wrongNow(const World &world, const Explanation &known, const Operation &operation)
    {
        const Files now = world.stateFiles();
        if (const QString torn = known.torn(now); !torn.isEmpty())
            return torn;
        if (operation.isOfMany || world.lastRun().status == known.status())
            return operation.isOfMany || now == known.after() ? QString() : QStringLiteral("it is said to be done");
        const QString message = world.lastRun().error()[u"message"].toString();
        if (message.isEmpty())
            return QStringLiteral("no reason is told: ") + QString::fromUtf8(world.lastRun().all());
        if (now == known.before() || now == known.after())
            return {};
        ++m_halves;
        for (const QString &path : known.changed(now)) {
            if (!message.contains(path.section(u'/', -1)))
                return path + QStringLiteral(" is half of it, and not told: ") + message;
        }
        return world.intents().isEmpty() ? QStringLiteral("the half that is done is not noted") : QString();
    }

    QString wrongLater(World &world, const Explanation &known, const Operation &operation)
    {
        const QString failed = QStringLiteral("failed");
        world.keepAs(failed);
        const QStringList all = operation.nextLines();
        for (const QString &next : isDeep() ? all : QStringList{all[m_states++ % all.size()]}) { // each in its turn
            world.putBack(failed);
            if (const QString wrong = known.wrongAfter(next, world, !world.hasNote()); !wrong.isEmpty())
                return wrong;
        }
        return {};
    }

    int m_failures = 0;
    int m_halves = 0;
    int m_states = 0;
};

QTEST_GUILESS_MAIN(FailingDiskTest)
#include "tst_failingdisk.moc"
