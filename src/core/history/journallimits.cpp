// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How much the history keeps.
#include "history/database.h"
#include "history/journal.h"
#include "history/journalrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr qint64 versionsAtATime = 1000;
constexpr qint64 pagesAtATime = 500;
/// Where the file is too large, the oldest eighth of it goes.
constexpr qint64 shareForSize = 8;
/// Of a row `kept` of the versions: it is the newest of a file that was there when it was last heard of.
constexpr QLatin1StringView isBaseLine(
    "kept.after<>0 AND NOT EXISTS (SELECT 1 FROM versions AS newer WHERE newer.file=kept.file AND newer.id>kept.id)");
constexpr QLatin1StringView daysName("days");
constexpr QLatin1StringView versionsName("versions");
constexpr QLatin1StringView bytesName("bytes");

} // namespace

Result<JournalLimits> Journal::limits()
{
    const JournalLimits usual;
    const auto allDays = setting(daysName);
    const auto allVersions = setting(versionsName);
    const auto allBytes = setting(bytesName);
    for (const auto *each : {&allDays, &allVersions, &allBytes}) {
        if (!*each)
            return tl::unexpected(each->error());
    }
    return JournalLimits{static_cast<int>(allDays->value_or(usual.days)),
                         static_cast<int>(allVersions->value_or(usual.versions)), allBytes->value_or(usual.bytes)};
}

Result<void> Journal::setLimits(const JournalLimits &limits)
{
    return m_database->transaction([&] {
        return setSetting(daysName, limits.days)
            .and_then([&] { return setSetting(versionsName, limits.versions); })
            .and_then([&] { return setSetting(bytesName, limits.bytes); });
    });
}

Result<qint64> Journal::number(const QString &statement, const QVariantList &values)
{
    return m_database->value(statement, values).map([](const QVariant &value) { return value.toLongLong(); });
}

Result<void> Journal::giveFreePagesBack()
{
    const auto free = number(QStringLiteral("PRAGMA freelist_count"));
    if (!free)
        return tl::unexpected(free.error());
    for (qint64 i = std::min(*free, pagesAtATime); i > 0; --i) {
        // Qt takes one step of a statement without columns, and one step gives one page back.
        if (const auto step = m_database->run(QStringLiteral("PRAGMA incremental_vacuum(1)")); !step)
            return tl::unexpected(step.error());
    }
    return {};
}

/// The oldest version that may go at all; 0: none. The newest of a file that is there is what its next change is told
/// from and taken back to.
Result<qint64> Journal::oldestToPrune()
{
    return number(QStringLiteral("SELECT id FROM versions AS kept WHERE NOT (%1) ORDER BY id LIMIT 1").arg(isBaseLine));
}

/// The newest version behind so many changes; 0: there are no more than these. Files that were only seen for the first
/// time do not count: those of a project that is added later would push out what happened in the others.
Result<qint64> Journal::newestBehind(int changes)
{
    return number(QStringLiteral("SELECT id FROM versions WHERE isFirst=0 ORDER BY id DESC LIMIT 1 OFFSET ?"),
                  {changes});
}

/// The newest version that is beyond a limit; 0: none is. Asked after each write: what walks over all versions is asked
/// only where there is something to take out.
Result<qint64> Journal::newestTooMany(const JournalLimits &limits, Moment now)
{
    const auto newest = number(QStringLiteral("SELECT max(id) FROM versions"));
    const auto tooOld = number(QStringLiteral("SELECT max(id) FROM versions WHERE time<?"),
                               {microseconds(now - std::chrono::hours(24) * limits.days)});
    const auto used = number(QStringLiteral("SELECT (page_count-freelist_count)*page_size FROM pragma_page_count, "
                                            "pragma_freelist_count, pragma_page_size"));
    for (const auto *each : {&newest, &tooOld, &used}) {
        if (!*each)
            return *each;
    }
    const auto behind = *newest <= limits.versions ? Result<qint64>(0) : newestBehind(limits.versions);
    if (!behind)
        return behind;
    const qint64 tooMany = std::max(*tooOld, *behind);
    if (*used <= limits.bytes)
        return tooMany;
    return oldestToPrune().map([&](qint64 oldest) {
        return oldest < *newest ? std::max(tooMany, oldest + (*newest - oldest) / shareForSize) : tooMany;
    });
}

Result<bool> Journal::prune(Moment now)
{
    const auto limits = this->limits();
    if (!limits)
        return tl::unexpected(limits.error());
    const auto tooMany = newestTooMany(*limits, now);
    if (!tooMany)
        return tl::unexpected(tooMany.error());
    if (*tooMany == 0)
        return false;
    const auto oldest = oldestToPrune();
    if (!oldest)
        return tl::unexpected(oldest.error());
    if (*oldest == 0 || *tooMany < *oldest)
        return false;
    const qint64 last = std::min(*tooMany, *oldest + versionsAtATime - 1);
    const auto pruned = m_database->transaction([&] { return removeUpTo(last); });
    if (!pruned)
        return tl::unexpected(pruned.error());
    if (const auto shrunk = m_database->transaction([this] { return giveFreePagesBack(); }); !shrunk)
        return tl::unexpected(shrunk.error());
    return newestTooMany(*limits, now).map([&](qint64 stillTooMany) { return stillTooMany > last; });
}

Result<void> Journal::removeUpTo(qint64 last)
{
    const auto lastOperation = number(QStringLiteral("SELECT max(operation) FROM versions WHERE id<=?"), {last});
    if (!lastOperation)
        return tl::unexpected(lastOperation.error());
    const std::pair<QString, QVariantList> statements[] = {
        {QStringLiteral("DELETE FROM contents WHERE id IN (SELECT before FROM versions WHERE id<=? UNION SELECT after "
                        "FROM versions WHERE id<=?) AND NOT EXISTS (SELECT 1 FROM versions WHERE before=contents.id "
                        "AND versions.id>?) AND NOT EXISTS (SELECT 1 FROM versions AS kept WHERE after=contents.id AND "
                        "(id>? OR (%1)))")
             .arg(isBaseLine),
         {last, last, last, last}},
        // An operation of which a part is gone can no longer be undone.
        {QStringLiteral("UPDATE versions SET operation=0 WHERE id>? AND operation IN (SELECT operation FROM versions "
                        "WHERE id<=?)"),
         {last, last}},
        {QStringLiteral("UPDATE versions AS kept SET isFirst=1,before=0,operation=0,since=NULL,modeBefore=NULL,"
                        "modeAfter=NULL,otherName='',words=? WHERE id<=? AND isFirst=0 AND (%1)")
             .arg(isBaseLine),
         {QCoreApplication::translate("Pointsman::Journal", "first seen"), last}},
        {QStringLiteral("DELETE FROM versions AS kept WHERE id<=? AND NOT (%1)").arg(isBaseLine), {last}},
        {QStringLiteral("DELETE FROM operations WHERE id<=? AND NOT EXISTS (SELECT 1 FROM versions WHERE "
                        "operation=operations.id)"),
         {*lastOperation}},
        {QStringLiteral("DELETE FROM folders WHERE operation<=? AND NOT EXISTS (SELECT 1 FROM operations WHERE "
                        "id=operation)"),
         {*lastOperation}}};
    for (const auto &[statement, values] : statements) {
        if (const auto done = m_database->run(statement, values); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

} // namespace Pointsman
