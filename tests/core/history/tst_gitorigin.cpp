// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/gitorigin.h"

#include "files/readfile.h"
#include "support/temporarytree.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Pointsman;
using namespace std::chrono_literals;
using Test::TemporaryTree;

namespace {

const QString file = QStringLiteral("repo/k/.active-planning.json");
constexpr auto before = "old\n";
constexpr auto after = "new\n";

} // namespace

/// What is known to be git's doing, tried with git itself.
class GitOriginTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;

    void git(const QStringList &arguments, const QString &folder = QStringLiteral("repo")) const
    {
        QProcess run;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
        environment.insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
        run.setProcessEnvironment(environment);
        run.setWorkingDirectory(m_tree->path(folder));
        run.start(QStringLiteral("git"), QStringList{QStringLiteral("-c"), QStringLiteral("user.name=n"),
                                                     QStringLiteral("-c"), QStringLiteral("user.email=n@example.org")} +
                                             arguments);
        QVERIFY(run.waitForFinished());
        QVERIFY2(run.exitCode() == 0, run.readAllStandardError().constData());
    }

    void git(const char *words, const QString &folder = QStringLiteral("repo")) const
    {
        git(QString::fromLatin1(words).split(u' '), folder);
    }

    /// The clock of files is coarse: until what is written now is younger than what was written before.
    void tick() const
    {
        const QString probe = m_tree->path(QStringLiteral("probe"));
        m_tree->write(QStringLiteral("probe"), "a");
        const auto first = stampOf(probe);
        QTRY_VERIFY((m_tree->write(QStringLiteral("probe"), "b"), stampOf(probe)->modifiedNs > first->modifiedNs));
    }

    void agentWrites(const char *bytes) const
    {
        tick();
        m_tree->replace(file, bytes);
        tick();
    }

    [[nodiscard]] Origin origin(const QString &path = file, bool isWatched = true) const
    {
        const Moment now = systemClock()();
        const bool isThere = m_tree->exists(path);
        return originOfSeen(m_tree->path(path), isThere ? std::optional(m_tree->read(path)) : std::nullopt, now,
                            isWatched ? std::optional(now - 1h) : std::nullopt);
    }

private Q_SLOTS:
    void init()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("There is no git here.");
        m_tree = std::make_unique<TemporaryTree>();
        m_tree->write(file, before);
        git("init -q -b main");
        git("add .");
        git("commit -q -m one");
        git("branch other");
        agentWrites(after);
        git("commit -q -a -m two");
        tick();
    }

    void whatGitPutsThereIsGits_data()
    {
        QTest::addColumn<QStringList>("commands");
        QTest::addColumn<QString>("bytes");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QStringList &commands, const char *bytes, const char *words) {
            QTest::newRow(name) << commands << QString::fromLatin1(bytes) << QString::fromLatin1(words);
        };
        row("a branch", {QStringLiteral("checkout -q other")}, before, "checkout: moving from main to other");
        row("a file of a commit", {QStringLiteral("checkout -q HEAD~1 -- k")}, before, "");
        row("restore", {QStringLiteral("restore --source HEAD~1 k")}, before, "");
        row("reset", {QStringLiteral("reset -q --hard HEAD~1")}, before, "reset: moving to HEAD~1");
        row("out of a pack", {QStringLiteral("gc -q"), QStringLiteral("checkout -q other")}, before,
            "checkout: moving from main to other");
    }

    void whatGitPutsThereIsGits()
    {
        QFETCH(QStringList, commands);
        QFETCH(QString, bytes);
        QFETCH(QString, words);
        for (const QString &command : std::as_const(commands)) {
            git(command.toLatin1().constData());
            tick();
        }
        QCOMPARE(QString::fromLatin1(m_tree->read(file)), bytes);
        for (const bool isWatched : {true, false}) {
            QCOMPARE(origin(file, isWatched).kind, Origin::Kind::Git);
            QCOMPARE(origin(file, isWatched).words, words);
        }
    }

    void aStashIsGitsOnItsWayAndBack()
    {
        agentWrites("newer\n");
        QCOMPARE(origin().kind, Origin::Kind::OtherProgram);
        git("stash -q");
        QCOMPARE(m_tree->read(file), QByteArray(after));
        QCOMPARE(origin().kind, Origin::Kind::Git);
        tick();
        git("stash pop -q");
        QCOMPARE(m_tree->read(file), QByteArray("newer\n"));
        QCOMPARE(origin().kind, Origin::Kind::Git);
    }

    void whatAnAgentWritesAndCommitsIsNotGits()
    {
        agentWrites("newer\n");
        QCOMPARE(origin().kind, Origin::Kind::OtherProgram);
        git("add .");
        QCOMPARE(origin().kind, Origin::Kind::OtherProgram);
        git("commit -q -m three");
        QCOMPARE(origin().kind, Origin::Kind::OtherProgram);
        git("checkout -q -b branch");
        QCOMPARE(origin().kind, Origin::Kind::OtherProgram);
    }

    void whatGoesWithABranchIsGitsOnlyWhereItWasWatched()
    {
        m_tree->write(QStringLiteral("repo/k/sessions/a.json"), "a");
        git("add .");
        git("commit -q -m three");
        git("checkout -q other");
        QVERIFY(!m_tree->exists(QStringLiteral("repo/k/sessions/a.json")));
        QCOMPARE(origin(QStringLiteral("repo/k/sessions/a.json")).words,
                 QStringLiteral("checkout: moving from main to other"));
        QCOMPARE(origin(QStringLiteral("repo/k/sessions/a.json"), false).kind, Origin::Kind::OtherProgram);
    }

    void anotherWorkingTreeHasTheSameObjects()
    {
        git("worktree add -q ../tree2 other");
        const QString theirs = QStringLiteral("tree2/k/.active-planning.json");
        QCOMPARE(m_tree->read(theirs), QByteArray(before));
        QCOMPARE(origin(theirs).kind, Origin::Kind::Git);
    }

    void withoutARepositoryItIsAnotherProgram()
    {
        const TemporaryTree none;
        none.write(file, before);
        QCOMPARE(originOfSeen(none.path(file), QByteArray(before), systemClock()(), {}), Origin());
    }
};

QTEST_GUILESS_MAIN(GitOriginTest)
#include "tst_gitorigin.moc"
