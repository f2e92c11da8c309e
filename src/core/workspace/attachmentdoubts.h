// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace Pointsman {

struct ProjectEntry;

/// A spike or plan that another program attached to a session shortly after a switch to it: perhaps the agent still
/// worked on the session before.
struct DoubtfulAttachment
{
    QString topic;
    QString session; ///< the id of the one that has it
    QString before;  ///< the id of the one that was active before the switch
    Moment switched; ///< when the switch was seen
    Moment attached;
    bool operator==(const DoubtfulAttachment &) const = default;
};

/// Finds doubtful attachments from what projects look like one look after the other. A session that was started anew is
/// no switch: what comes to it at once is what it was started for.
class AttachmentDoubts
{
public:
    static constexpr std::chrono::minutes doubtfulFor{15};

    /// The doubts of a project that looks like this now. What changes while `isOwn` the user did in Pointsman.
    [[nodiscard]] std::vector<DoubtfulAttachment> look(const ProjectEntry &project, Moment now, bool isOwn);
    /// The user says that it is right.
    void confirm(const QString &projectPath, const QString &topic);
    void forget(const QString &projectPath) { m_places.remove(projectPath); }

private:
    struct Place
    {
        QString active;    ///< the id of the session that was active last
        QString before;    ///< of the one before, where there was a switch
        QStringList known; ///< the spikes and the plan of the active one
        QStringList ids;   ///< of the snapshots
        std::optional<Moment> switched;
        std::vector<DoubtfulAttachment> doubts;
    };

    static void followSwitch(Place &place, const ProjectEntry &project, Moment now);
    static void findNew(Place &place, const ProjectEntry &project, Moment now);
    static void dropSettled(Place &place, const ProjectEntry &project);

    QHash<QString, Place> m_places; ///< by the project's path
};

} // namespace Pointsman
