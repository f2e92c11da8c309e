// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/details/ticketstab.h"

#include "app/shell/launcher.h"
#include "app/shell/notices.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/labels.h"
#include "app/widgets/tableheader.h"
#include "app/widgets/ticketdelegate.h"
#include "base/ids.h"
#include "models/ticketmodel.h"
#include "models/workwords.h"

#include <QEvent>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace Pointsman {

namespace {

using Column = TicketModel::Column;

/// How far the session is, and when its tickets come.
QString whyNone(const ProjectEntry &project, const SessionEntry &entry)
{
    if (entry.session.backlog)
        return TicketsTab::tr("The session's backlog names no ticket.");
    const auto next = nextOf(project, entry);
    const QString fact = next ? TicketsTab::tr("%1. ", "how far the session is").arg(printable(next->fact)) : QString();
    const auto plan = planOf(project, entry.session);
    const bool isApproved = plan && plan->status.compare(u"approved", Qt::CaseInsensitive) == 0;
    return fact + (isApproved
                       ? TicketsTab::tr("The session has no tickets yet: /tf-backlog makes them from the plan.")
                       : TicketsTab::tr("The session has no tickets yet: once a plan is approved, /tf-backlog makes "
                                        "them from it."));
}

} // namespace

TicketsTab::TicketsTab(const Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_none(new EmptyState(Icon::Backlog, {}, this))
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
    layout->addWidget(m_none, 1);
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
    auto *header = new TableHeader(list);
    list->setHeader(header);
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionsClickable(false);
    header->setContextMenuPolicy(Qt::DefaultContextMenu);
    header->setSectionResizeMode(static_cast<int>(Column::Title), QHeaderView::Stretch);
    list->viewport()->installEventFilter(this);
    connect(list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        openTicket(index.data(PathRole).toString(),
                   index.siblingAtColumn(static_cast<int>(Column::Id)).data().toString());
    });
    return part;
}

/// The room that the lists have changes also when their scroll bars come and go.
bool TicketsTab::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        for (const Part &part : {m_own, m_others}) {
            if (part.list && watched == part.list->viewport())
                fitColumns(part);
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// The other columns as wide as their words need, within limits, and the rest for the title; where it would have too
/// little, the least needed give way.
void TicketsTab::fitColumns(const Part &part)
{
    auto *header = static_cast<TableHeader *>(part.list->header());
    const auto widthOfLetters = [&part](int letters, bool hasPicture) {
        return RowDelegate::widthOf({}, hasPicture, part.list) + letters * part.list->fontMetrics().averageCharWidth();
    };
    const auto wanted = [&](Column column, int mostLetters) {
        const bool hasPicture = column == Column::Status;
        int words = 0;
        for (int row = 0; row < part.model->rowCount(); ++row) {
            const QString text = part.model->index(row, static_cast<int>(column)).data().toString();
            // What is longer than this has the most in any case.
            words = std::max(words, RowDelegate::widthOf(text.left(qsizetype(4) * mostLetters), hasPicture, part.list));
        }
        return std::min(std::max(words, header->titleWidth(static_cast<int>(column))),
                        widthOfLetters(mostLetters, hasPicture));
    };
    constexpr int foreignStatus = 20; // letters; a file may say anything
    std::array widths{std::pair(Column::Dependencies, wanted(Column::Dependencies, 14)),
                      std::pair(Column::Id, wanted(Column::Id, 12)),
                      std::pair(Column::Status, wanted(Column::Status, foreignStatus))};
    int missing = widthOfLetters(16, false) - part.list->viewport()->width();
    for (const auto &[column, width] : widths)
        missing += width;
    for (auto &[column, width] : widths) {
        const int taken = std::clamp(missing, 0, std::max(0, width - header->minimumSectionSize()));
        width -= taken;
        missing -= taken;
        header->resizeSection(static_cast<int>(column), width);
    }
}

void TicketsTab::show(const Part &part, const QString &heading)
{
    const bool isAny = part.model->rowCount() > 0;
    setPlain(part.heading, heading);
    part.heading->setVisible(isAny);
    part.list->setVisible(isAny);
    fitColumns(part);
}

void TicketsTab::showSession(const ProjectEntry &project, const SessionEntry &entry)
{
    const PlanningSession &session = entry.session;
    const PlanningWork &work = *project.work;
    const std::vector<Ticket> linked = work.relatedTo(session);
    m_own.model->setTickets(work.ticketsOf(session), linked);
    QString words = backlogInWords(work, session);
    if (!linked.empty())
        words = tr("%1, and %n linked with them", nullptr, static_cast<int>(linked.size())).arg(words);
    show(m_own, words);
    m_others.model->setTickets(work.others());
    show(m_others, tr("Other tickets of this project: %1").arg(m_others.model->rowCount()));
    m_none->setSentence(whyNone(project, entry));
    m_none->setVisible(m_own.model->rowCount() + m_others.model->rowCount() == 0);
}

void TicketsTab::openTicket(const QString &path, const QString &title)
{
    if (path.isEmpty()) {
        m_services.notices.post(
            {MessageKind::Info, tr("There is nothing to open"), tr("%1 has no file in .tickets.").arg(title), {}});
        return;
    }
    m_services.launcher.openInEditor(path);
}

} // namespace Pointsman
