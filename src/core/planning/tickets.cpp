// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/tickets.h"

#include "files/listdirectory.h"
#include "files/readfile.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr qint64 maximumDocumentSize = 1'048'576;
constexpr int maximumTicketFiles = 2000;

QStringList linesOf(const QString &path)
{
    const auto content = readFile(path, maximumDocumentSize);
    return content ? QString::fromUtf8(content->bytes).split(u'\n') : QStringList();
}

bool isTicketId(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]{0,199}\\z"));
    return form.match(text).hasMatch();
}

/// The cells of a Markdown table's row; nothing where the line is none.
QStringList cellsOf(const QString &line)
{
    static const QRegularExpression separator(QStringLiteral("(?<!\\\\)\\|"));
    const QString row = line.trimmed();
    if (!row.startsWith(u'|'))
        return {};
    QStringList cells = row.mid(1).split(separator);
    for (QString &cell : cells)
        cell = cell.trimmed().replace(QStringLiteral("\\|"), QStringLiteral("|"));
    return cells;
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

/// Reads tables as ticketflow's backlogs have them: `| ID | Title | …`, or `| Alias | tk ID | Title | …`.
std::vector<Ticket> ticketsOfBacklog(const QString &path)
{
    std::vector<Ticket> tickets;
    qsizetype idColumn = -1;
    qsizetype titleColumn = -1;
    for (const QString &line : linesOf(path)) {
        const QStringList cells = cellsOf(line);
        if (cells.isEmpty()) {
            idColumn = -1;
            continue;
        }
        if (idColumn < 0) {
            for (const auto *name : {u"tk ID", u"Ticket ID", u"Ticket", u"ID"}) {
                if (idColumn < 0)
                    idColumn = cells.indexOf(QStringView(name), Qt::CaseInsensitive);
            }
            titleColumn = cells.indexOf(u"Title", Qt::CaseInsensitive);
            continue;
        }
        const QString id = plainCell(cells, idColumn);
        if (isTicketId(id))
            tickets.push_back({id, titleColumn < 0 ? QString() : cells.value(titleColumn), true});
    }
    return tickets;
}

Ticket ticketOfFile(const QString &path, const QString &name)
{
    Ticket ticket{name, {}, false};
    const QStringList lines = linesOf(path);
    bool isInFrontMatter = lines.value(0).trimmed() == u"---";
    for (qsizetype i = isInFrontMatter ? 1 : 0; i < lines.size() && ticket.title.isEmpty(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (isInFrontMatter && line == u"---")
            isInFrontMatter = false;
        else if (isInFrontMatter && line.startsWith(u"id:"))
            ticket.id = line.mid(3).trimmed().remove(u'"').remove(u'\'');
        else if (!isInFrontMatter && line.startsWith(u"# "))
            ticket.title = line.mid(2).trimmed();
    }
    return ticket;
}

std::vector<Ticket> ticketsOfFiles(const QString &folder)
{
    std::vector<Ticket> tickets;
    for (const DirectoryEntry &entry : listDirectory(folder)) {
        if (!entry.name.endsWith(".md") || entry.name.startsWith('.') || entry.isDirectory())
            continue;
        const QString name = QFile::decodeName(entry.name);
        const Ticket ticket = ticketOfFile(folder + u'/' + name, name.chopped(3));
        if (isTicketId(ticket.id))
            tickets.push_back(ticket);
        if (tickets.size() == maximumTicketFiles)
            break;
    }
    return tickets;
}

} // namespace

std::vector<Ticket> readTickets(const QString &projectPath, const QString &backlogPath)
{
    std::vector<Ticket> tickets;
    const auto addOnce = [&tickets](const Ticket &ticket) {
        const auto same = std::find_if(tickets.begin(), tickets.end(),
                                       [&ticket](const Ticket &other) { return other.id == ticket.id; });
        if (same == tickets.end())
            tickets.push_back(ticket);
        else if (same->title.isEmpty())
            same->title = ticket.title;
    };
    if (!backlogPath.isEmpty()) {
        for (const Ticket &ticket : ticketsOfBacklog(backlogPath))
            addOnce(ticket);
    }
    if (!projectPath.isEmpty()) {
        for (const Ticket &ticket : ticketsOfFiles(projectPath + QLatin1StringView("/.tickets")))
            addOnce(ticket);
    }
    return tickets;
}

} // namespace Pointsman
