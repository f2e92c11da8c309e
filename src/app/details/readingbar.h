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

    /// The document `path` is shown, as it is now. Another one than before begins anew.
    void look(const QString &path);
    /// What changed; empty where the bar is hidden.
    [[nodiscard]] const std::vector<TextLine> &lines() const { return m_reading.lines; }

Q_SIGNALS:
    /// The user wants to see lines() in place of the document, or the document again.
    void differenceWanted(bool isWanted);

private:
    void take(const Reading &reading);
    void forget();

    Services m_services;
    HistoryActions *m_actions;
    QLabel *m_words;
    QToolButton *m_what;
    QToolButton *m_putBack;
    QString m_path;
    Reading m_reading;
};

} // namespace Pointsman
