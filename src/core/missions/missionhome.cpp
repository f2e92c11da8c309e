// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/missionhome.h"

#include <QDir>

namespace Pointsman {

namespace {

QString expanded(const QString &path)
{
    if (path.isEmpty())
        return QDir::homePath() + QLatin1StringView("/.spec-kitty");
    if (path == u"~" || path.startsWith(u"~/"))
        return QDir::homePath() + path.mid(1);
    return path;
}

} // namespace

MissionHome::MissionHome(const QString &path) : m_path(QDir::cleanPath(QDir().absoluteFilePath(expanded(path)))) {}

} // namespace Pointsman
