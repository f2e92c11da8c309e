// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/textdifference.h"
#include "history/takeback.h"

namespace Pointsman {

// What the history's view has to read. All of it opens the history and is for workers.

/// Two contents as they are shown; no secret is in it.
struct ShownDifference
{
    std::optional<Differences> fields; ///< nothing: one of the two is no document
    std::vector<TextLine> lines;
    QString problem; ///< why there is nothing to show; empty: there is
};

/// How the content `after` differs from `before`; 0 is "no such file".
[[nodiscard]] ShownDifference readDifference(const QString &historyFile, qint64 before, qint64 after);

/// A change that is going to be made once the user has seen what it does.
struct ChangePlan
{
    QString store;
    QString label;       ///< for undo: "Restore plan.md of 22 Nov 2026, 01:07"
    QString words;       ///< what it is about, where the title does not say it all
    FileChanges changes; ///< as the files are now; empty where nothing has to be written or a merge is to be decided
    std::vector<ChangedSince> changedSince; ///< what another program did that would be lost
    QStringList lostSecrets;
    /// The file as it is now, where merging needs decisions, and what is written beside it then.
    std::optional<QByteArray> present;
    FileChanges others = {};
};

// `name` is what the label calls the session, mission or document: numbers of versions are nowhere in the window.
/// How to put the content of a version back into its file.
[[nodiscard]] Result<ChangePlan> planRestore(const QString &historyFile, qint64 version, const QString &name);
/// How to put one field back to what it was in a version. Refused where the file is no document any more, or has no
/// place for the field.
[[nodiscard]] Result<ChangePlan> planRestoreField(const QString &historyFile, qint64 version, const QString &name,
                                                  const FieldPath &field);
/// How to take back what a version changed, and with it all that was done in the same operation.
[[nodiscard]] Result<ChangePlan> planTakeBackOf(const QString &historyFile, qint64 version, const QString &name);
/// The same of several, in the order in which they happened, as one change called `label`.
[[nodiscard]] Result<ChangePlan> planTakeBackOf(const QString &historyFile, const std::vector<qint64> &versions,
                                                const QString &label);
enum class Step
{
    Undo,
    Redo
};
/// How undo would take back, or redo make again, the operation in `store` whose turn it is.
[[nodiscard]] Result<ChangePlan> planStep(const QString &historyFile, const QString &store, Step step);

} // namespace Pointsman
