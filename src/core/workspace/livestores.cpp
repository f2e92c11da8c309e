// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/livestores.h"

#include "files/intent.h"

namespace Pointsman {

using namespace std::chrono_literals;

namespace {

constexpr auto polledStoreInterval = 1s;
/// An operation is done or has failed by then, unless its disk hangs.
constexpr std::chrono::milliseconds longestOperation = 500ms;
constexpr std::chrono::milliseconds longestPause = 5s;

/// No project has such a path.
constexpr QLatin1StringView callsKey(":calls");
constexpr QLatin1StringView intentsKey(":intents");

} // namespace

LiveStores::LiveStores(Places places, Clock clock, WorkerPool &pool, std::shared_ptr<Mailbox> mailbox,
                       PendingWork &pending)
    : m_places(std::move(places))
    , m_clock(std::move(clock))
    , m_pool(pool)
    , m_mailbox(std::move(mailbox))
    , m_pending(pending)
    , m_intentsQueue(pool)
    , m_missions(std::make_shared<MissionsLoader>(m_places.home, m_clock, RuleLimits(), m_places.history), pool,
                 m_mailbox, callbacks<MissionsStore::Callbacks>({}))
    , m_calls(std::make_shared<AgentCallsLoader>(m_places.calls), pool, m_mailbox,
              callbacks<CallsStore::Callbacks>(callsKey))
{
    connect(&m_watcher, &DirectoryWatcher::changed, this, [this](const QString &key) {
        if (key == intentsKey)
            m_lookForIntents.start(longestOperation);
        else
            visit(key, [](auto &store) { store.hint(); });
    });
    connect(&m_watcher, &DirectoryWatcher::watchable, this, [this](const QString &key, bool isWatchable) {
        visit(key, [isWatchable](auto &store) { store.setUnwatchable(!isWatchable); });
    });
    m_pollPolled.callOnTimeout(this, [this] {
        forAll([](auto &store) {
            if (store.isPolled())
                store.poll();
        });
    });
    m_lookForIntents.setSingleShot(true);
    m_lookForIntents.callOnTimeout(this, &LiveStores::lookForIntents);
    if (!m_places.intents.isEmpty())
        m_watcher.watch(intentsKey, {m_places.intents});
    clearUpFirst(m_missions);
    m_calls.lookSoon();
}

void LiveStores::setProjects(const std::vector<Project> &projects)
{
    m_order = projects;
    std::map<QString, std::unique_ptr<ProjectStore>> kept;
    for (const Project &project : projects) {
        const auto old = m_projects.find(project.path);
        const auto known = m_known.constFind(project.path);
        const bool isSame = old != m_projects.end() && known != m_known.cend() &&
                            known->knowledgeDirectory == project.knowledgeDirectory;
        kept[project.path] = isSame ? std::move(old->second) : newStore(project);
        if (isSame && known->name != project.name)
            kept[project.path]->adjust([name = project.name](ProjectLoader &loader) { loader.rename(name); });
    }
    for (const auto &[path, store] : m_projects) {
        if (kept.contains(path))
            continue;
        m_watcher.watch(path, {});
        m_pending.forget(path);
        Q_EMIT forgotten(path);
    }
    m_projects = std::move(kept);
    m_known.clear();
    for (const Project &project : m_order)
        m_known.insert(project.path, project);
}

std::unique_ptr<LiveStores::ProjectStore> LiveStores::newStore(const Project &project)
{
    m_pending.forget(project.path);
    auto store =
        std::make_unique<ProjectStore>(std::make_shared<ProjectLoader>(project, m_clock, m_limits, m_places.history),
                                       m_pool, m_mailbox, callbacks<ProjectStore::Callbacks>(project.path));
    clearUpFirst(*store);
    return store;
}

/// Before a store is looked at.
template <typename Store>
void LiveStores::clearUpFirst(Store &store)
{
    store.adjust([clearUp = clearingUp()](auto &loader) { clearUp(loader.storePath()); });
}

/// For a worker: clears up what programs that are gone left half done or lying about in a store, and tells of it.
std::function<void(const QString &)> LiveStores::clearingUp()
{
    return [this, traces = Traces{m_places.intents, m_places.history}, mailbox = m_mailbox,
            clock = m_clock](const QString &store) {
        if (store.isEmpty())
            return;
        if (const Interruption what = clearUp(traces, {store}, clock()); !what.isNone())
            mailbox->post([this, what] { Q_EMIT interrupted(what); });
    };
}

/// A program that is killed while stores are on screen leaves its half there: nobody waits for the next change.
void LiveStores::lookForIntents()
{
    m_intentsQueue.post([this, folder = m_places.intents, mailbox = m_mailbox] {
        mailbox->post([this, there = Pointsman::lookForIntents(folder)] {
            if (there.areUnderWay) // of a program that was stopped or hangs it may be so for long
                m_lookForIntents.start(std::min(2 * m_lookForIntents.intervalAsDuration(), longestPause));
            if (there.areLeft)
                forAll([this](auto &store) { clearUpFirst(store); });
        });
    });
}

template <typename Callbacks>
Callbacks LiveStores::callbacks(const QString &key)
{
    return {[this] { Q_EMIT changed(); },
            [this, key](const QStringList &directories) { m_watcher.watch(key, directories); },
            [this] { polledChanged(); },
            [this](const SeenFiles &files) { Q_EMIT seen(files); },
            [this, key] { m_pending.lookBegun(key); },
            [this, key] { m_pending.lookEnded(key); }};
}

template <typename Visitor>
void LiveStores::visit(const QString &key, Visitor visitor)
{
    if (key.isEmpty())
        visitor(m_missions);
    else if (key == callsKey)
        visitor(m_calls);
    else if (const auto found = m_projects.find(key); found != m_projects.end())
        visitor(*found->second);
}

/// All but the calls, which no rule and no history is about.
template <typename Visitor>
void LiveStores::forAll(Visitor visitor)
{
    visitor(m_missions);
    for (const auto &[path, store] : m_projects)
        visitor(*store);
}

void LiveStores::polledChanged()
{
    if (polled().isEmpty())
        m_pollPolled.stop();
    else
        m_pollPolled.start(polledStoreInterval);
    Q_EMIT changed();
}

QStringList LiveStores::polled() const
{
    QStringList folders;
    for (const Project &project : m_order) {
        const auto found = m_projects.find(project.path);
        if (found != m_projects.end() && found->second->isPolled())
            folders << project.path;
    }
    if (m_missions.isPolled())
        folders << m_places.home.path();
    return folders;
}

std::shared_ptr<const ProjectEntry> LiveStores::entryOf(const Project &project) const
{
    if (const auto &entry = m_projects.at(project.path)->entry())
        return entry;
    auto loading = std::make_shared<ProjectEntry>();
    loading->project = project;
    loading->topics = std::make_shared<Topics>();
    return loading;
}

void LiveStores::setLimits(const RuleLimits &limits)
{
    if (limits == std::exchange(m_limits, limits))
        return;
    forAll([limits](auto &store) { store.adjust([limits](auto &loader) { loader.setLimits(limits); }); });
}

void LiveStores::tellAgain()
{
    forAll([](auto &store) { store.adjust([](auto &loader) { loader.tellAgain(); }); });
}

void LiveStores::lookSoon()
{
    forAll([](auto &store) { store.lookSoon(); });
    m_calls.lookSoon();
}

void LiveStores::finish(std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    const auto finishStore = [end](auto &store) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        store.finish(std::max(left, 0ms));
    };
    forAll(finishStore);
    finishStore(m_calls);
}

void LiveStores::poll()
{
    forAll([](auto &store) { store.poll(); });
    m_calls.poll(); // a terminal ends without a word
}

} // namespace Pointsman
