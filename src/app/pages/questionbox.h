// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFrame>

class QLabel;

namespace Pointsman {

/// Asks whether a spike or plan is attached to the right session, with a button for each answer.
class QuestionBox final : public QFrame
{
    Q_OBJECT

public:
    explicit QuestionBox(QWidget *parent = nullptr);

    /// Empty: there is nothing to ask, and it takes no room.
    void setQuestion(const QString &question);

Q_SIGNALS:
    void moveBackRequested();
    void isRightRequested();
    /// It was answered while one of its buttons had the focus.
    void focusLeft();

private:
    [[nodiscard]] bool isNew() const;

    QLabel *m_words;
    QString m_question;
    QElapsedTimer m_asked;
};

} // namespace Pointsman
