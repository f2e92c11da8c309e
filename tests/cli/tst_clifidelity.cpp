// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/missionstore.h"
#include "planning/planningstore.h"
#include "support/cli.h"
#include "support/pythonmodel.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const std::string nowText = "2026-02-06T12:00:00Z";
const std::vector<std::string> sessionKeys{"schema_version", "session_id", "state",   "root_seed", "spikes",
                                           "plan",           "backlog",    "created", "updated",   "completed_at"};

const std::string activeId = "seed-a@2026-01-01T00-00-00Z";
const std::string snapshotId = "seed-b@2026-01-01T00-00-00Z";
const std::string givenId = "seed-d@2026-01-01T00-00-00Z";

/// One operation on the sessions, with its argument.
struct Step
{
    enum class Kind
    {
        AddSpike,
        SetPlan,
        Complete,
        Archive,
        Start,
        Resume,
        Clear,
        Save,        ///< of the document in Case::given
        ArchiveFile, ///< of the same
        Move         ///< from the active session to the snapshot
    };
    static constexpr size_t kinds = 10;
    Kind kind;
    std::string argument;
    std::string at = {}; ///< of Start; empty: now
};

struct Case
{
    Node active;
    Node snapshot;
    Node given;               ///< the input of Save and ArchiveFile
    std::uint64_t layout = 0; ///< 0: no blanks, no odd escapes
    std::vector<Step> steps;
};

Node newSession(const std::string &seed, const std::string &time)
{
    std::string fileTime = time;
    std::replace(fileTime.begin(), fileTime.end(), ':', '-');
    return Node::object({{U"schema_version", Node::integer(1)},
                         {U"session_id", Node::text(seed + '@' + fileTime)},
                         {U"state", Node::text("active")},
                         {U"root_seed", Node::text(seed)},
                         {U"spikes", Node::list({})},
                         {U"plan", Node()},
                         {U"backlog", Node()},
                         {U"created", Node::text(time)},
                         {U"updated", Node::text(time)},
                         {U"completed_at", Node()}});
}

/// What ticketflow would leave, in a few lines.
struct Ticketflow
{
    std::optional<Node> active;
    std::map<std::string, Node> snapshots;

    void archiveActive()
    {
        active->set("state", Node::text("archived"));
        active->set("updated", Node::text(nowText));
        snapshots[active->ascii("session_id")] = *active;
        active.reset();
    }

    [[nodiscard]] bool isTaken(const std::string &id) const
    {
        return snapshots.count(id) > 0 || (active && active->ascii("session_id") == id);
    }

    void start(const std::string &seed, const std::string &at)
    {
        std::string time = at.empty() ? nowText : at;
        Node next = newSession(seed, time);
        // The next free second, with created moved along; a test starts fewer than ten sessions.
        while (isTaken(next.ascii("session_id"))) {
            ++time[18];
            next = newSession(seed, time);
        }
        if (active)
            archiveActive();
        if (time < nowText)
            next.set("updated", Node::text(nowText));
        active = next;
    }

    void save(Node document)
    {
        document.set("updated", Node::text(nowText));
        active = std::move(document);
    }

    /// To the snapshot, where it is one of another session and has no other plan.
    bool move(const std::string &topic, const std::string &to)
    {
        if (!active || active->ascii("session_id") == to || snapshots.count(to) == 0)
            return false;
        Node &target = snapshots[to];
        Node spikes = *active->find("spikes");
        const auto isTopic = [&](const Node &each) { return each.string == Node::text(topic).string; };
        const auto spike = std::find_if(spikes.items.begin(), spikes.items.end(), isTopic);
        if (spike != spikes.items.end()) {
            Node targets = *target.find("spikes");
            if (std::none_of(targets.items.begin(), targets.items.end(), isTopic))
                targets.items.push_back(*spike);
            spikes.items.erase(spike);
            target.set("spikes", targets);
            active->set("spikes", spikes);
        } else if (active->ascii("plan") == topic && (target.ascii("plan").empty() || target.ascii("plan") == topic)) {
            target.set("plan", Node::text(topic));
            active->set("plan", Node());
        } else {
            return false;
        }
        target.set("updated", Node::text(nowText));
        active->set("updated", Node::text(nowText));
        return true;
    }

    void resume(const std::string &id)
    {
        if (active && active->ascii("session_id") == id)
            return;
        if (snapshots.count(id) == 0)
            return;
        Node next = snapshots[id];
        if (active)
            archiveActive();
        next.set("state", Node::text("active"));
        next.set("updated", Node::text(nowText));
        active = next;
    }

