// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace Pointsman {

/// What of a text is compared at most: nobody types more, and a foreign title may have a megabyte.
inline constexpr int longestFuzzyText = 200;

/// The text with the case of each letter folded on its own: positions are those of the text itself.
[[nodiscard]] QString foldedLetters(QStringView text);

/// A text made ready for matching, once for many queries: folded, and how well each letter begins a match.
struct FuzzyText
{
    FuzzyText() = default;
    explicit FuzzyText(const QString &text);

    QString folded;
    std::vector<int> bonus;
    quint64 letters = 0; ///< which letters it has, folded onto 64 bits: what lacks one of a word's cannot match it
};

/// One word of a query.
struct FuzzyWord
{
    explicit FuzzyWord(const QString &word);

    QString folded;
    quint64 letters = 0;
};

/// The words of a query; none where it is blank.
[[nodiscard]] std::vector<FuzzyWord> fuzzyWords(const QString &query);

/// How well `word` matches: its letters stand in the text in this order, best in one run, then at the starts of words.
/// Higher is better; nothing where it does not match, or where three letters and more are merely strewn over the text.
[[nodiscard]] std::optional<int> fuzzyScore(const FuzzyWord &word, const FuzzyText &text);

/// Where the letters of the best match stand, rising; empty where there is none.
[[nodiscard]] std::vector<int> fuzzyPositions(const FuzzyWord &word, const FuzzyText &text);

} // namespace Pointsman
