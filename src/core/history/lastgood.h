// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Pointsman {

/// A version of a file as the history kept it.
struct KeptVersion
{
    QByteArray bytes;
    Moment time;
    bool operator==(const KeptVersion &) const = default;
};

/// The newest version of a planning session's file that could be read, where the file itself, as it is now, is none.
/// Nothing for any other file: a secret that was in it is in no history.
[[nodiscard]] std::optional<KeptVersion> lastGoodVersion(const QString &historyFile, const QString &path);

} // namespace Pointsman
