// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QString>

namespace Pointsman {

/// As many of the parts of `text` behind commas as `room` pixels have place for, at least the first one: what is cut is
/// cut between words, and "…" says so.
[[nodiscard]] QString firstParts(const QString &text, const QFontMetrics &metrics, int room);

} // namespace Pointsman
