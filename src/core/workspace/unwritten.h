// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/journal.h"
#include "workspace/seenfile.h"

#include <deque>

namespace Pointsman {

/// What the window did and saw and is not in the history yet; for the jobs of one queue. It is written in the order in
/// which it happened, since a version is told from the one before it. What the window did comes first: what was seen of
/// it meanwhile is then known.
class Unwritten
{
public:
    /// What has to be known of each look before it is in the history, and what is to be done when it is. What is done
    /// then has what was seen behind it.
    using Examine = std::function<std::function<void()>(Journal &, const SeenFiles &)>;
    void setExamine(Examine examine) { m_examine = std::move(examine); }

    /// Of what cannot be written for long only the newest is kept.
    void add(const NewOperation &operation);
    void add(const std::vector<SeenFiles> &looks);
    /// What is known of the folder `from` is known of `to` from now on.
    void addMove(const QString &from, const QString &to);

    [[nodiscard]] bool hasOperations() const { return !m_operations.empty(); }
    /// What could not be written stays, with the reason as the error.
    [[nodiscard]] Result<void> write(Journal &journal);

private:
    std::deque<NewOperation> m_operations;
    std::deque<std::pair<QString, QString>> m_moves; ///< of folders, from and to
    std::deque<SeenFiles> m_looks;
    Examine m_examine = [](Journal &, const SeenFiles &) { return std::function<void()>(); };
};

/// Nobody looks at these stores any more; those that this history does not know of stay so.
void markLookedAt(Journal &journal, const QStringList &stores, Moment now);

} // namespace Pointsman
