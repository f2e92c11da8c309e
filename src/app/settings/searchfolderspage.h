// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace Pointsman {

/// The folders below which projects are looked for. A line can be edited in place.
class SearchFoldersPage final : public QWidget
{
    Q_OBJECT

public:
    SearchFoldersPage(const Services &services, QWidget *parent);

private:
    void add(const QString &folder);
    void removeCurrent();
    void save();

    Services m_services;
    QListWidget *m_folders;
    QPushButton *m_remove;
};

} // namespace Pointsman
