// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/filestamp.h"

#include <sys/stat.h>

namespace Pointsman {

[[nodiscard]] inline qint64 nanosecondsOf(const timespec &time)
{
    return qint64{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

/// A stamp as the system gives it.
[[nodiscard]] inline FileStamp stampFrom(const struct stat &status)
{
    return {.device = status.st_dev,
            .inode = status.st_ino,
            .size = status.st_size,
            .modifiedNs = nanosecondsOf(status.st_mtim),
            .changedNs = nanosecondsOf(status.st_ctim),
            .mode = status.st_mode,
            .links = static_cast<quint32>(status.st_nlink),
            .owner = status.st_uid};
}

} // namespace Pointsman
