// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/guardedfile.h"
#include "json/jsonvalue.h"

namespace Pointsman {

/// A file that is not there is a document without fields; nothing for one that is not understood.
[[nodiscard]] std::optional<JsonObject> documentIn(const std::optional<QByteArray> &bytes);

/// What happens to the file beside its content; empty: nothing.
[[nodiscard]] QString changeWords(const FileChange &change);

} // namespace Pointsman
