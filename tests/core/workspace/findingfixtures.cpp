// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingworld.h"

#include "files/documentrules.h"
#include "missions/missionrules.h"
#include "planning/settingsrules.h"
#include "support/documents.h"

#include <QDir>
#include <QFile>

#include <cstdio>
#include <sys/stat.h>

namespace Pointsman::Test {

namespace {

using W = const FindingWorld &;

void moveSnapshot(W w, const char *name)
{
    const QString target = w.tree().path(QStringLiteral("knowledge/sessions/") + QString::fromUtf8(name));
    QFile::rename(w.tree().path(World::archived), target);
}

/// What is there in the knowledge directory moves out of it, and a link leads there.
void linkOut(W w, const char *name)
{
    const QString path = QStringLiteral("knowledge/") + QString::fromLatin1(name);
    const QString outside = w.tree().path(QStringLiteral("elsewhere"));
    QFile::rename(w.tree().path(path), outside);
    w.link(path, outside);
}

Issues lookAtProblem(DocumentProblem::Kind kind)
{
    StateDocument document;
    document.problem = DocumentProblem{kind, {}, QStringLiteral("the cause")};
    document.path = QStringLiteral("/k/.active-planning.json");
    return checkReading(document, {SubjectKind::ActiveSession, QStringLiteral("name"), document.path}, {"", ""});
}

} // namespace

const std::vector<PureFixture> &pureFixtures()
{
    // These need another user than root, a broken disk, a project's settings, another user's file.
    static const std::vector<PureFixture> fixtures{
        {"no-permission", [] { return lookAtProblem(DocumentProblem::Kind::NoPermission); }},
        {"unreadable", [] { return lookAtProblem(DocumentProblem::Kind::System); }},
        {"settings-unusable",
         [] {
             return checkSettings({ErrorCode::Refused, QStringLiteral("knowledge_dir is no text."),
                                   QStringLiteral("/p/.tf/config/settings.json")});
         }},
        {"not-yours",
         [] {
             FileStamp stamp{.mode = S_IFDIR | 0700U, .owner = 1};
             return checkMissionFolder({QStringLiteral("/h/missions/mission-a"), stamp, stamp, {}, 2});
         }},
        {"home-not-yours",
         [] {
             const FileStamp stamp{.mode = S_IFREG | 0600U, .owner = 1};
             return checkHomePart({QStringLiteral("/h/session.json"), stamp, {}, 2});
         }},
    };
    return fixtures;
}

const std::vector<FindingFixture> &findingFixtures()
{
    static const std::vector<FindingFixture> fixtures{
        // Reading
        {"not-a-regular-file",
         [](W w) {
             w.tree().remove(World::archived);
             w.link(World::archived, w.tree().path(World::completed));
         }},
        {"too-large", [](W w) { QFile(w.tree().path(World::archived)).resize(qint64{17} * 1024 * 1024); }},
        {"empty-file", [](W w) { w.tree().write(World::active, " \n"); }},
        {"empty-file", [](W w) { w.tree().write(World::pointer, ""); }},
        {"invalid-utf8", [](W w) { w.edit(World::active, "spike-x", "spike-\xfc"); }},
        {"byte-order-mark", [](W w) { w.edit(World::active, "{\n  \"schema", "\xef\xbb\xbf{\n  \"schema"); }},
        {"byte-order-mark", [](W w) { w.edit(World::mission, "{\n  \"mission_id", "\xef\xbb\xbf{\n  \"mission_id"); }},
        {"byte-order-mark",
         [](W w) { w.edit(World::active, "{\n  \"schema", "\xef\xbb\xbf\xef\xbb\xbf{\n  \"schema"); }},
        {"empty-file", [](W w) { w.tree().write(World::active, "\xef\xbb\xbf\n"); }},
        {"not-json", [](W w) { w.tree().write(World::active, "\xef\xbb\xbf{"); }},
        {"not-an-object", [](W w) { w.tree().write(World::active, "\xef\xbb\xbf[]"); }},
        {"not-json", [](W w) { w.edit(World::active, "null,", "null"); }},
        {"not-json", [](W w) { w.edit(World::mission, "null,", "null"); }},
        {"not-json", [](W w) { w.edit(World::archived, "null,", ""); }},
        {"conflict-markers",
         [](W w) {
             w.edit(World::active, "  \"plan\": null,\n", "<<<<<<< a\n  \"plan\": null,\n=======\n>>>>>>> b\n");
         }},
        {"not-an-object", [](W w) { w.tree().write(World::active, "[]\n"); }},
        {"nan-or-infinity", [](W w) { w.edit(World::active, "\"plan\": null", "\"plan\": null, \"x\": NaN"); }},
        {"nested-too-deep",
         [](W w) {
             w.edit(World::active, "\"plan\": null",
                    "\"plan\": null, \"x\": " + QByteArray(300, '[') + QByteArray(300, ']'));
         }},
        {"lone-surrogate", [](W w) { w.edit(World::active, "\"plan\": null", R"("plan": null, "x": "\ud800")"); }},
        {"inexact-number", [](W w) { w.edit(World::active, "\"plan\": null", R"("plan": null, "x": 1e999)"); }},
        {"duplicate-keys", [](W w) { w.edit(World::active, "\"plan\": null", R"("plan": null, "plan": null)"); }},
        // Planning session: what it must have
        {"session-id-malformed", [](W w) { w.edit(World::active, "seed-a@2026-02-01T08-00-00Z", ""); }},
        {"schema-version-wrong", [](W w) { w.edit(World::active, "\"schema_version\": 1,\n", ""); }},
        {"schema-version-wrong",
         [](W w) { w.edit(World::archived, "\"schema_version\": 1", "\"schema_version\": 2"); }},
        {"schema-version-wrong",
         [](W w) { w.edit(World::active, "\"schema_version\": 1", "\"schema_version\": \"1\""); }},
        {"schema-version-is-true",
         [](W w) { w.edit(World::active, "\"schema_version\": 1", "\"schema_version\": true"); }},
        {"session-id-missing", [](W w) { w.edit(World::active, "session_id", "session"); }},
        {"session-id-malformed", [](W w) { w.edit(World::active, "T08-00-00Z", "T08-00-00z"); }},
        {"session-id-malformed", [](W w) { w.edit(World::archived, "\"seed-b@", "\"../b@"); }},
        {"session-key-missing", [](W w) { w.edit(World::active, "\"plan\"", "\"plans\""); }},
        {"session-key-mistyped", [](W w) { w.edit(World::active, "\"plan\": null", "\"plan\": []"); }},
        {"session-key-mistyped", [](W w) { w.edit(World::active, "\"spike-y\"", "null"); }},
        {"backlog-malformed", [](W w) { w.edit(World::completed, "\"backlog_md\"", "\"md\""); }},
        {"state-unknown", [](W w) { w.edit(World::active, "\"active\"", "\"paused\""); }},
        {"state-unknown", [](W w) { w.edit(World::archived, "\"archived\"", "\"Archived\""); }},
        {"active-file-not-active", [](W w) { w.edit(World::active, "\"active\"", "\"archived\""); }},
        {"snapshot-active", [](W w) { w.edit(World::archived, "\"archived\"", "\"active\""); }},
        {"snapshot-active", [](W w) { w.edit(World::completed, "\"completed\"", "\"active\""); }},
        // Planning session: its values
        {"seed-is-not-ids",
         [](W w) { w.edit(World::active, "\"root_seed\": \"seed-a\"", "\"root_seed\": \"seed-b\""); }},
        {"created-is-not-ids",
         [](W w) { w.edit(World::active, "\"created\": \"2026-02-01T08", "\"created\": \"2026-02-01T07"); }},
        {"completed-without-time",
         [](W w) { w.edit(World::completed, "\"completed_at\": \"2026-01-20T08:00:00Z\"", "\"completed_at\": null"); }},
        {"completed-without-backlog", [](W w) { w.edit(World::archived, "\"archived\"", "\"completed\""); }},
        {"time-unreadable", [](W w) { w.edit(World::active, "\"2026-02-01T09:00:00Z\"", "\"2026-02-30T09:00:00Z\""); }},
        {"updated-before-created", [](W w) { w.edit(World::archived, "\"updated\": \"2026", "\"updated\": \"2025"); }},
        {"completed-before-created",
         [](W w) { w.edit(World::completed, "\"completed_at\": \"2026", "\"completed_at\": \"2025"); }},
        {"spike-twice", [](W w) { w.edit(World::active, "spike-y", "spike-x"); }},
        {"ticket-twice", [](W w) { w.edit(World::completed, "pt-2", "pt-1"); }},
        {"empty-id-in-list", [](W w) { w.edit(World::active, "spike-y", ""); }},
        {"empty-id-in-list", [](W w) { w.edit(World::completed, "pt-2", ""); }},
        {"topic-id-malformed", [](W w) { w.edit(World::active, "spike-y", "../spike-y"); }},
        {"ticket-id-malformed", [](W w) { w.edit(World::completed, "pt-2", "../../x"); }},
        {"ticket-id-malformed", [](W w) { w.edit(World::completed, "pt-2", "pt\\n2"); }},
        {"ticket-id-malformed", [](W w) { w.edit(World::completed, "pt-2", "pt\\u001b2"); }},
        {"backlog-path-malformed",
         [](W w) { w.edit(World::completed, "topics/plan-c/backlog.md", "topics/plan-c\\u0000/x.md"); }},
        {"backlog-path-malformed", [](W w) { w.edit(World::completed, "topics/plan-c/backlog.md", "topics\\n/x.md"); }},
        {"backlog-path-malformed", [](W w) { w.edit(World::completed, "topics/plan-c/backlog.md", ""); }},
        {"backlog-leads-out", [](W w) { w.edit(World::completed, "topics/plan-c/backlog.md", "/etc/passwd"); }},
        {"backlog-leads-out", [](W w) { w.edit(World::completed, "topics/plan-c/backlog.md", "topics/../../x.md"); }},
        {"backlog-leads-out", [](W w) { w.edit(World::completed, "topics/plan-c/backlog.md", "../k/x.md"); }},
        // Planning session: the time, the topics and the other files
        {"backlog-path-of-windows",
         [](W w) { w.edit(World::completed, "topics/plan-c/backlog.md", R"(topics\\..\\..\\x.md)"); }},
        {"backlog-path-of-windows", [](W w) { w.edit(World::completed, "topics/plan-c/backlog.md", R"(C:\\x.md)"); }},
        {"backlog-linked-out",
         [](W w) {
             w.tree().write(QStringLiteral("elsewhere/x.md"), "x");
             w.link(QStringLiteral("knowledge/docs"), w.tree().path(QStringLiteral("elsewhere")));
             w.edit(World::completed, "topics/plan-c/backlog.md", "docs/x.md");
         }},
        {"backlog-linked-out",
         [](W w) {
             w.tree().write(QStringLiteral("elsewhere"), "x");
             w.link(QStringLiteral("knowledge/archive/topics/plan-c/b.md"), w.tree().path(QStringLiteral("elsewhere")));
             w.edit(World::completed, "plan-c/backlog.md", "plan-c/b.md");
         }},
        {"time-in-future", [](W w) { w.edit(World::active, "\"2026-02-01T09:00:00Z\"", "\"2026-02-01T10:05:01Z\""); }},
        {"topic-missing", [](W w) { QDir().rmdir(w.tree().path(QStringLiteral("knowledge/topics/spike-x"))); }},
        {"snapshot-topic-missing", [](W w) { QDir().rmdir(w.tree().path(QStringLiteral("knowledge/topics/seed-b"))); }},
        {"backlog-file-missing", [](W w) { w.edit(World::completed, "topics/plan-c/backlog.md", "."); }},
        {"backlog-file-missing",
         [](W w) { w.tree().remove(QStringLiteral("knowledge/archive/topics/plan-c/backlog.md")); }},
        {"session-untouched",
         [](W w) {
             w.edit(World::active, "\"2026-02-01T09:00:00Z\"", "\"2026-01-01T09:00:00Z\"");
             w.tree().remove(World::twin);
         }},
        {"file-name-is-not-id", [](W w) { moveSnapshot(w, "seed-b.json"); }},
        {"two-files-one-id",
         [](W w) { w.tree().write(QStringLiteral("knowledge/sessions/b.json"), w.tree().read(World::archived)); }},
        {"switch-interrupted",
         [](W w) { w.edit(World::twin, "\"updated\": \"2026-02-01T08:00", "\"updated\": \"2026-02-01T09:30"); }},
        {"switch-interrupted",
         [](W w) {
             w.edit(World::twin, "\"updated\": \"2026-02-01T08:00", "\"updated\": \"2026-02-01T09:00");
             w.edit(World::active, "spike-y", "seed-b");
         }},
        {"completion-interrupted",
         [](W w) {
             w.edit(World::twin, "\"updated\": \"2026-02-01T08:00", "\"updated\": \"2026-02-01T09:30");
             w.edit(World::twin, "\"archived\"", "\"completed\"");
             w.edit(World::twin, "\"completed_at\": null", "\"completed_at\": \"2026-02-01T09:30:00Z\"");
             w.edit(World::twin, "\"backlog\": null",
                    R"("backlog": {"topic": "plan-c", "backlog_md": "topics/plan-c/backlog.md", "tickets": []})");
         }},
        // Folders
        {"folder-unreadable",
         [](W w) {
             QDir(w.tree().path(QStringLiteral("knowledge/topics"))).removeRecursively();
             w.tree().write(QStringLiteral("knowledge/topics"), "not a folder");
         }},
        {"folder-unreadable",
         [](W w) {
             QDir(w.tree().path(QStringLiteral("knowledge/archive"))).removeRecursively();
             w.tree().write(QStringLiteral("knowledge/archive"), "not a folder");
         }},
        {"not-json", [](W w) { w.tree().write(QStringLiteral("knowledge/index.json"), "{\"topics\": [}"); }},
        {"not-an-object", [](W w) { w.tree().write(QStringLiteral("knowledge/index.json"), "[]"); }},
        {"index-malformed", [](W w) { w.tree().write(QStringLiteral("knowledge/index.json"), "{}"); }},
        {"index-malformed", [](W w) { w.tree().write(QStringLiteral("knowledge/index.json"), "{\"topics\": {}}"); }},
        {"index-malformed",
         [](W w) { w.tree().write(QStringLiteral("knowledge/index.json"), R"({"topics": [{"title": "x"}]})"); }},
        {"not-a-regular-file",
         [](W w) { w.tree().makeFolder(QStringLiteral("knowledge/sessions/seed-d@2026-01-25T08-00-00Z.json")); }},
        {"folder-unreadable",
         [](W w) {
             w.tree().remove(QStringLiteral("knowledge/sessions"));
             w.link(QStringLiteral("knowledge/sessions"), w.tree().path(QStringLiteral("nowhere")));
         }},
        {"folder-unreadable",
         [](W w) {
             w.tree().remove(QStringLiteral("knowledge/sessions"));
             w.tree().write(QStringLiteral("knowledge/sessions"), "not a folder");
         }},
        {"folder-unreadable",
         [](W w) {
             w.tree().remove(QStringLiteral("home/missions"));
             w.tree().write(QStringLiteral("home/missions"), "not a folder");
         }},
        {"link-leads-out", [](W w) { linkOut(w, "topics/spike-x"); }},
        {"link-leads-out", [](W w) { linkOut(w, "archive/topics/plan-c/backlog.md"); }},
        {"link-leads-out", [](W w) { linkOut(w, "archive/topics"); }},
        {"link-leads-out", [](W w) { linkOut(w, "sessions"); }},
        {"link-leads-out",
         [](W w) {
             w.tree().write(QStringLiteral("knowledge/index.json"), "{\"topics\": []}");
             linkOut(w, "index.json");
         }},
        // Files beside them
        {"conflict-copy",
         [](W w) {
             // Its session lies under no other name: it is not put into its place unasked.
             moveSnapshot(w, "seed-b@2026-01-25T08-00-00Z.sync-conflict-20260126-101112-ABCDEFG.json");
         }},
        {"names-alike", [](W w) { w.tree().makeFolder(QStringLiteral("knowledge/topics/Spike-x")); }},
        {"names-alike",
         [](W w) {
             w.tree().makeFolder(QStringLiteral("knowledge/topics/caf\u00e9"));
             w.tree().makeFolder(QStringLiteral("knowledge/topics/cafe\u0301"));
         }},
        {"left-over-temporary",
         [](W w) { w.writeOld(QStringLiteral("knowledge/.active-planning.json.abcdefgh.tmp"), "{"); }},
        {"left-over-temporary", [](W w) { w.writeOld(QStringLiteral("home/missions/mission-a/session.tmp"), "{"); }},
        {"left-over-temporary", [](W w) { w.writeOld(QStringLiteral("knowledge/sessions/.pm-1-2.displaced"), "{"); }},
        {"recovered-version",
         [](W w) {
             w.tree().write(QStringLiteral("knowledge/.pm-1-00112233445566aa-none-0a1b2c3d-.active-planning.json."
                                           "displaced"),
                            QByteArray(w.tree().read(World::active)).replace("spike-y", "seed-b"));
         }},
        {"conflict-copy",
         [](W w) {
             w.tree().write(
                 QStringLiteral(
                     "knowledge/sessions/seed-b@2026-01-25T08-00-00Z.sync-conflict-20260126-101112-ABCDEFG.json"),
                 QByteArray(w.tree().read(World::archived)).replace("plan-c", "seed-c"));
         }},
        {"conflict-copy",
         [](W w) {
             w.tree().write(QStringLiteral("knowledge/.active-planning (Anna's conflicted copy 2026-01-26).json"),
                            QByteArray(w.tree().read(World::active)).replace("spike-y", "seed-b"));
         }},
        {"conflict-copy",
         [](W w) {
             w.tree().write(QStringLiteral("home/missions/mission-a/session (conflicted copy 2026-01-26 101112).json"),
                            QByteArray(w.tree().read(World::mission)).replace("developer", "observer"));
         }},
        {"editor-backup", [](W w) { w.writeOld(World::active + u'~', "{"); }},
        {"editor-backup", [](W w) { w.writeOld(World::mission + QStringLiteral(".bak"), "{"); }},
        {"editor-backup", [](W w) { w.writeOld(World::active + QStringLiteral(".swp"), "b0VIM 9.0"); }},
        {"editor-backup",
         [](W w) { w.writeOld(QStringLiteral("home/missions/mission-a/.session.json.swp"), "b0VIM 9.0"); }},
        {"conflict-copy",
         [](W w) {
             w.tree().write(QStringLiteral("knowledge/.active-planning.sync-conflict-20260126-101112-ABCDEFG.json"),
                            w.tree().read(World::active));
             w.tree().remove(World::active);
         }},
        {"name-not-utf8",
         [](W w) {
             const QString plain = QStringLiteral("knowledge/sessions/x.json");
             w.tree().write(plain, w.tree().read(World::archived));
             const QByteArray from = QFile::encodeName(w.tree().path(plain));
             (void)std::rename(from.constData(), QByteArray(from).replace("/x.json", "/x\xff.json").constData());
         }},
        {"names-alike",
         [](W w) {
             w.tree().write(QStringLiteral("knowledge/sessions/SEED-B@2026-01-25T08-00-00Z.json"),
                            QByteArray(w.tree().read(World::archived)).replace("seed-b", "SEED-B"));
         }},
        // Mission: its state
        {"mission-key-missing", [](W w) { w.edit(World::mission, "mission_run_id", "run"); }},
        {"mission-key-mistyped", [](W w) { w.edit(World::mission, "\"developer\"", "7"); }},
        {"mission-time-unreadable", [](W w) { w.edit(World::mission, "2026-02-01T09:30:00", "half past nine"); }},
        {"joined-after-activity", [](W w) { w.edit(World::mission, "2026-02-01T09:30:00", "2026-01-01T09:30:00"); }},
        {"times-not-comparable",
         [](W w) { w.edit(World::mission, "2026-02-01T09:30:00", "2026-02-01T09:30:00+00:00"); }},
        {"participant-id-malformed", [](W w) { w.edit(World::mission, "01HXN8K3M9PQRSTVWXYZ654321", "01HXN8"); }},
        {"participant-id-too-great",
         [](W w) { w.edit(World::mission, "01HXN8K3M9PQRSTVWXYZ654321", "81HXN8K3M9PQRSTVWXYZ654321"); }},
        {"run-id-malformed", [](W w) { w.edit(World::mission, "01HXN8K3M9PQRSTVWXYZ123456", "run-7"); }},
        {"role-empty", [](W w) { w.edit(World::mission, "developer", " "); }},
        {"role-not-canonical", [](W w) { w.edit(World::mission, "developer", "boss"); }},
        {"role-wrong-case", [](W w) { w.edit(World::mission, "developer", "Developer"); }},
        {"role-llm-actor", [](W w) { w.edit(World::mission, "developer", "llm_actor"); }},
        {"drive-intent-unknown", [](W w) { w.edit(World::mission, "inactive", "sometimes"); }},
        {"focus-malformed", [](W w) { w.edit(World::mission, "\"focus\": null", "\"focus\": \"task:7\""); }},
        {"focus-without-target", [](W w) { w.edit(World::mission, "\"focus\": null", "\"focus\": \"wp:\""); }},
        {"mission-id-mismatch", [](W w) { w.edit(World::mission, "mission-a", "mission-b"); }},
        {"mode-too-open", [](W w) { w.tree().write(World::mission, w.tree().read(World::mission), 0644); }},
        {"mode-not-private",
         [](W w) {
             w.edit(World::mission, "session_token", "session_shape");
             w.tree().write(World::mission, w.tree().read(World::mission), 0640);
         }},
        {"mission-time-in-future", [](W w) { w.edit(World::mission, "2026-02-01T09:30:00", "2026-02-01T10:30:00"); }},
        {"driving-but-idle",
         [](W w) {
             w.edit(World::mission, "\"inactive\"", "\"active\"");
             w.edit(World::mission, "2026-02-01T09:30:00", "2026-02-01T09:29:59");
         }},
        // Mission: its folder
        {"mission-folder-open-to-group",
         [](W w) { ::chmod(w.tree().path(QStringLiteral("home/missions/mission-a")).toUtf8().constData(), 0770); }},
        {"mission-link-dangling",
         [](W w) { w.link(QStringLiteral("home/missions/mission-b"), QStringLiteral("mission-z")); }},
        {"state-file-missing", [](W w) { w.tree().makeFolder(QStringLiteral("home/missions/mission-b")); }},
        {"mission-folder-open",
         [](W w) { ::chmod(w.tree().path(QStringLiteral("home/missions/mission-a")).toUtf8().constData(), 0777); }},
        {"mission-leads-out",
         [](W w) {
             w.tree().write(QStringLiteral("elsewhere/session.json"), missionDocument(QStringLiteral("mission-b")));
             w.link(QStringLiteral("home/missions/mission-b"), w.tree().path(QStringLiteral("elsewhere")));
         }},
        // Mission: the home
        {"home-folder-open-to-group",
         [](W w) { ::chmod(w.tree().path(QStringLiteral("home")).toUtf8().constData(), 0775); }},
        {"pointer-open", [](W w) { ::chmod(w.tree().path(World::pointer).toUtf8().constData(), 0666); }},
        {"pointer-open-to-group", [](W w) { ::chmod(w.tree().path(World::pointer).toUtf8().constData(), 0664); }},
        {"home-folder-open", [](W w) { ::chmod(w.tree().path(QStringLiteral("home")).toUtf8().constData(), 0777); }},
        {"home-folder-open",
         [](W w) { ::chmod(w.tree().path(QStringLiteral("home/missions")).toUtf8().constData(), 0777); }},
        {"missions-lead-out",
         [](W w) {
             QFile::rename(w.tree().path(QStringLiteral("home/missions")), w.tree().path(QStringLiteral("elsewhere")));
             w.link(QStringLiteral("home/missions"), w.tree().path(QStringLiteral("elsewhere")));
         }},
        // Mission: the pointer
        {"pointer-time-in-future", [](W w) { w.edit(World::pointer, "2026-02-01T09:00:00", "2026-02-01T10:06:00"); }},
        {"pointer-missing", [](W w) { w.tree().remove(World::pointer); }},
        {"pointer-key-missing", [](W w) { w.edit(World::pointer, "active_mission_id", "active_mission"); }},
        {"pointer-null", [](W w) { w.tree().write(World::pointer, pointerDocument({})); }},
        {"pointer-broken", [](W w) { w.edit(World::pointer, "\"mission-a\"", "7"); }},
        {"pointer-broken", [](W w) { w.edit(World::pointer, "mission-a", "../a"); }},
        {"pointer-dangling", [](W w) { w.edit(World::pointer, "mission-a", "mission-z"); }},
        {"pointer-time-unreadable", [](W w) { w.edit(World::pointer, "2026-02-01T09:00:00", "lately"); }},
    };
    return fixtures;
}

} // namespace Pointsman::Test
