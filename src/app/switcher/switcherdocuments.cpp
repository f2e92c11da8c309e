// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/switcherdocuments.h"

#include "planning/documents.h"

#include <QSet>

namespace Pointsman {

LinkedTopics linkedTopics(const ProjectEntry &project)
{
    LinkedTopics topics;
    QSet<QString> known;
    const auto add = [&](const QString &id, const std::shared_ptr<const SessionEntry> &session) {
        if (id.isEmpty() || known.contains(id))
            return;
        known.insert(id);
        topics.emplace_back(id, session);
    };
    const auto addAll = [&](const std::shared_ptr<const SessionEntry> &entry) {
        const PlanningSession &session = entry->session;
        add(session.seed, entry);
        for (const QString &spike : session.spikes)
            add(spike, entry);
        add(session.plan, entry);
        if (session.backlog)
            add(session.backlog->topic, entry);
    };
    if (project.active)
        addAll(project.active);
    for (const auto &snapshot : project.snapshots)
        addAll(snapshot);
    return topics;
}

std::vector<SwitcherDocument> documentsOf(const QString &knowledgePath, const QStringList &topicIds)
{
    std::vector<SwitcherDocument> documents;
    if (knowledgePath.isEmpty())
        return documents;
    const KnowledgeDirectory directory(knowledgePath);
    for (const QString &id : topicIds) {
        for (const Document &document : documentsOfTopic(directory, id))
            documents.push_back({document.path, document.label, id});
    }
    return documents;
}

} // namespace Pointsman
