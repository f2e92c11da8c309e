// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/tickets.h"

#include "files/listdirectory.h"
#include "files/readfile.h"
#include "planning/frontmatter.h"
#include "planning/tablecells.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace Pointsman {

namespace {

constexpr int maximumTicketFiles = 2000;

QString textOf(const QString &path)
{
    const auto content = readFile(path, maximumTicketDocument);
    return content ? QString::fromUtf8(content->bytes) : QString();
}

/// A cell without the code marks or the link that people put around an id.
QString plainCell(const QStringList &cells, qsizetype column)
{
    static const QRegularExpression link(QStringLiteral("\\A\\[([^\\]]*)\\]\\([^)]*\\)\\z"));
    QString cell = cells.value(column);
    if (const auto match = link.match(cell); match.hasMatch())
        cell = match.captured(1);
    return cell.remove(u'`').trimmed();
}

/// Where the columns of a table stand that say something here; -1: it has none.
struct TicketColumns
{
    qsizetype id = -1;
    qsizetype alias = -1;
    qsizetype title = -1;
    qsizetype dependencies = -1;
    qsizetype status = -1;

    static TicketColumns of(const QStringList &cells)
    {
        const auto place = [&cells](QStringView name) {
            const auto cell = std::find_if(cells.begin(), cells.end(), [name](const QString &each) {
                return name.compare(each, Qt::CaseInsensitive) == 0;
            });
            return cell == cells.end() ? qsizetype(-1) : cell - cells.begin();
        };
        TicketColumns columns{-1, place(u"Alias"), place(u"Title"), place(u"Depends On"), place(u"Status")};
        for (const auto *name : {u"tk ID", u"Ticket ID", u"Ticket", u"ID"}) {
            if (columns.id < 0)
                columns.id = place(name);
        }
        return columns;
    }
};

/// "pt-a, pt-b"; a dash and the like name none.
QStringList idsIn(const QString &cell)
{
    static const QRegularExpression separator(QStringLiteral("[,;\\s]+"));
    QStringList ids;
    for (const QString &word : cell.split(separator, Qt::SkipEmptyParts)) {
        const QString id = plainCell({word}, 0);
        if (isTicketId(id) && id.compare(u"none", Qt::CaseInsensitive) != 0)
            ids << id;
    }
    return ids;
}

/// A dash and the like say none.
QString statusIn(const QString &cell)
{
    const bool hasLetters = std::any_of(cell.begin(), cell.end(), [](QChar sign) { return sign.isLetter(); });
    return hasLetters ? cell : QString();
}

std::vector<Ticket> ticketsOfFiles(const QString &folder)
{
    std::vector<Ticket> tickets;
    for (const DirectoryEntry &entry : listDirectory(folder)) {
        if (!entry.name.endsWith(".md") || entry.name.startsWith('.') || entry.isDirectory())
            continue;
        const QString name = QFile::decodeName(entry.name);
        Ticket ticket = ticketOfDocument(textOf(folder + u'/' + name), name.chopped(3));
        ticket.path = folder + u'/' + name;
        if (isTicketId(ticket.id))
            tickets.push_back(std::move(ticket));
        if (tickets.size() == maximumTicketFiles)
            break;
    }
    return tickets;
}

} // namespace

bool isTicketId(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]{0,199}\\z"));
    return form.match(text).hasMatch();
}

QString ticketFolder(const QString &projectPath)
{
    return projectPath + QLatin1StringView("/.tickets");
}

/// Reads tables as ticketflow's backlogs have them: `| ID | Title | …`, or `| Alias | tk ID | Title | …`.
std::vector<Ticket> ticketsOfBacklog(const QString &document)
{
    std::vector<Ticket> tickets;
    QHash<QString, QString> aliases; // people write them in place of the ids
    QSet<QString> known;
    std::optional<TicketColumns> columns;
    for (const QString &line : document.split(u'\n')) {
        const QStringList cells = tableCells(line);
        if (cells.isEmpty()) {
            columns.reset();
        } else if (!columns) {
            columns = TicketColumns::of(cells);
        } else if (const QString id = plainCell(cells, columns->id); isTicketId(id) && !known.contains(id)) {
            known.insert(id);
            aliases.insert(plainCell(cells, columns->alias), id);
            tickets.push_back({id, cells.value(columns->title), true, statusIn(plainCell(cells, columns->status)),
                               idsIn(cells.value(columns->dependencies))});
        }
    }
    for (Ticket &ticket : tickets) {
        for (QString &dependency : ticket.dependencies)
            dependency = aliases.value(dependency, dependency);
    }
    return tickets;
}

Ticket ticketOfDocument(const QString &document, const QString &fileId)
{
    const FrontMatter matter = FrontMatter::of(document);
    const QString id = matter.text(u"id");
    Ticket ticket{id.isEmpty() ? fileId : id, {}, false, matter.value(u"status"), matter.list(u"deps"), {},
                  matter.text(u"parent")};
    const auto isTitle = [](const QString &line) { return line.startsWith(u"# "); };
    const auto title = std::find_if(matter.body().begin(), matter.body().end(), isTitle);
    if (title != matter.body().end())
        ticket.title = title->mid(2).trimmed();
    return ticket;
}

Ticket mergedTicket(const Ticket &row, const Ticket &file)
{
    Ticket ticket = file;
    ticket.id = row.id;
    ticket.isInBacklog = row.isInBacklog;
    if (ticket.title.isEmpty())
        ticket.title = row.title;
    if (ticket.status.isEmpty())
        ticket.status = row.status;
    if (ticket.dependencies.isEmpty())
        ticket.dependencies = row.dependencies;
    return ticket;
}

std::vector<Ticket> readTickets(const QString &projectPath, const QString &backlogPath)
{
    std::vector<Ticket> tickets = backlogPath.isEmpty() ? std::vector<Ticket>() : ticketsOfBacklog(textOf(backlogPath));
    if (projectPath.isEmpty())
        return tickets;
    QHash<QString, std::size_t> places;
    for (std::size_t i = 0; i < tickets.size(); ++i)
        places.insert(tickets[i].id, i);
    for (Ticket &ticket : ticketsOfFiles(ticketFolder(projectPath))) {
        const auto same = places.constFind(ticket.id);
        if (same != places.cend()) {
            tickets[*same] = mergedTicket(tickets[*same], ticket);
        } else {
            places.insert(ticket.id, tickets.size());
            tickets.push_back(std::move(ticket));
        }
    }
    return tickets;
}

} // namespace Pointsman
