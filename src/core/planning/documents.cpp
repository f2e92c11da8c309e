// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/documents.h"

#include "files/listdirectory.h"

#include <QFile>

#include <algorithm>
#include <array>

#include <sys/stat.h>

namespace Pointsman {

namespace {

/// A seed's, a spike's and a plan's documents; no topic has two of the first places.
constexpr std::array readingOrder{
    QLatin1StringView("seed.md"),        QLatin1StringView("spike.md"),       QLatin1StringView("plan.md"),
    QLatin1StringView("overview.md"),    QLatin1StringView("mvp-scope.md"),   QLatin1StringView("success-metrics.md"),
    QLatin1StringView("assumptions.md"), QLatin1StringView("constraints.md"), QLatin1StringView("backlog.md"),
    QLatin1StringView("sources.md"),
};

auto placeOf(const Document &document)
{
    return std::find(readingOrder.begin(), readingOrder.end(), document.label) - readingOrder.begin();
}

std::vector<Document> documentsIn(const QString &folder)
{
    std::vector<Document> documents;
    for (const DirectoryEntry &entry : listDirectory(folder)) {
        if (!entry.name.endsWith(".md") || entry.name.startsWith('.'))
            continue;
        const QString label = QFile::decodeName(entry.name);
        if (S_ISREG(entry.stamp.mode))
            documents.push_back({folder + u'/' + label, label, entry.stamp.size});
    }
    std::sort(documents.begin(), documents.end(), [](const Document &one, const Document &other) {
        return std::pair(placeOf(one), one.label) < std::pair(placeOf(other), other.label);
    });
    return documents;
}

} // namespace

QStringList linkedTopics(const PlanningSession &session)
{
    QStringList topics{session.seed};
    topics << session.spikes << session.plan;
    if (session.backlog)
        topics << session.backlog->topic;
    topics.removeAll(QString());
    topics.removeDuplicates();
    return topics;
}

QString latestTopic(const PlanningSession &session)
{
    if (!session.plan.isEmpty())
        return session.plan;
    return session.spikes.isEmpty() ? session.seed : session.spikes.last();
}

std::vector<Document> documentsOfTopic(const KnowledgeDirectory &directory, const QString &topicId)
{
    if (!TopicId::parse(topicId))
        return {};
    auto documents = documentsIn(directory.topics() + u'/' + topicId);
    return documents.empty() ? documentsIn(directory.archivedTopics() + u'/' + topicId) : documents;
}

std::optional<Moment> lastTopicWrite(const KnowledgeDirectory &directory)
{
    qint64 newest = 0;
    for (const DirectoryEntry &topic : listDirectory(directory.topics())) {
        if (!topic.isDirectory())
            continue;
        for (const DirectoryEntry &file : listDirectory(directory.topics() + u'/' + QFile::decodeName(topic.name)))
            newest = file.isDirectory() ? newest : std::max(newest, file.stamp.modifiedNs);
    }
    if (newest == 0)
        return {};
    return Moment(std::chrono::duration_cast<Moment::duration>(std::chrono::nanoseconds(newest)));
}

} // namespace Pointsman
