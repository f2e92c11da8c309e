// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/clampedlabel.h"

#include "app/widgets/icons.h"
#include "models/cellwords.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace Pointsman {

ClampedLabel::ClampedLabel(int lines, QWidget *parent) : QLabel(parent), m_lines(lines)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copy = new QAction(icon(Icon::Copy), tr("Copy"), this);
    connect(copy, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(text()); });
    addAction(copy);
}

ClampedLabel::Shown ClampedLabel::shownIn(int width) const
{
    QTextLayout layout(QString(text()).replace(u'\n', QChar::LineSeparator), font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    Shown shown;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const QString rest = text().mid(line.textStart());
        if (shown.lines.size() == m_lines - 1 && line.textLength() < rest.size()) {
            shown.isCut = true;
            const QString last = rest.section(u'\n', 0, 0);
            shown.lines << fontMetrics().elidedText(last == rest ? rest : QString(last + u'…'), Qt::ElideRight, width);
            break;
        }
        shown.lines << rest.left(line.textLength()).trimmed();
    }
    layout.endLayout();
    return shown;
}

int ClampedLabel::heightForWidth(int width) const
{
    const auto count = std::max<qsizetype>(1, shownIn(width).lines.size());
    return int(count) * fontMetrics().lineSpacing();
}

QSize ClampedLabel::sizeHint() const
{
    return {std::min(fontMetrics().horizontalAdvance(text()), fontMetrics().averageCharWidth() * 40),
            fontMetrics().lineSpacing()};
}

QSize ClampedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().lineSpacing()};
}

bool ClampedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !shownIn(contentsRect().width()).isCut)
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), joinedToolTips(plainToolTip(text()), toolTip()),
                       this);
    return true;
}

void ClampedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    // As the text itself runs: from right to left a command would end with the slash that it begins with.
    painter.setLayoutDirection(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    QRect line = contentsRect();
    const Shown shown = shownIn(line.width());
    for (const QString &text : shown.lines) {
        painter.drawText(line, QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignTop), text);
        line.setTop(line.top() + fontMetrics().lineSpacing());
    }
}

} // namespace Pointsman
