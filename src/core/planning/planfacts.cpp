// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planfacts.h"

#include "base/idproblem.h"
#include "base/ids.h"
#include "planning/frontmatter.h"
#include "planning/reviewnotes.h"

#include <QCoreApplication>

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

/// What the front matter names: `blockers: 2`, `blockers: none`, or a list of them.
std::optional<Blockers> blockersNamedIn(const FrontMatter &matter)
{
    const QString words = matter.text(u"blockers");
    if (words.isEmpty())
        return std::nullopt;
    const QStringList values = matter.list(u"blockers");
    Blockers found;
    if (values == QStringList(words))
        found.take(words);
    else
        std::for_each(values.begin(), values.end(), [&](const QString &value) { found.add(value); });
    return found;
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
    return Words::tr("review: %1").arg(printable(shortened(facts.verdictText, longestWords)));
}

} // namespace

bool PlanFacts::isBlocked() const
{
    const bool hasFailed = verdict == Verdict::Fail && blockers.value_or(0) > 0;
    // A plan that was revised answers the review that it has; a later one says so by its status.
    const bool isAnswered = isStatus(*this, u"approved") || isStatus(*this, u"revised");
    return isStatus(*this, u"blocked") || (hasFailed && !isAnswered);
}

bool PlanFacts::awaitsApproval() const
{
    return !isBlocked() && (isStatus(*this, u"consulted") || isStatus(*this, u"revised"));
}

PlanFacts readPlanFacts(const QString &document)
{
    const FrontMatter matter = FrontMatter::of(document);
    Review review = readReview(matter.body());
    if (review.verdict == PlanFacts::Verdict::None)
        review = reviewOf(matter.value(u"verdict"));
    PlanFacts facts{matter.value(u"status"), review.verdict, review.words, review.date, {}};
    // Those of both places are open: neither says that it knows of the others.
    if (const auto named = blockersNamedIn(matter); named && review.blockers)
        review.blockers->join(*named);
    else if (named)
        review.blockers = named;
    if (review.blockers)
        facts.blockers = review.blockers->count();
    return facts;
}

QString planWords(const PlanFacts &facts)
{
    QStringList words;
    if (!facts.status.isEmpty())
        words << printable(shortened(facts.status, longestWords));
    if (const QString verdict = verdictWords(facts); !verdict.isEmpty())
        words << verdict;
    if (const int blockers = facts.blockers.value_or(0); blockers > 0)
        words << Words::tr("%n blocker(s)", nullptr, blockers);
    return words.join(QStringLiteral(", "));
}

} // namespace Pointsman
