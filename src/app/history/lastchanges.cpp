// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/lastchanges.h"

#include "history/journal.h"
#include "models/versionwords.h"
#include "workspace/workspace.h"

#include <algorithm>

namespace Pointsman {

namespace {

using Changes = QHash<QString, Version>;

/// So many left-over files a repair may clear away at once and leave what was changed before it to be seen.
constexpr int mostAtOnce = 50;

/// Where the history cannot be read now nothing is lost: the lines say when, not who.
Changes readLast(const QString &file, const QStringList &stores)
{
    Changes changes;
    const auto journal = Journal::openExisting(file);
    if (!journal)
        return changes;
    for (const QString &store : stores) {
        VersionFilter filter;
        filter.stores = {store};
        filter.firstSights = VersionFilter::FirstSights::Without;
        filter.order = VersionFilter::Order::Happened;
        for (const int limit : {1, mostAtOnce}) { // as a rule the last one is it
            filter.limit = limit;
            const auto versions = (*journal)->versions(filter).value_or(std::vector<Version>());
            const auto last = std::find_if(versions.begin(), versions.end(), &isOfOwnFile);
            if (last == versions.end())
                continue;
            changes.insert(store, *last);
            break;
        }
    }
    return changes;
}

} // namespace

LastChanges::LastChanges(const Services &services, QObject *parent) : QObject(parent), m_services(services)
{
    connect(&services.workspace, &Workspace::historyWritten, this, [this] {
        m_isOld = true;
        look();
    });
    connect(&services.workspace, &Workspace::snapshotChanged, this, &LastChanges::look);
}

void LastChanges::setLookedAt(bool isLookedAt)
{
    m_isLookedAt = isLookedAt;
    look();
}

void LastChanges::look()
{
    if (!m_isLookedAt || m_isReading)
        return;
    QStringList stores;
    for (const auto &project : m_services.workspace.snapshot()->projects) {
        if (!project->knowledgePath.isEmpty())
            stores << project->knowledgePath;
    }
    if (stores == m_stores && !m_isOld)
        return;
    m_stores = stores;
    m_isOld = false;
    m_isReading = true;
    m_services.workspace.readInBackground(
        this, [file = m_services.workspace.historyFile(), stores] { return readLast(file, stores); },
        [this](const Changes &changes) {
            m_isReading = false;
            Q_EMIT read(changes);
            look();
        });
}

} // namespace Pointsman
