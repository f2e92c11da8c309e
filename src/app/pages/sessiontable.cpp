// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/sessiontable.h"

#include "app/pages/tablepane.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/sessiondelegate.h"
#include "models/sessionmodel.h"
#include "models/timewords.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The texts' context.
struct SessionTable
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::SessionTable)
};

/// The longest that is said of when something was: minutes, a date of another year, or by a clock that is ahead a time.
QString wideAgo(const QLocale &locale)
{
    QString longest = wideShortTime(locale, false);
    for (int month = 0; month < 12; ++month) {
        const Moment time = Moment() + std::chrono::hours(24 * (30 * month + 27));
        const QString words = agoWords(time, time + std::chrono::hours(24 * 400), locale);
        longest = words.size() > longest.size() ? words : longest;
    }
    return longest;
}

std::vector<ColumnPlan::Column> sessionColumns()
{
    const QLocale locale;
    const QString completed = SessionTable::tr("completed");
    const QString longAgo = agoWords(Moment(), Moment() + std::chrono::minutes(59), locale);
    return {
        {completed, completed, true},
        {QStringLiteral("A title of the length that most of them have"), QStringLiteral("A title of several words")},
        {.typical = wideShortTime(locale, true), .least = wideShortTime(locale, false), .isNeverCut = true},
        {.typical = wideAgo(locale), .least = longAgo, .isNeverCut = true},
        {},
        {QStringLiteral("approved, 2 blockers"), QStringLiteral("blocked, 2 blockers"), false, false, true},
        {QStringLiteral("14 / 14"), {}, true, false, false, true},
        {QStringLiteral("usual-name-of-project"), QStringLiteral("name-of-project"), false, false, true},
        {}};
}

} // namespace

QString noSessionsSentence()
{
    return SessionTable::tr(
        "Planning sessions appear here: start one from a seed, or let your agent do it with /tf-seed.");
}

void keepSelected(TablePane &table, const SessionModel &model, const QString &projectPath, const QString &id)
{
    const auto isIt = [&](int row) {
        const auto entry = model.entry(row);
        return entry->session.id == id && entry->projectPath == projectPath;
    };
    if (id.isEmpty() || (table.currentRow() >= 0 && isIt(table.currentRow())))
        return;
    for (int row = 0; row < model.rowCount(); ++row) { // the active one is the first of its project
        if (isIt(row))
            return table.setCurrentRow(row);
    }
}

TablePane *makeSessionTable(const QString &layoutName, AppSettings &settings, SessionModel *model,
                            const QList<QAction *> &fillingActions, QWidget *parent)
{
    auto *empty = new EmptyState(Icon::Start, noSessionsSentence());
    for (QAction *action : fillingActions)
        empty->addButton(action);
    auto *pane = new TablePane(layoutName, settings, model, empty, parent);
    using State = SessionModel::State;
    pane->setStateChips({{{}, SessionTable::tr("All")},
                         {static_cast<int>(State::Active), SessionTable::tr("Active")},
                         {static_cast<int>(State::Completed), SessionTable::tr("Completed")},
                         {static_cast<int>(State::Archived), SessionTable::tr("Archived")},
                         {static_cast<int>(State::Broken), SessionTable::tr("Broken"), true}});
    pane->view()->setAccessibleName(SessionTable::tr("Sessions"));
    pane->view()->setItemDelegate(new SessionDelegate(pane->view()));
    using Column = SessionModel::Column;
    const auto number = [](Column column) { return static_cast<int>(column); };
    pane->setDefaultLayout(number(Column::Created), Qt::DescendingOrder,
                           {.columns = sessionColumns(),
                            .stretched = number(Column::Seed),
                            .firstToGo = {number(Column::Spikes), number(Column::Created), number(Column::Updated)},
                            .lastToGo = {number(Column::Tickets), number(Column::Plan)}});
    return pane;
}

} // namespace Pointsman
