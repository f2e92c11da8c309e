// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/journal.h"
#include "support/cli.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <cerrno>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString alpha = QStringLiteral("seed-a@2026-01-01T00-00-00Z");
const QString beta = QStringLiteral("seed-b@2026-01-02T00-00-00Z");
const QString alphaSnapshot = snapshotFile(alpha);
const QString betaSnapshot = snapshotFile(beta);
const QString missionFile = QStringLiteral("home/.spec-kitty/missions/m/session.json");
const QString pointerFile = QStringLiteral("home/.spec-kitty/session.json");
const QString draft = QStringLiteral("draft.json");

using Files = QMap<QString, QByteArray>;

bool isTemporary(const QString &path)
{
    return path.section(u'/', -1).startsWith(u".pm-");
}

/// The state files alone: what the other programs read.
Files stateFiles(const Cli &cli)
{
    Files files = cli.tree().files();
    files.removeIf([](const Files::iterator &file) {
        const bool isState = file.key().startsWith(u"knowledge/") || file.key().startsWith(u"home/.spec-kitty/");
        return !isState || isTemporary(file.key());
    });
    return files;
}

/// Whether a content that was there is in its file, in a newer version of the same session, or in the history (P6).
bool isKept(const Cli &cli, const Files &files, const QString &file, const QByteArray &bytes, bool isReplaced)
{
    const auto idIn = [](const QByteArray &document) {
        return QJsonDocument::fromJson(document).object()[u"session_id"].toString();
    };
    if (files.value(file) == bytes)
        return true;
    for (auto other = files.begin(); other != files.end() && !isReplaced; ++other) {
        if (other.key() != draft && !idIn(bytes).isEmpty() && idIn(*other) == idIn(bytes))
            return true;
    }
    const auto journal = Journal::openExisting(cli.stateFolder() + QStringLiteral("/pointsman/history.sqlite"));
    return journal && (*journal)->holds(cli.tree().path(file), bytes).value_or(false);
}

/// A session active and one archived (or not), a mission joined: what every operation finds something in.
struct World
{
    Cli cli;

    explicit World(bool hasActive)
    {
        if (hasActive)
            cli.tree().write(activeFile, sessionDocument(alpha));
        cli.tree().write(betaSnapshot, sessionDocument(beta, QStringLiteral("archived"))
                                           .replace("\"spikes\": []", "\"spikes\": [\n    \"spike-x\"\n  ]"));
        cli.tree().write(missionFile, missionState(QStringLiteral("m")));
        cli.tree().write(draft, sessionDocument(alpha).replace("\"plan\": null", "\"plan\": \"plan-of-the-draft\""));
        hasClock = cli.freezeClock(QStringLiteral("2026-02-06T12:00:00Z"));
    }

    /// Strikes at call number `at`, from 1, with `error`, 0: kill. True where there was such a call.
    bool strike(const QString &line, int at, int error)
    {
        const QString mark = cli.tree().path(QStringLiteral("struck"));
        const QString clock = QStringLiteral(FAKETIME_LIBRARY);
        cli.setEnvironment(QStringLiteral("LD_PRELOAD"),
                           QStringLiteral(FAULT_SHIM) + (hasClock ? u':' + clock : QString()));
        cli.setEnvironment(QStringLiteral("FAULT_BELOW"), cli.tree().path());
        cli.setEnvironment(QStringLiteral("FAULT_MARK"), mark);
        cli.setEnvironment(QStringLiteral("FAULT_AT"), QString::number(at));
        cli.setEnvironment(QStringLiteral("FAULT_ERROR"), QString::number(error));
        run = cli.json(
            words(QString(line).replace(QStringLiteral("DRAFT"), cli.tree().path(draft)).toUtf8().constData()));
        cli.setEnvironment(QStringLiteral("FAULT_AT"), QStringLiteral("0"));
        return QFile::exists(mark);
    }

    bool hasClock = false;
    CliRun run;
};

} // namespace

