// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/changedsince.h"

#include "app/actions/actionhelpers.h"
#include "app/actions/editing.h"
#include "app/actions/undoing.h"
#include "app/history/changedialog.h"
#include "app/shell/notices.h"
#include "base/ids.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct ChangedSinceWords
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::ChangedSinceWords)
};

/// Where a file is not as it was shown any more, nothing is written.
void write(const Services &services, const ChangePlan &plan, const FileChanges &changes, const QString &headline,
           const QString &text)
{
    writeChanges(services, plan.store, plan.label, changes,
                 [services, label = plan.label, headline, text](const Result<FileChanges> &result) {
                     // With the place, which the text lacks, where the history has it.
                     const QString placed = result && !result->empty() ? services.workspace.undoLabel() : QString();
                     tell(services, label, result, headline, placed.isEmpty() ? text : placed);
                 });
}

/// As undoing itself says what it tries.
QString stepTitle(Step step, const QString &label)
{
    return (step == Step::Undo ? ChangedSinceWords::tr("Undo: %1") : ChangedSinceWords::tr("Redo: %1")).arg(label);
}

/// With the project's name: it need not be the one on screen.
QString labelOf(const Services &services, Step step)
{
    return step == Step::Undo ? services.undoing.undoPartLabel() : services.undoing.redoPartLabel();
}

/// `decided` is what the user made of both; empty where nothing had to be decided. Either way it is the undo itself, so
/// that redo follows it and the next undo goes on with what was done before.
void carryOut(const Services &services, Step step, const FileChanges &decided)
{
    const bool isUndo = step == Step::Undo;
    const QString label = labelOf(services, step);
    const QString merged =
        isUndo ? ChangedSinceWords::tr("Taken back, and merged:") : ChangedSinceWords::tr("Done again, and merged:");
    // They may have chosen what is there now.
    const QString chosen = isUndo ? ChangedSinceWords::tr("Undo, merged as you chose:")
                                  : ChangedSinceWords::tr("Redo, merged as you chose:");
    const QString tried = stepTitle(step, label);
    const auto done = [services, isUndo, label, tried,
                       headline = decided.empty() ? merged : chosen](const Result<FileChanges> &result) {
        if (!result)
            return services.notices.postFailure(tried, result.error());
        // It may be one of several that are one step to the user.
        const QString rest = isUndo ? services.undoing.undoGoesOn() : services.undoing.redoGoesOn();
        services.notices.postChange({MessageKind::Success, headline, rest.isEmpty() ? label : label + u'\n' + rest,
                                     isUndo ? services.undoing.redoActions() : services.undoing.undoActions()});
    };
    if (isUndo)
        services.workspace.undo(done, WhereChangedSince::Merge, decided);
    else
        services.workspace.redo(done, WhereChangedSince::Merge, decided);
}

} // namespace

void showChangedSince(const Services &services, Step step, QWidget *window)
{
    const QString title = step == Step::Undo ? ChangedSinceWords::tr("Undo") : ChangedSinceWords::tr("Redo");
    const auto operation = step == Step::Undo ? services.workspace.undoable() : services.workspace.redoable();
    const QString store = operation ? operation->store : QString();
    services.workspace.readInBackground(
        window, [file = services.workspace.historyFile(), store, step] { return planStep(file, store, step); },
        [services, step, title, window](const Result<ChangePlan> &plan) {
            if (!plan)
                return services.notices.postFailure(title, plan.error());
            auto *dialog = new ChangeDialog(*plan, stepTitle(step, printable(labelOf(services, step))), title, window);
            QObject::connect(dialog, &ChangeDialog::chosen, window,
                             [services, step, plan = *plan](const FileChanges &changes) {
                                 carryOut(services, step, plan.changes.empty() ? changes : FileChanges());
                             });
            dialog->open();
        });
}

void writePlan(const Services &services, const ChangePlan &plan, const FileChanges &changes)
{
    write(services, plan, changes, ChangedSinceWords::tr("Done:"), plan.label);
}

} // namespace Pointsman
