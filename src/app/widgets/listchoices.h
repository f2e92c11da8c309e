// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <vector>

class QComboBox;

namespace Pointsman {

/// What a list has to choose from: the words of each, and the id or path that they stand for.
using ListChoices = std::vector<std::pair<QString, QString>>;

/// Lets the box have these and `chosen`, by its id, as the current one: none where that is not among them. The same
/// ones again leave its list alone, since it may be open. No signal comes of it.
void setListChoices(QComboBox *box, const ListChoices &choices, const QString &chosen);

} // namespace Pointsman
