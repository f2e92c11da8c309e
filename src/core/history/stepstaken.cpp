// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/stepstaken.h"

#include "history/ourwork.h"

namespace Pointsman {

namespace {

/// None where it cannot be read: that is told by who shows the history.
QStringList attachedBy(Journal &journal, qint64 step)
{
    const auto work = journal.versionsOf(step).and_then(
        [&](const std::vector<Version> &versions) { return readOurWork(journal, versions); });
    QStringList attached;
    if (!work || !*work)
        return attached;
    for (const PieceOfWork &piece : (*work)->pieces) {
        const QStringList before = attachedTopics(piece.before.value_or(JsonObject()));
        for (const QString &topic : attachedTopics(piece.after.value_or(JsonObject()))) {
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
