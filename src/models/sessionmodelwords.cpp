// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells say, mean and sort by.
#include "models/sessionmodel.h"

#include "base/ids.h"
#include "models/markwords.h"
#include "models/timewords.h"
#include "models/workwords.h"
#include "planning/documents.h"
#include "planning/topicwords.h"

#include <limits>

namespace Pointsman {

namespace {

/// What the plan's document says in short; empty where it says nothing.
QString planStatus(const PlanningWork &work, const PlanningSession &session)
{
    return planWords(work.plans.value(session.plan));
}

QString countWords(int count)
{
    return count == 0 ? QString() : QString::number(count);
}

QStringList titlesOf(const Topics &topics, const QStringList &ids)
{
    QStringList titles;
    for (const QString &id : ids)
        titles << Pointsman::titleOf(topics, id);
    return titles;
}

} // namespace

QString SessionModel::displayText(const Row &row, Column column) const
{
    const SessionEntry &entry = row.entry();
    const auto time = [&](const std::optional<Moment> &moment, auto words) -> QString {
        return moment ? words(*moment, m_now, m_locale) : QString(noneSign);
    };
    switch (column) {
    case Column::State:
        switch (stateOf(entry)) {
        case State::Broken:
            return tr("broken");
        case State::Active:
            return entry.session.state == SessionState::Active ? tr("active") : printable(entry.session.stateText);
        case State::Completed:
            return tr("completed");
        case State::Archived:
            return tr("archived");
        case State::Other:
            return printable(entry.session.stateText);
        }
        Q_UNREACHABLE();
    case Column::Seed: {
        const QString title = titleOf(row);
        return !title.isEmpty() ? title : entry.isBroken ? tr("The file cannot be read") : QString(noneSign);
    }
    case Column::Created:
        return time(momentOf(entry.session.created), shortTime);
    case Column::Updated:
        return time(updatedOf(entry), agoWords);
    case Column::Spikes:
        return countWords(static_cast<int>(entry.session.spikes.size()));
    case Column::Plan: {
        const QString status = planStatus(row.work(), entry.session);
        return entry.session.plan.isEmpty() || !status.isEmpty() ? status
                                                                 : Pointsman::titleOf(row.topics(), entry.session.plan);
    }
    case Column::Tickets:
        return ticketsInShort(row.work().countOf(entry.session));
    case Column::Project:
        return printable(entry.projectName);
    case Column::Warnings: {
        const QString count = countWords(warningsOf(entry).total());
        return row.doubtful().isEmpty() ? count : count + u'?';
    }
    }
    Q_UNREACHABLE();
}

QString SessionModel::toolTip(const Row &row, Column column) const
{
    const SessionEntry &entry = row.entry();
    const auto time = [&](const std::optional<Moment> &moment) {
        return moment ? exactTime(*moment, m_locale) : QString();
    };
    switch (column) {
    case Column::State:
        if (entry.isBroken)
            return printable(entry.brokenWords);
        if (entry.isActive != (entry.session.state == SessionState::Active))
            return entry.isActive ? tr("It is in the active file, but its state there is another.")
                                  : tr("A snapshot that is neither completed nor archived.");
        return {};
    case Column::Seed: {
        const QString id = printable(entry.session.id);
        QStringList lines =
            entry.isBroken
                ? QStringList{tr("The file cannot be read: %1").arg(printable(entry.brokenWords)),
                              id.isEmpty() ? QString() : tr("Before, it was %1").arg(id), noteLine(row.mark())}
                : QStringList{sessionTip(row.topics(), entry.session, row.mark()), unreadWords(row), doubtTip(row)};
        lines.removeAll(QString());
        return withMissing(row, column, lines.join(u'\n'));
    }
    case Column::Created:
        return time(momentOf(entry.session.created));
    case Column::Updated:
        return time(updatedOf(entry));
    case Column::Spikes:
        return withMissing(row, column, titlesOf(row.topics(), entry.session.spikes).join(u'\n'));
    case Column::Plan:
        return withMissing(row, column, planTip(row));
    case Column::Tickets:
        return withMissing(row, column, ticketsTip(row));
    case Column::Project:
        return printable(entry.projectPath);
    case Column::Warnings: {
        QStringList lines{doubtTip(row)};
        lines << (entry.issues.empty() ? printable(entry.brokenWords) : messagesOf(entry.issues));
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    }
    Q_UNREACHABLE();
}

/// What a cell tells, and which of its topics are not there.
QString SessionModel::withMissing(const Row &row, Column column, const QString &tip)
{
    QStringList lines{tip};
    for (const QString &topic : missingIn(row, column))
        lines << tr("The folder of %1 is missing.").arg(titleAndId(row.topics(), topic));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

/// What may belong to another session, a line for each.
QString SessionModel::doubtTip(const Row &row)
{
    QStringList lines;
    for (const QString &topic : row.doubtful())
        lines << tr("“%1” was attached shortly after a switch. Is it right? The row's menu has both answers.")
                     .arg(Pointsman::titleOf(row.topics(), topic));
    return lines.join(u'\n');
}

/// The plan by title and id, and all that its document says.
QString SessionModel::planTip(const Row &row)
{
    const QString &plan = row.entry().session.plan;
    const QString title = plan.isEmpty() ? QString() : Pointsman::titleOf(row.topics(), plan);
    QStringList lines{title, title == printable(plan) ? QString() : printable(plan),
                      planLines(row.work().plans.value(plan))};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

/// How many, and which ones; empty where there is none.
QString SessionModel::ticketsTip(const Row &row)
{
    QStringList ids;
    for (const Ticket &ticket : row.work().ticketsOf(row.entry().session))
        ids << ticket.id;
    return ids.isEmpty()
               ? QString()
               : backlogInWords(row.work(), row.entry().session) + u'\n' + printable(ids.join(QLatin1StringView(", ")));
}

QVariant SessionModel::sortValue(const Row &row, Column column)
{
    const SessionEntry &entry = row.entry();
    const auto count = [](auto number) { return number == 0 ? QVariant() : QVariant(static_cast<int>(number)); };
    switch (column) {
    case Column::State:
        return static_cast<int>(stateOf(entry));
    case Column::Seed:
        return sortableText(titleOf(row));
    case Column::Created:
        // What cannot be read needs its user most: it comes first in the order that the tables have at first.
        return entry.isBroken ? QVariant(std::numeric_limits<qint64>::max())
                              : sortableMoment(momentOf(entry.session.created));
    case Column::Updated:
        return sortableMoment(updatedOf(entry));
    case Column::Spikes:
        return count(entry.session.spikes.size());
    case Column::Plan:
        return entry.session.plan.isEmpty() ? QVariant()
                                            : sortableText(planStatus(row.work(), entry.session) + QChar(u' ') +
                                                           Pointsman::titleOf(row.topics(), entry.session.plan));
    case Column::Tickets:
        return count(row.work().countOf(entry.session).total);
    case Column::Project:
        return sortableText(entry.projectName);
    case Column::Warnings:
        return count(warningsOf(entry).total());
    }
    Q_UNREACHABLE();
}

QString SessionModel::filterText(const Row &row)
{
    const SessionEntry &entry = row.entry();
    const PlanningSession &session = entry.session;
    QStringList texts{session.id,        session.stateText,
                      entry.projectName, Pointsman::titleOf(row.topics(), session.seed),
                      session.seed,      filterTextOf(row.mark())};
    texts << (entry.isBroken ? tr("broken") : QString());
    if (!session.plan.isEmpty())
        texts << session.plan << Pointsman::titleOf(row.topics(), session.plan) << planStatus(row.work(), session);
    texts << session.spikes << titlesOf(row.topics(), session.spikes);
    if (session.backlog)
        texts << session.backlog->topic << session.backlog->tickets;
    return texts.join(u'\n').toCaseFolded();
}

} // namespace Pointsman
