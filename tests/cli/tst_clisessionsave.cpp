// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include <QTest>

using namespace Pointsman::Test;

namespace {

const QString alpha = QStringLiteral("seed-a@2026-01-01T00-00-00Z");
const QString beta = QStringLiteral("seed-b@2026-01-02T00-00-00Z");

} // namespace

class CliSessionSaveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saveReadsStandardInput()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(beta));
        const CliRun run = cli.json(words("session save"), sessionDocument(alpha));
        QVERIFY2(run.status == 0, run.all().constData());
        QCOMPARE(run.json()[u"path"].toString(), cli.tree().path(activeFile));
        QVERIFY(cli.tree().read(activeFile).contains(alpha.toUtf8()));
        QVERIFY(!cli.tree().read(activeFile).contains("\"updated\": \"2026-01-01T00:00:00Z\""));
    }

    void saveReadsAFile()
    {
        const Cli cli;
        cli.tree().write(QStringLiteral("input.json"), sessionDocument(alpha));
        QCOMPARE(cli.run(words("session save input.json")).status, 0);
        QVERIFY(cli.tree().exists(activeFile));
    }

    void aDocumentThatIsNoSessionIsInvalid_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("{");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("schema 2") << sessionDocument(alpha).replace("\"schema_version\": 1", "\"schema_version\": 2");
        QTest::newRow("no schema") << QByteArray("{\"session_id\": \"seed-a@2026-01-01T00-00-00Z\"}");
        QTest::newRow("no id") << QByteArray("{\"schema_version\": 1}");
        QTest::newRow("id leads out") << sessionDocument(alpha).replace(alpha.toUtf8(), "../../x@2026-01-01T00-00-00Z");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF" + sessionDocument(alpha));
    }

    void aDocumentThatIsNoSessionIsInvalid()
    {
        QFETCH(QByteArray, document);
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(beta));
        const auto before = cli.tree().files();
        for (const char *command : {"session save", "session archive -"}) {
            const CliRun run = cli.json(words(command), document);
            QVERIFY2(run.status == 3 && run.out.isEmpty(), run.all().constData());
            QCOMPARE(run.error()[u"code"].toString(), QStringLiteral("invalid"));
        }
        QCOMPARE(cli.tree().files(), before);
    }

    void aDocumentThatIsNoSessionIsNamed_data() { aDocumentThatIsNoSessionIsInvalid_data(); }

    void aDocumentThatIsNoSessionIsNamed()
    {
        QFETCH(QByteArray, document);
        const Cli cli;
        cli.tree().write(QStringLiteral("draft.json"), document);
        const QString path = cli.tree().path(QStringLiteral("draft.json"));
        for (const char *command : {"session save draft.json", "session archive draft.json"}) {
            const CliRun run = cli.json(words(command));
            QVERIFY2(run.status == 3 && run.out.isEmpty(), run.all().constData());
            QCOMPARE(run.error().value(QLatin1StringView("path")).toString(), path);
            QVERIFY2(run.error().value(QLatin1StringView("message")).toString().contains(path), run.all().constData());
        }
    }

    void aMissingInputFileIsAbsent()
    {
        const Cli cli;
        const CliRun run = cli.json(words("session save nowhere.json"));
        QVERIFY2(run.status == 1, run.all().constData());
        QCOMPARE(run.error()[u"path"].toString(), cli.tree().path(QStringLiteral("nowhere.json")));
    }

    void anInputAboveTheLimitIsInvalid()
    {
        const Cli cli;
        const CliRun run = cli.run(words("session save"), QByteArray(16 * 1024 * 1024 + 1, ' '));
        QVERIFY2(run.status == 3, run.all().constData());
        QVERIFY(cli.tree().files().isEmpty());
    }

    void saveNeverOverwritesABrokenFile()
    {
        const Cli cli;
        cli.tree().write(activeFile, "[]");
        QCOMPARE(cli.run(words("session save"), sessionDocument(alpha)).status, 3);
        QCOMPARE(cli.tree().read(activeFile), QByteArray("[]"));
    }

    void archivePutsTheActiveSessionAway()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        const CliRun run = cli.json(words("session archive"));
        QVERIFY2(run.status == 0, run.all().constData());
        QCOMPARE(run.json()[u"path"].toString(), cli.tree().path(snapshotFile(alpha)));
        QVERIFY(!cli.tree().exists(activeFile));
        QVERIFY(cli.tree().read(snapshotFile(alpha)).contains("\"state\": \"archived\""));
        QCOMPARE(cli.run(words("session archive")).status, 1);
    }

    void archiveOfADocumentWritesItAsItIs()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(beta));
        const CliRun run = cli.json(words("session archive -"), sessionDocument(alpha));
        QVERIFY2(run.status == 0, run.all().constData());
        QCOMPARE(cli.tree().read(snapshotFile(alpha)), sessionDocument(alpha));
        QCOMPARE(cli.tree().read(activeFile), sessionDocument(beta));
    }

    void clearSaysWhetherThereWasOne()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        QCOMPARE(cli.json(words("session clear")).out, QByteArray("true\n"));
        QVERIFY(!cli.tree().exists(activeFile));
        const CliRun again = cli.json(words("session clear"));
        QCOMPARE(again.out, QByteArray("false\n"));
        QCOMPARE(again.status, 0);
    }

    void clearLeavesABrokenFile()
    {
        const Cli cli;
        for (const QByteArray &broken : {QByteArray(), QByteArray("[1]"), QByteArray("{\"schema_version\": 7}")}) {
            cli.tree().write(activeFile, broken);
            QCOMPARE(cli.run(words("session clear")).status, 3);
            QCOMPARE(cli.tree().read(activeFile), broken);
        }
    }
};

QTEST_GUILESS_MAIN(CliSessionSaveTest)
#include "tst_clisessionsave.moc"
