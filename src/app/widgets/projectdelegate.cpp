// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/projectdelegate.h"

#include "app/widgets/badge.h"
#include "app/widgets/labels.h"
#include "app/widgets/stations.h"
#include "base/ids.h"
#include "models/cellwords.h"
#include "models/projectmodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <array>

namespace Pointsman {

namespace {

using Column = ProjectModel::Column;

constexpr int padding = 8;
constexpr int pictureSize = 16;
constexpr qreal smallScale = 0.9;

ProjectNeed needOf(const QModelIndex &index)
{
    return static_cast<ProjectNeed>(index.data(StateRole).toInt());
}

QString wordsOf(const QModelIndex &index, Column column)
{
    return printableShort(index.siblingAtColumn(static_cast<int>(column)).data().toString());
}

QString buttonWords()
{
    return ProjectDelegate::tr("Terminal Here");
}

QRect contentRect(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(padding, 2, -padding, -2);
}

QRect buttonRect(const QStyleOptionViewItem &option)
{
    const QFontMetrics metrics(option.font);
    const QSize size(metrics.horizontalAdvance(buttonWords()) + 24, metrics.height() + 12);
    return QStyle::alignedRect(option.direction, Qt::AlignTrailing | Qt::AlignVCenter, size, contentRect(option));
}

/// Where a column's words stand in the line, mirrored where one reads from the right.
QRect cellRect(const QStyleOptionViewItem &option, Column column)
{
    // Shares of what is left beside the button, in the order of the columns.
    static constexpr std::array shares{18, 26, 24, 18, 14};
    const QRect content = contentRect(option);
    const int width = content.width() - buttonRect(option).width() - padding;
    int before = 0;
    for (int i = 0; i < static_cast<int>(column); ++i)
        before += shares.at(size_t(i));
    const int left = content.left() + width * before / 100;
    const int right = content.left() + width * (before + shares.at(size_t(column))) / 100;
    return QStyle::visualRect(option.direction, option.rect,
                              QRect(left, content.top(), right - left - 2 * padding, content.height()));
}

/// The session's words may go on where no stations are drawn.
QRect sessionRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect cell = cellRect(option, Column::Session);
    const bool hasWay = index.data(StationsRole).value<Stations>().seed;
    return hasWay ? cell : cell.united(cellRect(option, Column::Stations));
}

/// Words in at most two lines in the middle of `rect`, the second one cut.
void drawTwoLines(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QFont &font,
                  Tone tone, const QString &words)
{
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(toneColor(QApplication::palette(), tone));
    const int alignment = int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter));
    if (metrics.horizontalAdvance(words) <= rect.width()) {
        painter->drawText(rect, alignment, words);
        return;
    }
    QTextLayout layout(words, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    const int cut = line.textLength();
    layout.endLayout();
    const QRect first(rect.left(), rect.center().y() - metrics.height() + 1, rect.width(), metrics.height());
    painter->drawText(first, alignment, words.left(cut).trimmed());
    painter->drawText(first.translated(0, metrics.height()), alignment,
                      metrics.elidedText(words.mid(cut), Qt::ElideRight, rect.width()));
}

void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &rect)
{
    const QVariant severity = index.data(SeverityRole);
    const QRect picture =
        QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, {pictureSize, pictureSize}, rect);
    const bool isBroken = needOf(index) == ProjectNeed::BrokenSession;
    if (severity.isValid() || isBroken) {
        const auto worst = isBroken ? Severity::Error : static_cast<Severity>(severity.toInt());
        icon(severityIcon(worst), severityTone(worst)).paint(painter, picture);
    }
    const int indent = pictureSize + 2 * padding;
    const QRect text = QStyle::visualRect(option.direction, rect, rect.adjusted(indent, 0, 0, 0));
    drawTwoLines(painter, option, text, boldFont(option.font), Tone::Text, wordsOf(index, Column::Name));
}

void paintWay(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &rect)
{
    const auto way = index.data(StationsRole).value<Stations>();
    if (!way.seed)
        return;
    const auto state = [](bool isReached) { return isReached ? StationState::Reached : StationState::Ahead; };
    painter->setFont(option.font);
    paintStations(painter, rect, QApplication::palette(),
                  {state(way.seed), state(way.spikes > 0), state(way.plan), state(way.backlog)}, option.direction);
    const int indent = compactStationsSize(QFontMetrics(option.font).height()).width() + padding;
    const QRect text = QStyle::visualRect(option.direction, rect, rect.adjusted(indent, 0, 0, 0));
    // What the dots do not say: how many.
    const QString words = way.tickets > 0  ? ProjectDelegate::tr("%n ticket(s)", nullptr, way.tickets)
                          : way.spikes > 0 ? ProjectDelegate::tr("%n spike(s)", nullptr, way.spikes)
                                           : QString();
    const QFont small = scaledFont(option.font, smallScale);
    if (QFontMetrics(small).horizontalAdvance(words) <= text.width())
        drawTwoLines(painter, option, text, small, Tone::Muted, words);
}

