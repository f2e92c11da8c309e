// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingworld.h"

#include <QDir>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

/// What a finding says is true of the file at hand: its values, and what the originals do with just that key.
class FindingWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageNamesTheValue_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        const auto row = [](const QString &file, const char *from, const char *to, const char *code,
                            const char *message) {
            QTest::addRow("%s: %s", code, to) << file << QByteArray(from) << QByteArray(to) << QString::fromLatin1(code)
                                              << QString::fromUtf8(message);
        };
        row(World::active, "\"plan\": null", "\"plan\": false", "session-key-mistyped",
            "The value of plan is false; expected is text or null.");
        row(World::active, "\"spike-y\"", "7", "session-key-mistyped",
            "The value of spikes is a list that has 7 in it; expected is a list of texts.");
        row(World::active, "\"seed-a@2026-02-01T08-00-00Z\"", "5", "session-id-malformed",
            "The session_id cannot be used: it is 5, not text.");
        row(World::active, "seed-a@2026-02-01T08-00-00Z", "", "session-id-malformed",
            "The session_id cannot be used: it is \"\", an empty text.");
        row(World::completed, "\"topics/plan-c/backlog.md\"", "7", "backlog-malformed",
            "The value of backlog_md in the backlog is 7; expected is text.");
        row(World::completed, "topics/plan-c/backlog.md", "", "backlog-path-malformed",
            "The backlog's file \"\" is empty.");
        row(World::active, "\"plan\": null", "\"plan\": \"\"", "topic-id-malformed",
            "The topic in plan, \"\", cannot be the name of a folder: it is empty. Give a plain name.");
        row(World::mission, "\"developer\"", "7", "mission-key-mistyped",
            "The state cannot be understood: role is 7, not text.");
        row(World::mission, "2026-02-01T09:30:00", "half past nine", "mission-time-unreadable",
            "The state cannot be understood: last_activity_at is \"half past nine\", no time.");
        row(World::active, "\"plan\": null", "\"plan\": null, \"plan\": null", "duplicate-keys",
            "The file has more than one value for the same key: \"plan\".");
        row(World::active, "\"plan\": null", "\"plan\": nul", "not-json",
            "The file cannot be used: line 10, column 11: a value was expected: text in double quotes, a number, true, "
            "false, null, a list or an object, at ‘nul,’.");
        row(World::active, "\"plan\": null", "\"api_key\": nul", "not-json",
            "The file cannot be used: line 10, column 14: a value was expected: text in double quotes, a number, true, "
            "false, null, a list or an object.");
        row(World::mission, "\"focus\": null", "\"focus\": nul", "not-json",
            "The file cannot be used: line 9, column 12: a value was expected: text in double quotes, a number, true, "
            "false, null, a list or an object.");
        row(World::active, "\"spike-y\"", "null", "session-key-mistyped",
            "The value of spikes is a list that has null in it; expected is a list of texts.");
        row(World::completed, "\"pt-2\"", "2", "backlog-malformed",
            "The value of tickets in the backlog is a list that has 2 in it; expected is a list of texts.");
        row(World::completed, "\"topic\"", "\"subject\"", "backlog-malformed",
            "The value of topic in the backlog is missing; expected is text.");
        row(World::pointer, "\"mission-a\"", "7", "pointer-broken",
            "active_mission_id is 7, which is not the name of a mission's folder.");
        row(World::pointer, "mission-a", "../a", "pointer-broken",
            "active_mission_id is \"../a\", which is not the name of a mission's folder.");
        row(World::active, "@2026-02-01T08-00-00Z", "", "session-id-malformed",
            "The session_id cannot be used: Invalid session_id format: seed-a. Expected "
            "{seed_id}@{YYYY-MM-DDTHH-MM-SSZ}.");
        row(World::archived, "\"seed-b@2026-01-25T08-00-00Z\"", "7", "session-id-malformed",
            "The session_id cannot be used: it is 7, not text.");
        row(World::active, "\"schema_version\": 1", "\"schema_version\": \"1\"", "schema-version-wrong",
            "The schema_version is \"1\", not the number 1.");
        row(World::completed, "plan-c/backlog", "plan-c\\u0000", "backlog-path-malformed",
            "The backlog's file \"topics/plan-c\\u{0}.md\" has control characters in its path.");
        row(World::completed, "pt-2", "../../x", "ticket-id-malformed",
            "The ticket \"../../x\" cannot be the name of a file: it has a slash or backslash, so it could lead out of "
            "its "
            "folder. Give a plain name.");
    }
    void aMessageNamesTheValue()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, code);
        QFETCH(QString, message);
        const FindingWorld world;
        world.edit(file, from.constData(), to);
        const Issues found = world.ofCode(code);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().message, message);
        QVERIFY(world.ofCode(QStringLiteral("backlog-file-missing")).empty());
    }

    void aLongValueIsCut_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("from");
        QTest::newRow("state") << World::active << QByteArray("\"active\"");
        QTest::newRow("spike") << World::active << QByteArray("\"spike-y\"");
        QTest::newRow("session id") << World::active << QByteArray("\"seed-a@2026-02-01T08-00-00Z\"");
        QTest::newRow("role") << World::mission << QByteArray("\"developer\"");
        QTest::newRow("pointer") << World::pointer << QByteArray("\"mission-a\"");
        QTest::newRow("ticket") << World::completed << QByteArray("\"pt-2\"");
    }
    void aLongValueIsCut()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, from);
        const FindingWorld world;
        world.edit(file, from.constData(), '"' + QByteArray(300'000, 'y') + '"');
        const Issues issues = world.inspect();
        QVERIFY(!issues.empty());
        for (const Issue &issue : issues) {
            QVERIFY2(issue.message.size() < 600, qPrintable(issue.message.left(100)));
            QVERIFY(issue.subject.size() <= 255);
        }
    }

    void onlyCreatedIsSaidToSort_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isSorted");
        const auto row = [](const char *key, const char *from, const char *to, const char *code, bool isSorted) {
            const QByteArray front = '"' + QByteArray(key) + "\": ";
            QTest::addRow("%s %s", code, key) << front + from << front + to << QString::fromLatin1(code) << isSorted;
        };
        const char *later = "\"2026-03-01T08:00:00Z\"";
        row("created", "\"2026-02-01T08:00:00Z\"", later, "time-in-future", true);
        row("updated", "\"2026-02-01T09:00:00Z\"", later, "time-in-future", false);
        row("completed_at", "null", later, "time-in-future", false);
        row("created", "\"2026-02-01T08:00:00Z\"", "\"lately\"", "time-unreadable", true);
        row("updated", "\"2026-02-01T09:00:00Z\"", "\"lately\"", "time-unreadable", false);
        row("completed_at", "null", "\"lately\"", "time-unreadable", false);
        row("updated", "\"2026-02-01T09:00:00Z\"", "\"2026-01-01T08:00:00Z\"", "updated-before-created", false);
        row("completed_at", "null", "\"2026-01-01T08:00:00Z\"", "completed-before-created", false);
    }
    void onlyCreatedIsSaidToSort()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, code);
        QFETCH(bool, isSorted);
        const FindingWorld world;
        world.edit(World::active, from.constData(), to);
        const Issues found = world.ofCode(code);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().consequence.contains(u"latest of its seed") ||
                     found.front().consequence.contains(u"latest session of its seed"),
                 isSorted);
        QCOMPARE(found.front().consequence.contains(u"nothing is sorted by it"), !isSorted);
    }

    void aMissingTopicIsToldOnceAndWithWhatLooksLikeIt()
    {
        const FindingWorld world;
        world.edit(World::active, "\"spike-x\"", R"("Spike-X", "Spike-X", "caf\u00e9", "nowhere")");
        world.tree().makeFolder(QStringLiteral("knowledge/topics/cafe\u0301"));
        const Issues found = world.ofCode(QStringLiteral("topic-missing"));
        QCOMPARE(found.size(), std::size_t(3));
        QVERIFY2(found[0].message.contains(u"\"Spike-X\"") && found[0].message.contains(u"what exists is \"spike-x\""),
                 qPrintable(found[0].message));
        QVERIFY2(found[1].message.contains(u"what exists is"), qPrintable(found[1].message));
        QCOMPARE(found[2].message, QStringLiteral("The topic \"nowhere\" of the active session does not exist."));
    }

    void aMissingTopicIsNamedByItsTitleToo()
    {
        const FindingWorld world;
        world.edit(World::active, "\"spike-x\"", R"("spike-gone")");
        world.tree().write(QStringLiteral("knowledge/index.json"),
                           R"({"topics": [{"id": "spike-gone", "title": "Look at it"}]})");
        QCOMPARE(world.ofCode(QStringLiteral("topic-missing")).front().message,
                 QStringLiteral("The topic \"Look at it (spike-gone)\" of the active session does not exist."));
    }

    void behindAByteOrderMarkNothingIsReadAsJson()
    {
        const FindingWorld world;
        world.tree().write(World::active, "\xef\xbb\xbf[]");
        QVERIFY(world.ofCode(QStringLiteral("not-an-object")).front().consequence.contains(u"no session is active"));
        world.tree().write(World::active, "[]");
        QVERIFY(world.ofCode(QStringLiteral("not-an-object")).front().consequence.contains(u"crashes"));
    }

    void aLinkThatLeadsNowhereDoesNotLeadOut()
    {
        const FindingWorld world;
        world.link(QStringLiteral("home/missions/mission-b"), QStringLiteral("mission-z"));
        const Issues issues = world.inspect();
        QCOMPARE(issues.size(), std::size_t(1));
        QVERIFY2(issues.front().message.contains(u"/home/missions/mission-z\", which does not exist"),
                 qPrintable(issues.front().message));
    }

    void leftOversOfOneNameAreToldApartByTheirFolders()
    {
        const FindingWorld world;
        world.writeOld(QStringLiteral("home/missions/mission-a/session.tmp"), "{");
        world.writeOld(QStringLiteral("home/session.tmp"), "{");
        QStringList words;
        for (const Issue &issue : world.ofCode(QStringLiteral("left-over-temporary")))
            words << issue.message;
        words.sort();
        QCOMPARE(words.size(), 2);
        QVERIFY2(words[0].contains(u"in the folder \"home\"") && words[1].contains(u"in the folder \"mission-a\""),
                 qPrintable(words.join(u'\n')));
    }

    void copiesOfEverySynchroniserAndEditorAreFound_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *code) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(code);
        };
        for (const char *name :
             {".active-planning (Case Conflict).json", ".active-planning (Case Conflict 1).json",
              ".active-planning (case clash from anna).json", ".active-planning 2.json", ".active-planning copy.json",
              ".active-planning (Kopie).json", ".active-planning-DESKTOP-7Q2.json",
              ".active-planning (In Konflikt stehende Kopie von Anna 2026-01-26).json",
              ".active-planning (SFConflict a@b.c 2026-01-26-10-11-12).json", ".active-planning.BACKUP.1234.json",
              ".active-planning_REMOTE_1234.json", ".active-planning.json.LOCAL.1234.json",
              "sessions/seed-b@2026-01-25T08-00-00Z 2.json",
              "sessions/seed-x@2026-01-25T08-00-00Z.sync-conflict-20260126-101112-ABCDEFG.json"})
            row(name, "conflict-copy");
        for (const char *name :
             {"..active-planning.json.un~", ".active-planning.json.un~", ".active-planning.json.backup",
              ".active-planning.json.rej", "sessions/.seed-b@2026-01-25T08-00-00Z.json.un~"})
            row(name, "editor-backup");
    }
    void copiesOfEverySynchroniserAndEditorAreFound()
    {
        QFETCH(QString, name);
        QFETCH(QString, code);
        const FindingWorld world;
        world.writeOld(QStringLiteral("knowledge/") + name, world.tree().read(World::archived));
        const Issues issues = world.inspect();
        QCOMPARE(issues.size(), std::size_t(1));
        QCOMPARE(issues.front().code, code);
    }
};

QTEST_GUILESS_MAIN(FindingWordsTest)
#include "tst_findingwords.moc"
