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
#include "workspace/settingsformat.h"

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
Findings inspect(const Result<KnowledgeDirectory> &directory, const Context &context,
                 const std::vector<IgnoredIssue> &ignored)
{
    // The window and this command are to find the same.
    const RuleLimits limits = ruleLimitsIn(QSettings(defaultSettingsFile(), settingsFormat()));
    Findings found{directory ? inspectKnowledgeDirectory(*directory, systemClock(), limits)
                             : checkSettings(directory.error())};
    const Issues ofHome = inspectMissionHome(context.missionHome(), systemClock(), limits);
    found.issues.insert(found.issues.end(), ofHome.begin(), ofHome.end());
    found.hidden = static_cast<std::ptrdiff_t>(
        std::erase_if(found.issues, [&](const Issue &issue) { return isIgnored(ignored, issue); }));
    const auto named = context.naming();
    for (Issue &issue : found.issues)
        issue.path = named(issue.path);
    std::stable_sort(found.issues.begin(), found.issues.end(),
                     [](const Issue &a, const Issue &b) { return a.severity > b.severity; });
    return found;
}

QString lineOf(const Issue &issue)
{
    return QStringLiteral("%1: %2 %3").arg(printable(issue.path), issue.message, repairWords(issue.repair));
}

/// One repair that was listed.
struct Listed
{
    Issue issue; ///< its path follows what is renamed
    Result<FileChanges> made;
};

/// The store whose operations the repair is one of.
QString storeOf(const Issue &issue, const Result<KnowledgeDirectory> &directory, const MissionHome &home)
{
    const bool isOfHome = issue.subjectKind == SubjectKind::ActiveMission || issue.path.startsWith(home.path() + u'/');
    return isOfHome || !directory ? home.path() : directory->path();
}

bool isListed(const std::vector<Listed> &all, const Issue &issue)
{
    return std::any_of(all.begin(), all.end(), [&](const Listed &listed) {
        return listed.issue.code == issue.code && listed.issue.path == issue.path;
    });
}

/// Tells which repairs will be done before anything is done.
std::vector<Listed> listRepairs(const Issues &issues, const Context &context)
{
    std::vector<Listed> all;
    for (const Issue &issue : issues) {
        if (!isWithoutLoss(issue.repair))
            continue;
        context.output().notice(QStringLiteral("to fix ") + lineOf(issue));
        all.push_back({issue, FileChanges()});
    }
    return all;
}

void carryOut(std::vector<Listed> &all, const Result<KnowledgeDirectory> &directory, const Context &context)
{
    const MissionHome home = context.missionHome();
    for (Listed &listed : all) {
        const QString store = storeOf(listed.issue, directory, home);
        listed.made = context.recording().keepFirst(store, listed.issue.path).and_then([&] {
            return carryOutRepair(listed.issue, home, systemClock());
        });
        if (!listed.made)
            continue;
        context.recording().wrote(store, *listed.made);
        for (Listed &any : all)
            followRenames(any.issue.path, *listed.made);
    }
}

/// What became of each, by what is found now; the status of the first that failed, 0 where none did.
int tellOutcomes(std::vector<Listed> &all, const Issues &issues, const Context &context)
{
    int status = 0;
    for (Listed &listed : all) {
        const auto told = judged(std::move(listed.made), listed.issue, issues);
        if (told) {
            context.output().notice(QStringLiteral("fixed ") + lineOf(listed.issue));
            continue;
        }
        const Error &error = told.error();
        context.output().notice(
            QStringLiteral("could not fix %1: %2").arg(printable(listed.issue.path), error.message));
        // What was refused here is no wrong usage.
        if (status == 0)
            status = error.code == ErrorCode::Refused ? errorsRemain : static_cast<int>(error.code);
    }
    for (const Issue &issue : issues) {
        if (isWithoutLoss(issue.repair) && !isListed(all, issue))
            context.output().notice(QStringLiteral("found only now, run doctor --fix again: ") + lineOf(issue));
    }
    return status;
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

/// The way to mend what has no repair, and where no rule offers one why.
QString byHand(const Issue &issue)
{
    const IssueRule *rule = ruleOfCode(issue.code);
    const QString way = ruleText(rule->byHand);
    return rule->whyNone ? way + u' ' + ruleText(rule->whyNone) : way;
}

QString inWords(const Issue &issue)
{
    const QString text = QStringLiteral("%1: %2: %3 [%4]\n    %5\n    %6")
                             .arg(QString(severityName(issue.severity)), printable(issue.subject), issue.message,
                                  QString(issue.code), shown(issue.path), issue.consequence);
    const QString fix = repairWords(issue.repair);
    return text +
           (fix.isEmpty() ? QStringLiteral("\n    By hand: ") + byHand(issue) : QStringLiteral("\n    Fix: ") + fix);
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
    if (fixes)
        context.clearUp();
    // A list that cannot be understood hides nothing: better told twice than not at all.
    const auto ignored = IgnoredIssues(IgnoredIssues::defaultFile()).load();
    const auto inspectAnew = [&] {
        return inspect(directory, context, ignored ? *ignored : std::vector<IgnoredIssue>());
    };
    if (!ignored)
        context.output().notice(ignored.error().message);
    Findings found = inspectAnew();
    if (!fixes)
        return report(found, only);
    auto listed = listRepairs(found.issues, context);
    carryOut(listed, directory, context);
    found = inspectAnew();
    const int failed = tellOutcomes(listed, found.issues, context);
    Answer answer = report(found, only);
    answer.status = answer.status != 0 ? answer.status : failed;
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
        if (fix.isGiven() && explain.isGiven()) {
            return failure(ErrorCode::Refused,
                           QStringLiteral("--fix does every repair that loses nothing, --explain shows one code. Give "
                                          "one of the two."));
        }
        return examine(context, fix.isGiven(), only);
    });
}

} // namespace Pointsman
