// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"

class QObject;

namespace Pointsman {

/// Tells of changes that wait for a disk, with a way to cancel them, and of disks that do not answer; as long as
/// `context` is there.
void tellOfPending(const Services &services, QObject *context);

} // namespace Pointsman
