// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/boxsteps.h"

#include <QtMath>

namespace Pointsman {

namespace {

constexpr qreal aslant = 3; // so many times as far as what lies straight ahead

/// How far the intervals are from one another; 0 where they meet.
qreal gap(qreal from, qreal to, qreal otherFrom, qreal otherTo)
{
    return qMax(0.0, qMax(otherFrom - to, from - otherTo));
}

/// How far `to` is in the direction of the key; nothing ahead: below zero.
qreal distance(const QRectF &from, const QRectF &to, Qt::Key key)
{
    const bool isSideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const QPointF way = to.center() - from.center();
    const qreal ahead = isSideways ? way.x() : way.y();
    const qreal along = key == Qt::Key_Left || key == Qt::Key_Up ? -ahead : ahead;
    const qreal across = isSideways ? gap(from.top(), from.bottom(), to.top(), to.bottom())
                                    : gap(from.left(), from.right(), to.left(), to.right());
    // Something in the same row is beside, not below, however much lower its middle is.
    const bool isBeside = isSideways ? gap(from.left(), from.right(), to.left(), to.right()) == 0 && across > 0
                                     : gap(from.top(), from.bottom(), to.top(), to.bottom()) == 0 && across > 0;
    return along < 0.5 || isBeside ? -1 : along + aslant * across;
}

} // namespace

int nextBox(const std::vector<QRectF> &boxes, int current, Qt::Key key)
{
    const int count = static_cast<int>(boxes.size());
    if (count == 0)
        return -1;
    if (key == Qt::Key_End)
        return count - 1;
    if (key == Qt::Key_Home || current < 0 || current >= count)
        return 0;
    int nearest = -1;
    qreal least = 0;
    for (int box = 0; box < count; ++box) {
        const qreal far = distance(boxes[size_t(current)], boxes[size_t(box)], key);
        if (far >= 0 && (nearest < 0 || far < least)) {
            nearest = box;
            least = far;
        }
    }
    return nearest;
}

} // namespace Pointsman
