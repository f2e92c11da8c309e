// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/intent.h"
#include "support/cli.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString alpha = QStringLiteral("seed-a@2026-01-01T00-00-00Z");
const QString beta = QStringLiteral("seed-b@2026-01-02T00-00-00Z");

} // namespace

/// One knowledge directory and one home under two names, by a link and by the folder: the same history, and paths in
/// answers as they were named.
class CliLinkedPlacesTest : public QObject
{
    Q_OBJECT

private:
    struct World
    {
        Cli cli;
        QString link = cli.tree().path(QStringLiteral("link"));

        World()
        {
            cli.tree().write(activeFile, sessionDocument(alpha));
            cli.tree().write(snapshotFile(beta), sessionDocument(beta, QStringLiteral("archived")));
            cli.tree().write(Cli::inMissions(QStringLiteral("missions/m/session.json")),
                             missionState(QStringLiteral("m")));
            QFile::link(cli.tree().path(QStringLiteral("knowledge")), link);
            QFile::link(cli.tree().path(QStringLiteral("home/.spec-kitty")), cli.tree().path(QStringLiteral("kitty")));
        }

        [[nodiscard]] CliRun byLinks(const char *line) const
        {
            return cli.runBare(QStringList{QStringLiteral("--json"), QStringLiteral("--knowledge-dir"), link,
                                           QStringLiteral("--spec-kitty-home"),
                                           cli.tree().path(QStringLiteral("kitty"))} +
                               words(line));
        }
    };

private Q_SLOTS:
    void whatWasDoneByOneNameIsUndoneByTheOther_data()
    {
        QTest::addColumn<QString>("done");
        QTest::addColumn<QString>("file");
        QTest::newRow("session") << QStringLiteral("session add-spike spike-y") << activeFile;
        QTest::newRow("mission") << QStringLiteral("mission update m --focus wp:WP01")
                                 << Cli::inMissions(QStringLiteral("missions/m/session.json"));
    }

    void whatWasDoneByOneNameIsUndoneByTheOther()
    {
        QFETCH(QString, done);
        QFETCH(QString, file);
        const World world;
        const QByteArray before = world.cli.tree().read(file);
        QCOMPARE(world.byLinks(done.toUtf8().constData()).status, 0);
        QVERIFY(world.cli.tree().read(file) != before);
        QCOMPARE(world.cli.run(words("undo")).status, 0);
        QCOMPARE(world.cli.tree().read(file), before);
        QCOMPARE(world.byLinks("redo").status, 0);
        QVERIFY(world.cli.tree().read(file) != before);
    }

    void answersNameThePlacesAsTheUserDid()
    {
        const World world;
        const auto startsWithLink = [&](const QJsonValue &path) { return path.toString().startsWith(world.link); };
        QCOMPARE(world.cli.run(words("session add-spike spike-y")).status, 0);
        const QJsonArray versions = world.byLinks("history").json().toArray();
        QVERIFY(!versions.isEmpty());
        QVERIFY(startsWithLink(versions.first()[QStringLiteral("path")]));
        QVERIFY(startsWithLink(world.byLinks("undo").json()[QStringLiteral("paths")][0]));
        const QString first = QString::number(versions.last()[QStringLiteral("version")].toInt());
        QVERIFY(startsWithLink(
            world.byLinks(QByteArray("history restore " + first.toUtf8()).constData()).json()[QStringLiteral("path")]));
        world.cli.tree().write(activeFile, "{");
        const QJsonArray findings = world.byLinks("doctor").json().toArray();
        QVERIFY(!findings.isEmpty());
        for (const QJsonValue &finding : findings)
            QVERIFY(startsWithLink(finding[QStringLiteral("path")]) ||
                    finding[QStringLiteral("path")].toString().contains(QStringLiteral("/kitty")));
    }

    void aHalfThatWasLeftUnderOneNameIsTakenBackUnderTheOther()
    {
        const World world;
        const QByteArray before = world.cli.tree().read(snapshotFile(beta));
        const QByteArray half = QByteArray(before).replace("\"spikes\": []", "\"spikes\": [\"spike-m\"]");
        const QByteArray active = world.cli.tree().read(activeFile);
        world.cli.tree().replace(snapshotFile(beta), half);
        Intent(world.cli.stateFolder() + QStringLiteral("/pointsman/intents"),
               {{world.link + QStringLiteral("/sessions/%1.json").arg(beta), before, half},
                {world.link + QStringLiteral("/.active-planning.json"), active, active + '\n'}})
            .leave();
        QCOMPARE(world.cli.run(words("session add-spike spike-y")).status, 0);
        QCOMPARE(world.cli.tree().read(snapshotFile(beta)), before);
    }
};

QTEST_GUILESS_MAIN(CliLinkedPlacesTest)
#include "tst_clilinkedplaces.moc"
