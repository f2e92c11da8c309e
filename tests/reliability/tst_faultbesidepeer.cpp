// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultworld.h"
#include "history/journal.h"

#include <QJsonDocument>
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
            for (const char *next : {"", "session add-spike spike-next", "mission update m --drive active"}) {
                if (*next != 0)
                    world.run(QString::fromUtf8(next));
                const QString told = QStringLiteral("call %1, %2: ").arg(at).arg(QString::fromUtf8(next));
                QVERIFY2(!hasCome || isKept(world, file, peers), qPrintable(told + QString::fromUtf8(peers)));
                for (auto each = before.begin(); each != before.end(); ++each)
                    QVERIFY2(isKept(world, each.key(), *each), qPrintable(told + each.key()));
                QCOMPARE(torn(world), QString());
            }
        }
        QVERIFY2(besidePeer > 3, qPrintable(QString::number(besidePeer)));
        m_kills += besidePeer;
    }

private:
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
