// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/projectcommands.h"

#include "context.h"

namespace Pointsman {

void addProjectList(const Command &project)
{
    const Command verb = project.word("list", "list the projects, in the window's order");
    verb.example("pointsman-cli --json project list | jq -r '.[].path'");
    verb.runs([](Context &) { return projectsAnswer(projectRegistry()); });
}

} // namespace Pointsman
