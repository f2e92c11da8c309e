// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/navigatordelegate.h"

#include "app/widgets/badge.h"
#include "app/widgets/labels.h"
#include "app/widgets/marksigns.h"
#include "models/navigatormodel.h"

#include <QApplication>
#include <QPainter>

namespace Pointsman {

namespace {

constexpr int margin = 6;      ///< around a row's ground
constexpr int linePadding = 8; ///< inside it
constexpr int rowPictureSize = 16;
constexpr int partGap = 8;
constexpr qreal subtitleScale = 0.86;

bool isHeading(const QModelIndex &index)
{
    return !index.data(PageRole).isValid();
}

QString subtitleOf(const QModelIndex &index)
{
    return printableShort(index.data(SubtitleRole).toString());
}

int titleHeight(const QFont &font)
{
    return QFontMetrics(font).height() + 8;
}

int subtitleHeight(const QFont &font)
{
    return QFontMetrics(scaledFont(font, subtitleScale)).height() + 4;
}

QIcon pictureOf(const QModelIndex &index)
{
    const QVariant state = index.data(StateRole);
    if (state.isValid() && static_cast<ProjectNeed>(state.toInt()) == ProjectNeed::AgentWaits)
        return icon(Icon::Waits, Tone::Accent);
    switch (static_cast<Page>(index.data(PageRole).toInt())) {
    case Page::Now:
        return icon(Icon::Now);
    case Page::Project: {
        const auto need = static_cast<ProjectNeed>(index.data(StateRole).toInt());
        return need == ProjectNeed::Gone ? icon(Icon::FolderGone, Tone::Muted) : icon(Icon::Folder, Tone::Accent);
    }
    case Page::Missions:
        return icon(Icon::Missions);
    case Page::Warnings:
        return icon(Icon::Warning);
    case Page::History:
        break;
    }
    return icon(Icon::History);
}

std::optional<Badge> badgeOf(const QModelIndex &index)
{
    const int count = index.data(CountRole).toInt();
    if (count == 0)
        return {};
    const QVariant severity = index.data(SeverityRole);
    return Badge{QLocale().toString(count),
                 severity.isValid() ? std::optional(static_cast<Severity>(severity.toInt())) : std::nullopt};
}

int badgeWidthOf(const std::optional<Badge> &badge, const QFont &font)
{
    return badge ? badgeSize(*badge, font).width() + partGap : 0;
}

QRect lineOf(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(margin, 0, -margin, titleHeight(option.font) - option.rect.height());
}

QRect contentOf(const QStyleOptionViewItem &option)
{
    return lineOf(option).adjusted(linePadding, 0, -linePadding, 0);
}

} // namespace

QRect NavigatorDelegate::nameRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int signs = index.data(MarkSignsRole).toInt();
    return contentOf(option).adjusted(rowPictureSize + partGap, 0,
                                      -badgeWidthOf(badgeOf(index), option.font) - markSignsWidth(signs), 0);
}

int NavigatorDelegate::widthFor(const QFont &font, const QString &name)
{
    return 2 * (margin + linePadding) + rowPictureSize + partGap + QFontMetrics(font).horizontalAdvance(name) +
           badgeWidthOf(Badge{QLocale().toString(99), Severity::Error}, font);
}

void NavigatorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // each text has its own
    painter->setRenderHint(QPainter::Antialiasing);
    if (isHeading(index))
        paintHeading(painter, option, printableShort(index.data().toString()));
    else
        paintPage(painter, option, index);
    painter->restore();
}

QSize NavigatorDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = QFontMetrics(option.font).averageCharWidth() * 24;
    if (isHeading(index))
        return {width, titleHeight(option.font) + (index.row() > 0 ? 6 : 0)};
    return {width, titleHeight(option.font) + (subtitleOf(index).isEmpty() ? 0 : subtitleHeight(option.font))};
}

void NavigatorDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text)
{
    QFont font = boldFont(scaledFont(option.font, 0.8));
    font.setLetterSpacing(QFont::PercentageSpacing, 104);
    painter->setFont(font);
    painter->setPen(toneColor(QApplication::palette(), Tone::Muted));
    painter->drawText(option.rect.adjusted(margin + linePadding, 0, -margin, -4),
                      QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignBottom), text);
}

void NavigatorDelegate::paintPage(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QPalette colors = QApplication::palette();
    const auto visual = [&option](const QRect &logical) {
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    const QRect line = lineOf(option);
    const QRect row(line.left(), line.top(), line.width(), option.rect.height());
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected || option.state & QStyle::State_MouseOver) {
        const QColor ground = selectionGround(colors);
        painter->setPen(isSelected && option.state & QStyle::State_HasFocus
                            ? QPen(blended(toneColor(colors, Tone::Accent), ground, 0.55), 1)
                            : QPen(Qt::NoPen));
        painter->setBrush(isSelected ? ground : blended(ground, colors.color(QPalette::Base), 0.4));
        painter->drawRoundedRect(QRectF(visual(row)).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    const QRect content = contentOf(option);
    pictureOf(index).paint(painter, visual(QRect(content.left(), content.center().y() - rowPictureSize / 2 + 1,
                                                 rowPictureSize, rowPictureSize)));
    const auto badge = badgeOf(index);
    if (badge)
        paintBadge(painter, visual(content), *badge, option.font, option.direction);
    const int signs = index.data(MarkSignsRole).toInt();
    paintMarkSigns(painter, visual(content.adjusted(0, 0, -badgeWidthOf(badge, option.font), 0)), signs,
                   option.direction);

    const auto drawWords = [&](const QRect &rect, const QFont &font, Tone tone, const QString &words) {
        painter->setFont(font);
        painter->setPen(toneColor(colors, tone));
        painter->drawText(visual(rect), QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter),
                          QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width()));
    };
    const int indent = rowPictureSize + partGap;
    const bool isGone =
        index.data(StateRole).isValid() && static_cast<ProjectNeed>(index.data(StateRole).toInt()) == ProjectNeed::Gone;
    drawWords(nameRect(option, index), option.font, isGone ? Tone::Muted : Tone::Text,
              printableShort(index.data().toString()));
    drawWords(
        QRect(content.left() + indent, line.bottom() - 2, content.width() - indent, subtitleHeight(option.font) - 4),
        scaledFont(option.font, subtitleScale), Tone::Muted, subtitleOf(index));
}

} // namespace Pointsman
