// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/restrictmode.h"

#include "base/ids.h"
#include "files/platform.h"

#include <QCoreApplication>

#include <cerrno>
#include <sys/stat.h>

namespace Pointsman {

namespace {

/// Through a descriptor, so that what is changed is what was looked at.
Platform::ErrorNumber setModeOfFound(const QString &path, quint32 permissions)
{
    const auto file = Platform::openForName(path);
    if (!file)
        return file.error();
    const auto stamp = Platform::stampOf(*file);
    if (!stamp)
        return stamp.error();
    const bool isFileOrFolder = S_ISREG(stamp->mode) || S_ISDIR(stamp->mode);
    return isFileOrFolder ? Platform::setPermissionsOfNamed(*file, permissions) : EINVAL;
}

} // namespace

Result<void> setMode(const QString &path, quint32 permissions)
{
    if (const auto error = setModeOfFound(path, permissions)) {
        return failure(ErrorCode::System,
                       QCoreApplication::translate("Pointsman::Repair",
                                                   "The mode of %1 could not be changed: %2. Change it as its owner, "
                                                   "with chmod %3.")
                           .arg(printable(path), Platform::words(error), QString::number(permissions, 8)),
                       path);
    }
    return {};
}

} // namespace Pointsman
