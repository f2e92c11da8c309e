// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include "workspace/workspace.h"

#include <QTest>

using namespace Pointsman;
using Test::Cli;

/// What the command line writes while the window's workspace is open is in its snapshot because it was announced, not
/// because it looks now and then, and the commands work as if they were alone. (An announcement is looked after at
/// once, at most 75 ms later: the quarter of a second.)
class CliLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOpenWorkspaceFollowsSessionCommands()
    {
        const Cli cli;
        cli.tree().makeFolder(Cli::inKnowledge(QStringLiteral("sessions")));
        Workspace workspace(MissionHome(cli.tree().path(QStringLiteral("home/.spec-kitty"))), systemClock());
        workspace.setProjects({{QStringLiteral("p"), cli.tree().path(), cli.tree().path(QStringLiteral("knowledge"))}});
        QTRY_VERIFY(!workspace.snapshot()->isLoading());
        // What a look finds that was not announced makes its store one of those.
        const auto isAnnounced = [&] { return workspace.snapshot()->polled.isEmpty(); };
        const auto project = [&] { return workspace.snapshot()->projects.front(); };

        QCOMPARE(cli.run({QStringLiteral("session"), QStringLiteral("start"), QStringLiteral("seed-a")}).status, 0);
        QTRY_VERIFY(project()->active && project()->active->session.seed == u"seed-a");
        QVERIFY(isAnnounced());
        QCOMPARE(cli.run({QStringLiteral("session"), QStringLiteral("add-spike"), QStringLiteral("spike-x")}).status,
                 0);
        QTRY_COMPARE(project()->active->session.spikes, QStringList(QStringLiteral("spike-x")));
        QVERIFY(isAnnounced());
        QCOMPARE(cli.run({QStringLiteral("session"), QStringLiteral("archive")}).status, 0);
        QTRY_VERIFY(!project()->active && project()->snapshots.size() == 1);
        QVERIFY(isAnnounced());
    }

    void theOpenWorkspaceFollowsMissionCommands()
    {
        const Cli cli;
        cli.tree().write(Cli::inMissions(QStringLiteral("missions/m-1/session.json")),
                         Test::missionState(QStringLiteral("m-1")));
        Workspace workspace(MissionHome(cli.tree().path(QStringLiteral("home/.spec-kitty"))), systemClock());
        const auto isAnnounced = [&] { return workspace.snapshot()->polled.isEmpty(); };
        const auto missions = [&] { return workspace.snapshot()->missions; };
        QTRY_COMPARE(missions()->missions.size(), 1U);

        QCOMPARE(cli.run({QStringLiteral("mission"), QStringLiteral("switch"), QStringLiteral("m-1")}).status, 0);
        QTRY_COMPARE(missions()->activeId, QStringLiteral("m-1"));
        QVERIFY(isAnnounced());
        QCOMPARE(cli.run({QStringLiteral("mission"), QStringLiteral("update"), QStringLiteral("--focus"),
                          QStringLiteral("wp:WP07")})
                     .status,
                 0);
        QTRY_COMPARE(missions()->missions.front()->mission.focus, QStringLiteral("wp:WP07"));
        QVERIFY(isAnnounced());
    }
};

QTEST_GUILESS_MAIN(CliLiveTest)
#include "tst_clilive.moc"
