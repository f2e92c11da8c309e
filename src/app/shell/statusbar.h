// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

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
    /// Says instead what the user did, where the difference alone would be told as something else: the way back of a
    /// start is no removal.
    void tell(const QString &words);
    void setSummary(const QString &summary);
    void setWatching(const Snapshot &snapshot);

private:
    Clock m_clock;
    QLabel *m_lastChange;
    QString m_toldProject; ///< the project that the last change is of
    QLabel *m_summary;
    QLabel *m_watching;
};

} // namespace Pointsman
