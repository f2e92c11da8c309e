// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workerpool.h"

namespace Pointsman {

/// Runs jobs one after another on the threads of a shared pool: the queue of one store. May be destroyed while a job
/// runs, which then ends. Of the jobs that wait those run that are owed, the others are dropped.
class SerialQueue
{
    Q_DISABLE_COPY_MOVE(SerialQueue)

public:
    /// The pool must be there as long as jobs run.
    explicit SerialQueue(WorkerPool &pool);
    ~SerialQueue();

    void post(std::function<void()> job);
    /// What was promised to the user, such as a change of a file.
    void postOwed(std::function<void()> job);

    /// Drops what is not owed and waits for the rest; false where that takes longer than this. To be called at the end:
    /// what is posted meanwhile may be dropped as well.
    bool finish(std::chrono::milliseconds patience);

private:
    class State;
    std::shared_ptr<State> m_state;
};

} // namespace Pointsman
