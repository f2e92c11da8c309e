// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/filestamp.h"

#include <sys/stat.h>

namespace Pointsman {

/// A stamp as the system gives it.
[[nodiscard]] inline FileStamp stampFrom(const struct stat &status)
{
    const auto nanoseconds = [](const timespec &time) { return qint64{time.tv_sec} * 1'000'000'000 + time.tv_nsec; };
    return {.device = status.st_dev,
            .inode = status.st_ino,
            .size = status.st_size,
            .modifiedNs = nanoseconds(status.st_mtim),
            .changedNs = nanoseconds(status.st_ctim),
            .mode = status.st_mode,
            .links = static_cast<quint32>(status.st_nlink),
            .owner = status.st_uid};
}

} // namespace Pointsman
