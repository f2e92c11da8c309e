// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/idcompleter.h"

#include "base/ids.h"

#include <QStandardItemModel>

namespace Pointsman {

IdCompleter::IdCompleter(const std::vector<Candidate> &candidates, QObject *parent) : QCompleter(parent)
{
    auto *model = new QStandardItemModel(this);
    for (const Candidate &candidate : candidates) {
        const QString text = candidate.title.isEmpty() || candidate.title == candidate.id
                                 ? candidate.id
                                 : tr("%1 (%2)", "title, id").arg(candidate.title, candidate.id);
        auto *item = new QStandardItem(printable(text));
        item->setData(candidate.id, Qt::UserRole);
        model->appendRow(item);
    }
    setModel(model);
    setFilterMode(Qt::MatchContains);
    setCaseSensitivity(Qt::CaseInsensitive);
}

QString IdCompleter::pathFromIndex(const QModelIndex &index) const
{
    return index.data(Qt::UserRole).toString();
}

} // namespace Pointsman
