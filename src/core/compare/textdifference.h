// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace Pointsman {

/// A line of two texts laid over each other.
struct TextLine
{
    enum class Kind
    {
        Same,
        Removed, ///< only the earlier text has it
        Added,
    };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const TextLine &) const = default;
};

/// The lines of both texts, those in common once, in the shortest way from one to the other; of large texts by the
/// lines that stand once in each, and where there are none all is another.
[[nodiscard]] std::vector<TextLine> textDifference(const QString &before, const QString &after);

/// The same of texts that are lines already.
[[nodiscard]] std::vector<TextLine> lineDifference(const QStringList &old, const QStringList &now);

} // namespace Pointsman
