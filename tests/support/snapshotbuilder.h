// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <QHash>

namespace Pointsman {

/// Makes snapshots from text, one thing a line, blanks at its start meaning nothing:
///
///     project web                        at /code/web; `gone`, `loading` or `refused` may follow
///       topic seed-a Add a title
///       active seed-a@2026-02-26T23-11-00Z spikes=spike-a,spike-b plan=plan-a updated=2026-02-27T10:00:00Z
///       completed seed-b@2026-02-24T09-02-00Z tickets=a-1,a-2
///       archived seed-c@2026-02-23T17-40-00Z warning=plan-missing error=not-json:Some_words
///       plan plan-a status=blocked verdict=FAIL blockers=2
///       ticket a-1 status=closed deps=a-2 title=Do_it
///       call message=May_I?
///       active broken=Not_JSON modified=2026-02-27T10:00:00Z
///       mark seed-b@2026-02-24T09-02-00Z name=My_work note=Ask_first pinned
///     mission redesign-042 active role=developer focus=wp:WP03 driving activity=2026-02-26T12:00:00.500
///       mark note=Two_weeks link=/code/web
///
/// `_` stands for a blank in words. A mark without an id is the project's, or the mission's. Findings may stand in the
/// line of a project, a session or a mission. A line that is the same as in the snapshot made before gives the same
/// object, as the workspace does it.
class SnapshotBuilder
{
public:
    [[nodiscard]] SnapshotPtr build(const QString &text);

private:
    template <typename Entry>
    using Known = QHash<QString, std::shared_ptr<const Entry>>;

    Known<ProjectEntry> m_projects;
    Known<SessionEntry> m_sessions;
    Known<Topics> m_topics;
    Known<MissionEntry> m_missions;
};

/// 2026-02-27, 12:00 UTC: the present of the tests.
[[nodiscard]] Moment testNow();

} // namespace Pointsman
