// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace Pointsman {

/// Whoever writes one of Pointsman's own files in place, as an editor or a tool for settings does, is through after
/// this time.
inline constexpr std::chrono::seconds inPlaceWriteTime{2};

/// Whether the file was written so shortly ago that what cannot be understood in it may only be half of it.
[[nodiscard]] bool isBeingWritten(const QString &file);

} // namespace Pointsman
