// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the quick switcher takes with 10,000 entries, against the least that Qt could do with the same texts: to
// open against a list view that is filled with them, a key against a search for it in each of them; medians.
#include "bench/benchtable.h"

#include "app/actions/undoing.h"
#include "app/shell/appsettings.h"
#include "app/shell/launcher.h"
#include "app/shell/notices.h"
#include "app/shell/prompts.h"
#include "app/switcher/quickswitcher.h"
#include "support/snapshotbuilder.h"
#include "support/temporarytree.h"
#include "workspace/projectlist.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QStringListModel>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

constexpr int runs = 15;

/// 100 projects with 99 sessions each.
QString manySessions(int changed)
{
    QString text;
    for (int project = 0; project < 100; ++project) {
        text += QStringLiteral("project project-%1\n").arg(project);
        for (int session = 0; session < 99; ++session) {
            text += QStringLiteral("  topic seed-%1 Add a title with some words to the web page of part %1\n"
                                   "  %2 seed-%1@2026-02-%3T09-%4-00Z tickets=a-%5\n")
                        .arg(session)
                        .arg(session == 0 ? QStringLiteral("active") : QStringLiteral("archived"))
                        .arg(session % 28 + 1, 2, 10, QChar(u'0'))
                        .arg(session % 60, 2, 10, QChar(u'0'))
                        .arg(project == 0 ? changed : 0);
        }
    }
    return text;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const TemporaryTree tree;
    tree.makeFolder(QStringLiteral("config"));
    AppSettings settings(tree.path(QStringLiteral("config/settings.ini")));
    Notices notices;
    Prompts prompts;
    Workspace workspace(MissionHome(tree.path(QStringLiteral("home"))), testNow);
    Launcher launcher(settings, workspace);
    ProjectList projects(ProjectRegistry(tree.path(QStringLiteral("config/projects.json"))), workspace);
    Undoing undoing(workspace, notices);
    const Services services{testNow, workspace, projects, settings, prompts, launcher, notices, undoing};

    SnapshotBuilder builder;
    const SnapshotPtr snapshot = builder.build(manySessions(1));
    QStringList texts;
    SwitcherEntries entries(testNow);
    entries.setSnapshot(snapshot);
    for (const SwitcherEntryPtr &entry : entries.all())
        texts << entry->title + u' ' + entry->detail;

    std::printf("%d entries\n", int(texts.size()));
    printHead("bare Qt");
    const auto fillList = [&texts] {
        QStringListModel model(texts);
        QListView view;
        view.setUniformItemSizes(true);
        view.setModel(&model);
        view.resize(700, 400);
        view.show();
        view.repaint();
    };
    std::unique_ptr<QuickSwitcher> switcher;
    const auto open = [&] {
        switcher->open();
        switcher->repaint();
    };
    const auto makeNew = [&] {
        switcher = std::make_unique<QuickSwitcher>(services);
        switcher->setSnapshot(snapshot);
    };
    compareWork("open before it is ready", runs, open, fillList, makeNew);
    const auto makeReady = [&] {
        makeNew();
        QTest::qWait(1000); // it gets ready by itself
    };
    compareWork("open the first time", runs, open, fillList, makeReady);
    compareWork("open again", runs, open, fillList, [&] { switcher->close(); });
    int changed = 1;
    const auto change = [&] {
        switcher->close();
        switcher->setSnapshot(builder.build(manySessions(++changed)));
    };
    compareWork("open after a change", runs, open, fillList, change);

    auto *field = switcher->findChild<QLineEdit *>();
    for (const char *query : {"w", "we", "web", "web title 42", "xyzzy"}) {
        const QString text = QString::fromLatin1(query);
        const auto key = [&] {
            field->insert(text.right(1));
            switcher->repaint();
        };
        const auto search = [&] {
            const auto found = std::count_if(texts.cbegin(), texts.cend(), [&](const QString &each) {
                return each.contains(text, Qt::CaseInsensitive);
            });
            if (found < 0)
                std::abort();
        };
        const QByteArray name = QByteArray("key of ") + query;
        compareWork(name.constData(), runs, key, search, [&] { field->setText(text.chopped(1)); });
    }
}
