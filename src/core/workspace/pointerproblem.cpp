// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/pointerproblem.h"

#include <algorithm>

namespace Pointsman {

namespace {

bool isProblem(const Issue &issue)
{
    // A pointer to a mission that is not joined here is understood.
    return issue.subjectKind == SubjectKind::ActiveMission && issue.severity == Severity::Error &&
           issue.code != QLatin1StringView("pointer-dangling");
}

} // namespace

const Issue *pointerProblem(const Snapshot &snapshot)
{
    const Issues &issues = snapshot.missions->issues;
    if (const auto found = std::find_if(issues.begin(), issues.end(), &isProblem); found != issues.end())
        return &*found;
    const auto hidden = std::find_if(snapshot.ignored.begin(), snapshot.ignored.end(),
                                     [](const PlacedIssue &placed) { return isProblem(placed.issue); });
    return hidden == snapshot.ignored.end() ? nullptr : &hidden->issue;
}

} // namespace Pointsman
