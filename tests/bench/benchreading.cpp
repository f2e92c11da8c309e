// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a project of 10,000 snapshots takes to read and to check in a process of its own, against a loop that only
// reads the same files; and to look at again when one has changed, against a loop that only asks for their stamps.
#include "bench/benchprocess.h"
#include "bench/manysnapshots.h"

#include "workspace/projectloader.h"

#include <QCoreApplication>

#include <array>
#include <dirent.h>
#include <sys/stat.h>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

constexpr int runs = 7;
constexpr int snapshots = 10'000;

Project projectAt(const QString &path)
{
    return {QStringLiteral("p"), path, {}};
}

/// Calls `visit` with the folder and each name in it; how many there were.
template <typename Visit>
int forEachName(const QByteArray &folder, Visit visit)
{
    DIR *directory = opendir(folder.constData());
    if (!directory)
        std::abort();
    int count = 0;
    while (const dirent *entry = readdir(directory)) {
        if (entry->d_name[0] != '.') {
            visit(dirfd(directory), entry->d_name);
            ++count;
        }
    }
    closedir(directory);
    return count;
}

int readAll(const QByteArray &folder)
{
    return forEachName(folder, [](int directory, const char *name) {
        std::array<char, 65536> buffer;
        const int file = openat(directory, name, O_RDONLY | O_CLOEXEC);
        while (read(file, buffer.data(), buffer.size()) > 0)
            ;
        close(file);
    });
}

int statAll(const QByteArray &folder)
{
    return forEachName(folder, [](int directory, const char *name) {
        struct stat stamp
        {
        };
        if (fstatat(directory, name, &stamp, AT_SYMLINK_NOFOLLOW) != 0)
            std::abort();
    });
}

/// Looks `times` times, and once at the least.
int look(const QString &project, int times)
{
    ProjectLoader loader(projectAt(project), systemClock());
    auto look = loader.look();
    for (int i = 1; i < times; ++i)
        look = loader.look();
    // Taking all apart again is no part of reading.
    std::quick_exit(look.entry->snapshots.size() == snapshots ? 0 : 1);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("look"))
        return look(arguments.value(2), arguments.value(3).toInt()); // more than once for a profiler
    if (arguments.value(1) == QStringLiteral("read"))
        return readAll(arguments.value(2).toUtf8()) == snapshots ? 0 : 1;

    const TemporaryTree tree;
    writeLargeProject(tree, QStringLiteral("p"), snapshots);
    const QString project = tree.path(QStringLiteral("p"));
    const QByteArray folder = tree.path(QStringLiteral("p/.tf/knowledge/sessions")).toUtf8();
    printHead("loop");
    compareCommands("read 10,000 snapshots", runs, thisProgram({"look", project.toStdString()}),
                    thisProgram({"read", folder.toStdString()}));

    ProjectLoader loader(projectAt(project), systemClock());
    const auto first = loader.look();
    const int readAtFirst = loader.filesRead();
    int changes = 0;
    const auto change = [&] {
        ++changes;
        tree.replace(snapshotPath(QStringLiteral("p"), changes),
                     nthDocument(changes).replace("archived", changes % 2 ? "completed" : "archived"));
    };
    compareWork(
        "one of them changed", runs, [&] { const auto look = loader.look(); }, [&] { statAll(folder); }, change);
    std::printf("%-28s %-10s %9.2f %9s        files for each change\n", "", "read",
                double(loader.filesRead() - readAtFirst) / changes, "");
}
