// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/overwrittenswitch.h"

#include "base/moment.h"

#include <algorithm>

namespace Pointsman {

namespace {

using Verdict = Overwriting::Verdict;

QString idOf(const std::optional<JsonObject> &session)
{
    return session ? stringAt(*session, "session_id") : QString();
}

/// Whether the two differ in more than the time of writing.
bool isWorkedOn(const JsonObject &before, const JsonObject &now)
{
    const Differences differences = differencesBetween(before, now);
    return std::any_of(differences.begin(), differences.end(),
                       [](const Difference &each) { return !isTimeOfWriting(each.path); });
}

/// Whether the session was put away as we had left it, or later.
bool isPutAwaySince(const std::optional<JsonObject> &snapshot, const JsonObject &ours)
{
    const auto written = snapshot ? UtcTime::parse(stringAt(*snapshot, "updated")) : std::nullopt;
    const auto left = UtcTime::parse(stringAt(ours, "updated"));
    return written && left && *written >= *left;
}

/// We put the session before away, and it is active again.
Verdict judgeReturn(const OurSwitch &ours, const SessionsNow &now)
{
    if (!ours.left || stringAt(*ours.left, "state") != u"completed")
        return Verdict::Conflict; // it may as well have been resumed
    return judgeOverwriting(*ours.before, *ours.left, *now.active).verdict;
}

} // namespace

Verdict judgeSwitch(const OurSwitch &ours, const SessionsNow &now)
{
    const QString before = idOf(ours.before);
    const QString after = idOf(ours.after);
    const QString active = idOf(now.active);
    if (before == after || active == after)
        return Verdict::Stands;
    if (after.isEmpty())
        return active == before ? judgeReturn(ours, now) : Verdict::Stands;
    if (isPutAwaySince(now.after, *ours.after))
        return Verdict::Stands;
    // Whoever put the one before away once more had not seen that it was away.
    const bool isOlderReading = active.isEmpty() ? ours.left && now.before && !(*ours.left == *now.before)
                                                 : active == before && isWorkedOn(*ours.before, *now.active);
    return isOlderReading ? Verdict::ApplyAgain : Verdict::Conflict;
}

} // namespace Pointsman
