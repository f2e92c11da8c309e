// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/takingback.h"

#include "app/history/changedialog.h"
#include "app/history/changedsince.h"
#include "app/shell/notices.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct TakingBack
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::TakingBack)
};

} // namespace

void takeBack(const Services &services, QObject *context, const std::vector<qint64> &versions, const QString &label,
              std::function<void(const ChangePlan &)> decide)
{
    services.workspace.readInBackground(
        context,
        [file = services.workspace.historyFile(), versions, label] { return planTakeBackOf(file, versions, label); },
        [services, label, decide = std::move(decide)](const Result<ChangePlan> &plan) {
            if (!plan)
                services.notices.postFailure(label, plan.error());
            else if (plan->changedSince.empty())
                writePlan(services, *plan, plan->changes);
            else
                decide(*plan);
        });
}

void showTakeBack(const Services &services, const ChangePlan &plan, QWidget *window)
{
    auto *dialog = new ChangeDialog(plan, plan.label, TakingBack::tr("Take Back"), window);
    QObject::connect(dialog, &ChangeDialog::chosen, dialog,
                     [services, plan](const FileChanges &changes) { writePlan(services, plan, changes); });
    dialog->open();
}

} // namespace Pointsman
