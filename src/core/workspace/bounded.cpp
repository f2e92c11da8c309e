// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/bounded.h"

#include "base/idproblem.h"

namespace Pointsman {

namespace {

void bound(std::initializer_list<QString *> texts)
{
    for (QString *text : texts)
        *text = bounded(*text);
}

void bound(QStringList &texts)
{
    for (QString &text : texts)
        text = bounded(text);
}

} // namespace

QString bounded(const QString &text)
{
    return shortened(text, longestShownText);
}

PlanningSession bounded(PlanningSession session)
{
    bound({&session.id, &session.stateText, &session.seed, &session.plan, &session.created, &session.updated,
           &session.completedAt});
    bound(session.spikes);
    if (session.backlog) {
        bound({&session.backlog->topic, &session.backlog->markdownPath});
        bound(session.backlog->tickets);
    }
    return session;
}

Mission bounded(Mission mission)
{
    bound({&mission.id, &mission.runId, &mission.participantId, &mission.role, &mission.joinedAt,
           &mission.lastActivityAt, &mission.focus, &mission.serviceUrl});
    return mission;
}

} // namespace Pointsman
