// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/projectloader.h"

#include "base/parallel.h"
#include "files/folderrules.h"
#include "files/leftovers.h"
#include "files/linkrules.h"
#include "files/listdirectory.h"
#include "files/namerules.h"
#include "files/platform.h"
#include "history/lastgood.h"
#include "missions/missionrules.h"
#include "planning/planningrules.h"
#include "planning/settingsrules.h"
#include "planning/topicindexrules.h"
#include "planning/topics.h"
#include "workspace/bounded.h"
#include "workspace/projectdirectory.h"
#include "workspace/repository.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace Pointsman {

using std::chrono::steady_clock;

namespace {

Moment modifiedAt(const FileStamp &stamp)
{
    return Moment(std::chrono::microseconds(stamp.modifiedNs / 1000));
}

bool isActiveFile(const DirectoryEntry &found)
{
    return found.name == ".active-planning.json";
}

bool isNameOfSnapshot(const QByteArray &name)
{
    return name.endsWith(".json");
}

bool isSnapshotFile(const DirectoryEntry &found)
{
    return isNameOfSnapshot(found.name);
}

/// A file that was never understood still has a name to show.
PlanningSession namedAfterFile(const QString &path)
{
    PlanningSession session;
    session.id = QFileInfo(path).completeBaseName();
    session.seed = session.id.section(u'@', 0, -2);
    return session;
}

QString archiveOf(const KnowledgeDirectory &directory)
{
    return QFileInfo(directory.archivedTopics()).path();
}

/// What is wrong with the folders of topics, their names and index.json, all but that a folder cannot be read.
Issues issuesOfTopics(const TopicPlaces &places, const KnowledgeDirectory &directory, LinkSearch &inTopics,
                      LinkSearch &inArchive)
{
    constexpr int toTheDocuments = 2;
    Issues issues = inTopics.look(directory.topics(), places.inUse, directory.path(), toTheDocuments);
    append(issues, checkLink(archiveOf(directory), directory.path()));
    append(issues, inArchive.look(directory.archivedTopics(), places.archived, directory.path(), toTheDocuments));
    append(issues, checkPlainNames(places.inUse, directory.topics()));
    append(issues, checkPlainNames(places.archived, directory.archivedTopics()));
    append(issues, checkTopicIndex(places.index));
    return issues;
}

/// The folders that cannot be looked into; of one in another only the outer one.
Issues unreadableFolders(const KnowledgeDirectory &directory)
{
    Issues issues = checkFolder(directory.path());
    if (!issues.empty())
        return issues;
    append(issues, checkFolder(directory.sessions()));
    append(issues, checkFolder(directory.topics()));
    const Issues ofArchive = checkFolder(archiveOf(directory));
    append(issues, ofArchive.empty() ? checkFolder(directory.archivedTopics()) : ofArchive);
    return issues;
}

/// A repository's own folder, or a file that names it.
QString gitOf(const Project &project)
{
    return project.path + QStringLiteral("/.git");
}

QString settingsFolder(const Project &project)
{
    return project.path + QStringLiteral("/.tf/config");
}

QString settingsFile(const Project &project)
{
    return settingsFolder(project) + QStringLiteral("/settings.json");
}

/// The folder of the active session's plan, or before there is one of its seed; empty where there is none.
QString topicInWork(const KnowledgeDirectory &directory, const ProjectEntry &entry)
{
    const auto session = entry.active ? entry.active->session : PlanningSession();
    const QString &topic = session.plan.isEmpty() ? session.seed : session.plan;
    return entry.topics->value(topic).exists ? directory.topics() + u'/' + topic : QString();
}

/// Of documents only those of the plan, or before there is one of the seed, that agents are at, and the tickets; the
/// others are found by looking.
QStringList watchedDirectories(const KnowledgeDirectory &directory, const ProjectEntry &entry)
{
    QStringList watched{directory.path(), directory.sessions(), directory.topics(), directory.archivedTopics()};
    if (!entry.work->tickets.isEmpty())
        watched << ticketFolder(entry.project.path);
    if (const QString topic = topicInWork(directory, entry); !topic.isEmpty())
        watched << topic;
    return watched;
}

} // namespace

ProjectLoader::ProjectLoader(Project project, Clock clock, RuleLimits limits, QString historyFile)
    : m_project(std::move(project))
    , m_clock(std::move(clock))
    , m_historyFile(std::move(historyFile))
    , m_active([this](const auto &document, const auto *last) { return makeEntry(document, last, true); })
    , m_snapshots([this](const auto &document, const auto *last) { return makeEntry(document, last, false); })
    , m_surroundings(limits)
    , m_topics(std::make_shared<Topics>())
{
}

