// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/jsonvalue.h"

#include <QByteArray>

namespace Pointsman {

/// What Python's json.dump(value, indent=2) prints: ASCII only, `": "`, empty containers as `[]` and `{}`, no newline
/// at the end. This is how both originals write their files.
[[nodiscard]] QByteArray pythonJson(const JsonValue &value);

/// The same layout with UTF-8 as it is (ensure_ascii=False), for people and scripts.
[[nodiscard]] QByteArray readableJson(const JsonValue &value);

/// One line without blanks, UTF-8 as it is.
[[nodiscard]] QByteArray compactJson(const JsonValue &value);

} // namespace Pointsman
