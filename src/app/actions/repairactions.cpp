// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/repairactions.h"

#include "app/actions/actionhelpers.h"
#include "app/actions/undoing.h"
#include "app/dialogs/fixalldialog.h"
#include "app/dialogs/repairdialog.h"
#include "app/shell/notices.h"
#include "app/widgets/labels.h"
#include "workspace/inspection.h"
#include "workspace/repairoutcome.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct RepairActions
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::RepairActions)
};

void tellOne(const Services &services, const RepairOutcome &outcome)
{
    const auto &[placed, repair] = outcome.chosen;
    QStringList words;
    if (outcome.result)
        words = QStringList{outcomeWords(placed.issue, repair, *outcome.result), keptWords(repair, *outcome.result)};
    words.removeAll(QString());
    tell(services, RepairActions::tr("Fix"), outcome.result,
         RepairActions::tr("Fixed %1.").arg(quoted(titleOfSubject(placed, *services.workspace.snapshot()))),
         words.join(u' '));
}

/// How many were fixed, and of the others which and why not.
void tellAll(const Services &services, const std::vector<RepairOutcome> &outcomes, const QStringList &places)
{
    const SnapshotPtr snapshot = services.workspace.snapshot();
    QStringList failures;
    for (const RepairOutcome &outcome : outcomes) {
        if (!outcome.result)
            failures << RepairActions::tr("%1: %2").arg(quoted(titleOfSubject(outcome.chosen.placed, *snapshot)),
                                                        outcome.result.error().message);
    }
    const int failed = static_cast<int>(failures.size());
    const int fixed = static_cast<int>(outcomes.size()) - failed;
    Message message{
        failed > 0 ? MessageKind::Warning : MessageKind::Success,
        RepairActions::tr("Fixed %n finding(s).", nullptr, fixed),
        failed > 0
            ? RepairActions::tr("%n could not be fixed. %1", nullptr, failed).arg(failures.join(QStringLiteral(" ")))
            : RepairActions::tr("Nothing was lost."),
        {}};
    if (!places.isEmpty()) {
        if (places.size() > 1)
            services.undoing.join(places, RepairActions::tr("Fix %n finding(s)", nullptr, fixed));
        message.actions = services.undoing.undoActions();
        services.notices.postChange(message);
    } else {
        services.notices.post(message);
    }
}

void openDialog(const Services &services, const PlacedIssue &placed, QWidget *window, const Repair &first,
                const std::vector<Repair> &repairs)
{
    if (repairs.empty())
        return;
    const auto wanted = std::find(repairs.begin(), repairs.end(), first);
    const auto index = wanted == repairs.end() ? 0 : static_cast<int>(wanted - repairs.begin());
    auto *dialog = new RepairDialog(services, placed, repairs, index, window);
    QObject::connect(dialog, &RepairDialog::chosen, window, [services](const ChosenRepair &chosen) {
        carryOut(services.workspace, services.clock, {chosen},
                 [services](const std::vector<RepairOutcome> &outcomes, const QStringList & /*places*/) {
                     tellOne(services, outcomes.front());
                 });
    });
    dialog->open();
}

} // namespace

void openRepair(const Services &services, const PlacedIssue &placed, QWidget *window, const Repair &first)
{
    const MissionHome home(services.workspace.snapshot()->missions->homePath);
    services.workspace.readInBackground(
        window,
        [issue = placed.issue, home, history = services.workspace.historyFile()] {
            return repairsOf(issue, home, history);
        },
        [services, placed, window, first](const std::vector<Repair> &repairs) {
            openDialog(services, placed, window, first, repairs);
        });
}

void openFixAll(const Services &services, const std::vector<PlacedIssue> &issues, QWidget *window)
{
    std::vector<ChosenRepair> safe;
    for (const PlacedIssue &placed : issues) {
        if (isWithoutLoss(placed.issue.repair))
            safe.push_back({placed, {placed.issue.repair}});
    }
    if (safe.empty())
        return;
    auto *dialog = new FixAllDialog(services, std::move(safe), window);
    QObject::connect(dialog, &FixAllDialog::chosen, window, [services](const std::vector<ChosenRepair> &chosen) {
        carryOut(services.workspace, services.clock, chosen,
                 [services](const std::vector<RepairOutcome> &outcomes, const QStringList &places) {
                     tellAll(services, outcomes, places);
                 });
    });
    dialog->open();
}

void setIgnored(const Services &services, const std::vector<IgnoredIssue> &ignored, bool isIgnored,
                const QString &words)
{
    using Answer = OwnChange::Answer;
    const auto set = [services, ignored](bool isToBe, const Answer &answer) {
        const auto step = [services, isToBe](const IgnoredIssue &each, const Answer &done) {
            services.workspace.setIgnored(each, isToBe, done);
        };
        forEach(ignored, step, answer);
    };
    set(isIgnored, [=](const Result<void> &result) {
        if (!result)
            return services.notices.postFailure(RepairActions::tr("Hide"), result.error());
        const QString label = isIgnored ? RepairActions::tr("Hide %1") : RepairActions::tr("No longer hide %1");
        services.undoing.add({label.arg(words), [=](const Answer &answer) { set(!isIgnored, answer); },
                              [=](const Answer &answer) { set(isIgnored, answer); }});
        services.notices.postChange(
            {MessageKind::Success,
             (isIgnored ? RepairActions::tr("Hidden: %1.") : RepairActions::tr("No longer hidden: %1.")).arg(words),
             isIgnored ? RepairActions::tr("No count has it any more. Hidden ones are under View > Hidden Warnings.")
                       : QString(),
             services.undoing.undoActions()});
    });
}

} // namespace Pointsman
