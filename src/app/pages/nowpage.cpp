// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/nowpage.h"

#include "app/actions/projectactions.h"
#include "app/actions/sessionactions.h"
#include "app/pages/sessiontable.h"
#include "app/pages/tablepane.h"
#include "app/shell/appsettings.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/projectdelegate.h"
#include "models/projectmodel.h"
#include "models/sessionmodel.h"

#include <QHeaderView>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Pointsman {

namespace {

// More projects than these scroll, so that the table of sessions stays in sight.
constexpr int projectsShown = 7;
constexpr int projectsAtLeast = 2;
constexpr int tableRows = 8; // its header and its filter bar count as well

} // namespace

NowPage::NowPage(const Services &services, SessionActions &sessions, ProjectActions &projects, QWidget *parent)
    : PageWidget(parent)
    , m_services(services)
    , m_sessions(sessions)
    , m_projects(projects)
    , m_projectModel(new ProjectModel(services.clock, this))
    , m_sessionModel(new SessionModel(services.clock, this))
    , m_projectList(new QListView(this))
    , m_table(makeSessionTable(QStringLiteral("now"), services.settings, m_sessionModel, {sessions.start()}, this))
    , m_stack(new QStackedWidget(this))
{
    makeProjectList();
    m_table->view()->addActions(sessions.onSelected());
    connect(m_table, &TablePane::currentRowChanged, this, &NowPage::takeSessionSelection);
    connect(m_table, &TablePane::rowActivated, this, [this](int row) {
        const auto session = m_sessionModel->entry(row);
        Q_EMIT sessionRequested(session->projectPath, session->path);
    });

    auto *content = new QWidget(m_stack);
    auto *contentLayout = new QVBoxLayout(content);
    // The list gets the room that it needs, and the table what is left; in a low window the list scrolls.
    contentLayout->addWidget(m_projectList, 1000);
    contentLayout->addWidget(m_table, 1);
    m_table->setMinimumHeight(m_table->view()->verticalHeader()->defaultSectionSize() * tableRows);
    m_stack->addWidget(content);
    auto *welcome = new EmptyState(Icon::Folder,
                                   tr("Your projects appear here: add a folder that has a .tf/knowledge, look for all "
                                      "of them below a folder such as ~/code, or drop folders on this window."),
                                   m_stack);
    welcome->addButton(projects.addProject());
    welcome->addButton(projects.findProjects());
    m_stack->addWidget(welcome);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
}

void NowPage::makeProjectList()
{
    m_projectList->setModel(m_projectModel);
    m_projectList->setAccessibleName(tr("Projects"));
    m_projectList->setObjectName(QStringLiteral("projectList"));
    auto *delegate = new ProjectDelegate(m_projectList);
    m_projectList->setItemDelegate(delegate);
    m_projectList->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_projectList->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_projectList->addActions(QList<QAction *>{m_sessions.terminal()} + m_projects.onProject());
    m_projectList->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(delegate, &ProjectDelegate::terminalRequested, this,
            [this](const QModelIndex &index) { m_sessions.openTerminal(index.data(ProjectPathRole).toString()); });
    connect(m_projectList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &NowPage::takeProjectSelection);
    connect(m_projectList, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT projectRequested(index.data(ProjectPathRole).toString()); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_projectModel, signal, this, &NowPage::fitProjectList);
}

void NowPage::fitProjectList()
{
    const auto heightOf = [this](int rows) {
        return std::min(m_projectModel->rowCount(), rows) * m_projectList->sizeHintForRow(0) +
               2 * m_projectList->frameWidth();
    };
    m_projectList->setMinimumHeight(heightOf(projectsAtLeast));
    m_projectList->setMaximumHeight(heightOf(projectsShown));
}

QList<QAction *> NowPage::pageActions() const
{
    return {m_projects.addProject(), m_sessions.start()};
}

QList<QAction *> NowPage::selectionActions() const
{
    return m_sessions.onSelected();
}

QString NowPage::summary() const
{
    return tr("%n session(s)", nullptr, m_sessionModel->rowCount());
}

void NowPage::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_projectModel->setSnapshot(snapshot);
    m_sessionModel->setSnapshot(snapshot);
    m_stack->setCurrentIndex(snapshot->projects.empty() ? 1 : 0);
    if (m_projectModel->rowCount() > 0)
        fitProjectList();
    if (isInFront())
        takeOver();
    Q_EMIT summaryChanged();
}

void NowPage::takeSessionSelection()
{
    if (!isInFront())
        return;
    const int row = m_table->currentRow();
    const auto session = row >= 0 ? m_sessionModel->entry(row) : nullptr;
    const auto project = session ? m_snapshot->project(session->projectPath) : nullptr;
    m_sessions.setSelection(project, session);
    m_projects.setProject(project);
}

void NowPage::takeProjectSelection()
{
    if (!isInFront())
        return;
    const auto project = m_snapshot->project(m_projectList->currentIndex().data(ProjectPathRole).toString());
    m_sessions.setSelection(project, project ? project->active : nullptr);
    m_projects.setProject(project);
}

void NowPage::takeOver()
{
    if (m_projectList->hasFocus() || m_table->currentRow() < 0)
        takeProjectSelection();
    else
        takeSessionSelection();
}

void NowPage::letGo()
{
    m_sessions.setSelection(nullptr, nullptr);
}

void NowPage::refreshTimes()
{
    m_projectModel->refreshTimes();
    m_sessionModel->refreshTimes();
}

void NowPage::focusFilter()
{
    m_table->filterField()->setFocus();
    m_table->filterField()->selectAll();
}

} // namespace Pointsman
