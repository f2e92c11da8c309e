// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/reviewnotes.h"

#include "planning/notestables.h"
#include "planning/reviewforms.h"

#include <QRegularExpression>

#include <algorithm>

namespace Pointsman {

namespace {

/// A line of a list, a heading or prose, without the marks of its emphasis.
struct Line
{
    int depth = 0; ///< how far it is indented; a heading is less than any item
    QString text;
    bool isHeading = false;
    bool isProse = false;
};

Line structureOf(const QString &line)
{
    static const QRegularExpression heading(QStringLiteral("\\A#{1,6}\\s+(.*)\\z"));
    static const QRegularExpression item(QStringLiteral("\\A(\\s*)(?:[-*+]|\\d+[.)])\\s+(.*)\\z"));
    using ReviewForms::plain;
    if (const auto match = heading.match(line); match.hasMatch())
        return Line{-int(line.indexOf(u' ')), plain(match.captured(1)), true};
    if (const auto match = item.match(line); match.hasMatch())
        return Line{int(match.capturedLength(1)) + 1, plain(match.captured(2)), false};
    const auto indent = std::find_if(line.begin(), line.end(), [](QChar sign) { return !sign.isSpace(); });
    return Line{int(indent - line.begin()), plain(line), false, true};
}

/// A line that says what a review found: `2026-02-06: FAIL`, `Verdict: FAIL`, `[x] FAIL`, also several of them at once.
struct VerdictLine
{
    QString date;  ///< may be empty
    QString words; ///< may be empty where there is a date
    PlanFacts::Verdict verdict = PlanFacts::Verdict::Other;

