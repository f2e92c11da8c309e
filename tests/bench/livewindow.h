// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/windowparts.h"
#include "support/temporarytree.h"

#include <QTest>

namespace Pointsman::Test {

/// The main window over what lies below `folder`; `state` gets the history.
struct LiveWindow : WindowParts<>
{
    explicit LiveWindow(const QString &folder)
        : WindowParts(folder, systemClock(), {folder + QStringLiteral("/state/history.sqlite")})
        , window(services(), tool)
    {
        window.resize(1440, 900);
        window.show();
    }

    /// Comes back when all that is listed has been read and painted.
    void waitForAll()
    {
        constexpr int patience = 600'000;
        while (!isRead())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, patience);
        QCoreApplication::processEvents();
        window.repaint();
    }

    MainWindow window;
};

/// Lists so many projects, `p0` and so on, and makes the folders of the program's own.
inline void listProjects(const TemporaryTree &tree, int count)
{
    for (const char *folder : {"config", "home", "state"})
        tree.makeFolder(QString::fromLatin1(folder));
    ProjectRegistry registry(tree.path(QStringLiteral("config/projects.json")));
    for (int project = 0; project < count; ++project) {
        if (!registry.add(tree.path(QStringLiteral("p%1").arg(project))))
            qFatal("no project %d", project);
    }
}

} // namespace Pointsman::Test
