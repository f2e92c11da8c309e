// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Pointsman {

/// A place in the order of the Tab key for what is made later, which Qt puts at the end of its window. To be made where
/// that belongs; it is never visible.
[[nodiscard]] QWidget *makeTabPlace(QWidget *parent);

/// Lets Tab go through `made` at that place. Of several the last one made comes first.
void putIntoTabPlace(QWidget *place, QWidget *made);

} // namespace Pointsman