    void addSpike(const std::string &spike)
    {
        Node spikes = *active->find("spikes");
        for (const Node &each : spikes.items) {
            if (each.string == Node::text(spike).string)
                return;
        }
        spikes.items.push_back(Node::text(spike));
        active->set("spikes", spikes);
        active->set("updated", Node::text(nowText));
    }

    void complete(const std::string &topic)
    {
        active->set("backlog", Node::object({{U"topic", Node::text(topic)},
                                             {U"backlog_md", Node::text("topics/" + topic + "/backlog.md")},
                                             {U"tickets", Node::list({"t-1", "t-2"})}}));
        active->set("state", Node::text("completed"));
        active->set("completed_at", Node::text(nowText));
        active->set("updated", Node::text(nowText));
        snapshots[active->ascii("session_id")] = *active;
        active.reset();
    }

    void run(const Step &step, const Node &given)
    {
        if (step.kind == Step::Kind::Start)
            return start(step.argument, step.at);
        if (step.kind == Step::Kind::Resume)
            return resume(step.argument);
        if (step.kind == Step::Kind::Save)
            return save(given);
        if (step.kind == Step::Kind::ArchiveFile)
            snapshots[given.ascii("session_id")] = given;
        if (step.kind == Step::Kind::Move)
            move(step.argument, snapshotId);
        if (!active)
            return;
        switch (step.kind) {
        case Step::Kind::AddSpike:
            return addSpike(step.argument);
        case Step::Kind::SetPlan:
            active->set("plan", Node::text(step.argument));
            active->set("updated", Node::text(nowText));
            return;
        case Step::Kind::Complete:
            return complete(step.argument);
        case Step::Kind::Archive:
            return archiveActive();
        case Step::Kind::Clear:
            active.reset();
            return;
        default:
            return;
        }
    }
};

QString text(const std::string &ascii)
{
    return QString::fromStdString(ascii);
}

/// The same step through the store; how it was refused.
std::optional<Error> runOnStore(PlanningStore &store, const Step &step, const QByteArray &given)
{
    const auto errorOf = [](const auto &result) { return result ? std::nullopt : std::optional(result.error()); };
    const TopicId topic = *TopicId::parse(text(step.argument.empty() ? "none" : step.argument));
    switch (step.kind) {
    case Step::Kind::AddSpike:
        return errorOf(store.addSpike(topic));
    case Step::Kind::SetPlan:
        return errorOf(store.setPlan(topic));
    case Step::Kind::Complete:
        return errorOf(
            store.complete(topic, QStringLiteral("topics/%1/backlog.md").arg(topic.text()), words("t-1 t-2 t-1")));
    case Step::Kind::Archive:
        return errorOf(store.archiveActive());
    case Step::Kind::Start:
        return errorOf(store.start(topic, UtcTime::parse(text(step.at))));
    case Step::Kind::Resume:
        return errorOf(store.resume(text(step.argument)));
    case Step::Kind::Clear:
        return errorOf(store.clearActive());
    case Step::Kind::Save:
        return errorOf(store.saveActive(*parseObject(given)));
    case Step::Kind::ArchiveFile:
        return errorOf(store.archiveDocument(*parseObject(given)));
    case Step::Kind::Move:
        return errorOf(store.moveTopic(topic, *SessionId::parse(text(snapshotId)), std::nullopt));
    }
    return {};
}

/// The same step through the command line.
QStringList commandOf(const Step &step)
{
    switch (step.kind) {
    case Step::Kind::AddSpike:
        return words("session add-spike") << text(step.argument);
    case Step::Kind::SetPlan:
        return words("session set-plan") << text(step.argument);
    case Step::Kind::Complete:
        return words("session complete --ticket t-1 --ticket t-2 --ticket t-1 --topic")
               << text(step.argument) << QStringLiteral("--backlog")
               << QStringLiteral("topics/%1/backlog.md").arg(text(step.argument));
    case Step::Kind::Archive:
        return words("session archive");
    case Step::Kind::Start:
        return words("session start") << text(step.argument)
                                      << (step.at.empty() ? QStringList()
                                                          : QStringList{QStringLiteral("--at"), text(step.at)});
    case Step::Kind::Resume:
        return words("session resume") << text(step.argument);
    case Step::Kind::Clear:
        return words("session clear");
    case Step::Kind::Save:
        return words("session save");
    case Step::Kind::ArchiveFile:
        return words("session archive -");
    case Step::Kind::Move:
        return words("session move") << text(step.argument) << QStringLiteral("--to") << text(snapshotId);
    }
    return {};
}

