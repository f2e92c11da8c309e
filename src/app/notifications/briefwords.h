// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/statesentence.h"

namespace Pointsman {

/// As describeState(), for where there is little room: of many topics that were attached or detached only the newest
/// are named, and the others counted.
[[nodiscard]] StateSentence describeBriefly(const QString &path, const std::optional<QByteArray> &before,
                                            const std::optional<QByteArray> &after);

} // namespace Pointsman
