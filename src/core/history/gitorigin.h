// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

namespace Pointsman {

/// What git last did to the working tree around `folder` between the two times: "checkout: moving from main to x", from
/// git's own log; printable. Empty where there is no repository, or git did nothing then that changes files.
[[nodiscard]] QString gitWordsBetween(const QString &folder, Moment from, Moment until);

} // namespace Pointsman
