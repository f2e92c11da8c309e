// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planningrules.h"

#include "base/ids.h"
#include "files/documentrules.h"
#include "planning/planningsession.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

namespace {

using L1 = QLatin1StringView;

constexpr const char *takenForNone =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow takes it for \"no session is active\": new spikes and plans "
                                          "attach to nothing, and the next start writes over the file.");
constexpr const char *crashes =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow crashes on reading it, until the file is corrected.");
constexpr const char *leftOut = QT_TRANSLATE_NOOP(
    "Pointsman::Rules", "ticketflow leaves it out of its lists and cannot resume it; archiving the same session again "
                        "writes over the file.");
constexpr const char *cannotBeArchived =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "The session cannot be archived, resumed or finished, because its id is the "
                                          "name of its snapshot.");
constexpr const char *operationsFail = QT_TRANSLATE_NOOP(
    "Pointsman::Rules", "ticketflow crashes on the operations that need the field, or shows nothing for it.");
constexpr const char *sortedLast =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow keeps the text as it is; lists are in the wrong order.");

constexpr IssueRule schemaWrongActive{L1("schema-version-wrong"), Severity::Error, takenForNone, RepairKind::MoveAside};
constexpr IssueRule schemaWrongSnapshot{L1("schema-version-wrong"), Severity::Error, leftOut};
constexpr IssueRule schemaIsTrue{
    L1("schema-version-is-true"), Severity::Error,
    QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow takes true for 1 and goes on; Pointsman does not change the file "
                                          "until it says 1.")};
constexpr IssueRule idMissing{L1("session-id-missing"), Severity::Error, cannotBeArchived};
constexpr IssueRule idMalformed{L1("session-id-malformed"), Severity::Error, cannotBeArchived};
constexpr IssueRule fileNameIsNotId{
    L1("file-name-is-not-id"), Severity::Error,
    QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow lists it by its session_id, but resumes what is in the file of "
                                          "that name.")};
constexpr IssueRule keyMissing{L1("session-key-missing"), Severity::Warning, operationsFail};
constexpr IssueRule keyMistyped{L1("session-key-mistyped"), Severity::Error, operationsFail};
constexpr IssueRule stateUnknown{
    L1("state-unknown"), Severity::Warning,
    QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow goes by the file's place and shows this text as the state.")};
constexpr IssueRule activeNotActive{
    L1("active-file-not-active"), Severity::Warning,
    QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow works on it as the active session all the same: new spikes and "
                                          "plans attach to it.")};
