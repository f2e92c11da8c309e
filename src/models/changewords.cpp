// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/changewords.h"

#include <algorithm>

namespace Pointsman {

const Change &mostImportant(const std::vector<Change> &changes)
{
    const bool isLeaving = changes.front().kind == QLatin1StringView("session-archived") ||
                           changes.front().kind == QLatin1StringView("session-completed");
    const auto arrival = std::find_if(changes.begin(), changes.end(), [&](const Change &change) {
        return change.path == changes.front().path && (change.kind == QLatin1StringView("session-resumed") ||
                                                       change.kind == QLatin1StringView("session-started"));
    });
    return isLeaving && arrival != changes.end() ? *arrival : changes.front();
}

QString subjectTitle(const Change &change, const ProjectEntry *project)
{
    return project ? project->titleOfSession(change.subject) : change.subject;
}

} // namespace Pointsman
