// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/tickets.h"

#include "support/temporarytree.h"

#include <QStringList>
#include <QTest>

using namespace Pointsman;
using namespace Qt::StringLiterals;
using namespace Pointsman::Test;

class TicketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothFormsOfBacklogTablesAreRead()
    {
        QCOMPARE(
            inWords("# Backlog\n\n| ID | Title | Score |\n|----|----|---|\n"
                    "| pt-a | Use `x \\| y` | 9 |\n| [pt-b](../b.md) | B | 1 |\n| `pt-c` | C | 1 |\n| - | none | |\n"),
            QStringList(
                {QStringLiteral("pt-a: Use `x | y`*"), QStringLiteral("pt-b: B*"), QStringLiteral("pt-c: C*")}));
        QCOMPARE(inWords("| Alias | tk ID | Title |\n|---|---|---|\n| CLN-01 | pt-z | Z |\n\n"
                         "| Other | Table |\n|---|---|\n| pt-no | x |\n"),
                 QStringList(QStringLiteral("pt-z: Z*")));
    }

    void headingsOfColumnsAreKnownInAnyCase()
    {
        QCOMPARE(inWords("| id | TITLE |\n|---|---|\n| pt-a | A |\n"), QStringList(QStringLiteral("pt-a: A*")));
    }

    void ticketFilesFollowTheBacklog()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral(".tickets/pt-a.md"), "---\nid: pt-a\nstatus: open\n# no title\n---\n# Title of A\n");
        tree.write(QStringLiteral(".tickets/pt-b.md"), "---\nid: \"pt-b\"\n---\n\ntext\n# Title of B\n# Another\n");
        tree.write(QStringLiteral(".tickets/pt-bare.md"), "no front matter");
        tree.write(QStringLiteral(".tickets/notes.txt"), "# Not a ticket");
        tree.write(QStringLiteral("backlog.md"),
                   "| ID | Title |\n|---|---|\n| pt-b | From the plan |\n| pt-x | X |\n| pt-b | Again |\n");
        QCOMPARE(words(readTickets(tree.path(), tree.path(QStringLiteral("backlog.md")))),
                 QStringList({QStringLiteral("pt-b: Title of B*"), QStringLiteral("pt-x: X*"),
                              QStringLiteral("pt-a: Title of A"), QStringLiteral("pt-bare: ")}));
    }

    void dependenciesAreReadAndAliasesResolved()
    {
        const auto rows = ticketsOfBacklog(QStringLiteral(
            "| Alias | tk ID | Title | Depends On |\n|---|---|---|---|\n| A-1 | pt-a | A | - |\n"
            "| A-2 | pt-b | B | A-1, `pt-x` |\n| A-3 | pt-c | C | none |\n| A-3 | pt-b | Again | - |\n"));
        QCOMPARE(rows.size(), 3U);
        QCOMPARE(rows[0].dependencies, QStringList());
        QCOMPARE(rows[1].dependencies, QStringList({u"pt-a"_s, u"pt-x"_s}));
        QCOMPARE(rows[2].dependencies, QStringList());
    }

    void aBacklogMayHaveAStatus()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral(".tickets/pt-a.md"), "---\nid: pt-a\nstatus: closed\n---\n# A\n");
        tree.write(QStringLiteral(".tickets/pt-b.md"), "---\nid: pt-b\n---\n# B\n");
        tree.write(QStringLiteral("backlog.md"),
                   "| ID | Title | Status |\n|---|---|---|\n| pt-a | A | open |\n| pt-b | B | `open` |\n"
                   "| pt-c | C | In Progress |\n| pt-d | D | – |\n");
        QStringList statuses;
        for (const Ticket &ticket : readTickets(tree.path(), tree.path(QStringLiteral("backlog.md"))))
            statuses << ticket.status;
        // What a ticket's own file says is newer.
        QCOMPARE(statuses, QStringList({u"closed"_s, u"open"_s, u"In Progress"_s, QString()}));
    }

    void theFileOfATicketSaysItsStatus()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral(".tickets/pt-a.md"),
                   "---\nid: pt-a\nstatus: in_progress\ndeps: [pt-b]\n---\n# Title of A\n");
        tree.write(QStringLiteral("backlog.md"), "| ID | Title | Depends On |\n|---|---|---|\n| pt-a | Row | pt-z |\n"
                                                 "| pt-b | B | pt-z |\n");
        const auto tickets = readTickets(tree.path(), tree.path(QStringLiteral("backlog.md")));
        const QString path = tree.path(QStringLiteral(".tickets/pt-a.md"));
        QCOMPARE(tickets.size(), 2U);
        QCOMPARE(tickets[0], (Ticket{u"pt-a"_s, u"Title of A"_s, true, u"in_progress"_s, {u"pt-b"_s}, path}));
        QCOMPARE(tickets[1], (Ticket{u"pt-b"_s, u"B"_s, true, {}, {u"pt-z"_s}}));
        QVERIFY((Ticket{{}, {}, false, u"Closed"_s}.isClosed()));
        QVERIFY((!Ticket{{}, {}, false, u"in_progress"_s}.isClosed()));
    }

    void whatIsNotThereIsLeftOut()
    {
        QVERIFY(readTickets({}, {}).empty());
        QVERIFY(readTickets(QStringLiteral("/nonexistent"), QStringLiteral("/nonexistent/backlog.md")).empty());
    }

private:
    static QStringList words(const std::vector<Ticket> &tickets)
    {
        QStringList result;
        for (const Ticket &ticket : tickets)
            result << ticket.id + QStringLiteral(": ") + ticket.title +
                          (ticket.isInBacklog ? QStringLiteral("*") : QString());
        return result;
    }
    static QStringList inWords(const QByteArray &backlog)
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("backlog.md"), backlog);
        return words(readTickets({}, tree.path(QStringLiteral("backlog.md"))));
    }
};

QTEST_GUILESS_MAIN(TicketsTest)
#include "tst_tickets.moc"
