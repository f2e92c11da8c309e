// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/projectlist.h"

#include "workspace/inplacewrite.h"

#include <QFileInfo>

namespace Pointsman {

ProjectList::ProjectList(ProjectRegistry registry, Workspace &workspace, QObject *parent)
    : QObject(parent), m_registry(std::move(registry)), m_workspace(workspace)
{
    connect(&m_watcher, &DirectoryWatcher::changed, this, &ProjectList::load);
    m_loadAgain.setSingleShot(true);
    m_loadAgain.callOnTimeout(this, &ProjectList::load);
    m_watcher.watch(QStringLiteral("registry"), {QFileInfo(m_registry.file()).path()});
    load();
}

template <typename Work, typename Receive>
void ProjectList::inTurn(Work work, Receive receive)
{
    m_turns.push_back([this, work, receive] {
        m_workspace.readInBackground(this, work, [this, receive](const auto &result) {
            m_turns.pop_front();
            if (!m_turns.empty())
                m_turns.front()();
            receive(result);
        });
    });
    if (m_turns.size() == 1)
        m_turns.front()();
}

void ProjectList::load()
{
    struct Loaded
    {
        Result<std::vector<Project>> projects;
        QString keptAs = {};
        bool isUnsettled = false;
    };
    inTurn(
        [registry = m_registry] {
            Loaded result{registry.load()};
            const bool isDamaged = !result.projects && result.projects.error().code == ErrorCode::Invalid;
            result.isUnsettled = isDamaged && isBeingWritten(registry.file());
            if (isDamaged && !result.isUnsettled)
                result.keptAs = registry.setAside().value_or(QString());
            return result;
        },
        [this](const Loaded &result) {
            if (result.isUnsettled) // what was known stays until it is
                return m_loadAgain.start(inPlaceWriteTime);
            // Whatever else is in that folder, the settings for one, changes as well: only another list is news.
            const bool isNews = !m_isLoaded || !result.projects || m_projects != *result.projects;
            if (!isNews)
                return;
            m_isLoaded = true;
            m_projects = result.projects.value_or(m_projects);
            if (result.projects)
                m_workspace.setProjects(m_projects);
            else
                Q_EMIT damaged(result.projects.error(), result.keptAs);
            Q_EMIT loaded();
        });
}

void ProjectList::change(std::function<Result<Project>(ProjectRegistry &)> change, Done done)
{
    inTurn([registry = m_registry, change = std::move(change)]() mutable { return change(registry); },
           [this, done = std::move(done)](const Result<Project> &result) {
               load();
               if (done)
                   done(result);
           });
}

void ProjectList::add(const QString &folder, Done done)
{
    change([folder](ProjectRegistry &registry) { return registry.add(folder); }, std::move(done));
}

void ProjectList::remove(const QString &folder, Done done)
{
    change([folder](ProjectRegistry &registry) { return registry.remove(folder); }, std::move(done));
}

void ProjectList::putBack(const Project &project, std::size_t place, Done done)
{
    change([project, place](ProjectRegistry &registry) { return registry.putBack(project, place); }, std::move(done));
}

void ProjectList::rename(const QString &folder, const QString &name, Done done)
{
    change([folder, name](ProjectRegistry &registry) { return registry.rename(folder, name); }, std::move(done));
}

void ProjectList::relocate(const QString &folder, const QString &newFolder, ProjectFolder which, Done done)
{
    change(
        [folder, newFolder, which](ProjectRegistry &registry) { return registry.relocate(folder, newFolder, which); },
        [this, folder, done = std::move(done)](const Result<Project> &result) {
            if (result)
                m_workspace.followProject(cleanFolder(folder), result->path);
            if (done)
                done(result);
        });
}

} // namespace Pointsman
