// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/fuzzymatch.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <limits>

namespace Pointsman {

namespace {

constexpr int longestWord = 64;
constexpr int startOfText = 90;
constexpr int startOfWord = 80;
constexpr int startOfHump = 70; ///< the P of fooParser, the 2 of plan2
constexpr int nextInRun = 100;
constexpr int gapInside = 2; ///< for each letter between two of a match
constexpr int gapOutside = 1;
constexpr int leastPerLetter = 20; ///< below this a word of three letters or more is no match
constexpr int none = std::numeric_limits<int>::min() / 2;

quint64 lettersOf(const QString &folded)
{
    quint64 letters = 0;
    for (const QChar letter : folded)
        letters |= quint64(1) << (letter.unicode() % 64);
    return letters;
}

int bonusAt(QStringView text, qsizetype i)
{
    if (i == 0)
        return startOfText;
    if (!text[i].isLetterOrNumber())
        return 0;
    if (!text[i - 1].isLetterOrNumber())
        return startOfWord;
    const bool isHump = (text[i].isUpper() && !text[i - 1].isUpper()) || (text[i].isDigit() && !text[i - 1].isDigit());
    return isHump ? startOfHump : 0;
}

/// For one letter of the word and every place in the text: the best score of a match that ends here with this letter
/// (`ends`), and that ends here or before (`best`).
struct Row
{
    std::array<int, longestFuzzyText> ends;
    std::array<int, longestFuzzyText> best;
};

/// Where each letter of the word can stand at the earliest; none where they do not stand in the text in this order.
using Earliest = std::array<qsizetype, longestWord>;
std::optional<Earliest> earliestPlaces(const QString &text, const QString &word)
{
    Earliest places; // filled as far as it is read
    qsizetype at = -1;
    for (qsizetype i = 0; i < word.size(); ++i) {
        at = text.indexOf(word[i], at + 1);
        if (at < 0)
            return {};
        places[i] = at;
    }
    return places;
}

/// From `first` on; its last `best`.
int fillRow(const FuzzyWord &word, const FuzzyText &text, int letter, qsizetype first, const Row *before, Row &row)
{
    const QChar *const folded = text.folded.constData();
    const QChar wanted = word.folded[letter];
    const int gap = letter + 1 == word.folded.size() ? gapOutside : gapInside;
    int best = none;
    for (auto i = static_cast<int>(first); i < text.folded.size(); ++i) {
        int ends = none;
        if (folded[i] == wanted) {
            if (!before)
                ends = text.bonus[i] - i * gapOutside;
            else
                ends = std::max(before->ends[i - 1] + nextInRun, before->best[i - 1] + text.bonus[i]);
        }
        best = std::max(ends, best - gap);
        row.ends[i] = ends;
        row.best[i] = best;
    }
    return best;
}

bool isEnough(int score, const FuzzyWord &word)
{
    return score > none / 2 && (word.folded.size() < 3 || score >= leastPerLetter * word.folded.size());
}

} // namespace

QString foldedLetters(QStringView text)
{
    QString folded(text.size(), Qt::Uninitialized);
    std::transform(text.begin(), text.end(), folded.begin(), [](QChar letter) { return letter.toCaseFolded(); });
    return folded;
}

FuzzyText::FuzzyText(const QString &text)
    : folded(foldedLetters(QStringView(text).left(longestFuzzyText))), letters(lettersOf(folded))
{
    bonus.reserve(folded.size());
    for (qsizetype i = 0; i < folded.size(); ++i)
        bonus.push_back(bonusAt(text, i));
}

FuzzyWord::FuzzyWord(const QString &word)
    : folded(foldedLetters(QStringView(word).left(longestWord))), letters(lettersOf(folded))
{
}

std::vector<FuzzyWord> fuzzyWords(const QString &query)
{
    const QStringList words = query.simplified().split(u' ', Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

std::optional<int> fuzzyScore(const FuzzyWord &word, const FuzzyText &text)
{
    if ((word.letters & ~text.letters) != 0 || word.folded.isEmpty())
        return {};
    const auto earliest = earliestPlaces(text.folded, word.folded);
    if (!earliest)
        return {};
    std::array<Row, 2> rows; // each is filled as far as it is read
    int score = none;
    for (int i = 0; i < word.folded.size(); ++i)
        score = fillRow(word, text, i, (*earliest)[i], i == 0 ? nullptr : &rows[(i + 1) % 2], rows[i % 2]);
    return isEnough(score, word) ? std::optional(score) : std::nullopt;
}

std::vector<int> fuzzyPositions(const FuzzyWord &word, const FuzzyText &text)
{
    if (!fuzzyScore(word, text))
        return {};
    const Earliest earliest = earliestPlaces(text.folded, word.folded).value();
    std::vector<Row> rows(word.folded.size());
    for (int i = 0; i < word.folded.size(); ++i)
        fillRow(word, text, i, earliest[i], i == 0 ? nullptr : &rows[i - 1], rows[i]);
    std::vector<int> positions(rows.size());
    auto at = static_cast<int>(text.folded.size()) - 1;
    bool isRun = false; // the letter behind was reached as the next of a run: this one stands right before it
    for (int letter = static_cast<int>(rows.size()) - 1; letter >= 0; --letter, --at) {
        while (!isRun && (rows[letter].ends[at] == none || rows[letter].ends[at] != rows[letter].best[at]))
            --at;
        isRun = letter > 0 && at > 0 && rows[letter].ends[at] == rows[letter - 1].ends[at - 1] + nextInRun;
        positions[letter] = at;
    }
    return positions;
}

} // namespace Pointsman
