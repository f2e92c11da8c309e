// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultworld.h"
#include "history/journal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString snapshot = snapshotFile(QStringLiteral("seed-b@2026-01-02T00-00-00Z"));
const QString mission = Cli::inMissions(QStringLiteral("missions/m/session.json"));

} // namespace

/// P6 of the promises: another program changes the file in the gap between our reading and our rename, and then we are
/// killed, at each of the calls that follow.
class FaultBesidePeerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char *why = prepareFaults())
            QSKIP(why);
    }

    void cleanupTestCase() { qInfo("killed at %d calls after the peer had come", m_kills); }

    void whatThePeerWroteIsLostAtNoCall_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("file");
        QTest::newRow("one file") << QStringLiteral("session add-spike spike-y") << activeFile;
        QTest::newRow("the first of two")
            << QStringLiteral("session move spike-0 --to seed-b@2026-01-02T00-00-00Z") << snapshot;
        QTest::newRow("the second of two")
            << QStringLiteral("session move spike-0 --to seed-b@2026-01-02T00-00-00Z") << activeFile;
        QTest::newRow("a switch") << QStringLiteral("session resume seed-b") << activeFile;
        QTest::newRow("a removal") << QStringLiteral("session archive") << activeFile;
        QTest::newRow("a mission with a secret") << QStringLiteral("mission update m --focus wp:WP01") << mission;
        QTest::newRow("undo") << QStringLiteral("undo") << activeFile;
    }

    void whatThePeerWroteIsLostAtNoCall()
    {
        QFETCH(QString, line);
        QFETCH(QString, file);
        World world({line});
        world.keepAs(QStringLiteral("before"));
        const Files before = world.stateFiles();
        int besidePeer = 0;
        int at = 1;
        for (bool wasStruck = true; wasStruck; ++at) {
            world.putBack(QStringLiteral("before"));
            const QByteArray peers = world.peersVersionOf(file);
            Fault fault{at};
            fault.peer = file;
            wasStruck = world.strike(line, fault);
            const bool hasCome = !world.cli().tree().exists(QStringLiteral("drafts/peers.json"));
            besidePeer += hasCome ? 1 : 0;
            bool isTold = false;
            for (const char *next : {"", "session add-spike spike-next", "mission update m --drive active"}) {
                if (*next != 0)
                    world.run(QString::fromUtf8(next));
                const QString told = QStringLiteral("call %1, %2: ").arg(at).arg(QString::fromUtf8(next));
                QVERIFY2(!hasCome || isKept(world, file, peers), qPrintable(told + QString::fromUtf8(peers)));
                for (auto each = before.begin(); each != before.end(); ++each)
                    QVERIFY2(isKept(world, each.key(), *each), qPrintable(told + each.key()));
                QCOMPARE(torn(world), QString());
                isTold = isTold || world.lastRun().err.contains("interrupted");
                const bool mayBeHalf = *next == 0 || isTold || !line.startsWith(u"session move");
                QVERIFY2(mayBeHalf || isOfOneSession(world, u"spike-0"), qPrintable(told));
            }
        }
        QVERIFY2(besidePeer > 3, qPrintable(QString::number(besidePeer)));
        m_kills += besidePeer;
    }

    /// Whoever settles it has looked, and then somebody changes what is to be put back.
    void aHalfThatAPeerChangesWhileItIsTakenBackIsTold()
    {
        const QString move = QStringLiteral("session move spike-0 --to seed-b@2026-01-02T00-00-00Z");
        World world({move});
        world.keepAs(QStringLiteral("before"));
        const QByteArray before = world.cli().tree().read(snapshot);
        int halves = 0;
        int at = 1;
        for (bool wasStruck = true; wasStruck; ++at) {
            world.putBack(QStringLiteral("before"));
            wasStruck = world.strike(move, {at});
            if (world.intents().isEmpty() || isOfOneSession(world, u"spike-0"))
                continue;
            ++halves;
            const QByteArray peers = world.peersVersionOf(snapshot);
            Fault fault;
            fault.peer = snapshot;
            world.strike(QStringLiteral("session set-plan plan-next"), fault);
            QVERIFY(world.lastRun().err.contains("interrupted"));
            QVERIFY(isKept(world, snapshot, peers));
            QVERIFY(world.intents().isEmpty());
        }
        QVERIFY(halves > 0);
    }

private:
    static bool isOfOneSession(const World &world, QStringView spike)
    {
        const Files files = world.stateFiles();
        return std::count_if(files.begin(), files.end(), [&](const QByteArray &file) {
                   return QJsonDocument::fromJson(file).object()[u"spikes"].toArray().contains(spike.toString());
               }) == 1;
    }

    /// In its file or a newer version of the same thing, beside it under the name of a version that was kept, or in the
    /// history.
    static bool isKept(const World &world, const QString &file, const QByteArray &bytes)
    {
        const auto document = QJsonDocument::fromJson(bytes).object();
        const auto hasIt = [&](const QByteArray &other) {
            const auto present = QJsonDocument::fromJson(other).object();
            const auto isSame = [&](QStringView key) { return present[key] == document[key]; };
            return !present.isEmpty() && isSame(u"session_id") && isSame(u"mission_id") &&
                   (isSame(u"peer") || !document.contains(u"peer"));
        };
        const Files files = world.cli().tree().files();
        for (auto each = files.begin(); each != files.end(); ++each) {
            if (!each.key().startsWith(u"drafts/") && hasIt(*each))
                return true;
        }
        const auto journal =
            Journal::openExisting(world.cli().stateFolder() + QStringLiteral("/pointsman/history.sqlite"));
        return journal && (*journal)->holds(world.cli().tree().path(file), bytes).value_or(false);
    }

    static QString torn(const World &world)
    {
        const Files files = world.stateFiles();
        for (auto file = files.begin(); file != files.end(); ++file) {
            if (file.key().endsWith(u".json") && !QJsonDocument::fromJson(*file).isObject())
                return file.key();
        }
        return {};
    }

    int m_kills = 0;
};

QTEST_GUILESS_MAIN(FaultBesidePeerTest)
#include "tst_faultbesidepeer.moc"
