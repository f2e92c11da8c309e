// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

namespace Pointsman {

/// The form of the preferences' file: `[group]` and `key=value` in UTF-8, as people know it, where a value is bare
/// text, a JSON text or a JSON list of texts, or `base64:…`. Qt's own such form also takes any object of its own in
/// bytes, which may ask for all memory when they are damaged. A file that is anything else is a QSettings::FormatError.
[[nodiscard]] QSettings::Format settingsFormat();

} // namespace Pointsman
