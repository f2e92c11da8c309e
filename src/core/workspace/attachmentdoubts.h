// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QHash>
#include <QSet>
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

/// What is remembered of a project from one look to the next, and over a restart.
struct DoubtPlace
{
    QString active;    ///< the id of the session that was active last
    QString before;    ///< of the one before, where there was a switch
    QStringList known; ///< the spikes and the plan of the active one
    std::optional<Moment> switched;
    std::vector<DoubtfulAttachment>
        doubts; ///< those that the user has not said to be right, also where they were moved
    bool operator==(const DoubtPlace &) const = default;
};

/// By the project's path.
using DoubtPlaces = QHash<QString, DoubtPlace>;

/// Finds doubtful attachments from what projects look like one look after the other. A session that is started anew is
/// a switch as well: the agent may still be at the one before. What was moved and is moved back by an undo is doubtful
/// as it was.
class AttachmentDoubts
{
public:
    static constexpr std::chrono::minutes doubtfulFor{15};
    static constexpr std::size_t mostKept = 20;

    explicit AttachmentDoubts(DoubtPlaces places = {}) : m_places(std::move(places)) {}

    /// The doubts of a project that looks like this now. What changes while `isOwn` the user did in Pointsman.
    [[nodiscard]] std::vector<DoubtfulAttachment> look(const ProjectEntry &project, Moment now, bool isOwn);
    /// The user says that it is right.
    void confirm(const QString &projectPath, const QString &topic);
    /// The user takes that back.
    void doubtAgain(const QString &projectPath, const DoubtfulAttachment &doubt);
    void forget(const QString &projectPath) { m_places.remove(projectPath); }
    /// What the next run has to know.
    [[nodiscard]] const DoubtPlaces &places() const { return m_places; }

private:
    DoubtPlaces m_places;
    QSet<QString> m_seen; ///< the projects that were looked at in this run
};

} // namespace Pointsman
