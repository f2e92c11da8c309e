// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include "workspace/workspace.h"

#include <QTest>

using namespace Pointsman;
using Test::Cli;

namespace {

// The promise is a quarter of a second from the write on; the process has ended by then, and a busy machine gets the
// same again.
constexpr int soon = 500;

} // namespace

/// What the command line writes while the window's workspace is open is in its snapshot at once, and the commands work
/// as if they were alone.
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
        const auto project = [&] { return workspace.snapshot()->projects.front(); };

        QCOMPARE(cli.run({QStringLiteral("session"), QStringLiteral("start"), QStringLiteral("seed-a")}).status, 0);
        QTRY_VERIFY_WITH_TIMEOUT(project()->active && project()->active->session.seed == u"seed-a", soon);
        QCOMPARE(cli.run({QStringLiteral("session"), QStringLiteral("add-spike"), QStringLiteral("spike-x")}).status,
                 0);
        QTRY_COMPARE_WITH_TIMEOUT(project()->active->session.spikes, QStringList(QStringLiteral("spike-x")), soon);
        QCOMPARE(cli.run({QStringLiteral("session"), QStringLiteral("archive")}).status, 0);
        QTRY_VERIFY_WITH_TIMEOUT(!project()->active && project()->snapshots.size() == 1, soon);
    }

    void theOpenWorkspaceFollowsMissionCommands()
    {
        const Cli cli;
        cli.tree().write(Cli::inMissions(QStringLiteral("missions/m-1/session.json")),
                         Test::missionState(QStringLiteral("m-1")));
        Workspace workspace(MissionHome(cli.tree().path(QStringLiteral("home/.spec-kitty"))), systemClock());
        const auto missions = [&] { return workspace.snapshot()->missions; };
        QTRY_COMPARE(missions()->missions.size(), 1U);

        QCOMPARE(cli.run({QStringLiteral("mission"), QStringLiteral("switch"), QStringLiteral("m-1")}).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(missions()->activeId, QStringLiteral("m-1"), soon);
        QCOMPARE(cli.run({QStringLiteral("mission"), QStringLiteral("update"), QStringLiteral("--focus"),
                          QStringLiteral("wp:WP07")})
                     .status,
                 0);
        QTRY_COMPARE_WITH_TIMEOUT(missions()->missions.front()->mission.focus, QStringLiteral("wp:WP07"), soon);
    }
};

QTEST_GUILESS_MAIN(CliLiveTest)
#include "tst_clilive.moc"
