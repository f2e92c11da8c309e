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
    const QStringList &joined;
    bool isMovedAside;

    [[nodiscard]] const JsonValue *value() const
    {
        return document.root ? document.root->find("active_mission_id") : nullptr;
    }
};

void lookForPointer(const Pointer &pointer, const Report &report)
{
    if (pointer.document.isMissing() && !pointer.isMovedAside && !pointer.joined.isEmpty())
        report();
}

void lookForNull(const Pointer &pointer, const Report &report)
{
    if (pointer.document.root && (!pointer.value() || pointer.value()->isNull()) && !pointer.joined.isEmpty())
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
    if (active && *active && !pointer.joined.contains((*active)->text()))
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

constexpr Rule<Pointer> rules[] = {
    {{L1("pointer-missing"), Severity::Note,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Missions are joined, but there is no file that says which is active."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Missions are joined, but session.json of the home is not there."),
      cannotTell, switchToOne},
     lookForPointer},
    {{L1("pointer-null"), Severity::Note,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Missions are joined, but none is active."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "active_mission_id is null or missing though missions are joined."),
      cannotTell, switchToOne},
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
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Nothing has to be done: the next switch sets it.")},
     lookAtTime},
};

} // namespace

Issues checkPointer(const StateDocument &pointer, const QStringList &joined, bool isMovedAside)
{
    IssueSubject subject{SubjectKind::ActiveMission, QFileInfo(pointer.path).fileName(), pointer.path};
    if (pointer.root && !stringAt(*pointer.root, "active_mission_id").isEmpty())
        subject.name = stringAt(*pointer.root, "active_mission_id");
    Issues issues = checkReading(pointer, subject, {cannotTell, cannotTell});
    lookWith(rules, Pointer{pointer, joined, isMovedAside}, subject, issues);
    withholdWhatDropsKeys(pointer, issues);
    return issues;
}

IssueRules pointerRules()
{
    return entriesOf(rules);
}

} // namespace Pointsman
