// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long short commands take against a bare Qt Core program, both run in turn; medians.
#include "bench/benchtable.h"
#include "support/documents.h"
#include "support/temporarytree.h"

#include <QFile>

#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace Pointsman::Test;

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;
using Command = std::vector<std::string>;

constexpr int runs = 101;

double milliseconds(const timeval &time)
{
    return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
}

/// Runs it once with nothing to read and nobody to read its answer; the processor's time is of user and system.
Cost runOnce(const Command &command)
{
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
    const Milliseconds wall = std::chrono::steady_clock::now() - start;
    posix_spawn_file_actions_destroy(&actions);
    if (!isDone || status != 0) {
        std::fprintf(stderr, "%s did not end well\n", arguments.front());
        std::exit(1);
    }
    return {wall.count(), milliseconds(used.ru_utime) + milliseconds(used.ru_stime)};
}

void compareCommands(const char *name, const Command &command, const Command &reference)
{
    compare(
        name, runs, [&] { return runOnce(command); }, [&] { return runOnce(reference); });
}

} // namespace

int main()
{
    const TemporaryTree tree;
    tree.write(QStringLiteral("knowledge/.active-planning.json"),
               sessionDocument(QStringLiteral("seed-a@2026-02-01T08-00-00Z")));
    for (const char *folder : {"home", "home/.spec-kitty", "state", "config"})
        tree.makeFolder(QString::fromLatin1(folder));
    qputenv("HOME", QFile::encodeName(tree.path(QStringLiteral("home"))));
    qputenv("XDG_STATE_HOME", QFile::encodeName(tree.path(QStringLiteral("state"))));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(tree.path(QStringLiteral("config"))));
    const std::string knowledge = QFile::encodeName(tree.path(QStringLiteral("knowledge"))).toStdString();
    const auto cli = [&](Command words) {
        Command command{POINTSMAN_CLI, "--knowledge-dir", knowledge};
        command.insert(command.end(), words.begin(), words.end());
        return command;
    };
    printHead("Qt Core");
    compareCommands("prompt", cli({"prompt"}), {BARE_CORE});
    compareCommands("session active", cli({"session", "active"}), {BARE_CORE});
}
