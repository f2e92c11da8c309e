// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/agentcalls.h"
#include "workspace/workspace.h"

#include "support/temporarytree.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <unistd.h>

using namespace Pointsman;
using namespace Qt::StringLiterals;
using Test::TemporaryTree;

namespace {

Moment minute(int number)
{
    return UtcTime::parse(u"2026-02-27T12:00:00Z")->moment() + std::chrono::minutes(number);
}

ProcessMark here()
{
    return *markOf(::getpid());
}

/// A process of this system that is another one for each number.
ProcessMark elsewhere(int number)
{
    ProcessMark mark = here();
    mark.pid = number;
    mark.space = QStringLiteral("pid:[container]");
    return mark;
}

QStringList messages(const std::vector<AgentCall> &calls)
{
    QStringList words;
    for (const AgentCall &call : calls)
        words << call.message;
    return words;
}

} // namespace

class AgentCallsTest : public QObject
{
    Q_OBJECT

private:
    TemporaryTree m_tree;
    [[nodiscard]] QString folder() const { return m_tree.path(QStringLiteral("state/waiting")); }

private Q_SLOTS:
    void cleanup() { QDir(m_tree.path(QStringLiteral("state"))).removeRecursively(); }

    void aTerminalHasOneCallUntilItIsTakenBack()
    {
        const AgentCalls calls(folder());
        QVERIFY(calls.load().empty());
        QVERIFY(calls.add({{}, QStringLiteral("/code/web"), QStringLiteral("one"), minute(0), here()}));
        QVERIFY(calls.add({{}, QStringLiteral("/code/web"), QStringLiteral("two"), minute(1), here()}));
        QVERIFY(calls.add({{}, QStringLiteral("/code/web"), QStringLiteral("other"), minute(2), elsewhere(7)}));
        QCOMPARE(messages(calls.load()), QStringList({u"other"_s, u"two"_s}));
        QCOMPARE(calls.load().back().terminal, std::optional(here()));
        QCOMPARE(m_tree.mode(QStringLiteral("state/waiting")), 0700);

        QVERIFY(calls.takeBack(QStringLiteral("/code/web"), here()).value_or(false));
        QCOMPARE(messages(calls.load()), QStringList(u"other"_s));
        QVERIFY(!calls.takeBack(QStringLiteral("/code/web"), here()).value_or(true)); // nothing left of it
        QVERIFY(calls.remove({calls.load().front().file}));
        QVERIFY(calls.load().empty());
    }

    void whoWorksInTwoProjectsCallsFromBoth()
    {
        const AgentCalls calls(folder());
        QVERIFY(calls.add({{}, QStringLiteral("/code/web"), QStringLiteral("web"), minute(0), here()}));
        QVERIFY(calls.add({{}, QStringLiteral("/code/api"), QStringLiteral("api"), minute(1), here()}));
        QCOMPARE(messages(calls.load()), QStringList({u"api"_s, u"web"_s}));
        QVERIFY(calls.takeBack(QStringLiteral("/code/api"), here()));
        QCOMPARE(messages(calls.load()), QStringList(u"web"_s));
    }

    void withoutATerminalTheFolderHasTheCall()
    {
        const AgentCalls calls(folder());
        QVERIFY(calls.add({{}, QStringLiteral("/code/web"), QStringLiteral("web"), minute(0), {}}));
        QVERIFY(calls.add({{}, QStringLiteral("/code/api"), QStringLiteral("api"), minute(1), {}}));
        QVERIFY(calls.takeBack(QStringLiteral("/code/web"), here()));
        QCOMPARE(messages(calls.load()), QStringList(u"api"_s));
    }

    void aCallEndsWithItsTerminal()
    {
        QProcess terminal;
        terminal.start(QStringLiteral("sleep"), {QStringLiteral("60")});
        QVERIFY(terminal.waitForStarted());
        const auto mark = markOf(terminal.processId());
        QVERIFY(mark);
        const AgentCalls calls(folder());
        QVERIFY(calls.add({{}, QStringLiteral("/code/web"), {}, minute(0), mark}));
        QCOMPARE(calls.load().size(), 1U);
        terminal.kill();
        QVERIFY(terminal.waitForFinished());
        QVERIFY(!mayBeRunning(*mark));
        QVERIFY(calls.load().empty());
        QVERIFY(calls.add({{}, QStringLiteral("/code/web"), {}, minute(1), here()}));
        QCOMPARE(m_tree.files().size(), 1); // the other file went
    }

