// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a session document must have: schema, id, keys of the right type, and the state that its place demands.
#include "planning/examinedsession.h"

#include "base/ids.h"
#include "files/documentrules.h"

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

constexpr const char *missing = QT_TRANSLATE_NOOP("Pointsman::Rules", "missing");

bool isVersionTrue(const JsonObject &root)
{
    const JsonValue *version = root.find("schema_version");
    return version && version->boolean() && *version->boolean();
}

void lookAtSchema(const ExaminedSession &examined, const Report &report)
{
    if (isSchemaOne(examined.root) || isVersionTrue(examined.root))
        return;
    const JsonValue *version = examined.root.find("schema_version");
    report.because(ruleText(examined.place == SessionPlace::Active ? takenForNone : leftOut),
                   version ? valueInWords(*version) : ruleText(missing));
}

void lookAtTrueSchema(const ExaminedSession &examined, const Report &report)
{
    if (isVersionTrue(examined.root))
        report();
}

constexpr Rule<ExaminedSession> schemaRules[] = {
    {{L1("schema-version-wrong"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The schema_version is %1, not the number 1."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The schema_version is missing, of another type, or not 1."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow takes such an active file for \"no session is active\" and "
                                            "writes over it, and leaves such a snapshot out of its lists."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Where the rest is a session as ticketflow writes it, set schema_version "
                                            "to 1; else move the file away."),
      RepairKind::MoveAside},
     lookAtSchema},
    {{L1("schema-version-is-true"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The schema_version is true, not the number 1."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The schema_version is true, which Python holds equal to 1."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow takes true for 1 and goes on; other programs take the file "
                                            "for one of another schema, and Pointsman does not change it until it says "
                                            "1."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Write 1 for true."), RepairKind::SetSchemaVersion},
     lookAtTrueSchema},
};

void lookForId(const ExaminedSession &examined, const Report &report)
{
    if (!examined.root.find("session_id"))
        report();
}

void lookAtId(const ExaminedSession &examined, const Report &report)
{
    const JsonValue *value = examined.root.find("session_id");
    if (value && !value->string())
        report(ruleText(QT_TRANSLATE_NOOP("Pointsman::Rules", "it is %1, not text.")).arg(valueInWords(*value)));
    else if (value && examined.session.id.isEmpty())
        report(ruleText(QT_TRANSLATE_NOOP("Pointsman::Rules", "it is \"\", an empty text.")));
    else if (value) {
        if (const auto id = SessionId::parse(examined.session.id); !id)
            report(id.error().message);
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

bool isObjectOrNull(const JsonValue &value)
{
    return value.isNull() || value.object();
}

constexpr const char *someText = QT_TRANSLATE_NOOP("Pointsman::Rules", "text");
constexpr const char *textOrNull = QT_TRANSLATE_NOOP("Pointsman::Rules", "text or null");
constexpr const char *textList = QT_TRANSLATE_NOOP("Pointsman::Rules", "a list of texts");
constexpr KeyForm keyForms[] = {
    {"state", someText, isString},
    {"root_seed", someText, isString},
    {"spikes", textList, isListOfStrings},
    {"plan", textOrNull, isStringOrNull},
    {"backlog", QT_TRANSLATE_NOOP("Pointsman::Rules", "null or an object"), isObjectOrNull},
    {"created", someText, isString},
    {"updated", someText, isString},
    {"completed_at", textOrNull, isStringOrNull},
};
constexpr KeyForm backlogForms[] = {
    {"topic", someText, isString},
    {"backlog_md", someText, isString},
    {"tickets", textList, isListOfStrings},
};

/// The value; of a list that should hold texts only, what else it holds.
QString valueFound(const JsonValue *value)
{
    if (!value)
        return ruleText(missing);
    const JsonArray *list = value->array();
    const auto other = list ? std::find_if_not(list->begin(), list->end(), isString) : JsonArray::const_iterator();
    if (!list || other == list->end())
        return valueInWords(*value);
    return ruleText(QT_TRANSLATE_NOOP("Pointsman::Rules", "a list that has %1 in it")).arg(valueInWords(*other));
}

void lookForKeys(const ExaminedSession &examined, const Report &report)
{
    for (const KeyForm &form : keyForms) {
        if (!examined.root.find(form.key))
            report(QString::fromLatin1(form.key));
    }
}

void lookAtKeys(const ExaminedSession &examined, const Report &report)
{
    for (const KeyForm &form : keyForms) {
        const JsonValue *value = examined.root.find(form.key);
        if (value && !form.fits(*value))
            report(QString::fromLatin1(form.key), valueFound(value), ruleText(form.expected));
    }
}

void lookAtBacklog(const ExaminedSession &examined, const Report &report)
{
    const JsonValue *backlog = examined.root.find("backlog");
    if (!backlog || !backlog->object())
        return;
    for (const KeyForm &form : backlogForms) {
        const JsonValue *value = backlog->object()->find(form.key);
        if (!value || !form.fits(*value))
            report(QString::fromLatin1(form.key), valueFound(value), ruleText(form.expected));
    }
}

void lookForUnknownState(const ExaminedSession &examined, const Report &report)
{
    if (examined.isText("state") && examined.session.state == SessionState::Unknown)
        report(quotedForeign(examined.session.stateText));
}

bool isKnownState(const ExaminedSession &examined)
{
    return examined.isText("state") && examined.session.state != SessionState::Unknown;
}

void lookAtActiveState(const ExaminedSession &examined, const Report &report)
{
    if (examined.place == SessionPlace::Active && isKnownState(examined) &&
        examined.session.state != SessionState::Active)
        report(quotedForeign(examined.session.stateText));
}

void lookAtSnapshotState(const ExaminedSession &examined, const Report &report)
{
    if (examined.place == SessionPlace::Snapshot && examined.session.state == SessionState::Active)
        report();
}

constexpr const char *setByHand =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "Write active in .active-planning.json, archived or completed in sessions/.");
constexpr const char *addKey = QT_TRANSLATE_NOOP(
    "Pointsman::Rules", "Add or correct it in an editor; a session that ticketflow has just written shows the form.");

constexpr Rule<ExaminedSession> shapeRules[] = {
    {{L1("session-id-missing"), Severity::Error, QT_TRANSLATE_NOOP("Pointsman::Rules", "The file has no session_id."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The session has no id."), cannotBeArchived,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Add session_id: the seed, @, and the time of created with - for :."),
      RepairKind::None,
      QT_TRANSLATE_NOOP(
          "Pointsman::Rules",
          "Others may call the session by its id already; one that is made up could be another session's.")},
     lookForId},
    {{L1("session-id-malformed"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The session_id cannot be used: %1"),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The session_id is not of the form SEED@YYYY-MM-DDTHH-MM-SSZ."),
      cannotBeArchived,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Write the seed, @, and the time of created with - for :."),
      RepairKind::None,
      QT_TRANSLATE_NOOP(
          "Pointsman::Rules",
          "Others may call the session by its id already; one that is made up could be another session's.")},
     lookAtId},
    {{L1("session-key-missing"), Severity::Error, QT_TRANSLATE_NOOP("Pointsman::Rules", "The file has no %1."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A key that every session has is missing."), operationsFail, addKey,
      RepairKind::None, onlyYouKnow},
     lookForKeys},
    {{L1("session-key-mistyped"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The value of %1 is %2; expected is %3."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A key holds a value of another type than ticketflow expects."),
      operationsFail, addKey, RepairKind::None, onlyYouKnow},
     lookAtKeys},
    {{L1("backlog-malformed"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The value of %1 in the backlog is %2; expected is %3."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The backlog is not an object with topic, backlog_md and tickets."),
      operationsFail, addKey, RepairKind::None, onlyYouKnow},
     lookAtBacklog},
    {{L1("state-unknown"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The state is %1, not active, completed or archived."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The state is none that ticketflow knows."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow goes by the file's place and shows this text as the state."),
      setByHand, RepairKind::SetState},
     lookForUnknownState},
    {{L1("active-file-not-active"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The state of the active session is %1."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file of the active session says another state than active."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow works on it as the active session all the same: new spikes and "
                                            "plans attach to it."),
      setByHand, RepairKind::SetState},
     lookAtActiveState},
    {{L1("snapshot-active"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The state of this snapshot is \"active\"."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A session in sessions/ says that it is active."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow lists it as active although it is not; agents that take it "
                                            "for the active session ignore the true one."),
      setByHand, RepairKind::SetState},
     lookAtSnapshotState},
};

} // namespace

Issues checkSession(const StateDocument &document, const PlanningSession &session, SessionPlace place)
{
    if (document.isMissing())
        return {};
    const bool isActive = place == SessionPlace::Active;
    const IssueSubject subject{
        isActive ? SubjectKind::ActiveSession : SubjectKind::Snapshot,
        session.id.isEmpty() || !document.root ? QFileInfo(document.path).fileName() : session.id, document.path};
    Issues issues = checkReading(document, subject, {isActive ? takenForNone : leftOut, crashes});
    if (!document.root)
        return issues;
    const ExaminedSession examined{*document.root, session, place};
    lookWith(schemaRules, examined, subject, issues);
    // Of another schema nothing is known.
    if (isSchemaOne(*document.root) || isVersionTrue(*document.root)) {
        lookWith(shapeRules, examined, subject, issues);
        lookAtValues(examined, subject, issues);
    }
    withholdWhatDropsKeys(document, issues);
    return issues;
}

QString stateDemandedBy(SessionPlace place, const PlanningSession &session)
{
    if (place == SessionPlace::Active)
        return QStringLiteral("active");
    return session.backlog && !session.completedAt.isEmpty() ? QStringLiteral("completed") : QStringLiteral("archived");
}

IssueRules sessionShapeRules()
{
    IssueRules entries = entriesOf(schemaRules);
    const IssueRules more = entriesOf(shapeRules);
    entries.insert(entries.end(), more.begin(), more.end());
    return entries;
}

} // namespace Pointsman
