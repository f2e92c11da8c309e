// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/redaction.h"

#include "support/documents.h"

#include <QTest>

using namespace Pointsman;

namespace {

const QString missionPath = QStringLiteral("/h/missions/m/session.json");
const QString sessionPath = QStringLiteral("/k/.active-planning.json");

} // namespace

class RedactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheValueOfASecretChangesAndComesBack_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("mission") << Test::missionDocument(QStringLiteral("m"));
        QTest::newRow("odd layout") << QByteArray("\t{ \"a\":[1 , {\"api_key\" :\t\"canary\" }],\r\n\"b\":2 } \n");
        QTest::newRow("an object")
            << QByteArray("{'tokens': {'x': ['canary', ']}'], 'password': 'canary'}, 'z': 1}").replace('\'', '"');
        QTest::newRow("a number") << QByteArray("{'secret':98765}").replace('\'', '"');
        QTest::newRow("quotes and escapes") << QByteArray("{'secret':'\\'canary\\\\','b':'}'}").replace('\'', '"');
        QTest::newRow("an escaped key") << QByteArray("{'session\\u005ftoken':'canary','x':1e+22}").replace('\'', '"');
        QTest::newRow("twice") << QByteArray("{'token':'canary1','token':'canary2'}").replace('\'', '"');
        QTest::newRow("in lists of lists")
            << QByteArray("[[{'token':'canary1'}],[{'token':'canary2'}]]").replace('\'', '"');
        QTest::newRow("a count") << QByteArray("{'tokens': 12, 'token': 'canary'}").replace('\'', '"');
        QTest::newRow("none") << QByteArray("{\"plan\": null, \"empty\": {}, \"list\": []}\n");
        QTest::newRow("byte-order marks") << QByteArray("\xef\xbb\xbf\xef\xbb\xbf{\"token\": \"canary\"}");
        QTest::newRow("no JSON") << QByteArray("{\"plan\": \"spike-token\", ");
        QTest::newRow("empty") << QByteArray("");
    }

    void onlyTheValueOfASecretChangesAndComesBack()
    {
        QFETCH(QByteArray, document);
        const auto kept = withoutSecretValues(sessionPath, document);
        QVERIFY(kept);
        QVERIFY2(!kept->contains("canary") && !kept->contains("98765"), kept->constData());
        const auto restored = withPresentSecrets(*kept, document);
        QCOMPARE(restored.bytes, document);
        QVERIFY(restored.lostSecrets.isEmpty());
    }

    void aMarkThatWasTakenAwayComesBackWithThePresentSecret()
    {
        const QByteArray sound = Test::missionDocument(QStringLiteral("m"));
        const QByteArray marked = "\xef\xbb\xbf" + sound;
        const auto kept = withoutSecretValues(missionPath, marked);
        QVERIFY(kept && !kept->contains(Test::tokenInDocuments.toUtf8()));
        const auto restored = withPresentSecrets(*kept, sound);
        QCOMPARE(restored.bytes, marked);
        QVERIFY(restored.lostSecrets.isEmpty());
    }

    void thePresentSecretIsTheOneThatIsWritten()
    {
        const QByteArray old = Test::missionDocument(QStringLiteral("m"), QStringLiteral("wp:A"));
        const QByteArray token = Test::tokenInDocuments.toUtf8();
        QByteArray present = Test::missionDocument(QStringLiteral("m"));
        present.replace(token, "rotated");
        QByteArray expected = old;
        expected.replace(token, "rotated");
        QCOMPARE(withPresentSecrets(*withoutSecretValues(missionPath, old), present).bytes, expected);
    }

    void aSecretThatIsNowhereIsLeftOutAndSaid()
    {
        const auto kept = withoutSecretValues(sessionPath, "{\"a\": 1, \"api_key\": \"canary\"}\n");
        const auto restored = withPresentSecrets(*kept, {});
        QCOMPARE(restored.bytes, QByteArray("{\n  \"a\": 1\n}\n"));
        QCOMPARE(restored.lostSecrets, QStringList{QStringLiteral("api_key")});
    }

    void aSecretThatOnlyThePresentFileHasStays()
    {
        const auto restored = withPresentSecrets("{\"a\": 1}", QByteArray("{\"token\": \"new\", \"a\": 2}"));
        QCOMPARE(restored.bytes, QByteArray("{\n  \"token\": \"new\",\n  \"a\": 1\n}"));
    }

    void whatMayHoldASecretUnseenIsNotKept_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a broken mission with a mark") << missionPath << QByteArray("\xef\xbb\xbf{");
        QTest::newRow("any broken mission") << missionPath << QByteArray("{");
        QTest::newRow("a broken pointer") << QStringLiteral("/h/session.json") << QByteArray("");
        QTest::newRow("a key of a broken session") << sessionPath << QByteArray("{\"api_key\": \"canary");
        QTest::newRow("its value on the next line") << sessionPath << QByteArray("{'token'\n:\n'canary");
        QTest::newRow("an escaped key") << sessionPath << QByteArray("{\"session\\u005ftoken\": \"canary");
        QTest::newRow("another encoding") << sessionPath << QByteArray("{\0\"\0t\0", 6);
        QTest::newRow("an assignment") << sessionPath << QByteArray("PASSWORD=canary");
    }

    void aDocumentWithASecretIsNotKeptAndProseIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isKept");
        const auto kept = [](const char *text) { QTest::newRow(text) << QByteArray(text) << true; };
        const auto withheld = [](const char *text) { QTest::newRow(text) << QByteArray(text) << false; };
        kept("Primary key: id");
        kept("Primary key: `user_id_v2`");
        kept("- **Key**: the e-mail address, lower case");
        kept("Key insight: people forget the token: it expires after 15 minutes.");
        kept("Password: at least 12 characters, checked with zxcvbn2 and RFC7519");
        kept("**Token**: opaque, valid until 2026-02-01T09:00:00Z, base64url");
        kept("| token | string | the session's |");
        kept("| password | hash |");
        kept("Tokens:\n\n- access tokens live 5 minutes\n");
        kept("export API_TOKEN=$OTHER");
        kept("api_key: <your key>");
        kept("password: ********");
        kept("max_tokens: 4096");
        kept("sorted(rows, key=lambda row: row.name)");
        kept("Foreign key: seed-a@2026-02-26T23-11-00Z");
        kept("See https://example.org/a:b and mail me@example.org");
        withheld("api_key: s3cr3tcanary");
        withheld("session_token: canary");
        withheld("session\\_token: canary");
        withheld("**Token**: canary");
        withheld("The token: `9f86d081884c7d65` is for staging");
        withheld("Primary key: 01ARZ3NDEKTSV4RRFFQ69G5FAV");
        withheld("Password: hunter2");
        withheld("password: \"correct horse battery staple\"");
        withheld("PASSWORD=canary ./deploy --now");
        withheld("curl https://example.org/?token=canary&x=1 now");
        withheld("```json\n{\"a\": 1, \"session_token\": \"canary\", \"b\": 2}\n```");
        withheld("Token:\n\n    canary\n");
        withheld("| api_key | 9f86d081884c7d65 |");
        withheld("client secret - use ghp_0123456789abcdefABCDEF0123456789abcd");
        withheld("-----BEGIN OPENSSH PRIVATE KEY-----");
        withheld("Authorization: Bearer abcdefghijklmnopqrstuvwxyz");
        withheld("postgres://app:canary@db/app");
        withheld("tok\\u0065n: canary");
    }

    void aDocumentWithASecretIsNotKeptAndProseIs()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isKept);
        const QByteArray document = "# A topic\n\n" + text + "\n\nMore words.\n";
        const auto bytes = withoutSecretValues(QStringLiteral("/k/topics/seed-a/seed.md"), document);
        QCOMPARE(bytes.has_value(), isKept);
        QVERIFY(!isKept || *bytes == document);
    }

    void whatMayHoldASecretUnseenIsNotKept()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, content);
        QVERIFY(!withoutSecretValues(path, content));
    }
};

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
