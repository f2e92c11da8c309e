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

/// `workflow.knowledgeDir` of a project's `.tf/config/settings.json`, empty where it says nothing; a file that cannot
/// be understood is Invalid.
[[nodiscard]] Result<QString> knowledgeSetting(const QString &projectPath);

/// What that setting means: `.tf/knowledge` where it is empty. Refused where it leads out of the project as links are
/// now: a cloned repository must not aim at another one.
[[nodiscard]] Result<KnowledgeDirectory> knowledgeDirectoryOfSetting(const QString &projectPath,
                                                                     const QString &setting);

/// The knowledge directory of a listed project, by its setting.
[[nodiscard]] Result<KnowledgeDirectory> knowledgeDirectoryOfProject(const QString &projectPath);

/// The knowledge directory of a command: `option` where it is not empty, else the environment variable
/// TF_KNOWLEDGE_DIR (`~` expanded), else the current directory as a project. No walking up.
[[nodiscard]] Result<KnowledgeDirectory> knowledgeDirectoryOfCommand(const QString &option);

} // namespace Pointsman
