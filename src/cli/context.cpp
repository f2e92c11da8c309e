// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "files/realpath.h"

namespace Pointsman {

Result<PlanningStore> Context::planning() const
{
    return knowledgeDirectory().map(
        [](const KnowledgeDirectory &directory) { return PlanningStore(directory, systemClock()); });
}

MissionStore Context::missions() const
{
    return {missionHome(), systemClock()};
}

Result<KnowledgeDirectory> Context::knowledgeDirectory() const
{
    return knowledgeDirectoryOfCommand(m_options.knowledgeDirectory);
}

void Context::clearUp() const
{
    for (const QString &notice : m_recording->clearUp(stores()))
        m_output.notice(notice);
}

void Context::wrote(const PlanningStore &store, const FileChanges &files) const
{
    m_recording->wrote(store.directory().path(), files);
}

void Context::wrote(const MissionStore &store, const FileChanges &files) const
{
    m_recording->wrote(store.home().path(), files);
}

Context::Naming Context::naming() const
{
    std::vector<std::pair<QString, QString>> names;
    for (const QString &store : stores()) {
        if (const QString real = realFolder(store); real != store)
            names.emplace_back(real, store);
    }
    return [names](const QString &path) -> QString {
        for (const auto &[real, named] : names) {
            if (path == real || path.startsWith(real + u'/'))
                return named + path.mid(real.size());
        }
        return path;
    };
}

QStringList Context::stores() const
{
    QStringList stores{missionHome().path()};
    if (const auto directory = knowledgeDirectory())
        stores << directory->path();
    return stores;
}

MissionHome Context::missionHome() const
{
    return MissionHome(m_options.specKittyHome);
}

} // namespace Pointsman
