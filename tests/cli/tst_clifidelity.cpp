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
        Clear
    };
    Kind kind;
    std::string argument;
};

struct Case
{
    Node active;
    Node snapshot;
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

    bool isTaken(const std::string &id) const
    {
        return snapshots.count(id) > 0 || (active && active->ascii("session_id") == id);
    }

    void start(const std::string &seed)
    {
        std::string time = nowText;
        Node next = newSession(seed, time);
        // The next free second, with created moved along; a test starts fewer than ten sessions.
        while (isTaken(next.ascii("session_id"))) {
            ++time[18];
            next = newSession(seed, time);
        }
        if (active)
            archiveActive();
        active = next;
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

    void run(const Step &step)
    {
        if (step.kind == Step::Kind::Start)
            return start(step.argument);
        if (step.kind == Step::Kind::Resume)
            return resume(step.argument);
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
        default:
            active.reset();
        }
    }
};

QString text(const std::string &ascii)
{
    return QString::fromStdString(ascii);
}

/// The same step through the store.
void runOnStore(PlanningStore &store, const Step &step)
{
    const TopicId topic = *TopicId::parse(text(step.argument.empty() ? "none" : step.argument));
    switch (step.kind) {
    case Step::Kind::AddSpike:
        (void)store.addSpike(topic);
        return;
    case Step::Kind::SetPlan:
        (void)store.setPlan(topic);
        return;
    case Step::Kind::Complete:
        (void)store.complete(topic, QStringLiteral("topics/%1/backlog.md").arg(topic.text()), words("t-1 t-2 t-1"));
        return;
    case Step::Kind::Archive:
        (void)store.archiveActive();
        return;
    case Step::Kind::Start:
        (void)store.start(topic);
        return;
    case Step::Kind::Resume:
        (void)store.resume(text(step.argument));
        return;
    case Step::Kind::Clear:
        (void)store.clearActive();
        return;
    }
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
        return words("session start") << text(step.argument);
    case Step::Kind::Resume:
        return words("session resume") << text(step.argument);
    case Step::Kind::Clear:
        return words("session clear");
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

const std::string activeId = "seed-a@2026-01-01T00-00-00Z";
const std::string snapshotId = "seed-b@2026-01-01T00-00-00Z";

Case randomCase(std::uint64_t seed)
{
    Generator generator(seed);
    Case result{randomSession(generator, activeId, "active"),
                randomSession(generator, snapshotId, "archived"),
                generator.seed() | 1,
                {}};
    for (size_t count = 1 + generator.below(4); count > 0; --count) {
        const auto kind = static_cast<Step::Kind>(generator.below(7));
        static const std::vector<std::string> sessions{activeId, snapshotId, "seed-none@2026-01-01T00-00-00Z"};
        static const std::vector<std::string> topics{"spike-a", "spike-b", "seed-c"};
        result.steps.push_back(
            {kind, kind == Step::Kind::Resume ? sessions[generator.below(3)] : topics[generator.below(3)]});
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
        model.run(step);
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
        runOnStore(store, step);
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
        for (Node Case::*document : {&Case::active, &Case::snapshot}) {
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
        constexpr int runs = 15;
        const std::uint64_t first = firstSeed();
        for (std::uint64_t seed = first; seed < first + runs; ++seed) {
            const Case example = randomCase(seed);
            Cli cli;
            if (!cli.freezeClock(text(nowText))) {
                qInfo("no libfaketime here");
                return;
            }
            writeFiles(cli.tree(), before(example), QStringLiteral("knowledge/"));
            for (const Step &step : example.steps)
                (void)cli.json(commandOf(step));
            const Files files = filesBelow(cli.tree().path(QStringLiteral("knowledge")));
            QVERIFY2(files == expected(example),
                     QByteArray(told(example, seed) + "--- but was left\n" + listing(files)).constData());
        }
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