    void anotherProcessOfTheSameNumberIsNotTheTerminal()
    {
        ProcessMark mark = here();
        QVERIFY(mayBeRunning(mark));
        mark.start -= 1;
        QVERIFY(!mayBeRunning(mark));
        mark.space = QStringLiteral("pid:[container]"); // whose numbers cannot be looked up here
        QVERIFY(mayBeRunning(mark));
        mark.boot = QStringLiteral("an earlier one");
        QVERIFY(!mayBeRunning(mark));
    }

    void thereAreNeverMoreThanTheMost()
    {
        const AgentCalls calls(folder());
        for (int i = 0; i < AgentCalls::mostCalls + 3; ++i)
            QVERIFY(calls.add({{}, QStringLiteral("/code/web"), QString::number(i), minute(i), elsewhere(i + 2)}));
        QCOMPARE(qsizetype(calls.load().size()), AgentCalls::mostCalls);
        QCOMPARE(calls.load().back().message, QStringLiteral("3"));
        QCOMPARE(m_tree.files().size(), AgentCalls::mostCalls);
        QVERIFY(calls.add({{}, QStringLiteral("/code/web"), QString(9999, u'x'), minute(99), here()}));
        QCOMPARE(calls.load().front().message.size(), AgentCalls::longestMessage);
    }

    void aMessageOfSeveralLinesIsReadAsOne()
    {
        const AgentCalls calls(folder());
        QVERIFY(calls.add(
            {{}, QStringLiteral("/code/web"), u"Which one?\r\n- this\tor\u2028- that\n"_s, minute(0), here()}));
        QCOMPARE(calls.load().front().message, u"Which one? - this or - that"_s);
    }

    void whatWasAnsweredComesBackUnlessItsTerminalCalledAgain()
    {
        const AgentCalls calls(folder());
        QVERIFY(calls.add({{}, QStringLiteral("/code/web"), QStringLiteral("here"), minute(0), here()}));
        QVERIFY(calls.add({{}, QStringLiteral("/code/web"), QStringLiteral("anywhere"), minute(1), {}}));
        const auto answered = calls.load();
        for (const AgentCall &call : answered)
            QVERIFY(calls.remove({call.file}));
        QVERIFY(calls.add({{}, QStringLiteral("/code/web"), QStringLiteral("and now"), minute(2), here()}));
        QVERIFY(calls.putBack(answered));
        QCOMPARE(messages(calls.load()), (QStringList{u"and now"_s, u"anywhere"_s}));
    }

    void whatIsNoCallIsLeftOut()
    {
        m_tree.write(QStringLiteral("state/waiting/a.json"), "{");
        m_tree.write(QStringLiteral("state/waiting/b.json"),
                     R"({"folder": "relative", "time": "2026-02-27T12:00:00Z"})");
        m_tree.write(QStringLiteral("state/waiting/c.json"), R"({"folder": "/code/web", "time": "today"})");
        m_tree.write(QStringLiteral("state/waiting/d.txt"),
                     R"({"folder": "/code/web", "time": "2026-02-27T12:00:00Z"})");
        QVERIFY(AgentCalls(folder()).load().empty());
    }

    void theNearestProjectIsTheOneThatWaits()
    {
        m_tree.makeFolder(QStringLiteral("code/web/inner/src"));
        const QString web = m_tree.path(QStringLiteral("code/web"));
        const QString inner = web + QStringLiteral("/inner");
        Workspace workspace(MissionHome(m_tree.path(QStringLiteral("home"))),
                            Test::clockAt(QStringLiteral("2026-02-27T12:00:00Z")), {.calls = folder()});
        workspace.setProjects({{QStringLiteral("web"), web, {}}, {QStringLiteral("inner"), inner, {}}});
        const auto callsOf = [&](const QString &path) { return messages(workspace.snapshot()->project(path)->calls); };
        QTRY_VERIFY(!workspace.snapshot()->isLoading());

        QVERIFY(AgentCalls(folder()).add(
            {{}, inner + QStringLiteral("/src"), QStringLiteral("May I?"), minute(0), here()}));
        QTRY_COMPARE(callsOf(inner), QStringList(u"May I?"_s));
        QCOMPARE(callsOf(web), QStringList());
        const auto entry = workspace.snapshot()->project(inner);
        workspace.refresh();
        bool isAnswered = false;
        workspace.answerCalls(entry->calls, [&](const Result<void> &result) { isAnswered = result.has_value(); });
        QTRY_VERIFY(isAnswered);
        QTRY_COMPARE(callsOf(inner), QStringList());
        QVERIFY(AgentCalls(folder()).load().empty());
    }
};

QTEST_GUILESS_MAIN(AgentCallsTest)
#include "tst_agentcalls.moc"
