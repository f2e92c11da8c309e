// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/details/picturetab.h"

#include "app/picture/lineageview.h"
#include "app/picture/savepicture.h"
#include "app/shell/launcher.h"
#include "planning/documents.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace Pointsman {

namespace {

TopicDocuments documentsOf(const QString &knowledgePath, const QStringList &topics)
{
    const KnowledgeDirectory directory(knowledgePath);
    TopicDocuments found;
    for (const QString &topic : topics) {
        QStringList &files = found[topic];
        for (const Document &document : documentsOfTopic(directory, topic))
            files << document.path;
    }
    return found;
}

} // namespace

PictureTab::PictureTab(const Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_view(new LineageView(this))
{
    auto *saveButton = new QPushButton(tr("Save Picture…"), this);
    saveButton->setToolTip(tr("As a drawing (SVG) or an image (PNG)."));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(saveButton);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
    connect(saveButton, &QPushButton::clicked, this, &PictureTab::save);
    connect(m_view, &LineageView::saveWanted, this, &PictureTab::save);
    connect(m_view, &LineageView::itemOpened, this, &PictureTab::open);
    connect(m_view, &LineageView::remedyWanted, this, &PictureTab::carryOut);
}

void PictureTab::showSession(const std::shared_ptr<const ProjectEntry> &project,
                             const std::shared_ptr<const SessionEntry> &session)
{
    if (!m_session || m_session->path != session->path || m_session->session.id != session->session.id)
        m_documents.clear();
    m_project = project;
    m_session = session;
    if (isVisible()) {
        showLineage();
        countDocuments();
    }
}

void PictureTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_session) {
        showLineage();
        countDocuments();
    }
}

/// Which documents a topic has is in its folder, which is not for the window's thread to read.
void PictureTab::countDocuments()
{
    m_services.workspace.readInBackground(
        this,
        [path = m_project->knowledgePath, topics = linkedTopics(m_session->session)] {
            return documentsOf(path, topics);
        },
        [this, session = m_session](const TopicDocuments &documents) {
            if (session != m_session)
                return;
            m_documents = documents;
            showLineage();
        });
}

void PictureTab::showLineage()
{
    m_view->setLineage(lineageOf(*m_project, *m_session, m_documents));
}

void PictureTab::open(const LineageItem &item)
{
    if (item.isTicket)
        Q_EMIT ticketRequested(item.file, item.title);
    else
        Q_EMIT documentRequested(item.file.isEmpty() ? item.topic : item.file);
}

void PictureTab::carryOut(const LineageItem &item)
{
    if (item.remedy != Remedy::ShowFolder)
        return Q_EMIT remedyRequested(item);
    const KnowledgeDirectory directory(m_project->knowledgePath);
    if (item.topic.isEmpty())
        return m_services.launcher.openFolder(directory.topics());
    const bool isArchived = m_project->topics->value(item.topic).isArchived;
    const QString folder = (isArchived ? directory.archivedTopics() : directory.topics()) + u'/' + item.topic;
    m_services.launcher.showInFileManager(folder);
}

void PictureTab::save()
{
    const QString id = m_session->session.id;
    savePicture(m_services, window(), id.isEmpty() ? tr("session") : id,
                m_view->picture(m_project->titleOf(m_session->session.seed)));
}

} // namespace Pointsman
