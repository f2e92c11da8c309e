// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace Pointsman {

class SessionModel;
class TablePane;
class TimelineView;

/// The rows that a table of sessions shows as a time line in its place, with the switch between the two beside the
/// table's filter. Both have the same current session.
class SessionsTimeline final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionsTimeline)

public:
    /// Which of the two was shown last is remembered under `name`.
    SessionsTimeline(const QString &name, const Services &services, TablePane &table, const SessionModel &model,
                     QWidget *parent = nullptr);

    [[nodiscard]] TimelineView *view() const { return m_view; }

Q_SIGNALS:
    /// Double click or Enter on the current session.
    void sessionOpened();
    /// Space.
    void readRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeSwitch(const QString &name);
    [[nodiscard]] QWidget *makeButtons();
    void follow();
    void update();
    void updateButtons();
    void choose(const QString &path);
    void showCurrent();
    void save();

    Services m_services;
    TablePane &m_table;
    const SessionModel &m_model;
    TimelineView *m_view;
    QLabel *m_leftOut; ///< those without a time
    QToolButton *m_in;
    QToolButton *m_out;
    QToolButton *m_all;
    QTimer m_soon; ///< rows come one by one
};

} // namespace Pointsman
