// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultworld.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTest>

#include <algorithm>
#include <filesystem>

namespace Pointsman::Test {

namespace {

const QString alpha = QStringLiteral("seed-a@2026-01-01T00-00-00Z");
const QString beta = QStringLiteral("seed-b@2026-01-02T00-00-00Z");
const QString gamma = QStringLiteral("seed-g@2026-01-03T00-00-00Z");
const QString delta = QStringLiteral("seed-d@2026-01-04T00-00-00Z");
const QString drafts = QStringLiteral("drafts/");
const QString mark = QStringLiteral("struck");
const QString peersFile = drafts + QStringLiteral("peers.json");
const QString undo = QStringLiteral("undo");

namespace fs = std::filesystem;

fs::path native(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

/// With files that have two names, and without what was in `folder`.
void replaceFolder(const QString &folder, const QString &by)
{
    const fs::path target = native(folder);
    fs::remove_all(target);
    fs::create_directory(target, native(by));
    std::vector<std::pair<fs::path, fs::path>> copied;
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(native(by))) {
        const fs::path copy = target / fs::relative(entry.path(), native(by));
        const auto first = std::find_if(copied.begin(), copied.end(), [&](const auto &one) {
            return entry.hard_link_count() > 1 && fs::equivalent(one.first, entry.path());
        });
        if (entry.is_directory())
            fs::create_directory(copy, entry.path());
        else if (first != copied.end())
            fs::create_hard_link(first->second, copy);
        else
            fs::copy_file(entry.path(), copy);
        if (!entry.is_directory())
            copied.emplace_back(entry.path(), copy);
    }
}

QString missionFileOf(const QString &id)
{
    return Cli::inMissions(QStringLiteral("missions/%1/session.json").arg(id));
}

/// Without what a program's number and its dice make of a name.
QString steadyName(const QString &path)
{
    for (const char *begin : {"/.pm-", ".note-"}) {
        if (const auto at = path.indexOf(QLatin1StringView(begin)); at >= 0)
            return path.left(at) + QLatin1StringView(begin) + path.section(u'.', -1);
    }
    return path.endsWith(u".intent") ? QStringLiteral("intent") : path;
}

QSet<QString> changedBetween(const Files &before, const Files &after)
{
    const QSet<QString> paths =
        QSet<QString>(before.keyBegin(), before.keyEnd()) + QSet<QString>(after.keyBegin(), after.keyEnd());
    QSet<QString> changed;
    for (const QString &path : paths) {
        if (before.contains(path) != after.contains(path) || before.value(path) != after.value(path))
            changed.insert(path);
    }
    return changed;
}

QByteArray withSpikes(const QByteArray &session, const char *spikes)
{
    return QByteArray(session).replace("\"spikes\": []", QByteArray(QByteArray("\"spikes\": [") + spikes + "]"));
}

Operation takingBack(const QString &line, const QStringList &setUp)
{
    return {line, setUp, true, true};
}

std::vector<Operation> everyOperation()
{
    const QString resume = QStringLiteral("session resume seed-b");
    const QString complete =
        QStringLiteral("session complete --topic seed-a --backlog topics/seed-a/backlog.md --ticket t-1");
    const QString move = QStringLiteral("session move spike-x --from %1 --to %2").arg(beta, alpha);
    const QString moveFromActive = QStringLiteral("session move spike-0 --to %1").arg(beta);
    const QString restore = QStringLiteral("history restore 3");
    std::vector<Operation> all;
    for (const QString &line :
         {QStringLiteral("session start seed-c"), QStringLiteral("session archive"),
          QStringLiteral("session archive DRAFTS/session.json"), QStringLiteral("session clear"), resume,
          QStringLiteral("session add-spike spike-x"), QStringLiteral("session set-plan plan-x"), complete, move,
          moveFromActive, QStringLiteral("session save DRAFTS/session.json"),
          QStringLiteral("mission update m --focus wp:WP01"), QStringLiteral("mission switch m"),
          QStringLiteral("mission save m DRAFTS/mission.json")})
        all.push_back({line});
    for (const QString &line : {QStringLiteral("session start seed-c"), resume})
        all.push_back({line, {}, false});
    for (const QString &done : {resume, complete, moveFromActive}) {
        all.push_back(takingBack(undo, {done}));
        all.push_back(takingBack(QStringLiteral("redo"), {done, undo}));
    }
    all.push_back(takingBack(restore, {QStringLiteral("session add-spike spike-1")}));
    all.push_back(takingBack(restore, {breakActive}));
    all.push_back(takingBack(undo, {breakActive, restore}));
    all.push_back(takingBack(QStringLiteral("redo"), {breakActive, restore, undo}));
    const QString doctor = QStringLiteral("doctor --fix");
    all.push_back({doctor, {breakActive}, true, false, true});
    all.push_back({undo, {breakActive, doctor}, true, true, true});
    return all;
}

} // namespace

QString Operation::name() const
{
    QStringList words = setUp;
    words << line + (hasActive ? QString() : QStringLiteral(" (nothing active)"));
    return words.join(QStringLiteral(", "));
}

QStringList Operation::nextLines() const
{
    if (isOfMany)
        return {line};
    return {QStringLiteral("session start seed-next"), QStringLiteral("session add-spike spike-next"),
            QStringLiteral("mission update m --drive active"), undo};
}

void addOperations()
{
    QTest::addColumn<Operation>("operation");
    for (const Operation &operation : everyOperation())
        QTest::addRow("%s", qPrintable(operation.name())) << operation;
}

const char *prepareFaults()
{
    // Some thousand saves, each of them synced: in memory that takes seconds.
    if (QFileInfo(QStringLiteral("/dev/shm")).isWritable())
        qputenv("TMPDIR", "/dev/shm");
    return QFileInfo::exists(QStringLiteral(FAKETIME_LIBRARY)) ? nullptr
                                                               : "no two runs write the same: there is no libfaketime";
}

bool isDeep()
{
    return qEnvironmentVariableIsSet("POINTSMAN_DEEP");
}

World::World(const Operation &operation)
{
    const TemporaryTree &tree = m_cli.tree();
    if (operation.hasActive)
        tree.write(activeFile, sessionDocument(alpha));
    tree.write(snapshotFile(beta),
               withSpikes(sessionDocument(beta, QStringLiteral("archived")), "\n    \"spike-x\"\n  "));
    tree.write(missionFileOf(QStringLiteral("m")), missionState(QStringLiteral("m")));
    tree.write(drafts + QStringLiteral("session.json"),
               sessionDocument(alpha).replace("\"plan\": null", "\"plan\": \"plan-of-the-draft\""));
    tree.write(drafts + QStringLiteral("mission.json"),
               missionState(QStringLiteral("m")).replace("\"developer\"", "\"observer\""));
    if (operation.isOfMany) {
        // What has a repair that loses nothing: a name, a repetition, a role, a mode.
        tree.write(Cli::inKnowledge(QStringLiteral("sessions/misnamed.json")),
                   sessionDocument(gamma, QStringLiteral("archived")));
        tree.write(snapshotFile(delta),
                   withSpikes(sessionDocument(delta, QStringLiteral("archived")), "\"spike-y\", \"spike-y\""));
        tree.write(missionFileOf(QStringLiteral("o")), missionState(QStringLiteral("o")), 0644);
        tree.write(missionFileOf(QStringLiteral("n")),
                   missionState(QStringLiteral("n")).replace("\"developer\"", "\"Developer\""));
    }
    (void)m_cli.freezeClock(QStringLiteral("2026-02-06T12:00:00Z"));
    QStringList lines{QStringLiteral("mission update m --focus wp:WP00")};
    if (operation.hasActive)
        lines << QStringLiteral("session add-spike spike-0");
    for (const QString &line : lines + operation.setUp) {
        if (line == breakActive)
            tree.replace(activeFile, R"({"session_id": "seed-x@2026-01-04T00-00-00Z", "token": "abc)");
        else if (run(line).status != 0 && !operation.isOfMany)
            qFatal("test set-up failed: %s: %s", qPrintable(line), m_run.all().constData());
    }
}

void World::keepAs(const QString &image) const
{
    m_images.makeFolder(image);
    replaceFolder(m_images.path(image + QStringLiteral("/tree")), m_cli.tree().path());
    replaceFolder(m_images.path(image + QStringLiteral("/state")), m_cli.stateFolder());
}

void World::putBack(const QString &image) const
{
    replaceFolder(m_cli.tree().path(), m_images.path(image + QStringLiteral("/tree")));
    replaceFolder(m_cli.stateFolder(), m_images.path(image + QStringLiteral("/state")));
}

QStringList World::argumentsOf(const QString &line) const
{
    return words(QString(line).replace(QStringLiteral("DRAFTS"), m_cli.tree().path(drafts)).toUtf8().constData());
}

bool World::strike(const QString &line, const Fault &fault)
{
    // Of the history the notes and its journal are struck: what else it writes in is the concern of SQLite.
    const QString state = m_cli.stateFolder() + QStringLiteral("/pointsman/");
    QStringList below{m_cli.tree().path()};
    if (fault.isOfStateToo)
        below << state + QStringLiteral("intents") << state + QStringLiteral("history.sqlite.note-");
    m_cli.setEnvironment(QStringLiteral("LD_PRELOAD"),
                         QStringLiteral(FAULT_SHIM) + u':' + QStringLiteral(FAKETIME_LIBRARY));
    m_cli.setEnvironment(QStringLiteral("FAULT_BELOW"), below.join(u':'));
    m_cli.setEnvironment(QStringLiteral("FAULT_MARK"), m_cli.tree().path(mark));
    m_cli.setEnvironment(QStringLiteral("FAULT_AT"), QString::number(fault.at));
    m_cli.setEnvironment(QStringLiteral("FAULT_ERROR"), QString::number(fault.error));
    m_cli.setEnvironment(QStringLiteral("FAULT_LASTS"), fault.lasts ? QStringLiteral("1") : QString());
    if (!fault.peer.isEmpty())
        m_cli.tree().write(peersFile, peersVersionOf(fault.peer));
    m_cli.setEnvironment(QStringLiteral("FAULT_PEER_FROM"), m_cli.tree().path(peersFile));
    m_cli.setEnvironment(QStringLiteral("FAULT_PEER_TO"),
                         fault.peer.isEmpty() ? QString() : m_cli.tree().path(fault.peer));
    m_run = m_cli.json(argumentsOf(line));
    m_cli.setEnvironment(QStringLiteral("FAULT_AT"), QStringLiteral("0"));
    m_cli.setEnvironment(QStringLiteral("FAULT_PEER_TO"), {});
    return m_cli.tree().exists(mark);
}

QByteArray World::peersVersionOf(const QString &file) const
{
    return m_cli.tree().read(file).trimmed().chopped(1) + R"(, "peer": "was here"})";
}

Outcome World::run(const QString &line)
{
    m_run = m_cli.json(argumentsOf(line));
    return {m_run.status, stateFiles()};
}

Files World::stateFiles() const
{
    Files files = m_cli.tree().files();
    files.removeIf([this](const Files::iterator &file) {
        const bool isState = file.key().startsWith(u"knowledge/") || file.key().startsWith(u"home/.spec-kitty/");
        return !isState || isTemporary(file.key());
    });
    return files;
}

QStringList World::temporaries() const
{
    QStringList paths = m_cli.tree().files().keys();
    paths.removeIf([this](const QString &path) { return !isTemporary(path); });
    return paths;
}

bool World::isTemporary(const QString &path) const
{
    std::error_code none;
    const QString original = path.section(QStringLiteral(".corrupt-"), 0, 0);
    const bool isSecondName =
        original != path && fs::equivalent(native(m_cli.tree().path(path)), native(m_cli.tree().path(original)), none);
    return path.section(u'/', -1).startsWith(u".pm-") || isSecondName;
}

QStringList World::intents() const
{
    return filesBelow(m_cli.stateFolder()).keys().filter(QStringLiteral(".intent"));
}

bool World::hasNote() const
{
    const QStringList notes = filesBelow(m_cli.stateFolder()).keys().filter(QStringLiteral(".note-"));
    return std::any_of(notes.begin(), notes.end(), [](const QString &note) { return !note.endsWith(u".tmp"); });
}

QByteArray World::look() const
{
    QStringList seen;
    for (const auto &files : {m_cli.tree().files(), filesBelow(m_cli.stateFolder())}) {
        for (auto file = files.begin(); file != files.end(); ++file) {
            const bool isDatabase = file.key().contains(u"history.sqlite") && !file.key().contains(u".note-");
            const auto hash = QCryptographicHash::hash(*file, QCryptographicHash::Sha256);
            if (file.key() != mark && !isDatabase)
                seen << steadyName(file.key()) + u' ' + QString::fromLatin1(hash.toHex());
        }
    }
    seen.sort();
    return seen.join(u'\n').toUtf8();
}

Explanation::Explanation(World &world, const Operation &operation) : m_before(world.stateFiles())
{
    const QString beforeImage = QStringLiteral("before");
    const QString afterImage = QStringLiteral("after");
    world.keepAs(beforeImage);
    m_after = world.run(operation.line);
    world.keepAs(afterImage);
    for (const QString &next : operation.nextLines()) {
        world.putBack(beforeImage);
        const Outcome ifBefore = world.run(next);
        world.putBack(afterImage);
        m_next.insert(next, {ifBefore, world.run(next)});
    }
}

QSet<QString> Explanation::changed(const Files &files) const
{
    return changedBetween(m_before, files);
}

QString Explanation::torn(const Files &files) const
{
    const QSet<QString> torn = changedBetween(m_before, files).intersect(changedBetween(after(), files));
    for (const QString &path : torn)
        return path + (files.contains(path) ? QStringLiteral(" is torn") : QStringLiteral(" is gone"));
    return {};
}

bool Explanation::explains(const QString &next, const Outcome &outcome) const
{
    const Both both = m_next[next];
    return outcome == both.ifBefore || outcome == both.ifAfter;
}

bool Explanation::isUntold(const QString &next, const Files &then, const Outcome &outcome) const
{
    if (next != undo || then != after())
        return false;
    // What was done before it can still be taken back; in the same files there is nothing to take back, or a conflict.
    constexpr int absent = 1;
    constexpr int conflict = 4;
    const Outcome earlier = m_next[undo].ifBefore;
    const QSet<QString> taken = changedBetween(m_before, earlier.files);
    if (taken.isEmpty() || taken.intersects(changedBetween(m_before, after())))
        return outcome.files == after() &&
               (outcome.status == 0 || outcome.status == absent || outcome.status == conflict);
    Files files = after();
    for (const QString &path : taken) {
        files.remove(path);
        if (earlier.files.contains(path))
            files.insert(path, earlier.files[path]);
    }
    return outcome == Outcome{earlier.status, files};
}

QString Explanation::wrongAfter(const QString &next, World &world, bool mayBeUntold) const
{
    const Files then = world.stateFiles();
    const Outcome outcome = world.run(next);
    QString wrong;
    if (!explains(next, outcome) && !(mayBeUntold && isUntold(next, then, outcome)))
        wrong = QStringLiteral("%1 leads to a state that nothing explains: %2")
                    .arg(next, QString::fromUtf8(world.lastRun().all()));
    else if (!world.intents().isEmpty())
        wrong = QStringLiteral("%1 leaves the note of an operation under way").arg(next);
    else if (const QString left = world.temporaries().join(u' '); !left.isEmpty())
        wrong = next + QStringLiteral(" leaves ") + left;
    return wrong;
}

} // namespace Pointsman::Test
