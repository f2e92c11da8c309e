// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/repairoutcome.h"

#include "base/ids.h"
#include "files/statedocument.h"
#include "missions/mission.h"
#include "planning/planningsession.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Outcome
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Outcome)
};

/// The document that the issue's file, or the one that a copy is of, will be; nothing where no content changes.
std::optional<JsonObject> documentAfter(const Issue &issue, const FileChanges &changes)
{
    for (const FileChange &change : changes) {
        // What is kept elsewhere is made anew; the file itself was there.
        if (!change.after || (!change.before && change.path != issue.path))
            continue;
        if (auto document = parseObject(*change.after))
            return std::move(*document);
    }
    return {};
}

QString contentWords(const PlanningSession &session)
{
    const auto spikes = static_cast<int>(session.spikes.size());
    const QString plan = session.plan.isEmpty() ? Outcome::tr("no plan") : Outcome::tr("a plan");
    const QString backlog =
        session.backlog ? Outcome::tr("%n ticket(s)", nullptr, static_cast<int>(session.backlog->tickets.size()))
                        : Outcome::tr("no backlog");
    return Outcome::tr("%1, %2 and %3").arg(Outcome::tr("%n spike(s)", nullptr, spikes), plan, backlog);
}

QString sessionWords(const std::optional<JsonObject> &document)
{
    if (!document)
        return Outcome::tr("ticketflow reads the session as it is meant.");
    const PlanningSession session = PlanningSession::fromJson(*document);
    const QString content = contentWords(session);
    switch (session.state) {
    case SessionState::Active:
        return Outcome::tr("ticketflow sees an active session with %1.").arg(content);
    case SessionState::Archived:
        return Outcome::tr("ticketflow sees an archived session with %1.").arg(content);
    case SessionState::Completed:
        return Outcome::tr("ticketflow sees a completed session with %1.").arg(content);
    case SessionState::Unknown:
        return Outcome::tr("ticketflow sees a session with %1.").arg(content);
    }
    Q_UNREACHABLE();
}

QString asideWords(SubjectKind kind)
{
    switch (kind) {
    case SubjectKind::ActiveSession:
        return Outcome::tr("ticketflow sees no active session.");
    case SubjectKind::Snapshot:
        return Outcome::tr("ticketflow no longer sees this session; all others stay.");
    case SubjectKind::Mission:
        return Outcome::tr("spec-kitty no longer sees this mission as joined here.");
    case SubjectKind::ActiveMission:
        return Outcome::tr("spec-kitty sees no active mission.");
    case SubjectKind::Project:
        return Outcome::tr("ticketflow no longer sees this file.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString repairPlan(const Repair &repair)
{
    if (repair.restored) {
        const auto local = QDateTime::fromMSecsSinceEpoch(
            std::chrono::duration_cast<std::chrono::milliseconds>(repair.restored->time.time_since_epoch()).count());
        return Outcome::tr("Restore the version of %1. The broken file is kept beside it as %2; what was written later "
                           "is only in that copy.")
            .arg(QLocale().toString(local, QLocale::ShortFormat), QStringLiteral("….corrupt-…"));
    }
    return repair.kind == RepairKind::MoveAside
               ? Outcome::tr("Move the file aside: %1 and the time are added to its name. Nothing is deleted.")
                     .arg(QStringLiteral(".corrupt-"))
               : repairWords(repair);
}

QString outcomeWords(const Issue &issue, const Repair &repair, const FileChanges &changes)
{
    const auto document = documentAfter(issue, changes);
    switch (repair.kind) {
    case RepairKind::None:
        return {};
    case RepairKind::RestrictMode:
        return Outcome::tr("Both tools go on with it as before; other users no longer can.");
    case RepairKind::MoveAside:
        if (repair.restored)
            break;
        return asideWords(issue.subjectKind);
    case RepairKind::ClearPointer:
        return Outcome::tr("spec-kitty sees no active mission.");
    case RepairKind::RepointPointer:
        return Outcome::tr("spec-kitty commands without --mission use %1.").arg(printable(repair.mission));
    case RepairKind::RenameToId:
        return Outcome::tr("ticketflow finds the session under its id.");
    case RepairKind::Finish:
        return Outcome::tr("ticketflow sees no active session; this one is among the snapshots.");
    case RepairKind::KeepElsewhere:
        return Outcome::tr("Nothing changes for the tools but that the file is out of their way.");
    case RepairKind::DropCopy:
        return Outcome::tr("The tools see the file as it is, and the copy no longer.");
    case RepairKind::LowerCaseRole:
        return Outcome::tr("spec-kitty sees the role %1.")
            .arg(document ? printable(Mission::fromJson(*document).role) : QString());
    case RepairKind::SetState:
    case RepairKind::SetSchemaVersion:
    case RepairKind::RollBack:
    case RepairKind::RemoveDuplicates:
    case RepairKind::StripByteOrderMark:
    case RepairKind::TakeCopy:
        break;
    }
    const bool isOfMission =
        issue.subjectKind == SubjectKind::Mission || issue.subjectKind == SubjectKind::ActiveMission;
    return isOfMission ? Outcome::tr("spec-kitty reads the file as it is meant.") : sessionWords(document);
}

QString keptWords(const Repair &repair, const FileChanges &changes)
{
    QStringList words;
    for (const FileChange &change : changes) {
        if (repair.kind == RepairKind::RenameToId)
            words << Outcome::tr("The file is then called %1.").arg(printable(change.renamedTo));
        else if (!change.renamedTo.isEmpty())
            words << Outcome::tr("The file is kept as %1.").arg(printable(change.renamedTo));
        else if (!change.before && change.after && !repair.restored)
            words << Outcome::tr("What is taken away is kept as %1.").arg(printable(change.path));
    }
    if (words.isEmpty() && !changes.empty() && changes.front().before)
        words << Outcome::tr("The history keeps the file as it is now.");
    return words.join(u' ');
}

} // namespace Pointsman
