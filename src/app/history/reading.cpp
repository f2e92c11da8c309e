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
    const auto read = journal.readUpTo(newest.path);
    const auto hasRead = journal.hasRead(newest.path);
    if (!read || !hasRead)
        return tl::unexpected((read ? hasRead.error() : read.error()));
    if (reading.base.version == 0)
        reading.base = {*read ? *read : newest.id, *hasRead};
    if (mark == ReadMark::Keep || (*hasRead && *read == newest.id))
        return {};
    return journal.isContent(newest.after, shown.path, shown.bytes).and_then([&](bool isShown) -> Result<void> {
        if (!isShown)
            return {};
        reading.isNewlyRead = true;
        if (reading.base.version == newest.id)
            reading.base.wasRead = true; // right now
        return journal.setReadUpTo(newest.path, newest.id);
    });
}

} // namespace

Result<Reading> readingOf(const QString &historyFile, const MarkdownText &shown, const ReadingBase &base, ReadMark mark)
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
        return newest.map([&](const auto &) { return Reading{{}, {}, {}, reading.notice}; });
    const Version &present = newest->front();
    if (const auto marked = markRead(**journal, present, shown, mark, reading); !marked)
        return tl::unexpected(marked.error());
    const auto old = (*journal)->version(reading.base.version);
    if (!old && old.error().code == ErrorCode::Absent) {
        reading.base.version = present.id; // what was read is no longer kept
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
