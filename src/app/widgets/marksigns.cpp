// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/marksigns.h"

#include "app/widgets/icons.h"
#include "models/markwords.h"

#include <QStyle>

namespace Pointsman {

namespace {

constexpr int signSize = 13;
constexpr int signGap = 4;

std::vector<Icon> picturesOf(int signs)
{
    std::vector<Icon> pictures;
    if (signs & NoteSign)
        pictures.push_back(Icon::Jotting);
    if (signs & PinnedSign)
        pictures.push_back(Icon::Pin);
    return pictures;
}

} // namespace

int markSignsWidth(int signs)
{
    return static_cast<int>(picturesOf(signs).size()) * (signSize + signGap);
}

void paintMarkSigns(QPainter *painter, const QRect &rect, int signs, Qt::LayoutDirection direction)
{
    QRect place = rect.adjusted(rect.width() - markSignsWidth(signs) + signGap, 0, 0, 0);
    for (const Icon picture : picturesOf(signs)) {
        const QRect square(place.left(), place.center().y() - signSize / 2, signSize, signSize);
        icon(picture, Tone::Muted).paint(painter, QStyle::visualRect(direction, rect, square));
        place.setLeft(place.left() + signSize + signGap);
    }
}

} // namespace Pointsman
