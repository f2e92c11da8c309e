// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/mainwindow.h"

#include "app/actions/actionhelpers.h"
#include "app/actions/missionactions.h"
#include "app/actions/projectactions.h"
#include "app/actions/sessionactions.h"
#include "app/history/changedsince.h"
#include "app/history/commandlinenotices.h"
#include "app/history/settlingnotices.h"
#include "app/notifications/straycalls.h"
#include "app/pages/pagewidget.h"
#include "app/shell/appsettings.h"
#include "app/shell/menus.h"
#include "app/shell/navigator.h"
#include "app/shell/notices.h"
#include "app/shell/pagestack.h"
#include "app/shell/pendingnotices.h"
#include "app/shell/statusbar.h"
#include "app/widgets/labels.h"
#include "app/widgets/menuaccess.h"
#include "app/widgets/messagebar.h"
#include "workspace/pendingwork.h"
#include "workspace/projectlist.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QSplitter>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace Pointsman {

using namespace std::chrono_literals;

namespace {

constexpr QSize firstSize(1440, 860);

/// Whether they are folders is for a worker to see.
QStringList localPathsIn(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

/// Escape in an open list closes that alone: Qt closes it, and then looks what else the key may mean.
class EscapeOfLists final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride && QApplication::activePopupWidget() &&
            static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            event->accept();
        return false;
    }
};

} // namespace

MainWindow::MainWindow(const Services &services, SpecKittyTool &tool, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_sessionActions(new SessionActions(services, this))
    , m_missionActions(new MissionActions(services, tool, this))
    , m_projectActions(new ProjectActions(services, this))
    , m_navigator(new Navigator(this))
    , m_pages(new PageStack(services, *m_sessionActions, *m_missionActions, *m_projectActions, this))
    , m_messages(new MessageBar(this))
    , m_toolBar(addToolBar(tr("Actions")))
    , m_endWide(new QAction(tr("End Wide Reading"), this))
    , m_switcher(makeAction(this, Icon::Search, tr("&Quick Switch…"), Qt::CTRL | Qt::Key_K))
    , m_status(new StatusBar(services.clock, this))
    , m_minute(new QTimer(this))
{
    setWindowTitle(tr("Pointsman"));
    setAcceptDrops(true);
    setStatusBar(m_status);
    followPages();
    makeLayout();
    makeNavigator();
    makeMenus();
    new MenuAccess(this);
    m_endWide->setShortcut(Qt::Key_Escape);
    m_endWide->setEnabled(false);
    addAction(m_endWide);
    connect(m_endWide, &QAction::triggered, this, [this] { setWide(false); });
    qApp->installEventFilter(new EscapeOfLists(this));
    connect(&services.notices, &Notices::posted, this, &MainWindow::showMessage);
    connect(&services.notices, &Notices::changeDone, m_status, &StatusBar::tellDone);
    connect(&services.notices, &Notices::withdrawn, m_messages, &MessageBar::withdraw);
    connect(m_projectActions, &ProjectActions::relocating, this,
            [this](const QString &path) { m_isFollowing = m_pages->projectInFront() == path; });
    connect(m_projectActions, &ProjectActions::relocated, this, [this](const QString &newPath) {
        if (std::exchange(m_isFollowing, false))
            m_followed = newPath;
        follow();
    });
    connect(&services.notices, &Notices::changedSince, this,
            [this](bool isRedo) { showChangedSince(m_services, isRedo ? Step::Redo : Step::Undo, this); });
    new CommandLineNotices(services, this);
    tellOfSettling(services, this, [this] { showPage(Page::Now); });
    tellOfPending(services, this);
    connect(&services.workspace.pending(), &PendingWork::changed, this, [this] {
        m_sessionActions->setSnapshot(m_snapshot);
        m_missionActions->setSnapshot(m_snapshot);
    });
    tellOfStrayCalls(services, this, [this](const QString &folder) { m_projectActions->add({folder}); });
    connect(&services.workspace, &Workspace::snapshotChanged, this, &MainWindow::takeSnapshot);
    takeSnapshot(services.workspace.snapshot());
    showPage(Page::Now);
    restoreLayout();
    connect(&services.projects, &ProjectList::loaded, this, &MainWindow::reopenLastPage, Qt::SingleShotConnection);
    m_minute->setTimerType(Qt::VeryCoarseTimer);
    connect(m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_pages->current().refreshTimes();
    });
    m_minute->start(1min);
}

