// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/secrets.h"

#include "json/jsonreader.h"
#include "json/jsonwriter.h"

#include <QTest>

using namespace Pointsman;

namespace {

JsonValue parsed(const char *document)
{
    return readJson(document).value().value;
}

} // namespace

class SecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreSecretByTheirWords_data()
    {
        QTest::addColumn<bool>("isSecret");
        for (const char *key : {"session_token", "token", "accessTokens", "ACCESS_TOKEN", "x-token-2", "clientSecret",
                                "client-secret-id", "password", "userPasswords", "api_key", "apiKey", "APIKey",
                                "API_KEY", "ssh-key", "key", "apikey", "key_"})
            QTest::newRow(key) << true;
        for (const char *key : {"", "_", "mission_id", "keyboard", "monkey", "key_id", "keys_pressed", "tok_en", "pass",
                                "saas_api_url", "schlüssel"})
            QTest::newRow(key) << false;
    }

    void keysAreSecretByTheirWords()
    {
        QFETCH(bool, isSecret);
        QCOMPARE(isSecretKey(QTest::currentDataTag()), isSecret);
    }

    void aNumberOfTokensIsACount()
    {
        const char *const counts = R"({"tokens":12,"max_tokens":4096,"inputTokens":-1,"usage":{"tokens-total":0}})";
        QCOMPARE(compactJson(withoutSecrets(parsed(counts))), QByteArray(counts));
    }

    void anythingElseUnderSuchAKeyIsASecret()
    {
        const JsonValue shown = withoutSecrets(
            parsed(R"({"tokens": "12", "max_tokens": ["a"], "accessTokens": {"x": 1}, "tokens_": true, "token": 1,
                       "token_count": 1, "accessTOKens": 1, "secret_tokens": 1, "tokens_key": 1, "passwords": 1})"));
        QCOMPARE(compactJson(shown), QByteArray("{}"));
    }

    void secretsAreLeftOutAtAnyDepth()
    {
        const JsonValue shown = withoutSecrets(
            parsed(R"({"a": 1, "token": "s", "b": [{"apiKey": {"deep": 1}, "c": 2}, [{"password": null}]]})"));
        QCOMPARE(compactJson(shown), QByteArray(R"({"a":1,"b":[{"c":2},[{}]]})"));
    }

    void missingSecretsComeBackToTheirPlaces()
    {
        const JsonValue present = parsed(
            R"({"token": "1", "a": {"x": 1, "key": "2", "y": 2}, "list": [{"password": "3"}, 7], "z_token": "4"})");
        const JsonValue saved = withSecretsOf(withoutSecrets(present), present);
        QCOMPARE(compactJson(saved), compactJson(present));
    }

    void onlySecretsThatAreLackingComeBack()
    {
        const JsonValue saved = withSecretsOf(parsed(R"({"token": "new", "a": 1, "list": [{}]})"),
                                              parsed(R"({"a": {"key": "k"}, "gone": {"token": "t"}, "plain": 1,
                                                         "token": "old", "list": [{"key": 1}, {"key": 2}]})"));
        QCOMPARE(compactJson(saved), QByteArray(R"({"token":"new","a":1,"list":[{}]})"));
    }

    void brokenTextThatNamesASecretIsKnown()
    {
        for (const char *text : {"{\"session_token\": \"x", "apiKey=1", "{\"to\\u006ben\": 1", "password"})
            QVERIFY2(namesSecret(text), text);
        for (const char *text : {"", "{\"plan\": nul", "seed-a@2026-02-01T08-00-00Z", "a monkey"})
            QVERIFY2(!namesSecret(text), text);
    }
};

QTEST_GUILESS_MAIN(SecretsTest)
#include "tst_secrets.moc"
