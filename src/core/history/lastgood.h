// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace Pointsman {

/// A version of a file as the history kept it.
struct KeptVersion
{
    QByteArray bytes;
    Moment time;
    QStringList lostSecrets = {}; ///< the keys whose values are nowhere any more; they were left out
    bool operator==(const KeptVersion &) const = default;
};

/// The newest version of a session's or mission's file that could be understood, where the file itself, as it is now,
/// is none; for other files nothing.
[[nodiscard]] std::optional<KeptVersion> lastGoodVersion(const QString &historyFile, const QString &path);

} // namespace Pointsman
