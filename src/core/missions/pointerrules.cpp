// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the active-mission pointer must be.
#include "missions/missionrules.h"

#include "base/ids.h"
#include "files/documentrules.h"
#include "missions/missionoperations.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Pointsman {

namespace {

using L1 = QLatin1StringView;

constexpr const char *cannotTell = QT_TRANSLATE_NOOP(
    "Pointsman::Rules", "spec-kitty cannot tell which mission is active: its commands need --mission.");
constexpr const char *switchToOne =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "Switch to a mission: pointsman-cli mission switch ID.");

struct Pointer
{
    const StateDocument &document;
    const JoinedMissions &joined;
    bool isMovedAside;

    [[nodiscard]] const JsonValue *value() const
    {
        return document.root ? document.root->find("active_mission_id") : nullptr;
    }
};

void lookForPointer(const Pointer &pointer, const Report &report)
{
    if (pointer.document.isMissing() && !pointer.isMovedAside && !pointer.joined.names.isEmpty())
        report();
}

void lookForKey(const Pointer &pointer, const Report &report)
{
    if (pointer.document.root && !pointer.value() && !pointer.joined.names.isEmpty())
        report();
}

void lookForNull(const Pointer &pointer, const Report &report)
{
    if (pointer.document.root && pointer.value() && pointer.value()->isNull() && !pointer.joined.names.isEmpty())
        report();
}

void lookAtValue(const Pointer &pointer, const Report &report)
{
    const JsonValue *value = pointer.value();
    if (!value || activeMissionIn(*pointer.document.root, pointer.document.path))
        return;
    report(valueInWords(*value));
}

void lookWhereItLeads(const Pointer &pointer, const Report &report)
{
    if (!pointer.value())
        return;
    const auto active = activeMissionIn(*pointer.document.root, pointer.document.path);
    const JoinedMissions &joined = pointer.joined;
    if (active && *active && joined.isListed && !joined.unseen.contains((*active)->text()) &&
        !joined.names.contains((*active)->text()))
        report(quotedForeign((*active)->text()));
}

void lookAtTime(const Pointer &pointer, const Report &report)
{
    const JsonValue *time = pointer.document.root ? pointer.document.root->find("last_switched_at") : nullptr;
    if (!time || time->isNull())
        return;
    if (!PythonTime::parse(stringAt(*pointer.document.root, "last_switched_at")))
        report(valueInWords(*time));
}

constexpr Rule<Pointer> pointerRuleTable[] = {
    {{L1("pointer-missing"), Severity::Note,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Missions are joined, but there is no file that says which is active."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Missions are joined, but session.json of the home is not there."),
      cannotTell, switchToOne, RepairKind::None, isYourChoice},
     lookForPointer},
    {{L1("pointer-key-missing"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Missions are joined, but the pointer has no active_mission_id."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The pointer has no active_mission_id, or it is spelled otherwise."),
      cannotTell, switchToOne, RepairKind::None, isYourChoice},
     lookForKey},
    {{L1("pointer-null"), Severity::Note,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Missions are joined, but none is active."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "active_mission_id is null though missions are joined."), cannotTell,
      switchToOne, RepairKind::None, isYourChoice},
     lookForNull},
    {{L1("pointer-broken"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "active_mission_id is %1, which is not the name of a mission's folder."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "active_mission_id is not text, or could not be the name of a folder."),
      cannotTell, switchToOne, RepairKind::MoveAside},
     lookAtValue},
    {{L1("pointer-dangling"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The active mission %1 is not joined on this computer."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The active mission has no state file here."),
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "spec-kitty commands without --mission fail with \"Not joined to mission\"."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Switch to a joined mission, or join this one: spec-kitty mission join ID "
                                            "--role ROLE."),
      RepairKind::ClearPointer},
     lookWhereItLeads},
    {{L1("pointer-time-unreadable"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "last_switched_at is %1, no time."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "last_switched_at is no time that Python reads."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty shows it as it is; nobody can tell since when the mission is "
                                            "active."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Nothing has to be done: the next switch sets it."), RepairKind::None,
      goesByItself},
     lookAtTime},
};

struct PointerInTime
{
    const JsonObject &pointer;
    Moment now;
};

void lookForPointerFuture(const PointerInTime &inTime, const Report &report)
{
    const auto time = PythonTime::parse(stringAt(inTime.pointer, "last_switched_at"));
    if (time && time->moment() > inTime.now + toleranceOfClocks)
        report(time->spacedText());
}

constexpr Rule<PointerInTime> pointerTimeRuleTable[] = {
    {{L1("pointer-time-in-future"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The time of last_switched_at, %1, has not come yet."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "last_switched_at is more than five minutes in the future."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty shows it as it is; nobody can tell since when the mission is "
                                            "active."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "See to the clock and the time zone; the next switch sets it."),
      RepairKind::None, goesByItself},
     lookForPointerFuture},
};

IssueSubject subjectOf(const StateDocument &pointer)
{
    const QString id = pointer.root ? stringAt(*pointer.root, "active_mission_id") : QString();
    return {SubjectKind::ActiveMission, id.isEmpty() ? QFileInfo(pointer.path).fileName() : id, pointer.path};
}

} // namespace

Issues checkPointer(const StateDocument &pointer, const JoinedMissions &joined, bool isMovedAside)
{
    const IssueSubject subject = subjectOf(pointer);
    Issues issues = checkReading(pointer, subject, {cannotTell, cannotTell});
    lookWith(pointerRuleTable, Pointer{pointer, joined, isMovedAside}, subject, issues);
    withholdWhatDropsKeys(pointer, issues);
    return issues;
}

Issues checkPointerNow(const StateDocument &pointer, Moment now)
{
    Issues issues;
    if (pointer.root)
        lookWith(pointerTimeRuleTable, PointerInTime{*pointer.root, now}, subjectOf(pointer), issues);
    return issues;
}

IssueRules pointerRules()
{
    IssueRules entries = entriesOf(pointerRuleTable);
    const IssueRules more = entriesOf(pointerTimeRuleTable);
    entries.insert(entries.end(), more.begin(), more.end());
    return entries;
}

} // namespace Pointsman
