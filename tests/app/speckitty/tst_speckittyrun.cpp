// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/speckittyrun.h"

#include "app/speckitty/fakespeckitty.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using Test::FakeSpecKitty;
using State = SpecKittyRun::State;

static const QByteArray collision = "[ -t 0 ] && [ -t 1 ] || { echo 'not on a terminal'; exit 3; }\n"
                                    "printf '\\033[33mCollision Detected\\033[0m\\nAction [c/h/r/d]: '\n"
                                    "read answer\n"
                                    "echo \"$answer\" > \"$here/answer\"\n";
static const QByteArray token("sk-live-0123456789abcdef");
static const QByteArray needsToken = "if [ -z \"$SAAS_AUTH_TOKEN\" ]; then\n"
                                     "  echo 'SAAS_AUTH_TOKEN environment variable not set'; exit 1\n"
                                     "fi\n"
                                     "printf '%s' \"$SAAS_AUTH_TOKEN\" > \"$here/given\"\n"
                                     "echo \"using $SAAS_AUTH_TOKEN\"\n";

class TestSpecKittyRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsOutputAsItComes();
    void runsOnATerminalOfItsOwn();
    void tellsTheExitStatus();
    void aProgramThatIsNotThereFailsToStart();
    void asksAndWritesTheAnswer_data();
    void asksAndWritesTheAnswer();
    void asksTheSameQuestionTwice();
    void offersAFieldForAnUnknownQuestion();
    void whatIsTypedAsASecretIsHidden();
    void allThatIsTypedAsASecretIsHidden();
    void cancelEndsItsChildrenToo();
    void cancelEndsWhatDoesNotWantToEnd();
    void itsEndIsOursToo();
    void theTokenReachesThatProcessOnly();
    void aRefusedTokenIsAskedForAgain();
    void aGivenTokenServesLaterRuns();

private:
    SecretBox m_secrets;
};

void TestSpecKittyRun::showsOutputAsItComes()
{
    FakeSpecKitty fake("echo first; while [ ! -e \"$here/go\" ]; do sleep 0.05; done; echo second");
    SpecKittyRun run(fake.program(), {QStringLiteral("mission"), QStringLiteral("two words")}, m_secrets);
    run.start();
    QTRY_COMPARE(run.output(), QStringLiteral("first\n"));
    QCOMPARE(run.state(), State::Running);
    fake.tree().write(QStringLiteral("go"), "");
    QTRY_COMPARE(run.state(), State::Finished);
    QCOMPARE(run.output(), QStringLiteral("first\nsecond\n"));
    QCOMPARE(run.exitStatus(), 0);
    QCOMPARE(fake.arguments(), (QStringList{QStringLiteral("mission"), QStringLiteral("two words")}));
}

void TestSpecKittyRun::runsOnATerminalOfItsOwn()
{
    const FakeSpecKitty fake("stty size; echo \"$TERM $NO_COLOR\"; [ -t 0 ] && [ -t 2 ] && : < /dev/tty && echo own");
    SpecKittyRun run(fake.program(), {}, m_secrets);
    run.start();
    QTRY_COMPARE(run.state(), State::Finished);
    QCOMPARE(run.output(), QStringLiteral("30 100\ndumb 1\nown\n"));
}

void TestSpecKittyRun::tellsTheExitStatus()
{
    const FakeSpecKitty fake("echo no >&2; exit 7");
    SpecKittyRun run(fake.program(), {}, m_secrets);
    run.start();
    QTRY_COMPARE(run.state(), State::Finished);
    QCOMPARE(run.exitStatus(), 7);
    QCOMPARE(run.output(), QStringLiteral("no\n"));
}

void TestSpecKittyRun::aProgramThatIsNotThereFailsToStart()
{
    SpecKittyRun run(QStringLiteral("/nowhere/spec-kitty"), {}, m_secrets);
    run.start();
    QTRY_COMPARE(run.state(), State::FailedToStart);
    QVERIFY(!run.failure().isEmpty());
}

