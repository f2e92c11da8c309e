// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

#include <QtGlobal>

namespace Pointsman {

/// What all findings of one rule have in common: its entry in the catalogue. The texts are English, marked with
/// QT_TRANSLATE_NOOP("Pointsman::Rules", "…").
struct IssueRule
{
    QLatin1StringView code; ///< stable, kebab-case, of this rule alone: scripts and "hide this warning" go by it
    Severity severity;
    const char *words;       ///< what is wrong, one sentence with %1, %2 for the actual values
    const char *meaning;     ///< the same in general
    const char *consequence; ///< what ticketflow or spec-kitty does with it, one sentence
    const char *byHand;      ///< how to mend it by hand, which is also the way out where there is no repair
    RepairKind repair = RepairKind::None;
    const char *whyNone = nullptr; ///< where there is no repair: why, one sentence
};

// Why there is no repair, where more than one rule has the reason.
inline constexpr const char *onlyYouKnow =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "What is right here nobody but you can know, and a guess would hide it.");
inline constexpr const char *goesByItself =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "A repair would only do early what the next change does anyway.");
inline constexpr const char *onlyTheServiceKnows =
    QT_TRANSLATE_NOOP("Pointsman::Rules",
                      "The value comes from the service when a mission is joined; one that is made up would be false.");
inline constexpr const char *onlyRootMay =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "Only root may give a file to another user.");
inline constexpr const char *mayBeMeant = QT_TRANSLATE_NOOP(
    "Pointsman::Rules", "The link may be meant, and what it leads to belongs to something else that may be in use.");
inline constexpr const char *isYourChoice =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "What to do is yours to choose, and each choice is an action of its own.");

/// What a rule looked at.
struct IssueSubject
{
    SubjectKind kind;
    QString name; ///< the session or mission id, the file name where there is none
    QString path; ///< absolute
};

/// Where a rule tells what it found. Costs nothing unless it is called.
class Report
{
public:
    Report(const IssueRule &rule, const IssueSubject &subject, Issues &issues)
        : m_rule(rule), m_subject(subject), m_issues(issues)
    {
    }

    /// A finding with these values in the rule's words; foreign text among them went through printable().
    template <typename... Values>
    void operator()(const Values &...values) const
    {
        if constexpr (sizeof...(Values) == 0)
            add(words(), {});
        else
            add(words().arg(values...), {});
    }

    /// The same where what the originals do depends on the file: `consequence` is translated.
    template <typename... Values>
    void because(const QString &consequence, const Values &...values) const
    {
        add(words().arg(values...), consequence);
    }

    [[nodiscard]] const IssueSubject &subject() const { return m_subject; }

private:
    [[nodiscard]] QString words() const;
    void add(const QString &message, const QString &consequence) const;

    const IssueRule &m_rule;
    const IssueSubject &m_subject;
    Issues &m_issues;
};

/// A rule: its entry and the small pure function that looks. The rules of one kind of thing stand in one constexpr
/// table, so that adding one touches that table's file and nothing else.
template <typename Examined>
struct Rule
{
    IssueRule entry;
    void (*look)(const Examined &, const Report &);
};

/// Adds what the rules of a table find on `examined`.
template <typename Examined, std::size_t count>
void lookWith(const Rule<Examined> (&rules)[count], const Examined &examined, const IssueSubject &subject,
              Issues &issues)
{
    for (const Rule<Examined> &rule : rules)
        rule.look(examined, Report(rule.entry, subject, issues));
}

/// Entries of the catalogue, to be found by code.
using IssueRules = std::vector<const IssueRule *>;

/// The entries of a table.
template <typename Examined, std::size_t count>
[[nodiscard]] IssueRules entriesOf(const Rule<Examined> (&rules)[count])
{
    IssueRules entries;
    for (const Rule<Examined> &rule : rules)
        entries.push_back(&rule.entry);
    return entries;
}

/// Takes the finding's repair away where it cannot be done, and says why: `reason` is a clause that ends in a full
/// stop.
void withholdRepair(Issue &issue, const QString &reason);

/// A text of a rule in the user's language.
[[nodiscard]] QString ruleText(const char *text);

/// Foreign text in quotes, printable, the middle left out of one that is too long for a message.
[[nodiscard]] QString quotedForeign(const QString &text);

/// The name or path of what is on disk in quotes, printable and whole: the system bounds it.
[[nodiscard]] QString quotedPath(const QString &path);

} // namespace Pointsman
