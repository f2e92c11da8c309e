// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include <QJsonArray>
#include <QTest>

using namespace Pointsman::Test;

namespace {

const QString alpha = QStringLiteral("seed-a@2026-01-01T00-00-00Z");
const QString beta = QStringLiteral("seed-b@2026-01-02T00-00-00Z");

} // namespace

class CliSessionAttachTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addSpikeAppends()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        QCOMPARE(cli.run(words("session add-spike spike-x")).status, 0);
        const CliRun run = cli.json(words("session add-spike spike-y"));
        QVERIFY2(run.status == 0, run.all().constData());
        QCOMPARE(run.json()[u"spikes"].toArray(), QJsonArray({QStringLiteral("spike-x"), QStringLiteral("spike-y")}));
    }

    void addSpikeTwiceWritesNothing()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha).replace("[]", "[\"spike-x\"]"));
        const auto before = cli.tree().files();
        QCOMPARE(cli.run(words("session add-spike spike-x")).status, 0);
        QCOMPARE(cli.tree().files(), before);
    }

    void withoutAnActiveSessionNothingCanBeAttached_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("spike") << words("session add-spike spike-x");
        QTest::newRow("plan") << words("session set-plan plan-x");
        QTest::newRow("complete") << words("session complete --topic plan-x --backlog b.md");
        QTest::newRow("move") << words("session move spike-x --to seed-b@2026-01-02T00-00-00Z");
    }

    void withoutAnActiveSessionNothingCanBeAttached()
    {
        QFETCH(QStringList, arguments);
        const Cli cli;
        const CliRun run = cli.json(arguments);
        QVERIFY2(run.status == 1 && run.out.isEmpty(), run.all().constData());
        QCOMPARE(run.error()[u"code"].toString(), QStringLiteral("absent"));
        QVERIFY(cli.tree().files().isEmpty());
    }

    void setPlanReplaces()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        (void)cli.run(words("session set-plan plan-x"));
        QCOMPARE(cli.json(words("session set-plan plan-y")).json()[u"plan"].toString(), QStringLiteral("plan-y"));
    }

    void completeKeepsTheTicketsInOrderAndOnce()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        const CliRun run =
            cli.json(words("session complete --topic plan-x --backlog topics/plan-x/backlog.md --ticket b --ticket a "
                           "--ticket b"));
        QVERIFY2(run.status == 0, run.all().constData());
        QCOMPARE(run.json()[u"backlog"][u"tickets"].toArray(), QJsonArray({QStringLiteral("b"), QStringLiteral("a")}));
        QCOMPARE(run.json()[u"state"].toString(), QStringLiteral("completed"));
        QVERIFY(!cli.tree().exists(activeFile));
        QVERIFY(cli.tree().exists(snapshotFile(alpha)));
    }

    void aTicketIsOneArgument()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        const CliRun run = cli.run(words("session complete --topic plan-x --backlog b.md --ticket a b"));
        QVERIFY2(run.status == 2, run.all().constData());
        QVERIFY(cli.tree().exists(activeFile));
    }

    void oddTicketsAreKeptAsGiven()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        const QStringList odd{QStringLiteral("[a,b]"), QStringLiteral("{}"),    QStringLiteral("-1"),
                              QStringLiteral("a b"),   QStringLiteral("'\"$x"), QStringLiteral("%%")};
        QStringList arguments = words("session complete --topic plan-x --backlog b.md");
        for (const QString &ticket : odd)
            arguments += {QStringLiteral("--ticket"), ticket};
        const CliRun run = cli.json(arguments);
        QVERIFY2(run.status == 0, run.all().constData());
        QCOMPARE(run.json()[u"backlog"][u"tickets"].toArray(), QJsonArray::fromStringList(odd));
    }

    void moveTakesASpikeOutOfOneAndPutsItIntoAnother()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha).replace("[]", "[\"spike-x\", \"spike-y\"]"));
        cli.tree().write(snapshotFile(beta), sessionDocument(beta, QStringLiteral("archived")));
        const CliRun run = cli.json(words("session move spike-x --to") + QStringList{beta});
        QVERIFY2(run.status == 0, run.all().constData());
        QCOMPARE(run.json()[u"from"][u"spikes"].toArray(), QJsonArray({QStringLiteral("spike-y")}));
        QCOMPARE(run.json()[u"to"][u"spikes"].toArray(), QJsonArray({QStringLiteral("spike-x")}));
        const CliRun back =
            cli.json(words("session move spike-x --from") + QStringList{beta, QStringLiteral("--to"), alpha});
        QVERIFY2(back.status == 0, back.all().constData());
        QCOMPARE(back.json()[u"to"][u"spikes"].toArray().size(), 2);
    }

    void refusalsOfAMoveNameTheFileAndTheWayOut()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha).replace("\"plan\": null", "\"plan\": \"plan-x\""));
        cli.tree().write(
            snapshotFile(beta),
            sessionDocument(beta, QStringLiteral("archived")).replace("\"plan\": null", "\"plan\": \"plan-y\""));
        const auto before = cli.tree().files();
        const auto pathOf = [](const CliRun &run) { return run.error()[u"path"].toString(); };
        const CliRun absent = cli.json(words("session move nope --to") << beta);
        QVERIFY2(absent.status == 1 && pathOf(absent) == cli.tree().path(activeFile), absent.all().constData());
        QVERIFY2(absent.error()[u"message"].toString().contains(cli.tree().path(activeFile)) &&
                     absent.err.contains("Name one of those"),
                 absent.all().constData());
        const CliRun taken = cli.json(words("session move plan-x --to") << beta);
        QVERIFY2(taken.status == 2 && pathOf(taken) == cli.tree().path(snapshotFile(beta)), taken.all().constData());
        QVERIFY2(taken.error()[u"message"].toString().contains(cli.tree().path(snapshotFile(beta))) &&
                     taken.err.contains("Move that one away first"),
                 taken.all().constData());
        const CliRun same = cli.json(words("session move plan-x --to") << alpha);
        QVERIFY2(same.status == 2 && pathOf(same) == cli.tree().path(activeFile), same.all().constData());
        QCOMPARE(cli.tree().files(), before);
    }

    void moveToItselfIsRefused()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha).replace("[]", "[\"spike-x\"]"));
        const auto before = cli.tree().files();
        QCOMPARE(cli.run(words("session move spike-x --to") + QStringList{alpha}).status, 2);
        QCOMPARE(cli.tree().files(), before);
    }
};

QTEST_GUILESS_MAIN(CliSessionAttachTest)
#include "tst_clisessionattach.moc"
