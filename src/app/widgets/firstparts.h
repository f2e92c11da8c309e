// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QStringList>

namespace Pointsman {

/// As many of the parts of `text` behind commas as `room` pixels have place for, at least the first one: what is cut is
/// cut between words, and "…" says so.
[[nodiscard]] QString firstParts(const QString &text, const QFontMetrics &metrics, int room);

/// As many of the words of `text` as `room` pixels have place for, with "…" where some are left out, so that no number
/// or word is read as a shorter one; a word that is very long, or the only one, is cut within.
[[nodiscard]] QString firstWords(const QString &text, const QFontMetrics &metrics, int room);

/// `text` in at most `most` lines of that room, broken between its words; the last one as firstWords() where there are
/// more.
[[nodiscard]] QStringList inLines(const QString &text, const QFont &font, int room, int most);

/// The least room in which `text` needs no more than two lines, broken between its words.
[[nodiscard]] int roomInTwoLines(const QString &text, const QFontMetrics &metrics);

} // namespace Pointsman
