// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/guardedfile.h"
#include "files/statedocument.h"
#include "support/documents.h"
#include "support/temporarytree.h"
#include "json/jsonwriter.h"

#include <QFileInfo>
#include <QProcess>
#include <QSaveFile>
#include <QSet>
#include <QTest>

#include <atomic>
#include <chrono>
#include <thread>

using namespace Pointsman;
using Test::TemporaryTree;

namespace {

const QString name = QStringLiteral("knowledge/.active-planning.json");

/// Whether it runs for long, as `./dev test --deep` has it.
bool isDeep()
{
    return qEnvironmentVariableIsSet("POINTSMAN_DEEP");
}

int peerWrites()
{
    return isDeep() ? 3000 : 200;
}

/// About as many as there is time for while the peer writes.
int ourWrites()
{
    return isDeep() ? 1500 : 400;
}

QStringList spikesIn(const QByteArray &bytes)
{
    QStringList spikes;
    const auto document = parseObject(bytes);
    const JsonValue *list = document ? document->find("spikes") : nullptr;
    for (const JsonValue &spike : list && list->array() ? *list->array() : JsonArray())
        spikes << (spike.string() ? QString::fromStdString(*spike.string()) : QString());
    return spikes;
}

/// The document with one spike more, as an operation of ours adds it: nothing where it is there already.
Result<std::optional<QByteArray>> withSpike(const std::optional<QByteArray> &present, const QString &spike)
{
    if (!present || spikesIn(*present).contains(spike))
        return std::nullopt;
    auto document = parseObject(*present);
    if (!document)
        return failure(ErrorCode::Invalid, document.error().words, {});
    document->find("spikes")->array()->emplace_back(spike);
    return pythonJson(*document);
}

/// How often it computed what to write, more than once where it met the other program; 0: it gave up.
int saveGuarded(const QString &path, const QString &spike)
{
    int rounds = 0;
    const auto edit = [&](const auto &present) {
        ++rounds;
        return withSpike(present, spike);
    };
    return editFile(path, FileMode::KeepOrPrivate, edit) ? rounds : 0;
}

/// What a program does that trusts in QSaveFile.
int savePlainly(const QString &path, const QString &spike)
{
    const auto content = readFile(path);
    const auto after = content ? withSpike(content->bytes, spike) : std::nullopt;
    QSaveFile file(path);
    const bool isSaved = after && *after && file.open(QIODevice::WriteOnly) && file.write(**after) >= 0;
    return isSaved && file.commit() ? 1 : 0;
}

struct Race
{
    int peers = 0;     ///< writes
    int peersLost = 0; ///< of the other program's items, those that are not in the file at the end
    int ours = 0;
    int met = 0; ///< of ours, those that the other program's came into the way of
    int conflicts = 0;
    int reads = 0; ///< of somebody who reads all the time
    int badReads = 0;
};

/// A Python peer and us on one file, until each has written that often; nothing where there was no race.
std::optional<Race> race(int seed, int (*save)(const QString &, const QString &))
{
    const TemporaryTree tree;
    tree.write(name, Test::sessionDocument(QStringLiteral("seed-a@2026-01-01T00-00-00Z")));
    QProcess peer;
    peer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    peer.start(QStringLiteral("python3"), {QStringLiteral(PEER_PROGRAM), tree.path(name), QString::number(peerWrites()),
                                           QString::number(seed), QString::number(ourWrites())});
    if (!peer.waitForStarted())
        return std::nullopt;
    Race result{peerWrites()};
    std::atomic<bool> isOver = false;
    std::thread reader([&] {
        for (; !isOver; ++result.reads) {
            result.badReads += parseObject(tree.read(name)) ? 0 : 1;
            std::this_thread::sleep_for(std::chrono::microseconds(200)); // leaves the others their turn
        }
    });
    const QByteArray begin = tree.read(name);
    while (tree.read(name) == begin && peer.state() == QProcess::Running && !peer.waitForFinished(1))
        ; // it takes its time to start
    while (result.ours < ourWrites() && result.conflicts < ourWrites()) {
        const int rounds = save(tree.path(name), QStringLiteral("ours-%1").arg(result.ours));
        ++(rounds > 0 ? result.ours : result.conflicts);
        if (peer.state() == QProcess::Running)
            peer.write("."); // for the pace
        result.met += rounds > 1 ? 1 : 0;
        (void)peer.waitForFinished(1);
    }
    peer.closeWriteChannel();
    (void)peer.waitForFinished(-1);
    isOver = true;
    reader.join();
    const bool isWhole = peer.exitStatus() == QProcess::NormalExit && peer.exitCode() == 0;
    if (!isWhole || result.ours < ourWrites())
        return std::nullopt;
    // In the file itself: what lies beside it, as a version that was kept, is out of it all the same.
    const QStringList there = spikesIn(tree.read(name));
    const QSet<QString> kept(there.begin(), there.end());
    for (int i = 0; i < result.peers; ++i)
        result.peersLost += kept.contains(QStringLiteral("peer-%1").arg(i)) ? 0 : 1;
    return result;
}

} // namespace

/// P4: an update of another program is never lost by us, against a Python peer that writes as the originals do; and P1:
/// whoever reads meanwhile finds a whole file.
class PeerRaceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // In memory a save is as quick as the peer's, however busy the disk is: the closest race.
        if (QFileInfo(QStringLiteral("/dev/shm")).isWritable())
            qputenv("TMPDIR", "/dev/shm");
        QProcess python;
        python.start(QStringLiteral("python3"), {QStringLiteral("--version")});
        if (!python.waitForFinished())
            QSKIP("there is no python3 here");
    }

    void aPlainQSaveFileLosesThem()
    {
        const auto result = race(1, savePlainly);
        QVERIFY2(result, "there was no race");
        qInfo("control: peer's writes %d, lost %d; ours %d", result->peers, result->peersLost, result->ours);
        QVERIFY2(result->peersLost > 0, "the race is none: a plain save lost nothing");
    }

    void oursLosesNone_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= (isDeep() ? 5 : 1); ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void oursLosesNone()
    {
        QFETCH(int, seed);
        const auto result = race(seed, saveGuarded);
        QVERIFY2(result, "there was no race");
        qInfo("peer's writes %d, lost %d; ours %d, of which %d met the peer; given up %d", result->peers,
              result->peersLost, result->ours, result->met, result->conflicts);
        QCOMPARE(result->peersLost, 0);
        QVERIFY2(result->met >= ourWrites() / 50, "the two hardly ever met");
        QVERIFY2(result->reads > 0, "nobody read");
        QCOMPARE(result->badReads, 0);
    }
};

QTEST_GUILESS_MAIN(PeerRaceTest)
#include "tst_peerrace.moc"
