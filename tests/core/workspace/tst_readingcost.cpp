// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What each snapshot costs at a first look, in calls of the system and of the allocator: figures that no machine blurs.
#include "bench/manysnapshots.h"
#include "workspace/projectloader.h"

#include <QTest>

#include <atomic>
#include <cstdarg>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Pointsman;
using Pointsman::Test::TemporaryTree;

namespace {

struct Calls
{
    int opened = 0;
    int openedByWholePath = 0;
    int asked = 0;
    int read = 0;
    int closed = 0;
    int allocated = 0;
};

std::atomic<int> opened, openedByWholePath, asked, readings, closed, allocated;

Calls callsSoFar()
{
    return {opened, openedByWholePath, asked, readings, closed, allocated};
}

} // namespace

// In the place of the C library's, for the whole program.
// NOLINTBEGIN: the C library's own signatures
extern "C" {
void *__libc_malloc(std::size_t size);

void *malloc(std::size_t size)
{
    ++allocated;
    return __libc_malloc(size);
}

int openat(int folder, const char *name, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const int mode = (flags & O_CREAT) ? va_arg(arguments, int) : 0;
    va_end(arguments);
    ++opened;
    openedByWholePath += folder == AT_FDCWD ? 1 : 0;
    return static_cast<int>(syscall(SYS_openat, folder, name, flags, mode));
}

int fstat(int file, struct stat *status)
{
    ++asked;
    return fstatat(file, "", status, AT_EMPTY_PATH);
}

ssize_t read(int file, void *buffer, std::size_t size)
{
    ++readings;
    return syscall(SYS_read, file, buffer, size);
}

int close(int file)
{
    ++closed;
    return static_cast<int>(syscall(SYS_close, file));
}
}
// NOLINTEND

class ReadingCostTest : public QObject
{
    Q_OBJECT

private:
    /// Of a first look at so many snapshots.
    static Calls costOf(int snapshots)
    {
        const TemporaryTree tree;
        Test::writeLargeProject(tree, QStringLiteral("p"), snapshots);
        ProjectLoader loader({QStringLiteral("p"), tree.path(QStringLiteral("p")), {}}, systemClock());
        const Calls before = callsSoFar();
        const auto look = loader.look();
        const Calls after = callsSoFar();
        if (look.entry->snapshots.size() != static_cast<std::size_t>(snapshots))
            return {};
        return {after.opened - before.opened, after.openedByWholePath - before.openedByWholePath,
                after.asked - before.asked,   after.read - before.read,
                after.closed - before.closed, after.allocated - before.allocated};
    }

private Q_SLOTS:
    void aSnapshotIsOpenedInItsFolderAskedReadAndClosedOnce()
    {
        constexpr int fewer = 640;
        const Calls few = costOf(fewer);
        const Calls many = costOf(2 * fewer);
        QCOMPARE(many.opened - few.opened, fewer);
        QCOMPARE(many.openedByWholePath, few.openedByWholePath);
        QCOMPARE(many.asked - few.asked, fewer);
        QCOMPARE(many.read - few.read, fewer);
        QCOMPARE(many.closed - few.closed, fewer);
    }

    void aSnapshotTakesNoMoreAllocationsThanItDid()
    {
        constexpr int fewer = 640;
        constexpr int most = 22; // more threads share fewer texts
        const int forEach = (costOf(2 * fewer).allocated - costOf(fewer).allocated) / fewer;
        QVERIFY2(forEach <= most, qPrintable(QString::number(forEach)));
    }
};

QTEST_GUILESS_MAIN(ReadingCostTest)
#include "tst_readingcost.moc"
