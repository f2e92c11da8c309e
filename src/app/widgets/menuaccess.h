// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Pointsman {

/// Lets screen readers see the entries of each menu of the program. Qt knows an action as the entry of the menu that
/// was read first: once that has gone, as context menus do, it is nothing in all others.
class MenuAccess final : public QObject
{
    Q_OBJECT

public:
    /// For as long as `parent` lives.
    explicit MenuAccess(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace Pointsman
