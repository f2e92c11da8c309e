// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/lineageview.h"

#include "app/picture/lineagepainting.h"
#include "app/picture/savepicture.h"
#include "app/widgets/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QFontMetricsF>
#include <QMenu>
#include <QPainter>

namespace Pointsman {

namespace {

constexpr qreal savedLineageWidth = 52; // heights of a line

/// Whether there is something to open or read.
bool opens(const LineageItem &item)
{
    return item.isTicket ? item.state != StationState::Missing : !item.topic.isEmpty() || !item.file.isEmpty();
}

} // namespace

LineageView::LineageView(QWidget *parent) : PictureArea(Opening::Click, parent)
{
    setObjectName(QStringLiteral("lineage"));
    setAccessibleName(tr("The way of the session"));
    setAccessibleDescription(tr("Arrow keys lead from box to box, Enter opens one."));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &PictureArea::boxOpened, this, &LineageView::open);
}

void LineageView::setLineage(const Lineage &lineage)
{
    if (lineage == m_lineage)
        return;
    const QString current = currentBox() >= 0 ? keyOf(currentBox()) : QString();
    m_lineage = lineage;
    layOut();
    setCurrentBox(-1);
    for (int box = 0; box < boxCount() && !current.isEmpty(); ++box) {
        if (keyOf(box) == current)
            return setCurrentBox(box);
    }
}

void LineageView::layOut()
{
    const Target none{0, 0, false};
    const Target current =
        currentBox() >= 0 && currentBox() < int(m_targets.size()) ? m_targets[size_t(currentBox())] : none;
    m_layout = layOutLineage(m_lineage, viewport()->width(), font(), layoutDirection());
    std::vector<QRectF> boxes;
    m_targets.clear();
    int now = -1;
    for (const LineageLayout::Box &box : m_layout.boxes) {
        for (const bool isButton : {false, true}) {
            if (isButton && box.button.isNull())
                continue;
            m_targets.push_back({box.station, box.item, isButton});
            boxes.push_back(isButton ? box.button : box.frame);
            if (currentBox() >= 0 && m_targets.back() == current)
                now = static_cast<int>(boxes.size()) - 1;
        }
    }
    setBoxes(std::move(boxes), m_layout.size, now);
}

const LineageItem &LineageView::itemAt(int box) const
{
    const Target &target = m_targets[size_t(box)];
    return m_lineage[target.station].items[target.item];
}

/// What a box is known by from one lineage to the next.
QString LineageView::keyOf(int box) const
{
    const Target &target = m_targets[size_t(box)];
    const LineageItem &item = itemAt(box);
    return QStringLiteral("%1 %2 %3 %4")
        .arg(item.isTicket)
        .arg(item.isTicket ? 0 : target.station)
        .arg(target.isButton)
        .arg(item.id);
}

BoxWords LineageView::wordsOf(int box) const
{
    const Target &target = m_targets[size_t(box)];
    const LineageItem &item = itemAt(box);
    const QString place = tr("%1: %2", "station: title").arg(m_lineage[target.station].heading, item.title);
    if (target.isButton)
        return {remedyWords(item.remedy), item.tip.isEmpty() ? place : place + u'\n' + item.tip, true};
    QStringList lines{item.caption, item.tip};
    if (item.remedy != Remedy::None) // whose button is a box of its own, further on
        lines << tr("What can be done: %1").arg(remedyWords(item.remedy));
    lines.removeAll(QString());
    return {place, lines.join(u'\n'), true};
}

Picture LineageView::picture(const QString &title) const
{
    const QFont used = font();
    const qreal em = QFontMetricsF(used).height();
    Lineage saved = m_lineage;
    for (LineageStation &station : saved) {
        for (LineageItem &item : station.items)
            item.remedy = Remedy::None; // nobody can press it there
    }
    const qreal room = qMin(roomForAllWords(saved, used), savedLineageWidth * em * 0.9);
    const LineageLayout layout = layOutLineage(saved, savedLineageWidth * em, used, layoutDirection(), room);
    return {title, lineageInWords(saved), layout.size, used,
            [saved, layout, palette = QApplication::palette()](QPainter &painter) {
                paintLineage(painter, saved, layout, palette, QRectF(QPointF(), layout.size));
            }};
}

void LineageView::paintPicture(QPainter &painter, const QRectF &visible)
{
    paintLineage(painter, m_lineage, m_layout, QApplication::palette(), visible);
}

/// What opens nothing does what can be done about it.
void LineageView::open(int box)
{
    LineageItem item = itemAt(box); // the answer may bring another lineage
    if (opens(item) && !m_targets[size_t(box)].isButton) {
        Q_EMIT itemOpened(item);
    } else if (const QList<Remedy> remedies = remediesOf(item); !remedies.isEmpty()) {
        item.remedy = remedies.first();
        Q_EMIT remedyWanted(item);
    }
}

void LineageView::fillMenu(QMenu &menu, int box)
{
    const LineageItem item = itemAt(box);
    if (opens(item))
        menu.addAction(item.isTicket ? tr("Open in Editor") : tr("Read"), this,
                       [this, item] { Q_EMIT itemOpened(item); });
    for (const Remedy remedy : remediesOf(item)) {
        LineageItem wanted = item;
        wanted.remedy = remedy;
        menu.addAction(remedyWords(remedy), this, [this, wanted] { Q_EMIT remedyWanted(wanted); });
    }
    if (!item.id.isEmpty())
        menu.addAction(icon(Icon::Copy), tr("Copy ID"), this,
                       [id = item.id] { QApplication::clipboard()->setText(id); });
    menu.addSeparator();
    menu.addAction(tr("Save Picture…"), this, &LineageView::saveWanted);
}

} // namespace Pointsman
