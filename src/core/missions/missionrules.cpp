// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/missionrules.h"

#include "files/documentrules.h"
#include "missions/mission.h"
#include "missions/missionoperations.h"
#include "json/secrets.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

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

constexpr IssueRule keyMissing{L1("mission-key-missing"), Severity::Error, notUnderstood};
constexpr IssueRule keyMistyped{L1("mission-key-mistyped"), Severity::Error, notUnderstood};
constexpr IssueRule timeUnreadable{L1("time-unreadable"), Severity::Error, notUnderstood};
constexpr IssueRule joinedAfterActivity{L1("joined-after-activity"), Severity::Error, checkFails};
constexpr IssueRule participantIdMalformed{L1("participant-id-malformed"), Severity::Error, checkFails};
constexpr IssueRule roleEmpty{L1("role-empty"), Severity::Error, checkFails};
constexpr IssueRule roleNotCanonical{L1("role-not-canonical"), Severity::Error, checkFails};
constexpr IssueRule focusMalformed{L1("focus-malformed"), Severity::Error, checkFails};
constexpr IssueRule focusWithoutTarget{
    L1("focus-without-target"), Severity::Warning,
    QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty accepts it, but your team cannot see what you are working on.")};
constexpr IssueRule driveIntentUnknown{
    L1("drive-intent-unknown"), Severity::Warning,
    QT_TRANSLATE_NOOP("Pointsman::Rules",
                      "It counts as not driving: nobody is warned when two change the same thing.")};
constexpr IssueRule missionIdMismatch{
    L1("mission-id-mismatch"), Severity::Warning,
    QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty finds the mission by its folder, but reports to the team for the "
                                          "mission that the file names.")};
constexpr IssueRule modeTooOpenSecret{L1("mode-too-open"), Severity::Error, readByOthers, RepairKind::RestrictMode};
constexpr IssueRule modeTooOpen{L1("mode-too-open"), Severity::Warning, readByOthers, RepairKind::RestrictMode};
constexpr IssueRule pointerBroken{
    L1("pointer-broken"), Severity::Error,
    QT_TRANSLATE_NOOP("Pointsman::Rules",
                      "spec-kitty cannot tell which mission is active: its commands need --mission."),
    RepairKind::MoveAside};
constexpr IssueRule pointerDangling{
    L1("pointer-dangling"), Severity::Warning,
    QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty commands without --mission fail with \"Not joined to mission\"."),
    RepairKind::ClearPointer};

QString tr(const char *text)
{
    return QCoreApplication::translate("Pointsman::Rules", text);
}

/// The document under examination: `root` is what was understood of it.
struct Examined
{
    const JsonObject &root;
    const IssueSubject &subject;
};

QString quoted(const Examined &mission, std::string_view key)
{
    return u'"' + printable(stringAt(mission.root, key)) + u'"';
}

Issues checkKeys(const Examined &mission)
{
    Issues issues;
    for (const Misunderstanding &found : misunderstood(mission.root)) {
        const auto sentence = tr("The state cannot be understood: %1.").arg(found.words);
        switch (found.kind) {
        case Misunderstanding::Kind::Missing:
            issues.push_back(makeIssue(keyMissing, mission.subject, sentence));
            break;
        case Misunderstanding::Kind::Mistyped:
            issues.push_back(makeIssue(keyMistyped, mission.subject, sentence));
            break;
        case Misunderstanding::Kind::UnreadableTime:
            issues.push_back(makeIssue(timeUnreadable, mission.subject, sentence));
            break;
        }
    }
    return issues;
}

std::optional<Issue> checkTimes(const Examined &mission)
{
    const auto joined = PythonTime::parse(stringAt(mission.root, "joined_at"));
    const auto active = PythonTime::parse(stringAt(mission.root, "last_activity_at"));
    if (!joined || !active || joined->moment() <= active->moment())
        return {};
    return makeIssue(
        joinedAfterActivity, mission.subject,
        tr("It was joined at %1, after its last activity at %2.").arg(joined->spacedText(), active->spacedText()));
}

std::optional<Issue> checkParticipant(const Examined &mission)
{
    const JsonValue *id = mission.root.find("participant_id");
    if (!id || !id->string() || isParticipantId(stringAt(mission.root, "participant_id")))
        return {};
    return makeIssue(participantIdMalformed, mission.subject,
                     tr("The participant id %1 is no id of the service: 26 digits and letters without I, L, O and U.")
                         .arg(quoted(mission, "participant_id")));
}

