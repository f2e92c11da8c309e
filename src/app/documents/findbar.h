// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QTextEdit;

namespace Pointsman {

/// Finds words in a text, as one types, and marks every place; Return goes on, Shift+Return back, Escape closes.
class FindBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindBar)

public:
    /// `text` outlives the bar. Hidden until open() is called.
    explicit FindBar(QTextEdit *text, QWidget *parent = nullptr);

    void open();
    /// The next place from the cursor on, or from what is in sight where it is not; once around.
    void findNext() { find(Direction::Forward); }
    void findPrevious() { find(Direction::Backward); }
    /// The text is another one: marks the places in it, while the bar is open. `isPart`: there is more than it.
    void setText(bool isPart);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Direction
    {
        Forward,
        Backward
    };

    void close();
    void showSelection(bool isShown);
    void findAsTyped();
    [[nodiscard]] QTextCursor whereOneReads() const;
    void markAll();
    void find(Direction direction);
    void tellPlace();

    QTextEdit *m_text;
    QLineEdit *m_field;
    QLabel *m_answer;
    std::vector<int> m_places; ///< where each match ends, in their order
    bool m_hasMore = false;    ///< there are more than are marked
    bool m_isPart = false;
};

} // namespace Pointsman
