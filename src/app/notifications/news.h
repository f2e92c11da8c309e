// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notifications/notificationserver.h"
#include "app/notifications/outsidechanges.h"
#include "app/shell/appsettings.h"
#include "workspace/snapshot.h"

namespace Pointsman {

/// What Open on a notification leads to.
struct NotificationTarget
{
    enum class Kind
    {
        Window,  ///< as it was left
        History, ///< several things happened
        Project,
        Session,
        Mission,
        Missions,
        Warning
    };
    Kind kind = Kind::Window;
    QString projectPath = {}; ///< of a project or session
    QString item = {};        ///< the session's file, the mission's id, or the file of the warning

    bool operator==(const NotificationTarget &) const = default;
};

/// One thing to tell.
struct News
{
    NotificationKind kind;
    QString place;    ///< the project's name, or spec-kitty; printable
    QString headline; ///< "web: changed by another program"
    QString line;     ///< "Alpha: spike-y attached"; printable
    NotificationTarget target;
    bool isProject = true;
    QString path; ///< the file concerned
    ChangeRun run;
    std::vector<qint64> undoable;
    std::optional<DoubtfulAttachment> doubt = {}; ///< what it asks about
    QString alsoHappened = {};                    ///< of a question: what else was done to the file
    std::optional<QString> alone = {};            ///< what it says below its headline; nothing: the line
    QString subject = {};                         ///< the id of the session or mission that changed; empty for the rest
};

/// Of changes that are told by the snapshot's names. Only kinds that are switched on; that a session which was
/// completed is no longer active goes without saying.
[[nodiscard]] std::vector<News> newsOf(const std::vector<OutsideChange> &changes, const Snapshot &snapshot,
                                       const AppSettings &settings);
[[nodiscard]] News newsOf(const PlacedIssue &error, const Snapshot &snapshot);

/// Whether all of it happened to one file in one go, so that it is undone as one.
[[nodiscard]] bool isOneRun(const std::vector<News> &news);
/// One notification for all of it, which must not be empty. With Open, and with Undo where it is one run that the
/// history can take back.
[[nodiscard]] Notification notificationOf(const std::vector<News> &news);
/// What Open leads to then.
[[nodiscard]] NotificationTarget targetOf(const std::vector<News> &news);

// The keys of the actions.
inline constexpr QLatin1StringView defaultKey("default");
inline constexpr QLatin1StringView undoKey("undo");
inline constexpr QLatin1StringView moveKey("move");
inline constexpr QLatin1StringView rightKey("right");

} // namespace Pointsman
