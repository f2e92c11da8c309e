// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingworld.h"

#include "files/documentrules.h"
#include "files/readfile.h"
#include "files/revert.h"
#include "history/keepfirst.h"
#include "history/takeback.h"
#include "missions/missionrules.h"
#include "support/documents.h"
#include "workspace/inspection.h"
#include "json/jsonwriter.h"

#include <QDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

using Prepare = void (*)(const FindingWorld &);

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
        const auto mendable = world.find(code);
        QVERIFY(mendable && mendable->repair == static_cast<RepairKind>(repair));
        QByteArray bytes = world.tree().read(file);
        world.tree().write(file, bytes.insert(bytes.indexOf('{') + 1, twice));
        const auto issue = world.find(code);
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
        const auto issue = world.find(QStringLiteral("byte-order-mark"));
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
        const auto undone = undoLatest(**journal, {home}, {{}, [&] { return now; }});
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
        QCOMPARE(world.tree().read(World::mission), marked);
        const auto again = redoLatest(**journal, {home}, {{}, [&] { return now; }});
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QCOMPARE(world.tree().read(World::mission), sound);
        QVERIFY(!world.tree().read(QStringLiteral("state/history.sqlite")).contains(tokenInDocuments.toUtf8()));
    }

    void theLastGoodVersionCanBePutBack()
    {
        const FindingWorld world;
        const QByteArray good = world.tree().read(World::active);
        const QString file = world.tree().path(QStringLiteral("state/history.sqlite"));
        const QString path = world.tree().path(World::active);
        const Moment now = world.place().clock();
        world.tree().write(World::active, good.left(60));
        {
            const auto journal = Journal::open(file);
            const QString store = world.tree().path(QStringLiteral("knowledge"));
            for (const QByteArray &bytes : {good, good.left(60)})
                QVERIFY((*journal)->observe({{store, path, bytes, now, {}, {}}}));
        }
        const auto issue = world.find(QStringLiteral("not-json"));
        QVERIFY(issue);
        QCOMPARE(repairsOf(*issue, world.place().home).size(), std::size_t(1));
        const auto repairs = repairsOf(*issue, world.place().home, file);
        QCOMPARE(repairs.size(), std::size_t(2));
        const auto made = carryOutRepair(*issue, repairs.back(), world.place());
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(world.tree().read(World::active), good);
        const QStringList kept = QDir(world.tree().path(QStringLiteral("knowledge")))
                                     .entryList({QStringLiteral("*.corrupt-*")}, QDir::Files | QDir::Hidden);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(world.tree().read(QStringLiteral("knowledge/") + kept.front()), good.left(60));
        // One undo brings the broken file back.
        const auto undone = revert(*made);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
        QCOMPARE(world.tree().read(World::active), good.left(60));
    }

    void aMissionsLastGoodVersionCanBePutBackWhereItHadNoSecret()
    {
        const FindingWorld world;
        const QString file = world.tree().path(QStringLiteral("state/history.sqlite"));
        const QString path = world.tree().path(World::mission);
        const QByteArray withSecret = missionDocument(QStringLiteral("m-1"), QStringLiteral("wp:WP01"), true);
        JsonObject mission = *parseObject(withSecret);
        QVERIFY(mission.remove("session_token"));
        const QByteArray good = pythonJson(mission);
        const auto known = [&](const QByteArray &bytes) {
            const auto journal = Journal::open(file);
            return journal &&
                   (*journal)->observe(
                       {{world.tree().path(QStringLiteral("home")), path, bytes, world.place().clock(), {}, {}}});
        };
        QVERIFY(known(withSecret));
        world.tree().write(World::mission, good.left(40));
        const auto issue = world.find(QStringLiteral("not-json"));
        QVERIFY(issue);
        QCOMPARE(repairsOf(*issue, world.place().home, file).size(), std::size_t(1));
        QVERIFY(known(good));
        QVERIFY(known(good.left(40)));
        const auto repairs = repairsOf(*issue, world.place().home, file);
        QCOMPARE(repairs.size(), std::size_t(2));
        const auto made = carryOutRepair(*issue, repairs.back(), world.place());
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(world.tree().read(World::mission), good);
        QCOMPARE(QFile::permissions(path), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
    }

    void anEditorsFileStaysAsLongAsTheEditorMayBeOpen()
    {
        const FindingWorld world;
        const QString swap = World::active + QStringLiteral(".swp");
        world.writeOld(swap, "b0VIM 9.0");
        const auto issue = world.find(QStringLiteral("editor-backup"));
        QVERIFY(issue);
        world.tree().write(swap, "b0VIM 9.0, opened again");
        QVERIFY(!world.find(QStringLiteral("editor-backup")));
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
        const auto issue = world.find(code);
        QVERIFY(issue);
        const auto made = carryOutRepair(*issue, {issue->repair}, world.place());
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(world.tree().mode(folder), 0755);
        QVERIFY(!world.find(code));
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

    void whatIsNotYoursOrALinkHasNoRepairOfItsModeButAReason()
    {
        constexpr quint32 somebody = 2;
        for (const quint32 owner : {1U, somebody}) {
            StateDocument document;
            document.problem = DocumentProblem{DocumentProblem::Kind::NoPermission, {}, QStringLiteral("the cause")};
            document.path = QStringLiteral("/k/.active-planning.json");
            Issues issues =
                checkReading(document, {SubjectKind::ActiveSession, QStringLiteral("name"), document.path}, {"", ""});
            QCOMPARE(issues.size(), std::size_t(1));
            withholdWhatOnlyTheOwnerMayDo({.mode = S_IFREG | 0600U, .owner = owner}, somebody, issues);
            QCOMPARE(issues.front().repair == RepairKind::None, owner != somebody);
            QCOMPARE(issues.front().consequence.contains(QStringLiteral("belongs to user number 1")),
                     owner != somebody);
        }
        const FindingWorld world;
        const QString outside = world.tree().path(QStringLiteral("elsewhere"));
        QVERIFY(QFile::rename(world.tree().path(QStringLiteral("home/missions/mission-a")), outside));
        world.link(QStringLiteral("home/missions/mission-a"), outside);
        QCOMPARE(::chmod(outside.toUtf8().constData(), 0777), 0);
        const auto issue = world.find(QStringLiteral("mission-folder-open"));
        QVERIFY(issue);
        QCOMPARE(issue->repair, RepairKind::None);
        QVERIFY2(issue->consequence.contains(QStringLiteral("it is a link")), qPrintable(issue->consequence));
    }

    void aRepairAfterWhichTheFindingIsStillThereIsAFailure()
    {
        const FindingWorld world;
        world.edit(World::active, "spike-y", "spike-x");
        const auto issue = world.find(QStringLiteral("spike-twice"));
        QVERIFY(issue);
        for (const FileChanges &made : {FileChanges(), FileChanges{{issue->path, "a", "b"}}}) {
            const auto told = judged(made, *issue, world.inspect());
            QVERIFY(!told);
            QVERIFY2(told.error().message.contains(issue->path), qPrintable(told.error().message));
            QVERIFY(judged(made, *issue, {}));
        }
    }

    void theLastFileOfASessionIsNotMovedAsideAsASecondOne()
    {
        const FindingWorld world;
        const QByteArray session = world.tree().read(World::archived);
        world.tree().remove(World::archived);
        const QString first = QStringLiteral("knowledge/sessions/c1.json");
        const QString second = QStringLiteral("knowledge/sessions/c2.json");
        world.tree().write(first, session);
        world.tree().write(second, session);
        Issues both = world.inspect();
        std::erase_if(both, [](const Issue &issue) { return issue.code != u"two-files-one-id"; });
        QCOMPARE(both.size(), std::size_t(2));
        QVERIFY(carryOutRepair(both.front(), {both.front().repair}, world.place()));
        const auto last = carryOutRepair(both.back(), {both.back().repair}, world.place());
        QVERIFY(!last);
        QCOMPARE(last.error().code, ErrorCode::Refused);
        QVERIFY(world.tree().exists(first) != world.tree().exists(second));
        const auto misnamed = world.find(QStringLiteral("file-name-is-not-id"));
        QVERIFY(misnamed && misnamed->repair == RepairKind::RenameToId);
    }

    void theOnlyGoodCopyOfASessionIsNotCalledASecondOne()
    {
        const FindingWorld world;
        world.tree().write(QStringLiteral("knowledge/sessions/c1.json"), world.tree().read(World::archived));
        world.tree().write(World::archived, "{");
        QVERIFY(!world.find(QStringLiteral("two-files-one-id")));
        const auto misnamed = world.find(QStringLiteral("file-name-is-not-id"));
        QVERIFY(misnamed);
        QCOMPARE(misnamed->repair, RepairKind::None);
        QVERIFY2(misnamed->consequence.contains(QStringLiteral("is there already")), qPrintable(misnamed->consequence));
        // Neither is it renamed onto what came there after the look, a folder say.
        const auto made = carryOutRepair(*misnamed, {RepairKind::RenameToId}, world.place());
        QVERIFY(!made && made.error().message.contains(QStringLiteral("is there already")));
    }

    void aRenameThatWouldMakeAnotherFindingIsWithheld_data()
    {
        QTest::addColumn<Prepare>("prepare");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a trace of a switch") << Prepare([](const FindingWorld &world) {
            world.tree().remove(World::twin);
            world.tree().write(QStringLiteral("knowledge/sessions/foo.json"),
                               world.tree()
                                   .read(World::active)
                                   .replace("\"active\"", "\"archived\"")
                                   .replace("\"updated\": \"2026-02-01T09:00", "\"updated\": \"2026-02-01T09:30"));
        }) << QStringLiteral("interrupted switch");
        QTest::newRow("names alike") << Prepare([](const FindingWorld &world) {
            world.tree().write(QStringLiteral("knowledge/sessions/foo.json"),
                               world.tree().read(World::archived).replace("seed-b", "SEED-B"));
        }) << QStringLiteral("upper and lower case");
        QTest::newRow("a copy beside it") << Prepare([](const FindingWorld &world) {
            const QByteArray session = world.tree().read(World::archived).replace("seed-b", "seed-d");
            world.tree().write(QStringLiteral("knowledge/sessions/foo.json"), session);
            world.tree().write(QStringLiteral("knowledge/sessions/seed-d@2026-01-25T08-00-00Z (1).json"), "{");
        }) << QStringLiteral("a copy beside it");
    }

    void aRenameThatWouldMakeAnotherFindingIsWithheld()
    {
        QFETCH(Prepare, prepare);
        QFETCH(QString, reason);
        const FindingWorld world;
        prepare(world);
        const auto issue = world.find(QStringLiteral("file-name-is-not-id"));
        QVERIFY(issue);
        QCOMPARE(issue->repair, RepairKind::None);
        QVERIFY2(issue->consequence.contains(reason), qPrintable(issue->consequence));
        const auto made = carryOutRepair(*issue, {RepairKind::RenameToId}, world.place());
        QVERIFY(!made && made.error().message.contains(reason));
    }

    void theTwinOfAResumeIsNoneWhateverItsLayout_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<bool>("isTrace");
        QTest::newRow("the same") << QByteArray("\"plan\"") << QByteArray("\"plan\"") << false;
        QTest::newRow("1.0 for 1") << QByteArray("\"schema_version\": 1") << QByteArray("\"schema_version\": 1.0")
                                   << false;
        QTest::newRow("keys in another order") << QByteArray("  \"plan\": null,\n  \"backlog\": null,\n")
                                               << QByteArray("  \"backlog\": null,\n  \"plan\": null,\n") << false;
        QTest::newRow("another plan") << QByteArray("\"plan\": null") << QByteArray("\"plan\": \"seed-b\"") << true;
        QTest::newRow("spikes in another order")
            << QByteArray("\"spike-x\",\n    \"spike-y\"") << QByteArray("\"spike-y\",\n    \"spike-x\"") << true;
    }

    void theTwinOfAResumeIsNoneWhateverItsLayout()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(bool, isTrace);
        const FindingWorld world;
        world.edit(World::twin, "\"updated\": \"2026-02-01T08:00", "\"updated\": \"2026-02-01T09:00");
        world.edit(World::twin, from.constData(), to);
        const auto issue = world.find(QStringLiteral("switch-interrupted"));
        QCOMPARE(issue.has_value(), isTrace);
        if (issue) {
            QCOMPARE(issue->message, QStringLiteral("The active file and its snapshot say the same time, "
                                                    "2026-02-01T09:00:00Z, but differ in their content: a switch was "
                                                    "interrupted."));
            QVERIFY(!issue->consequence.contains(QStringLiteral("newer")));
        }
        QVERIFY(!repairWords(RepairKind::RollBack).contains(QStringLiteral("newer")));
    }

    void aLeftOverOfAnyKindIsMovedAway_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"link", "pipe", "large", "plain"}) {
            for (const char *file : {"knowledge/.x.json.abcdefgh.tmp", "home/session.tmp", "knowledge/.pm-1.displaced",
                                     "home/missions/mission-a/.pm-1.displaced"})
                QTest::addRow("%s %s", kind, file) << QString::fromLatin1(file) << QString::fromLatin1(kind);
        }
    }

    void aLeftOverOfAnyKindIsMovedAway()
    {
        QFETCH(QString, file);
        QFETCH(QString, kind);
        const FindingWorld world;
        const QByteArray path = QFile::encodeName(world.tree().path(file));
        if (kind == u"link")
            world.link(file, QStringLiteral("nowhere"));
        else if (kind == u"pipe")
            QCOMPARE(::mkfifo(path.constData(), 0600), 0);
        else
            world.tree().write(file, "{");
        if (kind == u"large")
            QVERIFY(QFile(world.tree().path(file)).resize(qint64{17} * 1024 * 1024));
        const timespec longAgo[2] = {{1, 0}, {1, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, path.constData(), longAgo, AT_SYMLINK_NOFOLLOW), 0);
        const auto issue = world.find(QStringLiteral("left-over-temporary"));
        QVERIFY(issue);
        const auto made = carryOutRepair(*issue, {issue->repair}, world.place());
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QVERIFY(!stampOf(world.tree().path(file)));
        QVERIFY(!world.find(QStringLiteral("left-over-temporary")));
        const auto undone = revert(*made);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
        // As old as it was: nobody writes it, which is found at once.
        QVERIFY(world.find(QStringLiteral("left-over-temporary")));
    }
};

QTEST_GUILESS_MAIN(RepairsTest)
#include "tst_repairs.moc"
