// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Pointsman {

/// One process, told from every other that had or will have its number.
struct ProcessMark
{
    qint64 pid = 0;
    qint64 start = 0; ///< clock ticks after the system's start
    QString boot;     ///< which start of the system
    QString space;    ///< in which the number counts: a container has one of its own
    bool operator==(const ProcessMark &) const = default;
};

/// Nothing where there is no such process, or it has ended and only waits for its parent.
[[nodiscard]] std::optional<ProcessMark> markOf(qint64 pid);

/// The process that stands for the terminal of this one: of those that called it the one that leads a terminal's
/// session, for example its shell; where there is no terminal the one that leads this session, or else the nearest,
/// that ran a second before this one, so no shell that was started only to call it. Nothing where there is neither.
[[nodiscard]] std::optional<ProcessMark> terminalProcess();

/// This process as a part of a file's name: `PID.START.SPACE.BOOT`, or its number alone where the system tells no more.
[[nodiscard]] QString ownProcessName();

/// What is known of the process that such a name is of. In another number space than this process's, as that of a
/// container, nothing is.
enum class ProcessLife
{
    Gone,
    Running,
    Unknown
};
[[nodiscard]] ProcessLife lifeOf(const QString &processName);

/// False only where it is certain: in the number space of this process that process is gone.
[[nodiscard]] bool mayBeRunning(const ProcessMark &mark);

} // namespace Pointsman