/// P1, P3 and P6 of the promises: each operation is struck at each of its calls that concern files.
class FaultAtEveryCallTest : public QObject
{
    Q_OBJECT

private:
    void operations()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("hasActive");
        const auto row = [](const char *line, bool hasActive = true) {
            QTest::addRow("%s%s", line, hasActive ? "" : " (nothing active)") << QString::fromUtf8(line) << hasActive;
        };
        row("session start seed-c");
        row("session start seed-c", false);
        row("session archive");
        row("session clear");
        row("session resume seed-b");
        row("session resume seed-b", false);
        row("session add-spike spike-x");
        row("session set-plan plan-x");
        row("session complete --topic seed-a --backlog topics/seed-a/backlog.md --ticket t-1");
        row("session move spike-x --from seed-b@2026-01-02T00-00-00Z --to seed-a@2026-01-01T00-00-00Z");
        row("session save DRAFT");
        row("mission update m --focus wp:WP01");
        row("mission switch m");
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Some thousand saves, each of them synced: in memory that takes seconds.
        if (QFileInfo(QStringLiteral("/dev/shm")).isWritable())
            qputenv("TMPDIR", "/dev/shm");
    }

    void aKillLeavesWholeFilesAndEverySession_data() { operations(); }

    void aKillLeavesWholeFilesAndEverySession()
    {
        QFETCH(QString, line);
        QFETCH(bool, hasActive);
        World whole(hasActive);
        const Files before = stateFiles(whole.cli);
        QVERIFY(!whole.strike(line, 0, 0));
        const Files after = stateFiles(whole.cli);
        int at = 1;
        for (bool wasStruck = true; wasStruck; ++at) {
            World world(hasActive);
            wasStruck = world.strike(line, at, 0);
            const Files now = stateFiles(world.cli);
            for (auto file = now.begin(); file != now.end(); ++file) {
                const bool isWhole = (before.contains(file.key()) && *file == before[file.key()]) ||
                                     (after.contains(file.key()) && *file == after[file.key()]);
                QVERIFY2(isWhole, qPrintable(QStringLiteral("call %1: %2").arg(at).arg(file.key())));
            }
            for (auto file = before.begin(); file != before.end(); ++file) {
                const bool isThere = now.contains(file.key()) || !after.contains(file.key());
                QVERIFY2(isThere, qPrintable(QStringLiteral("call %1: %2").arg(at).arg(file.key())));
            }
            if (hasActive && line != u"session clear")
                QVERIFY2(now.contains(activeFile) || now.contains(alphaSnapshot), qPrintable(QString::number(at)));
            // The next command works, and takes back what was left half done.
            const CliRun next = world.cli.json(words("session start seed-next"));
            QVERIFY2(next.status == 0, next.all().constData());
            QCOMPARE(world.cli.json(words("mission switch m")).status, 0);
            const Files settled = world.cli.tree().files();
            const QString told = QStringLiteral("call %1: ").arg(at);
            for (auto file = before.begin(); file != before.end(); ++file)
                QVERIFY2(
                    isKept(world.cli, settled, file.key(), *file, line.contains(u"save") || line.contains(u"clear")),
                    qPrintable(told + file.key()));
            const auto left = std::find_if(settled.keyBegin(), settled.keyEnd(), isTemporary);
            QVERIFY2(left == settled.keyEnd(), qPrintable(told + (left == settled.keyEnd() ? QString() : *left)));
            QVERIFY(settled.contains(betaSnapshot) || line.contains(u"resume"));
            if (hasActive && now.contains(activeFile))
                QVERIFY2(settled.contains(alphaSnapshot) || line.contains(u"start"), qPrintable(QString::number(at)));
            const auto isNote = [](const QString &path) { return path.endsWith(u".intent"); };
            QVERIFY(std::none_of(settled.keyBegin(), settled.keyEnd(), isNote));
        }
        QVERIFY2(at > 10, "nothing was struck");
    }

    void aFailingCallEndsInTheOldStateOrInTheNewOne_data() { operations(); }

    void aFailingCallEndsInTheOldStateOrInTheNewOne()
    {
        QFETCH(QString, line);
        QFETCH(bool, hasActive);
        World whole(hasActive);
        const Files before = stateFiles(whole.cli);
        QVERIFY(!whole.strike(line, 0, 0));
        const Files after = stateFiles(whole.cli);
        int at = 1;
        for (bool wasStruck = true; wasStruck; ++at) {
            for (const int error : {EIO, ENOSPC, EDQUOT}) {
                World world(hasActive);
                wasStruck = world.strike(line, at, error);
                const bool isDone = world.run.status == whole.run.status;
                const QByteArray told = QByteArray::number(at) + ' ' + world.run.all();
                QVERIFY2(stateFiles(world.cli) == (isDone ? after : before), told.constData());
                QVERIFY2(isDone || !world.run.error()[u"message"].toString().isEmpty(), told.constData());
            }
        }
        QVERIFY2(at > 10, "nothing was struck");
    }
};

QTEST_GUILESS_MAIN(FaultAtEveryCallTest)
#include "tst_faultateverycall.moc"
