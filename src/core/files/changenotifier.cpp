// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/changenotifier.h"

#include "files/platform.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <sys/inotify.h>
#include <unistd.h>

namespace Pointsman {

namespace {

constexpr uint32_t structureMask =
    IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
constexpr uint32_t contentMask = structureMask | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB;
// Events after which a path may lead to another directory than the one that is watched for it.
constexpr uint32_t rearmMask =
    IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT;

/// The events of one read, each with its name.
struct Event
{
    int watch;
    uint32_t mask;
    QByteArray entry;
};

std::vector<Event> pendingEvents(int descriptor)
{
    std::vector<Event> events;
    alignas(inotify_event) std::array<char, std::size_t{64} * 1024> buffer;
    for (;;) {
        const ssize_t size = ::read(descriptor, buffer.data(), buffer.size());
        if (size <= 0)
            return events;
        for (ssize_t offset = 0; offset < size;) {
            const auto *event = reinterpret_cast<const inotify_event *>(buffer.data() + offset);
            events.push_back({event->wd, event->mask, event->len ? QByteArray(event->name) : QByteArray()});
            offset += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
        }
    }
}

/// Whether something may have come into a directory between the look after which it is to be watched and the watch.
bool hasChangedLately(const QString &directory)
{
    constexpr std::chrono::seconds longestLook{30};
    const auto stamp = Platform::stampOf(directory);
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return stamp && now - std::chrono::nanoseconds(stamp->changedNs) < longestLook;
}

} // namespace

ChangeNotifier::ChangeNotifier(QObject *parent)
    : QObject(parent), m_descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
}

ChangeNotifier::~ChangeNotifier()
{
    m_socket.reset();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void ChangeNotifier::watch(const QString &key, const QStringList &directories)
{
    // Made here and not in the constructor: a notifier belongs to the thread that it is made on.
    if (m_descriptor >= 0 && !m_socket) {
        m_socket = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
        connect(m_socket.get(), &QSocketNotifier::activated, this, &ChangeNotifier::readEvents);
    }
    const QStringList before = m_wanted.value(key);
    if (directories.isEmpty()) {
        m_wanted.remove(key);
        m_watchable.remove(key);
    } else {
        m_wanted.insert(key, directories);
    }
    const QSet<QString> unwatchable = arm();
    const bool mayHaveMissed = std::any_of(directories.begin(), directories.end(), [&](const QString &directory) {
        return !before.contains(directory) && hasChangedLately(directory);
    });
    if (mayHaveMissed)
        announce({key});
    tellWhatIsWatched(unwatchable);
}

QMap<QByteArray, ChangeNotifier::Interests> ChangeNotifier::wantedPaths() const
{
    QMap<QByteArray, Interests> paths;
    for (auto wanted = m_wanted.cbegin(); wanted != m_wanted.cend(); ++wanted) {
        for (const QString &directory : wanted.value()) {
            QByteArray path = QFile::encodeName(directory);
            paths[path].push_back({wanted.key(), {}});
            while (path.size() > 1) {
                const qsizetype slash = path.lastIndexOf('/');
                const QByteArray entry = path.mid(slash + 1);
                path = slash > 0 ? path.left(slash) : QByteArray("/");
                paths[path].push_back({wanted.key(), entry});
            }
        }
    }
    return paths;
}

/// Watches what is wanted as the paths lead now, each directory before what is in it, so that what appears meanwhile is
/// announced. Asking again for a directory that is watched already gives the same watch, so that doing all of it anew
/// is cheap and always right. The keys whose directories cannot be watched.
QSet<QString> ChangeNotifier::arm()
{
    QHash<int, Interests> interests;
    QSet<QString> unwatchable;
    const auto paths = wantedPaths();
    for (auto path = paths.cbegin(); path != paths.cend(); ++path) {
        const bool isWhole =
            std::any_of(path->begin(), path->end(), [](const Interest &interest) { return interest.entry.isEmpty(); });
        const int watch = m_descriptor < 0 ? -1
                                           : ::inotify_add_watch(m_descriptor, path.key().constData(),
                                                                 (isWhole ? contentMask : structureMask) | IN_MASK_ADD);
        if (watch >= 0) {
            Interests &all = interests[watch];
            all.insert(all.end(), path->begin(), path->end());
        } else if (m_descriptor < 0 || (errno != ENOENT && errno != ENOTDIR && (isWhole || errno != EACCES))) {
            // A missing directory is watched by the ones above it; those above may be closed to us.
            for (const Interest &interest : *path)
                unwatchable.insert(interest.key);
        }
    }
    for (auto watch = m_interests.cbegin(); watch != m_interests.cend(); ++watch) {
        if (!interests.contains(watch.key()))
            ::inotify_rm_watch(m_descriptor, watch.key());
    }
    m_interests = std::move(interests);
    return unwatchable;
}

void ChangeNotifier::tellWhatIsWatched(const QSet<QString> &unwatchable)
{
    for (auto wanted = m_wanted.cbegin(); wanted != m_wanted.cend(); ++wanted) {
        const bool isWatchable = !unwatchable.contains(wanted.key());
        if (!m_watchable.contains(wanted.key()) || m_watchable.value(wanted.key()) != isWatchable) {
            m_watchable.insert(wanted.key(), isWatchable);
            Q_EMIT watchable(wanted.key(), isWatchable);
        }
    }
}

void ChangeNotifier::readEvents()
{
    QSet<QString> keys;
    bool mayLeadElsewhere = false;
    for (const Event &event : pendingEvents(m_descriptor)) {
        if (event.mask & IN_Q_OVERFLOW) {
            keys.unite(QSet<QString>(m_wanted.keyBegin(), m_wanted.keyEnd()));
            mayLeadElsewhere = true;
            continue;
        }
        const auto interests = m_interests.constFind(event.watch);
        if (interests == m_interests.cend())
            continue;
        for (const Interest &interest : *interests) {
            const bool concernsItself = event.entry.isEmpty();
            if (interest.entry.isEmpty() || concernsItself || interest.entry == event.entry)
                keys.insert(interest.key);
            if (concernsItself || interest.entry == event.entry)
                mayLeadElsewhere |= (event.mask & rearmMask) != 0;
        }
    }
    if (mayLeadElsewhere)
        tellWhatIsWatched(arm());
    announce(keys);
}

void ChangeNotifier::announce(const QSet<QString> &keys)
{
    for (const QString &key : keys)
        Q_EMIT changed(key);
}

} // namespace Pointsman
