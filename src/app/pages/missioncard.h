// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <QFrame>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QToolButton;

namespace Pointsman {

class MissionActions;

/// The card of the active mission: role, what is worked on, whether one drives, and whether the team sees changes.
class MissionCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MissionCard)

public:
    explicit MissionCard(MissionActions &actions, QWidget *parent = nullptr);

    void setSnapshot(const Snapshot &snapshot, Moment now);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrangeHead();
    void showReach();
    void showProblem(const Issue &problem);

    MissionActions &m_actions;
    QBoxLayout *m_head = nullptr;
    QLabel *m_title;
    QLabel *m_role;
    QLabel *m_since;
    QLabel *m_reach;
    QToolButton *m_focus;
    QCheckBox *m_drive;
    QWidget *m_broken; ///< what can be done where it cannot be read which mission is active
    QString m_activeId;
    bool m_canChange = false;
};

} // namespace Pointsman
