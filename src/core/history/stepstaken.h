// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/journal.h"

namespace Pointsman {

/// What became of an operation: it was done, taken back or made again.
struct StepTaken
{
    qint64 entry = 0; ///< the number of the history's entry that tells of it
    NewOperation::Role role = NewOperation::Role::Do;
    Origin::Kind origin = Origin::Kind::Window; ///< who did this to it
    QString label;                              ///< of the operation
    QString store;
    QStringList attached = {}; ///< spikes and plans that a session has by it
};

struct StepsTaken
{
    qint64 upTo = 0; ///< the number of the last entry that was looked at
    std::vector<StepTaken> steps;
};

/// The steps in these stores after the entry `since` of the history, as Journal::stepsTaken() tells them, with what
/// those that the command line took back or made again attached; none where there is no history. For workers.
[[nodiscard]] Result<StepsTaken> readSteps(const QString &historyFile, const QStringList &stores, qint64 since);

} // namespace Pointsman
