// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stationstates.h"

#include <QtGlobal>

#include <algorithm>

namespace Pointsman {

QStringList topicsAt(StationKind kind, const PlanningSession &session)
{
    const auto one = [](const QString &topic) { return topic.isEmpty() ? QStringList() : QStringList(topic); };
    switch (kind) {
    case StationKind::Seed:
        return one(session.seed);
    case StationKind::Spikes:
        return session.spikes;
    case StationKind::Plan:
        return one(session.plan);
    case StationKind::Backlog:
        return session.backlog ? QStringList(session.backlog->topic) : QStringList();
    }
    Q_UNREACHABLE();
}

StationState stateAt(StationKind kind, const PlanningSession &session, const Topics &topics)
{
    const QStringList named = topicsAt(kind, session);
    if (named.isEmpty())
        return StationState::Ahead;
    const bool allExist =
        std::all_of(named.begin(), named.end(), [&](const QString &id) { return topics.value(id).exists; });
    return allExist ? StationState::Reached : StationState::Missing;
}

} // namespace Pointsman
