// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/versionreading.h"
#include "app/shell/services.h"

class QWidget;

namespace Pointsman {

/// Takes back what other programs did, `versions` in the order in which they happened, as one operation named `label`.
/// Where nothing was changed since it is done at once; where something would be lost nothing is written, and `decide`
/// gets what was planned, for showTakeBack(). Failures are posted.
void takeBack(const Services &services, QObject *context, const std::vector<qint64> &versions, const QString &label,
              std::function<void(const ChangePlan &)> decide);

/// Shows in `window` what would be lost, with the merge where there is one.
void showTakeBack(const Services &services, const ChangePlan &plan, QWidget *window);

} // namespace Pointsman
