// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the history tells of operations: which one undo and redo are about, and what became of them.
#include "history/database.h"
#include "history/journalrows.h"
#include "history/stepstaken.h"

namespace Pointsman {

namespace {

QString placeholders(const QStringList &values)
{
    return QStringList(values.size(), QStringLiteral("?")).join(u',');
}

/// Of an operation `o`: what taking it back needs is not in the history, or is damaged there: what one of its files
/// held before; and what it left in one that another program has written since, to tell what of it is whose.
constexpr QLatin1StringView lacksWhatItNeeds(
    "EXISTS (SELECT 1 FROM versions v JOIN contents c ON c.id=v.before OR (c.id=v.after AND v.after<>(SELECT n.after "
    "FROM versions n WHERE n.file=v.file ORDER BY n.id DESC LIMIT 1)) WHERE v.operation=o.applied AND v.otherName='' "
    "AND v.before<>v.after AND (c.bytes IS NULL OR c.isPacked>=2))");

QVariantList variants(const QStringList &values)
{
    return {values.begin(), values.end()};
}

} // namespace

Result<std::optional<DoneOperation>> Journal::operationWhere(const QString &condition, const QStringList &stores)
{
    auto query = m_database->run(
        QStringLiteral("SELECT o.id,o.applied,o.undone,o.time,s.path,o.label,o.origin,o.originWords FROM operations o "
                       "JOIN stores s ON s.id=o.store WHERE s.path IN (%1) AND o.target=0 AND %2 LIMIT 1")
            .arg(placeholders(stores), condition),
        variants(stores));
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return std::nullopt;
    const QSqlQuery &row = *query;
    DoneOperation found{row.value(0).toLongLong(),
                        row.value(1).toLongLong(),
                        row.value(2).toLongLong(),
                        momentOf(row.value(3)),
                        row.value(4).toString(),
                        row.value(5).toString(),
                        originOf(row.value(6), row.value(7))};
    query->finish();
    relabel(found);
    return found;
}

// What was made again was done when it was made again.
Result<std::optional<DoneOperation>> Journal::undoable(const QStringList &stores)
{
    return operationWhere(QStringLiteral("o.undone=0 AND NOT %1 ORDER BY o.applied DESC").arg(lacksWhatItNeeds),
                          stores);
}

Result<std::optional<DoneOperation>> Journal::passedOver(const QStringList &stores)
{
    const auto next = undoable(stores);
    if (!next)
        return next;
    return operationWhere(QStringLiteral("o.undone=0 AND o.applied>%1 AND %2 ORDER BY o.applied DESC")
                              .arg(*next ? (*next)->applied : 0)
                              .arg(lacksWhatItNeeds),
                          stores);
}

Result<std::optional<DoneOperation>> Journal::redoable(const QStringList &stores)
{
    return operationWhere(QStringLiteral("o.undone>0 AND NOT EXISTS (SELECT 1 FROM operations n WHERE n.store=o.store "
                                         "AND n.target=0 AND n.id>o.undone) ORDER BY o.undone DESC"),
                          stores);
}

Result<StepsTaken> Journal::stepsTaken(const QStringList &stores, qint64 since)
{
    const auto newest = number(QStringLiteral("SELECT coalesce(max(id),0) FROM operations"));
    if (!newest)
        return tl::unexpected(newest.error());
    auto query = m_database->run(
        QStringLiteral("SELECT o.id,o.target,t.undone,o.origin,t.label,s.path FROM operations o JOIN operations t ON "
                       "t.id=CASE o.target WHEN 0 THEN o.id ELSE o.target END AND o.id=CASE t.undone WHEN 0 THEN "
                       "t.applied ELSE t.undone END JOIN stores s ON s.id=o.store WHERE o.id>? AND o.id<=? AND s.path "
                       "IN (%1) ORDER BY o.id")
            .arg(placeholders(stores)),
        QVariantList{since, *newest} + variants(stores));
    if (!query)
        return tl::unexpected(query.error());
    StepsTaken taken{*newest, {}};
    while (query->next()) {
        const bool isStep = query->value(1).toLongLong() != 0;
        const bool isBack = query->value(2).toLongLong() != 0;
        using Role = NewOperation::Role;
        const Role role = !isStep ? Role::Do : isBack ? Role::Undo : Role::Redo;
        taken.steps.push_back({query->value(0).toLongLong(), role, static_cast<Origin::Kind>(query->value(3).toInt()),
                               query->value(4).toString(), query->value(5).toString()});
    }
    return m_database->requireAllRead(*query).map([&] { return std::move(taken); });
}

} // namespace Pointsman
