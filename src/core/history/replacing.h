// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/guardedfile.h"

namespace Pointsman {

/// The changes that make `wanted` of the file `path`, which holds `present` (nothing: there is no such file). What the
/// history cannot keep (withoutSecretValues()) exists nowhere else: such a state file is moved aside first, beside its
/// place (formats.md 3.1 and 3.7), and a document, which nothing looks for under another name, is a Conflict.
[[nodiscard]] Result<FileChanges> replacing(const QString &path, const std::optional<QByteArray> &present,
                                            const std::optional<QByteArray> &wanted);

} // namespace Pointsman