    static std::optional<VerdictLine> of(const Line &line)
    {
        static const QRegularExpression form(
            QStringLiteral("\\A(?:\\[x\\]\\s+)?(?:(\\d{4}-\\d{2}-\\d{2})(?:[T ][0-9:.]+Z?)?\\s*"
                           "(?:[:\\x{2013}\\x{2014}-]\\s*|\\z|(?=(?-i:%1))))?"
                           "(%2\\s*:\\s*)?(.*)\\z")
                .arg(ReviewForms::verdict, ReviewForms::label),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression known(QStringLiteral("\\A%1").arg(ReviewForms::verdict));
        static const QRegularExpression labelled(known.pattern(), QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression bare(known.pattern() + QStringLiteral("\\s*(?:\\(.*\\))?\\z"));
        const auto match = form.match(line.text);
        VerdictLine found{match.captured(1), match.captured(3)};
        const bool hasLabel = match.capturedLength(2) > 0;
        const auto verdict = (hasLabel ? labelled : known).match(found.words);
        if (verdict.hasMatch())
            found.verdict = verdict.capturedView().contains(u'P', Qt::CaseInsensitive) ? PlanFacts::Verdict::Pass
                                                                                       : PlanFacts::Verdict::Fail;
        else if (line.isHeading && found.date.isEmpty() && !hasLabel)
            return ofHeading(line.text);
        // What a plan or a ticket is at is called so too.
        if (!verdict.hasMatch() && match.captured(2).contains(u"status", Qt::CaseInsensitive))
            return std::nullopt;
        // Prose has to say what it is.
        const bool isMeant = line.isProse ? hasLabel || bare.match(found.words).hasMatch()
                                          : hasLabel || !found.date.isEmpty() || verdict.hasMatch();
        return isMeant && !(hasLabel && found.words.isEmpty()) ? std::optional(found) : std::nullopt;
    }

private:
    /// "Review 2 (2026-02-06): FAIL", "Verdict: FAIL", "Round 2 — PASS"
    static std::optional<VerdictLine> ofHeading(const QString &text)
    {
        static const QRegularExpression form(
            QStringLiteral("\\A(?=.*review|verdict|round)[^:]*?(\\d{4}-\\d{2}-\\d{2})?\\)?\\s*"
                           "(?:(?<=\\s)[\\x{2013}\\x{2014}-]|:|(?<=\\d\\s)|(?<=\\)\\s))\\s*"
                           "((?-i:%1)\\s*(?:[(,;.\\x{2013}\\x{2014}-].*)?)\\z")
                .arg(ReviewForms::verdict),
            QRegularExpression::CaseInsensitiveOption);
        const auto match = form.match(text);
        if (!match.hasMatch())
            return std::nullopt;
        VerdictLine found = of({0, match.captured(2)}).value_or(VerdictLine());
        found.date = match.captured(1);
        return found;
    }
};

/// Goes through the notes of reviewers, line by line.
class ReviewReader
{
public:
    void take(const QString &line)
    {
        if (line.trimmed().startsWith(u"```"))
            m_isCode = !m_isCode;
        if (m_isCode || line.trimmed().isEmpty())
            return;
        const Line structure = structureOf(line);
        if (structure.isHeading && !isBelowHeading(structure))
            takeChapter(structure);
        else if (m_heading)
            takeNote(structure);
    }

    [[nodiscard]] const Review &review() const { return m_review; }

private:
    /// More signs at its start make a heading a part of the one before.
    [[nodiscard]] bool isBelowHeading(const Line &line) const { return m_heading && line.depth < *m_heading; }

    /// "Review", "Verdict", "Review: FAIL"
    void takeChapter(const Line &line)
    {
        static const QRegularExpression form(QStringLiteral("\\A(?:.*review|verdict\\z|verdict\\s*:)"),
                                             QRegularExpression::CaseInsensitiveOption);
        m_heading = form.match(line.text).hasMatch() ? std::optional(line.depth) : std::nullopt;
        m_blockersDepth.reset();
        m_date.clear();
        const auto found = m_heading ? VerdictLine::of(line) : std::nullopt;
        if (found && found->verdict != PlanFacts::Verdict::Other)
            takeVerdict(line);
    }

    void takeNote(const Line &line)
    {
        if (m_blockersDepth && !line.isHeading && line.depth > *m_blockersDepth)
            return line.isProse ? void() : countBlocker(line);
        m_blockersDepth.reset();
        if (!takeVerdict(line))
            takeBlockersTitle(line);
    }

    /// The latest review counts, of those of one day the last one.
    bool takeVerdict(const Line &line)
    {
        const auto found = VerdictLine::of(line);
        if (!found)
            return false;
        const bool isPartOfReview = !m_date.isEmpty() && line.depth > m_dateDepth && !line.isHeading;
        const bool isKnown = found->verdict != PlanFacts::Verdict::Other;
        if (found->date.isEmpty() && isPartOfReview && !isKnown && m_review.verdict != PlanFacts::Verdict::None)
            return false; // "Result: three files changed" below "2026-02-06: FAIL"
        if (!found->date.isEmpty()) {
            m_date = found->date;
            m_dateDepth = line.isHeading ? -1 : line.depth;
        }
        const QString date = isPartOfReview || !found->date.isEmpty() ? m_date : QString();
        m_isLatest = date.isEmpty() || m_review.date.isEmpty() || date >= m_review.date;
        if (!m_isLatest || found->words.isEmpty())
            return true;
        m_review.verdict = found->verdict;
        m_review.words = found->words;
        m_review.date = date;
        m_review.blockers = blockersIn(found->words);
        return true;
    }

    /// "Blockers", "Blockers (2):", "Blockers (resolved)", "Blockers: none", "Blocker: no API"
    void takeBlockersTitle(const Line &line)
    {
        static const QRegularExpression form(
            QStringLiteral("\\A%1(?:\\s+\\d{1,2})?\\s*(?:\\(([^)]*)\\))?(?:\\s*:\\s*(.*))?\\z")
                .arg(ReviewForms::blockers),
            QRegularExpression::CaseInsensitiveOption);
        const auto match = form.match(line.text);
        if (!match.hasMatch() || !m_isLatest || m_review.verdict == PlanFacts::Verdict::None)
            return;
        if (!m_review.blockers)
            m_review.blockers.emplace();
        const QString aside = match.captured(2);
        const QString rest = match.captured(3);
        if (!rest.isEmpty())
            return match.capturedLength(1) > 0 ? m_review.blockers->take(rest) : m_review.blockers->add(rest);
        m_review.blockers->takeNumber(aside);
        m_areDone = aside.startsWith(u"resolved", Qt::CaseInsensitive);
        m_blockersDepth = line.isHeading ? 0 : line.depth;
        m_itemDepth.reset();
    }

    void countBlocker(const Line &line)
    {
        if (!m_itemDepth)
            m_itemDepth = line.depth;
        if (line.depth <= *m_itemDepth && !m_areDone)
            m_review.blockers->add(line.text);
    }

    Review m_review;
    bool m_isCode = false;
    bool m_isLatest = false;
    QString m_date;               ///< of the review that is being read, where it has one
    int m_dateDepth = 0;          ///< of the line with that date
    std::optional<int> m_heading; ///< its depth, within a chapter of reviews
    std::optional<int> m_blockersDepth;
    std::optional<int> m_itemDepth;
    bool m_areDone = false; ///< those of the list that is being read
};

} // namespace

Review readReview(const QStringList &lines)
{
    ReviewReader reader;
    for (const QString &line : withTablesAsLists(lines))
        reader.take(line);
    return reader.review();
}

Review reviewOf(const QString &verdict)
{
    const auto line = VerdictLine::of({0, QStringLiteral("Verdict: ") + verdict});
    return line ? Review{line->verdict, line->words, {}, blockersIn(line->words)} : Review();
}

} // namespace Pointsman
