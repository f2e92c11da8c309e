// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "base/result.h"
#include "files/processmark.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace Pointsman {

/// An agent's report that it waits for its user.
struct AgentCall
{
    QString file;    ///< where it is kept
    QString folder;  ///< where the agent works: a project's folder, or one below it; absolute, clean
    QString message; ///< in its words; may be empty
    Moment time;
    std::optional<ProcessMark> terminal; ///< with it the call ends
    bool operator==(const AgentCall &) const = default;
};

/// The calls, a small file for each terminal that has one, in a folder of our own. Holds no state: the command line
/// writes them, from agents' hooks, whether the window runs or not. That there is none says only that none was
/// reported.
class AgentCalls
{
public:
    static constexpr qsizetype mostCalls = 64;
    static constexpr qsizetype longestMessage = 500;

    explicit AgentCalls(QString folder) : m_folder(std::move(folder)) {}

    /// `waiting` in Pointsman's state folder.
    [[nodiscard]] static QString defaultFolder();

    /// Notes a call; an earlier one of this terminal, or without one of this folder, is replaced. What has ended and
    /// what is more than the most goes, the oldest first.
    [[nodiscard]] Result<void> add(const AgentCall &call) const;
    /// Takes back what was called from this terminal, and what was called without one from `folder`; whether there was
    /// anything.
    [[nodiscard]] Result<bool> takeBack(const QString &folder, const std::optional<ProcessMark> &terminal) const;
    /// The user has seen to them.
    [[nodiscard]] Result<void> remove(const QStringList &files) const;
    /// The user has not: what was removed is there again, unless its terminal has called anew.
    [[nodiscard]] Result<void> putBack(const std::vector<AgentCall> &calls) const;
    /// Those whose terminal may be there still, the newest first. What cannot be understood is left out.
    [[nodiscard]] std::vector<AgentCall> load() const;

private:
    [[nodiscard]] QString fileOf(const QString &folder, const std::optional<ProcessMark> &terminal) const;
    enum class Earlier
    {
        Replaced,
        Kept
    };
    [[nodiscard]] Result<void> write(const AgentCall &call, Earlier earlier) const;
    [[nodiscard]] Result<void> tidy() const;

    QString m_folder;
};

/// The call in a document of its own; nothing where it is none.
[[nodiscard]] std::optional<AgentCall> agentCallIn(const QString &document, const QString &file);

} // namespace Pointsman
