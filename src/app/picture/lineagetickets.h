// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/picture/lineage.h"

namespace Pointsman {

/// The tickets by status, a station for each that one has: what is closed, in progress, open, then what has a word of
/// its own, then what has none, then what is nowhere. A ticket that is named twice comes once.
[[nodiscard]] std::vector<LineageStation> ticketStations(const std::vector<Ticket> &tickets);

} // namespace Pointsman
