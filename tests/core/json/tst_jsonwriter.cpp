// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/jsonwriter.h"

#include <QTest>

using namespace Pointsman;

class JsonWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreWrittenByType()
    {
        const JsonValue value(JsonObject{{"null", nullptr},
                                         {"true", true},
                                         {"int", -7},
                                         {"long", std::int64_t{9'007'199'254'740'993}},
                                         {"number", JsonNumber{"1e+22"}},
                                         {"text", QStringLiteral("ä")},
                                         {"list", JsonArray{1, "b"}}});
        QCOMPARE(compactJson(value), QByteArray("{\"null\":null,\"true\":true,\"int\":-7,\"long\":9007199254740993,"
                                                "\"number\":1e+22,\"text\":\"\xc3\xa4\",\"list\":[1,\"b\"]}"));
    }

    void readableKeepsUtf8AndPythonEscapesIt()
    {
        const JsonValue value(JsonObject{{"k\n", QStringLiteral("😀\u007f")}});
        QCOMPARE(readableJson(value), QByteArray("{\n  \"k\\n\": \"\xf0\x9f\x98\x80\x7f\"\n}"));
        QCOMPARE(pythonJson(value), QByteArray("{\n  \"k\\n\": \"\\ud83d\\ude00\\u007f\"\n}"));
    }

    void assignmentKeepsTheKeysPlace()
    {
        JsonObject object{{"a", 1}, {"b", 2}};
        object.set("a", 3);
        object.set("c", 4);
        QCOMPARE(compactJson(object), QByteArray(R"({"a":3,"b":2,"c":4})"));
        QVERIFY(object.remove("a"));
        QVERIFY(!object.remove("a"));
        QCOMPARE(compactJson(object), QByteArray(R"({"b":2,"c":4})"));
    }

    void stringsAreFoundByKeyAndTypesHaveWords()
    {
        const JsonObject object{{"text", "x"}, {"number", 1}};
        QCOMPARE(stringAt(object, "text"), QStringLiteral("x"));
        QCOMPARE(stringAt(object, "number"), QString());
        QCOMPARE(stringAt(object, "absent"), QString());
        QCOMPARE(typeInWords(*object.find("number")), QStringLiteral("a number"));
        QCOMPARE(typeInWords(JsonArray()), QStringLiteral("a list"));
    }
};

QTEST_GUILESS_MAIN(JsonWriterTest)
#include "tst_jsonwriter.moc"
