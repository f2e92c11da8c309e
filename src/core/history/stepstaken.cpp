// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/stepstaken.h"

#include "compare/comparison.h"
#include "files/readfile.h"
#include "history/database.h"
#include "history/ourwork.h"

namespace Pointsman {

namespace {

constexpr std::chrono::milliseconds patience{2000};

QStringList linksOf(const std::optional<JsonObject> &session)
{
    QStringList links;
    for (const char *field : {"spikes", "plan"}) {
        const JsonValue *value = session ? valueAt(*session, {QLatin1StringView(field)}) : nullptr;
        if (value && value->string())
            links << QString::fromStdString(*value->string());
        else if (value)
            links << textSet(*value).value_or(QStringList());
    }
    return links;
}

/// None where it cannot be read: that is told by who shows the history.
QStringList attachedBy(Journal &journal, qint64 step)
{
    const auto work = journal.versionsOf(step).and_then(
        [&](const std::vector<Version> &versions) { return readOurWork(journal, versions); });
    QStringList attached;
    if (!work || !*work)
        return attached;
    for (const PieceOfWork &piece : (*work)->pieces) {
        const QStringList before = linksOf(piece.before);
        for (const QString &topic : linksOf(piece.after)) {
            if (!before.contains(topic))
                attached << topic;
        }
    }
    return attached;
}

Result<StepsTaken> readSteps(Database &database, Journal &journal, const QStringList &stores, qint64 since)
{
    auto query = database.run(
        QStringLiteral("SELECT o.id,t.label,s.path,t.undone<>0,o.origin FROM operations o LEFT JOIN operations t ON "
                       "t.id=o.target AND o.id=CASE t.undone WHEN 0 THEN t.applied ELSE t.undone END LEFT JOIN stores "
                       "s ON s.id=o.store WHERE o.id>? ORDER BY o.id"),
        {since});
    if (!query)
        return tl::unexpected(query.error());
    StepsTaken taken{since, {}};
    while (query->next()) {
        taken.upTo = query->value(0).toLongLong();
        const bool isMeant = !query->value(1).isNull() && stores.contains(query->value(2).toString()) &&
                             query->value(4).toInt() == static_cast<int>(Origin::Kind::CommandLine);
        if (isMeant)
            taken.steps.push_back({query->value(1).toString(), query->value(2).toString(), query->value(3).toBool(),
                                   attachedBy(journal, taken.upTo)});
    }
    return database.requireAllRead(*query).map([&] { return std::move(taken); });
}

} // namespace

Result<StepsTaken> stepsOfCommandLine(const QString &historyFile, const QStringList &stores, qint64 since)
{
    if (const auto stamp = stampOf(historyFile); !stamp || stamp->size == 0)
        return StepsTaken();
    return Journal::openExisting(historyFile).and_then([&](const std::unique_ptr<Journal> &journal) {
        Database database(historyFile);
        return database.open(patience).and_then([&] { return readSteps(database, *journal, stores, since); });
    });
}

} // namespace Pointsman
