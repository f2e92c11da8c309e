// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <QAction>
#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace Pointsman {

class QuestionBox;
class StationsWidget;

/// The card of a project's active session: its title, since when it is active, the way that it has come, and what can
/// be done with it.
class ActiveCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActiveCard)

public:
    /// `actions` are what can be done with the session, `brokenActions` what can be done where its file is broken.
    ActiveCard(const QList<QAction *> &actions, QAction *startAction, const QList<QAction *> &brokenActions,
               QWidget *parent = nullptr);

    void setProject(const ProjectEntry &project, Moment now);
    /// How many documents a seed has; shown from the next setProject() on.
    void setSeedDocuments(const QString &seed, int count);
    /// In a low window it is but a line, so that what is below can be seen: its actions are in a menu, its stations and
    /// times only in the details.
    void setLow(bool isLow);

Q_SIGNALS:
    /// A station was clicked: the topic that stands behind it.
    void topicRequested(const QString &topicId);
    /// The answers to what is asked about an attachment.
    void moveBackRequested();
    void isRightRequested();
    /// The question was answered by keyboard, and is not there any more.
    void questionLeft();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrangeHead();
    void showParts();
    void showSession(const ProjectEntry &project, const SessionEntry &entry, Moment now);
    void showNone(const ProjectEntry &project);

    QBoxLayout *m_head;
    QLabel *m_title;
    QLabel *m_since;
    QLabel *m_words; ///< sentences: why there is nothing to show
    QuestionBox *m_question;
    StationsWidget *m_stations;
    QWidget *m_buttons;
    QPushButton *m_menu; ///< in their place while it is low
    QWidget *m_start;
    QWidget *m_broken;
    QLabel *m_note; ///< the user's own, about the project
    std::shared_ptr<const SessionEntry> m_session;
    QString m_countedSeed; ///< whose documents were counted
    int m_seedDocuments = 0;
    bool m_isLow = false;
};

} // namespace Pointsman
