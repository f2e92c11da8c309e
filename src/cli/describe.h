// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/jsonvalue.h"

#include <QStringList>

namespace Pointsman {

// State files in words, for people. Foreign text in them is shown().

/// All fields of a planning session, one a line.
[[nodiscard]] QString describeSession(const JsonObject &document);
/// One line: id, state and how far it has come.
[[nodiscard]] QString sessionLine(const JsonObject &document);
/// All fields of a mission state but its secrets, one a line.
[[nodiscard]] QString describeMission(const JsonObject &state);

/// The string under `key`, shown(); `none` where there is none.
[[nodiscard]] QString field(const JsonObject &document, std::string_view key);

} // namespace Pointsman