Node randomSession(Generator &generator, const std::string &id, const std::string &state)
{
    const std::string seed = id.substr(0, id.rfind('@'));
    return generator.mixed({{U"schema_version", Node::integer(1)},
                            {U"session_id", Node::text(id)},
                            {U"state", Node::text(state)},
                            {U"root_seed", Node::text(seed)},
                            {U"spikes", generator.chance(2) ? Node::list({}) : Node::list({"spike-a"})},
                            {U"plan", generator.chance(2) ? Node() : Node::text("plan-a")},
                            {U"backlog", Node()},
                            {U"created", Node::text("2026-01-01T00:00:00Z")},
                            {U"updated", Node::text("2026-01-01T00:00:00Z")},
                            {U"completed_at", Node()}});
}

Case randomCase(std::uint64_t seed)
{
    Generator generator(seed);
    Case result{randomSession(generator, activeId, "active"),
                randomSession(generator, snapshotId, "archived"),
                randomSession(generator, generator.chance(3) ? snapshotId : givenId, "active"),
                generator.seed() | 1,
                {}};
    for (size_t count = 1 + generator.below(4); count > 0; --count) {
        const auto kind = static_cast<Step::Kind>(generator.below(Step::kinds));
        static const std::vector<std::string> sessions{activeId, snapshotId, "seed-none@2026-01-01T00-00-00Z"};
        static const std::vector<std::string> topics{"spike-a", "plan-a", "seed-c"};
        result.steps.push_back({kind,
                                kind == Step::Kind::Resume ? sessions[generator.below(3)] : topics[generator.below(3)],
                                generator.chance(3) ? "2026-01-05T00:00:00Z" : ""});
    }
    return result;
}

using Files = QMap<QString, QByteArray>;

/// The files that the case begins with, and those that ticketflow would leave. A snapshot that no step wrote keeps its
/// odd layout.
Files before(const Case &example)
{
    return {{QStringLiteral(".active-planning.json"), writtenOddly(example.active, example.layout)},
            {QStringLiteral("sessions/%1.json").arg(text(snapshotId)), writtenOddly(example.snapshot, example.layout)}};
}

Files expected(const Case &example)
{
    Ticketflow model{example.active, {{snapshotId, example.snapshot}}};
    Files files = before(example);
    for (const Step &step : example.steps) {
        const auto was = model;
        model.run(step, example.given);
        const auto written = [](const Node &node) -> QByteArray { return writtenByPython(node) + '\n'; };
        for (const auto &[id, node] : model.snapshots) {
            const auto old = was.snapshots.find(id);
            if (old == was.snapshots.end() || writtenByPython(old->second) != writtenByPython(node))
                files[QStringLiteral("sessions/%1.json").arg(text(id))] = written(node);
        }
        if (!model.active)
            files.remove(QStringLiteral(".active-planning.json"));
        else if (!was.active || writtenByPython(*was.active) != writtenByPython(*model.active))
            files[QStringLiteral(".active-planning.json")] = written(*model.active);
    }
    return files;
}

void writeFiles(const TemporaryTree &tree, const Files &files, const QString &folder = {})
{
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        tree.write(folder + file.key(), file.value());
}

QByteArray listing(const Files &files)
{
    QByteArray result;
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        result += "=== " + file.key().toUtf8() + '\n' + file.value() + '\n';
    return result;
}

bool holdsInProcess(const Case &example)
{
    const TemporaryTree tree;
    writeFiles(tree, before(example));
    PlanningStore store(KnowledgeDirectory(tree.path()), clockAt(text(nowText)));
    for (const Step &step : example.steps)
        (void)runOnStore(store, step, writtenOddly(example.given, example.layout));
    return tree.files() == expected(example);
}

/// The smallest case that fails as `example` does.
Case shrunk(Case example, const std::function<bool(const Case &)> &holds)
{
    const auto tryOnce = [&]() {
        std::vector<Case> candidates;
        for (size_t i = 0; i < example.steps.size(); ++i) {
            candidates.push_back(example);
            candidates.back().steps.erase(candidates.back().steps.begin() + static_cast<std::ptrdiff_t>(i));
        }
        for (Node Case::*document : {&Case::active, &Case::snapshot, &Case::given}) {
            for (const Node &less : smaller(example.*document, sessionKeys)) {
                candidates.push_back(example);
                candidates.back().*document = less;
            }
        }
        if (example.layout != 0) {
            candidates.push_back(example);
            candidates.back().layout = 0;
        }
        for (const Case &candidate : candidates) {
            if (!holds(candidate)) {
                example = candidate;
                return true;
            }
        }
        return false;
    };
    for (int round = 0; round < 200 && tryOnce(); ++round)
        continue;
    return example;
}

