// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <QVariant>

namespace Pointsman {

/// How many findings above a note there are, and how many of each kind.
struct IssueCounts
{
    int errors = 0;
    int warnings = 0;

    void add(const Issues &issues);
    [[nodiscard]] int total() const { return errors + warnings; }
    /// The worst one as SeverityRole tells it; invalid where there is none.
    [[nodiscard]] QVariant severity() const;
    /// "2 errors, 1 warning"; empty where there is none.
    [[nodiscard]] QString words() const;
    bool operator==(const IssueCounts &) const = default;
};

[[nodiscard]] IssueCounts countsOf(const Issues &issues);

/// The messages of all findings above a note, one a line.
[[nodiscard]] QString messagesOf(const Issues &issues);

/// The severity in the user's language: error, warning, note.
[[nodiscard]] QString severityWord(Severity severity);

/// The title of a topic, made printable; the id itself where it has none.
[[nodiscard]] QString titleOf(const Topics &topics, const QString &id);

/// `text` so that a view shows it as it is: Qt takes a tool tip with a tag in it for rich text, and names and titles
/// are foreign.
[[nodiscard]] QString plainToolTip(const QString &text);

/// Two tool tips that plainToolTip() made as one; either may be empty.
[[nodiscard]] QString joinedToolTips(const QString &first, const QString &second);

/// What sorts text the way that a reader expects, whatever its case; invalid (so last) where there is none.
[[nodiscard]] QVariant sortableText(const QString &text);

/// What sorts times; invalid where there is none.
[[nodiscard]] QVariant sortableMoment(const std::optional<Moment> &moment);

/// What a cell without a value shows; a screen reader is told noneWord().
inline constexpr QChar noneSign = u'\u2013';
[[nodiscard]] QString noneWord();

} // namespace Pointsman
