// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/benchtable.h"

#include <QFile>

#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Pointsman::Test {

using Command = std::vector<std::string>;

/// What a whole process costs, run once with nothing to read and nobody to read its answer; the processor's time is of
/// user and system. Ends this program where it does not end well.
inline Cost runOnce(const Command &command)
{
    const auto milliseconds = [](const timeval &time) {
        return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    };
    std::vector<char *> arguments;
    for (const std::string &argument : command)
        arguments.push_back(const_cast<char *>(argument.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    int status = 1;
    rusage used{};
    const bool isDone = posix_spawn(&child, arguments.front(), &actions, nullptr, arguments.data(), environ) == 0 &&
                        wait4(child, &status, 0, &used) == child;
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    posix_spawn_file_actions_destroy(&actions);
    if (!isDone || status != 0) {
        std::fprintf(stderr, "%s did not end well\n", arguments.front());
        std::exit(1);
    }
    return {wall.count(), milliseconds(used.ru_utime) + milliseconds(used.ru_stime)};
}

/// The same of two commands, in turn.
inline void compareCommands(
    const char *name, int times, const Command &ours, const Command &bare, const Work &prepare = [] {})
{
    compare(
        name, times, [&] { return runOnce(ours); }, [&] { return runOnce(bare); }, prepare);
}

/// This program once more, with other arguments.
inline Command thisProgram(std::initializer_list<std::string> arguments)
{
    Command command{"/proc/self/exe"};
    command.insert(command.end(), arguments);
    return command;
}

} // namespace Pointsman::Test
