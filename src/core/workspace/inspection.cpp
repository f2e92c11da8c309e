// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/inspection.h"

#include "workspace/missionsloader.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

void append(Issues &all, const Issues &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

Issues worstFirst(Issues issues)
{
    std::stable_sort(issues.begin(), issues.end(),
                     [](const Issue &a, const Issue &b) { return a.severity > b.severity; });
    return issues;
}

} // namespace

Issues inspectKnowledgeDirectory(const KnowledgeDirectory &directory, const Clock &clock)
{
    ProjectLoader loader({{}, directory.path(), directory.path()}, clock);
    const auto project = loader.look().entry;
    Issues all = project->issues;
    if (project->active)
        append(all, project->active->issues);
    for (const auto &snapshot : project->snapshots)
        append(all, snapshot->issues);
    return worstFirst(std::move(all));
}

Issues inspectMissionHome(const MissionHome &home, const Clock &clock)
{
    MissionsLoader loader(home, clock);
    const auto missions = loader.look().entry;
    Issues all = missions->issues;
    for (const auto &mission : missions->missions)
        append(all, mission->issues);
    return worstFirst(std::move(all));
}

QString repairWords(RepairKind kind)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Pointsman::Repair", text); };
    switch (kind) {
    case RepairKind::None:
        return {};
    case RepairKind::RestrictMode:
        return tr("Set the file's mode to 0600, so that only you can read it.");
    case RepairKind::MoveAside:
        return tr("Move the file aside to ….corrupt-{time}; nothing is deleted.");
    case RepairKind::ClearPointer:
        return tr("Set the active mission to none; what else the pointer holds stays.");
    }
    Q_UNREACHABLE();
}

bool isWithoutLoss(RepairKind kind)
{
    return kind == RepairKind::RestrictMode;
}

} // namespace Pointsman
