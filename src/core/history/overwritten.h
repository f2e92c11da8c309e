// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/overwriting.h"
#include "history/journal.h"

namespace Pointsman {

/// What became of an operation of ours that another program has written over, and how it can be applied again.
struct Overwritten
{
    qint64 operation = 0;
    QString store;
    QString subject; ///< the session or mission id, printable
    QString words;   ///< what was done: "plan set to plan-x", printable
    Overwriting::Verdict verdict = Overwriting::Verdict::Stands;
    /// The fields side by side: before, mine, theirs. What is about which session is active is a field of its own.
    std::optional<Merge> merge = {};
    /// What leads from the files as they are now to those with our change; of a conflict all that is ours.
    FileChanges again = {};
    /// The file that a decision of `merge` field by field is to be written to, as it is now; empty: all or nothing.
    QString path = {};
    QByteArray present = {};
    /// The session that it is about is nowhere any more.
    bool isGone = false;
    /// When the files it is about were written last; nothing where that is not known.
    std::optional<Moment> writtenAt = {};
};

/// Judges one operation by the files as they are now. Nothing where it cannot be judged: its contents were not kept,
/// or a file is no document now, which the rules tell of. `now` is the time that writes of it will carry.
[[nodiscard]] Result<std::optional<Overwritten>> judgeOperation(Journal &journal, qint64 operation, Moment now);

/// Whether both show the same to the user: the same file, and the same of theirs but for the times of writing.
[[nodiscard]] bool isShownAlike(const Overwritten &a, const Overwritten &b);

/// The look at the files before the one that asks.
struct LookBefore
{
    std::optional<Moment> time; ///< nothing: there was none
    bool isOfThisRun = true;    ///< else nobody looked since
};

/// Judges the operations of ours in `store` that may have been written over since the look `before`, and those that are
/// marked as open from an earlier time; what was decided is left alone. Those that are overwritten are answered, and
/// conflicts marked, which they stay until they stand again: then they are answered once more and lose the mark.
///
/// While somebody looks, what was written over within ten seconds is known by the looks, whatever the file's times say:
/// they can be an older file's. What happened while nobody looked is known by the times only where they say so; else
/// it is for the user to tell, unless the history has a version by somebody who knew of the operation.
[[nodiscard]] Result<std::vector<Overwritten>> findOverwritten(Journal &journal, const QString &store,
                                                               const LookBefore &before, Moment now);

/// An operation of ours is settled for this long after it (reliability.md 8.8).
inline constexpr std::chrono::seconds settlingTime{10};

} // namespace Pointsman
