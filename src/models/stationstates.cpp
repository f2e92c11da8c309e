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

QStringList missingAt(StationKind kind, const PlanningSession &session, const Topics &topics)
{
    QStringList missing = topicsAt(kind, session);
    missing.removeIf([&topics](const QString &id) { return topics.value(id).exists; });
    return missing;
}

StationState stateAt(StationKind kind, const PlanningSession &session, const Topics &topics, const Issues &issues)
{
    if (topicsAt(kind, session).isEmpty())
        return StationState::Ahead;
    const auto isOfDocument = [](const Issue &issue) { return issue.code == u"backlog-file-missing"; };
    const bool isMissing = !missingAt(kind, session, topics).isEmpty() ||
                           (kind == StationKind::Backlog && std::any_of(issues.begin(), issues.end(), isOfDocument));
    return isMissing ? StationState::Missing : StationState::Reached;
}

} // namespace Pointsman
