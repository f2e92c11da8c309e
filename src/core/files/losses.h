// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/filestamp.h"

#include <QStringList>

namespace Pointsman {

/// What the file at `path` has and the one at `newPath`, which is to take its name, has not: its other names, its
/// owner, extended attributes and access rules. A sentence each; empty as a rule.
[[nodiscard]] QStringList lossesOf(const QString &path, const FileStamp &stamp, const QString &newPath,
                                   const FileStamp &newStamp);

} // namespace Pointsman
