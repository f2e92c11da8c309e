// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/details/documentstab.h"

#include "app/actions/actionhelpers.h"
#include "app/comparison/textdifferenceview.h"
#include "app/details/readingbar.h"
#include "app/documents/markdownview.h"
#include "app/shell/launcher.h"
#include "app/shell/notices.h"
#include "app/shell/prompts.h"
#include "app/widgets/labels.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>

namespace Pointsman {

namespace {

std::vector<std::pair<QString, QString>> topicsOf(const ProjectEntry &project, const PlanningSession &session)
{
    std::vector<std::pair<QString, QString>> topics;
    for (const QString &id : linkedTopics(session))
        topics.emplace_back(id, project.titleOf(id));
    return topics;
}

} // namespace

DocumentsTab::DocumentsTab(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_choice(new QComboBox(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new MarkdownView(m_stack))
    , m_changes(new TextDifferenceView(m_stack))
    , m_reading(new ReadingBar(services, this))
    , m_open(new QPushButton(icon(Icon::Editor), tr("Open in Editor"), this))
    , m_wide(new QPushButton(tr("Read Wide"), this))
{
    m_choice->setAccessibleName(tr("Document"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_wide->setCheckable(true);
    m_wide->setToolTip(tr("Nothing but this document; Space in the table does the same, Esc leads back."));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_changes);
    m_changes->setAccessibleName(tr("What changed"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_wide);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_choice);
    layout->addWidget(m_reading);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &DocumentsTab::readCurrent);
    connect(m_open, &QPushButton::clicked, this,
            [this] { report(m_services, m_open->text(), m_services.launcher.openInEditor(currentPath())); });
    connect(m_wide, &QPushButton::clicked, this, &DocumentsTab::wideRequested);
    connect(m_reading, &ReadingBar::differenceWanted, this, &DocumentsTab::showChanges);
    connect(&services.workspace, &Workspace::historyWritten, this, [this] {
        if (isVisible())
            readCurrent(); // it may be what was written
    });
    connect(m_view, &MarkdownView::documentRequested, this, &DocumentsTab::showPath);
    connect(m_view, &MarkdownView::webLinkRequested, this, &DocumentsTab::confirmWebLink);
    connect(m_view, &MarkdownView::linkRefused, this, [this](const QUrl &url) {
        m_services.notices.postFailure(
            tr("Open Link"),
            {ErrorCode::Refused,
             tr("%1 is neither a document in the knowledge directory nor a web page, so it is not followed.")
                 .arg(printableShort(url.toString())),
             {}});
    });
}

DocumentsTab::List DocumentsTab::listOf(const QString &knowledgePath,
                                        const std::vector<std::pair<QString, QString>> &topics)
{
    List list;
    const KnowledgeDirectory directory(knowledgePath);
    for (const auto &[id, title] : topics) {
        for (Document &document : documentsOfTopic(directory, id))
            list.push_back({std::move(document), id, title});
    }
    return list;
}

void DocumentsTab::showSession(const ProjectEntry &project, const PlanningSession &session)
{
    if (session.id != m_sessionId || project.knowledgePath != m_knowledgePath)
        m_choice->setCurrentIndex(-1);
    m_sessionId = session.id;
    m_knowledgePath = project.knowledgePath;
    m_services.workspace.readInBackground(
        this, [path = m_knowledgePath, topics = topicsOf(project, session)] { return listOf(path, topics); },
        [this, id = m_sessionId](const List &list) {
            if (id == m_sessionId)
                takeList(list);
        });
}

void DocumentsTab::takeList(List list)
{
    const QString reading = currentPath();
    if (list != m_list) {
        const QSignalBlocker blocker(m_choice);
        m_list = std::move(list);
        m_choice->clear();
        for (const Listed &listed : m_list)
            m_choice->addItem(tr("%1: %2").arg(printableShort(listed.title), printableShort(listed.document.label)),
                              listed.document.path);
        m_choice->setCurrentIndex(m_choice->findData(reading));
    }
    m_choice->setEnabled(!m_list.empty());
    if (!m_wanted.isEmpty())
        showDocument(m_wanted);
    else if (m_choice->currentIndex() < 0 && !m_list.empty())
        m_choice->setCurrentIndex(0);
    else
        readCurrent();
}

void DocumentsTab::readCurrent()
{
    const QString path = currentPath();
    m_open->setEnabled(!path.isEmpty());
    m_wide->setEnabled(!path.isEmpty());
    if (path.isEmpty()) {
        m_reading->look({});
        m_view->setMessage(tr("The topics of this session have no documents here."));
        return;
    }
    m_services.workspace.readInBackground(
        this, [path, knowledge = m_knowledgePath] { return readMarkdown(path, knowledge); },
        [this, path](const Result<MarkdownText> &text) {
            if (path == currentPath())
                showText(text);
        });
}

void DocumentsTab::showText(const Result<MarkdownText> &text)
{
    if (!text)
        return m_view->setMessage(text.error().message);
    m_view->setText(*text);
    if (isVisible())
        m_reading->look(text->path);
}

void DocumentsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readCurrent();
}

void DocumentsTab::showChanges(bool isWanted)
{
    m_changes->setLines(m_reading->lines());
    m_stack->setCurrentWidget(isWanted ? static_cast<QWidget *>(m_changes) : m_view);
}

QString DocumentsTab::currentPath() const
{
    return m_choice->currentData().toString();
}

void DocumentsTab::showDocument(const QString &which)
{
    m_wanted = which;
    for (const Listed &listed : m_list) {
        if (listed.topicId == which || listed.document.path == which) {
            m_wanted.clear();
            m_choice->setCurrentIndex(m_choice->findData(listed.document.path));
            return;
        }
    }
}

/// A link between documents: shown among the session's own, else in the editor.
void DocumentsTab::showPath(const QString &path)
{
    const int index = m_choice->findData(path);
    if (index >= 0)
        m_choice->setCurrentIndex(index);
    else
        m_services.workspace.readInBackground(
            this, [path] { return QFileInfo(path).isFile(); },
            [this, path](bool isThere) {
                const Result<void> missing =
                    failure(ErrorCode::Absent, tr("There is no document %1.").arg(printable(path)), path);
                report(m_services, tr("Open Link"), isThere ? m_services.launcher.openInEditor(path) : missing);
            });
}

void DocumentsTab::confirmWebLink(const QUrl &url)
{
    const Question question{tr("Open Link"),
                            tr("Open this address in the browser?"),
                            printableShort(url.toString()),
                            {tr("Open"), tr("Cancel")}};
    m_services.prompts.ask(window(), question, [url](int answer) {
        if (answer == 0)
            QDesktopServices::openUrl(url);
    });
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

} // namespace Pointsman
