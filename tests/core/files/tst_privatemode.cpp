// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/missionstore.h"

#include "support/documents.h"
#include "support/temporarytree.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
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

/// A process of another user that opens whatever it can below a folder, and tells the names of what it got open.
class OtherUser
{
public:
    explicit OtherUser(const QString &folder)
    {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
            return;
        m_told = ends[0];
        m_process = ::fork();
        if (m_process == 0)
            look(folder.toUtf8(), ends[1]);
        ::close(ends[1]);
    }
    ~OtherUser()
    {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
        ::close(m_told);
    }
    Q_DISABLE_COPY_MOVE(OtherUser)

    /// Its words so far, a line each: `looking`, and the name of each file that it got open.
    [[nodiscard]] QByteArrayList words()
    {
        std::array<char, 4096> bytes{};
        const ssize_t size = ::read(m_told, bytes.data(), bytes.size());
        m_words.append(bytes.data(), std::max<ssize_t>(size, 0));
        return m_words.trimmed().split('\n');
    }

private:
    [[noreturn]] static void look(const QByteArray &folder, int tell)
    {
        constexpr uid_t nobody = 65534;
        if (::setresgid(nobody, nobody, nobody) != 0 || ::setresuid(nobody, nobody, nobody) != 0)
            ::_exit(1);
        const auto say = [tell](const QByteArray &words) { return ::write(tell, words.constData(), words.size()); };
        (void)say("looking\n");
        for (QByteArrayList opened;;) {
            DIR *entries = ::opendir(folder.constData());
            while (const dirent *entry = entries ? ::readdir(entries) : nullptr) {
                const QByteArray name(entry->d_name);
                const auto file = ::syscall(SYS_openat, ::dirfd(entries), entry->d_name, O_RDONLY | O_NONBLOCK, 0);
                if (file >= 0 && name != "." && name != ".." && !opened.contains(name)) {
                    opened << name;
                    (void)say(name + '\n');
                }
                if (file >= 0)
                    ::close(static_cast<int>(file));
            }
            if (entries)
                ::closedir(entries);
        }
    }

    QByteArray m_words;
    int m_told = -1;
    pid_t m_process = -1;
};

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

    void anotherUserWhoLooksAllTheTimeGetsNothing_data() { nothingBelowTheMissionsIsEverMadeOpen_data(); }

    void anotherUserWhoLooksAllTheTimeGetsNothing()
    {
        if (::geteuid() != 0)
            QSKIP("Only root can look with another user's eyes.");
        QFETCH(bool, unnamed);
        const TemporaryTree tree;
        const auto id = *MissionId::parse(QStringLiteral("m"));
        MissionStore store(MissionHome(tree.path()), systemClock());
        const mode_t umaskBefore = ::umask(0);
        QVERIFY(store.save(id, *parseObject(Test::missionDocument(QStringLiteral("m")))));
        for (const char *folder : {"", "missions", "missions/m"})
            QCOMPARE(::chmod(tree.path(QString::fromUtf8(folder)).toUtf8().constData(), 0755), 0);
        OtherUser other(tree.path(QStringLiteral("missions/m")));
        QTRY_COMPARE(other.words(), QByteArrayList{"looking"});
        knowsUnnamedFiles = unnamed;
        bool isUpdated = true;
        for (int i = 0; i < 50; ++i)
            isUpdated = isUpdated && store.update(id, JsonObject{{"focus", "wp:WP" + std::to_string(i)}}).has_value();
        knowsUnnamedFiles = true;
        ::umask(umaskBefore);
        QVERIFY(isUpdated);
        QCOMPARE(other.words(), QByteArrayList{"looking"});
        // Who sees nothing at all would prove nothing.
        tree.write(QStringLiteral("missions/m/public"), "x", 0644);
        QTRY_COMPARE(other.words(), (QByteArrayList{"looking", "public"}));
    }
};

QTEST_GUILESS_MAIN(PrivateModeTest)
#include "tst_privatemode.moc"
