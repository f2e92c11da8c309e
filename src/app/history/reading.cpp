// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/reading.h"

#include "app/history/versionreading.h"
#include "history/journal.h"

namespace Pointsman {

namespace {

/// The version to compare with, and, where the user reads now, that the newest one is read.
Result<void> markRead(Journal &journal, const Version &newest, const MarkdownText &shown, ReadMark mark,
                      Reading &reading)
{
    return journal.readUpTo(newest.path).and_then([&](qint64 read) -> Result<void> {
        if (reading.base == 0)
            reading.base = read ? read : newest.id;
        if (mark == ReadMark::Keep || read == newest.id)
            return {};
        return journal.isContent(newest.after, shown.path, shown.bytes).and_then([&](bool isShown) {
            reading.isNewlyRead = isShown;
            return isShown ? journal.setReadUpTo(newest.path, newest.id) : Result<void>();
        });
    });
}

} // namespace

Result<Reading> readingOf(const QString &historyFile, const MarkdownText &shown, qint64 base, ReadMark mark)
{
    const auto journal = mark == ReadMark::Set ? Journal::open(historyFile) : Journal::openExisting(historyFile);
    if (!journal)
        return tl::unexpected(journal.error());
    VersionFilter filter;
    filter.path = shown.path;
    filter.limit = 1;
    const auto newest = (*journal)->versions(filter);
    Reading reading{base, {}, {}, (*journal)->notice()};
    if (!newest || newest->empty())
        return newest.map([&](const auto &) { return Reading{0, {}, {}, reading.notice}; });
    const Version &present = newest->front();
    if (const auto marked = markRead(**journal, present, shown, mark, reading); !marked)
        return tl::unexpected(marked.error());
    const auto old = (*journal)->version(reading.base);
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
}

} // namespace Pointsman
