// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include <QTest>

using namespace Pointsman::Test;

namespace {

const QString alpha = QStringLiteral("seed-a@2026-01-01T00-00-00Z");

void pointTo(const Cli &cli, const QByteArray &mission)
{
    cli.tree().write(Cli::inMissions(QStringLiteral("session.json")),
                     "{\n  \"active_mission_id\": \"" + mission + "\",\n  \"last_switched_at\": null\n}");
}

} // namespace

class CliPromptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingActiveIsNothing()
    {
        const Cli cli;
        const CliRun run = cli.run(words("prompt"));
        QVERIFY2(run.status == 0 && run.out.isEmpty() && run.err.isEmpty(), run.all().constData());
        QCOMPARE(cli.run(words("prompt --format [{seed}]")).out, QByteArray());
        QCOMPARE(cli.json(words("prompt")).out, QByteArray("{\n  \"session\": null,\n  \"mission\": null\n}\n"));
        QVERIFY(cli.tree().files().isEmpty());
    }

    void sessionAndMissionStandInOneLine()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        QCOMPARE(cli.run(words("prompt")).out, QByteArray("seed-a\n"));
        pointTo(cli, "mission-abc");
        QCOMPARE(cli.run(words("prompt")).out, QByteArray("seed-a \u00B7 mission-abc\n"));
        QCOMPARE(cli.json(words("prompt")).out,
                 "{\n  \"session\": \"" + alpha.toUtf8() + "\",\n  \"mission\": \"mission-abc\"\n}\n");
    }

    void aFormatIsFilledIn()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha).replace("[]", "[\"spike-x\"]"));
        const CliRun run = cli.run(words("prompt --format") +
                                   QStringList{QStringLiteral("<{session} {spikes} {plan}|{mission}> 100% {")});
        QCOMPARE(run.out, '<' + alpha.toUtf8() + " 1 |> 100% {\n");
    }

    void anUnknownPlaceholderIsRefused()
    {
        const CliRun run = Cli().run(words("prompt --format {colour}"));
        QVERIFY2(run.status == 2 && run.out.isEmpty(), run.all().constData());
    }

    void aBrokenFileShowsAMarkAndNothingMisleading()
    {
        const Cli cli;
        cli.tree().write(activeFile, "{");
        pointTo(cli, "mission-abc");
        const CliRun run = cli.run(words("prompt"));
        QVERIFY2(run.status == 0 && run.err.isEmpty(), run.all().constData());
        QCOMPARE(run.out, QByteArray("! \u00B7 mission-abc\n"));
        QCOMPARE(cli.json(words("prompt")).status, 3);
    }

    void aHostileNameStaysOnItsLine()
    {
        const Cli cli;
        cli.tree().write(activeFile, "{\"schema_version\": 1, \"session_id\": \"x@2026-01-01T00-00-00Z\", "
                                     "\"root_seed\": \"a\\u001b[31m\\nb\\u202e\"}");
        const CliRun run = cli.run(words("prompt"));
        QVERIFY2(run.out.count('\n') <= 1 && !run.out.contains('\x1b') && !run.out.contains("\u202e"),
                 run.all().constData());
    }

    /// tmux reads # in what a command prints, and the shell that it starts reads what stands in a folder's name.
    void theExampleForTmuxEscapesNamesAndFolders()
    {
        const CliRun run = Cli().run(words("prompt --help"));
        // Of # and of ## nothing is lost, and #[ begins no colour, once tmux has read each of them twice.
        QVERIFY2(run.out.contains("'#(cd #{q:pane_current_path} && \\\n") &&
                     run.out.contains("sed \"s/##/########/g;s/########\\[/####\\[/g\")'\n"),
                 run.all().constData());
    }
};

QTEST_GUILESS_MAIN(CliPromptTest)
#include "tst_cliprompt.moc"
