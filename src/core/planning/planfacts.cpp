// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planfacts.h"

#include "base/ids.h"
#include "planning/frontmatter.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr qsizetype longestWords = 60;

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::PlanFacts)
};

bool isStatus(const PlanFacts &facts, QStringView word)
{
    return facts.status.compare(word, Qt::CaseInsensitive) == 0;
}

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
    static const QRegularExpression emphasis(QStringLiteral("[*`]+"));
    const auto plain = [](QString text) { return text.remove(emphasis).trimmed(); };
    if (const auto match = heading.match(line); match.hasMatch())
        return Line{-int(line.indexOf(u' ')), plain(match.captured(1)), true};
    if (const auto match = item.match(line); match.hasMatch())
        return Line{int(match.capturedLength(1)) + 1, plain(match.captured(2)), false};
    const auto indent = std::find_if(line.begin(), line.end(), [](QChar sign) { return !sign.isSpace(); });
    return Line{int(indent - line.begin()), plain(line), false, true};
}

/// "none", "(none yet)", "None (all decided)", "(pending)": nobody has named anything.
bool isNothing(const QString &text)
{
    static const QRegularExpression none(
        QStringLiteral(
            "\\A\\(?\\s*(?:none(?!\\s+of)\\b|n/a\\b|nil\\b|pending\\b|no blockers\\b|[-\\x{2013}\\x{2014}]\\z)"),
        QRegularExpression::CaseInsensitiveOption);
    return text.isEmpty() || none.match(text).hasMatch();
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
            QStringLiteral(
                "\\A(?:\\[x\\]\\s+)?(?:(\\d{4}-\\d{2}-\\d{2})(?:[T ][0-9:.]+Z?)?\\s*(?:(?::|-|\\x{2013}|"
                "\\x{2014})\\s*|\\z))?((?:(?:final|overall|review)\\s+)?(?:verdict|result)\\s*:\\s*)?(.*)\\z"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression known(QStringLiteral("\\A(PASS|FAIL)(?![|/\\w])"));
        static const QRegularExpression labelled(known.pattern(), QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression bare(QStringLiteral("\\A(?:PASS|FAIL)\\s*(?:\\(.*\\))?\\z"));
        const auto match = form.match(line.text);
        VerdictLine found{match.captured(1), match.captured(3)};
        const bool hasLabel = match.capturedLength(2) > 0;
        const auto verdict = (hasLabel ? labelled : known).match(found.words);
        if (verdict.hasMatch())
            found.verdict = verdict.capturedView(1).startsWith(u'P', Qt::CaseInsensitive) ? PlanFacts::Verdict::Pass
                                                                                          : PlanFacts::Verdict::Fail;
        // Prose has to say what it is.
        const bool isMeant = line.isProse ? hasLabel || bare.match(found.words).hasMatch()
                                          : hasLabel || !found.date.isEmpty() || verdict.hasMatch();
        return isMeant && !(hasLabel && found.words.isEmpty()) ? std::optional(found) : std::nullopt;
    }
};

/// "FAIL (2 blockers)"
std::optional<int> blockersIn(const QString &words)
{
    static const QRegularExpression form(QStringLiteral("\\b(\\d{1,3}) blockers?\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(words);
    return match.hasMatch() ? std::optional(match.capturedView(1).toInt()) : std::nullopt;
}

/// An item of a list of blockers, unless it is ticked, struck out or names none.
bool isOpenBlocker(const QString &text)
{
    static const QRegularExpression done(QStringLiteral("\\A(?:\\[[xX]\\](?:\\s|\\z)|~~.*~~\\z)"));
    static const QRegularExpression box(QStringLiteral("\\A\\[ ?\\]\\s*"));
    return !done.match(text).hasMatch() && !isNothing(QString(text).remove(box));
}

/// "3 (see below)", "none", "no API"
int blockersNamed(const QString &words)
{
    static const QRegularExpression number(QStringLiteral("\\A\\d{1,3}\\b"));
    const auto count = number.match(words);
    return count.hasMatch() ? count.capturedView().toInt() : int(isOpenBlocker(words));
}

/// Goes through the notes of reviewers, line by line.
class ReviewReader
{
public:
    explicit ReviewReader(PlanFacts &facts) : m_facts(facts) {}

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
        static const QRegularExpression found(QStringLiteral(":\\s*((?:PASS|FAIL)\\b.*)\\z"));
        if (const auto match = found.match(line.text); m_heading && match.hasMatch())
            takeVerdict({line.depth, match.captured(1), true});
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
        if (found->date.isEmpty() && isPartOfReview && !isKnown && m_facts.verdict != PlanFacts::Verdict::None)
            return false; // "Result: three files changed" below "2026-02-06: FAIL"
        if (!found->date.isEmpty()) {
            m_date = found->date;
            m_dateDepth = line.isHeading ? -1 : line.depth;
        }
        const QString date = isPartOfReview || !found->date.isEmpty() ? m_date : QString();
        m_isLatest = date.isEmpty() || m_facts.reviewed.isEmpty() || date >= m_facts.reviewed;
        if (!m_isLatest || found->words.isEmpty())
            return true;
        m_facts.verdict = found->verdict;
        m_facts.verdictText = found->words;
        m_facts.reviewed = date;
        m_facts.blockers = blockersIn(found->words);
        return true;
    }

    void takeBlockersTitle(const Line &line)
    {
        static const QRegularExpression form(QStringLiteral("\\Ablockers?(?:\\s*:\\s*(.*))?\\z"),
                                             QRegularExpression::CaseInsensitiveOption);
        const auto match = form.match(line.text);
        if (!match.hasMatch() || !m_isLatest || m_facts.verdict == PlanFacts::Verdict::None)
            return;
        const QString rest = match.captured(1);
        m_facts.blockers = blockersNamed(rest);
        if (rest.isEmpty()) {
            m_blockersDepth = line.isHeading ? 0 : line.depth;
            m_itemDepth.reset();
        }
    }

    void countBlocker(const Line &line)
    {
        if (!m_itemDepth)
            m_itemDepth = line.depth;
        if (line.depth <= *m_itemDepth && isOpenBlocker(line.text))
            ++*m_facts.blockers;
    }

    PlanFacts &m_facts;
    bool m_isCode = false;
    bool m_isLatest = false;
    QString m_date;               ///< of the review that is being read, where it has one
    int m_dateDepth = 0;          ///< of the line with that date
    std::optional<int> m_heading; ///< its depth, within a chapter of reviews
    std::optional<int> m_blockersDepth;
    std::optional<int> m_itemDepth;
};

/// How many blockers the front matter names: `blockers: 2`, `blockers: none`, or a list of them.
std::optional<int> blockersIn(const FrontMatter &matter)
{
    const QString words = matter.text(u"blockers");
    if (words.isEmpty())
        return std::nullopt;
    const QStringList values = matter.list(u"blockers");
    if (values == QStringList(words))
        return blockersNamed(words);
    return int(std::count_if(values.begin(), values.end(), isOpenBlocker));
}

/// `verdict: FAIL` and `blockers: 2`, where the notes say nothing.
void takeFrontMatter(PlanFacts &facts, const FrontMatter &matter)
{
    facts.blockers = blockersIn(matter);
    const QString words = matter.text(u"verdict");
    if (words.isEmpty())
        return;
    facts.verdictText = words;
    facts.verdict = VerdictLine::of({0, QStringLiteral("verdict: ") + words}).value_or(VerdictLine()).verdict;
    if (!facts.blockers)
        facts.blockers = blockersIn(words);
}

QString verdictWords(const PlanFacts &facts)
{
    switch (facts.verdict) {
    case PlanFacts::Verdict::None:
        return {};
    case PlanFacts::Verdict::Pass:
        return isStatus(facts, u"approved") ? QString() : QStringLiteral("PASS");
    case PlanFacts::Verdict::Fail:
        return isStatus(facts, u"blocked") && facts.blockers.value_or(0) > 0 ? QString() : QStringLiteral("FAIL");
    case PlanFacts::Verdict::Other:
        break;
    }
    const QString &text = facts.verdictText;
    return Words::tr("review: %1")
        .arg(printable(text.size() > longestWords ? text.left(longestWords - 1) + u'…' : text));
}

} // namespace

bool PlanFacts::isBlocked() const
{
    const bool hasFailed = verdict == Verdict::Fail && blockers.value_or(0) > 0;
    return isStatus(*this, u"blocked") || (hasFailed && !isStatus(*this, u"approved"));
}

bool PlanFacts::awaitsApproval() const
{
    return !isBlocked() && (isStatus(*this, u"consulted") || isStatus(*this, u"revised"));
}

PlanFacts readPlanFacts(const QString &document)
{
    const FrontMatter matter = FrontMatter::of(document);
    PlanFacts facts;
    facts.status = matter.text(u"status");
    ReviewReader reader(facts);
    for (const QString &line : matter.body())
        reader.take(line);
    if (facts.verdict == PlanFacts::Verdict::None)
        takeFrontMatter(facts, matter);
    return facts;
}

QString planWords(const PlanFacts &facts)
{
    QStringList words;
    if (!facts.status.isEmpty())
        words << printable(facts.status.left(longestWords));
    if (const QString verdict = verdictWords(facts); !verdict.isEmpty())
        words << verdict;
    if (const int blockers = facts.blockers.value_or(0); blockers > 0)
        words << Words::tr("%n blocker(s)", nullptr, blockers);
    return words.join(QStringLiteral(", "));
}

} // namespace Pointsman
