// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tray/trayentries.h"

#include <QMenu>

namespace Pointsman {

/// The tray's menu: missions, projects with their sessions, and the ways into the window. It does nothing but tell what
/// was chosen, and what it shows as active changes with the snapshot alone. Needs no tray.
class TrayMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit TrayMenu(QWidget *parent = nullptr);

    /// What the menu shows from the next time on that it opens. One that a panel shows over the bus follows at once,
    /// since nobody tells when that opens.
    void setSnapshot(SnapshotPtr snapshot);

    /// A menu that goes to a panel over the bus escapes names as that demands, where an underscore marks a shortcut.
    void setOverBus(bool isOverBus);

Q_SIGNALS:
    /// Another mission than the active one.
    void missionChosen(const QString &id);
    /// Another session than the active one; `sessionFile` is the path of its SessionEntry.
    void sessionChosen(const QString &projectPath, const QString &sessionFile);
    void projectChosen(const QString &projectPath);
    void terminalRequested(const QString &projectPath);
    void folderRequested(const QString &projectPath);
    /// The editor on the topic's document.
    void documentRequested(const QString &projectPath, const QString &topicId);
    void warningsRequested();
    void quickSwitchRequested();
    void windowRequested();
    void quitRequested();

private:
    void follow();
    void fill(QMenu *menu, const std::vector<TrayEntry> &entries);
    void update(QMenu *menu, const std::vector<TrayEntry> &entries);
    void makeAction(QMenu *menu, const TrayEntry &entry);
    void adapt(QAction *action, const TrayEntry &entry) const;
    void choose(const TrayEntry &entry);
    [[nodiscard]] QString label(const TrayEntry &entry) const;

    SnapshotPtr m_snapshot;
    std::vector<TrayEntry> m_entries;
    bool m_isOverBus = false;
};

} // namespace Pointsman
