// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/timeline.h"

#include "base/ids.h"
#include "models/markwords.h"

#include <QFontMetricsF>

#include <algorithm>
#include <numeric>

namespace Pointsman {

using namespace std::chrono_literals;

namespace {

// In heights of a line of text.
constexpr qreal rowHeight = 1.7;
constexpr qreal barHeight = 1.1;
constexpr qreal leastBar = 1.1; ///< a session of a minute can be seen, and clicked, too
constexpr qreal barGap = 0.3;
constexpr qreal lanePadding = 0.3;
constexpr qreal air = 0.03; ///< of the time, at both ends
constexpr Moment::duration leastTime = 1h;

std::optional<Moment> momentOf(const QString &text)
{
    const auto time = UtcTime::parse(text);
    return time ? std::optional(time->moment()) : std::nullopt;
}

/// The sessions of each seed, in the order of their times; the seeds in the order of the lanes.
std::vector<std::vector<std::size_t>> laneMembers(const std::vector<TimelineSession> &sessions)
{
    QHash<QString, std::vector<std::size_t>> bySeed;
    for (std::size_t i = 0; i < sessions.size(); ++i)
        bySeed[sessions[i].seed].push_back(i);
    std::vector<std::vector<std::size_t>> lanes(bySeed.cbegin(), bySeed.cend());
    const auto last = [&](const std::vector<std::size_t> &lane) {
        Moment latest = sessions[lane.front()].to;
        for (const std::size_t i : lane)
            latest = std::max(latest, sessions[i].to);
        return latest;
    };
    const auto isPinned = [&](const std::vector<std::size_t> &lane) {
        return std::any_of(lane.begin(), lane.end(),
                           [&](std::size_t i) { return (sessions[i].signs & PinnedSign) != 0; });
    };
    std::sort(lanes.begin(), lanes.end(), [&](const auto &one, const auto &other) {
        return std::tuple(isPinned(other), last(other), sessions[one.front()].seed) <
               std::tuple(isPinned(one), last(one), sessions[other.front()].seed);
    });
    for (auto &lane : lanes) {
        std::sort(lane.begin(), lane.end(), [&](std::size_t one, std::size_t other) {
            return std::tuple(sessions[one].from, one) < std::tuple(sessions[other].from, other);
        });
    }
    return lanes;
}

/// Places the bars of one lane below `top`, each in the first row in which it covers none; the height of the lane.
qreal placeLane(const std::vector<std::size_t> &lane, const std::vector<QRectF> &spans, qreal top, qreal em,
                TimelineLayout &layout)
{
    struct Row
    {
        qreal end = 0;
        std::size_t last = 0;
    };
    std::vector<Row> rows;
    for (const std::size_t i : lane) {
        const QRectF &span = spans[i];
        auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const Row &each) { return each.end + barGap * em <= span.left(); });
        if (row == rows.end())
            row = rows.insert(rows.end(), Row{});
        else
            layout.bars[row->last].labelRoom = span.left() - row->end;
        const qreal y =
            top + (lanePadding + static_cast<qreal>(row - rows.begin()) * rowHeight + (rowHeight - barHeight) / 2) * em;
        layout.bars[i] = {QRectF(span.left(), y, span.width(), barHeight * em), layout.size.width() - span.right(),
                          row->end > 0 ? 0 : span.left()};
        *row = {span.right(), i};
    }
    return (static_cast<qreal>(rows.size()) * rowHeight + 2 * lanePadding) * em;
}

} // namespace

std::optional<TimelineSession> timelineSession(const SessionEntry &entry, const QString &title, Moment now)
{
    const PlanningSession &session = entry.session;
    const auto created = momentOf(session.created);
    const auto id = SessionId::parse(session.id);
    const auto begin = created ? created : id ? std::optional(id->created().moment()) : SessionModel::updatedOf(entry);
    if (!begin)
        return {};
    const SessionModel::State state = SessionModel::stateOf(entry);
    std::optional<Moment> end = SessionModel::updatedOf(entry);
    if (state == SessionModel::State::Active)
        end = now;
    else if (const auto completed = momentOf(session.completedAt);
             completed && session.state == SessionState::Completed)
        end = completed;
    return TimelineSession{entry.path,
                           session.seed,
                           title,
                           state,
                           *begin,
                           std::max(*begin, end.value_or(*begin)),
                           created || id.has_value()};
}

TimeRange wholeRange(const std::vector<TimelineSession> &sessions, Moment now)
{
    TimeRange range{now, now};
    for (const TimelineSession &session : sessions) {
        range.from = std::min(range.from, session.from);
        range.to = std::max(range.to, session.to);
    }
    if (range.to - range.from < leastTime)
        range.from = range.to - leastTime;
    const auto more = std::chrono::duration_cast<Moment::duration>((range.to - range.from) * air);
    return {range.from - more, range.to + more};
}

TimelineLayout layOutTimeline(const std::vector<TimelineSession> &sessions, const TimeRange &range, Moment now,
                              qreal width, const QFont &font)
{
    const qreal em = QFontMetricsF(font).height();
    const auto place = [&](Moment moment) {
        return std::chrono::duration<qreal>(moment - range.from).count() / qMax(1.0, range.seconds()) * width;
    };
    std::vector<QRectF> spans;
    for (const TimelineSession &session : sessions) {
        const qreal from = place(session.from);
        const qreal length = std::max(leastBar * em, place(session.to) - from);
        spans.emplace_back(std::min(from, width - length), 0, length, 0); // what begins now has its room, too
    }
    TimelineLayout layout;
    layout.range = range;
    layout.size.setWidth(width);
    layout.bars.resize(sessions.size());
    qreal y = 0;
    for (const auto &lane : laneMembers(sessions)) {
        const qreal height = placeLane(lane, spans, y, em, layout);
        layout.lanes.push_back({sessions[lane.front()].title, QRectF(0, y, width, height)});
        y += height;
    }
    layout.size.setHeight(y);
    layout.now = place(now);
    return layout;
}

} // namespace Pointsman
