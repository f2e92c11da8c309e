// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QByteArray>

namespace Pointsman {

/// What kind of state a file holds, by its name alone (formats.md 1 and 2).
enum class StateKind
{
    ActiveSession,
    Snapshot,
    Mission,
    MissionPointer,
    Other
};
[[nodiscard]] StateKind stateKindOf(const QString &path);
/// The store that a state file or a document is of, by its place alone; empty where that does not tell.
[[nodiscard]] QString storeOfFile(const QString &path);

/// What became of one state file, derived from its two versions alone, whoever wrote it.
struct StateSentence
{
    QString subject; ///< the session or mission id, printable; the file's name where no version tells one
    QString words;   ///< "spike-y attached, plan set to plan-x", without the subject; never a secret's value

    /// Both in one line.
    [[nodiscard]] QString text() const;
    bool operator==(const StateSentence &) const = default;
};

/// Whether a sentence has words for a difference: not for times of writing, which any change brings along, nor for
/// secrets.
[[nodiscard]] bool isWorthWords(const Difference &difference);

/// The sentence for the change of the file `path` from `before` to `after`; nothing: no such file then. A content that
/// cannot be understood is told as damaged, and not quoted.
[[nodiscard]] StateSentence describeState(const QString &path, const std::optional<QByteArray> &before,
                                          const std::optional<QByteArray> &after);

} // namespace Pointsman