constexpr IssueRule snapshotActive{
    L1("snapshot-active"), Severity::Warning,
    QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow lists it as active although it is not.")};
constexpr IssueRule seedMismatch{
    L1("seed-is-not-ids"), Severity::Warning,
    QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow finds the session under the seed of root_seed only.")};
constexpr IssueRule timeUnreadable{L1("time-unreadable"), Severity::Warning, sortedLast};
constexpr IssueRule updatedBeforeCreated{L1("updated-before-created"), Severity::Note, sortedLast};
constexpr IssueRule spikeTwice{L1("spike-twice"), Severity::Warning,
                               QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow counts it twice.")};
constexpr IssueRule topicMalformed{
    L1("topic-id-malformed"), Severity::Warning,
    QT_TRANSLATE_NOOP("Pointsman::Rules", "It names no folder of topics/: its documents cannot be found there.")};

QString tr(const char *text)
{
    return QCoreApplication::translate("Pointsman::Rules", text);
}

/// The document under examination, and where it lies.
struct Examined
{
    const JsonObject &root;
    const IssueSubject &subject;
    const QString fileName;
    PlanningSession session;
    Issues &issues;

    [[nodiscard]] bool isActive() const { return subject.kind == SubjectKind::ActiveSession; }
    [[nodiscard]] bool isText(std::string_view key) const
    {
        const JsonValue *value = root.find(key);
        return value && value->string();
    }
    void add(const IssueRule &rule, const QString &message) const
    {
        issues.push_back(makeIssue(rule, subject, message));
    }
};

QString quoted(const QString &foreign)
{
    return u'"' + printable(foreign) + u'"';
}

/// Whether the rest can be judged: of another schema nothing is known.
bool checkSchema(const Examined &examined)
{
    if (isSchemaOne(examined.root))
        return true;
    const JsonValue *version = examined.root.find("schema_version");
    if (version && version->boolean() && *version->boolean()) {
        examined.add(schemaIsTrue, tr("The schema_version is true, not the number 1."));
        return true;
    }
    const IssueRule &rule = examined.isActive() ? schemaWrongActive : schemaWrongSnapshot;
    if (!version)
        examined.add(rule, tr("The file has no schema_version."));
    else if (version->number())
        examined.add(
            rule, tr("The schema_version is %1, not 1.").arg(QString::fromStdString(version->number()->text).left(40)));
    else
        examined.add(rule, tr("The schema_version is %1, not the number 1.").arg(typeInWords(*version)));
    return false;
}

void checkId(const Examined &examined)
{
    const JsonValue *value = examined.root.find("session_id");
    if (!value)
        return examined.add(idMissing, tr("The file has no session_id."));
    if (!value->string())
        return examined.add(idMalformed, tr("The session_id is %1, not text.").arg(typeInWords(*value)));
    const auto id = SessionId::parse(examined.session.id);
    if (!id)
        return examined.add(idMalformed, id.error().message);
    if (!examined.isActive() && id->fileName() != examined.fileName) {
        examined.add(
            fileNameIsNotId,
            tr("The file is named %1, but the session_id is %2.").arg(quoted(examined.fileName), quoted(id->text())));
    }
    if (examined.isText("root_seed") && id->seed().text() != examined.session.seed) {
        examined.add(seedMismatch, tr("The root_seed is %1, but the session_id begins with %2.")
                                       .arg(quoted(examined.session.seed), quoted(id->seed().text())));
    }
}

/// What a key of schema 1 may hold.
struct KeyForm
{
    const char *key;
    const char *expected; ///< in words, QT_TRANSLATE_NOOP
    bool (*fits)(const JsonValue &);
};

bool isString(const JsonValue &value)
{
    return value.string() != nullptr;
}

bool isStringOrNull(const JsonValue &value)
{
    return value.isNull() || value.string();
}

bool isListOfStrings(const JsonValue &value)
{
    return value.array() && std::all_of(value.array()->begin(), value.array()->end(), isString);
}

bool isBacklogOrNull(const JsonValue &value)
{
    if (value.isNull())
        return true;
    if (!value.object())
        return false;
    const JsonValue *topic = value.object()->find("topic");
    const JsonValue *markdown = value.object()->find("backlog_md");
    const JsonValue *tickets = value.object()->find("tickets");
    return topic && isString(*topic) && markdown && isString(*markdown) && tickets && isListOfStrings(*tickets);
}

constexpr const char *someText = QT_TRANSLATE_NOOP("Pointsman::Rules", "text");
constexpr const char *textOrNull = QT_TRANSLATE_NOOP("Pointsman::Rules", "text or null");
constexpr KeyForm keyForms[] = {
    {"state", someText, isString},
    {"root_seed", someText, isString},
    {"spikes", QT_TRANSLATE_NOOP("Pointsman::Rules", "a list of topic ids"), isListOfStrings},
    {"plan", textOrNull, isStringOrNull},
    {"backlog", QT_TRANSLATE_NOOP("Pointsman::Rules", "null or an object with topic, backlog_md and a list of tickets"),
     isBacklogOrNull},
    {"created", someText, isString},
    {"updated", someText, isString},
    {"completed_at", textOrNull, isStringOrNull},
};

void checkKeys(const Examined &examined)
{
    for (const KeyForm &form : keyForms) {
        const JsonValue *value = examined.root.find(form.key);
        const L1 key(form.key);
        if (!value)
            examined.add(keyMissing, tr("The file has no %1.").arg(key));
        else if (!form.fits(*value))
            examined.add(keyMistyped,
                         tr("The field %1 holds %2; expected is %3.").arg(key, typeInWords(*value), tr(form.expected)));
    }
}

void checkState(const Examined &examined)
{
    if (!examined.isText("state"))
        return;
    const SessionState state = examined.session.state;
    const QString text = quoted(examined.session.stateText);
    if (state == SessionState::Unknown)
        examined.add(stateUnknown, tr("The state is %1, not active, completed or archived.").arg(text));
    else if (examined.isActive() && state != SessionState::Active)
        examined.add(activeNotActive, tr("The state of the active session is %1.").arg(text));
    else if (!examined.isActive() && state == SessionState::Active)
        examined.add(snapshotActive, tr("The state of this snapshot is %1.").arg(text));
}

void checkTimes(const Examined &examined)
{
    for (const char *key : {"created", "updated", "completed_at"}) {
        const QString text = stringAt(examined.root, key);
        if (examined.isText(key) && !UtcTime::parse(text))
            examined.add(timeUnreadable,
                         tr("The time %1 of %2 is not of the form YYYY-MM-DDTHH:MM:SSZ.").arg(quoted(text), L1(key)));
    }
    const auto created = UtcTime::parse(examined.session.created);
    const auto updated = UtcTime::parse(examined.session.updated);
    if (created && updated && *updated < *created)
        examined.add(updatedBeforeCreated,
                     tr("It was updated at %1, before it was created at %2.").arg(updated->text(), created->text()));
}

void checkTopics(const Examined &examined)
{
    const QStringList &spikes = examined.session.spikes;
    for (qsizetype i = 0; i < spikes.size(); ++i) {
        if (spikes.indexOf(spikes.at(i)) == i && spikes.count(spikes.at(i)) > 1)
            examined.add(spikeTwice, tr("The spike %1 is in the list more than once.").arg(quoted(spikes.at(i))));
    }
    QStringList topics = spikes;
    if (!examined.session.plan.isEmpty())
        topics << examined.session.plan;
    if (examined.isText("root_seed"))
        topics << examined.session.seed;
    if (examined.session.backlog)
        topics << examined.session.backlog->topic;
    topics.removeDuplicates();
    for (const QString &topic : std::as_const(topics)) {
        if (const auto id = TopicId::parse(topic); !id)
            examined.add(topicMalformed, id.error().message);
    }
}

Issues check(const StateDocument &document, SubjectKind kind, const ReadingConsequences &consequences)
{
    if (document.isMissing())
        return {};
    const QString fileName = QFileInfo(document.path).fileName();
    const QString id = document.root ? stringAt(*document.root, "session_id") : QString();
    const IssueSubject subject{kind, id.isEmpty() ? fileName : id, document.path};
    Issues issues = checkReading(document, subject, consequences);
    if (!document.root)
        return issues;
    const Examined examined{*document.root, subject, fileName, PlanningSession::fromJson(*document.root), issues};
    if (checkSchema(examined)) {
        for (const auto rule : {checkId, checkKeys, checkState, checkTimes, checkTopics})
            rule(examined);
    }
    return issues;
}

} // namespace

Issues checkActiveSession(const StateDocument &document)
{
    return check(document, SubjectKind::ActiveSession, {tr(takenForNone), tr(crashes)});
}

Issues checkSnapshot(const StateDocument &document)
{
    return check(document, SubjectKind::Snapshot, {tr(leftOut), tr(crashes)});
}

} // namespace Pointsman
