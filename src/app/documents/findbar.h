// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QTextEdit;

namespace Pointsman {

/// Finds words in a text, as one types; Return goes on, Shift+Return back, Escape closes.
class FindBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindBar)

public:
    /// `text` outlives the bar. Hidden until open() is called.
    explicit FindBar(QTextEdit *text, QWidget *parent = nullptr);

    void open();
    void findNext() { find(Direction::Forward); }
    void findPrevious() { find(Direction::Backward); }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Direction
    {
        Forward,
        Backward
    };

    void close();
    void findFromStart();
    void find(Direction direction);

    QTextEdit *m_text;
    QLineEdit *m_field;
    QLabel *m_answer;
};

} // namespace Pointsman