void TestSpecKittyRun::asksAndWritesTheAnswer_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("answer");
    QTest::newRow("continue") << 0 << QByteArray("c\n") << "continue";
    QTest::newRow("hold") << 1 << QByteArray("h\n") << "hold";
    QTest::newRow("reassign") << 2 << QByteArray("r\n") << "reassign";
    QTest::newRow("defer") << 3 << QByteArray("d\n") << "defer";
}

void TestSpecKittyRun::asksAndWritesTheAnswer()
{
    QFETCH(int, index);
    FakeSpecKitty fake(collision);
    SpecKittyRun run(fake.program(), {}, m_secrets);
    QSignalSpy asked(&run, &SpecKittyRun::asked);
    run.start();
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(run.state(), State::Waiting);
    QCOMPARE(run.output(), QStringLiteral("Collision Detected\nAction [c/h/r/d]: "));
    run.answer(index);
    QTRY_COMPARE(run.state(), State::Finished);
    QTEST(fake.tree().read(QStringLiteral("answer")), "written");
    QTEST(run.lastAnswer(), "answer");
    QCOMPARE(asked.size(), 1);
}

void TestSpecKittyRun::asksTheSameQuestionTwice()
{
    FakeSpecKitty fake(
        "for n in 1 2; do printf 'Proceed? [y/N]: '; read answer; echo $answer >> \"$here/answers\"; done");
    SpecKittyRun run(fake.program(), {}, m_secrets);
    QSignalSpy asked(&run, &SpecKittyRun::asked);
    run.start();
    QTRY_COMPARE(asked.size(), 1);
    run.answer(0);
    QTRY_COMPARE(asked.size(), 2);
    run.answer(1);
    QTRY_COMPARE(run.state(), State::Finished);
    QCOMPARE(fake.tree().read(QStringLiteral("answers")), QByteArray("y\nn\n"));
}

void TestSpecKittyRun::offersAFieldForAnUnknownQuestion()
{
    FakeSpecKitty fake("printf 'Comment text: '; read answer; echo \"$answer\" > \"$here/answer\"");
    SpecKittyRun run(fake.program(), {}, m_secrets);
    QSignalSpy asked(&run, &SpecKittyRun::askedFreely);
    run.start();
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("Comment text:"));
    QCOMPARE(asked.at(0).at(1).toBool(), false);
    run.answerFreely(QStringLiteral("a b\nc"));
    QTRY_COMPARE(run.state(), State::Finished);
    QCOMPARE(fake.tree().read(QStringLiteral("answer")), QByteArray("a bc\n"));
}

void TestSpecKittyRun::whatIsTypedAsASecretIsHidden()
{
    FakeSpecKitty fake("stty -echo; printf 'Enter: '; read answer; stty echo; echo; echo \"got $answer\"");
    SpecKittyRun run(fake.program(), {}, m_secrets);
    QSignalSpy asked(&run, &SpecKittyRun::askedFreely);
    run.start();
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(1).toBool(), true);
    run.answerFreely(QStringLiteral("open-sesame"));
    QTRY_COMPARE(run.state(), State::Finished);
    QCOMPARE(run.output(), QStringLiteral("Enter: \ngot •••\n"));
}

void TestSpecKittyRun::allThatIsTypedAsASecretIsHidden()
{
    FakeSpecKitty fake(
        "stty -echo; printf 'Enter: '; read first; echo; printf 'Wrong. Again: '; read second; stty echo\n"
        "echo; echo \"got $first, $second\"");
    SpecKittyRun run(fake.program(), {}, m_secrets);
    QSignalSpy asked(&run, &SpecKittyRun::askedFreely);
    run.start();
    QTRY_COMPARE(asked.size(), 1);
    run.answerFreely(QStringLiteral("open-barley"));
    QTRY_COMPARE(asked.size(), 2);
    run.answerFreely(QStringLiteral("open-sesame")); // as long as the one before
    QTRY_COMPARE(run.state(), State::Finished);
    QVERIFY2(run.output().endsWith(QStringLiteral("got •••, •••\n")), qPrintable(run.output()));
}

