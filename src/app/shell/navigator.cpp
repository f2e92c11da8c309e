// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/navigator.h"

#include "app/actions/actionhelpers.h"
#include "app/widgets/navigatordelegate.h"
#include "models/roles.h"

#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace Pointsman {

namespace {

bool isProject(const QModelIndex &index)
{
    const QVariant page = index.data(PageRole);
    return page.isValid() && static_cast<Page>(page.toInt()) == Page::Project;
}

} // namespace

Navigator::Navigator(QWidget *parent)
    : QTreeView(parent)
    , m_model(new NavigatorModel(this))
    , m_go(makeAction(this, Icon::Now, tr("Go to Na&vigator"), Qt::Key_F6))
    , m_previous(makeAction(this, Icon::Folder, tr("&Previous Project"), Qt::CTRL | Qt::Key_PageUp))
    , m_next(makeAction(this, Icon::Folder, tr("Ne&xt Project"), Qt::CTRL | Qt::Key_PageDown))
{
    setObjectName(QStringLiteral("navigator"));
    setAccessibleName(tr("Pages"));
    setModel(m_model);
    setItemDelegate(new NavigatorDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    expandAll();
    makeActions();
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &QTreeView::expandAll);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.data(PageRole).isValid())
            Q_EMIT chosen(page(), projectPath());
    });
    connect(this, &QTreeView::activated, this, &Navigator::pageWanted);
}

void Navigator::makeActions()
{
    m_go->setShortcuts({Qt::Key_F6, Qt::CTRL | Qt::Key_0});
    offer(m_go, tr("Here the arrow keys choose a page. The same key, or Return, leads from here into the page."));
    offer(m_previous, tr("The page of the project above in the navigator."));
    offer(m_next, tr("The page of the project below in the navigator."));
    connect(m_go, &QAction::triggered, this, [this] {
        if (hasFocus())
            Q_EMIT pageWanted();
        else
            setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_previous, &QAction::triggered, this, [this] { chooseProject(&QTreeView::indexAbove); });
    connect(m_next, &QAction::triggered, this, [this] { chooseProject(&QTreeView::indexBelow); });
}

void Navigator::chooseProject(QModelIndex (QTreeView::*neighbour)(const QModelIndex &) const)
{
    QModelIndex index = (this->*neighbour)(currentIndex());
    while (index.isValid() && !isProject(index))
        index = (this->*neighbour)(index);
    if (!index.isValid())
        return;
    const bool hadFocus = hasFocus();
    setCurrentIndex(index);
    if (!hadFocus)
        Q_EMIT pageWanted();
}

void Navigator::mousePressEvent(QMouseEvent *event)
{
    if (indexAt(event->pos()).flags().testFlag(Qt::ItemIsSelectable))
        QTreeView::mousePressEvent(event);
}

QModelIndex Navigator::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool isUp = action == MoveUp || action == MovePageUp || action == MovePrevious || action == MoveEnd;
    QModelIndex to = QTreeView::moveCursor(action, modifiers);
    while (to.isValid() && !to.flags().testFlag(Qt::ItemIsSelectable))
        to = isUp ? indexAbove(to) : indexBelow(to);
    return to.isValid() ? to : currentIndex();
}

QSize Navigator::minimumSizeHint() const
{
    int width = usualWidth / 2;
    for (const Page page : {Page::Now, Page::Missions, Page::Warnings, Page::History}) {
        const QString name = m_model->find(page, {}).data().toString();
        width = std::max(width, NavigatorDelegate::widthFor(font(), name));
    }
    // In a low window it is scrolled.
    return {width + verticalScrollBar()->sizeHint().width(), QTreeView::minimumSizeHint().height()};
}

void Navigator::choose(Page page, const QString &projectPath)
{
    const QModelIndex index = m_model->find(page, projectPath);
    if (index.isValid())
        setCurrentIndex(index);
}

Page Navigator::page() const
{
    return static_cast<Page>(currentIndex().data(PageRole).toInt());
}

QString Navigator::projectPath() const
{
    return currentIndex().data(ProjectPathRole).toString();
}

} // namespace Pointsman
