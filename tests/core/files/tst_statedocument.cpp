// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/statedocument.h"

#include "support/temporarytree.h"

#include <QFile>
#include <QTest>

using namespace Pointsman;
using Pointsman::Test::TemporaryTree;

using Kind = DocumentProblem::Kind;

class StateDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingUnreadableAndReadAreDifferentAnswers()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("good"), R"({"a": 1, "a": 2})");
        tree.makeFolder(QStringLiteral("folder"));

        const StateDocument missing = readStateDocument(tree.path(QStringLiteral("absent")));
        QVERIFY(missing.isMissing());
        QVERIFY(!missing.root && !missing.problem);

        const StateDocument folder = readStateDocument(tree.path(QStringLiteral("folder")));
        QVERIFY(!folder.isMissing());
        QVERIFY(folder.stamp);
        QVERIFY(folder.problem->kind == Kind::NotRegular);

        const StateDocument good = readStateDocument(tree.path(QStringLiteral("good")));
        QVERIFY(good.root && !good.problem);
        QCOMPARE(good.size, 16);
        QCOMPARE(good.path, tree.path(QStringLiteral("good")));
        QVERIFY(*good.root->find("a") == JsonValue(2));
        QCOMPARE(good.duplicateKeys, QStringList{QStringLiteral("a")});
        QVERIFY(good.stamp == stampOf(good.path));
    }

    void danglingLinkIsNoMissingFile()
    {
        const TemporaryTree tree;
        QVERIFY(QFile::link(tree.path(QStringLiteral("nowhere")), tree.path(QStringLiteral("link"))));
        const StateDocument document = readStateDocument(tree.path(QStringLiteral("link")));
        QVERIFY(!document.isMissing());
        QVERIFY(document.problem->kind == Kind::NotRegular);
    }

    void tooLargeFileIsNotRead()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("f"), {});
        QVERIFY(QFile::resize(tree.path(QStringLiteral("f")), maximumStateFileSize + 1));
        const StateDocument document = readStateDocument(tree.path(QStringLiteral("f")));
        QVERIFY(document.problem->kind == Kind::TooLarge);
        QCOMPARE(document.size, maximumStateFileSize + 1);
    }

    void wordsNamePlaceAndCause()
    {
        const auto object = parseObject("{\n  \"session_token\" \"canary\"\n}");
        QVERIFY(!object);
        QVERIFY(object.error().kind == Kind::NotJson);
        QVERIFY(object.error().json->kind == JsonProblem::Kind::Syntax);
        QVERIFY2(object.error().words.contains(QStringLiteral("line 2, column 19")), qPrintable(object.error().words));
        QVERIFY2(object.error().words.contains(QStringLiteral("colon")), qPrintable(object.error().words));
        QVERIFY(!object.error().words.contains(QStringLiteral("canary")));
    }

    void otherValuesThanObjectsAreNamed()
    {
        for (const char *document : {"[]", "1", "\"text\"", "null", "true"}) {
            const auto object = parseObject(document);
            QVERIFY2(!object && object.error().kind == Kind::NotObject, document);
        }
        QVERIFY(parseObject("[]").error().words.contains(QStringLiteral("a list")));
        QVERIFY(parseObject("{}"));
    }

    void refusalNamesFileCauseAndWayOut()
    {
        const QString path = QStringLiteral("/state/session.json");
        const auto problem = parseObject("{").error();
        const Error error = toError(problem, path);
        QCOMPARE(error.code, ErrorCode::Invalid);
        QCOMPARE(error.path, path);
        for (const QString &part :
             {path, problem.words, QStringLiteral("editor"), QStringLiteral("pointsman-cli doctor")})
            QVERIFY2(error.message.contains(part), qPrintable(part));
        QCOMPARE(toError({Kind::NoPermission, {}, QStringLiteral("why")}, path).code, ErrorCode::System);
        QCOMPARE(toError({Kind::System, {}, QStringLiteral("why")}, path).code, ErrorCode::System);
    }
};

QTEST_GUILESS_MAIN(StateDocumentTest)
#include "tst_statedocument.moc"
