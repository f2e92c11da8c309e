// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/switchermodel.h"

#include "app/switcher/projectentries.h"

#include <QPoint>

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>

namespace Pointsman {

namespace {

constexpr int inDetail = 40; ///< for each letter of a word that is a piece of the detail
constexpr int inIds = 30;
constexpr int notUsed = std::numeric_limits<int>::max();

enum class Where
{
    Title,
    Detail,
    Name, ///< of the project, in the detail
    Ids
};

struct WordMatch
{
    int score;
    Where where;
};

/// How well a word matches an entry: letters that are strewn over it count only in the title, and in the project's name
/// where they stand as well as a piece of an id would.
std::optional<WordMatch> matchOf(const FuzzyWord &word, const SwitcherEntry &entry)
{
    const auto inTitle = fuzzyScore(word, entry.titleKey);
    const auto letters = static_cast<int>(word.folded.size());
    if ((!inTitle || *inTitle < inDetail * letters) && entry.detailKey.contains(word.folded))
        return WordMatch{inDetail * letters, Where::Detail};
    if (inTitle)
        return WordMatch{*inTitle, Where::Title};
    if (const auto inName = fuzzyScore(word, entry.nameKey); inName && *inName >= inIds * letters)
        return WordMatch{inIds * letters, Where::Name};
    return entry.idKey.contains(word.folded) ? std::optional(WordMatch{inIds * letters, Where::Ids}) : std::nullopt;
}

std::optional<int> scoreOf(const std::vector<FuzzyWord> &words, const SwitcherEntry &entry)
{
    int sum = 0;
    for (const FuzzyWord &word : words) {
        const auto match = matchOf(word, entry);
        if (!match)
            return {};
        sum += match->score;
    }
    return sum;
}

/// Where its letters stand in the title or in the detail.
std::vector<int> positionsOf(const FuzzyWord &word, const SwitcherEntry &entry, Where where)
{
    if (where == Where::Title)
        return fuzzyPositions(word, entry.titleKey);
    std::vector<int> positions(word.folded.size());
    if (where == Where::Name) {
        positions = fuzzyPositions(word, entry.nameKey);
        for (int &position : positions)
            position += entry.nameAt;
    } else {
        std::iota(positions.begin(), positions.end(), static_cast<int>(entry.detailKey.indexOf(word.folded)));
    }
    return positions;
}

} // namespace

void SwitcherModel::setEntries(SwitcherList entries, const QStringList &recent)
{
    m_entries = std::move(entries);
    m_recency.clear();
    for (int i = 0; i < recent.size(); ++i)
        m_recency.insert(recent[i], i);
    list();
}

void SwitcherModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_words = fuzzyWords(query);
    m_phrase = foldedLetters(query.simplified());
    list();
}

std::vector<SwitcherModel::Match> SwitcherModel::matches() const
{
    std::vector<Match> found;
    int best = std::numeric_limits<int>::min();
    for (int i = 0; i < std::ssize(m_entries); ++i) {
        auto score = scoreOf(m_words, *m_entries[i]);
        if (!score)
            continue;
        // Several words as they stand in a title are more than the same words here and there.
        if (m_words.size() > 1 && m_entries[i]->titleKey.folded.contains(m_phrase))
            *score *= 2;
        found.push_back({i, *score, m_recency.value(m_entries[i]->key, notUsed)});
        best = std::max(best, *score);
    }
    // What was used lately does not come before what is meant: letters that merely stand in it do not count.
    for (Match &match : found)
        match.recency = match.score < best - best / 4 ? notUsed : match.recency;
    return found;
}

void SwitcherModel::list()
{
    std::vector<Match> found = matches();
    m_matchCount = static_cast<int>(found.size());
    const auto end = found.begin() + std::min(m_matchCount, maximumRows);
    std::partial_sort(found.begin(), end, found.end(), [this](const Match &a, const Match &b) {
        const SwitcherEntry &one = *m_entries[a.place];
        const SwitcherEntry &other = *m_entries[b.place];
        if (one.isAvailable != other.isAvailable)
            return one.isAvailable;
        if (m_words.empty() && (one.need == WaitsForUser) != (other.need == WaitsForUser))
            return one.need == WaitsForUser;
        if (m_words.empty() && one.isPinned != other.isPinned)
            return one.isPinned;
        if (a.recency != b.recency)
            return a.recency < b.recency;
        return a.score != b.score ? a.score > b.score : a.place < b.place;
    });
    std::vector<Row> next;
    next.reserve(end - found.begin());
    std::transform(found.begin(), end, std::back_inserter(next), [this](const Match &match) {
        return Row{m_entries[match.place], m_query};
    });
    syncRows(
        m_rows, std::move(next), [](const Row &row) { return row.entry->key; },
        [](const Row &a, const Row &b) { return a.entry == b.entry && a.query == b.query; });
}

SwitcherEntryPtr SwitcherModel::entryAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < std::ssize(m_rows) ? m_rows[index.row()].entry : nullptr;
}

int SwitcherModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SwitcherModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SwitcherEntry &entry = *m_rows[index.row()].entry;
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return entry.isAvailable ? tr("%1, %2").arg(entry.title, entry.detail)
                                 : tr("%1, %2, not available").arg(entry.title, entry.detail);
    case Qt::ToolTipRole:
        return entry.toolTip;
    case Qt::DecorationRole:
        return icon(entry.picture, entry.tone);
    case DetailRole:
        return entry.detail;
    case MarksRole:
        return marksIn(entry, false);
    case DetailMarksRole:
        return marksIn(entry, true);
    case DetailNameRole:
        return QPoint(entry.nameAt, entry.nameLength);
    case AvailableRole:
        return entry.isAvailable;
    default:
        return {};
    }
}

QVariant SwitcherModel::marksIn(const SwitcherEntry &entry, bool isDetail) const
{
    std::set<int> marks;
    for (const FuzzyWord &word : m_words) {
        const auto match = matchOf(word, entry);
        if (!match || match->where == Where::Ids || (match->where != Where::Title) != isDetail)
            continue;
        const std::vector<int> positions = positionsOf(word, entry, match->where);
        marks.insert(positions.begin(), positions.end());
    }
    return QVariant::fromValue(QList<int>(marks.begin(), marks.end()));
}

} // namespace Pointsman
