// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/sessiondelegate.h"

#include "app/widgets/stations.h"
#include "models/roles.h"
#include "models/sessionmodel.h"

#include <QApplication>

namespace Pointsman {

void SessionDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    if (index.column() == static_cast<int>(SessionModel::Column::Warnings))
        setSeverityLook(option, index);
    if (index.column() == static_cast<int>(SessionModel::Column::Seed))
        setUnseenLook(option, index);
    const auto station = SessionModel::stationOf(static_cast<SessionModel::Column>(index.column()));
    if (station && index.data(StationsRole).value<Stations>().at(*station) == StationState::Missing)
        setMissingLook(option);
    if (index.column() != static_cast<int>(SessionModel::Column::State))
        return;
    switch (static_cast<SessionModel::State>(index.data(StateRole).toInt())) {
    case SessionModel::State::Broken:
        return setLook(option, Icon::Broken, Tone::Error);
    case SessionModel::State::Active:
        return setLook(option, Icon::Active, Tone::Accent);
    case SessionModel::State::Completed:
        return setLook(option, Icon::Completed, Tone::Ok);
    case SessionModel::State::Archived:
        return setLook(option, Icon::Archived, Tone::Muted);
    case SessionModel::State::Other:
        return setLook(option, Icon::Unknown, Tone::Warning);
    }
}

/// The hole that the card has at that station.
void SessionDelegate::setMissingLook(QStyleOptionViewItem *option)
{
    const QPalette colors = QApplication::palette();
    option->icon = stationIcon(StationState::Missing, colors);
    option->features |= QStyleOptionViewItem::HasDecoration;
    for (const auto role : {QPalette::Text, QPalette::HighlightedText})
        option->palette.setColor(role, toneColor(colors, Tone::Error));
}

bool SessionDelegate::isCutBetweenWords(const QModelIndex &index) const
{
    return index.column() == static_cast<int>(SessionModel::Column::Plan);
}

Badge SessionDelegate::badgeOf(const QModelIndex &index) const
{
    const int unread =
        index.column() == static_cast<int>(SessionModel::Column::Seed) ? index.data(UnreadRole).toInt() : 0;
    return unread > 0 ? Badge{QString::number(unread), {}, true} : Badge();
}

} // namespace Pointsman
