// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/projectdirectory.h"

#include "files/realpath.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::ProjectDirectory)
};

} // namespace

Result<KnowledgeDirectory> knowledgeDirectoryOf(const Project &project)
{
    return project.knowledgeDirectory.isEmpty() ? knowledgeDirectoryOfProject(project.path)
                                                : KnowledgeDirectory(project.knowledgeDirectory);
}

KnowledgeDirectory realDirectory(const KnowledgeDirectory &directory)
{
    return KnowledgeDirectory(realFolder(directory.path()));
}

Result<void> requireStillAt(const Project &project, const QString &shown)
{
    return knowledgeDirectoryOf(project)
        .map(&realDirectory)
        .and_then([&](const KnowledgeDirectory &now) -> Result<void> {
            if (now.path() == shown)
                return {};
            return failure(
                ErrorCode::Conflict,
                Words::tr("The sessions of %1 are in %2 now, not in %3 any more. Look at them and try again.")
                    .arg(printable(project.name), printable(now.path()), printable(shown)),
                shown);
        });
}

} // namespace Pointsman
