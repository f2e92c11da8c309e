// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cellwords.h"
#include "models/stationstates.h"
#include "workspace/snapshot.h"

#include <QMetaType>

namespace Pointsman {

/// The way that a session has come.
struct Stations
{
    StationStates states{};
    int spikes = 0;
    int tickets = 0;

    [[nodiscard]] StationState at(StationKind kind) const { return states.at(static_cast<std::size_t>(kind)); }
    [[nodiscard]] bool has(StationKind kind) const { return at(kind) != StationState::Ahead; }
    bool operator==(const Stations &) const = default;
};

/// Why a project is where it is on the Now page: the one that needs its user most comes first.
enum class ProjectNeed
{
    AgentWaits,    ///< an agent has reported that it waits
    BrokenSession, ///< its active file cannot be read
    PlanBlocked,   ///< the active session's plan is
    PlanAwaits,    ///< the active session's plan awaits approval
    Errors,        ///< of the project itself as well: its settings cannot be used
    Untouched,     ///< a session is active in which nothing was done for long
    Gone,          ///< its folder is not there
    // None of these needs its user more than the others:
    Warnings,
    None, ///< a session is active and all is well
    NoSession,
    Loading
};

/// What a user most likely wants to do next with a project.
enum class WayOut
{
    Nothing,     ///< it is not read yet
    Terminal,    ///< work in it
    Start,       ///< no session is active
    PreviewFix,  ///< the active file cannot be read, and there is a repair
    ShowWarning, ///< the same, but for the user to mend
    Relocate     ///< its folder is not there
};

/// What the window says of a project as a whole; worked out once for each ProjectEntry.
struct ProjectFacts
{
    ProjectNeed need = ProjectNeed::Loading;
    IssueCounts counts; ///< of the project and all its sessions
    QString title;      ///< of the active session; empty where there is none that can be read
    Stations stations;
    QStringList missing;           ///< the topics that the active session names and that do not exist, in its order
    std::optional<PlanFacts> plan; ///< of the active session, where its document says something
    TicketCount tickets;           ///< of the active session
    QString ticketWords;           ///< the same in words
    QStringList loose;             ///< the topics that no session has, where no session is active
    QString worstMessage;          ///< of the worst finding above a note, one of the active session first
    WayOut wayOut = WayOut::Nothing;
    std::optional<Moment> lastChange; ///< of the active session, else of the latest snapshot

    [[nodiscard]] static ProjectFacts of(const ProjectEntry &project);
};

/// How far a session has come; `topics` say what exists.
[[nodiscard]] Stations stationsOf(const SessionEntry &entry, const Topics &topics);

/// The stations as one says them: "seed, 2 spikes, plan, no backlog yet".
[[nodiscard]] QString stationWords(const Stations &stations);

} // namespace Pointsman

Q_DECLARE_METATYPE(Pointsman::Stations)
