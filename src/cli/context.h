// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "missions/missionstore.h"
#include "output.h"
#include "planning/planningstore.h"
#include "recording.h"

#include <functional>

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

    /// `recording` may be null for a context that only reads and needs no history.
    explicit Context(Options options, Recording *recording = nullptr)
        : m_options(std::move(options)), m_output(m_options.json), m_recording(recording)
    {
    }

    [[nodiscard]] const Output &output() const { return m_output; }
    [[nodiscard]] Result<PlanningStore> planning() const;
    [[nodiscard]] MissionStore missions() const;
    [[nodiscard]] Result<KnowledgeDirectory> knowledgeDirectory() const;
    [[nodiscard]] MissionHome missionHome() const;
    /// Makes of a path of the stores, which is remembered and found under its real name, the one that the user named:
    /// links not resolved (cli.md).
    using Naming = std::function<QString(const QString &)>;
    [[nodiscard]] Naming naming() const;
    [[nodiscard]] Recording &recording() const { return *m_recording; }
    /// Clears up what programs that were killed left in both stores, and tells of it; for a command that is about to
    /// write.
    void clearUp() const;
    /// Notes what was written, for the history.
    void wrote(const PlanningStore &store, const FileChanges &files) const;
    void wrote(const MissionStore &store, const FileChanges &files) const;

private:
    /// Those that there are, as the user named them.
    [[nodiscard]] QStringList stores() const;

    Options m_options;
    Output m_output;
    Recording *m_recording;
};

} // namespace Pointsman
