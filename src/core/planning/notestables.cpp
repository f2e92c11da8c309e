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

/// Matches what is one of these words and nothing else.
QRegularExpression only(const char *words)
{
    return QRegularExpression(QStringLiteral("\\A(?:%1)\\z").arg(QLatin1StringView(words)),
                              QRegularExpression::CaseInsensitiveOption);
}

bool isVerdictLabel(const QString &text)
{
    static const QRegularExpression label = only(ReviewForms::label.data());
    return label.match(text).hasMatch();
}

bool isBlockersLabel(const QString &text)
{
    static const QRegularExpression blockers = only(ReviewForms::blockers.data());
    return blockers.match(text).hasMatch();
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
struct NoteColumns
{
    qsizetype date = -1;
    qsizetype verdict = -1;
    qsizetype blockers = -1;
    qsizetype blocker = -1; ///< one a row, of the review above the table
    qsizetype outcome = -1; ///< what became of that

    /// A table of verdicts on something else than a plan has neither a time, a review nor blockers beside them.
    static NoteColumns of(const QStringList &header)
    {
        static const QRegularExpression reviewsForm = only("reviews?|reviewers?|reviewed(?:\\s+by)?|round");
        static const QRegularExpression dateForm = only("date|reviewed|when");
        static const QRegularExpression verdictForm = only("(?:(?:final|overall|review)\\s+)?verdict");
        static const QRegularExpression blockersForm = only(ReviewForms::blockers.data());
        static const QRegularExpression blockerForm = only("(?:open\\s+)?blocker");
        static const QRegularExpression outcomeForm = only("status|state|resolution|outcome");
        const auto find = [&](const QRegularExpression &form) { return header.indexOf(form); };
        const qsizetype reviews = find(reviewsForm);
        NoteColumns columns{find(dateForm), find(verdictForm), find(blockersForm)};
        if (reviews < 0 && columns.date < 0 && columns.blockers < 0)
            return {};
        if (columns.verdict < 0) {
            columns.blocker = find(blockerForm);
            columns.outcome = find(outcomeForm);
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
    static const QRegularExpression done = only("(?:resolved|fixed|closed|done)\\b.*");
    return done.match(outcome).hasMatch() ? blocker + QStringLiteral(" (resolved)") : blocker;
}

/// What a row says of a review; empty: nothing.
QStringList listOf(const NoteColumns &columns, const QStringList &cells)
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
    NoteColumns columns;
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
            columns = NoteColumns::of(cells);
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
