// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include <QJsonArray>
#include <QTest>

using namespace Pointsman::Test;

class CliProjectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListBeginsEmptyAndReadingItMakesNothing()
    {
        const Cli cli;
        QCOMPARE(cli.json(words("project list")).out, QByteArray("[]\n"));
        QVERIFY(cli.tree().files().isEmpty());
    }

    void addAnswersWithTheList()
    {
        const Cli cli;
        cli.tree().makeFolder(QStringLiteral("shop/.tf/knowledge"));
        const CliRun run = cli.json(words("project add shop"));
        QVERIFY2(run.status == 0, run.all().constData());
        const QString path = cli.tree().path(QStringLiteral("shop"));
        QCOMPARE(run.out, "[\n  {\n    \"name\": \"shop\",\n    \"path\": \"" + path.toUtf8() +
                              "\",\n    \"knowledge_dir\": \"" + path.toUtf8() + "/.tf/knowledge\"\n  }\n]\n");
        QCOMPARE(cli.json(words("project add ./shop/")).json().toArray().size(), 1);
        QCOMPARE(cli.json(words("project list")).out, run.out);
    }

    void theKnowledgeDirectoryOfAHostileSettingIsNull()
    {
        const Cli cli;
        cli.tree().write(QStringLiteral("shop/.tf/config/settings.json"),
                         "{\"workflow\": {\"knowledgeDir\": \"../other\"}}");
        QVERIFY(cli.json(words("project add shop")).json()[0][u"knowledge_dir"].isNull());
    }

    void addOfNoFolderIsAbsent()
    {
        const Cli cli;
        QCOMPARE(cli.run(words("project add nowhere")).status, 1);
        QCOMPARE(cli.run(words("project add") + QStringList{QString()}).status, 2);
        QVERIFY(cli.tree().files().isEmpty());
    }

    void removeTakesItOffTheListOnly()
    {
        const Cli cli;
        cli.tree().write(QStringLiteral("shop/file"), "x");
        (void)cli.run(words("project add shop"));
        const CliRun run = cli.json(words("project remove shop"));
        QVERIFY2(run.status == 0, run.all().constData());
        QCOMPARE(run.out, QByteArray("[]\n"));
        QVERIFY(cli.tree().exists(QStringLiteral("shop/file")));
        QCOMPARE(cli.run(words("project remove shop")).status, 1);
    }
};

QTEST_GUILESS_MAIN(CliProjectTest)
#include "tst_cliproject.moc"
