// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/movepreview.h"

#include "app/widgets/elidedlabel.h"
#include "app/widgets/labels.h"
#include "app/widgets/rowdelegate.h"
#include "models/cellwords.h"

#include <QGridLayout>
#include <QLabel>
#include <QListWidget>

namespace Pointsman {

namespace {

constexpr int linesShown = 4;

} // namespace

MovePreview::MovePreview(QWidget *parent)
    : QWidget(parent), m_from(makeSide(QStringLiteral("leaving"))), m_to(makeSide(QStringLiteral("arriving")))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(4);
    setSizePolicy(sizePolicy().horizontalPolicy(), QSizePolicy::Fixed); // the list of sessions has the room
    layout->addWidget(m_from.heading, 0, 0);
    layout->addWidget(m_to.heading, 0, 1);
    layout->addWidget(m_from.list, 1, 0);
    layout->addWidget(m_to.list, 1, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    hide();
}

MovePreview::Side MovePreview::makeSide(const QString &objectName)
{
    const Side side{new ElidedLabel(Tone::Muted, this), new QListWidget(this)};
    side.heading->setBuddy(side.list);
    side.list->setItemDelegate(new RowDelegate(side.list));
    side.list->setObjectName(objectName);
    side.list->setSelectionMode(QAbstractItemView::NoSelection);
    side.list->setTextElideMode(Qt::ElideRight);
    side.list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int line = RowDelegate::rowHeight(side.list->fontMetrics());
    side.list->setFixedHeight(linesShown * line + 2 * side.list->frameWidth());
    return side;
}

void MovePreview::showMove(const QString &moved, const Session &from, const Session &to)
{
    const auto add = [](QListWidget *list, const QString &text) {
        auto *item = new QListWidgetItem(text, list);
        item->setToolTip(plainToolTip(text));
        return item;
    };
    const auto addSigned = [&](QListWidget *list, const QString &text, Tone tone, bool isLeaving) {
        auto *item = add(list, text);
        QFont font = list->font();
        font.setBold(!isLeaving);
        font.setStrikeOut(isLeaving);
        item->setFont(font);
        item->setForeground(toneColor(palette(), tone));
        list->scrollToItem(item);
    };
    clear();
    setPlain(m_from.heading, tr("Leaves “%1”").arg(from.title));
    setPlain(m_to.heading, tr("Joins “%1”").arg(to.title));
    m_from.list->setAccessibleName(m_from.heading->text());
    m_to.list->setAccessibleName(m_to.heading->text());
    for (const QString &link : from.links) {
        if (link == moved)
            addSigned(m_from.list, tr("− %1", "leaves").arg(link), Tone::Error, true);
        else
            add(m_from.list, link);
    }
    for (const QString &link : to.links)
        add(m_to.list, link);
    addSigned(m_to.list, tr("+ %1", "arrives").arg(moved), Tone::Ok, false);
    show();
}

void MovePreview::clear()
{
    m_from.list->clear();
    m_to.list->clear();
    hide();
}

} // namespace Pointsman
