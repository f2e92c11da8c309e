// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "workspace/snapshot.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace Pointsman {

class TicketModel;

/// The tickets of a session with their status and what they depend on. One with a file is opened in the editor.
class TicketsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit TicketsTab(const Services &services, QWidget *parent = nullptr);

    /// False where the session has no ticket.
    bool showSession(const ProjectEntry &project, const PlanningSession &session);
    /// Opens a ticket's file in the editor, or says that it has none.
    void openTicket(const QString &path, const QString &title);

private:
    Services m_services;
    TicketModel *m_model;
    QLabel *m_count;
    QTreeView *m_list;
};

} // namespace Pointsman
