// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/projectcommands.h"

#include "context.h"

namespace Pointsman {

void addProjectRemove(const Command &project)
{
    const Command verb =
        project.word("remove", "take a project off the list", "Nothing in the project is touched. Prints the list.");
    const Value folder = verb.argument("PROJECT", "the project's folder");
    verb.example("pointsman-cli project remove ~/code/checkout-web");
    verb.runs([=](Context &) -> Result<Answer> {
        if (folder.text().isEmpty())
            return failure(ErrorCode::Refused, QStringLiteral("Refused an empty path. Name the project's folder."));
        ProjectRegistry registry = projectRegistry();
        return registry.remove(folder.text()).and_then([&](const Project &) { return projectsAnswer(registry); });
    });
}

} // namespace Pointsman
