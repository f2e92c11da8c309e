// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/statesentence.h"
#include "history/version.h"

#include <QHash>

#include <set>
#include <vector>

namespace Pointsman {

/// A run of changes of one file, each of which began where the one before ended.
struct ChangeRun
{
    qint64 before = 0; ///< content id, as in Version
    qint64 after = 0;
    std::vector<qint64> versions;        ///< in the order in which they happened
    std::set<Origin::Kind> origins = {}; ///< who wrote them
};

/// What other programs did to one state file since the user was last told, all in all.
struct OutsideChange
{
    StateKind kind = StateKind::Other;
    QString store;
    QString path;
    QString subject; ///< the session or mission id, printable
    QString words;   ///< as the history has them, many topics counted
    ChangeRun run;
    bool isCompletion = false;
    /// What has to be taken back to undo it, in the order in which it happened, files that were written along with it
    /// too; empty where git did it: git's own means are for that.
    std::vector<qint64> undoable = {};
};

/// What a look into the history goes by.
struct OutsideQuestion
{
    QStringList knowledgeDirectories; ///< of the listed projects
    QString missionHome;
    QString activeMission;
    /// The newest version that was looked at; nothing: none yet, so that what is there is no news.
    std::optional<qint64> lookedUpTo;
    /// By path: what could not be told yet, or is still on the screen, so that what comes is told together with it.
    QHash<QString, ChangeRun> open;
};

struct OutsideAnswer
{
    std::optional<qint64> lookedUpTo;
    std::vector<OutsideChange> changes;
    /// Files that cannot be understood as they are now: half written, or broken, which is a finding.
    QHash<QString, ChangeRun> unsettled;
};

/// Reads what other programs did to active sessions, the active mission and to sessions that were completed. Not what
/// happened while nobody looked, nor what only brings a new time of writing. For workers; where the history cannot be
/// read now nothing is lost, the next look tells it.
[[nodiscard]] OutsideAnswer readOutsideChanges(const QString &historyFile, const OutsideQuestion &question);

} // namespace Pointsman
