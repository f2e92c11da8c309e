// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "workspace/snapshot.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace Pointsman {

class EmptyState;
class TicketModel;

/// The tickets of a session with their status and what they depend on, and below them those of the project that belong
/// to no session. One with a file is opened in the editor.
class TicketsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit TicketsTab(const Services &services, QWidget *parent = nullptr);

    void showSession(const ProjectEntry &project, const SessionEntry &entry);
    /// Opens a ticket's file in the editor, or says that it has none.
    void openTicket(const QString &path, const QString &title);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A heading, and the tickets below it.
    struct Part
    {
        QLabel *heading = nullptr;
        TicketModel *model = nullptr;
        QTreeView *list = nullptr;
    };
    [[nodiscard]] Part makePart(const QString &name);
    static void show(const Part &part, const QString &heading);
    static void fitColumns(const Part &part);

    Services m_services;
    Part m_own;
    Part m_others;
    EmptyState *m_none;
};

} // namespace Pointsman
