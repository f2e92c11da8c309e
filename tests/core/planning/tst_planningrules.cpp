// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planningrules.h"

#include "sessions.h"

using namespace Pointsman;
using namespace Pointsman::Test;

class PlanningRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundFilesHaveNoFindings()
    {
        QVERIFY(checkActive(document(m_sound, "active-planning.json")).empty());
        const QByteArray archived = sessionText(m_id, "archived", "2026-02-01T08:00:00Z");
        QVERIFY(checkSnapshot(document(archived, "seed-a@2026-02-01T08-00-00Z.json")).empty());
        QVERIFY(
            checkSnapshot(document(QByteArray(archived)
                                       .replace("archived", "completed")
                                       .replace("\"completed_at\": null", "\"completed_at\": \"2026-02-01T08:00:00Z\"")
                                       .replace("\"backlog\": null",
                                                R"("backlog": {"topic": "p", "backlog_md": "p.md", "tickets": []})"),
                                   "seed-a@2026-02-01T08-00-00Z.json"))
                .empty());
        QVERIFY(checkActive(readStateDocument(QStringLiteral("/nonexistent/x.json"))).empty());
    }

    void aResumedTwinIsNormal()
    {
        const QByteArray resumed =
            QByteArray(m_sound).replace("\"completed_at\": null", "\"completed_at\": \"2026-02-03T08:00:00Z\"");
        QVERIFY(checkActive(document(resumed, ".active-planning.json")).empty());
    }

    void everyFaultOfTheActiveFileIsFound_data()
    {
        QTest::addColumn<QByteArray>("find");
        QTest::addColumn<QByteArray>("replacement");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *find, const char *replacement, const char *code) {
            QTest::addRow("%s: %s", code, replacement)
                << QByteArray(find) << QByteArray(replacement) << QString::fromLatin1(code);
        };
        row("\"schema_version\": 1,", "", "schema-version-wrong");
        row("\"schema_version\": 1,", "\"schema_version\": 2,", "schema-version-wrong");
        row("\"schema_version\": 1,", "\"schema_version\": \"1\",", "schema-version-wrong");
        row("\"schema_version\": 1,", "\"schema_version\": true,", "schema-version-is-true");
        row("\"session_id\": \"seed-a@2026-02-01T08-00-00Z\",", "", "session-id-missing");
        row("\"seed-a@2026-02-01T08-00-00Z\"", "\"seed-a@now\"", "session-id-malformed");
        row("\"seed-a@2026-02-01T08-00-00Z\"", "\"../x@2026-02-01T08-00-00Z\"", "session-id-malformed");
        row("\"seed-a@2026-02-01T08-00-00Z\"", "7", "session-id-malformed");
        row("\"root_seed\": \"seed-a\"", "\"root_seed\": \"seed-b\"", "seed-is-not-ids");
        row("\"plan\": null,", "", "session-key-missing");
        row("\"plan\": null", "\"plan\": []", "session-key-mistyped");
        row("\"spikes\": []", "\"spikes\": [1]", "session-key-mistyped");
        row("\"backlog\": null", "\"backlog\": {\"topic\": \"p\", \"backlog_md\": \"p\"}", "backlog-malformed");
        row("\"state\": \"active\"", "\"state\": \"paused\"", "state-unknown");
        row("\"state\": \"active\"", "\"state\": \"completed\"", "active-file-not-active");
        row("\"created\": \"2026-02-01T08:00:00Z\"", "\"created\": \"yesterday\"", "time-unreadable");
        row("\"updated\": \"2026-02-01T08:00:00Z\"", "\"updated\": \"2026-01-01T08:00:00Z\"", "updated-before-created");
        row("\"spikes\": []", "\"spikes\": [\"s\", \"s\"]", "spike-twice");
        row("\"spikes\": []", "\"spikes\": [\"../s\"]", "topic-id-malformed");
        row("\"plan\": null,", "\"plan\": null, \"plan\": null,", "duplicate-keys");
    }

    void everyFaultOfTheActiveFileIsFound()
    {
        QFETCH(QByteArray, find);
        QFETCH(QByteArray, replacement);
        QFETCH(QString, code);
        QVERIFY(m_sound.contains(find));
        const Issues issues =
            checkActive(document(QByteArray(m_sound).replace(find, replacement), ".active-planning.json"));
        QCOMPARE(codes(issues), code);
        QVERIFY(!issues.front().message.isEmpty());
        QVERIFY(!issues.front().consequence.isEmpty());
        QVERIFY(issues.front().path.endsWith(QStringLiteral(".active-planning.json")));
    }

    void faultsOfASnapshotsPlaceAreFound()
    {
        QCOMPARE(codes(checkSnapshot(document(m_sound, "seed-a@2026-02-01T08-00-00Z.json"))),
                 QStringLiteral("snapshot-active"));
    }

    void whatCannotBeReadIsOneFinding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("canBeMovedAside");
        const auto row = [](const QByteArray &bytes, const char *code, bool canBeMovedAside) {
            QTest::newRow(code) << bytes << QString::fromLatin1(code) << canBeMovedAside;
        };
        row("", "empty-file", true);
        row("{\"a\": \"\xfc\"}", "invalid-utf8", true);
        row("\xef\xbb\xbf{}", "byte-order-mark", false);
        row("{\"a\": ", "not-json", true);
        row("{\n<<<<<<< HEAD\n\"a\": 1\n=======\n>>>>>>> x\n}", "conflict-markers", true);
        row("[]", "not-an-object", true);
        row("{\"a\": NaN}", "nan-or-infinity", false);
        row("{\"a\": \"\\ud800\"}", "lone-surrogate", false);
        row("{\"a\": " + QByteArray(300, '[') + QByteArray(300, ']') + "}", "nested-too-deep", false);
    }

    void whatCannotBeReadIsOneFinding()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QFETCH(bool, canBeMovedAside);
        const Issues issues = checkActive(document(bytes, ".active-planning.json"));
        QCOMPARE(codes(issues), code);
        // What Python's reader takes only misleads.
        const bool isTaken = code == u"nan-or-infinity" || code == u"lone-surrogate";
        QCOMPARE(issues.front().severity, isTaken ? Severity::Warning : Severity::Error);
        QCOMPARE(issues.front().repair == RepairKind::MoveAside, canBeMovedAside);
        QCOMPARE(issues.front().subject, QStringLiteral(".active-planning.json"));
    }

private:
    static Issues check(const StateDocument &document, SessionPlace place)
    {
        return checkSession(document, document.root ? PlanningSession::fromJson(*document.root) : PlanningSession(),
                            place);
    }
    static Issues checkActive(const StateDocument &document) { return check(document, SessionPlace::Active); }
    static Issues checkSnapshot(const StateDocument &document) { return check(document, SessionPlace::Snapshot); }

    StateDocument document(const QByteArray &bytes, const char *name) const
    {
        m_tree.write(QString::fromLatin1(name), bytes);
        return readStateDocument(m_tree.path(QString::fromLatin1(name)));
    }

    static QString codes(const Issues &issues)
    {
        QStringList result;
        for (const Issue &issue : issues)
            result << issue.code;
        return result.join(u' ');
    }

    static constexpr const char *m_id = "seed-a@2026-02-01T08-00-00Z";
    const QByteArray m_sound = sessionText(m_id, "active", "2026-02-01T08:00:00Z");
    const TemporaryTree m_tree;
};

QTEST_GUILESS_MAIN(PlanningRulesTest)
#include "tst_planningrules.moc"
