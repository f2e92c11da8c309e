// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace Pointsman {

/// A ticket of a project: a row of a plan's `backlog.md`, a file of `.tickets/`, or both.
struct Ticket
{
    QString id;
    QString title; ///< empty where none is known
    bool isInBacklog = false;
    QString status = {};           ///< as written in its file: open, in_progress, closed; empty: not known
    QStringList dependencies = {}; ///< ids
    QString path = {};             ///< its file; empty: it has none
    QString parent = {};           ///< the id of the one that it is a part of; mostly empty
    bool isMissing = false;        ///< a session names it, and nothing is known of it where tickets of others are

    [[nodiscard]] bool isClosed() const { return status.compare(u"closed", Qt::CaseInsensitive) == 0; }
    bool operator==(const Ticket &) const = default;
};

/// A larger document of tickets is not read.
inline constexpr qint64 maximumTicketDocument = 1'048'576;

[[nodiscard]] bool isTicketId(const QString &text);

/// The folder of a project's tickets.
[[nodiscard]] QString ticketFolder(const QString &projectPath);

/// The tickets in the tables of a `backlog.md`, in their order, each once. What is no ticket id is left out.
[[nodiscard]] std::vector<Ticket> ticketsOfBacklog(const QString &document);

/// The ticket that a file of `.tickets/` holds; `fileId` is its name without `.md`, its id where it says no other.
[[nodiscard]] Ticket ticketOfDocument(const QString &document, const QString &fileId);

/// What the file knows goes before what the row of a backlog knows, but for the title.
[[nodiscard]] Ticket mergedTicket(const Ticket &row, const Ticket &file);

/// The tickets in the tables of `backlogPath` (a plan's `backlog.md`) in their order, then those of
/// `{projectPath}/.tickets/` that are not among them, by file name. Either path may be empty. Never fails: what cannot
/// be read is left out. Synchronous, at most 2,000 ticket files.
[[nodiscard]] std::vector<Ticket> readTickets(const QString &projectPath, const QString &backlogPath);

} // namespace Pointsman