/// Where two texts part.
QByteArray difference(const QByteArray &is, const QByteArray &shouldBe)
{
    const auto parted = std::mismatch(is.begin(), is.end(), shouldBe.begin(), shouldBe.end());
    const qsizetype from = std::max<qsizetype>(0, parted.first - is.begin() - 60);
    return "is        …" + is.mid(from, 120) + "\nshould be …" + shouldBe.mid(from, 120);
}

QByteArray told(const Case &example, std::uint64_t seed)
{
    QByteArray text =
        "seed " + QByteArray::number(static_cast<quint64>(seed)) + ", shrunk to\n" + listing(before(example));
    for (const Step &step : example.steps)
        text += "step: " + commandOf(step).join(u' ').toUtf8() + '\n';
    text += "input: " + writtenOddly(example.given, example.layout) + '\n';
    return text + "--- ticketflow would leave\n" + listing(expected(example));
}

std::uint64_t firstSeed()
{
    const std::uint64_t seed = qEnvironmentVariableIsSet("POINTSMAN_SEED")
                                   ? qEnvironmentVariable("POINTSMAN_SEED").toULongLong()
                                   : QRandomGenerator::system()->generate();
    qInfo("POINTSMAN_SEED=%llu repeats this run", static_cast<unsigned long long>(seed));
    return seed;
}

} // namespace

class CliFidelityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The oracle itself, against words that Python printed.
    void theModelWritesAsPythonDoes()
    {
        Node value = Node::object({{U"\u00e9\U0001f682", Node::list({"a\"b\\c/\n", ""})}, {U"e", Node::object({})}});
        value.members[0].second.items[0].string += U"\x7f\x1f";
        QCOMPARE(
            writtenByPython(value),
            QByteArray("{\n  \"\\u00e9\\ud83d\\ude82\": [\n    \"a\\\"b\\\\c/\\n\\u007f\\u001f\",\n    \"\"\n  ],\n"
                       "  \"e\": {}\n}"));
    }

    void sessionFilesAreWhatTicketflowLeaves()
    {
        constexpr int runs = 2000;
        const std::uint64_t first = firstSeed();
        for (std::uint64_t seed = first; seed < first + runs; ++seed) {
            const Case example = randomCase(seed);
            if (!holdsInProcess(example)) {
                const Case small = shrunk(example, holdsInProcess);
                QFAIL(told(small, seed).constData());
            }
        }
    }

    void theCommandLineLeavesTheSame()
    {
        constexpr int runs = 100;
        const std::uint64_t first = firstSeed();
        for (std::uint64_t seed = first; seed < first + runs; ++seed) {
            const Case example = randomCase(seed);
            Cli cli;
            QVERIFY2(cli.freezeClock(text(nowText)), "There is no libfaketime. Install faketime, as ./dev does.");
            writeFiles(cli.tree(), before(example), QStringLiteral("knowledge/"));
            // The store beside it tells the status.
            const TemporaryTree tree;
            writeFiles(tree, before(example));
            PlanningStore store(KnowledgeDirectory(tree.path()), clockAt(text(nowText)));
            const QByteArray given = writtenOddly(example.given, example.layout);
            for (const Step &step : example.steps) {
                const auto refused = runOnStore(store, step, given);
                const CliRun run = cli.json(commandOf(step), given);
                QVERIFY2(run.status == (refused ? static_cast<int>(refused->code) : 0), run.all().constData());
                QCOMPARE(run.out.isEmpty(), refused.has_value());
            }
            const Files files = filesBelow(cli.tree().path(QStringLiteral("knowledge")));
            QVERIFY2(files == expected(example),
                     QByteArray(told(example, seed) + "--- but was left\n" + listing(files)).constData());
        }
    }

    /// Keys that lack or are of another type, and schema_version in every dress: as ticketflow leaves it, or refused
    /// and untouched; and refused wherever the schema is not 1.
    void oddSessionsAreWrittenAsTicketflowDoesOrRefused()
    {
        constexpr int runs = 1000;
        static const std::vector<std::string> keys{"plan",    "backlog",   "completed_at", "created",
                                                   "updated", "root_seed", "session_id",   "schema_version"};
        const std::uint64_t first = firstSeed();
        int refusals = 0;
        for (std::uint64_t seed = first; seed < first + runs; ++seed) {
            Generator generator(seed);
            Case example = randomCase(seed);
            example.steps.resize(1);
            const std::string &key = keys[generator.below(keys.size())];
            if (generator.chance(3))
                example.active.remove(key);
            else if (key == "schema_version")
                example.active.set(key, Node::schemas()[generator.below(Node::schemas().size())]);
            else
                example.active.set(key, generator.value(2));
            const TemporaryTree tree;
            writeFiles(tree, before(example));
            PlanningStore store(KnowledgeDirectory(tree.path()), clockAt(text(nowText)));
            const auto refused = runOnStore(store, example.steps.front(), writtenOddly(example.given, example.layout));
            refusals += refused ? 1 : 0;
            QVERIFY2(tree.files() == (refused ? before(example) : expected(example)),
                     QByteArray(told(example, seed) + "--- but was left\n" + listing(tree.files())).constData());
        }
        QVERIFY(refusals > runs / 10 && refusals < runs * 9 / 10);
    }

    void missionFilesKeepEverythingButWhatIsNamed()
    {
        constexpr int runs = 800;
        const std::uint64_t first = firstSeed();
        for (std::uint64_t seed = first; seed < first + runs; ++seed) {
            Generator generator(seed);
            Node state = generator.mixed({{U"mission_id", Node::text("m")},
                                          {U"mission_run_id", Node::text("01HXN8K3M9PQRSTVWXYZ123456")},
                                          {U"participant_id", Node::text("01HXN8K3M9PQRSTVWXYZ654321")},
                                          {U"role", Node::text("developer")},
                                          {U"joined_at", Node::text("2026-02-01T09:00:00")},
                                          {U"last_activity_at", Node::text("2026-02-01T09:30:00.250000")},
                                          {U"drive_intent", Node::text("inactive")},
                                          {U"focus", Node()}});
            const bool hasFocus = generator.chance(2);
            const TemporaryTree tree;
            const QString file = QStringLiteral("missions/m/session.json");
            const QByteArray odd = writtenOddly(state, generator.seed() | 1);
            tree.write(file, odd);
            MissionStore store(MissionHome(tree.path()), clockAt(text(nowText)));
            const auto change = store.update(*MissionId::parse(QStringLiteral("m")),
                                             hasFocus ? JsonObject{{"focus", "wp:1"}} : JsonObject());
            QVERIFY2(change, odd.constData());
            if (hasFocus)
                state.set("focus", Node::text("wp:1"));
            state.set("last_activity_at", Node::text("2026-02-06T12:00:00"));
            QVERIFY2(tree.read(file) == writtenByPython(state),
                     QByteArray("seed " + QByteArray::number(static_cast<quint64>(seed)) + '\n' +
                                difference(tree.read(file), writtenByPython(state)))
                         .constData());
        }
    }

    void whatCannotBeKeptIsRefusedAndUntouched_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value : {"0.1000000000000000055511151231257827", "1e400", "-1e400", "NaN", "Infinity", "01",
                                  "1.", "\"\\ud800\"", "\"\xff\"", "\"\t\"", "'x'", "1,", "{1:2}", "[1,]", "tru", "+1"})
            QTest::newRow(value) << QByteArray(value);
        QTest::newRow("more digits than Python reads") << QByteArray(4301, '7');
        QTest::newRow("deep") << QByteArray(100000, '[') + QByteArray(100000, ']');
    }

    void whatCannotBeKeptIsRefusedAndUntouched()
    {
        QFETCH(QByteArray, value);
        const Cli cli;
        const QByteArray document =
            sessionDocument(text(activeId)).replace("\"spikes\"", QByteArray("\"x\": " + value + ",\n  \"spikes\""));
        for (const char *command :
             {"session add-spike spike-x", "session set-plan plan-x", "session archive", "session start seed-x",
              "session clear", "session complete --topic plan-x --backlog b.md"}) {
            cli.tree().write(activeFile, document);
            const CliRun run = cli.json(words(command));
            QVERIFY2(run.status == 3 && run.out.isEmpty() && !run.error()[u"message"].toString().isEmpty(),
                     run.all().constData());
            QCOMPARE(cli.tree().files().size(), 1);
            QCOMPARE(cli.tree().read(activeFile), document);
        }
    }
};

int main(int argc, char *argv[])
{
    // Thousands of durable writes: in memory, where there is such a place.
    if (QFileInfo(QStringLiteral("/dev/shm")).isWritable())
        qputenv("TMPDIR", "/dev/shm");
    QCoreApplication application(argc, argv);
    CliFidelityTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_clifidelity.moc"
