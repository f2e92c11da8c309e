// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planfacts.h"

#include "base/ids.h"
#include "planning/frontmatter.h"

#include <QCoreApplication>
#include <QRegularExpression>

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

/// A line of a list, or a heading, without the marks of its emphasis.
struct Line
{
    int depth = 0; ///< how far it is indented; a heading is less than any item
    QString text;
    bool isHeading = false;
};

std::optional<Line> structureOf(const QString &line)
{
    static const QRegularExpression heading(QStringLiteral("\\A#{1,6}\\s+(.*)\\z"));
    static const QRegularExpression item(QStringLiteral("\\A(\\s*)(?:[-*+]|\\d+[.)])\\s+(.*)\\z"));
    static const QRegularExpression emphasis(QStringLiteral("[*`]+"));
    const auto plain = [](QString text) { return text.remove(emphasis).trimmed(); };
    if (const auto match = heading.match(line); match.hasMatch())
        return Line{-int(line.indexOf(u' ')), plain(match.captured(1)), true};
    if (const auto match = item.match(line); match.hasMatch())
        return Line{int(match.capturedLength(1)) + 1, plain(match.captured(2)), false};
    return {};
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

/// Goes through the notes of reviewers, line by line.
class ReviewReader
{
public:
    explicit ReviewReader(PlanFacts &facts) : m_facts(facts) {}

    void take(const QString &line)
    {
        if (line.trimmed().startsWith(u"```"))
            m_isCode = !m_isCode;
        const auto structure = m_isCode ? std::nullopt : structureOf(line);
        if (!structure)
            return;
        if (structure->isHeading && !isBelowHeading(*structure)) {
            const bool isReview = structure->text.contains(QLatin1StringView("review"), Qt::CaseInsensitive);
            m_heading = isReview ? std::optional(structure->depth) : std::nullopt;
            m_blockersDepth.reset();
        } else if (m_heading) {
            takeNote(*structure);
        }
    }

private:
    /// More signs at its start make a heading a part of the one before.
    [[nodiscard]] bool isBelowHeading(const Line &line) const { return m_heading && line.depth < *m_heading; }

    void takeNote(const Line &line)
    {
        if (m_blockersDepth && !line.isHeading && line.depth > *m_blockersDepth)
            return countBlocker(line);
        m_blockersDepth.reset();
        if (!takeVerdict(line))
            takeBlockersTitle(line);
    }

    /// The latest review counts, of those of one day the last one.
    bool takeVerdict(const Line &line)
    {
        static const QRegularExpression form(
            QStringLiteral("\\A(?:(\\d{4}-\\d{2}-\\d{2})(?:[T "
                           "][0-9:.]+Z?)?\\s*(?::|-|\\x{2013}|\\x{2014})\\s*(.+)|((?:PASS|FAIL)\\b.*))\\z"));
        const auto match = form.match(line.text);
        if (!match.hasMatch())
            return false;
        const QString date = match.captured(1);
        m_isLatest = date.isEmpty() || m_facts.reviewed.isEmpty() || date >= m_facts.reviewed;
        if (!m_isLatest)
            return true;
        const QString words = match.captured(2) + match.captured(3);
        static const QRegularExpression verdict(QStringLiteral("\\A(PASS|FAIL)(?![|/\\w])"));
        const auto known = verdict.match(words);
        m_facts.verdict = !known.hasMatch()                  ? PlanFacts::Verdict::Other
                          : known.capturedView(1) == u"PASS" ? PlanFacts::Verdict::Pass
                                                             : PlanFacts::Verdict::Fail;
        m_facts.verdictText = words;
        m_facts.reviewed = date;
        m_facts.blockers.reset();
        return true;
    }

    void takeBlockersTitle(const Line &line)
    {
        static const QRegularExpression form(QStringLiteral("\\Ablockers?(?:\\s*:\\s*(.*))?\\z"),
                                             QRegularExpression::CaseInsensitiveOption);
        const auto match = form.match(line.text);
        if (!match.hasMatch() || !m_isLatest || m_facts.verdict == PlanFacts::Verdict::None)
            return;
        bool isNumber = false;
        const QString rest = match.captured(1);
        const int number = rest.toInt(&isNumber);
        m_facts.blockers = isNumber ? number : isNothing(rest) ? 0 : 1;
        if (rest.isEmpty()) {
            m_blockersDepth = line.isHeading ? 0 : line.depth;
            m_itemDepth.reset();
        }
    }

    void countBlocker(const Line &line)
    {
        if (!m_itemDepth)
            m_itemDepth = line.depth;
        if (line.depth <= *m_itemDepth && !isNothing(line.text))
            ++*m_facts.blockers;
    }

    PlanFacts &m_facts;
    bool m_isCode = false;
    bool m_isLatest = false;
    std::optional<int> m_heading; ///< its depth, within a chapter of reviews
    std::optional<int> m_blockersDepth;
    std::optional<int> m_itemDepth;
};

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
