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

    void whatMayHoldASecretUnseenIsNotKept()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, content);
        QVERIFY(!withoutSecretValues(path, content));
    }
};

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
