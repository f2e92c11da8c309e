// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <QAction>
#include <QFrame>

class QLabel;

namespace Pointsman {

class StationsWidget;

/// The card of a project's active session: its title, since when it is active, the way that it has come, and what can
/// be done with it.
class ActiveCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActiveCard)

public:
    /// `goneActions` are what can be done about a project whose folder is not there.
    ActiveCard(const QList<QAction *> &actions, QAction *startAction, const QList<QAction *> &goneActions,
               QWidget *parent = nullptr);

    void setProject(const ProjectEntry &project, Moment now);

Q_SIGNALS:
    /// A station was clicked: the topic that stands behind it.
    void topicRequested(const QString &topicId);

private:
    void showSession(const ProjectEntry &project, const SessionEntry &session, Moment now);
    void showNone(const ProjectEntry &project);

    QLabel *m_title;
    QLabel *m_since;
    QLabel *m_words; ///< sentences: why there is nothing to show
    StationsWidget *m_stations;
    QWidget *m_buttons;
    QWidget *m_start;
    QWidget *m_gone;
    std::shared_ptr<const SessionEntry> m_session;
};

} // namespace Pointsman
