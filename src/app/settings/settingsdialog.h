// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/autostart.h"
#include "app/shell/services.h"

#include <QDialog>

#include <optional>

class QListWidget;
class QStackedWidget;

namespace Pointsman {

class GeneralPage;
class ShortcutPage;

/// What the settings tell of the desktop around the program.
struct SettingsSurroundings
{
    QString whyNoTray;                       ///< why there is no tray; empty: there is one
    QString shortcutWords;                   ///< what has become of the global shortcut, or how to get one
    std::optional<Autostart> autostart = {}; ///< another one than that beside the settings
};

/// The settings, a page for each kind; each change applies at once.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const Services &services, QWidget *parent = nullptr,
                            const SettingsSurroundings &surroundings = {});

    // What may change while the dialog is open.
    void setWhyNoTray(const QString &words);
    void setShortcutWords(const QString &words);

private:
    void addPage(const QString &title, QWidget *page);

    QListWidget *m_titles;
    QStackedWidget *m_pages;
    GeneralPage *m_general;
    ShortcutPage *m_shortcut;
};

} // namespace Pointsman
