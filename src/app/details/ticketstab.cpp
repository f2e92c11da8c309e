// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/details/ticketstab.h"

#include "app/actions/actionhelpers.h"
#include "app/shell/launcher.h"
#include "app/shell/notices.h"
#include "app/widgets/labels.h"
#include "base/ids.h"
#include "models/ticketmodel.h"
#include "models/workwords.h"

#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

namespace Pointsman {

TicketsTab::TicketsTab(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new TicketModel(this))
    , m_count(toneLabel({}, Tone::Muted, this))
    , m_list(new QTreeView(this))
{
    m_list->setObjectName(QStringLiteral("tickets"));
    m_list->setAccessibleName(tr("Tickets"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideRight);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(static_cast<int>(TicketModel::Column::Title), QHeaderView::Stretch);
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        openTicket(index.data(PathRole).toString(),
                   index.siblingAtColumn(static_cast<int>(TicketModel::Column::Title)).data().toString());
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_count);
    layout->addWidget(m_list, 1);
}

bool TicketsTab::showSession(const ProjectEntry &project, const PlanningSession &session)
{
    m_model->setTickets(project.work->ticketsOf(session));
    const QString words = ticketsInWords(project.work->countOf(session));
    setPlain(m_count, session.backlog || words.isEmpty() ? words : tr("%1 in the plan's backlog.md").arg(words));
    return m_model->rowCount() > 0;
}

void TicketsTab::openTicket(const QString &path, const QString &title)
{
    if (path.isEmpty()) {
        m_services.notices.post(
            {MessageKind::Info, tr("There is nothing to open"), tr("%1 has no file in .tickets.").arg(title), {}});
        return;
    }
    report(m_services, tr("Open in Editor"), m_services.launcher.openInEditor(path));
}

} // namespace Pointsman
