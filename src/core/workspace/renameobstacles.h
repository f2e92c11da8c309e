// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/listdirectory.h"
#include "files/statedocument.h"
#include "planning/knowledgedirectory.h"
#include "planning/planningsession.h"

#include <QHash>

namespace Pointsman {

/// What stands against giving a snapshot its session_id as name: a rename must neither replace a file nor make a
/// finding that was none before. For one look at a `sessions/`; reads nothing until it is asked.
class RenameObstacles
{
public:
    /// `inSessions` must outlive it.
    RenameObstacles(const KnowledgeDirectory &directory, const std::vector<DirectoryEntry> &inSessions)
        : m_directory(directory), m_entries(inSessions)
    {
    }

    /// A clause that ends in a full stop; empty where nothing is against it. `session` is what `path` holds.
    [[nodiscard]] QString against(const QString &path, const PlanningSession &session);

private:
    void readNames();
    [[nodiscard]] bool wouldBeTraceOfSwitch(const QString &path, const PlanningSession &session);

    KnowledgeDirectory m_directory;
    const std::vector<DirectoryEntry> &m_entries;
    bool m_hasNames = false;
    QMultiHash<QString, QString> m_names;  ///< by what names that are alike have in common
    QMultiHash<QString, QString> m_copies; ///< by the name of the file that they are copies of
    std::optional<StateDocument> m_active;
};

} // namespace Pointsman
