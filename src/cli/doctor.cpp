// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nouns.h"

#include "base/ids.h"
#include "context.h"
#include "planning/settingsrules.h"
#include "workspace/catalogue.h"
#include "workspace/ignoredissues.h"
#include "workspace/inspection.h"
#include "workspace/repairs.h"

#include <QSettings>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr int errorsRemain = static_cast<int>(ErrorCode::Invalid);

/// The findings of one project and of the missions without those that the user hides.
struct Findings
{
    Issues issues;
    std::ptrdiff_t hidden = 0;
};

/// Settings of a project that cannot be used are a finding, and the missions are looked at all the same.
Findings inspect(const Result<KnowledgeDirectory> &directory, const MissionHome &home,
                 const std::vector<IgnoredIssue> &ignored)
{
    // The window and this command are to find the same.
    const RuleLimits limits = ruleLimitsIn(QSettings(defaultSettingsFile(), QSettings::IniFormat));
    Findings found{directory ? inspectKnowledgeDirectory(*directory, systemClock(), limits)
                             : checkSettings(directory.error())};
    const Issues ofHome = inspectMissionHome(home, systemClock(), limits);
    found.issues.insert(found.issues.end(), ofHome.begin(), ofHome.end());
    found.hidden = static_cast<std::ptrdiff_t>(
        std::erase_if(found.issues, [&](const Issue &issue) { return isIgnored(ignored, issue); }));
    std::stable_sort(found.issues.begin(), found.issues.end(),
                     [](const Issue &a, const Issue &b) { return a.severity > b.severity; });
    return found;
}

QString lineOf(const Issue &issue)
{
    return QStringLiteral("%1: %2 %3").arg(printable(issue.path), issue.message, repairWords(issue.repair));
}

/// Lists the repairs that lose nothing, does them and says what became of each. One of them can be another's end, so
/// that each is done on what is found after the one before.
template <typename Inspect>
QStringList fixWhatIsSafe(const Inspect &inspectAnew, const Result<KnowledgeDirectory> &directory,
                          const Context &context)
{
    const MissionHome home = context.missionHome();
    QStringList lines;
    for (const Issue &issue : inspectAnew().issues) {
        if (isWithoutLoss(issue.repair))
            lines += QStringLiteral("to fix ") + lineOf(issue);
    }
    Issues tried;
    const auto isNext = [&](const Issue &issue) {
        return isWithoutLoss(issue.repair) && std::find(tried.begin(), tried.end(), issue) == tried.end();
    };
    for (;;) {
        const Issues issues = inspectAnew().issues;
        const auto issue = std::find_if(issues.begin(), issues.end(), isNext);
        if (issue == issues.end())
            return lines;
        tried.push_back(*issue);
        const bool isOfHome =
            issue->subjectKind == SubjectKind::ActiveMission || issue->path.startsWith(home.path() + u'/');
        const QString store = isOfHome || !directory ? home.path() : directory->path();
        const auto repaired = context.recording().keepFirst(store, issue->path).and_then([&] {
            return carryOutRepair(*issue, home, systemClock());
        });
        if (repaired)
            context.recording().wrote(store, *repaired);
        lines += repaired
                     ? QStringLiteral("fixed ") + lineOf(*issue)
                     : QStringLiteral("could not fix %1: %2").arg(printable(issue->path), repaired.error().message);
    }
}

JsonObject inJson(const Issue &issue)
{
    const QString fix = repairWords(issue.repair);
    return {{"severity", QString(severityName(issue.severity))},
            {"code", QString(issue.code)},
            {"subject", issue.subject},
            {"path", issue.path},
            {"message", issue.message},
            {"fix", fix.isEmpty() ? JsonValue() : JsonValue(fix)}};
}

QString inWords(const Issue &issue)
{
    QString text = QStringLiteral("%1: %2: %3 [%4]\n    %5\n    %6")
                       .arg(QString(severityName(issue.severity)), printable(issue.subject), issue.message,
                            QString(issue.code), shown(issue.path), issue.consequence);
    const QString fix = repairWords(issue.repair);
    if (!fix.isEmpty())
        text += QStringLiteral("\n    Fix: ") + fix;
    return text;
}

/// `only` is the rule that was asked for; null for all of them. The status is that of what is answered.
Answer report(const Findings &found, const IssueRule *only)
{
    JsonArray array;
    QStringList lines;
    bool hasErrors = false;
    for (const Issue &issue : found.issues) {
        if (only && issue.code != only->code)
            continue;
        array.push_back(inJson(issue));
        lines += inWords(issue);
        hasErrors = hasErrors || issue.severity == Severity::Error;
    }
    if (lines.isEmpty())
        lines += only ? QStringLiteral("No finding has this code.") : QStringLiteral("No findings.");
    if (only)
        lines.prepend(QStringLiteral("%1 (%2)\n%3\n")
                          .arg(QString(only->code), QString(severityName(only->severity)), explanation(*only)));
    if (found.hidden > 0)
        lines += QStringLiteral("Left out because they are hidden: %1.").arg(found.hidden);
    return {array, lines.join(u'\n'), {}, false, hasErrors ? errorsRemain : 0};
}

Error unknownCode(const QString &code)
{
    QStringList known;
    for (const RuleGroup &group : catalogue()) {
        for (const IssueRule *rule : group.rules)
            known += rule->code;
    }
    return {ErrorCode::Refused,
            QStringLiteral("No finding has the code \"%1\".\nThe codes are: %2.")
                .arg(printable(code), known.join(QStringLiteral(", "))),
            {}};
}

Result<Answer> examine(const Context &context, bool fixes, const IssueRule *only)
{
    const auto directory = context.knowledgeDirectory();
    const bool hasBrokenSettings =
        !directory && directory.error().code != ErrorCode::Refused && !directory.error().path.isEmpty();
    if (!directory && !hasBrokenSettings)
        return tl::unexpected(directory.error());
    const MissionHome home = context.missionHome();
    // A list that cannot be understood hides nothing: better told twice than not at all.
    const auto ignored = IgnoredIssues(IgnoredIssues::defaultFile()).load();
    const auto inspectAnew = [&] { return inspect(directory, home, ignored ? *ignored : std::vector<IgnoredIssue>()); };
    QStringList notices;
    if (!ignored)
        notices += ignored.error().message;
    if (fixes)
        notices += fixWhatIsSafe(inspectAnew, directory, context);
    Answer answer = report(inspectAnew(), only);
    answer.notices = notices;
    return answer;
}

} // namespace

void addDoctor(const Command &program)
{
    const Command noun = program.word(
        "doctor", "every finding about the state files of one project and of the missions",
        "Reads everything and says what is wrong, what misleads and what is worth knowing, the worst first, without "
        "what was hidden in the window. The status is 3 while there is an error among them. Nothing is changed without "
        "--fix.");
    const Value fix = noun.flag("--fix", "do the repairs that lose no information, and tell what remains");
    const Value explain = noun.option(
        "--explain", "CODE", "what this code means, what the two tools do and how to mend it; only its findings");
    noun.example("pointsman-cli doctor")
        .example("pointsman-cli doctor --fix")
        .example("pointsman-cli doctor --explain pointer-dangling")
        .example("pointsman-cli --json doctor | jq -r '.[] | select(.fix) | .path'");
    noun.runs([=](Context &context) -> Result<Answer> {
        const IssueRule *only = explain.isGiven() ? ruleOfCode(explain.text()) : nullptr;
        if (explain.isGiven() && !only)
            return tl::unexpected(unknownCode(explain.text()));
        return examine(context, fix.isGiven(), only);
    });
}

} // namespace Pointsman
