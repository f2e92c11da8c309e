// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingworld.h"

#include "files/revert.h"
#include "history/keepfirst.h"
#include "history/takeback.h"
#include "missions/missionrules.h"
#include "support/documents.h"
#include "workspace/inspection.h"

#include <QTest>

#include <sys/stat.h>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

std::optional<Issue> find(const FindingWorld &world, const QString &code)
{
    const Issues issues = world.inspect();
    const auto found =
        std::find_if(issues.begin(), issues.end(), [&](const Issue &issue) { return issue.code == code; });
    return found == issues.end() ? std::nullopt : std::optional(*found);
}

} // namespace

/// What a repair must not lose, and what it must not touch.
class RepairsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereAKeyStandsTwiceNothingIsWrittenAnew_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("twice"); ///< stands behind the first brace as well
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("repair");
        const auto row = [](const char *code, const QString &file, const char *from, const char *to, const char *twice,
                            RepairKind repair) {
            QTest::newRow(code) << file << QByteArray(from) << QByteArray(to) << QByteArray(twice)
                                << QString::fromLatin1(code) << static_cast<int>(repair);
        };
        row("role-wrong-case", World::mission, "developer", "Developer", R"("session_token": "canary-7f3a91-b", )",
            RepairKind::LowerCaseRole);
        row("pointer-dangling", World::pointer, "mission-a", "mission-z", R"("x": 1, "x": 2, )",
            RepairKind::ClearPointer);
        row("spike-twice", World::active, "spike-y", "spike-x", R"("plan": "plan-c", )", RepairKind::RemoveDuplicates);
        row("schema-version-is-true", World::archived, "\"schema_version\": 1", "\"schema_version\": true",
            R"("plan": "spike-x", )", RepairKind::SetSchemaVersion);
        row("state-unknown", World::archived, "\"archived\"", "\"Archived\"", R"("plan": "spike-x", )",
            RepairKind::SetState);
    }

    void whereAKeyStandsTwiceNothingIsWrittenAnew()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, twice);
        QFETCH(QString, code);
        QFETCH(int, repair);
        const FindingWorld world;
        world.edit(file, from.constData(), to);
        const auto mendable = find(world, code);
        QVERIFY(mendable && mendable->repair == static_cast<RepairKind>(repair));
        QByteArray bytes = world.tree().read(file);
        world.tree().write(file, bytes.insert(bytes.indexOf('{') + 1, twice));
        const auto issue = find(world, code);
        QVERIFY(issue);
        QCOMPARE(issue->repair, RepairKind::None);
        QVERIFY2(issue->consequence.contains(QStringLiteral("would drop one of the values")),
                 qPrintable(issue->consequence));
        // Neither is it where the second key came only after the look.
        const auto state = world.state();
        for (const auto &result : {previewRepair(*mendable, {mendable->repair}, world.place()),
                                   carryOutRepair(*mendable, {mendable->repair}, world.place())}) {
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::Refused);
            QVERIFY2(result.error().message.contains(QStringLiteral("twice")) &&
                         !result.error().message.contains(tokenInDocuments),
                     qPrintable(result.error().message));
        }
        QCOMPARE(world.state(), state);
    }

    void aMissionsMarkIsTakenOffAndComesBackByUndo()
    {
        const FindingWorld world;
        const QByteArray sound = world.tree().read(World::mission);
        const QByteArray marked = "\xef\xbb\xbf\xef\xbb\xbf" + sound;
        world.tree().write(World::mission, marked);
        const auto issue = find(world, QStringLiteral("byte-order-mark"));
        QVERIFY(issue);
        const QString file = world.tree().path(QStringLiteral("state/history.sqlite"));
        const QString home = world.place().home.path();
        const Moment now = world.place().clock();
        QVERIFY(keepFirst(file, home, issue->path, now));
        const auto made = carryOutRepair(*issue, {issue->repair}, world.place());
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(world.tree().read(World::mission), sound);
        const auto journal = Journal::open(file);
        QVERIFY(journal);
        NewOperation operation;
        operation.label = QStringLiteral("Fix");
        operation.store = home;
        operation.files = *made;
        operation.time = now;
        QVERIFY((*journal)->record(operation));
        const auto undone = undoLatest(**journal, {home}, {{}, now});
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
        QVERIFY(undone->lostSecrets.isEmpty());
        QCOMPARE(world.tree().read(World::mission), marked);
        const auto again = redoLatest(**journal, {home}, {{}, now});
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QCOMPARE(world.tree().read(World::mission), sound);
        QVERIFY(!world.tree().read(QStringLiteral("state/history.sqlite")).contains(tokenInDocuments.toUtf8()));
    }

    void anEditorsFileStaysAsLongAsTheEditorMayBeOpen()
    {
        const FindingWorld world;
        const QString swap = World::active + QStringLiteral(".swp");
        world.writeOld(swap, "b0VIM 9.0");
        const auto issue = find(world, QStringLiteral("editor-backup"));
        QVERIFY(issue);
        world.tree().write(swap, "b0VIM 9.0, opened again");
        QVERIFY(!find(world, QStringLiteral("editor-backup")));
        const auto made = carryOutRepair(*issue, {issue->repair}, world.place());
        QVERIFY(made && made->empty());
        QVERIFY(world.tree().exists(swap));
    }

    void aFolderThatOthersMayWriteInIsClosedToThemAlone_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("code");
        QTest::newRow("home") << QStringLiteral("home") << QStringLiteral("home-folder-open");
        QTest::newRow("missions") << QStringLiteral("home/missions") << QStringLiteral("home-folder-open");
        QTest::newRow("mission") << QStringLiteral("home/missions/mission-a") << QStringLiteral("mission-folder-open");
    }

    void aFolderThatOthersMayWriteInIsClosedToThemAlone()
    {
        QFETCH(QString, folder);
        QFETCH(QString, code);
        const FindingWorld world;
        QCOMPARE(::chmod(world.tree().path(folder).toUtf8().constData(), 0777), 0);
        const auto issue = find(world, code);
        QVERIFY(issue);
        const auto made = carryOutRepair(*issue, {issue->repair}, world.place());
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(world.tree().mode(folder), 0755);
        QVERIFY(!find(world, code));
        QVERIFY(revert(*made));
        QCOMPARE(world.tree().mode(folder), 0777);
    }

    void theModeOfAnotherUsersFolderIsNotOffered()
    {
        const FileStamp stamp{.mode = S_IFDIR | 0777U, .owner = 1};
        for (const Issue &issue : checkHomePart({QStringLiteral("/h"), stamp, {}, 2}))
            QCOMPARE(issue.repair, RepairKind::None);
        const Issues own = checkHomePart({QStringLiteral("/h"), stamp, {}, 1});
        QVERIFY(own.size() == 1 && own.front().repair == RepairKind::RestrictMode);
    }

    void aFindingNamesWhatIsThere_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QString &file, const char *from, const char *to, const char *code,
                            const char *message) {
            QTest::newRow(name) << file << QByteArray(from) << QByteArray(to) << QString::fromLatin1(code)
                                << QString::fromUtf8(message);
        };
        row("a value that is none", World::active, "\"plan\": null", "\"plan\": nul", "not-json",
            "The file cannot be used: line 10, column 11: a value was expected: text in double quotes, a number, true, "
            "false, null, a list or an object, at ‘nul,’.");
        row("a value that is none beside a secret", World::active, "\"plan\": null", "\"api_key\": nul", "not-json",
            "The file cannot be used: line 10, column 14: a value was expected: text in double quotes, a number, true, "
            "false, null, a list or an object.");
        row("a value that is none in a mission", World::mission, "\"focus\": null", "\"focus\": nul", "not-json",
            "The file cannot be used: line 9, column 12: a value was expected: text in double quotes, a number, true, "
            "false, null, a list or an object.");
        row("null among spikes", World::active, "\"spike-y\"", "null", "session-key-mistyped",
            "The value of spikes is a list that has null in it; expected is a list of texts.");
        row("a number among tickets", World::completed, "\"pt-2\"", "2", "backlog-malformed",
            "The value of tickets in the backlog is a list that has a number in it; expected is a list of texts.");
        row("no topic", World::completed, "\"topic\"", "\"subject\"", "backlog-malformed",
            "The value of topic in the backlog is missing; expected is text.");
        row("a number as pointer", World::pointer, "\"mission-a\"", "7", "pointer-broken",
            "active_mission_id is 7, which is not the name of a mission's folder.");
        row("a path as pointer", World::pointer, "mission-a", "../a", "pointer-broken",
            "active_mission_id is \"../a\", which is not the name of a mission's folder.");
        row("an id without time", World::active, "@2026-02-01T08-00-00Z", "", "session-id-malformed",
            "The session_id cannot be used: Invalid session_id format: seed-a. Expected "
            "{seed_id}@{YYYY-MM-DDTHH-MM-SSZ}.");
        row("an id that is a number", World::archived, "\"seed-b@2026-01-25T08-00-00Z\"", "7", "session-id-malformed",
            "The session_id cannot be used: it is a number, not text.");
        row("a schema in quotes", World::active, "\"schema_version\": 1", "\"schema_version\": \"1\"",
            "schema-version-wrong", "The schema_version is \"1\", not the number 1.");
        row("NUL in a path", World::completed, "plan-c/backlog", "plan-c\\u0000", "backlog-path-malformed",
            "The backlog's file \"topics/plan-c\\u{0}.md\" has control characters in its path.");
        row("a ticket that leads out", World::completed, "pt-2", "../../x", "ticket-id-malformed",
            "A ticket cannot be the name of a file: Refused ticket id \"../../x\": it has a slash or backslash, so it "
            "could lead out of its folder. Give a plain name.");
    }

    void aFindingNamesWhatIsThere()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, code);
        QFETCH(QString, message);
        const FindingWorld world;
        world.edit(file, from.constData(), to);
        const auto issue = find(world, code);
        QVERIFY(issue);
        QCOMPARE(issue->message, message);
    }
};

QTEST_GUILESS_MAIN(RepairsTest)
#include "tst_repairs.moc"
