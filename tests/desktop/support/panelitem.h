// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QImage>
#include <QVariant>

namespace Pointsman::Test {

/// One line of a tray item's menu, as a panel gets it over the bus.
struct PanelLine
{
    int id = 0;
    QString text; ///< as the panel shows it
    bool isSeparator = false;
    bool isEnabled = true;
    bool isRadio = false;
    bool isChecked = false;
    QList<PanelLine> lines;

    /// The line of that text, here or below; one with the id -1 where there is none.
    [[nodiscard]] PanelLine line(const QString &wanted) const;
    /// All of it, one a line: `(*)` and `( )` before a choice, `[…]` around what is greyed out, `-` for a separator.
    [[nodiscard]] QString shown(const QString &indent = {}) const;
};

/// A tray item as a panel sees it: org.kde.StatusNotifierItem and com.canonical.dbusmenu over the bus.
class PanelItem
{
public:
    /// `service` as it was registered at the watcher.
    PanelItem(const QDBusConnection &bus, QString service);

    /// A property of the item; invalid where it has none, or is gone.
    [[nodiscard]] QVariant property(const QString &name) const;
    [[nodiscard]] QString toolTip() const;
    /// The picture that it sends in that size; a null one where it sends none.
    [[nodiscard]] QImage picture(int size) const;
    /// A left click.
    void activate() const;
    /// The menu as it is after a panel has said that it is about to show it; its first level is in `lines`.
    [[nodiscard]] PanelLine menu() const;
    /// A click on a line of it.
    void click(int id) const;

private:
    QDBusConnection m_bus;
    QString m_service;
};

} // namespace Pointsman::Test
