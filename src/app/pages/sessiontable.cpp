// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/sessiontable.h"

#include "app/pages/tablepane.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/sessiondelegate.h"
#include "models/sessionmodel.h"

#include <QCoreApplication>

namespace Pointsman {

TablePane *makeSessionTable(const QString &layoutName, AppSettings &settings, SessionModel *model,
                            const QList<QAction *> &fillingActions, QWidget *parent)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Pointsman::SessionTable", text); };
    auto *empty = new EmptyState(
        Icon::Start,
        tr("Planning sessions appear here: start one from a seed, or let your agent do it with /tf-seed."));
    for (QAction *action : fillingActions)
        empty->addButton(action);
    auto *pane = new TablePane(layoutName, settings, model, empty, parent);
    using State = SessionModel::State;
    pane->setStateChips({{{}, tr("All")},
                         {static_cast<int>(State::Active), tr("Active")},
                         {static_cast<int>(State::Completed), tr("Completed")},
                         {static_cast<int>(State::Archived), tr("Archived")},
                         {static_cast<int>(State::Broken), tr("Broken")}});
    pane->view()->setItemDelegate(new SessionDelegate(pane->view()));
    using Column = SessionModel::Column;
    pane->setDefaultLayout(static_cast<int>(Column::Created), Qt::DescendingOrder, {13, 26, 15, 12, 7, 18, 8, 14, 10},
                           static_cast<int>(Column::Seed));
    return pane;
}

} // namespace Pointsman
