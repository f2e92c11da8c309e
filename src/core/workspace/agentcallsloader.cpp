// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/agentcallsloader.h"

namespace Pointsman {

Look<AgentCallsEntry> AgentCallsLoader::look()
{
    auto calls = m_folder.isEmpty() ? std::vector<AgentCall>() : AgentCalls(m_folder).load();
    if (!m_last || m_last->calls != calls)
        m_last = std::make_shared<const AgentCallsEntry>(AgentCallsEntry{std::move(calls)});
    return {m_last, {}, m_folder.isEmpty() ? QStringList() : QStringList{m_folder}};
}

} // namespace Pointsman
