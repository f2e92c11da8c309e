// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/icons.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;

namespace Pointsman {

/// What a page without content shows: a picture, a sentence that says what belongs here, and what fills it.
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    explicit EmptyState(Icon picture, const QString &sentence, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    /// A button for `action`, which it follows in text, tool tip and state.
    void addButton(QAction *action);

    /// The buttons stand below each other where there is no room beside.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showPicture();

    QIcon m_icon;
    QLabel *m_picture;
    QLabel *m_sentence;
    QBoxLayout *m_buttons;
};

} // namespace Pointsman
