// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/traymenu.h"

#include "support/snapshotbuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;

namespace {

/// A menu as one reads it, one entry a line: `(*)` and `( )` before a choice, `-` for a line, `[…]` around what is
/// greyed out; what is below an entry stands deeper.
QString shown(const QMenu &menu, const QString &indent = {})
{
    QString text;
    for (const QAction *action : menu.actions()) {
        if (action->isSeparator()) {
            text += indent + QStringLiteral("-\n");
            continue;
        }
        const QString mark = !action->isCheckable() ? QString()
                             : action->isChecked()  ? QStringLiteral("(*) ")
                                                    : QStringLiteral("( ) ");
        const QString label = action->isEnabled() ? action->text() : u'[' + action->text() + u']';
        text += indent + mark + label + u'\n';
        if (action->menu())
            text += shown(*action->menu(), indent + QStringLiteral("  "));
    }
    return text;
}

QAction *entry(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action;
        QAction *below = action->menu() ? entry(*action->menu(), text) : nullptr;
        if (below)
            return below;
    }
    return nullptr;
}

const QString usual = QStringLiteral("project web\n"
                                     " topic seed-a Add a title\n"
                                     " topic seed-b Retry payments\n"
                                     " active seed-a@2026-02-26T23-11-00Z\n"
                                     " archived seed-c@2026-02-23T17-40-00Z\n"
                                     " completed seed-b@2026-02-24T09-02-00Z warning=plan-missing\n"
                                     "project api\n"
                                     "mission billing-7\n"
                                     "mission redesign-042 active\n");
const QString rest = QStringLiteral("Quick Switch…\nOpen Pointsman\n-\nQuit\n");

} // namespace

