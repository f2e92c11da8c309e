// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/menus.h"

#include "app/actions/actionhelpers.h"
#include "app/actions/missionactions.h"
#include "app/actions/projectactions.h"
#include "app/actions/sessionactions.h"
#include "app/actions/undoing.h"
#include "app/settings/settingsdialog.h"
#include "app/shell/appsettings.h"
#include "app/shell/help.h"
#include "app/shell/mainwindow.h"
#include "workspace/workspace.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Menus
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Menus)
};

void fillFile(QMenu *menu, SessionActions &sessions, MissionActions &missions, ProjectActions &projects,
              MainWindow *window)
{
    menu->addAction(sessions.start());
    menu->addAction(projects.addProject());
    menu->addAction(projects.findProjects());
    menu->addActions(projects.onProject());
    menu->addSeparator();
    menu->addAction(missions.importState());
    menu->addSeparator();
    auto *quit = makeAction(window, Icon::Close, Menus::tr("&Quit"), QKeySequence::Quit);
    QObject::connect(quit, &QAction::triggered, window, &MainWindow::quitRequested);
    menu->addAction(quit);
}

void fillEdit(QMenu *menu, const Services &services, MainWindow *window)
{
    auto *undo = makeAction(window, Icon::Undo, Menus::tr("&Undo"), QKeySequence::Undo);
    auto *redo = makeAction(window, Icon::Redo, Menus::tr("&Redo"), QKeySequence::Redo);
    redo->setShortcuts(QKeySequence::Redo); // more than one is usual: Ctrl+Shift+Z and Ctrl+Y
    QObject::connect(undo, &QAction::triggered, &services.undoing, &Undoing::undo);
    QObject::connect(redo, &QAction::triggered, &services.undoing, &Undoing::redo);
    const auto update = [&undoing = services.undoing, undo, redo] {
        const auto either = [](const QString &first, const QString &second) {
            return first.isEmpty() ? second : first;
        };
        const QString undoLabel = undoing.undoLabel();
        const QString redoLabel = undoing.redoLabel();
        undo->setText(undoLabel.isEmpty()
                          ? Menus::tr("&Undo")
                          : Menus::tr("&Undo: %1").arg(QString(undoLabel).replace(u'&', QStringLiteral("&&"))));
        redo->setText(redoLabel.isEmpty()
                          ? Menus::tr("&Redo")
                          : Menus::tr("&Redo: %1").arg(QString(redoLabel).replace(u'&', QStringLiteral("&&"))));
        const QString notUndone = undoing.undoPassesOver();
        const QString notRedone = undoing.redoPassesOver();
        offer(undo, undoLabel + (notUndone.isEmpty() ? notUndone : u'\n' + notUndone),
              undoLabel.isEmpty() ? either(notUndone, Menus::tr("Nothing was changed yet.")) : undoing.whyNoUndo());
        offer(redo, redoLabel + (notRedone.isEmpty() ? notRedone : u'\n' + notRedone),
              redoLabel.isEmpty() ? either(notRedone, Menus::tr("Nothing was taken back.")) : undoing.whyNoRedo());
    };
    QObject::connect(&services.undoing, &Undoing::changed, window, update);
    update();
    menu->addAction(undo);
    menu->addAction(redo);
    menu->addSeparator();
    auto *settings = makeAction(window, Icon::Settings, Menus::tr("&Preferences…"), Qt::CTRL | Qt::Key_Comma);
    QObject::connect(settings, &QAction::triggered, window, [services, window] {
        auto *dialog = new SettingsDialog(services, window);
        Q_EMIT window->preferencesOpened(dialog);
        dialog->open();
    });
    menu->addAction(settings);
}

void fillView(QMenu *menu, const Services &services, const PageOpener &open, const QList<QAction *> &goActions,
              MainWindow *window)
{
    const auto addPage = [&](Page page, Icon picture, const QString &text, int key) {
        auto *action = makeAction(window, picture, text, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)));
        QObject::connect(action, &QAction::triggered, window, [open, page] { open(page); });
        menu->addAction(action);
    };
    menu->addAction(window->switcherAction());
    menu->addSeparator();
    addPage(Page::Now, Icon::Now, Menus::tr("&Now"), Qt::Key_1);
    addPage(Page::Missions, Icon::Missions, Menus::tr("&Missions"), Qt::Key_2);
    addPage(Page::Warnings, Icon::Warning, Menus::tr("&Warnings"), Qt::Key_3);
    addPage(Page::History, Icon::History, Menus::tr("&History"), Qt::Key_4);
    menu->addSeparator();
    menu->addActions(goActions);
    menu->addSeparator();
    auto *look = makeAction(window, Icon::Refresh, Menus::tr("&Look at Everything Now"), QKeySequence::Refresh);
    offer(look, Menus::tr("Never needed where changes are announced; the status bar says where they are not."));
    QObject::connect(look, &QAction::triggered, window, [services] { services.workspace.refresh(); });
    menu->addAction(look);
    menu->addSeparator();
    auto *themes = new QActionGroup(menu);
    const auto addTheme = [&](Theme theme, const QString &text) {
        QAction *action = themes->addAction(text);
        action->setCheckable(true);
        action->setChecked(services.settings.theme() == theme);
        QObject::connect(action, &QAction::triggered, window, [services, theme] { services.settings.setTheme(theme); });
        QObject::connect(&services.settings, &AppSettings::themeChanged, action,
                         [action, theme](Theme current) { action->setChecked(current == theme); });
        return action;
    };
    menu->addActions({addTheme(Theme::System, Menus::tr("As the &System")), addTheme(Theme::Light, Menus::tr("Li&ght")),
                      addTheme(Theme::Dark, Menus::tr("&Dark"))});
}

void fillHelp(QMenu *menu, MainWindow *window)
{
    auto *shortcuts = new QAction(Menus::tr("&Keyboard Shortcuts"), window);
    shortcuts->setShortcut(QKeySequence::HelpContents);
    QObject::connect(shortcuts, &QAction::triggered, window, [window] { showShortcuts(window); });
    auto *about = new QAction(programIcon(), Menus::tr("&About Pointsman"), window);
    QObject::connect(about, &QAction::triggered, window, [window] { showAbout(window); });
    auto *aboutQt = new QAction(Menus::tr("About &Qt"), window);
    QObject::connect(aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
    menu->addActions({shortcuts, about, aboutQt});
}

} // namespace

void fillMenuBar(QMenuBar *bar, const Services &services, SessionActions &sessions, MissionActions &missions,
                 ProjectActions &projects, const PageOpener &open, const QList<QAction *> &goActions,
                 MainWindow *window)
{
    fillFile(bar->addMenu(Menus::tr("&File")), sessions, missions, projects, window);
    fillEdit(bar->addMenu(Menus::tr("&Edit")), services, window);
    fillView(bar->addMenu(Menus::tr("&View")), services, open, goActions, window);
    QMenu *session = bar->addMenu(Menus::tr("&Session"));
    session->addActions(sessions.onSelected());
    session->addAction(sessions.copyNext());
    session->addSeparator();
    session->addActions(sessions.onActive());
    session->insertAction(sessions.finishWithTickets(), sessions.detach());
    session->addSeparator();
    session->addActions(sessions.onBroken());
    QMenu *mission = bar->addMenu(Menus::tr("&Mission"));
    mission->addAction(missions.join());
    mission->addActions(missions.onSelected());
    fillHelp(bar->addMenu(Menus::tr("&Help")), window);
    for (QMenu *menu : bar->findChildren<QMenu *>())
        menu->setToolTipsVisible(true);
}

} // namespace Pointsman
