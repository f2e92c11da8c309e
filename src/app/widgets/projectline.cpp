// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/projectline.h"

#include "app/widgets/labels.h"
#include "app/widgets/stations.h"
#include "base/ids.h"

#include <QApplication>
#include <QStyle>

#include <array>

namespace Pointsman::ProjectLine {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::ProjectDelegate)
};

QRect contentRect(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(padding, 2, -padding, -2);
}

} // namespace

ProjectNeed needOf(const QModelIndex &index)
{
    return static_cast<ProjectNeed>(index.data(StateRole).toInt());
}

QString wordsOf(const QModelIndex &index, Column column)
{
    return printableShort(index.siblingAtColumn(static_cast<int>(column)).data().toString());
}

WayOut wayOutOf(const QModelIndex &index)
{
    return static_cast<WayOut>(index.data(WayOutRole).toInt());
}

QString buttonWords(WayOut wayOut)
{
    switch (wayOut) {
    case WayOut::Nothing:
        return {};
    case WayOut::Terminal:
        return Words::tr("Terminal Here");
    case WayOut::Start:
        return Words::tr("Start Session…");
    case WayOut::PreviewFix:
        return Words::tr("Preview Fix…");
    case WayOut::ShowWarning:
        return Words::tr("Show Warning");
    case WayOut::Relocate:
        return Words::tr("Relocate…");
    }
    Q_UNREACHABLE();
}

Icon buttonIcon(WayOut wayOut)
{
    switch (wayOut) {
    case WayOut::Nothing:
    case WayOut::Terminal:
        return Icon::Terminal;
    case WayOut::Start:
        return Icon::Start;
    case WayOut::PreviewFix:
        return Icon::Fix;
    case WayOut::ShowWarning:
        return Icon::Warning;
    case WayOut::Relocate:
        return Icon::FolderOpen;
    }
    Q_UNREACHABLE();
}

QString buttonTip(const QModelIndex &index)
{
    const QString place = printable(index.data(ProjectPathRole).toString());
    switch (wayOutOf(index)) {
    case WayOut::Nothing:
        return {};
    case WayOut::Terminal:
        return Words::tr("Opens in %1.").arg(place);
    case WayOut::Start:
        return Words::tr("Asks for a seed; its session is the active one then.");
    case WayOut::PreviewFix:
        return Words::tr("Shows what will change. Nothing is changed yet.");
    case WayOut::ShowWarning:
        return Words::tr("Leads to what is wrong with the active session's file.");
    case WayOut::Relocate:
        return Words::tr("Says where the project's folder is now.");
    }
    Q_UNREACHABLE();
}

bool isNarrow(const QStyleOptionViewItem &option)
{
    return option.rect.width() < QFontMetrics(option.font).averageCharWidth() * 130;
}

QRect buttonRect(const QStyleOptionViewItem &option)
{
    const QFontMetrics metrics(option.font);
    int width = pictureSize;
    for (int wayOut = 0; wayOut <= static_cast<int>(WayOut::Relocate) && !isNarrow(option); ++wayOut)
        width = std::max(width, metrics.horizontalAdvance(buttonWords(static_cast<WayOut>(wayOut))));
    const QSize size(width + (isNarrow(option) ? 16 : 24), metrics.height() + 12);
    return QStyle::alignedRect(option.direction, Qt::AlignTrailing | Qt::AlignVCenter, size, contentRect(option));
}

QRect cellRect(const QStyleOptionViewItem &option, Column column)
{
    // Shares of what is left beside the button, in the order of the columns.
    static constexpr std::array wide{18, 26, 22, 16, 18};
    static constexpr std::array narrow{26, 32, 19, 0, 23};
    const auto &shares = isNarrow(option) ? narrow : wide;
    const QRect content = contentRect(option);
    const int width = content.width() - buttonRect(option).width() - padding;
    int before = 0;
    for (int i = 0; i < static_cast<int>(column); ++i)
        before += shares.at(size_t(i));
    const int left = content.left() + width * before / 100;
    const int right = content.left() + width * (before + shares.at(size_t(column))) / 100;
    return QStyle::visualRect(option.direction, option.rect,
                              QRect(left, content.top(), std::max(0, right - left - 2 * padding), content.height()));
}

bool isChip(const QModelIndex &index)
{
    switch (needOf(index)) {
    case ProjectNeed::AgentWaits:
    case ProjectNeed::BrokenSession:
    case ProjectNeed::PlanBlocked:
    case ProjectNeed::PlanAwaits:
    case ProjectNeed::Gone:
        return true;
    case ProjectNeed::Errors:
    case ProjectNeed::Untouched:
    case ProjectNeed::Warnings:
    case ProjectNeed::None:
    case ProjectNeed::NoSession:
    case ProjectNeed::Loading:
        return false;
    }
    Q_UNREACHABLE();
}

QRect statusRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!isNarrow(option))
        return cellRect(option, Column::Status);
    return isChip(index) ? cellRect(option, Column::Stations) : QRect();
}

bool hasWay(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return index.data(StationsRole).value<Stations>().seed && !(isNarrow(option) && isChip(index));
}

QRect sessionRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect cell = cellRect(option, Column::Session);
    const bool hasWords = !index.data(WayWordsRole).toString().isEmpty();
    const bool isFree = !hasWay(option, index) && !hasWords && !(isNarrow(option) && isChip(index));
    return isFree ? cell.united(cellRect(option, Column::Stations)) : cell;
}

} // namespace Pointsman::ProjectLine
