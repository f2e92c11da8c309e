// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

namespace Pointsman::Test {

/// In milliseconds.
struct Cost
{
    double wall = 0;
    double processor = 0; ///< what a busy machine does not blur
};

using Work = std::function<void()>;
using Measured = std::function<Cost()>;

/// What a work costs on this thread.
inline Measured measured(const Work &work)
{
    return [work] {
        const auto processor = [] {
            timespec time{};
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
            return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
        };
        const auto start = std::chrono::steady_clock::now();
        const double before = processor();
        work();
        const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
        return Cost{wall.count(), processor() - before};
    };
}

inline double median(const std::vector<Cost> &costs, double Cost::*part)
{
    std::vector<double> values;
    values.reserve(costs.size());
    for (const Cost &cost : costs)
        values.push_back(cost.*part);
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

inline void printHead(const char *reference = "bare")
{
    std::printf("%-28s %-10s %9s %9s %6s   milliseconds, medians\n", "", "", "ours", reference, "ratio");
}

/// Runs both in turn so many times and prints a line for each part of the cost. `prepare` comes before each run of
/// ours and is not counted.
inline void compare(
    const char *name, int times, const Measured &ours, const Measured &bare, const Work &prepare = [] {})
{
    std::vector<Cost> own;
    std::vector<Cost> reference;
    for (int run = 0; run < times; ++run) {
        reference.push_back(bare());
        prepare();
        own.push_back(ours());
    }
    const auto row = [&](const char *what, double Cost::*part) {
        const double mine = median(own, part);
        const double theirs = median(reference, part);
        std::printf("%-28s %-10s %9.2f %9.2f %6.2f\n", name, what, mine, theirs, mine / theirs);
    };
    row("wall", &Cost::wall);
    row("processor", &Cost::processor);
    std::fflush(stdout);
}

/// The same of two works on this thread.
inline void compareWork(
    const char *name, int times, const Work &ours, const Work &bare, const Work &prepare = [] {})
{
    compare(name, times, measured(ours), measured(bare), prepare);
}

} // namespace Pointsman::Test
