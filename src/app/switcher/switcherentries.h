// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/switcher/switcherdocuments.h"
#include "app/switcher/switcherentry.h"

#include <limits>

class QMenuBar;

namespace Pointsman {

/// One of the program's actions with the menu that it is in: "Session".
struct SwitcherAction
{
    QPointer<QAction> action;
    QString menuPath;
};

/// Every action of a menu bar's menus that runs something, in their order, but `except`.
[[nodiscard]] QList<SwitcherAction> actionsOf(const QMenuBar &bar, const QAction *except = nullptr);

/// All that the switcher offers, made from a snapshot, the documents found in its projects and the program's actions.
/// What did not change since the last time stays the same object.
class SwitcherEntries
{
public:
    explicit SwitcherEntries(Clock clock) : m_clock(std::move(clock)) {}

    /// Makes anew what changed, but stops after the project with which it reached `most` new entries. Whether that is
    /// all; else to be called again, which goes on.
    bool setSnapshot(const SnapshotPtr &snapshot, std::size_t most = std::numeric_limits<std::size_t>::max());
    /// What was found in a project; whether that is news.
    bool setDocuments(const QString &projectPath, std::vector<SwitcherDocument> documents);
    /// Reads texts and states of the actions anew.
    void setActions(const QList<SwitcherAction> &actions);

    /// Those that need their user most first, then what is pinned, projects, missions, sessions, actions and documents;
    /// what cannot be done now last.
    [[nodiscard]] SwitcherList all() const;

private:
    struct ProjectPart
    {
        std::shared_ptr<const ProjectEntry> project;
        std::vector<SwitcherDocument> documents;
        SwitcherList entries;
        SwitcherList documentEntries;
    };

    Clock m_clock;
    std::vector<QString> m_order;
    QHash<QString, ProjectPart> m_projects;
    std::shared_ptr<const MissionsEntry> m_missions;
    std::vector<std::shared_ptr<const ProjectEntry>> m_linked; ///< the projects of the missions
    SwitcherList m_missionEntries;
    SwitcherList m_actionEntries;
};

} // namespace Pointsman