std::shared_ptr<SessionEntry> ProjectLoader::makeEntry(const StateDocument &document, const SessionEntry *lastGood,
                                                       bool isActive) const
{
    auto entry = std::make_shared<SessionEntry>();
    entry->path = document.path;
    entry->projectPath = m_project.path;
    entry->projectName = m_project.name;
    entry->isActive = isActive;
    if (document.stamp)
        entry->modified = modifiedAt(*document.stamp);
    entry->isBroken = !document.root || !isSchemaOne(*document.root);
    if (document.root)
        entry->session = PlanningSession::fromJson(*document.root);
    else if (lastGood)
        entry->session = lastGood->session;
    else if (const auto kept = lastGoodVersion(m_historyFile, document.path))
        entry->session = PlanningSession::fromJson(*parseObject(kept->bytes));
    else if (!isActive)
        entry->session = namedAfterFile(document.path);
    entry->issues = checkSession(document, entry->session, isActive ? SessionPlace::Active : SessionPlace::Snapshot);
    if (document.stamp && !entry->issues.empty())
        withholdWhatOnlyTheOwnerMayDo(*document.stamp, Platform::currentUser(), entry->issues);
    if (document.problem)
        entry->brokenWords = document.problem->words;
    else if (entry->isBroken && !entry->issues.empty())
        entry->brokenWords = entry->issues.front().message;
    entry->session = bounded(std::move(entry->session));
    return entry;
}

Look<ProjectEntry> ProjectLoader::look()
{
    ProjectEntry entry;
    entry.project = m_project;
    entry.topics = m_topics;
    if (!QFileInfo(m_project.path).isDir()) {
        entry.state = ProjectEntry::State::Gone;
        entry.issues = checkFolder(m_project.path); // it may be that something else has its name
        return {unlessUnchanged(std::move(entry)), {}, {m_project.path}};
    }
    const QString settings = settingsFolder(m_project);
    m_places.clear();
    m_places.takeFile(settingsFile(m_project));
    const auto named = namedDirectory();
    if (!named) {
        entry.state = ProjectEntry::State::Refused;
        entry.stateWords = named.error().message;
        entry.issues = checkSettings(named.error());
        return {unlessUnchanged(std::move(entry)), {}, {settings}};
    }
    m_places.takeFolder(named->path()); // another one, where a link on the way leads elsewhere later
    const KnowledgeDirectory directory = realDirectory(*named); // where links lead, each look asks anew
    entry.state = ProjectEntry::State::Ready;
    entry.knowledgePath = directory.path();
    // Before anything is read: what is written while this look goes on was not seen by it.
    const Moment begun = m_clock();
    const auto now = steady_clock::now();
    stampPlaces(directory);
    // The first look lists all topics, while one core alone lists and sorts the sessions; the others find few changed.
    const bool isFirst = !m_last;
    Listings listings;
    doBoth(
        isFirst, [&] { lookAtTopics(directory, entry); }, [&] { listings = readSessions(directory, now, entry); });
    const auto lookAround = [&] {
        m_surroundings.look(entry, directory, listings.inSessions, m_clock());
        lookAtWork(directory, entry);
    };
    Issues found;
    doBoth(
        isFirst, [&] { found = check(directory, listings); }, lookAround);
    append(entry.issues, found);
    lookAtRepository(entry);
    const auto again = earlier(earlier(m_active.lookAgainIn(), m_snapshots.lookAgainIn()), m_work.lookAgainIn());
    SeenFiles seen{directory.path(), begun, m_lastLook, m_active.takeSeen()};
    auto snapshots = m_snapshots.takeSeen();
    seen.files.reserve(seen.files.size() + snapshots.size());
    std::move(snapshots.begin(), snapshots.end(), std::back_inserter(seen.files));
    m_lastLook = seen.time;
    const QStringList watched = watchedDirectories(directory, entry) << settings;
    return {unlessUnchanged(std::move(entry)), again, watched, std::move(seen)};
}

bool ProjectLoader::isAsBefore() const
{
    return m_last && m_last->state == ProjectEntry::State::Ready && m_places.hold() && m_active.isAsBefore() &&
           m_snapshots.isAsBefore() && m_work.isAsBefore();
}

/// All else that is listed or looked at whatever the sessions say.
void ProjectLoader::stampPlaces(const KnowledgeDirectory &directory)
{
    for (const QString &folder : {m_project.path, directory.sessions(), directory.topics(), archiveOf(directory),
                                  directory.archivedTopics(), ticketFolder(m_project.path)})
        m_places.takeFolder(folder);
    for (const QString &file : {directory.index(), gitOf(m_project)})
        m_places.takeFile(file);
}

void ProjectLoader::rename(const QString &name)
{
    m_project.name = name;
    const auto renamed = [&](const SessionEntry &entry) {
        auto copy = std::make_shared<SessionEntry>(entry);
        copy->projectName = name;
        return copy;
    };
    m_active.replaceEntries(renamed);
    m_snapshots.replaceEntries(renamed);
}

