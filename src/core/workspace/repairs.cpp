// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/repairs.h"

#include "base/ids.h"
#include "files/revert.h"
#include "files/statedocument.h"
#include "files/statefolder.h"
#include "missions/missionstore.h"
#include "workspace/catalogue.h"
#include "workspace/inspection.h"
#include "workspace/repairplan.h"
#include "json/byteordermark.h"
#include "json/jsonreader.h"
#include "json/jsonwriter.h"
#include "json/secrets.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Repair)
};

/// Another program that writes at every attempt is not waited for.
constexpr int maximumAttempts = 16;

/// What stands in a value that a later one of the same key replaces is in the bytes, but not in the document.
bool hasKeysTwice(QByteArrayView bytes)
{
    const auto reading = readJson(bytes);
    return reading && !reading->duplicateKeys.isEmpty();
}

/// Content as it may be shown; nothing where no part of it may. `isOfMissions`: as it is, it must be a document.
std::optional<QByteArray> shownContent(const std::optional<QByteArray> &bytes, bool isOfMissions)
{
    // Most hold none, and whoever compares two of them wants to see their true layout.
    if (!bytes || (!isOfMissions && !namesSecret(*bytes)))
        return bytes;
    const qsizetype marks = isOfMissions ? 0 : byteOrderMarksIn(*bytes);
    const auto document = parseObject(QByteArrayView(*bytes).sliced(marks));
    if (!document)
        return std::nullopt;
    const JsonValue shown = withoutSecrets(*document);
    const bool isWhole = shown == JsonValue(*document) && !hasKeysTwice(QByteArrayView(*bytes).sliced(marks));
    return isWhole ? *bytes : bytes->first(marks) + pythonJson(shown);
}

} // namespace

QString defaultKeptFolder()
{
    return stateFolder() + QStringLiteral("/kept");
}

std::vector<Repair> repairsOf(const Issue &issue, const MissionHome &home, const QString &historyFile)
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
    case RepairKind::MoveAside:
        // With secrets that are lost it would be no whole one.
        if (auto last = lastGoodVersion(historyFile, issue.path); last && last->lostSecrets.isEmpty())
            repairs.push_back({RepairKind::MoveAside, {}, std::move(last)});
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
            const bool isOfMissions = change.path.startsWith(place.home.path() + u'/');
            change.before = shownContent(change.before, isOfMissions);
            change.after = shownContent(change.after, isOfMissions);
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

void followRenames(QString &path, const FileChanges &changes)
{
    for (const FileChange &change : changes) {
        if (!change.renamedTo.isEmpty() && change.path == path)
            path = change.renamedTo;
    }
}

Result<FileChanges> judged(Result<FileChanges> made, const Issue &issue, const Issues &foundAfterwards)
{
    const bool isStillFound = std::any_of(foundAfterwards.begin(), foundAfterwards.end(), [&](const Issue &found) {
        return found.code == issue.code && found.path == issue.path;
    });
    if (!made || !isStillFound)
        return made;
    const QString words =
        made->empty()
            ? Words::tr("There is nothing in %1 that this repair could change, and the finding is still there. By "
                        "hand: %2")
            : Words::tr("The repair of %1 was done, but the finding is there again, or still: another program may "
                        "have written it. By hand: %2");
    const IssueRule *rule = ruleOfCode(issue.code);
    return failure(ErrorCode::Invalid, words.arg(printable(issue.path), rule ? ruleText(rule->byHand) : QString()),
                   issue.path);
}

} // namespace Pointsman
