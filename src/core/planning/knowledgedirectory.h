// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

namespace Pointsman {

/// The paths below one knowledge directory (formats.md 1). Knows where things are; reads and writes nothing.
class KnowledgeDirectory
{
public:
    /// `path` is made absolute and clean; links are not resolved.
    explicit KnowledgeDirectory(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString activeSession() const { return m_path + QLatin1StringView("/.active-planning.json"); }
    [[nodiscard]] QString sessions() const { return m_path + QLatin1StringView("/sessions"); }
    [[nodiscard]] QString snapshot(const SessionId &id) const;
    [[nodiscard]] QString index() const { return m_path + QLatin1StringView("/index.json"); }
    [[nodiscard]] QString topics() const { return m_path + QLatin1StringView("/topics"); }
    [[nodiscard]] QString archivedTopics() const { return m_path + QLatin1StringView("/archive/topics"); }

private:
    QString m_path;
};

/// The knowledge directory of a listed project: `workflow.knowledgeDir` of its `.tf/config/settings.json`, else
/// `.tf/knowledge`. Refused where the setting leads out of the project (a cloned repository must not aim at another
/// one); a settings file that cannot be understood is Invalid.
[[nodiscard]] Result<KnowledgeDirectory> knowledgeDirectoryOfProject(const QString &projectPath);

/// The knowledge directory of a command: `option` where it is not empty, else the environment variable
/// TF_KNOWLEDGE_DIR (`~` expanded), else the current directory as a project. No walking up.
[[nodiscard]] Result<KnowledgeDirectory> knowledgeDirectoryOfCommand(const QString &option);

} // namespace Pointsman
