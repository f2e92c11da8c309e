// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the state of a joined mission must be.
#include "missions/missionrules.h"

#include "base/ids.h"
#include "files/documentrules.h"
#include "json/secrets.h"

#include <QCoreApplication>

#include <algorithm>

#include <sys/stat.h>

namespace Pointsman {

namespace {

using L1 = QLatin1StringView;

constexpr const char *notUnderstood =
    QT_TRANSLATE_NOOP("Pointsman::Rules",
                      "spec-kitty cannot read this mission: every command for it fails until the file is corrected or "
                      "the mission joined again.");
constexpr const char *checkFails = QT_TRANSLATE_NOOP(
    "Pointsman::Rules", "spec-kitty refuses the team commands of this mission (Session validation failed).");
constexpr const char *readByOthers =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "Other users of this computer can read the file, until spec-kitty or "
                                          "Pointsman writes it the next time.");
constexpr const char *joinAgain =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "Correct it in an editor, or join again: spec-kitty mission join ID --role "
                                          "ROLE. The service's ids are never invented here.");
constexpr const char *cannotBeUnderstood = QT_TRANSLATE_NOOP("Pointsman::Rules", "The state cannot be understood: %1.");

/// The document under examination: `root` is what was understood of it.
struct Examined
{
    const JsonObject &root;
    const QString &directoryName;
};

QString quoted(const Examined &mission, std::string_view key)
{
    return quotedForeign(stringAt(mission.root, key));
}

bool isText(const Examined &mission, std::string_view key)
{
    const JsonValue *value = mission.root.find(key);
    return value && value->string();
}

QString shown(const Examined &mission, std::string_view key)
{
    return valueInWords(*mission.root.find(key));
}

template <Misunderstanding::Kind kind>
void lookForMisunderstanding(const Examined &mission, const Report &report)
{
    for (const Misunderstanding &found : misunderstood(mission.root)) {
        if (found.kind == kind)
            report(found.words);
    }
}

/// Both times, where they can be read.
std::optional<std::pair<PythonTime, PythonTime>> timesOf(const Examined &mission)
{
    const auto joined = PythonTime::parse(stringAt(mission.root, "joined_at"));
    const auto active = PythonTime::parse(stringAt(mission.root, "last_activity_at"));
    return joined && active ? std::optional(std::pair(*joined, *active)) : std::nullopt;
}

void lookAtOrder(const Examined &mission, const Report &report)
{
    const auto times = timesOf(mission);
    if (times && times->first.moment() > times->second.moment())
        report(times->first.spacedText(), times->second.spacedText());
}

void lookAtOffsets(const Examined &mission, const Report &report)
{
    const auto times = timesOf(mission);
    if (times && times->first.isNaive() != times->second.isNaive())
        report(times->first.text(), times->second.text());
}

void lookAtParticipant(const Examined &mission, const Report &report)
{
    if (isText(mission, "participant_id") && !isParticipantId(stringAt(mission.root, "participant_id")))
        report(quoted(mission, "participant_id"));
}

/// 26 digits of 5 bits are 130 bits; a ULID has 128.
bool isTooGreat(const QString &ulid)
{
    return isParticipantId(ulid) && ulid.front() > u'7';
}

void lookAtParticipantsRange(const Examined &mission, const Report &report)
{
    if (isTooGreat(stringAt(mission.root, "participant_id")))
        report(quoted(mission, "participant_id"));
}

void lookAtRun(const Examined &mission, const Report &report)
{
    const QString run = stringAt(mission.root, "mission_run_id");
    if (isText(mission, "mission_run_id") && (!isParticipantId(run) || isTooGreat(run)))
        report(quoted(mission, "mission_run_id"));
}

void lookForEmptyRole(const Examined &mission, const Report &report)
{
    if (isText(mission, "role") && stringAt(mission.root, "role").trimmed().isEmpty())
        report();
}

bool isCanonicalButForCase(const QString &role)
{
    return canonicalRoles().contains(role.trimmed().toLower());
}

constexpr QLatin1StringView llmActor("llm_actor");

void lookAtRole(const Examined &mission, const Report &report)
{
    const QString role = stringAt(mission.root, "role");
    if (role.trimmed().isEmpty() || isCanonicalButForCase(role) || role == llmActor)
        return;
    report(quotedForeign(role), canonicalRoles().join(QStringLiteral(", ")));
}

void lookAtRolesCase(const Examined &mission, const Report &report)
{
    const QString role = stringAt(mission.root, "role");
    if (isCanonicalButForCase(role) && !canonicalRoles().contains(role))
        report(quotedForeign(role), quotedForeign(role.trimmed().toLower()));
}

