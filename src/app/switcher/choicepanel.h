// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/switcher/switcherchoice.h"
#include "app/switcher/switcherentry.h"

#include <QWidget>

class QLabel;

namespace Pointsman {

class LeadText;

/// What stands below the switcher's list: what Enter will do, what may hurt about it, and the other keys.
class ChoicePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ChoicePanel(QWidget *parent);

    /// As choiceWords() says it; `more` is said behind the keys.
    void showEntry(const SwitcherEntry &entry, Moment now, const LastWrites &writes, const QString &more);
    /// All but the keys, for a screen reader.
    [[nodiscard]] QString said() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    LeadText *m_choice;
    QLabel *m_picture;
    QLabel *m_warning;
    QLabel *m_keys;
};

} // namespace Pointsman
