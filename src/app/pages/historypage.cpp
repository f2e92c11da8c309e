// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/historypage.h"

#include "app/history/historyactions.h"
#include "app/history/historyview.h"
#include "app/history/unseenchanges.h"
#include "app/widgets/pagescroll.h"

#include <QVBoxLayout>

namespace Pointsman {

HistoryPage::HistoryPage(const Services &services, UnseenChanges &unseen, QWidget *parent)
    : PageWidget(parent), m_unseen(unseen), m_view(new HistoryView(services, HistoryView::Kind::Page, this))
{
    connect(&unseen, &UnseenChanges::changed, this,
            [this] { m_view->setSeen(m_unseen.seenUpTo(), m_unseen.watched()); });
    (new QVBoxLayout(scrolledContent(this)))->addWidget(m_view);
    connect(m_view, &HistoryView::summaryChanged, this, &PageWidget::summaryChanged);
}

QList<QAction *> HistoryPage::pageActions() const
{
    return {m_unseen.markSeen()};
}

QList<QAction *> HistoryPage::selectionActions() const
{
    return m_view->actions().onSelected();
}

QString HistoryPage::summary() const
{
    return m_view->summary();
}

void HistoryPage::setSnapshot(const SnapshotPtr &snapshot)
{
    m_view->setSnapshot(snapshot);
}

void HistoryPage::focusFilter()
{
    m_view->focusFilter();
}

} // namespace Pointsman
