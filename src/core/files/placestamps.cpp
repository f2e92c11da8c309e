// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/placestamps.h"

#include "files/platform.h"
#include "files/youngstamp.h"

#include <QFile>

#include <algorithm>

namespace Pointsman {

void PlaceStamps::clear()
{
    m_places.clear();
    m_isAnyYoung = false;
}

void PlaceStamps::takeFile(const QString &path)
{
    const ClockReading begun = readClocks();
    const QByteArray name = QFile::encodeName(path);
    const auto stamp = Platform::stampOf(name);
    m_places.push_back({name, stamp});
    m_isAnyYoung = m_isAnyYoung || (stamp && isYoung(*stamp, path, begun));
}

void PlaceStamps::takeFolder(const QString &path)
{
    takeFile(path + QLatin1StringView("/.")); // what is behind a slash is looked for where a link leads
}

bool PlaceStamps::hold() const
{
    return !m_isAnyYoung && std::all_of(m_places.begin(), m_places.end(), [](const Place &place) {
        return Platform::stampOf(place.path) == place.stamp;
    });
}

} // namespace Pointsman
