// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/overwriting.h"

#include "json/jsonreader.h"
#include "json/jsonwriter.h"

#include <QTest>

using namespace Pointsman;
using Verdict = Overwriting::Verdict;

namespace {

JsonObject object(const QByteArray &json)
{
    return *readJson(json)->value.object();
}

} // namespace

/// What is made of a change of ours by what another program wrote after it.
class OverwritingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isJudgedByWhatStandsNow_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("ours");
        QTest::addColumn<QByteArray>("present");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QByteArray>("merged");
        const auto row = [](const char *name, const char *before, const char *ours, const char *present,
                            Verdict verdict, const char *merged = "") {
            QTest::newRow(name) << QByteArray(before) << QByteArray(ours) << QByteArray(present) << verdict
                                << QByteArray(merged);
        };
        row("untouched", R"({"a":1})", R"({"a":2})", R"({"a":2})", Verdict::Stands);
        row("worked on", R"({"a":1,"b":1})", R"({"a":2,"b":1})", R"({"a":2,"b":2})", Verdict::Stands);
        row("a field from an older reading", R"({"a":1,"b":1})", R"({"a":2,"b":1})", R"({"a":1,"b":2})",
            Verdict::ApplyAgain, R"({"a":2,"b":2})");
        row("a new field from an older reading", R"({"b":1})", R"({"b":1,"a":2})", R"({"b":2})", Verdict::ApplyAgain,
            R"({"b":2,"a":2})");
        row("an item from an older reading", R"({"s":["a"]})", R"({"s":["a","b"]})", R"({"s":["a","c"]})",
            Verdict::ApplyAgain, R"({"s":["a","c","b"]})");
        row("an item taken out, from an older reading", R"({"s":["a","b"]})", R"({"s":["a"]})",
            R"({"s":["a","b","c"]})", Verdict::ApplyAgain, R"({"s":["a","c"]})");
        row("an item of a set that begins", R"({"s":null,"p":1})", R"({"s":["b"],"p":1})", R"({"s":null,"p":2})",
            Verdict::ApplyAgain, R"({"s":["b"],"p":2})");
        row("an item removed by who had read it", R"({"s":[]})", R"({"s":["a","b"]})", R"({"s":["b"]})",
            Verdict::Stands);
        row("one field taken back by who had read it", R"({"a":1,"b":1})", R"({"a":2,"b":2})", R"({"a":2,"b":1})",
            Verdict::Stands);
        row("another value", R"({"a":1})", R"({"a":2})", R"({"a":3})", Verdict::Conflict);
        row("as before", R"({"a":1})", R"({"a":2})", R"({"a":1})", Verdict::Conflict);
        row("as before but for the time", R"({"a":1,"updated":"2026-01-01T00:00:00Z"})",
            R"({"a":2,"updated":"2026-01-02T00:00:00Z"})", R"({"a":1,"updated":"2026-01-03T00:00:00Z"})",
            Verdict::Conflict);
        row("only the time was ours", R"({"updated":"2026-01-01T00:00:00Z"})", R"({"updated":"2026-01-02T00:00:00Z"})",
            R"({"updated":"2026-01-01T00:00:00Z"})", Verdict::Stands);
        row("no list any more", R"({"s":["a"]})", R"({"s":["a","b"]})", R"({"s":"x"})", Verdict::Conflict);
        row("another document", R"({"session_id":"a","p":1})", R"({"session_id":"a","p":2})", R"({})",
            Verdict::Conflict);
        row("deep in an object", R"({"o":{"a":1,"b":1}})", R"({"o":{"a":2,"b":1}})", R"({"o":{"a":1,"b":2}})",
            Verdict::ApplyAgain, R"({"o":{"a":2,"b":2}})");
        row("their secret is kept", R"({"focus":null,"token":"1"})", R"({"focus":"wp:1","token":"1"})",
            R"({"focus":null,"token":"2"})", Verdict::ApplyAgain, R"({"focus":"wp:1","token":"2"})");
    }

    void isJudgedByWhatStandsNow()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, ours);
        QFETCH(const QByteArray, present);
        QFETCH(const Verdict, verdict);
        QFETCH(const QByteArray, merged);
        const Overwriting judged = judgeOverwriting(object(before), object(ours), object(present));
        QCOMPARE(judged.verdict, verdict);
        QCOMPARE(judged.merge.has_value(), verdict != Verdict::Stands);
        if (verdict == Verdict::ApplyAgain)
            QCOMPARE(compactJson(*judged.merge->merged()), merged);
    }

    void whatWeTouchedLaterCountsNoLonger_data()
    {
        QTest::addColumn<QByteArray>("present");
        QTest::addColumn<QByteArray>("laterBefore");
        QTest::addColumn<QByteArray>("laterAfter");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QByteArray>("merged");
        const QByteArray ours = R"({"p":1,"s":["a","b"],"n":0})";
        QTest::newRow("our own undo") << QByteArray(R"({"p":null,"s":[],"n":0})") << ours
                                      << QByteArray(R"({"p":null,"s":[],"n":0})") << Verdict::Stands << QByteArray();
        QTest::newRow("our other value") << QByteArray(R"({"p":2,"s":["a","b"],"n":0})") << ours
                                         << QByteArray(R"({"p":2,"s":["a","b"],"n":0})") << Verdict::Stands
                                         << QByteArray();
        QTest::newRow("one item of two") << QByteArray(R"({"p":null,"s":[],"n":1})") << ours
                                         << QByteArray(R"({"p":1,"s":["a"],"n":0})") << Verdict::ApplyAgain
                                         << QByteArray(R"({"p":1,"s":["a"],"n":1})");
        QTest::newRow("their item beside our own later one")
            << QByteArray(R"({"p":null,"s":["x","c"],"n":0})") << QByteArray(R"({"p":null,"s":["x"],"n":0})")
            << QByteArray(R"({"p":null,"s":["x","c"],"n":0})") << Verdict::ApplyAgain
            << QByteArray(R"({"p":1,"s":["x","c","a","b"],"n":0})");
        QTest::newRow("our own other field is not theirs")
            << QByteArray(R"({"p":null,"s":[],"n":7})") << ours << QByteArray(R"({"p":1,"s":["a","b"],"n":7})")
            << Verdict::Conflict << QByteArray();
    }

    void whatWeTouchedLaterCountsNoLonger()
    {
        QFETCH(const QByteArray, present);
        QFETCH(const QByteArray, laterBefore);
        QFETCH(const QByteArray, laterAfter);
        QFETCH(const Verdict, verdict);
        QFETCH(const QByteArray, merged);
        const Differences later = differencesBetween(object(laterBefore), object(laterAfter));
        const Overwriting judged = judgeOverwriting(object(R"({"p":null,"s":[],"n":0})"),
                                                    object(R"({"p":1,"s":["a","b"],"n":0})"), object(present), later);
        QCOMPARE(judged.verdict, verdict);
        if (verdict == Verdict::ApplyAgain)
            QCOMPARE(compactJson(*judged.merge->merged()), merged);
    }

    void whatIsPutBackBetweenOthersIsNoOverwriting()
    {
        const QByteArray before = R"({"s":["a","b","c"]})";
        const QByteArray ours = R"({"s":["a","c"]})";
        const Differences later = differencesBetween(object(ours), object(before)); // our undo
        QCOMPARE(judgeOverwriting(object(before), object(ours), object(before), later).verdict, Verdict::Stands);
    }
};

QTEST_GUILESS_MAIN(OverwritingTest)
#include "tst_overwriting.moc"
