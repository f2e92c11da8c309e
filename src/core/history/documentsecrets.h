// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Pointsman {

/// Whether a Markdown document seems to hold a secret: a word of a shape that only secrets have (a token's prefix, a
/// private key, a password in an address), or a key of formats.md 3.7 with a value that looks like one. Prose behind
/// such a key ("Primary key: id", "Token: expires after a day") is none. When in doubt it is one, but for a pass phrase
/// of several words without quotes, which nobody can tell from prose.
[[nodiscard]] bool documentSeemsToHoldSecret(const QByteArray &markdown);

} // namespace Pointsman
