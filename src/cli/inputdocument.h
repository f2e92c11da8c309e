// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "json/jsonvalue.h"

namespace Pointsman {

/// The JSON object in the file that a user named, or on standard input where none was given or `-`; at most 16 MiB. It
/// may be a pipe or a link: unlike a state file it is the user's own choice. Invalid where it is no JSON object, Absent
/// where there is no such file, Refused where the name is empty.
[[nodiscard]] Result<JsonObject> readInputDocument(const Value &file);

/// `error` of an operation on that document; where it names no file it is about the document, and names that one.
[[nodiscard]] Error namingDocument(const Error &error, const Value &file);

} // namespace Pointsman
