// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/agentcalls.h"
#include "workspace/projectloader.h"

namespace Pointsman {

/// What agents have reported, the newest first.
struct AgentCallsEntry
{
    std::vector<AgentCall> calls;
};

/// Reads the calls for a LiveStore; at each look those are left out whose terminal has gone.
class AgentCallsLoader
{
public:
    /// Without a folder there are none.
    explicit AgentCallsLoader(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] Look<AgentCallsEntry> look();
    /// Never: a terminal that ends leaves no stamp, and a look at these few files costs little.
    [[nodiscard]] static bool isAsBefore() { return false; }

private:
    QString m_folder;
    std::shared_ptr<const AgentCallsEntry> m_last;
};

} // namespace Pointsman
