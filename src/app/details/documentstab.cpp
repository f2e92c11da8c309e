// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/details/documentstab.h"

#include "app/actions/actionhelpers.h"
#include "app/comparison/textdifferenceview.h"
#include "app/details/documentbar.h"
#include "app/details/readingbar.h"
#include "app/history/unreaddocuments.h"
#include "app/shell/launcher.h"
#include "app/widgets/labels.h"
#include "workspace/workspace.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

namespace Pointsman {

DocumentsTab::DocumentsTab(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_bar(new DocumentBar(this))
    , m_reading(new ReadingBar(services, this))
    , m_stack(new QStackedWidget(this))
    , m_view(new MarkdownView(m_stack))
    , m_changes(new TextDifferenceView(m_stack))
    , m_missing(toneLabel({}, Tone::Error, this))
    , m_open(new QPushButton(icon(Icon::Editor), tr("Open in Editor"), this))
    , m_wide(new QPushButton(tr("Read Wide"), this))
    , m_topics(std::make_shared<Topics>())
{
    m_wide->setCheckable(true);
    m_wide->setToolTip(tr("Nothing but this document; Space does the same, Esc leads back."));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_changes);
    m_changes->setAccessibleName(tr("What changed"));
    m_missing->setObjectName(QStringLiteral("missingDocument"));
    m_missing->setWordWrap(true);
    m_missing->hide();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_wide);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(m_missing);
    layout->addWidget(m_reading);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);
    connect(m_open, &QPushButton::clicked, this, [this] { m_services.launcher.openInEditor(currentPath()); });
    connect(m_wide, &QPushButton::clicked, this, &DocumentsTab::wideRequested);
    // As in the table; who reads wide turns the page by it.
    connect(m_view->browser(), &MarkdownBrowser::spacePressed, this, [this] {
        if (m_wide->isChecked())
            m_view->browser()->verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
        else if (m_wide->isEnabled())
            Q_EMIT wideRequested(true);
    });
    connectReading();
    // A burst of writes is read once; the last one is shown within a quarter of a second.
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(75);
    m_readSoon.callOnTimeout(this, &DocumentsTab::readCurrent);
    // What comes at once takes the place of the one before without a word between them.
    m_late.setSingleShot(true);
    m_late.setInterval(250);
    m_late.callOnTimeout(this, [this] {
        m_view->setMessage(tr("%1 is being read.").arg(printableShort(QFileInfo(m_asked).fileName())));
    });
    connect(&m_watcher, &DirectoryWatcher::changed, this, [this] {
        if (isVisible() && !m_readSoon.isActive())
            m_readSoon.start();
    });
}

void DocumentsTab::connectReading()
{
    connect(m_bar, &DocumentBar::chosen, this, [this](const QString &before) {
        if (m_goingTo && m_goingTo->path != currentPath())
            m_goingTo.reset();
        leave(before);
        m_missing->hide();
        readCurrent();
    });
    connect(m_bar, &DocumentBar::backRequested, this, &DocumentsTab::goBack);
    connect(m_reading, &ReadingBar::differenceWanted, this, &DocumentsTab::showChanges);
    connect(m_reading, &ReadingBar::left, this, [this] { m_view->browser()->setFocus(); });
    connect(&m_services.workspace, &Workspace::historyWritten, this, [this] {
        if (isVisible())
            readList(); // what was written may be one of these, or another one
    });
    connect(m_view, &MarkdownView::documentRequested, this, &DocumentsTab::followLink);
    connect(m_view, &MarkdownView::headingRequested, this, &DocumentsTab::jumpTo);
    connect(m_view, &MarkdownView::webLinkRequested, this, &DocumentsTab::confirmWebLink);
    connect(m_view, &MarkdownView::linkRefused, this, [this](const QUrl &link) {
        refuse(link, tr("%1 is neither a document in the knowledge directory nor a web page, so it is not followed.")
                         .arg(printableShort(link.toString())));
    });
    connect(m_view, &MarkdownView::backRequested, this, &DocumentsTab::goBack);
}

void DocumentsTab::setUnread(UnreadDocuments &unread)
{
    connect(&unread, &UnreadDocuments::changed, m_bar, [this, &unread] { m_bar->setUnread(unread.documents()); });
    connect(m_bar, &DocumentBar::readRequested, &unread, &UnreadDocuments::markRead);
    connect(m_reading, &ReadingBar::newlyRead, &unread, &UnreadDocuments::look);
}

void DocumentsTab::showSession(const ProjectEntry &project, const PlanningSession &session)
{
    if (session.id != m_sessionId || project.knowledgePath != m_knowledgePath) {
        m_bar->clear();
        m_reading->clear();
        m_left.clear();
        m_goingTo.reset();
        m_wanted.clear();
        m_missing->hide();
        m_bar->setBackOffered(false);
        m_isListKnown = false;
    }
    m_sessionId = session.id;
    m_knowledgePath = project.knowledgePath;
    m_projectPath = project.project.path;
    m_topics = project.topics;
    m_linked = linkedTopics(session);
    readList();
}

