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

/// Where and why the parser gave up.
struct ParseFailure
{
    qsizetype read;           ///< bytes that it has read, the last one included
    qsizetype tokenLength;    ///< of a text or number that it was in
    std::string_view message; ///< serves to find out what was expected; never passed on, since it quotes the file
};

/// The kind, the place and the words for a parse failure.
[[nodiscard]] JsonProblem problemOfSyntax(QByteArrayView bytes, const ParseFailure &failure);

/// Where a line begins with a marker of an unresolved merge.
[[nodiscard]] std::optional<JsonProblem> problemOfConflict(QByteArrayView bytes);

} // namespace Pointsman
