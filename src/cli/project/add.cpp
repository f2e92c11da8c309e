// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/projectcommands.h"

#include "context.h"

namespace Pointsman {

void addProjectAdd(const Command &project)
{
    const Command verb = project.word("add", "put a project on the list",
                                      "A project that is on it already stays as it is. Prints the list.");
    const Value folder = verb.argument("DIR", "the project's folder");
    verb.example("pointsman-cli project add .");
    verb.runs([=](Context &) -> Result<Answer> {
        if (folder.text().isEmpty())
            return failure(ErrorCode::Refused, QStringLiteral("Refused an empty path. Name the project's folder."));
        ProjectRegistry registry = projectRegistry();
        return registry.add(folder.text()).and_then([&](const Project &) { return projectsAnswer(registry); });
    });
}

} // namespace Pointsman
