// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/projectregistry.h"

#include "base/home.h"
#include "base/ids.h"
#include "base/moment.h"
#include "files/guardedfile.h"
#include "files/statedocument.h"
#include "workspace/ownfileerror.h"
#include "json/jsonwriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::ProjectRegistry)
};

std::vector<Project> projectsIn(const JsonObject &document)
{
    std::vector<Project> projects;
    const JsonValue *list = document.find("projects");
    if (!list || !list->array())
        return projects;
    for (const JsonValue &item : *list->array()) {
        if (const JsonObject *object = item.object(); object && !stringAt(*object, "path").isEmpty())
            projects.push_back({stringAt(*object, "name"), cleanFolder(stringAt(*object, "path")),
                                stringAt(*object, "knowledge_dir")});
    }
    return projects;
}

QByteArray bytesOf(JsonObject document, const std::vector<Project> &projects)
{
    JsonArray list;
    for (const Project &project : projects) {
        JsonObject object{{"name", project.name}, {"path", project.path}};
        if (!project.knowledgeDirectory.isEmpty())
            object.set("knowledge_dir", project.knowledgeDirectory);
        list.emplace_back(std::move(object));
    }
    document.set("projects", std::move(list));
    return pythonJson(document) + '\n';
}

auto find(std::vector<Project> &projects, const QString &path)
{
    return std::find_if(projects.begin(), projects.end(), [&](const Project &project) { return project.path == path; });
}

Result<JsonObject> registryIn(const std::optional<QByteArray> &bytes, const QString &path)
{
    if (!bytes)
        return JsonObject{{"version", 1}};
    return parseObject(*bytes).map_error([&](const DocumentProblem &problem) { return ownFileError(problem, path); });
}

tl::unexpected<Error> notListed(const QString &folder)
{
    return failure(
        ErrorCode::Absent,
        Words::tr("Not a listed project: %1. The list is shown by: pointsman-cli project list").arg(printable(folder)),
        folder);
}

} // namespace

QString cleanFolder(const QString &folder)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(withHomeExpanded(folder)));
}

ProjectRegistry::ProjectRegistry(QString file) : m_file(std::move(file)) {}

QString ProjectRegistry::defaultFile()
{
    return configFolder() + QStringLiteral("/pointsman/projects.json");
}

Result<std::vector<Project>> ProjectRegistry::load() const
{
    const StateDocument document = readStateDocument(m_file);
    if (document.isMissing())
        return std::vector<Project>();
    if (!document.root)
        return tl::unexpected(ownFileError(*document.problem, m_file));
    return projectsIn(*document.root);
}

/// Reads the list, lets `change` work on it and writes what came out; `change` answers with the project concerned.
template <typename Change>
Result<Project> ProjectRegistry::change(const QString &folder, Change change)
{
    std::optional<Project> concerned;
    const auto written = editFile(m_file, FileMode::KeepOrPrivate,
                                  [&](const std::optional<QByteArray> &bytes) -> Result<std::optional<QByteArray>> {
                                      const auto document = registryIn(bytes, m_file);
                                      if (!document)
                                          return tl::unexpected(document.error());
                                      auto projects = projectsIn(*document);
                                      const Result<Project> result = change(projects, cleanFolder(folder));
                                      if (!result)
                                          return tl::unexpected(result.error());
                                      concerned = *result;
                                      return bytesOf(*document, projects);
                                  });
    if (!written)
        return tl::unexpected(written.error());
    return *concerned;
}

Result<Project> ProjectRegistry::add(const QString &folder)
{
    return change(folder, [](std::vector<Project> &projects, const QString &path) -> Result<Project> {
        if (const auto listed = find(projects, path); listed != projects.end())
            return *listed;
        const QFileInfo info(path);
        if (!info.isDir())
            return failure(ErrorCode::Absent,
                           Words::tr("No such folder: %1. Give the folder of a project.").arg(printable(path)), path);
        projects.push_back({info.fileName().isEmpty() ? path : info.fileName(), path, {}});
        return projects.back();
    });
}

Result<Project> ProjectRegistry::remove(const QString &folder)
{
    return change(folder, [](std::vector<Project> &projects, const QString &path) -> Result<Project> {
        const auto listed = find(projects, path);
        if (listed == projects.end())
            return notListed(path);
        const Project project = *listed;
        projects.erase(listed);
        return project;
    });
}

Result<Project> ProjectRegistry::putBack(const Project &project, std::size_t place)
{
    return change(project.path, [&](std::vector<Project> &projects, const QString &path) -> Result<Project> {
        if (const auto listed = find(projects, path); listed != projects.end())
            return *listed;
        projects.insert(projects.begin() + std::ptrdiff_t(std::min(place, projects.size())), project);
        return project;
    });
}

Result<Project> ProjectRegistry::rename(const QString &folder, const QString &name)
{
    return change(folder, [&name](std::vector<Project> &projects, const QString &path) -> Result<Project> {
        const auto listed = find(projects, path);
        if (listed == projects.end())
            return notListed(path);
        if (name.trimmed().isEmpty())
            return failure(ErrorCode::Refused, Words::tr("A project needs a name."), path);
        listed->name = name.trimmed();
        return *listed;
    });
}

Result<Project> ProjectRegistry::relocate(const QString &folder, const QString &newFolder, ProjectFolder which)
{
    return change(folder, [&newFolder, which](std::vector<Project> &projects, const QString &path) -> Result<Project> {
        const auto listed = find(projects, path);
        if (listed == projects.end())
            return notListed(path);
        const QString newPath = cleanFolder(newFolder);
        if (find(projects, newPath) != projects.end())
            return failure(ErrorCode::Refused, Words::tr("%1 is listed already.").arg(printable(newPath)), newPath);
        if (which == ProjectFolder::MustBeThere && !QFileInfo(newPath).isDir())
            return failure(ErrorCode::Absent, Words::tr("No such folder: %1.").arg(printable(newPath)), newPath);
        listed->path = newPath;
        return *listed;
    });
}

Result<QString> ProjectRegistry::setAside() const
{
    return moveAside(m_file, UtcTime(systemClock()()).fileNameForm());
}

} // namespace Pointsman
