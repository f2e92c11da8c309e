// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QThread>

#include <memory>

namespace Pointsman {

class ChangeNotifier;
class Mailbox;

/// Announces that something changed in directories, existing or not, for several watchers by a key of theirs: a file
/// replaced, rewritten in place, created, removed, a directory that appears, moves or goes. A hint that comes within
/// milliseconds where the system can give it; what it cannot see, looking every now and then must find.
///
/// Works on a thread of its own, since even asking for a watch can hang with the disk below it; one that still does at
/// the end is left behind (leaveThreadBehind()). Signals come on the thread of this object.
class DirectoryWatcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DirectoryWatcher)

public:
    explicit DirectoryWatcher(QObject *parent = nullptr);
    ~DirectoryWatcher() override;

    /// What `key` wants to hear of, in place of what it wanted before; an empty list ends it.
    void watch(const QString &key, const QStringList &directories);

Q_SIGNALS:
    void changed(const QString &key);
    /// Whether all directories of `key` are watched, or it must be polled: limits, no permission.
    void watchable(const QString &key, bool isWatchable);

private:
    std::shared_ptr<Mailbox> m_mailbox; ///< for what comes from m_thread
    std::unique_ptr<QThread> m_thread;
    ChangeNotifier *m_notifier; ///< lives on m_thread
};

} // namespace Pointsman
