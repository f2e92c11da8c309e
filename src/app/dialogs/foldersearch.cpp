// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/foldersearch.h"

#include "base/mailbox.h"
#include "workspace/workspace.h"

#include <QElapsedTimer>

namespace Pointsman {

namespace {

constexpr qint64 progressIntervalMs = 50;

} // namespace

FolderSearch::FolderSearch(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

FolderSearch::~FolderSearch()
{
    abandon();
}

void FolderSearch::start(const QStringList &folders)
{
    abandon();
    m_mailbox = std::make_shared<Mailbox>(this);
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    const auto search = [this, folders, mailbox = m_mailbox, isCancelled = m_isCancelled] {
        QElapsedTimer sinceProgress;
        FoundProjects all;
        for (const QString &folder : folders) {
            const auto before = static_cast<int>(all.folders.size());
            const FoundProjects below =
                findProjects(folder, defaultSearchDepth, [&](const QString &current, int found) {
                    if (!sinceProgress.isValid() || sinceProgress.hasExpired(progressIntervalMs)) {
                        sinceProgress.start();
                        mailbox->post([this, current, found, before] { Q_EMIT progressed(current, before + found); });
                    }
                    return !isCancelled->load();
                });
            all.folders += below.folders;
            all.isLimited = all.isLimited || below.isLimited;
        }
        all.folders.removeDuplicates();
        return all;
    };
    m_workspace.readInBackground(this, search, [this, isCancelled = m_isCancelled](const FoundProjects &found) {
        if (isCancelled != m_isCancelled)
            return; // another search runs by now
        m_isCancelled.reset();
        Q_EMIT finished(found, !isCancelled->load());
    });
}

void FolderSearch::stop()
{
    if (m_isCancelled)
        m_isCancelled->store(true);
}

void FolderSearch::abandon()
{
    stop();
    m_isCancelled.reset();
    if (m_mailbox)
        m_mailbox->close();
}

} // namespace Pointsman
