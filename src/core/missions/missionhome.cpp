// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/missionhome.h"

#include "base/home.h"

#include <QDir>

namespace Pointsman {

MissionHome::MissionHome(const QString &path)
    : m_path(QDir::cleanPath(
          QDir().absoluteFilePath(withHomeExpanded(path.isEmpty() ? QStringLiteral("~/.spec-kitty") : path))))
{
}

} // namespace Pointsman
