// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/listchoices.h"

#include "app/widgets/labels.h"
#include "models/cellwords.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace Pointsman {

namespace {

ListChoices choicesIn(const QComboBox *box)
{
    ListChoices choices;
    for (int row = 0; row < box->count(); ++row)
        choices.emplace_back(box->itemText(row), box->itemData(row).toString());
    return choices;
}

} // namespace

void setListChoices(QComboBox *box, const ListChoices &choices, const QString &chosen)
{
    const QSignalBlocker blocker(box);
    if (choicesIn(box) != choices) {
        box->clear();
        for (const auto &[words, id] : choices) {
            box->addItem(words, id);
            box->setItemData(box->count() - 1, plainToolTip(printableShort(id)), Qt::ToolTipRole); // words may be alike
        }
    }
    box->setCurrentIndex(box->findData(chosen));
}

} // namespace Pointsman
