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

/// Through a descriptor, so that what is tightened is what was looked at.
Platform::ErrorNumber restrictRegular(const QString &path)
{
    const auto file = Platform::openForReading(path);
    if (!file)
        return file.error();
    const auto stamp = Platform::stampOf(*file);
    if (!stamp)
        return stamp.error();
    return S_ISREG(stamp->mode) ? Platform::setPermissions(file->number(), 0600) : EINVAL;
}

} // namespace

Result<void> restrictMode(const QString &path)
{
    if (const auto error = restrictRegular(path))
        return failure(ErrorCode::System,
                       QCoreApplication::translate("Pointsman::Repair",
                                                   "The mode of %1 could not be changed: %2. Change it as its owner, "
                                                   "with chmod 600.")
                           .arg(printable(path), Platform::words(error)),
                       path);
    return {};
}

} // namespace Pointsman