MainWindow::~MainWindow() = default;

void MainWindow::followPages()
{
    connect(m_sessionActions, &SessionActions::warningRequested, this, &MainWindow::showWarning);
    connect(m_missionActions, &MissionActions::warningRequested, this, &MainWindow::showWarning);
    connect(m_pages, &PageStack::projectRequested, this,
            [this](const QString &path) { showPage(Page::Project, path); });
    connect(m_pages, &PageStack::sessionRequested, this, &MainWindow::showSession);
    connect(m_pages, &PageStack::missionRequested, this, &MainWindow::showMission);
    connect(m_pages, &PageStack::wideRequested, this, &MainWindow::setWide);
    connect(m_pages, &PageStack::summaryChanged, this, [this] { m_status->setSummary(m_pages->current().summary()); });
}

void MainWindow::makeLayout()
{
    auto *right = new QWidget(this);
    // A message has the foot of the page: it covers nothing, and what is above does not move under the pointer when it
    // comes or goes.
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins({});
    rightLayout->setSpacing(0);
    rightLayout->addWidget(m_pages, 1);
    auto *foot = new QVBoxLayout; // without its margins while it is empty
    foot->setContentsMargins(style()->pixelMetric(QStyle::PM_LayoutLeftMargin), 0,
                             style()->pixelMetric(QStyle::PM_LayoutRightMargin),
                             style()->pixelMetric(QStyle::PM_LayoutBottomMargin));
    foot->addWidget(m_messages);
    rightLayout->addLayout(foot);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("mainSplitter"));
    splitter->addWidget(m_navigator);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({Navigator::usualWidth, firstSize.width() - Navigator::usualWidth});
    setCentralWidget(splitter);
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int picture = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_toolBar->setIconSize({picture, picture}); // the words say it, the pictures only lead to them
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
}

void MainWindow::makeNavigator()
{
    m_navigator->addActions(QList<QAction *>{m_sessionActions->terminal()} + m_projectActions->onProject());
    connect(m_navigator, &Navigator::chosen, this, &MainWindow::openPage);
    connect(m_navigator, &Navigator::pageWanted, m_pages, &PageStack::focusCurrent);
}

void MainWindow::openPage(Page page, const QString &projectPath)
{
    setWide(false);
    m_messages->dismissRefusals(); // they are about what was tried on the page before
    m_projectActions->setProject(m_snapshot->project(projectPath));
    // Else Qt would hand the focus of a page that goes to whatever comes next, in the middle of the new one.
    if (page != m_page && m_pages->hasFocusInside())
        m_navigator->setFocus();
    m_page = page;
    m_pages->open(page, projectPath);
    const PageWidget &opened = m_pages->current();
    setWindowTitle(opened.title().isEmpty() ? tr("Pointsman") : tr("%1 — Pointsman").arg(printable(opened.title())));
    m_status->setSummary(opened.summary());
    fillToolBar();
}

void MainWindow::showPage(Page page, const QString &projectPath)
{
    m_navigator->choose(page, projectPath);
}

void MainWindow::showSession(const QString &projectPath, const QString &sessionFile)
{
    showPage(Page::Project, projectPath);
    m_pages->selectSession(sessionFile);
}

void MainWindow::showDocument(const QString &projectPath, const QString &sessionFile, const QString &file)
{
    showSession(projectPath, sessionFile);
    m_pages->showDocument(file);
}

void MainWindow::showMission(const QString &missionId)
{
    showPage(Page::Missions);
    m_pages->selectMission(missionId);
}

void MainWindow::showWarning(const QString &file)
{
    showPage(Page::Warnings);
    m_pages->focusCurrent();
    m_pages->selectWarning(file);
}

void MainWindow::addProjects(const QStringList &folders, const std::function<void(const QString &)> &done)
{
    m_projectActions->add(folders, done);
}

void MainWindow::switchSession(const ProjectEntry &project, const SessionEntry &session, const Workspace::Done &done)
{
    m_sessionActions->switchTo(project, session, [this, path = project.project.path, done](const auto &result) {
        if (result)
            m_pages->revealActive(path);
        if (done)
            done(result);
    });
}

void MainWindow::switchMission(const QString &missionId, const Workspace::Done &done)
{
    m_missionActions->switchTo(missionId, done);
}

void MainWindow::openTerminal(const QString &projectPath)
{
    m_sessionActions->openTerminal(projectPath);
}

