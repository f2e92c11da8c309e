// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/catalogue.h"

#include "files/documentrules.h"
#include "files/folderrules.h"
#include "files/leftovers.h"
#include "files/namerules.h"
#include "missions/missionrules.h"
#include "planning/planningrules.h"
#include "planning/settingsrules.h"
#include "planning/topicindexrules.h"
#include "workspace/inspection.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Catalogue)
};

/// What Pointsman offers, or why it offers nothing.
QString repairSentence(const IssueRule &rule)
{
    const QString words = repairWords(rule.repair);
    return words.isEmpty() ? Words::tr("None by a click. %1").arg(ruleText(rule.whyNone)) : words;
}

QByteArray chapter(const IssueRule &rule)
{
    return "### " + QByteArray(rule.code.data(), rule.code.size()) + "\n\n" + rule.meaning +
           "\n\n- Severity: " + QByteArray(severityName(rule.severity).data(), severityName(rule.severity).size()) +
           "\n- What the originals do: " + rule.consequence + "\n- By hand: " + rule.byHand +
           "\n- Repair: " + repairSentence(rule).toUtf8() + "\n\n";
}

} // namespace

const std::vector<RuleGroup> &catalogue()
{
    static const std::vector<RuleGroup> groups{
        {"Reading a file", readingRules()},
        {"Project: its settings", settingsRules()},
        {"Project: the index of its topics", topicIndexRules()},
        {"Planning session: what it must have", sessionShapeRules()},
        {"Planning session: its values", sessionValueRules()},
        {"Planning session: the time, the topics and the other files", sessionSurroundingsRules()},
        {"Folders of state files", folderRules()},
        {"Files beside them: left-over temporary files", leftoverRules()},
        {"Files beside them: names", nameRules()},
        {"Mission: its state", missionStateRules()},
        {"Mission: its folder", missionFolderRules()},
        {"Mission: the pointer to the active one", pointerRules()},
        {"Mission: the spec-kitty home", missionHomeRules()},
    };
    return groups;
}

const IssueRule *ruleOfCode(const QString &code)
{
    for (const RuleGroup &group : catalogue()) {
        for (const IssueRule *rule : group.rules) {
            if (rule->code == code)
                return rule;
        }
    }
    return nullptr;
}

QString explanation(const IssueRule &rule)
{
    return QStringList{ruleText(rule.meaning), Words::tr("What the originals do: %1").arg(ruleText(rule.consequence)),
                       Words::tr("By hand: %1").arg(ruleText(rule.byHand)),
                       Words::tr("Repair: %1").arg(repairSentence(rule))}
        .join(u'\n');
}

QByteArray findingsPage()
{
    QByteArray page =
        "# Findings\n\n"
        "Everything that Pointsman finds in the files of ticketflow and spec-kitty, by code, as the "
        "Warnings page and `pointsman-cli doctor` show it; `pointsman-cli doctor --explain CODE` says the "
        "same. An *error* is what an original will ignore, overwrite or crash on, a *warning* misleads, a "
        "*note* is worth knowing. A repair shows first what it would change, can be undone, and deletes "
        "nothing.\n\n";
    for (const RuleGroup &group : catalogue()) {
        page += QByteArray("## ") + group.title + "\n\n";
        for (const IssueRule *rule : group.rules)
            page += chapter(*rule);
    }
    page.chop(1);
    return page;
}

} // namespace Pointsman
