// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timewords.h"

#include "models/findingwords.h"
#include "support/snapshotbuilder.h"
#include "workspace/catalogue.h"

#include <QTest>

using namespace Pointsman;
using namespace std::chrono;

class TestTimeWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agoIsToldAsOneSaysIt_data();
    void agoIsToldAsOneSaysIt();
    void shortTimeFollowsTheLocale_data();
    void shortTimeFollowsTheLocale();
    void exactTimeHasSeconds();
    void sentencesHaveLocalTimes_data();
    void sentencesHaveLocalTimes();
    void commandsNameTheMission();
};

/// So that they can be copied as they are.
void TestTimeWords::commandsNameTheMission()
{
    const auto wordsOf = [](const char *code, SubjectKind kind, const QString &subject) {
        const IssueRule *rule = ruleOfCode(QString::fromLatin1(code));
        return rule ? byHandWords(*rule, {Severity::Error, rule->code, kind, subject, {}, {}, {}}) : QString();
    };
    QVERIFY(wordsOf("pointer-dangling", SubjectKind::ActiveMission, QStringLiteral("m-1"))
                .contains(QStringLiteral("spec-kitty mission join m-1 --role ROLE")));
    QVERIFY(wordsOf("role-empty", SubjectKind::Mission, QStringLiteral("m-1"))
                .contains(QStringLiteral("pointsman-cli mission update m-1 --set role=ROLE")));
    // Which one to switch to is not known, and what a shell would take for more than a name stays out.
    QVERIFY(wordsOf("pointer-null", SubjectKind::ActiveMission, QStringLiteral("session.json"))
                .contains(QStringLiteral("mission switch ID")));
    QVERIFY(wordsOf("pointer-dangling", SubjectKind::ActiveMission, QStringLiteral("$(x)"))
                .contains(QStringLiteral("mission join ID")));
}

void TestTimeWords::sentencesHaveLocalTimes_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("words"); // %1: 26 Feb 2026 22:11:00, as fullTime() says it
    const auto row = [](const char *name, const char *sentence, const char *words) {
        QTest::newRow(name) << QString::fromUtf8(sentence) << QString::fromUtf8(words);
    };
    row("a time", "It was updated at 2026-02-26T22:11:00Z.", "It was updated at %1.");
    row("with an offset", "joined_at (2026-02-26T23:11:00+01:00) is later", "joined_at (%1) is later");
    row("of Python", "At 2026-02-26T22:11:00.111712", "At %1");
    row("of Python, with a space", "since 2026-02-26 22:11:00.111712.", "since %1.");
    row("twice", "2026-02-26T22:11:00Z and 2026-02-26T22:11:00Z", "%1 and %1");
    row("less than a second apart", "2026-02-26T22:11:00.1 and 2026-02-26T22:11:00.2",
        "2026-02-26T22:11:00.1 and 2026-02-26T22:11:00.2");
    row("quoted from the file", "The time \"2026-02-26T22:11:00Z\" is", "The time \"2026-02-26T22:11:00Z\" is");
    row("no time", "2026-13-45T22:11:00Z", "2026-13-45T22:11:00Z");
    row("an id", "seed-a@2026-02-26T22-11-00Z", "seed-a@2026-02-26T22-11-00Z");
}

void TestTimeWords::sentencesHaveLocalTimes()
{
    QFETCH(QString, sentence);
    QFETCH(QString, words);
    const QString time =
        fullTime(UtcTime::parse(QStringLiteral("2026-02-26T22:11:00Z"))->moment(), QLocale(QLocale::English));
    QCOMPARE(withLocalTimes(sentence, QLocale(QLocale::English)), words.replace(QStringLiteral("%1"), time));
}

void TestTimeWords::agoIsToldAsOneSaysIt_data()
{
    QTest::addColumn<int>("secondsAgo");
    QTest::addColumn<QString>("words");
    QTest::newRow("now") << 0 << QStringLiteral("just now");
    QTest::newRow("under a minute") << 59 << QStringLiteral("just now");
    QTest::newRow("a minute") << 60 << QStringLiteral("1 min ago");
    QTest::newRow("under an hour") << 3599 << QStringLiteral("59 min ago");
    QTest::newRow("an hour") << 3600 << QStringLiteral("1 h ago");
    QTest::newRow("under a day") << 86399 << QStringLiteral("23 h ago");
    QTest::newRow("a day") << 86400 << QStringLiteral("yesterday");
    QTest::newRow("two days") << 2 * 86400 << QStringLiteral("25 Feb");
    QTest::newRow("last year") << 60 * 86400 << QStringLiteral("29 Dec 2025");
    QTest::newRow("a clock that is a little ahead") << -30 << QStringLiteral("just now");
    QTest::newRow("the future") << -7200 << QStringLiteral("27 Feb, 14:00");
}

void TestTimeWords::agoIsToldAsOneSaysIt()
{
    QFETCH(int, secondsAgo);
    QTEST(agoWords(testNow() - seconds(secondsAgo), testNow(), QLocale(QLocale::English, QLocale::UnitedKingdom)),
          "words");
}

void TestTimeWords::shortTimeFollowsTheLocale_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("thisYear");
    QTest::addColumn<QString>("lastYear");
    const auto row = [](const char *name, const QString &thisYear, const QString &lastYear) {
        QTest::newRow(name) << QLocale(QLatin1StringView(name)) << thisYear << lastYear;
    };
    row("en_US", QStringLiteral("Feb 26, 11:11 PM"), QStringLiteral("Feb 26, 2025, 11:11 PM"));
    row("de_DE", QStringLiteral("26. Feb., 23:11"), QStringLiteral("26. Feb. 2025, 23:11"));
    row("es_ES", QStringLiteral("26 de feb, 23:11"), QStringLiteral("26 de feb de 2025, 23:11"));
    row("ja_JP", QStringLiteral("2月26日, 23:11"), QStringLiteral("2025年2月26日, 23:11"));
    row("C", QStringLiteral("26 Feb, 23:11"), QStringLiteral("26 Feb 2025, 23:11"));
}

void TestTimeWords::shortTimeFollowsTheLocale()
{
    QFETCH(QLocale, locale);
    QTEST(shortTime(UtcTime::parse(u"2026-02-26T23:11:00Z")->moment(), testNow(), locale), "thisYear");
    QTEST(shortTime(UtcTime::parse(u"2025-02-26T23:11:00Z")->moment(), testNow(), locale), "lastYear");
}

void TestTimeWords::exactTimeHasSeconds()
{
    QCOMPARE(exactTime(testNow() + seconds(7), QLocale::c()), QStringLiteral("Friday, 27 February 2026, 12:00:07"));
}

QTEST_GUILESS_MAIN(TestTimeWords)
#include "tst_timewords.moc"
