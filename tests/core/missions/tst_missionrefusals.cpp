// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/missionstore.h"

#include "missionsamples.h"
#include "support/temporarytree.h"

#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString statePath = QStringLiteral("missions/mission-a/session.json");
const QString pointerPath = QStringLiteral("session.json");

/// One operation that must be refused: its failure, or nothing where it went through.
using Attempt = std::function<std::optional<Error>(MissionStore &)>;

template <typename Operation>
Attempt attempt(Operation operation)
{
    return [operation](MissionStore &store) -> std::optional<Error> {
        const auto result = operation(store);
        return result ? std::nullopt : std::optional(result.error());
    };
}

} // namespace

/// What the store refuses, and that the refused file keeps every byte.
class MissionRefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_tree.emplace(); }

    void aStateThatIsNotUnderstoodIsLeftAloneByEveryOperation_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        addBrokenDocuments();
        for (const char *key :
             {"mission_id", "mission_run_id", "participant_id", "role", "joined_at", "last_activity_at"})
            QTest::newRow(key) << stateText(QByteArray("\"").append(key).append('"'), "\"gone\"");
        QTest::newRow("role is null") << stateText("\"developer\"", "null");
        QTest::newRow("time is no time") << stateText("2026-02-01T09:30:00", "2026-02-30T09:30:00");
        QTest::newRow("inexact number") << stateText("1e+22", "123456789012345678901234567890.12345");
    }

    void aStateThatIsNotUnderstoodIsLeftAloneByEveryOperation()
    {
        QFETCH(QByteArray, bytes);
        m_tree->write(statePath, bytes, 0640);
        expectRefusals(
            {attempt([&](MissionStore &store) { return store.load(id); }),
             attempt([&](MissionStore &store) { return store.loadJoined(id); }),
             attempt([&](MissionStore &store) { return store.check(id); }), attempt([&](MissionStore &store) {
                 return store.update(id, {{"drive_intent", "active"}});
             }),
             attempt([&](MissionStore &store) { return store.save(id, stateObject("developer", "reviewer")); })},
            m_tree->path(statePath));
        QCOMPARE(m_tree->mode(statePath), 0640);
        const auto missions = MissionStore(MissionHome(m_tree->path()), clock).list();
        QCOMPARE(missions.size(), std::size_t(1));
        QVERIFY(!missions.front().state);
    }

    void aPointerThatIsNotUnderstoodIsLeftAloneByEveryOperation_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        addBrokenDocuments();
        for (const char *value : {"7", "\"\"", "\"..\"", "\"../x\"", "\"a\\u0000\"", "[]", "{}", "true"})
            QTest::newRow(value) << QByteArray(R"({"active_mission_id": )").append(value).append('}');
    }

    void aPointerThatIsNotUnderstoodIsLeftAloneByEveryOperation()
    {
        QFETCH(QByteArray, bytes);
        m_tree->write(pointerPath, bytes, 0644);
        expectRefusals({attempt([](MissionStore &store) { return store.active(); }),
                        attempt([](MissionStore &store) { return store.resolve({}); }),
                        attempt([&](MissionStore &store) { return store.switchTo(id); }),
                        attempt([](MissionStore &store) { return store.clearActive(); })},
                       m_tree->path(pointerPath));
    }

    void whatIsNoRegularFileIsNeitherReadNorReplaced()
    {
        m_tree->makeFolder(QStringLiteral("missions/mission-a"));
        m_tree->write(QStringLiteral("victim"), stateText());
        const QByteArray state = QFile::encodeName(m_tree->path(statePath));
        const QByteArray pointer = QFile::encodeName(m_tree->path(pointerPath));
        QCOMPARE(::symlink(QFile::encodeName(m_tree->path(QStringLiteral("victim"))).constData(), state.constData()),
                 0);
        QCOMPARE(::mkfifo(pointer.constData(), 0600), 0);
        MissionStore store(MissionHome(m_tree->path()), clock);
        QVERIFY(!store.load(id) && !store.update(id, {}) && !store.save(id, stateObject()));
        QVERIFY(!store.active() && !store.switchTo(id) && !store.clearActive());
        QCOMPARE(m_tree->read(QStringLiteral("victim")), stateText());
        QVERIFY(S_ISLNK(stampOf(m_tree->path(statePath))->mode));
        QVERIFY(S_ISFIFO(stampOf(m_tree->path(pointerPath))->mode));
    }

    void documentsThatWouldNotBeUnderstoodAreNotSaved()
    {
        m_tree->write(statePath, stateText());
        const auto before = m_tree->files();
        MissionStore store(MissionHome(m_tree->path()), clock);
        for (const JsonObject &document : {JsonObject(), stateObject("\"developer\"", "7"),
                                           stateObject("2026-02-01T09:30:00", "soon"), stateObject("mission-a", "b")}) {
            const auto change = store.save(id, document);
            QVERIFY(!change);
            QCOMPARE(change.error().code, ErrorCode::Invalid);
            QVERIFY(!change.error().message.contains(QString::fromLatin1(canary)));
        }
        QCOMPARE(m_tree->files(), before);
    }

    void badFieldsAreRefusedBeforeAnyFileIsTouched()
    {
        m_tree->write(statePath, stateText());
        const auto before = m_tree->files();
        MissionStore store(MissionHome(m_tree->path()), clock);
        for (const JsonObject &fields :
             {JsonObject{{"colour", "red"}}, JsonObject{{"focus", "task:7"}}, JsonObject{{"session_token", "x"}}}) {
            const auto change = store.update(id, fields);
            QVERIFY(!change);
            QCOMPARE(change.error().code, ErrorCode::Refused);
            QVERIFY(!change.error().message.contains(QString::fromLatin1(canary)));
        }
        QCOMPARE(m_tree->files(), before);
    }

