// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planningstore.h"

#include "sessions.h"

#include <QDir>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString active = QStringLiteral(".active-planning.json");

QString snapshot(const char *id)
{
    return QStringLiteral("sessions/%1.json").arg(QString::fromUtf8(id));
}

QByteArray text(const JsonObject &document)
{
    return pythonJson(document) + '\n';
}

constexpr const char *oldId = "seed-old@2026-01-01T08-00-00Z";
constexpr const char *currentId = "seed-cur@2026-02-01T08-00-00Z";
constexpr const char *oldTime = "2026-01-01T08:00:00Z";
constexpr const char *currentTime = "2026-02-01T08:00:00Z";

/// One active session and one snapshot.
void fill(const TemporaryTree &tree)
{
    tree.write(active, sessionText(currentId, "active", currentTime, "[\n    \"spike-x\"\n  ]"));
    tree.write(snapshot(oldId), sessionText(oldId, "archived", oldTime));
}

} // namespace

class PlanningStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void archivingTheActiveSessionLeavesNoneActive()
    {
        const TemporaryTree tree;
        fill(tree);
        auto store = storeIn(tree);
        const auto done = store.archiveActive();
        QVERIFY(done);
        QCOMPARE(done->path, tree.path(snapshot(currentId)));
        QCOMPARE(done->files.size(), std::size_t(2));
        QVERIFY(!tree.exists(active));
        QCOMPARE(tree.read(snapshot(currentId)),
                 sessionText(currentId, "archived", currentTime, "[\n    \"spike-x\"\n  ]")
                     .replace("\"updated\": \"2026-02-01T08:00:00Z\"", "\"updated\": \"2026-02-06T12:00:00Z\""));
        QCOMPARE(tree.mode(snapshot(currentId)), 0600);
        QCOMPARE(store.archiveActive().error().code, ErrorCode::Absent);
    }

    void whatIsDetachedLeavesTheSession()
    {
        const TemporaryTree tree;
        fill(tree);
        auto store = storeIn(tree);
        QVERIFY(store.setPlan(topic("plan-a")));
        QVERIFY(!store.detach(topic("plan-a"))->files.empty());
        QVERIFY(tree.read(active).contains("\"plan\": null"));
        QVERIFY(tree.read(active).contains("spike-x"));
        QVERIFY(!store.detach(topic("spike-x"))->files.empty());
        QVERIFY(tree.read(active).contains("\"spikes\": []"));
        QVERIFY(store.detach(topic("spike-x"))->files.empty()); // it was not there any more
    }

    void anExistingFileKeepsItsMode()
    {
        const TemporaryTree tree;
        tree.write(active, sessionText(currentId, "active", currentTime), 0640);
        QVERIFY(storeIn(tree).setPlan(topic("plan-a")));
        QCOMPARE(tree.mode(active), 0640);
    }

    void anIdThatIsTakenMovesOnToTheNextFreeSecond()
    {
        const TemporaryTree tree;
        auto store = storeIn(tree);
        QCOMPARE(stringAt(store.start(topic("seed-a"))->session, "session_id"),
                 QStringLiteral("seed-a@2026-02-06T12-00-00Z"));
        const auto second = store.start(topic("seed-a"));
        QCOMPARE(stringAt(second->session, "session_id"), QStringLiteral("seed-a@2026-02-06T12-00-01Z"));
        QCOMPARE(stringAt(second->session, "created"), QStringLiteral("2026-02-06T12:00:01Z"));
        QCOMPARE(stringAt(second->session, "updated"), QStringLiteral("2026-02-06T12:00:01Z"));
        QCOMPARE(second->archivedTo, tree.path(snapshot("seed-a@2026-02-06T12-00-00Z")));
        const auto third = store.start(topic("seed-a"));
        QCOMPARE(stringAt(third->session, "session_id"), QStringLiteral("seed-a@2026-02-06T12-00-02Z"));
        QCOMPARE(store.listArchived().size(), std::size_t(2));
    }

    void aGivenTimeSetsIdAndCreated()
    {
        const TemporaryTree tree;
        const auto started = storeIn(tree).start(topic("seed-a"), UtcTime::parse(u"2026-01-02T03:04:05Z"));
        QCOMPARE(text(started->session),
                 sessionText("seed-a@2026-01-02T03-04-05Z", "active", "2026-01-02T03:04:05Z")
                     .replace("\"updated\": \"2026-01-02T03:04:05Z\"", "\"updated\": \"2026-02-06T12:00:00Z\""));
        QCOMPARE(tree.read(active), text(started->session));
    }

    void aSeedWhoseIdNobodyCouldReadIsRefused()
    {
        const TemporaryTree tree;
        const auto started = storeIn(tree).start(TopicId::parse(QString(190, u'a')).value());
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::Refused);
        QVERIFY(tree.files().isEmpty());
    }

    void resumingTheActiveSessionChangesNothing()
    {
        const TemporaryTree tree;
        fill(tree);
        tree.write(snapshot(currentId), sessionText(currentId, "archived", currentTime));
        const auto before = tree.files();
        for (const char *name : {currentId, "seed-cur"}) {
            const auto done = storeIn(tree).resume(QString::fromLatin1(name));
            QVERIFY(done);
            QVERIFY(done->files.empty());
            QCOMPARE(text(done->session), tree.read(active));
            QCOMPARE(tree.files(), before);
        }
    }

    void resumeOfWhatIsNotThereSaysHowToList()
    {
        const TemporaryTree tree;
        fill(tree);
        for (const char *name : {"seed-none", "seed-none@2026-01-01T08-00-00Z", "seed-none@yesterday"}) {
            const auto done = storeIn(tree).resume(QString::fromLatin1(name));
            QVERIFY(!done);
            QCOMPARE(done.error().code, ErrorCode::Absent);
            QVERIFY(done.error().message.contains(QString::fromLatin1(name)));
            QVERIFY(done.error().message.contains(u"pointsman-cli session list"));
        }
    }

    void resumeOfWhatIsNoIdIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"", "..", "../x", "../../x@2026-01-01T00-00-00Z", "a\nb"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void resumeOfWhatIsNoIdIsRefused()
    {
        QFETCH(QString, name);
        const TemporaryTree tree;
        fill(tree);
        const auto done = storeIn(tree).resume(name);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Refused);
    }

    void resumeNeverActivatesAnotherSessionThanWasNamed()
    {
        const TemporaryTree tree;
        tree.write(snapshot(oldId), sessionText(currentId, "archived", currentTime));
        const auto done = storeIn(tree).resume(QString::fromLatin1(oldId));
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Invalid);
        QVERIFY(!tree.exists(active));
    }

    void finishingWithBadTicketsIsRefused()
    {
        const TemporaryTree tree;
        fill(tree);
        const auto before = tree.files();
        auto store = storeIn(tree);
        for (const QStringList &tickets : {QStringList{QString()}, QStringList{QStringLiteral("a\x1b[31m")}})
            QCOMPARE(store.complete(topic("plan-a"), QStringLiteral("b.md"), tickets).error().code, ErrorCode::Refused);
        QCOMPARE(store.complete(topic("plan-a"), {}, {}).error().code, ErrorCode::Refused);
        QCOMPARE(tree.files(), before);
        QVERIFY(store.complete(topic("plan-a"), QStringLiteral("../b.md"), {QStringLiteral("../t")}));
    }

    void ownVersionOfTheActiveSessionReplacesAnother()
    {
        const TemporaryTree tree;
        fill(tree);
        const QByteArray other = sessionText("seed-s@2026-01-05T08-00-00Z", "active", "2026-01-05T08:00:00Z");
        const auto done = storeIn(tree).saveActive(objectFrom(other));
        QVERIFY(done);
        QCOMPARE(tree.read(active), QByteArray(other).replace("\"updated\": \"2026-01-05T08:00:00Z\"",
                                                              "\"updated\": \"2026-02-06T12:00:00Z\""));
    }

    void savingKeepsTheSecretsThatTheDocumentWasShownWithout()
    {
        const TemporaryTree tree;
        const QByteArray plain = sessionText(currentId, "active", currentTime);
        tree.write(active, QByteArray(plain).replace("null\n}", "null,\n  \"api_key\": \"canary\"\n}"));
        QVERIFY(storeIn(tree).saveActive(objectFrom(plain)));
        QVERIFY(tree.read(active).contains("\"api_key\": \"canary\""));
    }

    void archivingKeepsTheSecretsThatTheSnapshotAloneHas()
    {
        const TemporaryTree tree;
        fill(tree);
        tree.write(
            snapshot(currentId),
            sessionText(currentId, "archived", currentTime).replace("null\n}", "null,\n  \"api_key\": \"canary\"\n}"));
        QVERIFY(storeIn(tree).archiveActive());
        QVERIFY(tree.read(snapshot(currentId)).contains("\"api_key\": \"canary\""));
        QVERIFY(tree.read(snapshot(currentId)).contains("spike-x"));
    }

    void whatIsMeantForOneSessionIsNotDoneToAnother()
    {
        const TemporaryTree tree;
        fill(tree);
        auto store = storeIn(tree);
        const JsonObject shown{{"session_id", oldId}};
        const auto before = tree.files();
        QCOMPARE(store.archiveActive(shown).error().code, ErrorCode::Conflict);
        QCOMPARE(store.clearActive(shown).error().code, ErrorCode::Conflict);
        QCOMPARE(tree.files(), before);
        const JsonObject current{{"session_id", currentId}};
        QVERIFY(store.clearActive(current));
        QVERIFY(!tree.exists(active));
        QCOMPARE(store.clearActive(current).error().code, ErrorCode::Conflict);
    }

    void documentsThatAreNoSessionsAreNotSaved_data()
    {
        QTest::addColumn<QByteArray>("document");
        for (const char *document :
             {"{}", R"({"schema_version": 2, "session_id": "a@2026-01-01T00-00-00Z"})", R"({"schema_version": 1})",
              R"({"schema_version": 1, "session_id": 5})", R"({"schema_version": 1, "session_id": "a"})",
              R"({"schema_version": 1, "session_id": "../../x@2026-01-01T00-00-00Z"})"})
            QTest::newRow(document) << QByteArray(document);
    }

    void documentsThatAreNoSessionsAreNotSaved()
    {
        QFETCH(QByteArray, document);
        const TemporaryTree tree;
        fill(tree);
        const auto before = tree.files();
        auto store = storeIn(tree);
        QCOMPARE(store.saveActive(objectFrom(document)).error().code, ErrorCode::Invalid);
        QCOMPARE(store.archiveDocument(objectFrom(document)).error().code, ErrorCode::Invalid);
        QCOMPARE(tree.files(), before);
    }

    void anIdInTheFileNeverLeavesTheDirectory_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char *id :
             {"../../x@2026-01-01T00-00-00Z", "/tmp/x@2026-01-01T00-00-00Z", "a\\\\b@2026-01-01T00-00-00Z",
              "..@2026-01-01T00-00-00Z", "a\\u0000@2026-01-01T00-00-00Z", "x", ""})
            QTest::newRow(id) << QByteArray(id);
    }

    void anIdInTheFileNeverLeavesTheDirectory()
    {
        QFETCH(QByteArray, id);
        const TemporaryTree tree;
        tree.write(QStringLiteral("kb/.active-planning.json"), sessionText(id.constData(), "active", currentTime));
        tree.write(QStringLiteral("kb/") + snapshot(oldId), sessionText(oldId, "archived", oldTime));
        const auto before = tree.files();
        PlanningStore store(KnowledgeDirectory(tree.path(QStringLiteral("kb"))),
                            clockAt(QStringLiteral("2026-02-06T12:00:00Z")));
        for (const auto &done : {filesOf(store.archiveActive()), filesOf(store.start(topic("seed-a"))),
                                 filesOf(store.resume(QString::fromLatin1(oldId))),
                                 filesOf(store.complete(topic("p"), QStringLiteral("b.md"), {}))}) {
            QVERIFY(!done);
            QCOMPARE(done.error().code, ErrorCode::Invalid);
            QVERIFY(done.error().message.contains(u".active-planning.json"));
        }
        QCOMPARE(tree.files(), before);
    }

    void theLatestOfASeedWithAHostileIdIsInvalid()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("sessions/a.json"),
                   sessionText("../../x@2026-01-01T00-00-00Z", "archived", oldTime)
                       .replace("\"root_seed\": \"../../x\"", "\"root_seed\": \"x\""));
        QCOMPARE(storeIn(tree).resume(QStringLiteral("x")).error().code, ErrorCode::Invalid);
    }

    void filesThatAreNotUnderstoodAreNeverTouched_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = sessionText(currentId, "active", currentTime);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank") << QByteArray("\n\n");
        QTest::newRow("half") << good.left(100);
        QTest::newRow("NUL") << QByteArray(64, '\0');
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("text") << QByteArray("\"active\"");
        QTest::newRow("no schema") << QByteArray("{}");
        QTest::newRow("schema 2") << QByteArray(good).replace("\"schema_version\": 1", "\"schema_version\": 2");
        QTest::newRow("schema true") << QByteArray(good).replace("\"schema_version\": 1", "\"schema_version\": true");
        QTest::newRow("schema text") << QByteArray(good).replace("\"schema_version\": 1", "\"schema_version\": \"1\"");
        QTest::newRow("BOM") << "\xef\xbb\xbf" + good;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6);
        QTest::newRow("Latin-1") << QByteArray(good).replace("seed-cur", "seed-\xfc");
        QTest::newRow("comment") << "// mine\n" + good;
        QTest::newRow("trailing comma") << QByteArray(good).replace("null\n}", "null,\n}");
        QTest::newRow("two documents") << good + good;
        QTest::newRow("markdown fence") << "```json\n" + good + "```\n";
        QTest::newRow("conflict") << "<<<<<<< HEAD\n" + good + "=======\n" + good + ">>>>>>> b\n";
        QTest::newRow("NaN") << QByteArray(good).replace("null\n}", "null,\n  \"x\": NaN\n}");
        QTest::newRow("inexact") << QByteArray(good).replace("null\n}", "null,\n  \"x\": 1e999\n}");
        QTest::newRow("lone surrogate") << QByteArray(good).replace("null\n}", "null,\n  \"x\": \"\\ud800\"\n}");
        QTest::newRow("deep") << QByteArray(5000, '[') + QByteArray(5000, ']');
    }

    void filesThatAreNotUnderstoodAreNeverTouched()
    {
        QFETCH(QByteArray, bytes);
        for (const NamedOperation &operation : changingOperations()) {
            const TemporaryTree tree;
            fill(tree);
            tree.write(active, bytes);
            const auto before = tree.files();
            auto store = storeIn(tree);
            const auto done = operation.run(store);
            QVERIFY2(!done, operation.name);
            QVERIFY2(done.error().code == ErrorCode::Invalid, operation.name);
            QVERIFY2(done.error().message.contains(u".active-planning.json"), operation.name);
            QVERIFY2(tree.files() == before, operation.name);
        }
        const TemporaryTree tree;
        tree.write(active, bytes);
        QCOMPARE(storeIn(tree).loadActive().error().code, ErrorCode::Invalid);
    }

    void aSnapshotThatIsNotUnderstoodIsNeverTouched()
    {
        for (const NamedOperation &operation : changingOperations()) {
            const QByteArray name(operation.name);
            const TemporaryTree tree;
            fill(tree);
            tree.write(snapshot(name == "resume" || name == "move" ? oldId : currentId), "{\"half\": ");
            const auto before = tree.files();
            auto store = storeIn(tree);
            const auto done = operation.run(store);
            if (name == "save" || name == "clear" || name == "add-spike" || name == "replace-spike" ||
                name == "detach" || name == "set-plan") {
                QVERIFY2(done, operation.name);
                continue;
            }
            QVERIFY2(!done && done.error().code == ErrorCode::Invalid, operation.name);
            QVERIFY2(tree.files() == before, operation.name);
        }
    }

    void soundFilesAreWorkedOnByEveryOperation()
    {
        for (const NamedOperation &operation : changingOperations()) {
            const TemporaryTree tree;
            fill(tree);
            auto store = storeIn(tree);
            const auto done = operation.run(store);
            QVERIFY2(done, operation.name);
            QVERIFY2(!done->empty(), operation.name);
        }
    }

    void whatNeedsAnActiveSessionSaysThatThereIsNone()
    {
        for (const NamedOperation &operation : changingOperations()) {
            const QByteArray name(operation.name);
            const TemporaryTree tree;
            auto store = storeIn(tree);
            const auto done = operation.run(store);
            if (name == "save" || name == "start" || name == "clear") {
                QVERIFY2(done, operation.name);
                continue;
            }
            QVERIFY2(!done && done.error().code == ErrorCode::Absent, operation.name);
            QVERIFY2(tree.files().isEmpty(), operation.name);
        }
    }

    void spikesThatAreNoListOfTextAreRefusedByName()
    {
        const TemporaryTree tree;
        tree.write(active, sessionText(currentId, "active", currentTime, "[1]"));
        const auto before = tree.files();
        const auto done = storeIn(tree).addSpike(topic("spike-a"));
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Invalid);
        QVERIFY(done.error().message.contains(u"\"spikes\""));
        QVERIFY(done.error().message.contains(u".active-planning.json"));
        QCOMPARE(tree.files(), before);
    }

    void theListIsOrderedAsTicketflowOrdersIt()
    {
        const TemporaryTree tree;
        const auto put = [&tree](const char *name, const QByteArray &created) {
            tree.write(QStringLiteral("sessions/") + QString::fromUtf8(name),
                       "{\"schema_version\": 1.0, \"root_seed\": \"s\", \"n\": \"" + QByteArray(name) + "\"" + created +
                           "}");
        };
        put("a.json", R"(, "created": "2026-01-01")");
        put("b.json", R"(, "created": "2026-01-01")");
        put("c.json", R"(, "created": "z")");
        put("d.json", "");
        put("e.json", R"(, "created": 20270101)");
        put(".hidden.json", R"(, "created": "2026-06-01")");
        put("f.json.bak", R"(, "created": "2027")");
        tree.write(QStringLiteral("sessions/g.json"), R"({"schema_version": 2, "root_seed": "s"})");
        tree.makeFolder(QStringLiteral("sessions/h.json"));
        QStringList names;
        for (const JsonObject &document : storeIn(tree).listArchived(topic("s")))
            names << stringAt(document, "n");
        QCOMPARE(names.join(u' '), QStringLiteral("c.json .hidden.json b.json a.json e.json d.json"));
        QVERIFY(storeIn(tree).listArchived(topic("other")).empty());
        QCOMPARE(storeIn(tree).latestForSeed(topic("other")).error().code, ErrorCode::Absent);
    }

    void aLinkInPlaceOfTheActiveFileIsNotFollowed()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("victim"), sessionText(currentId, "active", currentTime));
        QVERIFY(QFile::link(tree.path(QStringLiteral("victim")), tree.path(active)));
        const QByteArray before = tree.read(QStringLiteral("victim"));
        QCOMPARE(storeIn(tree).addSpike(topic("spike-a")).error().code, ErrorCode::Invalid);
        QCOMPARE(storeIn(tree).clearActive().error().code, ErrorCode::Invalid);
        QCOMPARE(tree.read(QStringLiteral("victim")), before);
        QVERIFY(tree.exists(active));
    }
};

QTEST_GUILESS_MAIN(PlanningStoreTest)
#include "tst_planningstore.moc"
