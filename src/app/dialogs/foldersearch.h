// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/projectsearch.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace Pointsman {

class Mailbox;
class Workspace;

/// Looks for projects below folders, one after the other, on a worker. Its answers come on the window's thread; a disk
/// that hangs keeps its worker and nobody else.
class FolderSearch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FolderSearch)

public:
    explicit FolderSearch(Workspace &workspace, QObject *parent = nullptr);
    ~FolderSearch() override;

    /// A search that still runs is given up, and nothing more is told of it.
    void start(const QStringList &folders);
    /// Ends the search; what was found so far comes with finished().
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isCancelled != nullptr; }

Q_SIGNALS:
    /// Now and then, while it runs.
    void progressed(const QString &folder, int found);
    /// `isWhole`: nobody stopped it.
    void finished(const Pointsman::FoundProjects &found, bool isWhole);

private:
    void abandon();

    Workspace &m_workspace;
    std::shared_ptr<Mailbox> m_mailbox;               ///< of the search that runs
    std::shared_ptr<std::atomic<bool>> m_isCancelled; ///< of the search that runs; null: none does
};

} // namespace Pointsman
