// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/jsonvalue.h"

#include <QByteArrayView>
#include <QStringList>

#include <tl/expected.hpp>

namespace Pointsman {

/// Why bytes are not a JSON document for us.
struct JsonProblem
{
    enum class Kind
    {
        Empty, ///< nothing but white space
        InvalidUtf8,
        ByteOrderMark,   ///< Python's reader refuses it
        ConflictMarkers, ///< a line begins with <<<<<<< or >>>>>>>
        NotANumber,      ///< NaN or Infinity: Python reads them, JSON has none
        TooDeep,         ///< nested deeper than maximumJsonDepth
        LoneSurrogate,   ///< half of a surrogate pair
        InexactNumber,   ///< a number that would not keep its value when written again
        Syntax,
    };
    Kind kind;
    int line = 0;   ///< from 1; 0 where no place can be named
    int column = 0; ///< from 1, in characters
    QString detail; ///< what was expected or found, in words; never text of the file
};

/// A document, and what a reader should know of it although it was understood.
struct JsonReading
{
    JsonValue value;
    QStringList duplicateKeys; ///< keys that one object has twice; the last value is in `value`, as in Python
};

inline constexpr int maximumJsonDepth = 256;

/// Reads one JSON document. Same answers as Python's json.loads for everything that is accepted; what Python accepts
/// and we could not write back unchanged is a problem of its own kind.
[[nodiscard]] tl::expected<JsonReading, JsonProblem> readJson(QByteArrayView bytes);

/// The same without the short way of readPlainJson(), so that the two can be held against each other.
[[nodiscard]] tl::expected<JsonReading, JsonProblem> readAnyJson(QByteArrayView bytes);

} // namespace Pointsman
