// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace Pointsman::Test {

/// All that a window could tell anybody, whether it is visible now or not: every text among the properties of its
/// widgets, actions and dialogs (tool tips and accessible names among them), and every text that one of its models
/// answers to any role.
[[nodiscard]] QString everythingSaid(const QWidget &window);

} // namespace Pointsman::Test
