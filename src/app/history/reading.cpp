// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/reading.h"

#include "app/history/versionreading.h"

namespace Pointsman {

namespace {

/// Says that the newest version is read, where that is what is shown; whether it was not read before.
Result<bool> markRead(Journal &journal, const Version &newest, const MarkdownText &shown)
{
    const auto read = journal.readUpTo(newest.path);
    const auto hasRead = journal.hasRead(newest.path);
    if (!read || !hasRead)
        return tl::unexpected((read ? hasRead.error() : read.error()));
    if (*hasRead && *read == newest.id)
        return false;
    const auto isShown = journal.isContent(newest.after, shown.path, shown.bytes);
    if (!isShown || !*isShown)
        return isShown;
    return journal.setReadUpTo(newest.path, newest.id).map([] { return true; });
}

} // namespace

Result<Reading> readingOf(const QString &historyFile, const MarkdownText &shown, ReadMark mark)
{
    const auto journal = mark == ReadMark::Set ? Journal::open(historyFile) : Journal::openExisting(historyFile);
    if (!journal)
        return tl::unexpected(journal.error());
    VersionFilter filter;
    filter.path = shown.path;
    filter.limit = 1;
    const auto newest = (*journal)->versions(filter);
    Reading reading{{}, {}, {}, (*journal)->notice()};
    if (!newest || newest->empty())
        return newest.map([&](const auto &) { return reading; });
    const Version &present = newest->front();
    const auto base = (*journal)->readingBase(present.path);
    const auto marked = mark == ReadMark::Set ? markRead(**journal, present, shown) : Result<bool>(false);
    if (!base || !marked)
        return tl::unexpected((base ? marked.error() : base.error()));
    reading.base = *base;
    reading.isNewlyRead = *marked;
    const auto old = (*journal)->version(reading.base.version);
    if (!old && old.error().code == ErrorCode::Absent) // it is new, or what was read is no longer kept
        return reading;
    if (!old)
        return tl::unexpected(old.error());
    if (old->after == present.after || old->after == 0)
        return reading;
    reading.readVersion = *old;
    reading.lines = readDifference(historyFile, old->after, present.after).lines;
    return reading;
}

Result<void> markSeen(const QString &historyFile, const QString &path)
{
    return Journal::open(historyFile).and_then([&](const std::unique_ptr<Journal> &journal) {
        return journal->setSeen(path);
    });
}

} // namespace Pointsman
