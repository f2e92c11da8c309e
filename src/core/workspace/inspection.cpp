// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/inspection.h"

#include "workspace/missionsloader.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Repair)
};

Issues worstFirst(Issues issues)
{
    std::stable_sort(issues.begin(), issues.end(),
                     [](const Issue &a, const Issue &b) { return a.severity > b.severity; });
    return issues;
}

} // namespace

Issues inspectKnowledgeDirectory(const KnowledgeDirectory &directory, const Clock &clock, RuleLimits limits)
{
    ProjectLoader loader({{}, directory.path(), directory.path()}, clock, limits);
    const auto project = loader.look().entry;
    Issues all = project->issues;
    if (project->active)
        append(all, project->active->issues);
    for (const auto &snapshot : project->snapshots)
        append(all, snapshot->issues);
    return worstFirst(std::move(all));
}

Issues inspectMissionHome(const MissionHome &home, const Clock &clock, RuleLimits limits)
{
    MissionsLoader loader(home, clock, limits);
    const auto missions = loader.look().entry;
    Issues all = missions->issues;
    for (const auto &mission : missions->missions)
        append(all, mission->issues);
    return worstFirst(std::move(all));
}

QString repairWords(RepairKind kind)
{
    switch (kind) {
    case RepairKind::None:
        return {};
    case RepairKind::RestrictMode:
        return Words::tr(
            "Set who may read and write: a file gets mode 0600, yours alone; in a folder only you can write.");
    case RepairKind::MoveAside:
        return Words::tr("Move the file aside to ….corrupt-{time}; nothing is deleted.");
    case RepairKind::ClearPointer:
        return Words::tr("Set the active mission to none; what else the pointer holds stays.");
    case RepairKind::RepointPointer:
        return Words::tr("Make %1 the active mission.");
    case RepairKind::RenameToId:
        return Words::tr("Rename the file to its session_id, as ticketflow looks for it.");
    case RepairKind::SetState:
        return Words::tr("Set the state that the file's place demands: active, archived or completed.");
    case RepairKind::SetSchemaVersion:
        return Words::tr("Write 1 for true as the schema_version.");
    case RepairKind::RollBack:
        return Words::tr(
            "Go on with the session: the active file gets the snapshot's content; what it holds now is kept.");
    case RepairKind::Finish:
        return Words::tr(
            "Finish it: the snapshot stays as it is, no session is active; the active file's content is kept.");
    case RepairKind::RemoveDuplicates:
        return Words::tr("Take repeated and empty ids out of the lists.");
    case RepairKind::KeepElsewhere:
        return Words::tr(
            "Move the file to where Pointsman keeps such files, or rename it beside its place; nothing is deleted.");
    case RepairKind::StripByteOrderMark:
        return Words::tr("Take every byte-order mark off the file's beginning; the rest stays byte for byte.");
    case RepairKind::DropCopy:
        return Words::tr("Keep the file as it is and move the copy away; nothing is deleted.");
    case RepairKind::TakeCopy:
        return Words::tr("Put the copy in the file's place; the file's present content is kept.");
    case RepairKind::LowerCaseRole:
        return Words::tr("Write the role in lower case, as the service knows it.");
    }
    Q_UNREACHABLE();
}

bool isWithoutLoss(RepairKind kind)
{
    switch (kind) {
    case RepairKind::RestrictMode:
    case RepairKind::RenameToId:
    case RepairKind::SetSchemaVersion:
    case RepairKind::RemoveDuplicates:
    case RepairKind::KeepElsewhere:
    case RepairKind::StripByteOrderMark:
    case RepairKind::LowerCaseRole:
        return true;
    case RepairKind::None:
    case RepairKind::MoveAside:
    case RepairKind::ClearPointer:
    case RepairKind::RepointPointer:
    case RepairKind::SetState:
    case RepairKind::RollBack:
    case RepairKind::Finish:
    case RepairKind::DropCopy:
    case RepairKind::TakeCopy:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace Pointsman
