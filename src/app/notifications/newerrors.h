// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>

namespace Pointsman {

/// Finds the errors that come up while the program runs: not those with which a project was read first, nor those that
/// pass by themselves, as that of a file which is just being written.
class NewErrors final : public QObject
{
    Q_OBJECT

public:
    /// An error is told once it has been there for `patience`.
    explicit NewErrors(std::chrono::milliseconds patience, QObject *parent = nullptr);

    void take(const SnapshotPtr &snapshot);

Q_SIGNALS:
    void found(const std::vector<Pointsman::PlacedIssue> &errors);

private:
    using Time = std::chrono::steady_clock::time_point;

    /// The errors of one project, or of the missions.
    struct Place
    {
        QSet<QString> known;
        QHash<QString, Time> waiting; ///< until when it has to last
    };

    void follow(Place &place, const QHash<QString, PlacedIssue> &errors);
    void tellLasting();
    void wait();

    std::chrono::milliseconds m_patience;
    QTimer m_timer;
    SnapshotPtr m_snapshot; ///< that of the last look
    QHash<QString, Place> m_places;
    QHash<QString, QHash<QString, PlacedIssue>> m_errors; ///< as they are now, of each place, by their keys
};

} // namespace Pointsman