/// The tray's menu, without a tray.
class TrayMenuTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usualProjectsAndMissions()
    {
        show(usual);
        QCOMPARE(shown(m_menu), QStringLiteral("( ) billing-7\n"
                                               "(*) redesign-042\n"
                                               "-\n"
                                               "web: Add a title\n"
                                               "  (*) Add a title\n"
                                               "  ( ) Retry payments (completed)\n"
                                               "  ( ) seed-c\n"
                                               "  -\n"
                                               "  Terminal Here\n"
                                               "  Show Folder\n"
                                               "  Open Seed in Editor\n"
                                               "  Show in Pointsman\n"
                                               "api: no active session\n"
                                               "  [No sessions yet]\n"
                                               "  -\n"
                                               "  Terminal Here\n"
                                               "  Show Folder\n"
                                               "  Show in Pointsman\n"
                                               "-\n"
                                               "Warnings (1)\n") +
                                    rest);
    }

    void nothingAtAll()
    {
        show({});
        QCOMPARE(shown(m_menu), QStringLiteral("Warnings (0)\n") + rest);
    }

    void whatCannotBeChosenSaysWhy()
    {
        show(QStringLiteral("project web\n"
                            " active seed-a@2026-02-26T23-11-00Z broken=Not_JSON\n"
                            " archived seed-b@2026-02-24T09-02-00Z\n"
                            "project api\n"
                            " archived seed-c@2026-02-24T09-02-00Z broken=Not_JSON\n"
                            "project tools gone\n"
                            "project site refused=Bad\n"
                            "mission redesign-042 broken=Not_JSON\n"));
        QCOMPARE(shown(m_menu), QStringLiteral("( ) [redesign-042 (not readable)]\n"
                                               "-\n"
                                               "web: active session not readable\n"
                                               "  [Repair the active session's file first]\n"
                                               "  (*) [seed-a (not readable)]\n"
                                               "  ( ) [seed-b]\n"
                                               "  -\n"
                                               "  Terminal Here\n"
                                               "  Show Folder\n"
                                               "  Show in Pointsman\n"
                                               "api: no active session\n"
                                               "  ( ) [seed-c (not readable)]\n"
                                               "  -\n"
                                               "  Terminal Here\n"
                                               "  Show Folder\n"
                                               "  Show in Pointsman\n"
                                               "tools: folder not there\n"
                                               "  [The project's folder is not there]\n"
                                               "  -\n"
                                               "  Show in Pointsman\n"
                                               "site: settings cannot be used\n"
                                               "  [The project's settings cannot be used]\n"
                                               "  -\n"
                                               "  Terminal Here\n"
                                               "  Show Folder\n"
                                               "  Show in Pointsman\n"
                                               "-\n"
                                               "Warnings (0)\n") +
                                    rest);
    }

    void missionThatIsActiveButNotJoinedIsShown()
    {
        Snapshot snapshot = *m_builder.build(QStringLiteral("mission redesign-042"));
        auto missions = std::make_shared<MissionsEntry>(*snapshot.missions);
        missions->activeId = QStringLiteral("elsewhere");
        snapshot.missions = missions;
        TrayMenu menu;
        menu.setSnapshot(std::make_shared<const Snapshot>(snapshot));
        QVERIFY2(shown(menu).startsWith(QLatin1StringView("(*) [elsewhere (not joined here)]\n( ) redesign-042\n-\n")),
                 qPrintable(shown(menu)));
    }

    void usualListsAreNotCut()
    {
        show(missions(5) + projects(6));
        QCOMPARE(shared(), QStringLiteral("m0 m1 m2 m3 m4 | p0 p1 p2 p3 p4 p5"));
        show(missions(4) + projects(8));
        QCOMPARE(shared(), QStringLiteral("m0 m1 m2 m3 | p0 p1 p2 p3 p4 p5 p6 p7"));
        show(missions(7) + projects(5));
        QCOMPARE(shared(), QStringLiteral("m0 m1 m2 m3 m4 m5 m6 | p0 p1 p2 p3 p4"));
    }

    /// Twelve lines for both, whatever there is; a few of either list keep theirs.
    void longListsAreCut()
    {
        show(missions(30) + projects(30));
        QCOMPARE(shared(), QStringLiteral("m0 m1 m2 m3 More… | p0 p1 p2 p3 p4 p5 More…"));
        show(missions(4) + projects(30));
        QCOMPARE(shared(), QStringLiteral("m0 m1 m2 m3 | p0 p1 p2 p3 p4 p5 p6 More…"));
        show(missions(30) + projects(5));
        QCOMPARE(shared(), QStringLiteral("m0 m1 m2 m3 m4 m5 More… | p0 p1 p2 p3 p4"));
        show(projects(30));
        QCOMPARE(shared(), QStringLiteral("p0 p1 p2 p3 p4 p5 p6 p7 p8 p9 p10 More…"));
    }

    /// In the user's order all the same.
    void cutListShowsWhatWasChangedLastAndWhatNeedsItsUser()
    {
        show(missions(30)
                 .replace(QLatin1StringView("m20\n"), QLatin1StringView("m20 active\n"))
                 .replace(QLatin1StringView("m25\n"), QLatin1StringView("m25 activity=2026-02-26T12:00:00\n"))
                 .replace(QLatin1StringView("m7\n"), QLatin1StringView("m7 broken=x\n")) +
             projects(30)
                 .replace(QLatin1StringView("p17\n active seed@2026-02-26T23-11-00Z"),
                          QLatin1StringView("p17\n active seed@2026-02-26T23-11-00Z updated=2026-02-27T11:00:00Z"))
                 .replace(QLatin1StringView("p9\n active seed@2026-02-26T23-11-00Z"),
                          QLatin1StringView("p9\n active seed@2026-02-26T23-11-00Z warning=plan-missing"))
                 .replace(QLatin1StringView("p28\n active seed@2026-02-26T23-11-00Z"),
                          QLatin1StringView("p28\n active seed@2026-02-26T23-11-00Z broken=x"))
                 .replace(QLatin1StringView("p3\n active seed@2026-02-26T23-11-00Z"),
                          QLatin1StringView("p3\n archived seed@2026-02-26T23-11-00Z updated=2026-02-27T11:30:00Z")));
        QCOMPARE(shared(), QStringLiteral("m0 m7 m20 m25 More… | p0 p1 p3 p9 p17 p28 More…"));
    }

    void latestSessionsComeFirstAndTheRestIsInTheWindow()
    {
        QString text = QStringLiteral("project web\n active seed-0@2026-01-01T00-00-00Z\n");
        for (int i = 1; i <= 8; ++i)
            text += QStringLiteral(" archived seed-%1@2026-01-01T00-00-00Z updated=2026-02-0%1T00:00:00Z\n").arg(i);
        show(text);
        const QMenu &web = *entry(m_menu, QStringLiteral("web: seed-0"))->menu();
        QCOMPARE(shown(web), QStringLiteral("(*) seed-0\n( ) seed-8\n( ) seed-7\n( ) seed-6\n( ) seed-5\n( ) seed-4\n"
                                            "( ) seed-3\nMore…\n-\nTerminal Here\nShow Folder\nOpen Seed in Editor\n"
                                            "Show in Pointsman\n"));
        QSignalSpy chosen(&m_menu, &TrayMenu::projectChosen);
        entry(web, QStringLiteral("More…"))->trigger();
        QCOMPARE(chosen.takeFirst().first().toString(), QStringLiteral("/code/web"));
    }

    void whatCannotBeReadTakesNoPlaceOfWhatCanBeChosen()
    {
        QString text = QStringLiteral("project web\n");
        for (int i = 1; i <= 6; ++i) {
            text += QStringLiteral(" archived seed-%1@2026-01-01T00-00-00Z updated=2026-02-0%1T00:00:00Z\n"
                                   " archived bad-%1@2026-02-01T00-00-00Z broken=x modified=2026-02-2%1T00:00:00Z\n")
                        .arg(i);
        }
        show(text);
        const QMenu &web = *entry(m_menu, QStringLiteral("web: no active session"))->menu();
        QVERIFY2(shown(web).startsWith(QStringLiteral("( ) seed-6\n( ) seed-5\n( ) seed-4\n( ) seed-3\n( ) seed-2\n"
                                                      "( ) seed-1\nMore…\n")),
                 qPrintable(shown(web)));
    }

    void sessionsOfOneTitleAreToldApart()
    {
        show(QStringLiteral("project web\n"
                            " topic seed-a Add a title\n"
                            " archived seed-a@2026-02-26T23-11-00Z\n"
                            " archived seed-a@2026-02-24T23-11-00Z\n"
                            " archived seed-b@2026-02-20T23-11-00Z\n"));
        const QMenu &web = *entry(m_menu, QStringLiteral("web: no active session"))->menu();
        QCOMPARE(shown(web).section(u'-', 0, -2).section(u'\n', 0, 2),
                 QStringLiteral("( ) seed-a@2026-02-26T23-11-00Z\n( ) seed-a@2026-02-24T23-11-00Z\n( ) seed-b"));
    }

    void snapshotOfTheActiveSessionIsNoOther()
    {
        show(QStringLiteral(
            "project web\n active seed-a@2026-02-26T23-11-00Z\n archived seed-a@2026-02-26T23-11-00Z\n"));
        QVERIFY2(shown(m_menu).contains(QLatin1StringView("  (*) seed-a\n  -\n")), qPrintable(shown(m_menu)));
    }

    void foreignNamesAreEscapedVisibleAndShort()
    {
        show(QStringLiteral("project R&D_x\n topic seed-a Fish&Chips\u202E") + QString(300, u'x') +
             QStringLiteral("\n active seed-a@2026-02-26T23-11-00Z\nmission a&b_c\n"));
        const QStringList lines = shown(m_menu).split(u'\n');
        QCOMPARE(lines.at(0), QStringLiteral("( ) a&&b_c"));
        QVERIFY2(lines.at(2).startsWith(QLatin1StringView("R&&D_x: Fish&&Chips\\u{202E}xxx")), qPrintable(lines.at(2)));
        QVERIFY2(lines.at(2).endsWith(QStringLiteral("x…")), qPrintable(lines.at(2)));
        QVERIFY(lines.at(2).size() < 80);
    }

    /// What the bus makes of it is tried with the built program (tests/desktop).
    void menuOverTheBusIsEscapedForIt()
    {
        show(QStringLiteral("mission a_b"));
        m_menu.setOverBus(true);
        QVERIFY(entry(m_menu, QStringLiteral("a__b")));
        show(QStringLiteral("mission c_d&e&f"));
        QVERIFY2(entry(m_menu, QStringLiteral("c_&d&e&f")), qPrintable(shown(m_menu)));
        show(QStringLiteral("mission c&d&e"));
        QVERIFY2(entry(m_menu, QStringLiteral("c&&d&e")), qPrintable(shown(m_menu)));
        show(QStringLiteral("mission c_d&e&f"));
        m_menu.setOverBus(false);
        QVERIFY(entry(m_menu, QStringLiteral("c_d&&e&&f")));
    }

    void missionIsChosenAndMarkedOnlyByTheDisk()
    {
        show(usual);
        QSignalSpy chosen(&m_menu, &TrayMenu::missionChosen);
        entry(m_menu, QStringLiteral("billing-7"))->trigger();
        QCOMPARE(chosen.takeFirst().first().toString(), QStringLiteral("billing-7"));
        QVERIFY(shown(m_menu).startsWith(QLatin1StringView("( ) billing-7\n(*) redesign-042\n")));
        entry(m_menu, QStringLiteral("redesign-042"))->trigger();
        QVERIFY(chosen.isEmpty());

        QAction *billing = entry(m_menu, QStringLiteral("billing-7"));
        show(QString(usual)
                 .remove(QLatin1StringView(" active\n"))
                 .replace(QLatin1StringView("billing-7"), QLatin1StringView("billing-7 active")));
        QVERIFY(shown(m_menu).startsWith(QLatin1StringView("(*) billing-7\n( ) redesign-042\n")));
        // It is the same entry still: one that a panel has on screen can be clicked.
        QCOMPARE(entry(m_menu, QStringLiteral("billing-7")), billing);
        billing->trigger();
        QVERIFY(chosen.isEmpty());
        entry(m_menu, QStringLiteral("redesign-042"))->trigger();
        QCOMPARE(chosen.takeFirst().first().toString(), QStringLiteral("redesign-042"));
    }

    void sessionIsChosenByItsFile()
    {
        show(usual);
        QSignalSpy session(&m_menu, &TrayMenu::sessionChosen);
        QSignalSpy project(&m_menu, &TrayMenu::projectChosen);
        entry(m_menu, QStringLiteral("seed-c"))->trigger();
        QCOMPARE(session.takeFirst(),
                 (QVariantList{QStringLiteral("/code/web"), QStringLiteral("/code/web/.tf/knowledge/sessions/"
                                                                           "seed-c@2026-02-23T17-40-00Z.json")}));
        QVERIFY(entry(m_menu, QStringLiteral("Add a title"))->isChecked());
        // The active one is only shown.
        entry(m_menu, QStringLiteral("Add a title"))->trigger();
        QVERIFY(session.isEmpty());
        QCOMPARE(project.takeFirst().first().toString(), QStringLiteral("/code/web"));
        QVERIFY(entry(m_menu, QStringLiteral("Add a title"))->isChecked());
    }

    void theOtherEntriesSayWhatTheyAre()
    {
        show(usual);
        QSignalSpy terminal(&m_menu, &TrayMenu::terminalRequested);
        QSignalSpy folder(&m_menu, &TrayMenu::folderRequested);
        QSignalSpy document(&m_menu, &TrayMenu::documentRequested);
        QSignalSpy project(&m_menu, &TrayMenu::projectChosen);
        const QMenu &api = *entry(m_menu, QStringLiteral("api: no active session"))->menu();
        entry(api, QStringLiteral("Terminal Here"))->trigger();
        entry(api, QStringLiteral("Show Folder"))->trigger();
        entry(api, QStringLiteral("Show in Pointsman"))->trigger();
        const QMenu &web = *entry(m_menu, QStringLiteral("web: Add a title"))->menu();
        entry(web, QStringLiteral("Open Seed in Editor"))->trigger();
        QCOMPARE(document.takeFirst(), (QVariantList{QStringLiteral("/code/web"), QStringLiteral("seed-a")}));
        QCOMPARE(folder.takeFirst().first().toString(), QStringLiteral("/code/api"));
        QCOMPARE(terminal.takeFirst().first().toString(), QStringLiteral("/code/api"));
        QCOMPARE(project.takeFirst().first().toString(), QStringLiteral("/code/api"));

        QStringList said;
        connect(&m_menu, &TrayMenu::warningsRequested, this, [&] { said << QStringLiteral("warnings"); });
        connect(&m_menu, &TrayMenu::quickSwitchRequested, this, [&] { said << QStringLiteral("switch"); });
        connect(&m_menu, &TrayMenu::windowRequested, this, [&] { said << QStringLiteral("window"); });
        connect(&m_menu, &TrayMenu::quitRequested, this, [&] { said << QStringLiteral("quit"); });
        for (const char *text : {"Warnings (1)", "Quick Switch…", "Open Pointsman", "Quit"})
            entry(m_menu, QString::fromUtf8(text))->trigger();
        QCOMPARE(said.join(u' '), QStringLiteral("warnings switch window quit"));
    }

    /// One that is on screen stays as it is, and is up to date the next time.
    void openMenuIsLeftAlone()
    {
        TrayMenu menu;
        menu.setSnapshot(m_builder.build(QStringLiteral("mission one")));
        menu.popup({});
        QVERIFY(menu.isVisible());
        menu.setSnapshot(m_builder.build(QStringLiteral("mission two")));
        QVERIFY(entry(menu, QStringLiteral("one")));
        menu.hide();
        menu.popup({});
        QVERIFY(!entry(menu, QStringLiteral("one")));
        QVERIFY(entry(menu, QStringLiteral("two")));
    }

private:
    void show(const QString &text) { m_menu.setSnapshot(m_builder.build(text)); }

    [[nodiscard]] static QString missions(int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text += QStringLiteral("mission m%1\n").arg(i);
        return text;
    }
    [[nodiscard]] static QString projects(int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text += QStringLiteral("project p%1\n active seed@2026-02-26T23-11-00Z\n").arg(i);
        return text;
    }
    /// The names of the missions and projects that the menu shows, ` | ` between the two.
    [[nodiscard]] QString shared() const
    {
        QStringList names;
        for (const QAction *action : m_menu.actions()) {
            if (action->text().startsWith(QLatin1StringView("Warnings")))
                break;
            names << (action->isSeparator() ? QStringLiteral("|")
                                            : action->text().section(u':', 0, 0).section(u' ', 0, 0));
        }
        return names.mid(0, names.size() - 1).join(u' ');
    }

    SnapshotBuilder m_builder;
    TrayMenu m_menu;
};

QTEST_MAIN(TrayMenuTest)
#include "tst_traymenu.moc"
