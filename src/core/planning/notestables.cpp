// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/notestables.h"

#include "planning/reviewforms.h"
#include "planning/tablecells.h"

#include <QRegularExpression>

#include <algorithm>

namespace Pointsman {

namespace {

/// `|---|:--:|`
bool isRule(const QString &line)
{
    static const QRegularExpression rule(QStringLiteral("\\A\\s*\\|(?:\\s*:?-+:?\\s*\\|?)+\\s*\\z"));
    return rule.match(line).hasMatch();
}

QStringList plainCells(const QString &line)
{
    QStringList cells = tableCells(line);
    for (QString &cell : cells)
        cell = ReviewForms::plain(cell);
    return cells;
}

bool isOneOf(const QString &text, QLatin1StringView words)
{
    const QRegularExpression form(QStringLiteral("\\A(?:%1)\\z").arg(words), QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

bool isVerdictLabel(const QString &text)
{
    return isOneOf(text, ReviewForms::label);
}

bool isBlockersLabel(const QString &text)
{
    return isOneOf(text, ReviewForms::blockers);
}

bool isVerdict(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A%1").arg(ReviewForms::verdict));
    return form.match(text).hasMatch();
}

/// Of the form that sorts by time; another one says nothing of which review is the last.
bool isDate(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A\\d{4}-\\d{2}-\\d{2}\\z"));
    return form.match(text).hasMatch();
}

/// Which cells of a table's rows say what; -1: none does.
struct Columns
{
    qsizetype date = -1;
    qsizetype verdict = -1;
    qsizetype blockers = -1;
    qsizetype blocker = -1; ///< one a row, of the review above the table
    qsizetype outcome = -1; ///< what became of that

    /// A table of verdicts on something else than a plan has neither a time, a review nor blockers beside them.
    static Columns of(const QStringList &header)
    {
        const auto find = [&](const char *words) -> qsizetype {
            const auto is = [=](const QString &each) { return isOneOf(each, QLatin1StringView(words)); };
            const auto found = std::find_if(header.begin(), header.end(), is);
            return found == header.end() ? -1 : found - header.begin();
        };
        const qsizetype reviews = find("reviews?|reviewers?|reviewed(?:\\s+by)?|round");
        Columns columns{find("date|reviewed|when"), find("(?:(?:final|overall|review)\\s+)?verdict"),
                        find(ReviewForms::blockers.data())};
        if (reviews < 0 && columns.date < 0 && columns.blockers < 0)
            return {};
        if (columns.verdict < 0) {
            columns.blocker = find("(?:open\\s+)?blocker");
            columns.outcome = find("status|state|resolution|outcome");
        }
        return columns;
    }
};

/// `Blockers: x`, or a line for each of those that the cell has in lines of its own.
QStringList blockerLines(const QString &indent, const QString &cell)
{
    static const QRegularExpression lineBreak(QStringLiteral("\\s*<br\\s*/?>\\s*"));
    const QStringList each = cell.split(lineBreak, Qt::SkipEmptyParts);
    if (each.size() < 2)
        return {indent + QStringLiteral("- Blockers: ") + (cell.isEmpty() ? QStringLiteral("none") : cell)};
    QStringList lines;
    for (const QString &blocker : each)
        lines << indent + QStringLiteral("- Blocker: ") + blocker;
    return lines;
}

/// A blocker that is done says so at its end.
QString withOutcome(const QString &blocker, const QString &outcome)
{
    return isOneOf(outcome, QLatin1StringView("(?:resolved|fixed|closed|done)\\b.*"))
               ? blocker + QStringLiteral(" (resolved)")
               : blocker;
}

/// What a row says of a review; empty: nothing.
QStringList listOf(const Columns &columns, const QStringList &cells)
{
    if (columns.verdict >= 0 && !cells.value(columns.verdict).isEmpty()) {
        const QString date = isDate(cells.value(columns.date)) ? cells.value(columns.date) : QString();
        QStringList lines{QStringLiteral("- ") + (date.isEmpty() ? QString() : date + QStringLiteral(": ")) +
                          QStringLiteral("Verdict: ") + cells.at(columns.verdict)};
        if (columns.blockers >= 0)
            lines << blockerLines(QStringLiteral("  "), cells.value(columns.blockers));
        return lines;
    }
    if (columns.blocker >= 0 && !cells.value(columns.blocker).isEmpty())
        return {QStringLiteral("- Blocker: ") + withOutcome(cells.at(columns.blocker), cells.value(columns.outcome))};
    if (cells.size() == 2 && isVerdictLabel(cells.first()))
        return {QStringLiteral("- %1: %2").arg(cells.first(), cells.last())};
    if (cells.size() == 2 && isBlockersLabel(cells.first()))
        return blockerLines({}, cells.last());
    return {};
}

/// A row of a log without headings that say what it is: its date, and the verdict behind it.
QStringList listOf(const QStringList &cells)
{
    if (!isDate(cells.first()) || !isVerdict(cells.value(1)))
        return {};
    return {QStringLiteral("- %1: %2").arg(cells.first(), cells.at(1))};
}

} // namespace

QStringList withTablesAsLists(const QStringList &lines)
{
    QStringList all;
    Columns columns;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        const QStringList cells = plainCells(line);
        if (cells.isEmpty()) {
            columns = {};
            all << line;
            continue;
        }
        const bool isHeader = i + 1 < lines.size() && isRule(lines.at(i + 1));
        if (isHeader)
            columns = Columns::of(cells);
        // The first label and its value may stand where others have headings.
        const bool isHeading = isHeader && !(isVerdictLabel(cells.first()) && isVerdict(cells.last()));
        QStringList said;
        if (!isHeading && !isRule(line)) {
            said = listOf(columns, cells);
            if (said.isEmpty())
                said = listOf(cells);
        }
        all << (said.isEmpty() ? QStringList(line) : said);
    }
    return all;
}

} // namespace Pointsman