std::optional<Issue> checkRole(const Examined &mission)
{
    const JsonValue *role = mission.root.find("role");
    if (!role || !role->string())
        return {};
    const QString text = stringAt(mission.root, "role");
    if (text.trimmed().isEmpty())
        return makeIssue(roleEmpty, mission.subject, tr("The role is empty."));
    if (canonicalRoles().contains(text))
        return {};
    return makeIssue(
        roleNotCanonical, mission.subject,
        tr("The role %1 is none of %2.").arg(quoted(mission, "role"), canonicalRoles().join(QStringLiteral(", "))));
}

std::optional<Issue> checkFocus(const Examined &mission)
{
    const JsonValue *focus = mission.root.find("focus");
    if (!focus || focus->isNull())
        return {};
    const QString text = stringAt(mission.root, "focus");
    const QString shown = focus->string() ? quoted(mission, "focus") : typeInWords(*focus);
    if (!hasFocusForm(text))
        return makeIssue(focusMalformed, mission.subject,
                         tr("The focus is %1, not wp:<id>, step:<id> or none.").arg(shown));
    if (!hasFocusTarget(text))
        return makeIssue(focusWithoutTarget, mission.subject, tr("The focus %1 names nothing.").arg(shown));
    return {};
}

std::optional<Issue> checkDriveIntent(const Examined &mission)
{
    const JsonValue *intent = mission.root.find("drive_intent");
    const QString text = stringAt(mission.root, "drive_intent");
    if (!intent || text == u"active" || text == u"inactive")
        return {};
    const QString shown = intent->string() ? quoted(mission, "drive_intent") : typeInWords(*intent);
    return makeIssue(driveIntentUnknown, mission.subject,
                     tr("The drive intent is %1, neither active nor inactive.").arg(shown));
}

std::optional<Issue> checkMissionId(const Examined &mission)
{
    const JsonValue *id = mission.root.find("mission_id");
    if (!id || !id->string() || stringAt(mission.root, "mission_id") == mission.subject.name)
        return {};
    return makeIssue(missionIdMismatch, mission.subject,
                     tr("The file names the mission %1, but lies in the folder \"%2\".")
                         .arg(quoted(mission, "mission_id"), printable(mission.subject.name)));
}

std::optional<Issue> checkMode(const StateDocument &document, const IssueSubject &subject)
{
    constexpr quint32 ofOthers = 077;
    if (!document.stamp || !S_ISREG(document.stamp->mode) || (document.stamp->permissions() & ofOthers) == 0)
        return {};
    const bool hasSecret = document.root && withoutSecrets(*document.root) != JsonValue(*document.root);
    return makeIssue(hasSecret ? modeTooOpenSecret : modeTooOpen, subject,
                     (hasSecret ? tr("The file holds a secret and has mode %1 instead of 0600.")
                                : tr("The file has mode %1 instead of 0600."))
                         .arg(document.stamp->permissions(), 4, 8, QLatin1Char('0')));
}

} // namespace

Issues checkMission(const StateDocument &document, const QString &directoryName)
{
    const IssueSubject subject{SubjectKind::Mission, directoryName, document.path};
    Issues issues =
        checkReading(document, subject, {.notReadable = tr(notUnderstood), .notAnObject = tr(notUnderstood)});
    if (auto issue = checkMode(document, subject))
        issues.push_back(*std::move(issue));
    if (!document.root)
        return issues;
    const Examined mission{*document.root, subject};
    const Issues ofKeys = checkKeys(mission);
    issues.insert(issues.end(), ofKeys.begin(), ofKeys.end());
    constexpr std::array rules{checkTimes, checkParticipant, checkRole, checkFocus, checkDriveIntent, checkMissionId};
    for (const auto rule : rules) {
        if (auto issue = rule(mission))
            issues.push_back(*std::move(issue));
    }
    return issues;
}

Issues checkPointer(const StateDocument &pointer, const QStringList &joined)
{
    IssueSubject subject{SubjectKind::ActiveMission, QFileInfo(pointer.path).fileName(), pointer.path};
    const QString consequence = tr(pointerBroken.consequence);
    Issues issues = checkReading(pointer, subject, {.notReadable = consequence, .notAnObject = consequence});
    if (!pointer.root)
        return issues;
    const auto active = activeMissionIn(*pointer.root, pointer.path);
    if (!active) {
        const JsonValue *value = pointer.root->find("active_mission_id");
        issues.push_back(makeIssue(pointerBroken, subject,
                                   value->string()
                                       ? tr("active_mission_id is no name of a folder.")
                                       : tr("active_mission_id is %1, not text.").arg(typeInWords(*value))));
    } else if (*active && !joined.contains((*active)->text())) {
        subject.name = (*active)->text();
        issues.push_back(
            makeIssue(pointerDangling, subject,
                      tr("The active mission \"%1\" is not joined on this computer.").arg(printable(subject.name))));
    }
    return issues;
}

} // namespace Pointsman
