// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/youngstamp.h"

#include "files/platform.h"

#include <chrono>
#include <thread>

namespace Pointsman {

using namespace std::chrono_literals;

namespace {

/// Longer than a tick of any system's clock.
constexpr auto longestTick = 10ms;

qint64 nowNs()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

} // namespace

ClockReading readClocks()
{
    return {nowNs(), Platform::stampClockNs()};
}

bool isYoung(const FileStamp &stamp, const QString &path, const ClockReading &begun)
{
    if (begun.nowNs - stamp.changedNs >= clockTickNs || stamp.changedNs > nowNs())
        return false;
    return stamp.changedNs >= begun.tickNs || !Platform::isStampedHere(path);
}

void waitWhileYoung(const FileStamp &stamp, const QString &path)
{
    const auto end = std::chrono::steady_clock::now() + longestTick;
    while (isYoung(stamp, path, readClocks()) && std::chrono::steady_clock::now() < end) {
        if (!Platform::isStampedHere(path))
            return;
        std::this_thread::sleep_for(1ms);
    }
}

} // namespace Pointsman
