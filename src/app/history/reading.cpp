// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/reading.h"

#include "app/history/versionreading.h"
#include "history/journal.h"

namespace Pointsman {

namespace {

/// The version to compare with, and, where the user reads now, that the newest one is read.
Result<qint64> baseOf(Journal &journal, const Version &newest, qint64 base, ReadMark mark)
{
    return journal.readUpTo(newest.path).and_then([&](qint64 read) -> Result<qint64> {
        const qint64 found = base ? base : read ? read : newest.id;
        if (mark == ReadMark::Keep || read == newest.id)
            return found;
        return journal.setReadUpTo(newest.path, newest.id).map([&] { return found; });
    });
}

} // namespace

Result<Reading> readingOf(const QString &historyFile, const QString &path, qint64 base, ReadMark mark)
{
    const auto journal = mark == ReadMark::Set ? Journal::open(historyFile) : Journal::openExisting(historyFile);
    if (!journal)
        return tl::unexpected(journal.error());
    VersionFilter filter;
    filter.path = path;
    filter.limit = 1;
    const auto newest = (*journal)->versions(filter);
    const auto none = [&] { return Reading{0, {}, {}, (*journal)->notice()}; };
    if (!newest || newest->empty())
        return newest.map([&](const auto &) { return none(); });
    const Version &present = newest->front();
    return baseOf(**journal, present, base, mark).and_then([&](qint64 found) -> Result<Reading> {
        Reading reading = none();
        reading.base = found;
        const auto old = (*journal)->version(found);
        if (!old && old.error().code == ErrorCode::Absent) {
            reading.base = present.id; // what was read is no longer kept
            return reading;
        }
        if (!old)
            return tl::unexpected(old.error());
        if (old->after == present.after || old->after == 0)
            return reading;
        reading.readVersion = *old;
        reading.lines = readDifference(historyFile, old->after, present.after).lines;
        return reading;
    });
}

} // namespace Pointsman
