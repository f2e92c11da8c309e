// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "base/result.h"
#include "history/version.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <limits>
#include <optional>
#include <vector>

class QAction;
class QWidget;

namespace Pointsman {

/// What the history says of the time since the user looked last.
struct Unseen
{
    std::optional<qint64> seenUpTo; ///< nothing: never said
    qint64 newest = 0;
    std::vector<Version> versions;    ///< what others did since, newest first
    bool hasMore = false;             ///< there are older ones that are not listed
    std::vector<qint64> watched = {}; ///< those of them that happened before the user's eyes
};

/// What others did while the window was not looked at. It stands until the user says that they have seen it, also over
/// restarts; what happens while they look at the window, and nothing stands, is seen at once.
class UnseenChanges final : public QObject
{
    Q_OBJECT

public:
    /// `window` is what has to be in front for the user to see something.
    UnseenChanges(const Services &services, QWidget *window);

    /// Newest first, and no more than can be looked through.
    [[nodiscard]] const std::vector<Version> &versions() const { return m_versions; }
    [[nodiscard]] bool hasMore() const { return m_hasMore; }
    /// The newest version that is seen; everything is until it is known.
    [[nodiscard]] qint64 seenUpTo() const { return m_seenUpTo; }
    /// Newer ones that the user saw happen.
    [[nodiscard]] const QSet<qint64> &watched() const { return m_watched; }
    /// The files concerned.
    [[nodiscard]] QSet<QString> paths() const;
    /// "Mark All as Seen", offered while there is something.
    [[nodiscard]] QAction *markSeen() const { return m_markSeen; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followWindow();
    void read();
    void take(const Unseen &unseen);
    [[nodiscard]] bool wasWatched(const Version &version) const;
    void keepWatched(const std::vector<qint64> &versions);
    void setSeenUpTo(qint64 version, std::function<void(const Result<void> &)> done);

    Services m_services;
    QWidget *m_window;
    QAction *m_markSeen;
    std::vector<Version> m_versions;
    bool m_hasMore = false;
    qint64 m_seenUpTo = std::numeric_limits<qint64>::max();
    qint64 m_newest = 0;
    QSet<qint64> m_watched;               ///< what happened before the user's eyes while older news stood
    std::optional<Moment> m_lookingSince; ///< nothing: the window is not looked at
    bool m_isFirst = true;                ///< what the first reading finds happened before this run
    bool m_isReading = false;
    bool m_isReadDue = false;
};

} // namespace Pointsman
