// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nouns.h"

#include "output.h"
#include "project/projectcommands.h"
#include "workspace/projectdirectory.h"

namespace Pointsman {

namespace {

/// Where the project's sessions are; null where its settings cannot be used.
JsonValue placeOf(const Project &project)
{
    const auto directory = knowledgeDirectoryOf(project);
    return directory ? JsonValue(directory->path()) : JsonValue();
}

} // namespace

void addProject(const Command &program)
{
    const Command project = program.word("project", "Projects that the window shows",
                                         "The list that pointsman shows and watches. The session commands need no "
                                         "listed project: they work on one knowledge directory.");
    addProjectList(project);
    addProjectAdd(project);
    addProjectRemove(project);
    project.example("pointsman-cli project add ~/code/checkout-web");
}

ProjectRegistry projectRegistry()
{
    return ProjectRegistry(ProjectRegistry::defaultFile());
}

Result<Answer> projectsAnswer(const ProjectRegistry &registry)
{
    return registry.load().map([](const std::vector<Project> &projects) {
        JsonArray array;
        QStringList lines;
        for (const Project &project : projects) {
            array.push_back(
                JsonObject{{"name", project.name}, {"path", project.path}, {"knowledge_dir", placeOf(project)}});
            lines += shown(project.name) + QStringLiteral("  ") + shown(project.path);
        }
        return Answer{array, lines.join(u'\n')};
    });
}

} // namespace Pointsman
