// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "missions/missionstore.h"
#include "output.h"
#include "planning/planningstore.h"

namespace Pointsman {

/// What a command runs in: the global options and the stores that they choose. A command makes only the store it needs.
class Context
{
public:
    struct Options
    {
        QString knowledgeDirectory; ///< `--knowledge-dir`; empty: not given
        QString specKittyHome;      ///< `--spec-kitty-home`; empty: not given
        bool json = false;
    };

    explicit Context(Options options) : m_options(std::move(options)), m_output(m_options.json) {}

    [[nodiscard]] const Output &output() const { return m_output; }
    [[nodiscard]] Result<PlanningStore> planning() const;
    [[nodiscard]] MissionStore missions() const;
    [[nodiscard]] Result<KnowledgeDirectory> knowledgeDirectory() const;
    [[nodiscard]] MissionHome missionHome() const;

private:
    Options m_options;
    Output m_output;
};

} // namespace Pointsman
