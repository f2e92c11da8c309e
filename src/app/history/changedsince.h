// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/versionreading.h"
#include "app/shell/services.h"

class QWidget;

namespace Pointsman {

/// Undo or redo was refused, since another program has changed a file: shows what would be lost and offers the merge.
void showChangedSince(const Services &services, Step step, QWidget *window);

/// Writes `changes` as an operation of the store that the history knows as `plan.store`; the message bar tells.
void writePlan(const Services &services, const ChangePlan &plan, const FileChanges &changes);

} // namespace Pointsman
