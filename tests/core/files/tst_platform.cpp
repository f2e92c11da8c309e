// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/platform.h"

#include "files/youngstamp.h"

#include "support/temporarytree.h"

#include <QFile>
#include <QTest>

#include <cerrno>

using namespace Pointsman;
using Test::TemporaryTree;

namespace {

#ifdef POINTSMAN_GENERIC_PLATFORM
constexpr bool isGeneric = true;
#else
constexpr bool isGeneric = false;
#endif

} // namespace

/// What reading and guarded writing rely on, of each of the platform files.
class PlatformTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileIsReadThroughItsDescriptor()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("a"), "hello");
        const auto file = Platform::openForReading(tree.path(QStringLiteral("a")));
        QVERIFY(file);
        QCOMPARE(Platform::stampOf(*file)->size, 5);
        char buffer[8] = {};
        QCOMPARE(Platform::read(*file, buffer, 3).value(), 3);
        QCOMPARE(Platform::read(*file, buffer + 3, 5).value(), 2);
        QCOMPARE(QByteArray(buffer), QByteArray("hello"));
        QCOMPARE(Platform::read(*file, buffer, 5).value(), 0);
    }

    void whatIsNotReadSaysWhy()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("a"), "hello");
        QVERIFY(QFile::link(tree.path(QStringLiteral("a")), tree.path(QStringLiteral("link"))));
        QCOMPARE(Platform::openForReading(tree.path(QStringLiteral("none"))).error(), ENOENT);
        QCOMPARE(Platform::openForReading(tree.path(QStringLiteral("link"))).error(), ELOOP);
        QCOMPARE(Platform::stampOf(tree.path(QStringLiteral("none"))).error(), ENOENT);
        QCOMPARE(Platform::stampOf(QStringLiteral("/a\0b").replace(u'b', QChar::Null)).error(), ENOENT);
    }

    void onlyWhatChangedAMomentAgoIsYoung()
    {
        using namespace std::chrono;
        const auto stampOfAge = [](milliseconds age) {
            const auto then = system_clock::now().time_since_epoch() - age;
            return FileStamp{.changedNs = duration_cast<nanoseconds>(then).count()};
        };
        const TemporaryTree tree;
        const auto isYoungNow = [&](milliseconds age) { return isYoung(stampOfAge(age), tree.path(), readClocks()); };
        QVERIFY(isYoungNow(0ms));
        QVERIFY(!isYoungNow(1s));
        QVERIFY(!isYoungNow(-1h)); // it would be read again for an hour
    }

    void whatIsReadInALaterTickThanItChangedInIsNotYoung()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("a"), "hello");
        const auto stamp = Platform::stampOf(tree.path(QStringLiteral("a")));
        if (!Platform::isStampedHere(tree.path()))
            QSKIP("the clock of this place is not known");
        waitWhileYoung(*stamp, tree.path());
        QVERIFY(stamp->changedNs < Platform::stampClockNs());
        QVERIFY(!isYoung(*stamp, tree.path(), readClocks()));
    }

    void whatAServerStampsIsYoungForTwentyMilliseconds()
    {
        const ClockReading begun = readClocks();
        const QString notADisk = QStringLiteral("/proc");
        QVERIFY(isYoung({.changedNs = begun.nowNs - clockTickNs / 2}, notADisk, begun));
        QVERIFY(!isYoung({.changedNs = begun.nowNs - clockTickNs}, notADisk, begun));
    }

    void stampTellsTypeModeAndOwner()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("a"), "hello", 0640);
        QVERIFY(QFile::link(tree.path(QStringLiteral("a")), tree.path(QStringLiteral("link"))));
        const auto stamp = Platform::stampOf(tree.path(QStringLiteral("a")));
        QCOMPARE(stamp->mode, 0100640u);
        QCOMPARE(stamp->links, 1u);
        QCOMPARE(stamp->owner, Platform::currentUser());
        QVERIFY(stamp->modifiedNs > 0 && stamp->changedNs > 0);
        QCOMPARE(Platform::stampOf(tree.path())->mode & 0170000, 0040000u);
        QCOMPARE(Platform::stampOf(tree.path(QStringLiteral("link")))->mode & 0170000, 0120000u);
    }

    void fileStaysTheSameUnderAnotherName()
    {
        const TemporaryTree tree;
        const QString one = tree.path(QStringLiteral("one"));
        const QString other = tree.path(QStringLiteral("other"));
        tree.write(QStringLiteral("one"), "1");
        tree.write(QStringLiteral("other"), "other");
        const auto stamp = Platform::stampOf(one);
        QVERIFY(!stamp->sameFile(*Platform::stampOf(other)));
        QCOMPARE(Platform::renameToFreeName(one, other), EEXIST);
        QCOMPARE(Platform::renameOver(one, other), 0);
        QVERIFY(stamp->sameFile(*Platform::stampOf(other)));
        QCOMPARE(tree.read(QStringLiteral("other")), QByteArray("1"));
        QCOMPARE(Platform::renameToFreeName(other, one), 0);
        QCOMPARE(Platform::renameOver(other, one), ENOENT);
    }

    void linkIsASecondName()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("one"), "1");
        const QString one = tree.path(QStringLiteral("one"));
        const QString second = tree.path(QStringLiteral("second"));
        QCOMPARE(Platform::link(one, second), 0);
        QCOMPARE(Platform::link(one, second), EEXIST);
        QCOMPARE(Platform::stampOf(one)->links, 2u);
        QCOMPARE(Platform::unlink(second), 0);
        QCOMPARE(Platform::unlink(second), ENOENT);
        QVERIFY(Platform::unlink(tree.path()) != 0); // a folder's name stays
        QVERIFY(tree.exists(QStringLiteral("one")));
    }

    void exchangeSwapsOrSaysThatItCannot()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("one"), "1");
        tree.write(QStringLiteral("two"), "2");
        const auto error = Platform::exchange(tree.path(QStringLiteral("one")), tree.path(QStringLiteral("two")));
        QCOMPARE(error == 0, !isGeneric);
        QVERIFY(error == 0 || Platform::isUnsupported(error));
        QCOMPARE(tree.read(QStringLiteral("one")), QByteArray(isGeneric ? "1" : "2"));
    }

    void newFilesAndFoldersHaveTheirModeFromTheStart()
    {
        const TemporaryTree tree;
        QCOMPARE(Platform::createPrivate(tree.path(QStringLiteral("new"))), 0);
        QCOMPARE(tree.mode(QStringLiteral("new")), 0600);
        QCOMPARE(Platform::createPrivate(tree.path(QStringLiteral("new"))), EEXIST);
        QVERIFY(QFile::link(tree.path(QStringLiteral("nowhere")), tree.path(QStringLiteral("dangling"))));
        QCOMPARE(Platform::createPrivate(tree.path(QStringLiteral("dangling"))), EEXIST);
        QCOMPARE(Platform::createPrivate(tree.path(QStringLiteral("no/new"))), ENOENT);
        QCOMPARE(Platform::makeFolder(tree.path(QStringLiteral("folder")), 0700), 0);
        QCOMPARE(tree.mode(QStringLiteral("folder")), 0700);
        QCOMPARE(Platform::makeFolder(tree.path(QStringLiteral("folder")), 0700), EEXIST);
    }

    void modeIsSetOfAnOpenAndOfANamedFile()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("a"), "hello", 0644);
        QFile file(tree.path(QStringLiteral("a")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(Platform::setPermissions(file, 0640), 0);
        QCOMPARE(tree.mode(QStringLiteral("a")), 0640);
        const auto named = Platform::openForName(tree.path(QStringLiteral("a")));
        QVERIFY(named);
        QCOMPARE(Platform::setPermissionsOfNamed(*named, 0600), 0);
        QCOMPARE(tree.mode(QStringLiteral("a")), 0600);
        QCOMPARE(Platform::syncFile(file), 0);
        QCOMPARE(Platform::syncDirectory(tree.path()), 0);
    }

    void lockHoldsUntilItsFileIsClosed()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("lock"), {});
        QFile first(tree.path(QStringLiteral("lock")));
        QFile second(tree.path(QStringLiteral("lock")));
        QVERIFY(first.open(QIODevice::ReadWrite) && second.open(QIODevice::ReadWrite));
        QCOMPARE(Platform::tryLock(first), 0);
        QCOMPARE(Platform::tryLock(second), EWOULDBLOCK);
        first.close();
        QCOMPARE(Platform::tryLock(second), 0);
    }
};

QTEST_GUILESS_MAIN(PlatformTest)
#include "tst_platform.moc"
