// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/pagescroll.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr int leastPageLines = 12;

/// Its views, which scroll themselves, need no more than they need at least.
class Content final : public QWidget
{
public:
    [[nodiscard]] int heightForWidth(int width) const override { return layout()->minimumHeightForWidth(width); }
};

} // namespace

PageScroll::PageScroll(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // the focus inside leads it
    setWidgetResizable(true);
    setWidget(new Content);
    widget()->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    widget()->installEventFilter(this);
}

QSize PageScroll::sizeHint() const
{
    return widget()->sizeHint();
}

QSize PageScroll::minimumSizeHint() const
{
    const QSize least = widget()->minimumSizeHint();
    return {least.width() + verticalScrollBar()->sizeHint().width(),
            std::min(least.height(), leastPageLines * fontMetrics().lineSpacing())};
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

QWidget *scrolledContent(QWidget *page)
{
    auto *scroll = new PageScroll(page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    return scroll->widget();
}

} // namespace Pointsman
