// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/stations.h"
#include "workspace/snapshot.h"

namespace Pointsman {

/// What can be done about a place of the lineage at which something is missing.
enum class Remedy
{
    None,
    PreviewFix,  ///< the finding's repair
    ShowWarning, ///< the finding says what to do by hand
    ShowFolder,  ///< the topic's folder, which has no document; that of all topics, where it is missing
    AddSpike,    ///< to the active session, and so on
    SetPlan,
    Finish,
    ReplaceSpike, ///< another one in the place of the one that is named
    ReplacePlan,
    Detach,   ///< the one that is named leaves the session
    SwitchTo, ///< to the session, which is not active: only then its hole can be filled
    Reopen,   ///< the same, as it is called of one that is completed
    Move      ///< the one that is named to another session
};

/// What the button on such a place says.
[[nodiscard]] QString remedyWords(Remedy remedy);

/// One topic or ticket of a session's lineage, or the place where one is missing. All texts are printable.
struct LineageItem
{
    StationState state = StationState::Reached;
    QString title;
    QString caption;    ///< one line: what is known of it, or what is missing
    QString tip = {};   ///< more, lines; may be empty
    QString topic = {}; ///< whose documents a click reads; empty: none
    QString file = {};  ///< the document that a click reads, or the ticket's file; empty: none
    bool isTicket = false;
    bool isUnderWay = false; ///< a ticket that somebody works on
    QString id = {};         ///< as written, to be copied; empty: it has none
    Remedy remedy = Remedy::None;
    bool isMovable = false;          ///< to another session, from one that is not active
    std::optional<Issue> issue = {}; ///< that tells of what is missing
    bool operator==(const LineageItem &) const = default;
};

/// All that can be done about it; the first one is on its button.
[[nodiscard]] QList<Remedy> remediesOf(const LineageItem &item);

/// One station of the way: the seed, the spikes, …, the tickets of one status.
struct LineageStation
{
    StationState state = StationState::Ahead;
    QString heading;
    std::vector<LineageItem> items = {};
    bool operator==(const LineageStation &) const = default;
};

/// The way of one session from its seed to its tickets, in its order.
using Lineage = std::vector<LineageStation>;

/// The documents of topics, by topic id; a topic whose folder has none has an empty list, one that was not looked at is
/// not there.
using TopicDocuments = QHash<QString, QStringList>;

/// What `session` of `project` has come from and led to. Reads nothing.
[[nodiscard]] Lineage lineageOf(const ProjectEntry &project, const SessionEntry &session,
                                const TopicDocuments &documents);

/// The whole of it in words, a line for each station and each item.
[[nodiscard]] QString lineageInWords(const Lineage &lineage);

} // namespace Pointsman
