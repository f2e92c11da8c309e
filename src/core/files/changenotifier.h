// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QSocketNotifier>
#include <QStringList>

#include <memory>
#include <vector>

namespace Pointsman {

/// The half of DirectoryWatcher that talks to the system, here inotify. Not QFileSystemWatcher: that one does not hear
/// of a rewrite in place below a watched directory, of a watched directory that is renamed, or of a queue that
/// overflowed (reliability.md 2), and inotify tells all three.
///
/// Each wanted directory is watched whole; each directory on the way to it only for the entry that leads on, so that
/// one which is missing, renamed, replaced or a link that is turned elsewhere is noticed when it happens.
class ChangeNotifier final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangeNotifier)

public:
    explicit ChangeNotifier(QObject *parent = nullptr);
    ~ChangeNotifier() override;

    /// As DirectoryWatcher::watch(); announces at once where one that is new has changed so lately that what asks for
    /// it may not have seen that.
    void watch(const QString &key, const QStringList &directories);

Q_SIGNALS:
    void changed(const QString &key);
    void watchable(const QString &key, bool isWatchable);

private:
    /// Who wants to hear of what happens in one directory: of everything, or of one entry of it.
    struct Interest
    {
        QString key;
        QByteArray entry; ///< empty: everything
    };
    using Interests = std::vector<Interest>;

    [[nodiscard]] QMap<QByteArray, Interests> wantedPaths() const;
    [[nodiscard]] QSet<QString> arm();
    void tellWhatIsWatched(const QSet<QString> &unwatchable);
    void readEvents();
    void announce(const QSet<QString> &keys);

    int m_descriptor;
    std::unique_ptr<QSocketNotifier> m_socket;
    QHash<QString, QStringList> m_wanted;
    QHash<int, Interests> m_interests; ///< by watch descriptor
    QHash<QString, bool> m_watchable;  ///< as last told
};

} // namespace Pointsman
