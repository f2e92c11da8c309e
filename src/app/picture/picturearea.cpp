// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/picturearea.h"

#include "app/picture/boxsteps.h"
#include "app/picture/pictureaccess.h"
#include "app/widgets/theme.h"
#include "models/cellwords.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace Pointsman {

namespace {

constexpr qreal focusGap = 2.5;
constexpr qreal focusRounding = 6;

bool isStep(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down ||
           key == Qt::Key_Home || key == Qt::Key_End;
}

} // namespace

PictureArea::PictureArea(Opening opening, QWidget *parent) : QAbstractScrollArea(parent), m_opening(opening)
{
    makePicturesAccessible();
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    horizontalScrollBar()->setSingleStep(fontMetrics().height());
    verticalScrollBar()->setSingleStep(fontMetrics().height());
}

PictureArea::~PictureArea() = default;

QPointF PictureArea::origin() const
{
    return {qreal(pinned().left() - horizontalScrollBar()->value()),
            qreal(pinned().top() - verticalScrollBar()->value())};
}

QRect PictureArea::opening() const
{
    return viewport()->rect().marginsRemoved(pinned());
}

QRect PictureArea::boxOnScreen(int box) const
{
    const QRect inViewport = m_boxes[size_t(box)].translated(origin()).toAlignedRect() & opening();
    return inViewport.isEmpty() ? QRect() : QRect(viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size());
}

int PictureArea::boxAt(const QPoint &positionInViewport) const
{
    if (!opening().contains(positionInViewport))
        return -1;
    const QPointF position = positionInViewport - origin();
    // What lies in another box comes behind it and is meant.
    for (int box = boxCount() - 1; box >= 0; --box) {
        if (m_boxes[size_t(box)].contains(position))
            return box;
    }
    return -1;
}

void PictureArea::setBoxes(std::vector<QRectF> boxes, const QSizeF &size, int current)
{
    const bool isOther = boxes.size() != m_boxes.size();
    m_boxes = std::move(boxes);
    m_size = size;
    m_current = current < boxCount() ? current : -1;
    m_pressed = -1;
    updateScrollBars();
    viewport()->update();
    if (isOther && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
}

void PictureArea::updateScrollBars()
{
    const QSize room = opening().size();
    const QSize size(qCeil(m_size.width()), qCeil(m_size.height()));
    horizontalScrollBar()->setRange(0, qMax(0, size.width() - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setRange(0, qMax(0, size.height() - room.height()));
    verticalScrollBar()->setPageStep(room.height());
}

void PictureArea::setCurrentBox(int box)
{
    if (box == m_current)
        return;
    m_current = box;
    if (box >= 0)
        showBox(box);
    viewport()->update();
    tellFocus();
}

void PictureArea::showCurrentBox()
{
    if (m_current >= 0)
        showBox(m_current);
}

/// What a screen reader follows.
void PictureArea::tellFocus()
{
    if (m_current < 0 || !hasFocus() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(m_current);
    QAccessible::updateAccessibility(&event);
}

void PictureArea::showBox(int box)
{
    const QRectF place = m_boxes[size_t(box)];
    const auto show = [](QScrollBar *bar, qreal from, qreal to) {
        const int air = bar->singleStep();
        if (to > bar->value() + bar->pageStep())
            bar->setValue(qMin(qFloor(from) - air, qCeil(to) - bar->pageStep() + air)); // its beginning in any case
        if (from < bar->value())
            bar->setValue(qFloor(from) - air);
    };
    show(horizontalScrollBar(), place.left(), place.right());
    show(verticalScrollBar(), place.top(), place.bottom());
}

void PictureArea::choose(int box)
{
    if (box < 0)
        return;
    setCurrentBox(box);
    showBox(box);
    Q_EMIT boxChosen(box);
}

void PictureArea::openBox(int box)
{
    if (box >= 0 && box < boxCount())
        Q_EMIT boxOpened(box);
}

void PictureArea::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setFont(font());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.save();
    painter.setClipRect(opening());
    painter.translate(origin());
    paintPicture(painter, QRectF(event->rect() & opening()).translated(-origin()));
    const bool isSelection = m_opening != Opening::Click; // what a click only chooses is shown beside the picture
    if ((hasFocus() || isSelection) && m_current >= 0) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(toneColor(QApplication::palette(), hasFocus() ? Tone::Accent : Tone::Text), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(m_boxes[size_t(m_current)].adjusted(-focusGap, -focusGap, focusGap, focusGap),
                                focusRounding, focusRounding);
    }
    painter.restore();
    paintPinned(painter);
}

void PictureArea::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    updateScrollBars();
}

void PictureArea::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        layOut();
}

void PictureArea::keyPressEvent(QKeyEvent *event)
{
    if (isStep(event->key()) && event->modifiers() == Qt::NoModifier && boxCount() > 0) {
        choose(nextBox(m_boxes, m_current, Qt::Key(event->key())));
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPress = event->key() == Qt::Key_Space && m_opening == Opening::Click;
    if ((isEnter || isPress) && event->modifiers() == Qt::NoModifier && m_current >= 0)
        return openBox(m_current);
    QAbstractScrollArea::keyPressEvent(event);
}

void PictureArea::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    m_pressed = boxAt(event->pos());
    choose(m_pressed < 0 ? boxBeside(event->pos()) : m_pressed);
}

void PictureArea::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = std::exchange(m_pressed, -1);
    if (event->button() == Qt::LeftButton && m_opening == Opening::Click && pressed >= 0 &&
        boxAt(event->pos()) == pressed)
        openBox(pressed);
}

void PictureArea::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_opening == Opening::DoubleClick)
        openBox(boxAt(event->pos()));
}

void PictureArea::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(boxAt(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PictureArea::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const int box = isKey ? m_current : boxAt(event->pos());
    if (box < 0)
        return;
    choose(box);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("boxMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, box);
    menu->popup(isKey ? boxOnScreen(box).center() : event->globalPos());
}

void PictureArea::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason && boxCount() > 0)
        choose(0);
    else
        tellFocus();
    viewport()->update();
}

void PictureArea::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool PictureArea::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int here = boxAt(help->pos());
    const int box = here < 0 ? boxBeside(help->pos()) : here;
    if (box < 0) {
        QToolTip::hideText();
        return true;
    }
    const BoxWords words = wordsOf(box);
    const QString text = words.description.isEmpty() ? words.name : words.name + u'\n' + words.description;
    constexpr int near = 4; // it goes when the pointer does
    QToolTip::showText(help->globalPos(), plainToolTip(text), viewport(),
                       QRect(help->pos() - QPoint(near, near), QSize(2 * near, 2 * near)));
    return true;
}

} // namespace Pointsman
