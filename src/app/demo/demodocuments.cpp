// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demodocuments.h"

#include <QStringList>

#include <array>

namespace Pointsman::Demo {

namespace {

constexpr std::array ticketTitles{
    "Write down the present behaviour as tests",
    "Split reading from showing",
    "Carry the new value through the call chain",
    "Show it where the user looks first",
    "Handle the case that there is nothing to show",
    "Say what went wrong, and the way out",
    "Keep old files readable",
    "Measure it on the largest project we have",
    "Describe it in the manual",
    "Remove the old way",
    "Check it on a narrow terminal",
    "Make it available to scripts",
    "Review names and messages",
    "Release notes",
};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// `form` with %1 = the seed's title and %2 = the reason.
QByteArray filled(const char *form, const SessionRow &row)
{
    // Not arg(): not every form has both places.
    return text(form)
        .replace(QStringLiteral("%1"), text(row.title))
        .replace(QStringLiteral("%2"), text(row.reason))
        .toUtf8();
}

QString ticketTitle(int index)
{
    return text(ticketTitles.at(size_t(index) % ticketTitles.size()));
}

} // namespace

Documents seedDocuments(const SessionRow &row)
{
    Documents documents;
    documents[QStringLiteral("overview.md")] = filled("# %1\n\n%2\n\nSee [the seed](seed.md), [what counts as success]"
                                                      "(success-metrics.md) and [the first version](mvp-scope.md).\n",
                                                      row);
    documents[QStringLiteral("seed.md")] = filled(
        "# Seed: %1\n\n%2\n\n## Vision\n\nWhoever follows the work sees it at once, without another command and "
        "without asking.\n\n## Core concept\n\n1. Take what is known already.\n2. Show it where people look.\n"
        "3. Change nothing for scripts.\n\n## Key features\n\n- [x] works in a terminal of 80 columns\n- [ ] quiet "
        "mode stays as it is\n- [ ] no extra call per line\n\n## Open questions\n\n- What happens with several "
        "projects at a time?\n- Does it need a setting? Rather not.\n",
        row);
    documents[QStringLiteral("success-metrics.md")] = filled(
        "# Success metrics\n\n| what | now | goal |\n| --- | ---: | ---: |\n| looking something up, a day | 25 | 5 |\n"
        "| time until a mistake is seen | 20 min | 1 min |\n| extra time for each run | 0 ms | < 50 ms |\n",
        row);
    documents[QStringLiteral("assumptions.md")] =
        filled("# Assumptions\n\n- People have the log open beside their editor.\n- Titles are shorter than 80 "
               "characters; longer ones may be cut.\n- Nobody parses the log.\n",
               row);
    documents[QStringLiteral("constraints.md")] =
        filled("# Constraints\n\n- No new dependency.\n- Python 3.9 is still in use.\n- The files on disk stay as they "
               "are.\n",
               row);
    documents[QStringLiteral("mvp-scope.md")] = filled("# First version\n\n**In:** the way that is used every day.\n\n"
                                                       "**Out:** colours, settings, other languages.\n",
                                                       row);
    documents[QStringLiteral("sources.md")] =
        filled("# Sources\n\n- a talk with the two people who follow the log all day\n- `tf --help`\n- "
               "<https://example.org/notes/logging>\n",
               row);
    return documents;
}

Documents spikeDocuments(const SessionRow &row, const QString &topic)
{
    const QString form = QStringLiteral(
        "# Spike: %1\n\nFor *%2*.\n\n## Question\n\nWhich way is simple enough that it still works next year?\n\n"
        "## Options\n\n| option | for | against |\n| --- | --- | --- |\n| do it ourselves | 60 lines, no dependency | "
        "ours "
        "to keep |\n| a library | done by others | 4 MB, one maintainer |\n| leave it out | free | the need stays |\n\n"
        "## Finding\n\nThe small version of our own does all that the seed asks for:\n\n```python\ndef "
        "title_of(ticket):\n"
        "    return index.get(ticket, ticket)\n```\n\n## Recommendation\n\nDo it ourselves, and look again in half a "
        "year.\n");
    Documents documents;
    documents[QStringLiteral("spike.md")] = form.arg(titleOfSlug(topic), text(row.title)).toUtf8();
    documents[QStringLiteral("sources.md")] =
        "# Sources\n\n- the source code of the library\n- two evenings of trying\n";
    return documents;
}

Documents planDocuments(const SessionRow &row, const QString &day, const QStringList &tickets)
{
    const QString status = text(row.status);
    const QString plan = QStringLiteral(
        "---\nid: plan-%1\nstatus: %2\nlast_updated: %3\n---\n\n# Plan: %4\n\n## Summary\n\n%5\n\n## Requirements\n\n- "
        "shows the title beside the id, once for each ticket\n- falls back to the id where there is no title\n- quiet "
        "mode prints nothing new\n\n## Steps\n\n1. Read titles when the run begins.\n2. Carry them through to the "
        "log.\n"
        "3. Cut to the width at hand.\n\n## Acceptance criteria\n\n- [ ] a run over ten tickets shows ten titles\n- [ "
        "] "
        "a ticket without a title shows its id\n\n## Risks\n\nLong titles hide what follows them.\n");
    QString body = plan.arg(text(row.plan), status, day, text(row.title), text(row.reason));
    if (status == u"approved") {
        body += QStringLiteral("\n## Review\n\n- PASS: requirements are testable\n- PASS: scope fits two days\n");
    } else if (status == u"revised" || status == u"consulted") {
        body +=
            QStringLiteral("\n## Review\n\n- PASS: scope fits two days\n- FAIL: step 2 says nothing of old files\n");
    } else if (status == u"blocked") {
        body += QStringLiteral("\n## Review\n\n- FAIL: waits for the bank's answer on test accounts\n");
    }
    Documents documents;
    documents[QStringLiteral("plan.md")] = body.toUtf8();
    documents[QStringLiteral("sources.md")] =
        "# Sources\n\n- [the seed](../" + QByteArray("seed-") + row.seed + "/seed.md)\n- the spikes of this session\n";
    if (!tickets.isEmpty()) {
        QString table =
            QStringLiteral("# Backlog: %1\n\n| ID | Title | Depends on |\n| --- | --- | --- |\n").arg(text(row.title));
        for (int i = 0; i < tickets.size(); ++i)
            table += QStringLiteral("| %1 | %2 | %3 |\n")
                         .arg(tickets.at(i), ticketTitle(i), i > 0 ? tickets.at(i - 1) : QStringLiteral("–"));
        documents[QStringLiteral("backlog.md")] = table.toUtf8();
    }
    return documents;
}

QByteArray ticketDocument(const SessionRow &row, const QStringList &tickets, int index)
{
    const QString status = index < row.closedTickets    ? QStringLiteral("closed")
                           : index == row.closedTickets ? QStringLiteral("in_progress")
                                                        : QStringLiteral("open");
    return QStringLiteral("---\nid: %1\nstatus: %2\ndeps: [%3]\ntags: [tf, backlog]\n---\n\n# %4\n\nPart of *%5*.\n\n"
                          "## Acceptance criteria\n\n- [ ] covered by a test\n- [ ] described where users look\n")
        .arg(tickets.at(index), status, index > 0 ? tickets.at(index - 1) : QString(), ticketTitle(index),
             text(row.title))
        .toUtf8();
}

QString titleOfSlug(const QString &slug)
{
    QString title = slug;
    title.replace(u'-', u' ');
    return title.left(1).toUpper() + title.mid(1);
}

} // namespace Pointsman::Demo
