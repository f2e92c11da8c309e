// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/reading.h"
#include "app/shell/services.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace Pointsman {

class HistoryActions;

/// Says that the document that is shown has changed since the user read it, shows what, and puts the version back that
/// they read. Hidden where it has not, and once they have said that they have seen it.
class ReadingBar final : public QFrame
{
    Q_OBJECT

public:
    explicit ReadingBar(const Services &services, QWidget *parent = nullptr);

    /// The user sees a document. Whenever they come back to it they are told the same, until they have seen it.
    void look(const MarkdownText &shown);
    /// Nothing to tell is shown, until the next look.
    void clear();
    /// The document is wanted, and not what changed in it.
    void showDocument();
    /// What changed; empty where the bar is hidden.
    [[nodiscard]] const std::vector<TextLine> &lines() const { return m_reading.lines; }

Q_SIGNALS:
    /// The user wants to see lines() in place of the document, or the document again.
    void differenceWanted(bool isWanted);
    /// What is shown was not read before, and is now.
    void newlyRead();
    /// The bar goes, and it had the focus.
    void left();

private:
    void take(const Reading &reading);
    void takeAnswer(const MarkdownText &shown, const Result<Reading> &result, ReadMark mark);
    void takeAsSeen();
    [[nodiscard]] bool isSeen(const MarkdownText &shown) const;

    Services m_services;
    HistoryActions *m_actions;
    QLabel *m_words;
    QToolButton *m_what;
    QToolButton *m_putBack;
    QToolButton *m_seenButton;
    MarkdownText m_shown;
    MarkdownText m_seen; ///< the user has seen what changed up to it, and the history does not have it yet
    bool m_isLooking = false;
    bool m_isLookDue = false;
    Reading m_reading;
};

} // namespace Pointsman
