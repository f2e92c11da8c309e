// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/merge.h"
#include "history/journal.h"

namespace Pointsman {

/// A document that is not as the change to be taken back left it. No secret is in it.
struct ChangedText
{
    QByteArray left;   ///< as the change left it
    QByteArray before; ///< as it was before the change
    QByteArray now;
    std::optional<QByteArray> merged = {}; ///< where the change and what was written since touch different lines
};

/// A file that is no longer as the change to be taken back left it.
struct ChangedSince
{
    QString path;
    /// What another program did to it since: taking back all the same would lose this. Empty where one of the two is
    /// no JSON document.
    Differences lost;
    /// Where all three are JSON documents: base is as the change left it, mine as it was before, theirs as it is now.
    /// merged() of it, once it is decided, is the document that keeps both.
    std::optional<Merge> merge;
    std::optional<ChangedText> text = {}; ///< of a Markdown document
    /// Another program has removed it: it would be written again, and nothing is lost by that.
    bool isGone = false;

    [[nodiscard]] bool canMerge() const { return isGone || (merge && merge->isClean()) || (text && text->merged); }
};

/// How changes can be taken back, as the files are now. Nothing was written yet.
struct TakeBackPlan
{
    /// What is to be reverted, with the secrets of the present files. Where a file was changed since and the two touch
    /// different fields or lines it leads to a document that keeps both.
    FileChanges changes;
    std::vector<ChangedSince> changedSince;
    QStringList lostSecrets; ///< keys that come back without their values, since those are nowhere any more
    QStringList goneSecrets; ///< keys whose values go with a file that is removed, since no other has them

    /// Whether nothing is in the way, or all that is can be merged.
    [[nodiscard]] bool isFree() const { return changedSince.empty(); }
    [[nodiscard]] bool canMerge() const;
    /// Whether what cannot be merged can be decided field by field: both touch the same of one file alone, which no
    /// other step of the plan touches.
    [[nodiscard]] bool canDecide() const;
};

/// How to take `versions` back, which are in the order in which they happened. Absent where a content that is needed
/// was not kept.
[[nodiscard]] Result<TakeBackPlan> planTakeBack(Journal &journal, const std::vector<Version> &versions);

/// Refuses with Absent where the folder of a store is gone: a project that was moved away is not made anew where it
/// was.
[[nodiscard]] Result<void> requireStore(const QString &store);

/// Whether the operation itself has made the folder of its store, so that it went when it was taken back and making it
/// again makes that folder again: what it was made in is there.
[[nodiscard]] bool makesItsStore(Journal &journal, const DoneOperation &operation);

/// Says of an operation, named as `words` do, that it is Journal::passedOver().
[[nodiscard]] QString passedOverWords(const QString &words);

/// The refusal of a plan that is not free: which fields and lines would be lost, and the way out. Conflict.
[[nodiscard]] Error changedSinceError(const TakeBackPlan &plan);

enum class WhereChangedSince
{
    Refuse,
    Merge, ///< keep both where they touch different fields or lines, refuse elsewhere
};

/// What was taken back, made again or restored.
struct TakenBack
{
    QString label;
    FileChanges files;       ///< empty: nothing had to be written; what became of secrets is among their losses
    QString passedOver = {}; ///< what comes later and cannot be taken back; empty: nothing
    QString notice = {};     ///< why the history lacks it, although it was done; empty: it does not
};

/// Who asks. What was done is told with the time at which it was: what others saw of it before is known by that.
struct Request
{
    Origin origin;
    Clock clock;
    WhereChangedSince whereChanged = WhereChangedSince::Refuse;
    /// The operation that is meant by "latest"; where it is another one by now nothing is done. 0: whichever it is.
    qint64 expected = 0;
    /// What the user has decided on where both touch the same field: written in place of the plain way back, to files
    /// that still are as they were shown. Empty: nothing was to be decided.
    FileChanges decided = {};
};

// Each checks like any write, writes, and records what it wrote as an operation of its own. Conflict, with nothing
// done, where a file was changed since and is not to be merged, and where the history is in use by another program,
// which the error's path tells.

/// Takes the newest operation in one of the stores back; Absent where there is none.
[[nodiscard]] Result<TakenBack> undoLatest(Journal &journal, const QStringList &stores, const Request &request);
/// Makes the operation that was undone last again; Absent where there is none.
[[nodiscard]] Result<TakenBack> redoLatest(Journal &journal, const QStringList &stores, const Request &request);
/// Puts the content of a version back into its file, whatever is there now; that is kept in the history first, or,
/// where it cannot be, beside the file (replacing()).
[[nodiscard]] Result<TakenBack> restoreVersion(Journal &journal, qint64 version, const Request &request);

} // namespace Pointsman
