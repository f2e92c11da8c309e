// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/sessiontable.h"

#include "app/pages/tablepane.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/sessiondelegate.h"
#include "models/sessionmodel.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The texts' context.
struct SessionTable
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::SessionTable)
};

} // namespace

TablePane *makeSessionTable(const QString &layoutName, AppSettings &settings, SessionModel *model,
                            const QList<QAction *> &fillingActions, QWidget *parent)
{
    auto *empty = new EmptyState(
        Icon::Start,
        SessionTable::tr(
            "Planning sessions appear here: start one from a seed, or let your agent do it with /tf-seed."));
    for (QAction *action : fillingActions)
        empty->addButton(action);
    auto *pane = new TablePane(layoutName, settings, model, empty, parent);
    using State = SessionModel::State;
    pane->setStateChips({{{}, SessionTable::tr("All")},
                         {static_cast<int>(State::Active), SessionTable::tr("Active")},
                         {static_cast<int>(State::Completed), SessionTable::tr("Completed")},
                         {static_cast<int>(State::Archived), SessionTable::tr("Archived")},
                         {static_cast<int>(State::Broken), SessionTable::tr("Broken"), true}});
    pane->view()->setItemDelegate(new SessionDelegate(pane->view()));
    using Column = SessionModel::Column;
    const auto number = [](Column column) { return static_cast<int>(column); };
    pane->setDefaultLayout(number(Column::Created), Qt::DescendingOrder,
                           {.wanted = {13, 40, 14, 12, 8, 20, 9, 15, 11},
                            .least = {13, 20, 12, 10, 8, 9, 8, 12, 10},
                            .stretched = number(Column::Seed),
                            .firstToGo = {number(Column::Plan), number(Column::Spikes), number(Column::Tickets)}});
    return pane;
}

} // namespace Pointsman