void ProjectLoader::tellAgain()
{
    m_active.tellAgain();
    m_snapshots.tellAgain();
    m_lastLook.reset();
}

Result<KnowledgeDirectory> ProjectLoader::namedDirectory()
{
    if (!m_project.knowledgeDirectory.isEmpty())
        return KnowledgeDirectory(m_project.knowledgeDirectory);
    const auto stamp = stampOf(settingsFile(m_project));
    if (!m_setting || stamp != m_settingsStamp) {
        m_settingsStamp = stamp;
        m_setting = knowledgeSetting(m_project.path);
    }
    return m_setting->and_then(
        [this](const QString &setting) { return knowledgeDirectoryOfSetting(m_project.path, setting); });
}

QString ProjectLoader::storePath()
{
    const auto named = namedDirectory();
    return named ? realDirectory(*named).path() : QString();
}

ProjectLoader::Listings ProjectLoader::readSessions(const KnowledgeDirectory &directory, steady_clock::time_point begun,
                                                    ProjectEntry &entry)
{
    auto inKnowledge = listDirectory(directory.path());
    if (const auto active = m_active.look(directory.path(), inKnowledge, isActiveFile, begun); !active.empty())
        entry.active = active.front();
    // Of those that are read anyway, nearly all at the first look, the reading says what the listing would ask for.
    auto inSessions = listDirectory(directory.sessions(), [&](const QByteArray &name, std::size_t place) {
        return isNameOfSnapshot(name) && !m_snapshots.knows(directory.sessions(), name, place);
    });
    entry.snapshots = m_snapshots.look(directory.sessions(), inSessions, isSnapshotFile, begun);
    addStamps(directory.sessions(), inSessions); // of what could not be read
    return {std::move(inKnowledge), std::move(inSessions)};
}

/// What is wrong with files and folders by themselves.
Issues ProjectLoader::check(const KnowledgeDirectory &directory, const Listings &listings) const
{
    const auto &[inKnowledge, inSessions] = listings;
    const Moment now = m_clock();
    const QString &root = directory.path();
    Issues issues;
    for (const Issues &found :
         {checkLeftovers(inKnowledge, directory.path(), now), checkLeftovers(inSessions, directory.sessions(), now),
          checkNames(inKnowledge, directory.path(), now, ".active-planning.json"),
          checkNames(inSessions, directory.sessions(), now), unreadableFolders(directory),
          checkLink(directory.sessions(), root), checkLink(directory.index(), root), m_topicIssues})
        append(issues, found);
    return issues;
}

void ProjectLoader::lookAtWork(const KnowledgeDirectory &directory, ProjectEntry &entry)
{
    for (const QString &topic : entry.active ? linkedTopics(entry.active->session) : QStringList())
        m_places.takeFolder(directory.topics() + u'/' + topic);
    entry.work = m_work.look(entry, directory);
}

void ProjectLoader::lookAtRepository(ProjectEntry &entry)
{
    // Of a repository's own folder the stamp moves all the time, and then there is no file to read.
    const auto stamp = stampOf(gitOf(m_project));
    if (stamp != m_gitStamp) {
        m_gitStamp = stamp;
        m_repository = repositoryOf(m_project.path);
    }
    entry.repository = m_repository;
}

void ProjectLoader::lookAtTopics(const KnowledgeDirectory &directory, ProjectEntry &entry)
{
    const TopicsStamp stamp{stampOf(directory.index()), stampOf(directory.topics()),
                            stampOf(directory.archivedTopics())};
    if (!(stamp == m_topicsStamp)) {
        m_topicsStamp = stamp;
        const TopicPlaces places = readTopicPlaces(directory);
        auto topics = std::make_shared<Topics>(topicsOf(places, directory));
        if (*topics != *m_topics)
            m_topics = std::move(topics);
        // Not at every look: there may be thousands of topics. A link that is put into one later is told with the next
        // change of topics/.
        m_topicIssues = issuesOfTopics(places, directory, m_linksInTopics, m_linksInArchive);
    }
    entry.topics = m_topics;
}

std::shared_ptr<const ProjectEntry> ProjectLoader::unlessUnchanged(ProjectEntry entry)
{
    const bool isSame = m_last && m_last->project == entry.project && m_last->state == entry.state &&
                        m_last->stateWords == entry.stateWords && m_last->knowledgePath == entry.knowledgePath &&
                        m_last->active == entry.active && m_last->snapshots == entry.snapshots &&
                        m_last->topics == entry.topics && m_last->work == entry.work &&
                        m_last->repository == entry.repository && m_last->issues == entry.issues;
    if (!isSame)
        m_last = std::make_shared<const ProjectEntry>(std::move(entry));
    return m_last;
}

} // namespace Pointsman
