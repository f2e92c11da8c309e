// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

namespace Pointsman {

// ThreadSanitizer sees the memory that Qt's queues hand from thread to thread, and not the locks with which they do so:
// Qt is not instrumented. Who gives something to such a queue holds a HandOver meanwhile, who gets it calls takeOver()
// as the first thing of all. In other builds neither is anything.
#ifdef POINTSMAN_SHOW_HAND_OVERS
inline std::mutex handOvers;

class HandOver
{
    const std::lock_guard<std::mutex> m_lock{handOvers};
};

inline void takeOver()
{
    const HandOver over;
}
#else
class [[maybe_unused]] HandOver
{
};

inline void takeOver() {}
#endif

} // namespace Pointsman
