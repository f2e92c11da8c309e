// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/details/ticketstab.h"

#include "app/actions/actionhelpers.h"
#include "app/shell/launcher.h"
#include "app/shell/notices.h"
#include "app/widgets/labels.h"
#include "app/widgets/ticketdelegate.h"
#include "base/ids.h"
#include "models/ticketmodel.h"
#include "models/workwords.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

namespace Pointsman {

TicketsTab::TicketsTab(const Services &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    m_own = makePart(tr("Tickets"));
    m_own.list->setObjectName(QStringLiteral("tickets"));
    m_others = makePart(tr("Other tickets of this project"));
    m_others.list->setObjectName(QStringLiteral("otherTickets"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_own.heading);
    layout->addWidget(m_own.list, 3);
    layout->addWidget(m_others.heading);
    layout->addWidget(m_others.list, 2);
}

TicketsTab::Part TicketsTab::makePart(const QString &name)
{
    const Part part{toneLabel({}, Tone::Text, this), new TicketModel(this), new QTreeView(this)};
    part.heading->setFont(boldFont(part.heading->font()));
    part.heading->setWordWrap(true);
    part.heading->setBuddy(part.list);
    QTreeView *list = part.list;
    list->setAccessibleName(name);
    list->setModel(part.model);
    list->setItemDelegate(new TicketDelegate(list));
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    list->setTextElideMode(Qt::ElideRight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView *header = list->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    const auto widthOf = [list](const char *text, bool hasPicture) {
        return RowDelegate::widthOf(QLatin1StringView(text), hasPicture, list);
    };
    using Column = TicketModel::Column;
    header->setSectionResizeMode(static_cast<int>(Column::Title), QHeaderView::Stretch);
    header->resizeSection(static_cast<int>(Column::Id), widthOf("abc-12345", false));
    header->resizeSection(static_cast<int>(Column::Status), widthOf("in progress", true));
    header->resizeSection(static_cast<int>(Column::Dependencies), widthOf("abc-1234, a", false));
    connect(list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        openTicket(index.data(PathRole).toString(),
                   index.siblingAtColumn(static_cast<int>(Column::Id)).data().toString());
    });
    return part;
}

void TicketsTab::show(const Part &part, const QString &heading)
{
    const bool isAny = part.model->rowCount() > 0;
    setPlain(part.heading, heading);
    part.heading->setVisible(isAny);
    part.list->setVisible(isAny);
}

bool TicketsTab::showSession(const ProjectEntry &project, const PlanningSession &session)
{
    const PlanningWork &work = *project.work;
    const std::vector<Ticket> linked = work.relatedTo(session);
    m_own.model->setTickets(work.ticketsOf(session), linked);
    QString words = ticketsInWords(work.countOf(session));
    if (!session.backlog && !words.isEmpty())
        words = tr("%1 in the plan's backlog.md").arg(words);
    if (!linked.empty())
        words = tr("%1, and %n linked with them", nullptr, static_cast<int>(linked.size())).arg(words);
    show(m_own, words);
    m_others.model->setTickets(work.others());
    show(m_others, tr("Other tickets of this project: %1").arg(m_others.model->rowCount()));
    return m_own.model->rowCount() + m_others.model->rowCount() > 0;
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
