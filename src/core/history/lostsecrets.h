// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Pointsman {

/// The snapshot that the session with this id has in a store; empty where the id cannot be a file's name.
[[nodiscard]] QString snapshotOfSession(const QString &store, const QString &sessionId);

/// The secret keys of the active session of a knowledge directory whose values no undo can bring back once its file is
/// gone, since no other file has them. Empty where there is none or the file cannot be understood.
[[nodiscard]] QStringList secretsGoneWithActiveSession(const QString &store);

} // namespace Pointsman
