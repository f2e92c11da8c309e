// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "files/guardedfile.h"

namespace Pointsman {

/// What the user is to be told of operations that were interrupted.
struct Interruption
{
    QStringList takenBack;    ///< files that are again as they were before
    QStringList left;         ///< files that stay as the interrupted operation left them
    bool canBeUndone = false; ///< what became of these, or of some of them, is in the history as an operation of ours

    [[nodiscard]] bool isNone() const { return takenBack.isEmpty() && left.isEmpty(); }
};

/// What programs that were killed left behind.
struct Traces
{
    QString intents;     ///< the folder of the notes of operations under way; empty: there are none
    QString historyFile; ///< empty: there is none
};

/// Before something is done in these stores: settleInterrupted() of what was under way there, and recoverLeftovers().
/// A half that stays is noted for the history, so that it can be undone, or merged with what another program has
/// written since.
[[nodiscard]] Interruption clearUp(const Traces &traces, const QStringList &stores, Moment now);

} // namespace Pointsman
