// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyCombination>
#include <QString>

#include <optional>

namespace Pointsman {

/// The X11 key symbol of a key, of a letter that of its small form; nothing for keys that make no sense as a shortcut.
[[nodiscard]] std::optional<quint32> keySymbolOf(Qt::Key key);

/// The keys as the desktop portals write them, `LOGO+SHIFT+k`; empty where one of them has no name there.
[[nodiscard]] QString portalTriggerOf(QKeyCombination keys);

} // namespace Pointsman
