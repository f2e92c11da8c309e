// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>
#include <vector>

namespace Pointsman {

/// The content of a state file that a look has found and that the look before had not.
struct SeenFile
{
    QString path;
    std::optional<QByteArray> bytes; ///< nothing: it is gone
    /// When it was written, in nanoseconds since 1970; of one that is gone it is not known, and may be just now.
    qint64 modifiedNs = std::numeric_limits<qint64>::max();
    /// When it came under this name at the latest, the same; 0: not known. A file that is moved keeps the other time.
    qint64 changedNs = 0;
};

/// What one look has to tell the history.
struct SeenFiles
{
    QString store;               ///< the knowledge directory or the home
    Moment time;                 ///< when the look began: what it did not see may have been written since
    std::optional<Moment> since; ///< when the look before began; nothing: this was the first
    std::vector<SeenFile> files;
    QString watch = {}; ///< what the time of looking is remembered for; empty: the store
    /// It tells what was there when looking began, as all looks until all of that is told: what they find changed
    /// happened since the history says that `watch` was looked at.
    bool isFirstLook = true;
    /// With these files all is told that was there when looking began, once in a run: what comes later is new.
    bool isBeginning = false;
    /// All that was there then is told. Until it is, the history goes on saying when an earlier run had looked.
    bool isBegun = true;
    /// Of documents: the folders that are looked at.
    QStringList folders = {};
};

} // namespace Pointsman
