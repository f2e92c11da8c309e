// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/headarea.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr int leastHeadLines = 6;

} // namespace

HeadArea::HeadArea(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    content->installEventFilter(this);
    fit();
}

int HeadArea::neededHeight() const
{
    const int wrapped = widget()->heightForWidth(width());
    return wrapped >= 0 ? wrapped : widget()->sizeHint().height();
}

QSize HeadArea::sizeHint() const
{
    return {widget()->sizeHint().width(), neededHeight()};
}

QSize HeadArea::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(),
            std::min(neededHeight(), leastHeadLines * fontMetrics().lineSpacing())};
}

bool HeadArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void HeadArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

/// Only where it is too low it has a scroll bar, in whose absence its words need less height, and the focus, without
/// which keys cannot scroll it.
void HeadArea::fit()
{
    const int needed = neededHeight();
    const bool isLow = height() < needed;
    setMaximumHeight(needed);
    setVerticalScrollBarPolicy(isLow ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFocusPolicy(isLow ? Qt::StrongFocus : Qt::NoFocus);
    updateGeometry();
}

} // namespace Pointsman
