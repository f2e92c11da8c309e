// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/messagebar.h"

#include "app/widgets/icons.h"
#include "app/widgets/labels.h"
#include "app/widgets/leadtext.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

namespace Pointsman {

namespace {

constexpr std::size_t maximumMessages = 20;
constexpr int iconSize = 16;

Tone toneOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
    case MessageKind::Success:
        return Tone::Accent;
    case MessageKind::Warning:
        return Tone::Warning;
    case MessageKind::Error:
        return Tone::Error;
    }
    Q_UNREACHABLE();
}

Icon iconOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        return Icon::Note;
    case MessageKind::Success:
        return Icon::Good;
    case MessageKind::Warning:
        return Icon::Warning;
    case MessageKind::Error:
        return Icon::Error;
    }
    Q_UNREACHABLE();
}

/// Tells what became of the user's last action; nothing waits for an answer.
bool isOutcome(const Message &message)
{
    return message.kind == MessageKind::Success || message.kind == MessageKind::Info;
}

QToolButton *linkButton(const QString &label, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(label);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(plainLabel({}, this))
    , m_text(new LeadText(this))
    , m_counter(toneLabel({}, Tone::Muted, this))
    , m_actions(new QHBoxLayout)
    , m_close(linkButton(tr("Close"), this))
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    setSuccessDuration(std::chrono::seconds(10));
    connect(m_timer, &QTimer::timeout, this, &MessageBar::closeUnlessInUse);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::closeCurrent);
    m_close->setToolTip(tr("Close this message (Esc)"));
    m_actions->setSpacing(2);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 8, 5);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_counter);
    layout->addLayout(m_actions);
    layout->addWidget(m_close);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void MessageBar::post(Message message)
{
    std::erase_if(m_messages, [&](const Message &old) {
        const bool isSame = old.kind == message.kind && old.lead == message.lead && old.text == message.text;
        return isSame || (isOutcome(old) && isOutcome(message));
    });
    if (message.kind == MessageKind::Success)
        std::erase_if(m_messages, [](const Message &old) { return old.isRefusal; });
    if (m_messages.size() == maximumMessages) {
        const auto oldest =
            std::find_if(m_messages.begin(), m_messages.end() - 1, [](const Message &old) { return !old.goesOn; });
        m_messages.erase(oldest);
    }
    m_messages.push_back(std::move(message));
    showNewest();
}

void MessageBar::closeCurrent()
{
    if (m_messages.empty())
        return;
    if (m_messages.back().goesOn)
        std::rotate(m_messages.begin(), m_messages.end() - 1, m_messages.end());
    else
        m_messages.pop_back();
    showNewest();
}

void MessageBar::dismissRefusals()
{
    if (std::erase_if(m_messages, [](const Message &message) { return message.isRefusal; }) > 0)
        showNewest();
}

void MessageBar::withdraw(const QString &key)
{
    if (std::erase_if(m_messages, [&](const Message &message) { return message.key == key; }) > 0)
        showNewest();
}

void MessageBar::setSuccessDuration(std::chrono::milliseconds duration)
{
    m_timer->setInterval(duration);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    if (m_messages.empty())
        return;
    const QPalette colors = QApplication::palette();
    const Tone tone = toneOf(m_messages.back().kind);
    const QColor ground = toneGround(colors, tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(blended(toneColor(colors, tone), ground, 0.25));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QToolButton *>(focusWidget());
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        closeCurrent();
    else if (isReturn && button)
        button->click();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        recolor();
}

void MessageBar::showNewest()
{
    m_timer->stop();
    if (m_messages.empty()) {
        hide();
        return;
    }
    const Message &message = m_messages.back();
    m_text->setText(message.lead, message.text);
    m_counter->setVisible(m_messages.size() > 1);
    m_counter->setText(tr("%n more", "older messages below this one", int(m_messages.size()) - 1));
    m_close->setVisible(!message.goesOn || m_messages.size() > 1);
    rebuildActions(message);
    recolor();
    show();
    update();
    if (isOutcome(message))
        m_timer->start();
    setAccessibleName(m_text->text());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::rebuildActions(const Message &message)
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        // The button may be the one whose click leads here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const MessageAction &action : message.actions)
        addButton(action.label, action.trigger);
}

void MessageBar::addButton(const QString &label, std::function<void()> clicked)
{
    QToolButton *button = linkButton(label, this);
    connect(button, &QToolButton::clicked, this, [this, clicked = std::move(clicked)] {
        if (!m_messages.back().goesOn)
            closeCurrent();
        clicked();
    });
    m_actions->addWidget(button);
    // Tab goes through the actions in their order and then to Close.
    setTabOrder(button, m_close);
}

void MessageBar::recolor()
{
    if (m_messages.empty())
        return;
    const QPalette colors = QApplication::palette();
    const MessageKind kind = m_messages.back().kind;
    m_icon->setPixmap(icon(iconOf(kind), toneOf(kind)).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    for (int i = 0; i < m_actions->count(); ++i) {
        QWidget *button = m_actions->itemAt(i)->widget();
        QPalette own = button->palette();
        own.setColor(QPalette::ButtonText,
                     readableOn(toneColor(colors, Tone::Accent), toneGround(colors, toneOf(kind))));
        button->setPalette(own);
    }
}

void MessageBar::closeUnlessInUse()
{
    const QWidget *focused = QApplication::focusWidget();
    if (underMouse() || (focused && isAncestorOf(focused)))
        m_timer->start();
    else
        closeCurrent();
}

} // namespace Pointsman
