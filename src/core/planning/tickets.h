// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace Pointsman {

/// A ticket that can be named when a session is finished.
struct Ticket
{
    QString id;
    QString title; ///< empty where none is known
    bool isInBacklog = false;
    bool operator==(const Ticket &) const = default;
};

/// The tickets in the tables of `backlogPath` (a plan's `backlog.md`) in their order, then those of
/// `{projectPath}/.tickets/` that are not among them, by file name. Either path may be empty. Never fails: what cannot
/// be read is left out. Synchronous, at most 2,000 ticket files.
[[nodiscard]] std::vector<Ticket> readTickets(const QString &projectPath, const QString &backlogPath);

} // namespace Pointsman