private:
    static void addBrokenDocuments()
    {
        const QByteArray deep = QByteArray(300, '[') + QByteArray(300, ']');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank") << QByteArray(" \n");
        QTest::newRow("cut off") << stateText().chopped(1);
        QTest::newRow("two documents") << stateText() + stateText();
        QTest::newRow("a list") << '[' + stateText() + ']';
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("text") << '"' + canary + '"';
        QTest::newRow("bare token") << canary;
        QTest::newRow("byte order mark") << "\xef\xbb\xbf" + stateText();
        QTest::newRow("not UTF-8") << stateText("kitty", "\xff");
        QTest::newRow("NaN") << stateText("1e+22", "NaN");
        QTest::newRow("lone surrogate") << stateText("kitty", "\\ud800");
        QTest::newRow("comma too many") << stateText("[]", "[1,]");
        QTest::newRow("conflict markers") << "<<<<<<< HEAD\n" + stateText();
        QTest::newRow("too deep") << stateText("[]", deep);
        QTest::newRow("NUL bytes") << QByteArray(64, '\0');
    }

    void expectRefusals(const std::vector<Attempt> &attempts, const QString &path)
    {
        const auto before = m_tree->files();
        MissionStore store(MissionHome(m_tree->path()), clock);
        for (const Attempt &operation : attempts) {
            const auto error = operation(store);
            QVERIFY(error);
            QCOMPARE(error->code, ErrorCode::Invalid);
            QCOMPARE(error->path, path);
            QVERIFY2(error->message.contains(path), qPrintable(error->message));
            QVERIFY2(!error->message.contains(u"canary"), qPrintable(error->message));
            QCOMPARE(m_tree->files(), before);
        }
    }

    const Clock clock = clockAt(QStringLiteral("2026-02-06T12:00:00Z"));
    const MissionId id = missionId(QStringLiteral("mission-a"));
    std::optional<TemporaryTree> m_tree;
};

QTEST_GUILESS_MAIN(MissionRefusalsTest)
#include "tst_missionrefusals.moc"
