// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <vector>

namespace Pointsman {

/// How bad a finding is: an original will ignore, overwrite or crash on it; it will mislead; it is worth knowing.
enum class Severity
{
    Note,
    Warning,
    Error
};

/// What a finding is about, so that the window can lead there.
enum class SubjectKind
{
    Project,
    ActiveSession,
    Snapshot,
    Mission,
    ActiveMission
};

/// What Pointsman can do about a finding. The workspace carries it out through the same guarded write as any operation
/// (workspace/repairs.h), and undo takes it back.
enum class RepairKind
{
    None,
    RestrictMode,       ///< mode 0600
    MoveAside,          ///< renamed to ….corrupt-{time}
    ClearPointer,       ///< no mission is active
    RepointPointer,     ///< another mission, that is joined, is active
    RenameToId,         ///< the snapshot gets its session_id as name
    SetState,           ///< the state that the file's place demands
    SetSchemaVersion,   ///< 1 for true
    RollBack,           ///< an interrupted switch or completion: the session is active, as its snapshot has it
    Finish,             ///< the same: the session is in sessions/ only
    RemoveDuplicates,   ///< of spikes and tickets, and empty ones
    KeepElsewhere,      ///< a temporary file or backup goes to where Pointsman keeps such files
    StripByteOrderMark, ///< the bytes before the document go
    DropCopy,           ///< of a conflict the file stays, the copy is kept elsewhere
    TakeCopy,           ///< of a conflict the copy becomes the file, whose content is kept elsewhere
    LowerCaseRole,
};

/// One finding of the rules: data, never a failure. Foreign text in it is shown as plain text only.
struct Issue
{
    Severity severity;
    QLatin1StringView code; ///< stable, kebab-case; see base/rule.h
    SubjectKind subjectKind;
    QString subject;     ///< the session or mission id, the file name where there is none
    QString path;        ///< the file concerned, absolute
    QString message;     ///< what is wrong, one sentence with the actual values
    QString consequence; ///< what ticketflow or spec-kitty will do with it, one sentence
    RepairKind repair = RepairKind::None;

    bool operator==(const Issue &) const = default;
};

using Issues = std::vector<Issue>;

void append(Issues &all, const Issues &more);
/// The worst severity in `issues`; Note where there is none.
[[nodiscard]] Severity worst(const Issues &issues);
/// The first that has a repair; null where none has.
[[nodiscard]] const Issue *firstRepairable(const Issues &issues);

/// `error`, `warning` or `note`, as the command line writes it.
[[nodiscard]] QLatin1StringView severityName(Severity severity);

} // namespace Pointsman
