// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace Pointsman {

/// Brings two versions of a text together that come from one base, line by line and byte for byte. Nothing where both
/// touch the same lines, or put something in at the same place, and do not do the same there.
[[nodiscard]] std::optional<QByteArray> mergedText(const QByteArray &base, const QByteArray &mine,
                                                   const QByteArray &theirs);

} // namespace Pointsman
