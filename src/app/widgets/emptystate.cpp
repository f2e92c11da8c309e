// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/emptystate.h"

#include "app/widgets/labels.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr int emptyPictureSize = 40;
constexpr int leastWidth = 220; ///< in less the sentence is a column of single words

} // namespace

EmptyState::EmptyState(Icon picture, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon(picture, Tone::Muted))
    , m_picture(plainLabel({}, this))
    , m_sentence(toneLabel(sentence, Tone::Muted, this))
    , m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_picture->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_buttons->setSpacing(8);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_picture);
    layout->addWidget(m_sentence);
    layout->addLayout(m_buttons);
    layout->setAlignment(m_buttons, Qt::AlignHCenter);
    layout->addStretch(3);
    showPicture();
}

void EmptyState::setSentence(const QString &sentence)
{
    setPlain(m_sentence, sentence);
}

void EmptyState::addButton(QAction *action)
{
    auto *button = new QPushButton(this);
    const auto follow = [button, action] {
        // Without the menu's mnemonic: Alt and a letter would mean both.
        button->setText(action->text().remove(u'&'));
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_buttons->addWidget(button);
}

QSize EmptyState::minimumSizeHint() const
{
    int widest = leastWidth;
    for (const auto *button : findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly))
        widest = std::max(widest, button->isHidden() ? 0 : button->minimumSizeHint().width());
    const QMargins margins = layout()->contentsMargins();
    return {widest + margins.left() + margins.right(), QWidget::minimumSizeHint().height()};
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    int needed = -m_buttons->spacing();
    for (const auto *button : findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly))
        needed += button->isHidden() ? 0 : button->sizeHint().width() + m_buttons->spacing();
    m_buttons->setDirection(needed <= layout()->contentsRect().width() ? QBoxLayout::LeftToRight
                                                                       : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        showPicture();
}

void EmptyState::showPicture()
{
    m_picture->setPixmap(m_icon.pixmap(QSize(emptyPictureSize, emptyPictureSize), devicePixelRatioF()));
}

} // namespace Pointsman