void DocumentsTab::readList()
{
    m_services.workspace.readInBackground(
        this,
        [path = m_knowledgePath, ids = m_linked, topics = m_topics] { return documentsOfTopics(path, ids, *topics); },
        [this, id = m_sessionId](const DocumentList &list) {
            if (id == m_sessionId)
                takeList(list);
        });
}

void DocumentsTab::takeList(const DocumentList &list)
{
    const auto isReading = [path = currentPath()](const ListedDocument &listed) {
        return listed.document.path == path;
    };
    m_list = list;
    m_isListKnown = true;
    DocumentList shown = m_list;
    // A link may have led to a document of another topic.
    if (!currentPath().isEmpty() && !m_left.empty() && std::none_of(list.begin(), list.end(), isReading))
        shown.push_back(documentAt(currentPath(), *m_topics));
    m_bar->setDocuments(shown);
    const QString wanted = std::exchange(m_wanted, {});
    const bool isMissing = !wanted.isEmpty() && !choose(wanted);
    if (currentPath().isEmpty() && !m_list.empty())
        m_bar->choose(m_list.front().document.path);
    else
        readCurrent();
    if (isMissing)
        tellNoDocument(wanted);
}

void DocumentsTab::readCurrent()
{
    const QString path = currentPath();
    watchCurrent();
    m_open->setEnabled(!path.isEmpty());
    m_wide->setEnabled(!path.isEmpty());
    if (std::exchange(m_asked, path) != path) {
        m_reading->clear(); // what it offers is for the one before
        m_late.start();
    }
    if (path.isEmpty()) {
        m_late.stop();
        m_view->setMessage(m_isListKnown ? tr("The topics of this session have no documents here.") : QString());
        return;
    }
    m_services.workspace.readInBackground(
        this, [path, knowledge = m_knowledgePath] { return readMarkdown(path, knowledge); },
        [this, path](const Result<MarkdownText> &text) {
            if (path == currentPath())
                showText(text);
        });
}

/// Only what is on screen.
void DocumentsTab::watchCurrent()
{
    const QString folder = isVisible() ? QFileInfo(currentPath()).path() : QString();
    if (std::exchange(m_watched, folder) != folder)
        m_watcher.watch(QStringLiteral("document"), folder.isEmpty() ? QStringList() : QStringList(folder));
}

void DocumentsTab::showText(const Result<MarkdownText> &text)
{
    m_late.stop();
    if (!text) {
        m_goingTo.reset();
        m_reading->clear();
        return m_view->setMessage(text.error().message);
    }
    m_view->setText(*text);
    arrive();
    if (!text->isWhole)
        m_reading->clear(); // no version of it is known
    else if (isVisible())
        m_reading->look(*text);
}

void DocumentsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readCurrent();
}

void DocumentsTab::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    watchCurrent();
}

/// What a program wrote while the window was only somewhere on the screen is read when the user comes back to it.
bool DocumentsTab::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && isVisible())
        readCurrent();
    return QWidget::event(event);
}

void DocumentsTab::showChanges(bool isWanted)
{
    m_changes->setLines(m_reading->lines());
    m_stack->setCurrentWidget(isWanted ? static_cast<QWidget *>(m_changes) : m_view);
}

QString DocumentsTab::currentPath() const
{
    return m_bar->current();
}

void DocumentsTab::showDocument(const QString &which)
{
    m_missing->hide();
    m_wanted.clear();
    if (m_isListKnown && choose(which))
        return;
    m_wanted = which;
    if (m_isListKnown)
        readList(); // it may have been written since
}

/// False where the list has no such document.
bool DocumentsTab::choose(const QString &which)
{
    const auto found = std::find_if(m_list.begin(), m_list.end(), [&](const ListedDocument &listed) {
        return listed.topicId == which || listed.document.path == which;
    });
    return found != m_list.end() && m_bar->choose(found->document.path);
}

void DocumentsTab::tellNoDocument(const QString &which)
{
    const auto topic = m_topics->constFind(which);
    setPlain(m_missing, topic == m_topics->cend() ? tr("There is no document %1.").arg(QFileInfo(which).fileName())
                                                  : tr("%1 has no document here.").arg(quoted(topic->title)));
    m_missing->show();
}

void DocumentsTab::setWide(bool isWide)
{
    m_wide->setChecked(isWide);
    m_wide->setText(isWide ? tr("Back (Esc)") : tr("Read Wide"));
}

void DocumentsTab::focusText()
{
    m_view->browser()->setFocus();
}

void DocumentsTab::find()
{
    m_reading->showDocument();
    m_view->find();
}

} // namespace Pointsman
