// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/jsonreader.h"

#include <string_view>

namespace Pointsman {

/// A problem at a byte offset of the document, as line and column.
[[nodiscard]] JsonProblem problemAt(JsonProblem::Kind kind, QByteArrayView bytes, qsizetype offset,
                                    const QString &detail);

/// What can be said before parsing: empty, a byte order mark, invalid UTF-8, NUL bytes.
[[nodiscard]] std::optional<JsonProblem> problemOfEncoding(QByteArrayView bytes);

/// The kind and words for a parse error at `offset`. The parser's message serves to find out what was expected;
/// nothing of it is passed on, since it quotes the file.
[[nodiscard]] JsonProblem problemOfSyntax(QByteArrayView bytes, qsizetype offset, std::string_view parserMessage);

/// Where a line begins with a marker of an unresolved merge.
[[nodiscard]] std::optional<JsonProblem> problemOfConflict(QByteArrayView bytes);

} // namespace Pointsman
