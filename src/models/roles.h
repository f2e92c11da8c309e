// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace Pointsman {

/// What the models tell beside the standard roles. One list for all of them, because proxies and delegates work on
/// several; a model answers those that its header names.
enum Role : int
{
    SortRole = Qt::UserRole, ///< the raw value of a cell: qint64, int or folded text; invalid where missing: sorts last
    FilterTextRole,          ///< one folded text of all that a filter may find in the row
    PathRole,                ///< QString: the row's file, its identity
    ProjectPathRole,         ///< QString
    StateRole,               ///< int of the enum that the model names
    SeverityRole,            ///< int of Severity, the worst one; invalid where there is nothing above a note
    CountRole,               ///< int: what a badge says
    SeedRole,                ///< QString: the seed's topic id
    IssueIndexRole,          ///< int: the place in allIssues()
    SubtitleRole,            ///< QString: the second, smaller line
    PageRole,                ///< int of Page
    StationsRole,            ///< Stations
    MomentRole,              ///< qint64: microseconds since 1970
    WayOutRole,              ///< int of WayOut
    WayWordsRole,            ///< QString: what the stations do not say, in at most two lines
    TicketsRole,             ///< QString: how many tickets are closed, in short; empty: there is none
    ChangeLinesRole,         ///< QString: what changed last, then who did it and when, in at most two lines
    AgentWordsRole,          ///< QString: what an agent that waits says; empty: nothing
    QuestionRole,            ///< QString: what the user is asked about an attachment; empty: nothing
    UnreadRole,              ///< int: how many documents the user has not read; invalid where there is none
    UnseenRole,              ///< bool: somebody else changed it since the user looked last
    PinnedRole,              ///< bool: the user wants it before the others
    MarkSignsRole,           ///< int of MarkSigns or-ed, of the cell that has the title
};

} // namespace Pointsman
