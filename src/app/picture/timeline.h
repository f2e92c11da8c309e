// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sessionmodel.h"

#include <QRectF>

class QFont;

namespace Pointsman {

/// A session as the time line has it. Texts are printable.
struct TimelineSession
{
    QString path;
    QString seed;  ///< the topic id: its lane
    QString title; ///< of the seed
    SessionModel::State state = SessionModel::State::Other;
    Moment from;
    Moment to;                ///< completed, or last changed; now for the active one
    bool isBeginKnown = true; ///< else it has no time of creation that can be read
    int signs = 0;            ///< MarkSigns: what the user has put down about it
};

/// From when to when a session was worked on: created, to completed or last changed. Nothing where no time of it can be
/// read.
[[nodiscard]] std::optional<TimelineSession> timelineSession(const SessionEntry &entry, const QString &title,
                                                             Moment now);

/// A stretch of time.
struct TimeRange
{
    Moment from;
    Moment to;
    [[nodiscard]] qreal seconds() const { return std::chrono::duration<qreal>(to - from).count(); }
};

/// All of the sessions and now, with a little air at both ends, and an hour at least.
[[nodiscard]] TimeRange wholeRange(const std::vector<TimelineSession> &sessions, Moment now);

/// Where everything of a time line is drawn, below its scale and beside its names. Time runs from left to right.
struct TimelineLayout
{
    struct Lane
    {
        QString title;
        QRectF place;
    };
    /// By session, in the order given.
    struct Bar
    {
        QRectF place;
        qreal labelRoom = 0;  ///< behind it, up to the next bar
        qreal roomBefore = 0; ///< from the beginning on; none where there is a bar before it
    };

    TimeRange range;
    QSizeF size;
    std::vector<Lane> lanes;
    std::vector<Bar> bars;
    qreal now = 0;
};

/// One lane for each seed: those with a pinned session first, and the one that something was done for last on top.
/// Where two sessions of a seed would cover one another, the lane has several rows. `width` is that of the whole range
/// in pixels.
[[nodiscard]] TimelineLayout layOutTimeline(const std::vector<TimelineSession> &sessions, const TimeRange &range,
                                            Moment now, qreal width, const QFont &font);

} // namespace Pointsman
