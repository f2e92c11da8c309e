// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/jsonreader.h"
#include "json/jsonwriter.h"
#include "json/quickreader.h"

#include <QTest>

using namespace Pointsman;

using Kind = JsonProblem::Kind;
Q_DECLARE_METATYPE(Pointsman::JsonProblem::Kind)

class JsonReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreWrittenAsPythonWould_data()
    {
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char *read, const char *written) { QTest::newRow(read) << QByteArray(written); };
        row("0", "0");
        row("-0", "0");
        row("-0.0", "-0.0");
        row("-0e-99999999999999999999", "-0.0");
        row("1.0", "1.0");
        row("1e2", "100.0");
        row("1.10", "1.1");
        row("0.1", "0.1");
        row("0.30000000000000004", "0.30000000000000004");
        row("0.0001", "0.0001");
        row("0.00001", "1e-05");
        row("1.25E-7", "1.25e-07");
        row("1e15", "1000000000000000.0");
        row("9999999999999998.0", "9999999999999998.0");
        row("1e16", "1e+16");
        row("1e22", "1e+22");
        row("1.5e300", "1.5e+300");
        row("5e-324", "5e-324");
        row("1.7976931348623157e308", "1.7976931348623157e+308");
        row("9223372036854775808", "9223372036854775808");
        row("18446744073709551616", "18446744073709551616");
        row("-9223372036854775809", "-9223372036854775809");
    }

    void numbersAreWrittenAsPythonWould()
    {
        QFETCH(QByteArray, written);
        const auto reading = readJson(QTest::currentDataTag());
        QVERIFY(reading);
        QVERIFY(reading->value.number());
        QCOMPARE(pythonJson(reading->value), written);
    }

    void integersKeepAsManyDigitsAsPythonReads()
    {
        const QByteArray longest = "-1" + QByteArray(4299, '7');
        const auto reading = readJson(longest);
        QVERIFY(reading);
        QCOMPARE(pythonJson(reading->value), longest);
    }

    void documentsComeBackByteForByte_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("containers") << QByteArray(
            "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": [\n    1,\n    [\n      null\n"
            "    ]\n  ],\n  \"\": true\n}");
        QTest::newRow("order of keys") << QByteArray("{\n  \"z\": 1,\n  \"a\": 2,\n  \"m\": 3\n}");
        QTest::newRow("escapes") << QByteArray(
            "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u007f\\u00e4\\u20ac\\ud83d\\ude00\\uffff\"");
        QTest::newRow("scalar") << QByteArray("false");
    }

    void documentsComeBackByteForByte()
    {
        QFETCH(QByteArray, document);
        const auto reading = readJson(QByteArray(document + '\n'));
        QVERIFY(reading);
        QCOMPARE(pythonJson(reading->value), document);
        QCOMPARE(reading->duplicateKeys, QStringList());
    }

    void foreignLayoutAndRawUtf8AreRead()
    {
        const auto reading = readJson("\t{\"k\":\"\xc3\xa4\xf0\x9f\x98\x80\x7f\"\r\n,\"l\" :[ 1,2 ]}  \n");
        QVERIFY(reading);
        QCOMPARE(compactJson(reading->value), QByteArray("{\"k\":\"\xc3\xa4\xf0\x9f\x98\x80\x7f\",\"l\":[1,2]}"));
    }

    void duplicateKeyHasTheFirstPlaceAndTheLastValue()
    {
        const auto reading = readJson("{\"a\": 1, \"b\": 2, \"a\": 3, \"c\": {\"a\": 4, \"\\u0061\": [5]}}");
        QVERIFY(reading);
        QCOMPARE(compactJson(reading->value), QByteArray("{\"a\":3,\"b\":2,\"c\":{\"a\":[5]}}"));
        QCOMPARE(reading->duplicateKeys, QStringList{QStringLiteral("a")});
    }

    void whatCannotBeReadHasItsKindAndPlace_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        const auto row = [](const char *name, const QByteArray &document, Kind kind, int line, int column) {
            QTest::newRow(name) << document << kind << line << column;
        };
        row("no byte", "", Kind::Empty, 0, 0);
        row("white space", " \n\t\r\n", Kind::Empty, 0, 0);
        row("byte order mark", "\xef\xbb\xbf{}", Kind::ByteOrderMark, 1, 1);
        row("stray byte", "{\n\"\xc3\xa4\": \"\xff\"}", Kind::InvalidUtf8, 2, 7);
        row("cut-off sequence", "\"\xe2\x82", Kind::InvalidUtf8, 1, 2);
        row("overlong", "\"\xc0\xaf\"", Kind::InvalidUtf8, 1, 2);
        row("surrogate in UTF-8", "\"\xed\xa0\x80\"", Kind::InvalidUtf8, 1, 2);
        row("conflict", "{\n<<<<<<< ours\n\"a\": 1\n=======\n", Kind::ConflictMarkers, 2, 1);
        row("end of conflict", "{\"a\": 1\n>>>>>>> theirs\n}", Kind::ConflictMarkers, 2, 1);
        row("NaN", "[1,\n NaN]", Kind::NotANumber, 2, 2);
        row("Infinity", "{\"a\": Infinity}", Kind::NotANumber, 1, 7);
        row("negative infinity", "-Infinity", Kind::NotANumber, 1, 1);
        row("NaN as key", "{NaN: 1}", Kind::Syntax, 1, 2);
        row("NaN behind the end", "1 NaN", Kind::Syntax, 1, 3);
        row("too deep", QByteArray(256, '[') + "{" + "}" + QByteArray(256, ']'), Kind::TooDeep, 1, 257);
        row("bottomless", QByteArray(100'000, '['), Kind::TooDeep, 1, 257);
        row("high surrogate", "\"\\ud800\"", Kind::LoneSurrogate, 1, 8);
        row("low surrogate", "\"\\udc00\"", Kind::LoneSurrogate, 1, 7);
        row("rounded", "[0.1000000000000000000001]", Kind::InexactNumber, 1, 2);
        row("rounded integer with point", "9007199254740993.0", Kind::InexactNumber, 1, 1);
        row("overflow", "{\"a\": -1e400}", Kind::InexactNumber, 1, 7);
        row("overflow of the parser", "[1e5000]", Kind::InexactNumber, 1, 2);
        row("underflow", "1e-400", Kind::InexactNumber, 1, 1);
        row("more digits than Python reads", " 1" + QByteArray(4300, '0'), Kind::InexactNumber, 1, 2);
        row("no value", "{\"a\": ,}", Kind::Syntax, 1, 7);
        row("trailing comma", "{\"\xc3\xa4\": 1,\n}", Kind::Syntax, 2, 1);
        row("no comma", "[1 \"ab\"]", Kind::Syntax, 1, 4);
        row("no colon", "{\"a\" 17}", Kind::Syntax, 1, 6);
        row("cut off", "{\"a\": [1,\n", Kind::Syntax, 2, 1);
        row("two documents", "{} {}", Kind::Syntax, 1, 4);
        row("no closing quote", "{\"a\": \"b}", Kind::Syntax, 1, 7);
        row("line break in a text", "\"a\nb\"", Kind::Syntax, 1, 3);
        row("bad escape", "\"\\x\"", Kind::Syntax, 1, 3);
        row("few digits", "\"\\u12\"", Kind::Syntax, 1, 6);
        row("leading zero", "012", Kind::Syntax, 1, 2);
        row("half a number", "[1.]", Kind::Syntax, 1, 2);
        row("single quotes", "{'a': 1}", Kind::Syntax, 1, 2);
        row("comment", "// x\n{}", Kind::Syntax, 1, 1);
        row("Python's words", "[True]", Kind::Syntax, 1, 2);
        row("NUL behind the end", QByteArray("{}\0{}", 5), Kind::Syntax, 1, 3);
    }

    void whatCannotBeReadHasItsKindAndPlace()
    {
        QFETCH(QByteArray, document);
        QFETCH(Kind, kind);
        QFETCH(int, line);
        QFETCH(int, column);
        const auto reading = readJson(document);
        QVERIFY(!reading);
        QCOMPARE(static_cast<int>(reading.error().kind), static_cast<int>(kind));
        QCOMPARE(reading.error().line, line);
        QCOMPARE(reading.error().column, column);
        QVERIFY(!reading.error().detail.isEmpty());
    }

    void deepestDocumentIsRead()
    {
        const QByteArray document = QByteArray(maximumJsonDepth, '[') + QByteArray(maximumJsonDepth, ']');
        const auto reading = readJson(document);
        QVERIFY(reading);
        QCOMPARE(compactJson(reading->value), document);
    }

    void syntaxDetailSaysWhatWasExpected_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("detail");
        QTest::newRow("colon") << QByteArray("{\"a\" 1}") << QStringLiteral("a colon was expected after the key");
        QTest::newRow("key") << QByteArray("{1}") << QStringLiteral("a key in double quotes was expected");
        QTest::newRow("comma") << QByteArray("[1 2]") << QStringLiteral("a comma or ] was expected");
        QTest::newRow("brace") << QByteArray("{\"a\": 1 2}") << QStringLiteral("a comma or } was expected");
        QTest::newRow("end") << QByteArray("[1,") << QStringLiteral("the file ends too early");
        QTest::newRow("behind") << QByteArray("1 2") << QStringLiteral("something follows after the document's end");
    }

    void syntaxDetailSaysWhatWasExpected()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, detail);
        const auto reading = readJson(document);
        QVERIFY(!reading);
        QCOMPARE(reading.error().detail, detail);
    }

    void detailNeverQuotesTheFile()
    {
        for (const char *document :
             {"{\"session_token\": \"canary", "{\"canary\" 1}", "[\"canary\" \"canary\"]", "canary", "{\"a\": canary}",
              "{\"a\": 1} \"canary\"", "\"canary; expected ':'", "{\"canary\": 1e999}", "\"canary \\x\""}) {
            const auto reading = readJson(document);
            QVERIFY2(!reading, document);
            QVERIFY2(!reading.error().detail.contains(QStringLiteral("canary")), qPrintable(reading.error().detail));
        }
    }

    void whatIsPlainIsReadQuickly()
    {
        const QByteArray document = R"({"a": [1, -2, "Ü", true, null], "b": {"c": ""}})";
        const auto plain = readPlainJson(document);
        QVERIFY(plain);
        QVERIFY(*plain == readAnyJson(document)->value);
    }

    void whatIsNotPlainIsLeftToTheOtherReader_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("twice the same key") << QByteArray(R"({"a": 1, "a": 2})");
        QTest::newRow("a fraction") << QByteArray(R"({"a": 1.0})");
        QTest::newRow("a huge number") << QByteArray(R"({"a": 18446744073709551615})");
        QTest::newRow("an escape") << QByteArray(R"({"a": "\ud800"})");
        QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf{}");
        QTest::newRow("nested deep") << QByteArray(70, '[') + QByteArray(70, ']');
        QTest::newRow("not a number") << QByteArray(R"({"a": NaN})");
        QTest::newRow("more behind it") << QByteArray("{} {}");
        QTest::newRow("nothing") << QByteArray();
    }

    void whatIsNotPlainIsLeftToTheOtherReader()
    {
        QFETCH(QByteArray, document);
        QVERIFY(!readPlainJson(document));
    }

    /// A document with each of its bytes replaced by each that means something, left out, and cut off there.
    void bothReadersReadTheSame()
    {
        const QByteArray document =
            R"({"schema_version": 1, "id": "s@2026-02-03T10-00-00Z", "n": [10, -0, "é"], "x": null})";
        constexpr char meaningful[] = "{}[],:\"\\/ 01-+.eEaINtfn\x7f\x1f\n\0\x80\xc3\xed\xff";
        const QByteArray bytes(meaningful, sizeof meaningful - 1);
        int plain = 0;
        const auto compare = [&](const QByteArray &changed) {
            const auto quick = readPlainJson(changed);
            if (!quick)
                return true;
            ++plain;
            const auto whole = readAnyJson(changed);
            return whole && whole->value == *quick && whole->duplicateKeys.isEmpty();
        };
        for (qsizetype at = 0; at < document.size(); ++at) {
            QVERIFY2(compare(document.left(at)), qPrintable(QStringLiteral("cut at %1").arg(at)));
            QVERIFY2(compare(QByteArray(document).remove(at, 1)), qPrintable(QStringLiteral("without %1").arg(at)));
            for (const char byte : bytes) {
                QByteArray changed = document;
                changed[at] = byte;
                QVERIFY2(compare(changed), changed.constData());
            }
        }
        QVERIFY(plain > 500);
    }

    void manyKeysAreReadInNoTime()
    {
        QByteArray document = "{";
        for (int i = 0; i < 50'000; ++i)
            document += "\"key" + QByteArray::number(i) + "\":1,";
        document += "\"key0\":2}";
        const auto reading = readJson(document);
        QVERIFY(reading);
        QCOMPARE(reading->value.object()->members().size(), std::size_t(50'000));
        QVERIFY(*reading->value.object()->find("key0") == JsonValue(2));
    }
};

QTEST_GUILESS_MAIN(JsonReaderTest)
#include "tst_jsonreader.moc"
