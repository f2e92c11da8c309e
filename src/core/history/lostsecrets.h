// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Pointsman {

/// The secret keys of the active session of a knowledge directory whose values no undo can bring back once its file is
/// gone, since no other file has them. Empty where there is none or the file cannot be understood.
[[nodiscard]] QStringList secretsGoneWithActiveSession(const QString &store);

} // namespace Pointsman