void lookForActorRole(const Examined &mission, const Report &report)
{
    if (stringAt(mission.root, "role") == llmActor)
        report();
}

void lookAtDriveIntent(const Examined &mission, const Report &report)
{
    const QString text = stringAt(mission.root, "drive_intent");
    if (mission.root.find("drive_intent") && text != u"active" && text != u"inactive")
        report(shown(mission, "drive_intent"));
}

bool hasFocus(const Examined &mission)
{
    const JsonValue *focus = mission.root.find("focus");
    return focus && !focus->isNull();
}

void lookAtFocus(const Examined &mission, const Report &report)
{
    if (hasFocus(mission) && !hasFocusForm(stringAt(mission.root, "focus")))
        report(shown(mission, "focus"));
}

void lookForTarget(const Examined &mission, const Report &report)
{
    const QString focus = stringAt(mission.root, "focus");
    if (hasFocus(mission) && hasFocusForm(focus) && !hasFocusTarget(focus))
        report(shown(mission, "focus"));
}

void lookAtMissionId(const Examined &mission, const Report &report)
{
    if (isText(mission, "mission_id") && stringAt(mission.root, "mission_id") != mission.directoryName)
        report(quoted(mission, "mission_id"), quotedForeign(mission.directoryName));
}

constexpr Rule<Examined> missionRuleTable[] = {
    {{L1("mission-key-missing"), Severity::Error, cannotBeUnderstood,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "One of the six keys that every mission has is missing."), notUnderstood,
      joinAgain, RepairKind::None, onlyTheServiceKnows},
     lookForMisunderstanding<Misunderstanding::Kind::Missing>},
    {{L1("mission-key-mistyped"), Severity::Error, cannotBeUnderstood,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "One of the six keys that every mission has is not text."), notUnderstood,
      joinAgain, RepairKind::None, onlyTheServiceKnows},
     lookForMisunderstanding<Misunderstanding::Kind::Mistyped>},
    {{L1("mission-time-unreadable"), Severity::Error, cannotBeUnderstood,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "joined_at or last_activity_at is no time that Python reads."),
      notUnderstood, QT_TRANSLATE_NOOP("Pointsman::Rules", "Write it like 2026-02-15T13:12:20.111712, in local time."),
      RepairKind::None, onlyYouKnow},
     lookForMisunderstanding<Misunderstanding::Kind::UnreadableTime>},
    {{L1("joined-after-activity"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "It was joined at %1, after its last activity at %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "joined_at is later than last_activity_at."), checkFails,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "pointsman-cli mission update ID --drive inactive sets the last activity "
                                            "to now; joined_at never changes."),
      RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "joined_at never changes, and an activity that did not happen is not made "
                                            "up: any true change sets the time.")},
     lookAtOrder},
    {{L1("times-not-comparable"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Only one of joined_at (%1) and last_activity_at (%2) has an offset from "
                                            "UTC."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "One of the two times is naive local time, the other has an offset."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty ends with an exception when it compares the two."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Write last_activity_at in the form of joined_at; any change of the "
                                            "mission by Pointsman does so."),
      RepairKind::None, goesByItself},
     lookAtOffsets},
    {{L1("participant-id-malformed"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The participant id %1 is no id of the service: 26 digits and letters "
                                            "without I, L, O and U."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "participant_id has another length or letters than an id of the service."),
      checkFails, joinAgain, RepairKind::None, onlyTheServiceKnows},
     lookAtParticipant},
    {{L1("participant-id-too-great"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The participant id %1 begins with more than 7, which no id of the service "
                                            "does."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "participant_id has the form of a ULID, but is greater than any."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty accepts it, but the service does not know such a "
                                            "participant."),
      joinAgain, RepairKind::None, onlyTheServiceKnows},
     lookAtParticipantsRange},
    {{L1("run-id-malformed"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The run id %1 is no id of the service."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "mission_run_id is no ULID."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty does not look at it, but what it reports belongs to no run of "
                                            "the mission."),
      joinAgain, RepairKind::None, onlyTheServiceKnows},
     lookAtRun},
    {{L1("role-empty"), Severity::Error, QT_TRANSLATE_NOOP("Pointsman::Rules", "The role is empty."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The role is empty."), checkFails,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "pointsman-cli mission update ID --set role=ROLE with one of developer, "
                                            "observer, reviewer, stakeholder."),
      RepairKind::None, onlyYouKnow},
     lookForEmptyRole},
    {{L1("role-not-canonical"), Severity::Error, QT_TRANSLATE_NOOP("Pointsman::Rules", "The role %1 is none of %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The role is none that the service knows."), checkFails,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "pointsman-cli mission update ID --set role=ROLE with one of developer, "
                                            "observer, reviewer, stakeholder."),
      RepairKind::None, onlyYouKnow},
     lookAtRole},
    {{L1("role-wrong-case"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The role is %1; the service knows %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The role differs from a known one in case or blanks only."), checkFails,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Write the role in lower case without blanks."), RepairKind::LowerCaseRole},
     lookAtRolesCase},
    {{L1("role-llm-actor"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The role is llm_actor, which nobody can join with."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The role is llm_actor, which the service gives to agents by itself."),
      checkFails, QT_TRANSLATE_NOOP("Pointsman::Rules", "Join again with the role of the person who runs the agent."),
      RepairKind::None, onlyYouKnow},
     lookForActorRole},
    {{L1("drive-intent-unknown"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The drive intent is %1, neither active nor inactive."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "drive_intent is neither active nor inactive."),
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "It counts as not driving: nobody is warned when two change the same thing."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "pointsman-cli mission update ID --drive active (or inactive)."),
      RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Whether you are driving nobody but you can know, and others go by it.")},
     lookAtDriveIntent},
    {{L1("focus-malformed"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The focus is %1, not wp:<id>, step:<id> or none."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The focus is not of the form wp:<id> or step:<id>, nor none."), checkFails,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "pointsman-cli mission update ID --focus wp:WP03, or --focus none."),
      RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "What you are working on nobody but you can know, and others go by it.")},
     lookAtFocus},
    {{L1("focus-without-target"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The focus %1 names nothing."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Nothing stands behind wp: or step:."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty accepts it, but your team cannot see what you are working on."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "pointsman-cli mission update ID --focus wp:WP03, or --focus none."),
      RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "What you are working on nobody but you can know, and others go by it.")},
     lookForTarget},
    {{L1("mission-id-mismatch"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file names the mission %1, but lies in the folder %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "mission_id is not the name of the mission's folder."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty finds the mission by its folder, but reports to the team for "
                                            "the mission that the file names."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Rename the folder or correct mission_id."), RepairKind::None, onlyYouKnow},
     lookAtMissionId},
};

struct Mode
{
    quint32 permissions;
    bool hasSecret;
};

bool isOpen(const Mode &mode)
{
    constexpr quint32 ofOthers = 077;
    return (mode.permissions & ofOthers) != 0;
}

QString octal(quint32 permissions)
{
    return QStringLiteral("%1").arg(permissions, 4, 8, QLatin1Char('0'));
}

void lookForOpenSecret(const Mode &mode, const Report &report)
{
    if (isOpen(mode) && mode.hasSecret)
        report(octal(mode.permissions));
}

void lookAtMode(const Mode &mode, const Report &report)
{
    if (isOpen(mode) && !mode.hasSecret)
        report(octal(mode.permissions));
}

constexpr const char *chmodFile = QT_TRANSLATE_NOOP("Pointsman::Rules", "chmod 600 FILE");

constexpr Rule<Mode> modeRules[] = {
    {{L1("mode-too-open"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file holds a secret and has mode %1 instead of 0600."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A mission's file that holds a token can be read by other users."),
      readByOthers, chmodFile, RepairKind::RestrictMode},
     lookForOpenSecret},
    {{L1("mode-not-private"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file has mode %1 instead of 0600."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A mission's file can be read by other users."), readByOthers, chmodFile,
      RepairKind::RestrictMode},
     lookAtMode},
};

void checkMode(const StateDocument &document, const IssueSubject &subject, Issues &issues)
{
    if (!document.stamp || !S_ISREG(document.stamp->mode))
        return;
    Mode mode{document.stamp->permissions(), false};
    if (!isOpen(mode))
        return;
    mode.hasSecret = document.root && withoutSecrets(*document.root) != JsonValue(*document.root);
    lookWith(modeRules, mode, subject, issues);
}

} // namespace

Issues checkMission(const StateDocument &document, const QString &directoryName)
{
    const IssueSubject subject{SubjectKind::Mission, directoryName, document.path};
    Issues issues = checkReading(document, subject, {notUnderstood, notUnderstood});
    checkMode(document, subject, issues);
    if (document.root)
        lookWith(missionRuleTable, Examined{*document.root, directoryName}, subject, issues);
    withholdWhatDropsKeys(document, issues);
    return issues;
}

IssueRules missionStateRules()
{
    IssueRules entries = entriesOf(missionRuleTable);
    for (const IssueRules &more : {entriesOf(modeRules), missionTimeRules()})
        entries.insert(entries.end(), more.begin(), more.end());
    return entries;
}

} // namespace Pointsman
