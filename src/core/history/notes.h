// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/keptoperation.h"

namespace Pointsman {

/// Notes of what was done: small files beside the history, from which whoever opens it next writes it down. Their
/// writer waits for nobody, and a note outlives him. No secret is in them. One that was taken into the history and not
/// removed yet is not taken again: the history knows it by its name.

/// Leaves a note beside the history `historyFile`, or, where nothing can be written there, below `$XDG_RUNTIME_DIR`;
/// its path. Folder and file are private. Fails where too many wait already.
[[nodiscard]] Result<QString> leaveNote(const QString &historyFile, const KeptOperation &operation);

/// The paths of the notes that wait, the oldest first.
[[nodiscard]] QStringList waitingNotes(const QString &historyFile);

/// Nothing where the file is not there any more; Invalid where it is no note that can be understood.
[[nodiscard]] Result<std::optional<KeptOperation>> readNote(const QString &path);

/// One that cannot be understood stays, and waits no more.
void setNoteAside(const QString &path);

} // namespace Pointsman
