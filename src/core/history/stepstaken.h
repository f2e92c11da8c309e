// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

#include <vector>

namespace Pointsman {

/// An operation that undo took back, or redo made again.
struct StepTaken
{
    QString label;
    QString store;
    bool isBack = false;
    QStringList attached = {}; ///< spikes and plans that a session has by it
};

/// What has changed sides; what was taken back and made again since has not.
struct StepsTaken
{
    qint64 upTo = 0; ///< the number of the last entry that was looked at
    std::vector<StepTaken> steps;
};

/// The steps that the command line took in these stores, in their order, after the entry `since` of the history; none
/// where there is none. For workers.
[[nodiscard]] Result<StepsTaken> stepsOfCommandLine(const QString &historyFile, const QStringList &stores,
                                                    qint64 since);

} // namespace Pointsman
