// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/pagestack.h"

#include "app/history/unreaddocuments.h"
#include "app/history/unseenchanges.h"
#include "app/pages/historypage.h"
#include "app/pages/missionspage.h"
#include "app/pages/nowpage.h"
#include "app/pages/sessionspage.h"
#include "app/pages/warningspage.h"

#include <QAbstractItemView>

#include <algorithm>

namespace Pointsman {

PageStack::PageStack(const Services &services, SessionActions &sessions, MissionActions &missions,
                     ProjectActions &projects, QWidget *parent)
    : QStackedWidget(parent)
    , m_unseen(new UnseenChanges(services, parent))
    , m_unread(new UnreadDocuments(services, parent))
    , m_now(new NowPage(services, *m_unseen, *m_unread, sessions, projects, this))
    , m_sessions(new SessionsPage(services, *m_unseen, *m_unread, sessions, projects, this))
    , m_missions(new MissionsPage(services, *m_unseen, missions, this))
    , m_warnings(new WarningsPage(services, this))
    , m_history(new HistoryPage(services, *m_unseen, this))
    , m_pages{m_now, m_sessions, m_missions, m_warnings, m_history}
{
    connect(m_now, &NowPage::projectRequested, this, &PageStack::projectRequested);
    for (PageWidget *page : m_pages) {
        addWidget(page);
        connect(page, &PageWidget::sessionRequested, this, &PageStack::sessionRequested);
        connect(page, &PageWidget::missionRequested, this, &PageStack::missionRequested);
        connect(page, &PageWidget::wideRequested, this, &PageStack::wideRequested);
        connect(page, &PageWidget::summaryChanged, this, [this, page] {
            if (page == &current())
                Q_EMIT summaryChanged();
        });
    }
}

PageWidget &PageStack::current() const
{
    return *static_cast<PageWidget *>(currentWidget());
}

bool PageStack::isNow() const
{
    return currentWidget() == m_now;
}

QString PageStack::projectInFront() const
{
    return currentWidget() == m_sessions ? m_sessions->projectPath() : QString();
}

/// A page behind another one has that of when it was in front.
void PageStack::giveSnapshot(PageWidget *page)
{
    if (SnapshotPtr &given = m_given[page]; given != m_snapshot) {
        given = m_snapshot;
        page->setSnapshot(m_snapshot);
    }
}

void PageStack::open(Page page, const QString &projectPath)
{
    switch (page) {
    case Page::Now:
        return bringToFront(m_now);
    case Page::Project:
        giveSnapshot(m_sessions);
        m_sessions->setProject(projectPath);
        return bringToFront(m_sessions);
    case Page::Missions:
        return bringToFront(m_missions);
    case Page::Warnings:
        return bringToFront(m_warnings);
    case Page::History:
        return bringToFront(m_history);
    }
}

void PageStack::bringToFront(PageWidget *page)
{
    if (page != &current())
        current().setInFront(false);
    giveSnapshot(page);
    setCurrentWidget(page);
    page->setInFront(true);
    page->refreshTimes(); // nobody did while it was behind another
}

void PageStack::selectSession(const QString &sessionFile)
{
    m_sessions->select(sessionFile);
}

void PageStack::revealActive(const QString &projectPath)
{
    const auto project = m_snapshot->project(projectPath);
    if (isNow())
        m_now->revealActive(projectPath);
    else if (project && projectPath == projectInFront())
        selectSession(KnowledgeDirectory(project->knowledgePath).activeSession());
}

void PageStack::showDocument(const QString &file)
{
    m_sessions->showDocument(file);
}

void PageStack::selectMission(const QString &missionId)
{
    m_missions->select(missionId);
}

QAction *PageStack::hiddenWarnings() const
{
    return m_warnings->hiddenWarnings();
}

void PageStack::selectWarning(const QString &file)
{
    m_warnings->select(file);
}

void PageStack::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    if (!isNow())
        m_now->observe(snapshot);
    giveSnapshot(&current());
}

bool PageStack::hasFocusInside() const
{
    return current().isAncestorOf(window()->focusWidget());
}

void PageStack::focusCurrent()
{
    const auto views = current().findChildren<QAbstractItemView *>();
    const auto view = std::find_if(views.begin(), views.end(), [](const auto *any) { return any->isVisible(); });
    if (view != views.end())
        (*view)->setFocus(Qt::ShortcutFocusReason);
}

} // namespace Pointsman
