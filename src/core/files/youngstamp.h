// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/filestamp.h"

#include <chrono>

namespace Pointsman {

/// Whether a file changed so lately that it may have changed once more without another stamp. One from the future, of a
/// file server or of before the clock was set, is not: it would stay young for as long.
[[nodiscard]] inline bool isYoung(const FileStamp &stamp)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const qint64 age = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() - stamp.changedNs;
    return age >= 0 && age < clockTickNs;
}

} // namespace Pointsman
