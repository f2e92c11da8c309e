// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <system_error>
#include <thread>
#include <vector>

namespace Pointsman {

/// Asked once: the system reads a file for the answer.
[[nodiscard]] inline std::size_t coreCount()
{
    static const std::size_t count = std::max(std::thread::hardware_concurrency(), 1U);
    return count;
}

/// Calls `work` with each index below `count`, on as many threads as there are cores where that is worth their start;
/// on this one alone where it is not. Comes back when all is done. `work` must not throw.
template <typename Work>
void forEachIndex(std::size_t count, const Work &work)
{
    constexpr std::size_t worthAThread = 64;
    constexpr std::size_t share = 16; // so that the threads end together
    std::atomic<std::size_t> next = 0;
    const auto takeShare = [&] {
        for (std::size_t first = next.fetch_add(share); first < count; first = next.fetch_add(share)) {
            for (std::size_t index = first; index < std::min(first + share, count); ++index)
                work(index);
        }
    };
    std::vector<std::jthread> others;
    try {
        while (others.size() + 1 < std::min(coreCount(), count / worthAThread))
            others.emplace_back(takeShare);
    } catch (const std::system_error &) {
        // The system gives no more threads: those that there are do it all.
    }
    takeShare();
}

/// Does both and comes back when both are done: the first on a thread of its own where that is worth its start and the
/// system gives one, else one after the other. Neither may throw.
template <typename First, typename Second>
void doBoth(bool isWorthAThread, const First &first, const Second &second)
{
    std::jthread other;
    try {
        if (isWorthAThread)
            other = std::jthread(first);
        else
            first();
    } catch (const std::system_error &) {
        first();
    }
    second();
}

} // namespace Pointsman
