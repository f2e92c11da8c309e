// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "badfiles.h"
#include "files/statedocument.h"
#include "missions/missionstore.h"
#include "planning/planningstore.h"
#include "support/cli.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString alpha = QStringLiteral("seed-a@2026-01-01T00-00-00Z");
const QString beta = QStringLiteral("seed-b@2026-01-02T00-00-00Z");
const QString now = QStringLiteral("2026-02-06T12:00:00Z");

enum class Kind
{
    Active,
    Snapshot,
    Mission,
    Pointer
};

QString pathOf(Kind kind)
{
    switch (kind) {
    case Kind::Active:
        return activeFile;
    case Kind::Snapshot:
        return QStringLiteral("knowledge/sessions/%1.json").arg(beta);
    case Kind::Mission:
        return QStringLiteral("home/.spec-kitty/missions/m/session.json");
    case Kind::Pointer:
        return QStringLiteral("home/.spec-kitty/session.json");
    }
    Q_UNREACHABLE();
}

QByteArray goodDocument(Kind kind)
{
    switch (kind) {
    case Kind::Active:
        return sessionDocument(alpha).replace("\"spikes\": []", "\"spikes\": [\n    \"spike-a\"\n  ]");
    case Kind::Snapshot:
        return sessionDocument(beta, QStringLiteral("archived"))
            .replace("\"spikes\": []", "\"spikes\": [\n    \"spike-b\"\n  ]");
    case Kind::Mission:
        return missionState(QStringLiteral("m"));
    case Kind::Pointer:
        return "{\n  \"active_mission_id\": \"m\",\n  \"last_switched_at\": \"2026-02-01T09:00:00\"\n}\n";
    }
    Q_UNREACHABLE();
}

/// Every state file anew, all of them sound but the one of `kind`.
void writeWorld(const TemporaryTree &tree, Kind kind, const BadFile *bad)
{
    for (const char *folder : {"knowledge", "home"})
        QDir(tree.path(QString::fromUtf8(folder))).removeRecursively();
    for (const Kind each : {Kind::Active, Kind::Snapshot, Kind::Mission, Kind::Pointer})
        tree.write(pathOf(each), goodDocument(each));
    if (!bad)
        return;
    tree.remove(pathOf(kind));
    bad->make(tree.path(pathOf(kind)));
}

std::vector<BadFile> corpus(Kind kind)
{
    std::vector<BadFile> files = badFiles(goodDocument(kind));
    if (kind == Kind::Active || kind == Kind::Snapshot) {
        for (BadFile &file : badSessions(goodDocument(kind)))
            files.push_back(std::move(file));
    }
    return files;
}

struct Stores
{
    PlanningStore planning;
    MissionStore missions;
};

/// An operation in process: whether it was done, and which file it cannot do without.
struct Operation
{
    const char *name;
    QList<Kind> needs;
    std::function<bool(Stores &)> run;
};

const TopicId seedA = *TopicId::parse(QStringLiteral("seed-a"));
const TopicId topicX = *TopicId::parse(QStringLiteral("spike-x"));
const TopicId spikeA = *TopicId::parse(QStringLiteral("spike-a"));
const TopicId spikeB = *TopicId::parse(QStringLiteral("spike-b"));
const SessionId sessionA = *SessionId::parse(alpha);
const SessionId sessionB = *SessionId::parse(beta);
const MissionId missionM = *MissionId::parse(QStringLiteral("m"));

std::vector<Operation> operations()
{
    using K = Kind;
    const auto document = [](Kind kind) { return *parseObject(goodDocument(kind)); };
    return {
        {"session active", {K::Active}, [](Stores &s) { return s.planning.loadActive().has_value(); }},
        {"session start", {K::Active}, [](Stores &s) { return s.planning.start(topicX).has_value(); }},
        {"session archive", {K::Active}, [](Stores &s) { return s.planning.archiveActive().has_value(); }},
        {"session clear", {K::Active}, [](Stores &s) { return s.planning.clearActive().has_value(); }},
        {"session save",
         {K::Active},
         [=](Stores &s) { return s.planning.saveActive(document(K::Active)).has_value(); }},
        {"session archive (document)",
         {K::Snapshot},
         [=](Stores &s) { return s.planning.archiveDocument(document(K::Snapshot)).has_value(); }},
        {"session add-spike", {K::Active}, [](Stores &s) { return s.planning.addSpike(topicX).has_value(); }},
        {"session set-plan", {K::Active}, [](Stores &s) { return s.planning.setPlan(topicX).has_value(); }},
        {"session complete",
         {K::Active},
         [](Stores &s) {
             return s.planning.complete(seedA, QStringLiteral("topics/seed-a/backlog.md"), {}).has_value();
         }},
        {"session resume (id)",
         {K::Active, K::Snapshot},
         [](Stores &s) { return s.planning.resume(beta).has_value(); }},
        {"session resume (seed)",
         {K::Active, K::Snapshot},
         [](Stores &s) { return s.planning.resume(QStringLiteral("seed-b")).has_value(); }},
        {"session show", {K::Snapshot}, [](Stores &s) { return s.planning.loadArchived(sessionB).has_value(); }},
        {"session latest",
         {K::Snapshot},
         [](Stores &s) { return s.planning.latestForSeed(sessionB.seed()).has_value(); }},
        {"session list", {}, [](Stores &s) { return !s.planning.listArchived().empty(); }},
        {"session move (from active)",
         {K::Active, K::Snapshot},
         [](Stores &s) { return s.planning.moveTopic(spikeA, sessionB).has_value(); }},
        {"session move (to active)",
         {K::Active, K::Snapshot},
         [](Stores &s) { return s.planning.moveTopic(spikeB, sessionA, sessionB).has_value(); }},
        {"mission list", {}, [](Stores &s) { return !s.missions.list().empty(); }},
        {"mission show", {K::Mission}, [](Stores &s) { return s.missions.loadJoined(missionM).has_value(); }},
        {"mission check", {K::Mission}, [](Stores &s) { return s.missions.check(missionM).has_value(); }},
        {"mission save",
         {K::Mission},
         [=](Stores &s) { return s.missions.save(missionM, document(K::Mission)).has_value(); }},
        {"mission update",
         {K::Mission},
         [](Stores &s) {
             return s.missions.update(missionM, JsonObject{{"focus", "wp:WP09"}}).has_value();
         }},
        {"mission active", {K::Pointer}, [](Stores &s) { return s.missions.active().has_value(); }},
        {"mission resolve", {K::Pointer}, [](Stores &s) { return s.missions.resolve({}).has_value(); }},
        {"mission switch", {K::Pointer}, [](Stores &s) { return s.missions.switchTo(missionM).has_value(); }},
        {"mission clear", {K::Pointer}, [](Stores &s) { return s.missions.clearActive().has_value(); }},
    };
}

