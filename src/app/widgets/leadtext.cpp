// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/leadtext.h"

#include "app/widgets/labels.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace Pointsman {

LeadText::LeadText(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LeadText::setText(const QString &lead, const QString &rest)
{
    m_lead = printableShort(lead);
    m_rest = printableLines(rest);
    setAccessibleName(text());
    updateGeometry();
    update();
}

int LeadText::heightForWidth(int width) const
{
    QTextLayout layout;
    return int(std::ceil(layOut(&layout, width)));
}

QSize LeadText::sizeHint() const
{
    // Wide enough for short messages in one line; longer ones wrap where the window ends.
    const int width = std::min(fontMetrics().size(0, text()).width() * 11 / 10, fontMetrics().averageCharWidth() * 90);
    return {width, heightForWidth(width)};
}

QSize LeadText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height()};
}

void LeadText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    QTextLayout layout;
    const qreal needed = layOut(&layout, width());
    layout.draw(&painter, QPointF(0, std::max(0.0, (height() - needed) / 2)));
}

void LeadText::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

qreal LeadText::layOut(QTextLayout *layout, qreal width) const
{
    QTextCharFormat bold;
    bold.setFont(boldFont(font()));
    layout->setFont(font());
    layout->setText(text().replace(u'\n', QChar::LineSeparator));
    layout->setFormats({{0, int(m_lead.size()), bold}});
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    layout->setTextOption(option);
    qreal y = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout->endLayout();
    return y;
}

} // namespace Pointsman
