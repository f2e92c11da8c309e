// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/filestamp.h"

#include <QString>

namespace Pointsman {

/// A time by the clocks that a file's stamp may come from, in nanoseconds since 1970.
struct ClockReading
{
    qint64 nowNs = 0;
    qint64 tickNs = 0; ///< what this system would stamp a file with
};
[[nodiscard]] ClockReading readClocks();

/// Whether the file or folder at `path`, which was read no sooner than at `begun`, had changed so lately that it may
/// have changed once more without another stamp. One from the future, of a file server or of before the clock was set,
/// is not young: it would stay so for as long.
[[nodiscard]] bool isYoung(const FileStamp &stamp, const QString &path, const ClockReading &begun);

/// Waits for some milliseconds until what has this stamp and is to be read now is no longer young, where that is how
/// long it takes: reading it a second time later on would take more.
void waitWhileYoung(const FileStamp &stamp, const QString &path);

} // namespace Pointsman