/// Those of the store that a file of `kind` belongs to.
std::vector<Operation> operationsOn(Kind kind)
{
    const bool isMission = kind == Kind::Mission || kind == Kind::Pointer;
    std::vector<Operation> all = operations();
    std::erase_if(all,
                  [&](const Operation &each) { return QByteArrayView(each.name).startsWith("mission") != isMission; });
    return all;
}

Stores storesOf(const TemporaryTree &tree)
{
    return {PlanningStore(KnowledgeDirectory(tree.path(QStringLiteral("knowledge"))), clockAt(now)),
            MissionStore(MissionHome(tree.path(QStringLiteral("home/.spec-kitty"))), clockAt(now))};
}

} // namespace

/// P7: damaged, empty and foreign files are never written over by ordinary work: more than sixty bad files in the place
/// of each state file, under every operation.
class DamagedFilesTest final : public QObject
{
    Q_OBJECT

private:
    static void kinds()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("active session") << Kind::Active;
        QTest::newRow("snapshot") << Kind::Snapshot;
        QTest::newRow("mission") << Kind::Mission;
        QTest::newRow("active-mission pointer") << Kind::Pointer;
    }

private Q_SLOTS:
    /// Thousands of small folders: in memory, where there is one, they take seconds.
    void initTestCase()
    {
        if (QFileInfo(QStringLiteral("/dev/shm")).isWritable())
            qputenv("TMPDIR", "/dev/shm");
    }

    void soundFilesLetEachOperationBeDone()
    {
        for (const Operation &operation : operations()) {
            const TemporaryTree tree;
            writeWorld(tree, Kind::Active, nullptr);
            Stores stores = storesOf(tree);
            QVERIFY2(operation.run(stores), operation.name);
        }
    }

    void noOperationWritesOverABadFile_data() { kinds(); }

    void noOperationWritesOverABadFile()
    {
        QFETCH(Kind, kind);
        const std::vector<BadFile> files = corpus(kind);
        QVERIFY(files.size() >= 60);
        QStringList wrong;
        for (const BadFile &bad : files) {
            const TemporaryTree tree;
            const QString path = tree.path(pathOf(kind));
            bool isAsMade = false;
            for (const Operation &operation : operationsOn(kind)) {
                if (!isAsMade)
                    writeWorld(tree, kind, &bad);
                const QByteArray before = fingerprint(path);
                Stores stores = storesOf(tree);
                const bool isDone = operation.run(stores);
                isAsMade = !isDone && fingerprint(path) == before;
                if (fingerprint(path) != before)
                    wrong << QLatin1StringView(operation.name) + u" wrote over: " + QString::fromUtf8(bad.name);
                if (isDone && operation.needs.contains(kind))
                    wrong << QLatin1StringView(operation.name) + u" did without: " + QString::fromUtf8(bad.name);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void theCommandLineSaysItAndLeavesTheFile_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("line");
        const std::vector<std::pair<Kind, const char *>> lines{
            {Kind::Active, "session start seed-c"},
            {Kind::Active, "session clear"},
            {Kind::Active, "session show"},
            {Kind::Snapshot, "session resume seed-b@2026-01-02T00-00-00Z"},
            {Kind::Mission, "mission update m --focus wp:WP01"},
            {Kind::Pointer, "mission switch m"}};
        for (const auto &[kind, line] : lines)
            QTest::newRow(line) << kind << QString::fromUtf8(line);
    }

    void theCommandLineSaysItAndLeavesTheFile()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, line);
        const QList<QByteArray> some{"empty",  "cut off at 4/8", "a conflict of git",     "a picture",        "17 MiB",
                                     "a FIFO", "a folder",       "a link to a good file", "a link to nothing"};
        int count = 0;
        for (const BadFile &bad : corpus(kind)) {
            if (!some.contains(bad.name))
                continue;
            ++count;
            const Cli cli;
            writeWorld(cli.tree(), kind, &bad);
            const QByteArray before = fingerprint(cli.tree().path(pathOf(kind)));
            const CliRun run = cli.json(words(line.toUtf8().constData()));
            const QByteArray told = bad.name + ": " + run.all();
            QVERIFY2(run.status > 0, told.constData());
            QVERIFY2(!run.error()[u"message"].toString().isEmpty(), told.constData());
            QVERIFY2(fingerprint(cli.tree().path(pathOf(kind))) == before, told.constData());
        }
        QCOMPARE(count, int(some.size()));
    }
};

QTEST_GUILESS_MAIN(DamagedFilesTest)
#include "tst_damagedfiles.moc"
