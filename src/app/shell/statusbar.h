// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/messagebar.h"
#include "workspace/snapshot.h"

#include <QElapsedTimer>
#include <QStatusBar>

class QLabel;

namespace Pointsman {

/// The window's bottom line: what changed last and when, how much is shown, and whether changes are announced or
/// polled for.
class StatusBar final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusBar(Clock clock, QWidget *parent = nullptr);

    /// Says the most important thing that happened between two snapshots, by whomever.
    void tellChanges(const Snapshot &before, const Snapshot &after);
    /// Says what was done in this window, in its own words; much of it is no difference between two snapshots.
    void tellDone(const Message &message);
    void setSummary(const QString &summary);
    void setWatching(const Snapshot &snapshot);

private:
    void setLastChange(const QString &words, const QString &projectPath);

    Clock m_clock;
    QLabel *m_lastChange;
    QElapsedTimer m_sinceDone;
    QString m_toldProject; ///< the project that the last change is of
    QLabel *m_summary;
    QLabel *m_watching;
};

} // namespace Pointsman
