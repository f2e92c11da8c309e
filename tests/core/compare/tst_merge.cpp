// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/merge.h"

#include "json/jsonreader.h"
#include "json/jsonwriter.h"

#include <QTest>

using namespace Pointsman;

namespace {

JsonObject object(const QByteArray &json)
{
    return *readJson(json)->value.object();
}

Merge mergeOf(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs)
{
    return {object(base), object(mine), object(theirs)};
}

} // namespace

class MergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differentFieldsComeTogether_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("mine");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("merged");
        const auto row = [](const char *name, const char *base, const char *mine, const char *theirs,
                            const char *merged) {
            QTest::newRow(name) << QByteArray(base) << QByteArray(mine) << QByteArray(theirs) << QByteArray(merged);
        };
        row("two fields", R"({"a":1,"b":1})", R"({"a":2,"b":1})", R"({"a":1,"b":2})", R"({"a":2,"b":2})");
        row("the same change", R"({"a":1})", R"({"a":2})", R"({"a":2})", R"({"a":2})");
        row("one takes out, one adds", R"({"a":1})", R"({})", R"({"a":1,"b":2})", R"({"b":2})");
        row("their layout stands", R"({"a":1,"b":1})", R"({"a":2,"b":1})", R"({"b":1,"a":1})", R"({"b":1,"a":2})");
        row("sets", R"({"s":["a","b"]})", R"({"s":["b","c"]})", R"({"s":["a","b","d"]})", R"({"s":["b","d","c"]})");
        row("both add the same", R"({"s":[]})", R"({"s":["x"]})", R"({"s":["x","y"]})", R"({"s":["x","y"]})");
        row("both begin a set", R"({})", R"({"s":["x"]})", R"({"s":["y"]})", R"({"s":["y","x"]})");
        row("nested", R"({"o":{"a":1,"b":1}})", R"({"o":{"a":2,"b":1}})", R"({"o":{"a":1,"b":2}})",
            R"({"o":{"a":2,"b":2}})");
        row("the later time", R"({"updated":"2026-01-01T00:00:00Z","a":1})",
            R"({"updated":"2026-01-03T00:00:00Z","a":2})", R"({"updated":"2026-01-02T00:00:00Z","a":1,"b":1})",
            R"({"updated":"2026-01-03T00:00:00Z","a":2,"b":1})");
        row("their time where mine cannot be read", R"({"updated":"x"})", R"({"updated":"y"})", R"({"updated":"z"})",
            R"({"updated":"z"})");
        row("only their secret", R"({"token":"1","a":1})", R"({"token":"1","a":2})", R"({"token":"2","a":1})",
            R"({"token":"2","a":2})");
    }

    void differentFieldsComeTogether()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, mine);
        QFETCH(QByteArray, theirs);
        QFETCH(QByteArray, merged);
        const Merge merge = mergeOf(base, mine, theirs);
        QVERIFY(merge.isClean());
        QCOMPARE(compactJson(*merge.merged()), merged);
    }

    void theSameFieldIsAConflictUntilItIsChosen_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("mine");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *base, const char *mine, const char *theirs,
                            const char *field) {
            QTest::newRow(name) << QByteArray(base) << QByteArray(mine) << QByteArray(theirs)
                                << QString::fromUtf8(field);
        };
        row("scalar", R"({"plan":null})", R"({"plan":"a"})", R"({"plan":"b"})", "plan");
        row("taken out and changed", R"({"a":1})", R"({})", R"({"a":2})", "a");
        row("changed and taken out", R"({"a":1})", R"({"a":2})", R"({})", "a");
        row("nested", R"({"o":{"a":1}})", R"({"o":{"a":2}})", R"({"o":{"a":3}})", "o.a");
        row("another order of a set", R"({"s":["a","b"]})", R"({"s":["b","a"]})", R"({"s":["a","b","c"]})", "s");
        row("list of numbers", R"({"s":[1]})", R"({"s":[1,2]})", R"({"s":[1,3]})", "s");
        row("another session", R"({"session_id":"x","a":1})", R"({"session_id":"x","a":2})",
            R"({"session_id":"y","b":1})", "");
    }

    void theSameFieldIsAConflictUntilItIsChosen()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, mine);
        QFETCH(QByteArray, theirs);
        QFETCH(QString, field);
        Merge merge = mergeOf(base, mine, theirs);
        QCOMPARE(merge.conflicts().size(), std::size_t(1));
        QCOMPARE(fieldName(merge.conflicts()[0].path), field);
        QVERIFY(!merge.isClean() && !merge.merged());
        merge.choose(0, Side::Mine);
        QCOMPARE(*merge.merged(), object(mine));
        merge.choose(0, Side::Theirs);
        QCOMPARE(*merge.merged(), object(theirs));
        merge.choose(0, Side::Base);
        QCOMPARE(*merge.merged(), object(base));
    }

    void eachConflictIsChosenForItself()
    {
        Merge merge = mergeOf(R"({"a":1,"b":1,"c":1})", R"({"a":2,"b":2,"c":2})", R"({"a":3,"b":3,"c":1})");
        QCOMPARE(merge.conflicts().size(), std::size_t(2));
        merge.choose(0, Side::Mine);
        QVERIFY(!merge.isDecided());
        merge.choose(1, Side::Theirs);
        QCOMPARE(compactJson(*merge.merged()), QByteArray(R"({"a":2,"b":3,"c":2})"));
    }

    void aConflictOfSecretsShowsNoValueAndKeepsTheChosenOne()
    {
        Merge merge = mergeOf(R"({"t":{"api_key":"c1"}})", R"({"t":{"api_key":"c2"}})", R"({"t":{"api_key":"c3"}})");
        QCOMPARE(merge.conflicts().size(), std::size_t(1));
        const FieldConflict &conflict = merge.conflicts()[0];
        QVERIFY(conflict.isSecret && !conflict.base && !conflict.mine && !conflict.theirs);
        merge.choose(0, Side::Mine);
        QCOMPARE(compactJson(*merge.merged()), QByteArray(R"({"t":{"api_key":"c2"}})"));
    }

    void whatEachSideChangedIsTold()
    {
        const Merge merge = mergeOf(R"({"a":1,"b":1})", R"({"a":2,"b":1})", R"({"a":1,"b":2})");
        QCOMPARE(merge.mine().size(), std::size_t(1));
        QCOMPARE(merge.mine()[0].path, FieldPath{QStringLiteral("a")});
        QCOMPARE(merge.theirs()[0].path, FieldPath{QStringLiteral("b")});
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "tst_merge.moc"
