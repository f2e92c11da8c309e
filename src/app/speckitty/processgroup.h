// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QProcess;

namespace Pointsman {

/// Makes what `process` starts the leader of its own session and group, so that its children can be ended with it, and
/// without our terminal. Call it before the start; sets the process's child modifier.
void startInOwnSession(QProcess &process);

/// For child modifiers, between fork and exec: a new session with the signals as a fresh program has them.
void becomeSessionLeader() noexcept;

/// Sends `signal` to the whole group that `leader` leads; nothing where there is no such group.
void signalGroup(qint64 leader, int signal);

/// Ends `process` and the group that it leads at once, for destructors.
void endNow(QProcess &process, qint64 leader);

} // namespace Pointsman
