// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "files/guardedfile.h"

namespace Pointsman {

/// `wanted`, or the first of `wanted-2` and so on that nothing has.
[[nodiscard]] QString freeName(const QString &wanted);

/// Moves a file with these permissions aside, beside its place, where it is private: it may hold a secret (formats.md
/// 3.1 and 3.7).
[[nodiscard]] FileChange movingAside(const QString &path, quint32 permissions, const UtcTime &now);

/// The changes that make `wanted` of the file `path`, which holds `present` (nothing: there is no such file). What the
/// history cannot keep (withoutSecretValues()) exists nowhere else: such a state file is moved aside first, beside its
/// place (formats.md 3.1 and 3.7), and a document, which nothing looks for under another name, is a Conflict.
[[nodiscard]] Result<FileChanges> replacing(const QString &path, const std::optional<QByteArray> &present,
                                            const std::optional<QByteArray> &wanted);

} // namespace Pointsman
