// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/nowpage.h"

#include "app/actions/answers.h"
#include "app/actions/projectactions.h"
#include "app/actions/sessionactions.h"
#include "app/history/awaybox.h"
#include "app/history/lastchanges.h"
#include "app/history/overwrittenbox.h"
#include "app/history/unreaddocuments.h"
#include "app/history/unseenchanges.h"
#include "app/pages/sessiontable.h"
#include "app/pages/tablepane.h"
#include "app/shell/appsettings.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/pagescroll.h"
#include "app/widgets/projectdelegate.h"
#include "app/widgets/rowfocus.h"
#include "compare/statesentence.h"
#include "models/projectmodel.h"
#include "models/sessionmodel.h"
#include "models/versionwords.h"
#include "models/workwords.h"
#include "workspace/workspace.h"

#include <QHeaderView>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <vector>

namespace Pointsman {

namespace {

// More projects than these scroll, so that the table of sessions stays in sight; in a high window as many have room as
// fill half of it.
constexpr int projectsShown = 7;
constexpr int projectsAtLeast = 2;
constexpr int tableRows = 8; // its header and its filter bar count as well

} // namespace

NowPage::NowPage(const Services &services, UnseenChanges &unseen, UnreadDocuments &unread, SessionActions &sessions,
                 ProjectActions &projects, QWidget *parent)
    : PageWidget(parent)
    , m_services(services)
    , m_sessions(sessions)
    , m_projects(projects)
    , m_overwritten(new OverwrittenBox(services, this))
    , m_away(new AwayBox(services, unseen, this))
    , m_lastChanges(new LastChanges(services, this))
    , m_projectModel(new ProjectModel(services.clock, this))
    , m_sessionModel(new SessionModel(services.clock, this))
    , m_projectList(new QListView(this))
    , m_table(makeSessionTable(QStringLiteral("now"), services.settings, m_sessionModel, {sessions.start()}, this))
    , m_stack(new QStackedWidget(this))
{
    makeProjectList();
    connect(m_lastChanges, &LastChanges::read, m_projectModel, &ProjectModel::setLastChanges);
    m_table->view()->addActions(sessions.onSelected() << sessions.copyNext());
    new RowFocus(m_table->view());
    connect(m_table, &TablePane::currentRowChanged, this, &NowPage::takeSelection);
    // One line of the page is selected, either a project or a session: it is what the actions work on.
    connect(m_table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_table->currentRow() >= 0)
            m_projectList->clearSelection();
        takeSelection();
    });
    connect(m_projectList->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_projectList->selectionModel()->hasSelection())
            m_table->view()->clearSelection();
        takeSelection();
    });
    connect(&m_sessions, &SessionActions::madeActive, this, &NowPage::selectActive);
    connect(m_table, &TablePane::rowActivated, this, [this](int row) {
        const auto session = m_sessionModel->entry(row);
        Q_EMIT sessionRequested(session->projectPath, session->path);
    });

    connect(&unseen, &UnseenChanges::changed, this, [this, &unseen] { m_sessionModel->setUnseen(unseen.paths()); });
    connect(&unread, &UnreadDocuments::changed, this,
            [this, &unread] { m_sessionModel->setUnread(unread.countsByTopic()); });
    connect(m_away, &AwayBox::activated, this, &NowPage::showChanged);

    auto *content = new PageScroll(m_stack);
    auto *contentLayout = new QVBoxLayout(content->widget());
    contentLayout->addWidget(m_overwritten);
    contentLayout->addWidget(m_away);
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
    m_projectList->addActions(QList<QAction *>{m_sessions.fixSelected(), m_sessions.moveBack(), m_sessions.isRight(),
                                               m_sessions.start(), m_sessions.terminal(), m_sessions.copyNext()} +
                              m_projects.onProject());
    m_projectList->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_projectList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new RowFocus(m_projectList);
    connect(delegate, &ProjectDelegate::sizeHintChanged, this, &NowPage::fitProjectList);
    connect(delegate, &ProjectDelegate::wayOutRequested, this, &NowPage::takeWayOut);
    connect(delegate, &ProjectDelegate::terminalRequested, this,
            [this](const QModelIndex &index) { m_sessions.openTerminal(index.data(ProjectPathRole).toString()); });
    connect(delegate, &ProjectDelegate::moveBackRequested, this, [this](const QModelIndex &index) {
        const auto project = m_projectModel->entry(index.row());
        if (const auto *doubt = activeDoubt(*project))
            m_sessions.moveBack(project, *doubt);
    });
    connect(delegate, &ProjectDelegate::isRightRequested, this, [this](const QModelIndex &index) {
        const auto project = m_projectModel->entry(index.row());
        if (const auto *doubt = activeDoubt(*project))
            sayItIsRight(m_services, *project, *doubt);
    });
    connect(m_projectList, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT projectRequested(index.data(ProjectPathRole).toString()); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_projectModel, signal, this, &NowPage::fitProjectList);
}

