// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/reading.h"

#include "history/contents.h"

namespace Pointsman {

namespace {

/// Says that the newest version is read, which is what is shown; whether it was not read before.
Result<bool> markRead(Journal &journal, const Version &newest)
{
    const auto read = journal.readUpTo(newest.path);
    const auto hasRead = journal.hasRead(newest.path);
    if (!read || !hasRead)
        return tl::unexpected((read ? hasRead.error() : read.error()));
    if (*hasRead && *read == newest.id)
        return false;
    return journal.setReadUpTo(newest.path, newest.id).map([] { return true; });
}

/// The version to compare with and how what is shown differs, where it does. The history may not have what is shown
/// yet, since documents are written down when they have been at rest.
Result<void> compare(Journal &journal, const MarkdownText &shown, Reading &reading)
{
    const auto old = journal.version(reading.base.version);
    if (!old && old.error().code == ErrorCode::Absent) // it is new, or what was read is no longer kept
        return {};
    if (!old)
        return tl::unexpected(old.error());
    const auto isSame = journal.isContent(old->after, shown.path, shown.bytes);
    if (!isSame)
        return tl::unexpected(isSame.error());
    if (*isSame || old->after == 0)
        return {};
    reading.readVersion = *old;
    const auto before = journal.keptContent(old->after);
    const auto now = KeptContent(shown.path, shown.bytes).content(); // no secret is in it
    if (before && *before && now)
        reading.lines = textDifference(QString::fromUtf8(**before), QString::fromUtf8(*now));
    return {};
}

} // namespace

Result<Reading> readingOf(const QString &historyFile, const MarkdownText &shown, ReadMark mark)
{
    const auto opened = mark == ReadMark::Keep ? Journal::openExisting(historyFile) : Journal::open(historyFile);
    if (!opened)
        return tl::unexpected(opened.error());
    Journal &journal = **opened;
    VersionFilter filter;
    filter.path = shown.path;
    filter.limit = 1;
    const auto newest = journal.versions(filter);
    Reading reading;
    reading.notice = journal.notice();
    if (!newest || newest->empty())
        return newest.map([&](const auto &) { return reading; });
    const Version &present = newest->front();
    const auto base = journal.readingBase(present.path);
    const auto isKnown = journal.isContent(present.after, shown.path, shown.bytes);
    if (!base || !isKnown)
        return tl::unexpected((base ? isKnown.error() : base.error()));
    reading.base = *base;
    reading.isKnown = *isKnown;
    const auto marked = mark != ReadMark::Keep && *isKnown ? markRead(journal, present) : Result<bool>(false);
    if (!marked)
        return tl::unexpected(marked.error());
    reading.isNewlyRead = *marked;
    const auto done = mark == ReadMark::Seen ? journal.setSeen(present.path) : compare(journal, shown, reading);
    return done.map([&] { return reading; });
}

} // namespace Pointsman
