// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparison.h"

#include "json/jsonreader.h"

#include <QTest>

using namespace Pointsman;

namespace {

JsonObject object(const QByteArray &json)
{
    return *readJson(json)->value.object();
}

QString inWords(const Differences &differences)
{
    QStringList lines;
    for (const Difference &difference : differences)
        lines << differenceInWords(difference);
    return lines.join(QStringLiteral(" | "));
}

} // namespace

class ComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differencesAreTold_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *before, const char *after, const char *words) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(words);
        };
        row("same", R"({"a":1,"b":2})", R"({"b":2,"a":1})", "");
        row("text", R"({"plan":null})", R"({"plan":"plan-x"})", "plan: none → plan-x");
        row("new key", R"({})", R"({"x":"y"})", "x: absent → y");
        row("lost key", R"({"x":true})", R"({})", "x: true → absent");
        row("set", R"({"spikes":["a","b"]})", R"({"spikes":["b","c"]})", "spikes: + c, − a");
        row("order of a set", R"({"spikes":["a","b"]})", R"({"spikes":["b","a"]})", "spikes: another order");
        row("doubled entry", R"({"l":["a"]})", R"({"l":["a","a"]})", "l: a → a, a");
        row("no texts", R"({"l":["a"]})", R"({"l":["a",1]})", "l: a → [\"a\",1]");
        row("nested", R"({"backlog":{"topic":"t","tickets":["1"]}})",
            R"({"backlog":{"topic":"u","tickets":["1","2"]}})", "backlog.topic: t → u | backlog.tickets: + 2");
        row("null to object", R"({"backlog":null})", R"({"backlog":{"topic":"t"}})",
            "backlog: none → {\"topic\":\"t\"}");
        row("number", R"({"n":1})", R"({"n":1.0})", "n: 1 → 1.0");
        row("order of the keys", R"({"a":1,"b":1})", R"({"c":1,"b":2,"a":2})", "a: 1 → 2 | b: 1 → 2 | c: absent → 1");
        row("hostile", R"({"a":"x"})", R"({"a":"\u202e"})", "a: x → \\u{202E}");
    }

    void differencesAreTold()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, words);
        QCOMPARE(inWords(differencesBetween(object(before), object(after))), words);
    }

    void secretsAreToldAsChangedAndNeverByValue_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("changed") << QByteArray(R"({"session_token":"old-canary"})")
                                 << QByteArray(R"({"session_token":"new-canary"})");
        QTest::newRow("added") << QByteArray("{}") << QByteArray(R"({"api_key":"new-canary"})");
        QTest::newRow("removed") << QByteArray(R"({"api_key":{"x":"old-canary"}})") << QByteArray("{}");
        QTest::newRow("nested") << QByteArray(R"({"a":{"password":"old-canary"}})")
                                << QByteArray(R"({"a":{"password":"new-canary"}})");
        QTest::newRow("in a list") << QByteArray(R"({"a":[{"password":"old-canary"}]})")
                                   << QByteArray(R"({"a":[{"password":"new-canary"}]})");
    }

    void secretsAreToldAsChangedAndNeverByValue()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto differences = differencesBetween(object(before), object(after));
        QCOMPARE(differences.size(), std::size_t(1));
        QVERIFY(differences[0].isSecret);
        QVERIFY(!differences[0].before && !differences[0].after);
        QVERIFY(inWords(differences).contains(QStringLiteral("secret")));
        QVERIFY(!inWords(differences).contains(QStringLiteral("canary")));
    }

    void aCountOfTokensIsTold()
    {
        const auto differences = differencesBetween(object(R"({"tokens":1})"), object(R"({"tokens":2})"));
        QCOMPARE(inWords(differences), QStringLiteral("tokens: 1 → 2"));
        const auto toSecret = differencesBetween(object(R"({"tokens":1})"), object(R"({"tokens":"canary"})"));
        QVERIFY(toSecret[0].isSecret && !inWords(toSecret).contains(QStringLiteral("canary")));
    }

    void aSecretBesideAnotherChangeStaysOut()
    {
        const auto differences =
            differencesBetween(object(R"({"a":null})"), object(R"({"a":{"token":"canary","b":1}})"));
        QCOMPARE(inWords(differences), QStringLiteral("a: none → {\"b\":1}"));
    }
};

QTEST_GUILESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
