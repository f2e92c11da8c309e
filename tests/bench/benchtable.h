// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

namespace Pointsman::Test {

using Work = std::function<void()>;

/// In milliseconds.
inline double timeOf(const Work &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

inline void printHead()
{
    std::printf("%-28s %9s %9s %6s   milliseconds, medians\n", "", "ours", "bare", "ratio");
}

/// Runs both in turn so many times and prints a line. `prepare` comes before each run of ours and is not counted.
inline void compare(
    const char *name, int times, const Work &ours, const Work &bare, const Work &prepare = [] {})
{
    std::vector<double> own;
    std::vector<double> reference;
    for (int run = 0; run < times; ++run) {
        reference.push_back(timeOf(bare));
        prepare();
        own.push_back(timeOf(ours));
    }
    std::printf("%-28s %9.2f %9.2f %6.2f\n", name, median(own), median(reference), median(own) / median(reference));
    std::fflush(stdout);
}

} // namespace Pointsman::Test
