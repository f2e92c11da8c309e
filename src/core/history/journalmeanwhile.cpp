// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What happened between the end of a damaged history and the first look of the one that took its place.
#include "history/database.h"
#include "history/journalrows.h"

namespace Pointsman {

/// Once all that can be read of the damaged history is here: what was seen for the first time meanwhile was a change,
/// where the damaged one knew the file as it was before. It is told with the time from which on nobody knows more.
Result<void> Journal::tellSeenMeanwhile(Journal &damaged)
{
    const auto base = number(QStringLiteral("SELECT value FROM settings WHERE name=?"), {baseSetting});
    if (!base)
        return tl::unexpected(base.error());
    const auto given = damaged.number(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name='versions'"));
    // The highest number given away of which there is no version here: what one of another file has may be that one's.
    const auto lost = given && *given > 0
                          ? number(QStringLiteral("SELECT max(v.id)-1 FROM (SELECT id FROM versions WHERE id<=? UNION "
                                                  "ALL SELECT ?) v WHERE NOT EXISTS(SELECT 1 FROM versions w WHERE "
                                                  "w.id=v.id-1)"),
                                   {*given, *given + 1})
                          : *base;
    if (!lost)
        return tl::unexpected(lost.error());
    auto query = m_database->run(
        QStringLiteral("SELECT n.id,p.id FROM (SELECT file,min(id) AS id FROM versions WHERE id>? GROUP BY file) f "
                       "JOIN versions n ON n.id=f.id JOIN versions p ON p.id=(SELECT max(id) FROM versions WHERE "
                       "file=f.file AND id<=?) WHERE n.isFirst=1 AND (p.id>? OR n.since IS NOT NULL) AND "
                       "p.after<>n.after AND NOT EXISTS(SELECT "
                       "1 FROM contents c WHERE c.id=p.after AND substr(c.hash,1,?)=?)"),
        {*base, *base, *lost, lostPrefix.size(), lostPrefix});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<std::pair<qint64, qint64>> pairs;
    while (query->next())
        pairs.emplace_back(query->value(0).toLongLong(), query->value(1).toLongLong());
    for (const auto &[firstSight, before] : pairs) {
        if (const auto told = tellAsChange(firstSight, before); !told)
            return told;
    }
    return setSetting(lostUpToSetting, *lost);
}

Result<void> Journal::tellAsChange(qint64 firstSight, qint64 before)
{
    const auto seen = version(firstSight);
    const auto known = version(before);
    if (!seen || !known)
        return tl::unexpected((seen ? known : seen).error());
    const auto old = content(known->after);
    const auto now = content(seen->after);
    if (!old || !now)
        return tl::unexpected((old ? now : old).error());
    const auto bytesOf = [](qint64 id, const std::optional<QByteArray> &bytes) {
        return id ? std::optional(bytes.value_or(QByteArray())) : std::nullopt;
    };
    const StateSentence sentence = sentenceFor(seen->path, bytesOf(known->after, *old), bytesOf(seen->after, *now));
    return m_database
        ->run(QStringLiteral("UPDATE versions SET isFirst=0,before=?,since=?,subject=?,words=?,language=? WHERE id=?"),
              {known->after, microseconds(known->time), notNull(sentence.subject.left(longestWords)),
               notNull(sentence.words.left(longestWords)), spokenLanguage(), firstSight})
        .map([](const QSqlQuery &) {});
}

} // namespace Pointsman
