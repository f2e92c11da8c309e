// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planningstore.h"

#include "sessions.h"

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString active = QStringLiteral(".active-planning.json");
const QString archivedFile = QStringLiteral("sessions/seed-b@2026-01-01T08-00-00Z.json");
constexpr const char *activeId = "seed-a@2026-02-01T08-00-00Z";
constexpr const char *archivedId = "seed-b@2026-01-01T08-00-00Z";

QByteArray with(const char *id, const char *state, const char *created, const char *spikes, const char *plan = "null")
{
    return sessionText(id, state, created, spikes, plan);
}

} // namespace

class PlanningMoveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSpikeMovesFromTheActiveSession()
    {
        const TemporaryTree tree;
        tree.write(active, with(activeId, "active", "2026-02-01T08:00:00Z", R"(["s", "t"])"));
        tree.write(archivedFile, with(archivedId, "archived", "2026-01-01T08:00:00Z", "[]"));
        const auto moved = storeIn(tree).moveTopic(topic("s"), session(archivedId));
        QVERIFY(moved);
        QCOMPARE(tree.read(active), updatedNow(with(activeId, "active", "2026-02-01T08:00:00Z", "[\n    \"t\"\n  ]")));
        QCOMPARE(tree.read(archivedFile),
                 updatedNow(with(archivedId, "archived", "2026-01-01T08:00:00Z", "[\n    \"s\"\n  ]")));
        QCOMPARE(pythonJson(moved->from) + '\n', tree.read(active));
        QCOMPARE(pythonJson(moved->to) + '\n', tree.read(archivedFile));
        QCOMPARE(moved->files.size(), std::size_t(2));
        QCOMPARE(moved->files.front().path, tree.path(archivedFile));
    }

    void aPlanMovesToTheActiveSession()
    {
        const TemporaryTree tree;
        tree.write(active, with(activeId, "active", "2026-02-01T08:00:00Z", "[]"));
        tree.write(archivedFile, with(archivedId, "archived", "2026-01-01T08:00:00Z", "[]", "\"p\""));
        QVERIFY(storeIn(tree).moveTopic(topic("p"), session(activeId), session(archivedId)));
        QCOMPARE(tree.read(active), updatedNow(with(activeId, "active", "2026-02-01T08:00:00Z", "[]", "\"p\"")));
        QCOMPARE(tree.read(archivedFile), updatedNow(with(archivedId, "archived", "2026-01-01T08:00:00Z", "[]")));
    }

    void theActiveSessionIsMeantEvenWhereItsSnapshotIsThere()
    {
        const TemporaryTree tree;
        const QByteArray twin = with(activeId, "archived", "2026-02-01T08:00:00Z", R"(["s"])");
        tree.write(active, with(activeId, "active", "2026-02-01T08:00:00Z", R"(["s"])"));
        tree.write(QStringLiteral("sessions/seed-a@2026-02-01T08-00-00Z.json"), twin);
        tree.write(archivedFile, with(archivedId, "archived", "2026-01-01T08:00:00Z", "[]"));
        QVERIFY(storeIn(tree).moveTopic(topic("s"), session(archivedId), session(activeId)));
        QVERIFY(!tree.read(active).contains("\"s\""));
        QCOMPARE(tree.read(QStringLiteral("sessions/seed-a@2026-02-01T08-00-00Z.json")), twin);
    }

    void whatCannotBeMovedLeavesBothAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("targetSession");
        QTest::addColumn<int>("code");
        const QByteArray sound = with(archivedId, "archived", "2026-01-01T08:00:00Z", "[]", "\"other\"");
        const auto row = [&](const char *what, const char *name, const char *target, const QByteArray &document,
                             ErrorCode code) {
            QTest::newRow(what) << QByteArray(name) << QByteArray(target) << document << static_cast<int>(code);
        };
        row("not in it", "x", archivedId, sound, ErrorCode::Absent);
        row("the same session", "s", activeId, sound, ErrorCode::Refused);
        row("no such session", "s", "seed-z@2026-01-01T08-00-00Z", sound, ErrorCode::Absent);
        row("another plan there", "p", archivedId, sound, ErrorCode::Refused);
        row("target not understood", "s", archivedId, "{", ErrorCode::Invalid);
        row("target's spikes mistyped", "s", archivedId, with(archivedId, "archived", "2026-01-01T08:00:00Z", "{}"),
            ErrorCode::Invalid);
    }

    void whatCannotBeMovedLeavesBothAsTheyAre()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, targetSession);
        QFETCH(int, code);
        const TemporaryTree tree;
        tree.write(active, with(activeId, "active", "2026-02-01T08:00:00Z", R"(["s"])", "\"p\""));
        tree.write(archivedFile, targetSession);
        const auto before = tree.files();
        const auto moved = storeIn(tree).moveTopic(topic(name.constData()), session(target.constData()));
        QVERIFY(!moved);
        QCOMPARE(static_cast<int>(moved.error().code), code);
        QCOMPARE(tree.files(), before);
    }

private:
    static QByteArray updatedNow(QByteArray document)
    {
        const qsizetype at = document.indexOf("\"updated\": \"") + 12;
        return document.replace(at, 20, "2026-02-06T12:00:00Z");
    }
};

QTEST_GUILESS_MAIN(PlanningMoveTest)
#include "tst_planningmove.moc"
