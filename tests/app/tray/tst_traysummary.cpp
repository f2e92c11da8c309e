// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/traysummary.h"

#include "base/translations.h"
#include "support/snapshotbuilder.h"

#include <QCoreApplication>
#include <QTest>

using namespace Pointsman;

/// What the tray says of everything, in words and in number.
class TraySummaryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }

    void words_data()
    {
        QTest::addColumn<QString>("snapshot");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing at all") << QString()
                                        << QStringLiteral("No mission is active\nNo project is listed\nNo warnings");
        QTest::newRow("all is well") << QStringLiteral("project web\n active seed-a@2026-02-26T23-11-00Z\nproject api\n"
                                                       "mission redesign active focus=wp:WP03 driving")
                                     << QStringLiteral("Mission redesign, working on wp:WP03, driving\n"
                                                       "1 of 2 projects has an active session\nNo warnings");
        QTest::newRow("several sessions, nothing in particular")
            << QStringLiteral("project web\n active seed-a@2026-02-26T23-11-00Z\n"
                              "project api\n active seed-b@2026-02-26T23-11-00Z\nmission redesign active")
            << QStringLiteral("Mission redesign, working on nothing in particular, not driving\n"
                              "2 of 2 projects have an active session\nNo warnings");
        QTest::newRow("findings everywhere are counted")
            << QStringLiteral("project web warning=one\n active seed-a@2026-02-26T23-11-00Z warning=two\n"
                              " archived seed-b@2026-02-26T23-11-00Z error=three note=four\n"
                              "mission redesign warning=five")
            << QStringLiteral("No mission is active\n1 of 1 projects has an active session\n1 error, 3 warnings");
        QTest::newRow("a mission that cannot be read")
            << QStringLiteral("mission redesign active broken=Not_JSON error=not-json")
            << QStringLiteral("Mission redesign, not readable\nNo project is listed\n1 error");
        QTest::newRow("active sessions that cannot be read")
            << QStringLiteral("project web\n active seed-a@2026-02-26T23-11-00Z\n"
                              "project api\n active seed-b@2026-02-26T23-11-00Z broken=Not_JSON error=not-json")
            << QStringLiteral("No mission is active\n1 of 2 projects has an active session, 1 cannot be read\n1 error");
        QTest::newRow("projects that cannot be watched")
            << QStringLiteral("project web gone\nproject api refused=Bad\nproject tools")
            << QStringLiteral("No mission is active\nNo session is active\n"
                              "web: its folder is not there\napi: its settings cannot be used");
        QTest::newRow("many of those are cut")
            << QStringLiteral("project a gone\nproject b gone\nproject c gone\nproject d gone")
            << QStringLiteral("No mission is active\nNo session is active\na: its folder is not there\n"
                              "b: its folder is not there\nc: its folder is not there\n…");
    }

    void words()
    {
        QFETCH(QString, snapshot);
        QFETCH(QString, words);
        QCOMPARE(TraySummary::of(*SnapshotBuilder().build(snapshot)).words, words);
    }

    void agentsThatWaitComeFirst()
    {
        const auto summary = TraySummary::of(
            *SnapshotBuilder().build(QStringLiteral("project web\n call message=May_I?\nproject api warning=one")));
        QCOMPARE(summary.waiting, 1);
        QVERIFY2(summary.words.startsWith(QLatin1StringView("web: an agent waits for you\n")),
                 qPrintable(summary.words));
        QCOMPARE(TraySummary::of(*SnapshotBuilder().build(QStringLiteral("project web"))).waiting, 0);
    }

    void severalAgentsThatWaitAreCounted()
    {
        QString text = QStringLiteral("project web\n call message=May_I?\n call message=Which?\n");
        for (const char *name : {"a", "b", "c", "d"})
            text += QStringLiteral("project %1\n call\n").arg(QLatin1StringView(name));
        const QString words = TraySummary::of(*SnapshotBuilder().build(text)).words;
        QVERIFY2(words.startsWith(QLatin1StringView("web: 2 agents wait for you\na: an agent waits for you\n"
                                                    "b: an agent waits for you\nAgents wait in 2 more projects\n")),
                 qPrintable(words));
    }

    void pointerAtAMissionThatIsNotJoined()
    {
        Snapshot snapshot = *SnapshotBuilder().build({});
        auto missions = std::make_shared<MissionsEntry>(*snapshot.missions);
        missions->activeId = QStringLiteral("elsewhere");
        snapshot.missions = missions;
        QCOMPARE(TraySummary::of(snapshot).words.section(u'\n', 0, 0),
                 QStringLiteral("Mission elsewhere, not joined here"));
    }

    void placesThatAreOnlyPolled()
    {
        Snapshot snapshot = *SnapshotBuilder().build(QStringLiteral("project web\nproject api"));
        snapshot.polled = {QStringLiteral("/code/web"), QStringLiteral("/home/.spec-kitty")};
        const TraySummary summary = TraySummary::of(snapshot);
        QVERIFY(!summary.isWatchingAll);
        QVERIFY2(summary.words.endsWith(QLatin1StringView("\nChanges in 2 places are not announced by the system")),
                 qPrintable(summary.words));
    }

    void placesAreNotYetWatchedWhileTheyAreRead()
    {
        Snapshot snapshot = *SnapshotBuilder().build(QStringLiteral("project web loading"));
        snapshot.polled = {QStringLiteral("/code/web")};
        QVERIFY(TraySummary::of(snapshot).isWatchingAll);
    }

    /// As the navigator's badges do it.
    void theNumberIsThatOfTheWorst()
    {
        const auto of = [](const char *text) {
            return TraySummary::of(*SnapshotBuilder().build(QString::fromLatin1(text)));
        };
        QVERIFY(!of("project web note=one").worst());
        QCOMPARE(of("project web note=one").count(), 0);
        QCOMPARE(of("project web warning=one warning=two").worst(), Severity::Warning);
        QCOMPARE(of("project web warning=one warning=two").count(), 2);
        QCOMPARE(of("project web warning=one warning=two error=three").worst(), Severity::Error);
        QCOMPARE(of("project web warning=one warning=two error=three").count(), 1);
    }

    /// Some panels take a tool tip for markup.
    void foreignTextIsNoMarkupAndStaysOnItsLine()
    {
        Snapshot snapshot = *SnapshotBuilder().build(QStringLiteral("mission redesign active"));
        auto missions = std::make_shared<MissionsEntry>(*snapshot.missions);
        auto mission = std::make_shared<MissionEntry>(*missions->missions.front());
        mission->mission.focus = QStringLiteral("<b>wp:&amp;</b>\n\u202Eevil") + QString(500, u'x');
        missions->missions.front() = mission;
        snapshot.missions = missions;
        const QStringList lines = TraySummary::of(snapshot).words.split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines.first().startsWith(QLatin1StringView("Mission redesign, working on")),
                 qPrintable(lines.first()));
        QVERIFY(lines.first().size() <= 100);
        QVERIFY(lines.first().contains(QLatin1StringView("\\u{202E}evil")));
        for (const QChar unwanted : {u'<', u'>', u'&', u'\u202E'})
            QVERIFY(!lines.first().contains(unwanted));
    }
};

QTEST_GUILESS_MAIN(TraySummaryTest)
#include "tst_traysummary.moc"
