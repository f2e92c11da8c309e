// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/inplacewrite.h"

#include <QDateTime>
#include <QFileInfo>

namespace Pointsman {

bool isBeingWritten(const QString &file)
{
    const auto age = QFileInfo(file).lastModified().msecsTo(QDateTime::currentDateTime());
    return age >= 0 && age < std::chrono::milliseconds(inPlaceWriteTime).count();
}

} // namespace Pointsman
