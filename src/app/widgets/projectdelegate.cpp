// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/projectdelegate.h"

#include "app/widgets/badge.h"
#include "app/widgets/labels.h"
#include "app/widgets/marksigns.h"
#include "app/widgets/projectline.h"
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

namespace Pointsman {

namespace {

using namespace ProjectLine;

constexpr qreal smallScale = 0.9;
constexpr int leastLetters = 5; // less of a word says nothing

/// Two lines of their own in the middle of `rect`, the second one small; each is cut.
void drawTitleAndWords(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &title,
                       const QString &words)
{
    const QPalette colors = QApplication::palette();
    const QFont small = scaledFont(option.font, smallScale);
    const int alignment = int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter));
    const int height = QFontMetrics(option.font).height();
    const QRect first(rect.left(), rect.center().y() - height + 1, rect.width(), height);
    painter->setFont(option.font);
    painter->setPen(toneColor(colors, Tone::Text));
    painter->drawText(first, alignment, QFontMetrics(option.font).elidedText(title, Qt::ElideRight, rect.width()));
    painter->setFont(small);
    painter->setPen(toneColor(colors, Tone::Muted));
    painter->drawText(first.translated(0, height), alignment,
                      QFontMetrics(small).elidedText(words, Qt::ElideRight, rect.width()));
}

/// Words in at most two lines in the middle of `rect`; each is cut where it does not fit.
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
    // One long word is a line that does not fit.
    painter->drawText(first, alignment, metrics.elidedText(words.left(cut).trimmed(), Qt::ElideRight, rect.width()));
    painter->drawText(first.translated(0, metrics.height()), alignment,
                      metrics.elidedText(words.mid(cut), Qt::ElideRight, rect.width()));
}

/// One or two lines as they are given, in the middle of `rect`; each is cut where it does not fit.
void drawLines(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QFont &font,
               const QString &words)
{
    const QStringList lines = words.split(u'\n');
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(toneColor(QApplication::palette(), Tone::Muted));
    const int alignment = int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter));
    const int count = std::min(2, int(lines.size()));
    QRect line(rect.left(), rect.center().y() - metrics.height() * count / 2 + 1, rect.width(), metrics.height());
    for (int i = 0; i < count; ++i) {
        painter->drawText(line, alignment, metrics.elidedText(lines.at(i), Qt::ElideRight, rect.width()));
        line.translate(0, metrics.height());
    }
}

void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &rect)
{
    const QVariant severity = index.data(SeverityRole);
    const QRect picture =
        QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, {pictureSize, pictureSize}, rect);
    const bool isBroken = needOf(index) == ProjectNeed::BrokenSession;
    if (needOf(index) == ProjectNeed::AgentWaits) {
        icon(Icon::Waits, Tone::Accent).paint(painter, picture);
    } else if (severity.isValid() || isBroken) {
        const auto worst = isBroken ? Severity::Error : static_cast<Severity>(severity.toInt());
        icon(severityIcon(worst), severityTone(worst)).paint(painter, picture);
    }
    const int indent = pictureSize + 2 * padding;
    const int signs = index.data(MarkSignsRole).toInt();
    paintMarkSigns(painter, rect, signs, option.direction);
    const QRect text = QStyle::visualRect(option.direction, rect, rect.adjusted(indent, 0, -markSignsWidth(signs), 0));
    drawTwoLines(painter, option, text, boldFont(option.font), Tone::Text, wordsOf(index, Column::Name));
}

void paintWay(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &rect)
{
    const QString words = printableLines(index.data(WayWordsRole).toString());
    const QFont small = scaledFont(option.font, smallScale);
    if (isNarrow(option) && isChip(index))
        return;
    if (!hasWay(option, index))
        return drawLines(painter, option, rect, small, words);
    const auto way = index.data(StationsRole).value<Stations>();
    const auto state = [](bool isReached) { return isReached ? StationState::Reached : StationState::Ahead; };
    painter->setFont(option.font);
    paintStations(painter, rect, QApplication::palette(),
                  {state(way.seed), state(way.spikes > 0), state(way.plan), state(way.backlog)}, option.direction);
    const int indent = compactStationsSize(QFontMetrics(option.font).height()).width() + padding;
    const QRect text = QStyle::visualRect(option.direction, rect, rect.adjusted(indent, 0, 0, 0));
    if (text.width() > QFontMetrics(small).averageCharWidth() * leastLetters)
        drawLines(painter, option, text, small, words);
}