void MainWindow::moveBack(const QString &projectPath, const DoubtfulAttachment &doubt)
{
    if (const auto project = m_snapshot->project(projectPath))
        m_sessionActions->moveBack(project, doubt);
}

void MainWindow::fillToolBar()
{
    m_toolBar->clear();
    m_toolBar->addActions(m_pages->current().pageActions());
    m_toolBar->addSeparator();
    QLabel *label = plainLabel(tr("Selected:"), m_toolBar);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(6, 0, 6, 0);
    m_toolBar->addWidget(label);
    m_toolBar->addActions(m_pages->current().selectionActions());
}

void MainWindow::takeSnapshot(const SnapshotPtr &snapshot)
{
    if (m_snapshot)
        m_status->tellChanges(*m_snapshot, *snapshot);
    m_snapshot = snapshot;
    m_sessionActions->setSnapshot(snapshot);
    m_missionActions->setSnapshot(snapshot);
    m_navigator->setSnapshot(snapshot);
    m_projectActions->setProject(snapshot->project(m_navigator->projectPath()));
    m_pages->setSnapshot(snapshot);
    follow();
    m_status->setWatching(*snapshot);
}

/// To the page of a project that was relocated while it was shown, as soon as it is listed: the navigator has gone to a
/// neighbour with its old row.
void MainWindow::follow()
{
    if (!m_followed.isEmpty() && m_snapshot->project(m_followed))
        showPage(Page::Project, std::exchange(m_followed, {}));
}

void MainWindow::showMessage(const Message &message)
{
    m_messages->post(message);
}

/// Nothing but the documents of what is selected, and back.
void MainWindow::setWide(bool isWide)
{
    if (m_endWide->isEnabled() == isWide)
        return;
    m_endWide->setEnabled(isWide);
    m_navigator->setVisible(!isWide);
    m_toolBar->setVisible(!isWide);
    m_pages->current().setWide(isWide);
}

void MainWindow::makeMenus()
{
    offer(m_switcher, tr("Finds projects, sessions, missions, documents and actions by a few letters."));
    connect(m_switcher, &QAction::triggered, this, &MainWindow::switcherRequested);
    auto *corner = new QToolButton(menuBar());
    corner->setDefaultAction(m_switcher);
    corner->setAutoRaise(true);
    corner->setFocusPolicy(Qt::NoFocus); // as in the toolbar; its key is nearer
    corner->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    menuBar()->setCornerWidget(corner);
    const PageOpener open = [this](Page page) {
        showPage(page);
        m_pages->focusCurrent();
    };
    connect(m_pages->hiddenWarnings(), &QAction::triggered, this, [open] { open(Page::Warnings); });
    fillMenuBar(menuBar(), m_services, *m_sessionActions, *m_missionActions, *m_projectActions, open,
                m_navigator->goActions() + QList{m_pages->hiddenWarnings()}, this);
    auto *find = new QAction(tr("Find"), this);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, this, [this] { m_pages->current().focusFilter(); });
    addAction(find);
}

void MainWindow::restoreLayout()
{
    resize(firstSize);
    restoreGeometry(m_services.settings.layout(QStringLiteral("window")));
    findChild<QSplitter *>(QStringLiteral("mainSplitter"))
        ->restoreState(m_services.settings.layout(QStringLiteral("main-splitter")));
}

/// The page that was shown last: only now is it known which projects there are. Where the user has gone elsewhere
/// meanwhile they stay there.
void MainWindow::reopenLastPage()
{
    if (m_pages->isNow())
        showPage(static_cast<Page>(m_services.settings.remembered(QStringLiteral("page")).toInt()),
                 m_services.settings.remembered(QStringLiteral("page-project")));
}

bool MainWindow::tellsWaiting() const
{
    return m_pages->isNow();
}

void MainWindow::saveLayout()
{
    setWide(false);
    m_services.settings.remember(QStringLiteral("page"), QString::number(static_cast<int>(m_navigator->page())));
    m_services.settings.remember(QStringLiteral("page-project"), m_navigator->projectPath());
    m_services.settings.setLayout(QStringLiteral("window"), saveGeometry());
    m_services.settings.setLayout(QStringLiteral("main-splitter"),
                                  findChild<QSplitter *>(QStringLiteral("mainSplitter"))->saveState());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        button->click();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_services.workspace.refresh();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localPathsIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    addProjects(localPathsIn(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace Pointsman