void NowPage::fitProjectList()
{
    std::vector<int> heights;
    for (int row = 0; row < m_projectModel->rowCount(); ++row)
        heights.push_back(m_projectList->sizeHintForIndex(m_projectModel->index(row, 0)).height());
    const int frame = 2 * m_projectList->frameWidth();
    const auto first = [&heights](int rows) {
        return heights.begin() + std::min(static_cast<std::ptrdiff_t>(heights.size()), std::ptrdiff_t(rows));
    };
    const auto heightOf = [&](int rows) { return std::accumulate(heights.begin(), first(rows), frame); };
    // What agents ask needs more room than a low window has: there the list scrolls.
    const auto lowest = std::min_element(heights.begin(), heights.end());
    const auto rows = static_cast<int>(first(projectsAtLeast) - heights.begin());
    m_projectList->setMinimumHeight(frame + (rows == 0 ? 0 : rows * *lowest));
    m_projectList->setMaximumHeight(
        std::max(heightOf(projectsShown), std::min(heightOf(m_projectModel->rowCount()), height() / 2)));
}

void NowPage::resizeEvent(QResizeEvent *event)
{
    PageWidget::resizeEvent(event);
    fitProjectList();
    const auto showSelected = [this] { // once the list has its size
        if (m_projectList->selectionModel()->isSelected(m_projectList->currentIndex()))
            m_projectList->scrollTo(m_projectList->currentIndex());
    };
    QMetaObject::invokeMethod(this, showSelected, Qt::QueuedConnection);
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
    const QString sessions = tr("%Ln session(s)", nullptr, m_sessionModel->rowCount());
    const int waiting = m_snapshot ? waitingIn(*m_snapshot) : 0;
    return waiting == 0 ? sessions : tr("%1, %2", "who waits, how many sessions").arg(waitingWords(waiting), sessions);
}

void NowPage::observe(const SnapshotPtr &snapshot)
{
    m_projectModel->setSnapshot(snapshot);
}

void NowPage::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_overwritten->setSnapshot(snapshot);
    m_away->setSnapshot(snapshot);
    const auto first = [this] {
        return m_projectModel->rowCount() > 0 ? m_projectModel->entry(0)->project.path : QString();
    };
    const QString before = first();
    m_projectModel->setSnapshot(snapshot);
    if (first() != before && !m_projectList->underMouse()) // who needs the user now is to be seen
        m_projectList->scrollToTop();
    const int row = m_table->currentRow();
    const auto selected = row >= 0 ? m_sessionModel->entry(row) : nullptr;
    m_sessionModel->setSnapshot(snapshot);
    if (selected)
        keepSelected(*m_table, *m_sessionModel, selected->projectPath, selected->session.id);
    m_stack->setCurrentIndex(snapshot->projects.empty() ? 1 : 0);
    if (m_projectModel->rowCount() > 0)
        fitProjectList();
    takeSelection();
    Q_EMIT summaryChanged();
}

/// To the row that a change is about; where it has none, to its page.
void NowPage::showChanged(const Version &version)
{
    if (version.store == m_snapshot->missions->homePath) {
        Q_EMIT missionRequested(version.subject);
    } else if (const auto project = projectOf(version, m_snapshot.get())) {
        if (stateKindOf(version.path) == StateKind::Other)
            Q_EMIT projectRequested(project->project.path);
        else
            Q_EMIT sessionRequested(project->project.path, version.path);
    }
}

/// What the button of a project's line says.
void NowPage::takeWayOut(const QModelIndex &index)
{
    const auto project = m_projectModel->entry(index.row());
    switch (m_projectModel->facts(index.row()).wayOut) {
    case WayOut::Nothing:
        return;
    case WayOut::Terminal:
        return m_sessions.openTerminal(project->project.path);
    case WayOut::Start:
        return m_sessions.startIn(project->project.path);
    case WayOut::PreviewFix:
        return m_sessions.previewFix(*project, *project->active);
    case WayOut::ShowWarning:
        return m_sessions.showWarning(*project);
    case WayOut::Relocate:
        return m_projects.askWhereItIs(project->project);
    }
}

void NowPage::takeSelection()
{
    if (!isInFront() || !m_snapshot)
        return;
    const int row = m_table->currentRow();
    const auto session = row >= 0 ? m_sessionModel->entry(row) : nullptr;
    const QModelIndex line = m_projectList->currentIndex();
    const bool isProject = m_projectList->selectionModel()->isSelected(line);
    const auto project = session     ? m_snapshot->project(session->projectPath)
                         : isProject ? m_projectModel->entry(line.row())
                                     : nullptr;
    m_sessions.setSelection(project, session || !project ? session : project->active);
    m_projects.setProject(project);
}

/// The session that has just become the active one of its project: where a row is selected, it is this one now.
void NowPage::selectActive(const QString &projectPath)
{
    if (const int row = activeRow(projectPath); row >= 0 && m_table->currentRow() >= 0)
        m_table->setCurrentRow(row);
}

void NowPage::revealActive(const QString &projectPath)
{
    if (const int row = activeRow(projectPath); row >= 0)
        m_table->reveal(row);
}

/// The row of a project's active session; -1: none.
int NowPage::activeRow(const QString &projectPath) const
{
    for (int row = 0; row < m_sessionModel->rowCount(); ++row) {
        const auto session = m_sessionModel->entry(row);
        if (session->isActive && session->projectPath == projectPath)
            return row;
    }
    return -1;
}

void NowPage::takeOver()
{
    m_projectList->scrollToTop();
    m_sessions.setStartAnywhere(true);
    m_lastChanges->setLookedAt(true);
    takeSelection();
}

void NowPage::letGo()
{
    m_sessions.setStartAnywhere(false);
    m_lastChanges->setLookedAt(false);
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
