// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/pendingwork.h"
#include "workspace/workspace.h"

#include <QSemaphore>

namespace Pointsman::Test {

/// The disk of a project hangs, in the middle of a change that is called “Hold”, until this has gone.
class HeldStore
{
    Q_DISABLE_COPY_MOVE(HeldStore)

public:
    HeldStore(Workspace &workspace, const QString &projectPath)
    {
        workspace.editSessions(projectPath, QStringLiteral("Hold"),
                               [disk = m_disk](PlanningStore &) {
                                   disk->isHanging.release();
                                   disk->answer.acquire();
                                   return Result<FileChanges>();
                               },
                               {});
        if (!m_disk->isHanging.tryAcquire(1, std::chrono::seconds(10)))
            qFatal("test set-up failed: the change was not begun");
    }
    ~HeldStore() { m_disk->answer.release(); }

private:
    struct Disk
    {
        QSemaphore isHanging;
        QSemaphore answer;
    };
    std::shared_ptr<Disk> m_disk = std::make_shared<Disk>();
};

} // namespace Pointsman::Test
