// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <utility>
#include <vector>

namespace {

constexpr uid_t nobody = 65534;

/// A program as its own process, with crash files allowed; as nobody where we are root, for whom all is readable.
class Program
{
public:
    explicit Program(std::vector<QByteArray> arguments)
    {
        m_process = ::fork();
        if (m_process != 0)
            return;
        const rlimit unlimited{RLIM_INFINITY, RLIM_INFINITY};
        ::setrlimit(RLIMIT_CORE, &unlimited);
        if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0))
            ::_exit(126);
        std::vector<char *> pointers;
        pointers.reserve(arguments.size() + 1);
        for (QByteArray &argument : arguments)
            pointers.push_back(argument.data());
        pointers.push_back(nullptr);
        ::execv(pointers.front(), pointers.data());
        ::_exit(127);
    }
    ~Program()
    {
        if (m_process <= 0)
            return;
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    Q_DISABLE_COPY_MOVE(Program)

    /// Waits until it ends; whether it was started and all was well.
    [[nodiscard]] bool isDone()
    {
        int status = 0;
        return ::waitpid(std::exchange(m_process, 0), &status, 0) > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

    [[nodiscard]] bool isRunning() const { return ::waitpid(m_process, nullptr, WNOHANG) == 0; }

    /// Whose the process's entries in /proc are: its user's where that user may read its memory, else root's.
    [[nodiscard]] bool isReadableByItsUser() const
    {
        struct stat status = {};
        const QByteArray entry = "/proc/" + QByteArray::number(m_process) + "/mem";
        return ::stat(entry.constData(), &status) == 0 && status.st_uid != 0;
    }

    /// The limit of crash files that holds, "0" where there will be none.
    [[nodiscard]] QByteArray crashFileLimit() const
    {
        QFile limits(QStringLiteral("/proc/%1/limits").arg(m_process));
        if (!limits.open(QIODevice::ReadOnly))
            return {};
        for (const QByteArray &line : limits.readAll().split('\n')) {
            if (line.startsWith("Max core file size"))
                return line.mid(18).simplified().split(' ').constFirst();
        }
        return {};
    }

private:
    pid_t m_process = -1;
};

} // namespace

/// P14, the memory: the programs hold a mission's token in it, so no crash file and no other process may show it.
class PrivateMemoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (::geteuid() == 0 && !Program({POINTSMAN_CLI, "--version"}).isDone())
            QSKIP("the programs lie where only root may start them");
    }

    void anOrdinaryProgramCouldBeRead()
    {
        const Program program({"/bin/sleep", "30"});
        QTRY_VERIFY(program.isReadableByItsUser());
        QCOMPARE(program.crashFileLimit(), QByteArray("unlimited"));
    }

    void ours_data()
    {
        QTest::addColumn<QByteArrayList>("arguments");
        QTest::newRow("command line") << QByteArrayList{POINTSMAN_CLI, "--knowledge-dir", "/nonexistent", "watch"};
        QTest::newRow("window") << QByteArrayList{POINTSMAN_WINDOW, "--demo"};
    }

    void ours()
    {
        QFETCH(QByteArrayList, arguments);
        const Program program({arguments.begin(), arguments.end()});
        QTRY_COMPARE(program.crashFileLimit(), QByteArray("0"));
        QTRY_VERIFY(!program.isReadableByItsUser());
        QVERIFY(program.isRunning());
    }
};

QTEST_GUILESS_MAIN(PrivateMemoryTest)
#include "tst_privatememory.moc"