void TestSpecKittyRun::cancelEndsItsChildrenToo()
{
    const FakeSpecKitty fake("(trap '' HUP TERM; while :; do sleep 1; done) & echo $! > \"$here/child\"\n"
                             "echo $$ > \"$here/process\"; wait");
    SpecKittyRun run(fake.program(), {}, m_secrets);
    run.start();
    QTRY_VERIFY(fake.number(QStringLiteral("process")) > 0);
    const int child = fake.number(QStringLiteral("child"));
    QVERIFY(Test::isAlive(child));
    run.cancel();
    QTRY_COMPARE(run.state(), State::Cancelled);
    QVERIFY(!Test::isAlive(fake.number(QStringLiteral("process"))));
    QTRY_VERIFY(!Test::isAlive(child));
}

void TestSpecKittyRun::cancelEndsWhatDoesNotWantToEnd()
{
    const FakeSpecKitty fake("trap '' TERM HUP; echo $$ > \"$here/process\"; while :; do sleep 0.2; done");
    SpecKittyRun run(fake.program(), {}, m_secrets);
    run.start();
    QTRY_VERIFY(fake.number(QStringLiteral("process")) > 0);
    run.cancel();
    QVERIFY(run.isActive());
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), State::Cancelled, 10000);
    QVERIFY(!Test::isAlive(fake.number(QStringLiteral("process"))));
}

void TestSpecKittyRun::itsEndIsOursToo()
{
    const FakeSpecKitty fake("sleep 600 & echo $! > \"$here/child\"; wait");
    {
        SpecKittyRun run(fake.program(), {}, m_secrets);
        run.start();
        QTRY_VERIFY(fake.number(QStringLiteral("child")) > 0);
    }
    QTRY_VERIFY(!Test::isAlive(fake.number(QStringLiteral("child"))));
}

void TestSpecKittyRun::theTokenReachesThatProcessOnly()
{
    FakeSpecKitty fake(needsToken);
    SecretBox secrets;
    SpecKittyRun run(fake.program(), {QStringLiteral("mission"), QStringLiteral("join")}, secrets);
    QSignalSpy needed(&run, &SpecKittyRun::tokenNeeded);
    run.start();
    QTRY_COMPARE(needed.size(), 1);
    QCOMPARE(needed.at(0).at(0).toString(), QStringLiteral("SAAS_AUTH_TOKEN"));
    run.retryWithToken(token);
    QTRY_COMPARE(run.state(), State::Finished);
    QCOMPARE(run.exitStatus(), 0);
    QCOMPARE(fake.tree().read(QStringLiteral("given")), token);
    QCOMPARE(run.output(), QStringLiteral("using •••\n"));
    QVERIFY(!fake.tree().read(QStringLiteral("arguments")).contains(token));
    QVERIFY(!qEnvironmentVariableIsSet("SAAS_AUTH_TOKEN"));
    QFile environment(QStringLiteral("/proc/self/environ"));
    QVERIFY(environment.open(QIODevice::ReadOnly));
    QVERIFY(!environment.readAll().contains(token));
}

void TestSpecKittyRun::aRefusedTokenIsAskedForAgain()
{
    FakeSpecKitty fake(needsToken + "echo 'HTTP 401: no'; exit 1");
    SecretBox secrets;
    SpecKittyRun run(fake.program(), {}, secrets);
    QSignalSpy needed(&run, &SpecKittyRun::tokenNeeded);
    run.start();
    QTRY_COMPARE(needed.size(), 1);
    run.retryWithToken(token);
    QTRY_COMPARE(needed.size(), 2);
    QVERIFY(!secrets.has(QStringLiteral("SAAS_AUTH_TOKEN")));
    QCOMPARE(run.output(), QStringLiteral("using •••\nHTTP 401: no\n"));
}

void TestSpecKittyRun::aGivenTokenServesLaterRuns()
{
    const FakeSpecKitty fake(needsToken);
    SecretBox secrets;
    secrets.keep(QStringLiteral("SAAS_AUTH_TOKEN"), QByteArray(token));
    SpecKittyRun run(fake.program(), {}, secrets);
    run.start();
    QTRY_COMPARE(run.state(), State::Finished);
    QCOMPARE(run.exitStatus(), 0);
}

QTEST_GUILESS_MAIN(TestSpecKittyRun)
#include "tst_speckittyrun.moc"
