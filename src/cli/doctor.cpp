// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nouns.h"

#include "base/ids.h"
#include "context.h"
#include "workspace/inspection.h"
#include "workspace/repairs.h"

#include <algorithm>

namespace Pointsman {

namespace {

constexpr int errorsRemain = static_cast<int>(ErrorCode::Invalid);

Issues inspect(const KnowledgeDirectory &directory, const MissionHome &home)
{
    Issues all = inspectKnowledgeDirectory(directory, systemClock());
    const Issues ofHome = inspectMissionHome(home, systemClock());
    all.insert(all.end(), ofHome.begin(), ofHome.end());
    std::stable_sort(all.begin(), all.end(), [](const Issue &a, const Issue &b) { return a.severity > b.severity; });
    return all;
}

/// Does the repairs that lose nothing and says what became of each.
QStringList fixWhatIsSafe(const Issues &issues, const KnowledgeDirectory &directory, const Context &context)
{
    const MissionHome home = context.missionHome();
    QStringList lines;
    for (const Issue &issue : issues) {
        if (!isWithoutLoss(issue.repair))
            continue;
        const bool isOfHome = issue.path.startsWith(home.path() + u'/');
        const QString store = isOfHome ? home.path() : directory.path();
        const auto repaired = context.recording().keepFirst(store, issue.path).and_then([&] {
            return carryOutRepair(issue, home, systemClock());
        });
        if (repaired)
            context.recording().wrote(store, *repaired);
        const QString path = printable(issue.path);
        lines += repaired ? QStringLiteral("fixed %1: %2 %3").arg(path, issue.message, repairWords(issue.repair))
                          : QStringLiteral("could not fix %1: %2").arg(path, repaired.error().message);
    }
    return lines;
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

QString inWords(const Issue &issue, bool withConsequence)
{
    QString text = QStringLiteral("%1: %2: %3 [%4]\n    %5")
                       .arg(QString(severityName(issue.severity)), printable(issue.subject), issue.message,
                            QString(issue.code), shown(issue.path));
    if (withConsequence && !issue.consequence.isEmpty())
        text += QStringLiteral("\n    ") + issue.consequence;
    const QString fix = repairWords(issue.repair);
    if (!fix.isEmpty())
        text += QStringLiteral("\n    Fix: ") + fix;
    return text;
}

Answer report(const Issues &issues, const QString &onlyCode)
{
    JsonArray array;
    QStringList lines;
    for (const Issue &issue : issues) {
        if (!onlyCode.isEmpty() && issue.code != onlyCode)
            continue;
        array.push_back(inJson(issue));
        lines += inWords(issue, !onlyCode.isEmpty());
    }
    if (lines.isEmpty())
        lines += onlyCode.isEmpty() ? QStringLiteral("No findings.")
                                    : QStringLiteral("No finding has the code %1.").arg(shown(onlyCode));
    const bool hasErrors = worst(issues) == Severity::Error;
    return {array, lines.join(u'\n'), {}, false, hasErrors ? errorsRemain : 0};
}

} // namespace

void addDoctor(const Command &program)
{
    const Command noun = program.word(
        "doctor", "every finding about the state files of one project and of the missions",
        "Reads everything and says what is wrong, what misleads and what is worth knowing, the worst first. The "
        "status is 3 while there is an error. Nothing is changed without --fix.");
    const Value fix = noun.flag("--fix", "do the repairs that lose no information, and tell what remains");
    const Value explain =
        noun.option("--explain", "CODE", "only the findings of this code, with what the two tools will do");
    noun.example("pointsman-cli doctor")
        .example("pointsman-cli doctor --fix")
        .example("pointsman-cli --json doctor | jq -r '.[] | select(.severity == \"error\") | .path'");
    noun.runs([=](Context &context) {
        return context.knowledgeDirectory().map([&](const KnowledgeDirectory &directory) {
            const MissionHome home = context.missionHome();
            Issues issues = inspect(directory, home);
            QStringList fixed;
            if (fix.isGiven()) {
                fixed = fixWhatIsSafe(issues, directory, context);
                issues = inspect(directory, home);
            }
            Answer answer = report(issues, explain.text());
            answer.notices = fixed;
            return answer;
        });
    });
}

} // namespace Pointsman
