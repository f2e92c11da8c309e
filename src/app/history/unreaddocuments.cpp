// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/unreaddocuments.h"

#include "app/shell/notices.h"
#include "history/journal.h"
#include "workspace/workspace.h"

#include <QFileInfo>

namespace Pointsman {

UnreadDocuments::UnreadDocuments(const Services &services, QObject *parent) : QObject(parent), m_services(services)
{
    connect(&services.workspace, &Workspace::historyWritten, this, &UnreadDocuments::look);
    connect(&services.workspace, &Workspace::snapshotChanged, this, [this](const SnapshotPtr &snapshot) {
        if (snapshot->stores() != m_stores)
            look();
    });
    look();
}

void UnreadDocuments::look()
{
    const QString file = m_services.workspace.historyFile();
    m_isLookDue = m_isLooking;
    if (m_isLooking || file.isEmpty())
        return;
    m_isLooking = true;
    m_stores = m_services.workspace.snapshot()->stores();
    m_services.workspace.readInBackground(
        this,
        [file, stores = m_stores] {
            return Journal::openExisting(file).and_then(
                [&](const std::unique_ptr<Journal> &journal) { return journal->unread(stores); });
        },
        [this](const Result<std::vector<UnreadDocument>> &unread) { take(unread); });
}

/// That the history cannot be read is told by who shows it; what was known stays, as it may only be in use.
void UnreadDocuments::take(const Result<std::vector<UnreadDocument>> &unread)
{
    m_isLooking = false;
    QHash<QString, UnreadDocument> documents = unread ? decltype(documents)() : m_documents;
    for (const UnreadDocument &document : unread.value_or(std::vector<UnreadDocument>()))
        documents.insert(document.path, document);
    if (std::exchange(m_documents, documents) != documents)
        Q_EMIT changed();
    if (m_isLookDue)
        look();
}

QHash<QString, int> UnreadDocuments::countsByTopic() const
{
    QHash<QString, int> counts;
    for (const UnreadDocument &document : m_documents)
        ++counts[titledTopic(document.store, QFileInfo(QFileInfo(document.path).path()).fileName())];
    return counts;
}

void UnreadDocuments::markRead(const QStringList &paths)
{
    m_services.workspace.readInBackground(
        this,
        [file = m_services.workspace.historyFile(), paths] {
            return Journal::open(file).and_then(
                [&](const std::unique_ptr<Journal> &journal) { return journal->setRead(paths); });
        },
        [this](const Result<void> &result) {
            if (!result)
                m_services.notices.postFailure(tr("Mark All as Read"), result.error());
            look();
        });
}

} // namespace Pointsman
