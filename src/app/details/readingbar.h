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
/// they read. Hidden where it has not.
class ReadingBar final : public QFrame
{
    Q_OBJECT

public:
    explicit ReadingBar(const Services &services, QWidget *parent = nullptr);

    /// The user sees a document. Who comes back to one from another is told the same as before.
    void look(const MarkdownText &shown);
    /// Nothing to tell is shown, until the next look.
    void clear();
    /// What the user was told of is past: the next look at a document compares with what they have read by then.
    void beginAnew();
    /// What changed; empty where the bar is hidden.
    [[nodiscard]] const std::vector<TextLine> &lines() const { return m_reading.lines; }

Q_SIGNALS:
    /// The user wants to see lines() in place of the document, or the document again.
    void differenceWanted(bool isWanted);
    /// What is shown was not read before, and is now.
    void newlyRead();

private:
    void take(const Reading &reading);
    void takeAnswer(const QString &path, const Reading &reading, bool isValid);
    void forget(const QStringList &paths);

    Services m_services;
    HistoryActions *m_actions;
    QLabel *m_words;
    QToolButton *m_what;
    QToolButton *m_putBack;
    MarkdownText m_shown;
    QHash<QString, ReadingBase> m_bases; ///< what each document is compared with, by path
    int m_round = 0;                     ///< counts how often something was forgotten
    bool m_isLooking = false;
    bool m_isLookDue = false;
    Reading m_reading;
};

} // namespace Pointsman
