// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/repairs.h"

#include "files/revert.h"
#include "files/statedocument.h"
#include "files/statefolder.h"
#include "missions/missionstore.h"
#include "workspace/inspection.h"
#include "workspace/repairplan.h"
#include "json/jsonwriter.h"
#include "json/secrets.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// Another program that writes at every attempt is not waited for.
constexpr int maximumAttempts = 16;

/// Content as it may be shown; nothing where no part of it may.
std::optional<QByteArray> shownContent(const std::optional<QByteArray> &bytes, bool mayHoldSecrets)
{
    if (!bytes || !mayHoldSecrets)
        return bytes;
    const auto document = parseObject(*bytes);
    if (!document)
        return std::nullopt;
    const JsonValue shown = withoutSecrets(*document);
    return shown == JsonValue(*document) ? *bytes : pythonJson(shown);
}

} // namespace

QString defaultKeptFolder()
{
    return stateFolder() + QStringLiteral("/kept");
}

std::vector<Repair> repairsOf(const Issue &issue, const MissionHome &home)
{
    std::vector<Repair> repairs;
    if (issue.repair != RepairKind::None)
        repairs.push_back({issue.repair});
    switch (issue.repair) {
    case RepairKind::RollBack:
        repairs.push_back({RepairKind::Finish});
        break;
    case RepairKind::Finish:
        repairs.push_back({RepairKind::RollBack});
        break;
    case RepairKind::DropCopy:
        repairs.push_back({RepairKind::TakeCopy});
        break;
    case RepairKind::ClearPointer:
        for (const ListedMission &mission : MissionStore(home, systemClock()).list())
            repairs.push_back({RepairKind::RepointPointer, mission.id.text()});
        break;
    default:
        break;
    }
    return repairs;
}

QString repairWords(const Repair &repair)
{
    const QString words = repairWords(repair.kind);
    return repair.kind == RepairKind::RepointPointer ? words.arg(printable(repair.mission)) : words;
}

Result<FileChanges> previewRepair(const Issue &issue, const Repair &repair, const RepairPlace &place)
{
    return planRepair(issue, repair, place).map([&](FileChanges changes) {
        for (FileChange &change : changes) {
            const bool mayHoldSecrets = change.path.startsWith(place.home.path() + u'/');
            change.before = shownContent(change.before, mayHoldSecrets);
            change.after = shownContent(change.after, mayHoldSecrets);
        }
        return changes;
    });
}

Result<FileChanges> carryOutRepair(const Issue &issue, const Repair &repair, const RepairPlace &place)
{
    for (int attempt = 1;; ++attempt) {
        const auto planned = planRepair(issue, repair, place);
        if (!planned)
            return planned;
        auto made = apply(*planned);
        if (made || made.error().code != ErrorCode::Conflict || attempt == maximumAttempts)
            return made;
    }
}

Result<FileChanges> carryOutRepair(const Issue &issue, const MissionHome &home, const Clock &clock)
{
    return carryOutRepair(issue, {issue.repair}, {home, clock, defaultKeptFolder()});
}

} // namespace Pointsman
