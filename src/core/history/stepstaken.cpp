// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/stepstaken.h"

#include "compare/comparison.h"
#include "history/ourwork.h"

namespace Pointsman {

namespace {

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

} // namespace

Result<StepsTaken> readSteps(const QString &historyFile, const QStringList &stores, qint64 since)
{
    auto journal = Journal::openExisting(historyFile);
    if (!journal && journal.error().code == ErrorCode::Absent)
        return StepsTaken();
    if (!journal)
        return tl::unexpected(journal.error());
    return (*journal)->stepsTaken(stores, since).map([&](StepsTaken taken) {
        for (StepTaken &step : taken.steps) {
            if (step.origin == Origin::Kind::CommandLine && step.role != NewOperation::Role::Do)
                step.attached = attachedBy(**journal, step.entry);
        }
        return taken;
    });
}

} // namespace Pointsman
