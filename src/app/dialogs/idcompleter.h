// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/candidatelist.h"

#include <QCompleter>

namespace Pointsman {

/// Completes a field over what there is: finds words anywhere in title or id, shows both and fills in the id.
class IdCompleter final : public QCompleter
{
    Q_OBJECT

public:
    IdCompleter(const std::vector<Candidate> &candidates, QObject *parent);

    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override;
};

} // namespace Pointsman