void paintStatus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &rect)
{
    switch (needOf(index)) {
    case ProjectNeed::BrokenSession:
    case ProjectNeed::Gone: {
        const Tone tone = needOf(index) == ProjectNeed::Gone ? Tone::Warning : Tone::Error;
        paintStatusChip(painter, rect, wordsOf(index, Column::Status), tone, option.font, option.direction);
        return;
    }
    case ProjectNeed::Errors:
    case ProjectNeed::Warnings:
    case ProjectNeed::None:
    case ProjectNeed::NoSession:
    case ProjectNeed::Loading:
        drawTwoLines(painter, option, rect, scaledFont(option.font, smallScale), Tone::Muted,
                     wordsOf(index, Column::Status));
    }
}

} // namespace

void ProjectDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette colors = QApplication::palette();
    painter->save();
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, isSelected ? selectionGround(colors) : colors.color(QPalette::Base));
    painter->setPen(borderColor(colors));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const bool isQuiet = needOf(index) == ProjectNeed::Gone || needOf(index) == ProjectNeed::Loading;
    paintName(painter, option, index, cellRect(option, Column::Name));
    drawTwoLines(painter, option, sessionRect(option, index), option.font, isQuiet ? Tone::Muted : Tone::Text,
                 wordsOf(index, Column::Session));
    paintWay(painter, option, index, cellRect(option, Column::Stations));
    paintStatus(painter, option, index, cellRect(option, Column::Status));
    drawTwoLines(painter, option, cellRect(option, Column::LastChange), scaledFont(option.font, smallScale),
                 Tone::Muted, wordsOf(index, Column::LastChange));
    paintButton(painter, option, index);
    painter->restore();
}

QSize ProjectDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics metrics(option.font);
    return {metrics.averageCharWidth() * 70 + buttonRect(option).width(), 2 * metrics.height() + 16};
}

/// Each part of the line tells about itself: all of its words, which may be cut, and what its column's cell tells.
bool ProjectDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    if (buttonRect(option).contains(event->pos()) && needOf(index) != ProjectNeed::Gone) {
        const QString words = tr("Opens in %1.").arg(printable(index.data(ProjectPathRole).toString()));
        QToolTip::showText(event->globalPos(), plainToolTip(words), view->viewport(), buttonRect(option));
        return true;
    }
    for (int column = 0; column < ProjectModel::columns; ++column) {
        const auto part = static_cast<Column>(column);
        const QRect rect = part == Column::Session ? sessionRect(option, index) : cellRect(option, part);
        if (!rect.contains(event->pos()))
            continue;
        const QString tip = index.siblingAtColumn(column).data(Qt::ToolTipRole).toString();
        const QString words = plainToolTip(wordsOf(index, part));
        QToolTip::showText(event->globalPos(), tip == words ? tip : joinedToolTips(words, tip), view->viewport(), rect);
        return true;
    }
    QToolTip::hideText();
    return true;
}

bool ProjectDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    const bool isRelease = event->type() == QEvent::MouseButtonRelease;
    if (!(isPress || isRelease) || needOf(index) == ProjectNeed::Gone)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const bool isInside = mouse->button() == Qt::LeftButton && buttonRect(option).contains(mouse->pos());
    const bool isClick = isRelease && isInside && m_pressed == index;
    m_pressed = isPress && isInside ? QPersistentModelIndex(index) : QPersistentModelIndex();
    if (isClick)
        Q_EMIT terminalRequested(index);
    return isInside;
}

void ProjectDelegate::paintButton(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (needOf(index) == ProjectNeed::Gone)
        return;
    QStyleOptionButton button;
    button.rect = buttonRect(option);
    button.text = buttonWords();
    button.palette = QApplication::palette();
    button.direction = option.direction;
    button.fontMetrics = QFontMetrics(option.font);
    button.state = QStyle::State_Enabled | (m_pressed == index ? QStyle::State_Sunken : QStyle::State_Raised);
    painter->setFont(option.font);
    const QWidget *widget = option.widget;
    (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_PushButton, &button, painter, nullptr);
}

} // namespace Pointsman