void paintStatus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &rect)
{
    const auto chip = [&](Tone tone) {
        paintStatusChip(painter, rect, wordsOf(index, Column::Status), tone, option.font, option.direction);
    };
    switch (needOf(index)) {
    case ProjectNeed::AgentWaits:
        return chip(Tone::Accent);
    case ProjectNeed::BrokenSession:
    case ProjectNeed::PlanBlocked:
        return chip(Tone::Error);
    case ProjectNeed::PlanAwaits:
    case ProjectNeed::Gone:
        return chip(Tone::Warning);
    case ProjectNeed::Errors:
    case ProjectNeed::Untouched:
    case ProjectNeed::Warnings:
    case ProjectNeed::None:
    case ProjectNeed::NoSession:
    case ProjectNeed::Loading:
        drawTwoLines(painter, option, rect, scaledFont(option.font, smallScale), Tone::Muted,
                     wordsOf(index, Column::Status));
    }
}

/// The selected line says by its frame that it has the focus.
void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const QPalette colors = QApplication::palette();
    const bool isSelected = option.state & QStyle::State_Selected;
    const QColor ground = isSelected ? selectionGround(colors) : colors.color(QPalette::Base);
    painter->fillRect(option.rect, ground);
    painter->setPen(borderColor(colors));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (isSelected && option.widget && option.widget->hasFocus()) {
        painter->setPen(toneColor(colors, Tone::Accent));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

} // namespace

void ProjectDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option);
    const bool isQuiet = needOf(index) == ProjectNeed::Gone || needOf(index) == ProjectNeed::Loading;
    paintName(painter, option, index, cellRect(option, Column::Name));
    const QString status = wordsOf(index, Column::Status);
    if (isNarrow(option) && !isChip(index) && !status.isEmpty())
        drawTitleAndWords(painter, option, sessionRect(option, index), wordsOf(index, Column::Session), status);
    else
        drawTwoLines(painter, option, sessionRect(option, index), option.font, isQuiet ? Tone::Muted : Tone::Text,
                     wordsOf(index, Column::Session));
    paintWay(painter, option, index, cellRect(option, Column::Stations));
    if (const QRect rect = statusRect(option, index); !rect.isEmpty())
        paintStatus(painter, option, index, rect);
    drawTwoLines(painter, option, cellRect(option, Column::LastChange), scaledFont(option.font, smallScale),
                 Tone::Muted, wordsOf(index, Column::LastChange));
    paintButton(painter, option, index);
    painter->restore();
}

QSize ProjectDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics metrics(option.font);
    return {metrics.averageCharWidth() * 50, 2 * metrics.height() + 16}; // the list makes it as wide as itself
}

/// Each part of the line tells about itself: all of its words, which may be cut, and what its column's cell tells.
bool ProjectDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    if (buttonRect(option).contains(event->pos()) && wayOutOf(index) != WayOut::Nothing) {
        QString words = buttonTip(index);
        if (isNarrow(option))
            words.prepend(buttonWords(wayOutOf(index)) + u'\n');
        QToolTip::showText(event->globalPos(), plainToolTip(words), view->viewport(), buttonRect(option));
        return true;
    }
    const auto rectOf = [&](Column part) {
        return part == Column::Session  ? sessionRect(option, index)
               : part == Column::Status ? statusRect(option, index)
                                        : cellRect(option, part);
    };
    // The status first: in a narrow line it may stand where the way would be.
    for (const Column part : {Column::Status, Column::Name, Column::Session, Column::Stations, Column::LastChange}) {
        const QRect rect = rectOf(part);
        if (!rect.contains(event->pos()))
            continue;
        const int column = static_cast<int>(part);
        const QString tip = index.siblingAtColumn(column).data(Qt::ToolTipRole).toString();
        const bool hasStatus = part == Column::Session && isNarrow(option) && !isChip(index);
        const QString words = joinedToolTips(plainToolTip(wordsOf(index, part)),
                                             hasStatus ? plainToolTip(wordsOf(index, Column::Status)) : QString());
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
    if (!(isPress || isRelease) || wayOutOf(index) == WayOut::Nothing)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const bool isInside = mouse->button() == Qt::LeftButton && buttonRect(option).contains(mouse->pos());
    const bool isClick = isRelease && isInside && m_pressed == index;
    m_pressed = isPress && isInside ? QPersistentModelIndex(index) : QPersistentModelIndex();
    if (isClick)
        Q_EMIT wayOutRequested(index);
    return isInside;
}

void ProjectDelegate::paintButton(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (wayOutOf(index) == WayOut::Nothing)
        return;
    QStyleOptionButton button;
    button.rect = buttonRect(option);
    if (isNarrow(option)) {
        button.icon = icon(buttonIcon(wayOutOf(index)));
        button.iconSize = {pictureSize, pictureSize};
    } else {
        button.text = buttonWords(wayOutOf(index));
    }
    button.palette = QApplication::palette();
    button.direction = option.direction;
    button.fontMetrics = QFontMetrics(option.font);
    button.state = QStyle::State_Enabled | (m_pressed == index ? QStyle::State_Sunken : QStyle::State_Raised);
    painter->setFont(option.font);
    const QWidget *widget = option.widget;
    (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_PushButton, &button, painter, nullptr);
}

} // namespace Pointsman
