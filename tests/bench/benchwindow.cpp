// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window costs to start, each time in a process of its own: with an ordinary workspace against a bare window
// with a table of as many rows, with 100,000 sessions against a loop that only reads their files; and its memory.
#include "bench/benchprocess.h"
#include "bench/livewindow.h"
#include "bench/manysnapshots.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QMainWindow>
#include <QStandardItemModel>
#include <QTableView>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

constexpr int manyProjects = 50;
constexpr qint64 blockSize = 4096;   // of all usual file systems
constexpr int manySnapshots = 1'999; // and the active one of each project

/// What this process has in memory for itself, in kibibytes.
qint64 memoryOfItsOwn()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Anonymous:"))
            return line.mid(10).simplified().split(' ').front().toLongLong();
    }
    return 0;
}

/// Leaves the memory beside the tree and ends without tearing down, which is no part of a start.
[[noreturn]] void end(const QString &folder)
{
    QFile file(folder + QStringLiteral("/memory"));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::number(memoryOfItsOwn())) < 0)
        std::abort();
    file.close();
    std::_Exit(0);
}

void showWindow(const QString &folder, bool isComplete)
{
    LiveWindow live(folder);
    if (!QTest::qWaitForWindowExposed(&live.window))
        std::abort();
    if (isComplete)
        live.waitForAll();
    live.window.repaint();
    end(folder);
}

void showBareTable(const QString &folder, int rows)
{
    constexpr int columns = 7;
    QStandardItemModel model(rows, columns);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            model.setItem(row, column, new QStandardItem(nthSession(row)));
    }
    QMainWindow window;
    auto *table = new QTableView;
    table->setModel(&model);
    window.setCentralWidget(table);
    window.resize(1440, 900);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        std::abort();
    window.repaint();
    end(folder);
}

/// How much the documents of all snapshots are, in bytes.
struct Documents
{
    qint64 content = 0;
    qint64 onDisk = 0; ///< in whole blocks
};

Documents readAll(const QString &folder)
{
    Documents read;
    for (int project = 0; project < manyProjects; ++project) {
        const QDir sessions(folder + QStringLiteral("/p%1/.tf/knowledge/sessions").arg(project));
        const QStringList names = sessions.entryList(QDir::Files, QDir::Unsorted);
        for (const QString &name : names) {
            QFile file(sessions.filePath(name));
            if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
                std::abort();
            const qint64 size = file.readAll().size(); // and nothing more is asked: others are measured against this
            read.content += size;
            read.onDisk += blockSize * ((size + blockSize - 1) / blockSize);
        }
    }
    return read;
}

void printMemory(const char *what, qint64 ours, qint64 bytes)
{
    const double kibibytes = double(bytes) / 1024;
    std::printf("%-28s %-10s %9.0f %9.0f %6.2f   KiB above a bare window, of the documents' %s\n",
                "memory, 100,000 sessions", "anonymous", double(ours), kibibytes, double(ours) / kibibytes, what);
}

qint64 memoryLeftIn(const TemporaryTree &tree)
{
    return tree.read(QStringLiteral("memory")).toLongLong();
}

void measureOrdinary()
{
    const TemporaryTree tree;
    for (int project = 0; project < 3; ++project)
        writeLargeProject(tree, QStringLiteral("p%1").arg(project), 66);
    listProjects(tree, 3);
    for (int mission = 0; mission < 20; ++mission) {
        const QString id = QStringLiteral("mission-%1").arg(mission);
        tree.write(QStringLiteral("home/missions/%1/session.json").arg(id), missionDocument(id));
    }
    const std::string folder = tree.path().toStdString();
    constexpr int runs = 15;
    compareCommands("start, 200 sessions", runs, thisProgram({"complete", folder}),
                    thisProgram({"bare", folder, "223"}));
}

void measureLarge()
{
    const TemporaryTree tree;
    for (int project = 0; project < manyProjects; ++project)
        writeLargeProject(tree, QStringLiteral("p%1").arg(project), manySnapshots);
    listProjects(tree, manyProjects);
    const std::string folder = tree.path().toStdString();
    constexpr int runs = 5;
    compareCommands("100,000 sessions, first paint", runs, thisProgram({"up", folder}),
                    thisProgram({"bare", folder, "50"}));
    compareCommands("100,000 sessions, all there", runs, thisProgram({"complete", folder}),
                    thisProgram({"read", folder}));

    runOnce(thisProgram({"complete", folder}));
    const qint64 ours = memoryLeftIn(tree);
    runOnce(thisProgram({"bare", folder, "50"}));
    const qint64 bare = memoryLeftIn(tree);
    const Documents documents = readAll(tree.path());
    printMemory("size on disk", ours - bare, documents.onDisk);
    printMemory("bytes", ours - bare, documents.content);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString &what = arguments.value(1);
    const QString &folder = arguments.value(2);
    if (what == QStringLiteral("up") || what == QStringLiteral("complete"))
        showWindow(folder, what == QStringLiteral("complete"));
    if (what == QStringLiteral("bare"))
        showBareTable(folder, arguments.value(3).toInt());
    if (what == QStringLiteral("read"))
        return readAll(folder).content > 0 ? 0 : 1;
    printHead();
    measureOrdinary();
    measureLarge();
}
