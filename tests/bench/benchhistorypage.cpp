// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The History page over 200,000 versions: from the click to the list, for the first time in a window, against a plain
// list of as many lines; medians.
#include "app/support/heartbeat.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "bench/benchtable.h"
#include "bench/largehistory.h"

#include <QApplication>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

constexpr int runs = 7;
constexpr int lines = 200;
constexpr int columns = 5;

QTreeView *shownList(const TestWindow &test)
{
    auto *list = test.find<QTreeView>(QStringLiteral("historyList"));
    return list && list->model()->rowCount() >= lines ? list : nullptr;
}

/// The same words in a list that knows nothing else.
void showPlainList(const std::vector<QStringList> &words)
{
    QStandardItemModel model(lines, columns);
    for (int row = 0; row < lines; ++row) {
        for (int column = 0; column < columns; ++column)
            model.setData(model.index(row, column), words.at(static_cast<std::size_t>(row)).at(column));
    }
    QTreeView view;
    view.setModel(&model);
    view.resize(1200, 800);
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        qFatal("no plain list");
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const TemporaryTree tree;
    writeProject(tree, QStringLiteral("p"));
    writeMissions(tree);
    fillHistory(tree.path(QStringLiteral("state/history.sqlite")));
    const std::vector<QStringList> words(lines, {QStringLiteral("12:00:00"), QStringLiteral("spike-4711 attached"),
                                                 QStringLiteral("A session's title"), QStringLiteral("a-project"),
                                                 QStringLiteral("another program")});
    std::unique_ptr<TestWindow> test;
    Heartbeat heart;
    qint64 longest = 0;
    printHead();
    compareWork(
        "History page opens", runs,
        [&] {
            heart.reset();
            test->window().showPage(Page::History);
            if (!QTest::qWaitFor([&] { return shownList(*test) != nullptr; }))
                qFatal("the page does not open");
            longest = std::max(longest, heart.longest());
        },
        [&] { showPlainList(words); }, [&] { test = std::make_unique<TestWindow>(tree); });
    std::printf("%-28s %9lld   of the window's thread, meanwhile\n", "longest pause", static_cast<long long>(longest));
}
