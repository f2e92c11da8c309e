// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Pointsman {

/// So long the end of the program waits for a thread.
inline constexpr std::chrono::milliseconds patienceAtTheEnd{2000};

/// A thread hangs in the kernel and is left to itself: the process will end without the destructors of static objects,
/// which the thread may be using. To be called on the thread of the application.
void leaveThreadBehind();

/// The last call of a main() with threads, its status in and out. Where one was left behind, the process ends here: the
/// application's destructor cleans up what Qt's libraries keep, database connections among it.
[[nodiscard]] int endProcess(int status);

} // namespace Pointsman
