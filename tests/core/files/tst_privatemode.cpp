// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/missionstore.h"

#include "support/documents.h"
#include "support/temporarytree.h"

#include <QTest>

#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Pointsman;
using Pointsman::Test::TemporaryTree;

namespace {

bool knowsUnnamedFiles = true;
QByteArray watched;  ///< the folder below which files are looked at
QStringList tooOpen; ///< what was made there with a mode that lets others in
int made = 0;        ///< how many files were made there
constexpr mode_t others = 077;

int openLooking(const char *path, int flags, mode_t mode)
{
    const bool isUnnamed = (flags & O_TMPFILE) == O_TMPFILE;
    if (isUnnamed && !knowsUnnamedFiles) {
        errno = EOPNOTSUPP;
        return -1;
    }
    const bool isBelow = !watched.isEmpty() && std::strncmp(path, watched.constData(), size_t(watched.size())) == 0;
    if (isBelow && (isUnnamed || (flags & O_CREAT) != 0)) {
        ++made;
        // One that is there keeps its mode.
        struct stat present = {};
        const bool isThere = !isUnnamed && ::lstat(path, &present) == 0;
        if (((isThere ? present.st_mode : mode) & others) != 0)
            tooOpen << QString::fromUtf8(path);
    }
    return static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

} // namespace

// NOLINTBEGIN: the C library's own signatures; these take the place of its functions in this program
extern "C" {
int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return openLooking(path, flags, mode);
}
int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return openLooking(path, flags, mode);
}
}
// NOLINTEND

/// P12: a mission's state, which holds a token, is private from the first byte, also where the file system knows no
/// unnamed files: whoever polls the folder never gets a descriptor.
class PrivateModeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingBelowTheMissionsIsEverMadeOpen_data()
    {
        QTest::addColumn<bool>("unnamed");
        QTest::newRow("with unnamed files") << true;
        QTest::newRow("without") << false;
    }

    void nothingBelowTheMissionsIsEverMadeOpen()
    {
        QFETCH(bool, unnamed);
        const TemporaryTree tree;
        const auto id = *MissionId::parse(QStringLiteral("m"));
        const auto state = *parseObject(Test::missionDocument(QStringLiteral("m")));
        MissionStore store(MissionHome(tree.path()), systemClock());
        const mode_t umaskBefore = ::umask(0);
        knowsUnnamedFiles = unnamed;
        watched = tree.path().toUtf8();
        const bool isSaved = store.save(id, state).has_value();
        const bool isUpdated = store.update(id, JsonObject{{"focus", "wp:WP01"}}).has_value();
        const bool isActive = store.switchTo(id).has_value();
        watched.clear();
        knowsUnnamedFiles = true;
        ::umask(umaskBefore);
        QVERIFY(isSaved && isUpdated && isActive);
        QVERIFY2(made >= 3, "nothing was looked at");
        QCOMPARE(tooOpen, QStringList());
        QCOMPARE(tree.mode(QStringLiteral("missions/m/session.json")), 0600);
    }
};

QTEST_GUILESS_MAIN(PrivateModeTest)
#include "tst_privatemode.moc"
