// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the history is read.
#include "base/ids.h"
#include "history/contents.h"
#include "history/database.h"
#include "history/journalrows.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Journal)
};

/// Whether the content `which` of a version `v` is there; its type tells without reading it.
QString isThere(QLatin1StringView which)
{
    return QStringLiteral("v.%1=0 OR coalesce((SELECT typeof(c.bytes)<>'null' AND c.isPacked<2 FROM contents c WHERE "
                          "c.id=v.%1),0)")
        .arg(which);
}

std::optional<quint32> modeOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toUInt());
}

Version versionIn(const QSqlQuery &row)
{
    Version version;
    version.id = row.value(0).toLongLong();
    version.operation = row.value(1).toLongLong();
    version.store = row.value(2).toString();
    version.path = row.value(3).toString();
    version.time = momentOf(row.value(4));
    if (!row.value(5).isNull())
        version.since = momentOf(row.value(5));
    version.origin = originOf(row.value(6), row.value(7));
    version.subject = row.value(8).toString();
    version.words = row.value(9).toString();
    version.isFirstSight = row.value(10).toBool();
    version.before = row.value(11).toLongLong();
    version.after = row.value(12).toLongLong();
    version.modeBefore = modeOf(row.value(13));
    version.modeAfter = modeOf(row.value(14));
    version.otherName = row.value(15).toString();
    version.isBeforeKept = row.value(16).toBool();
    version.isAfterKept = row.value(17).toBool();
    version.language = row.value(18).toString();
    return version;
}

/// `text` as a pattern of LIKE that finds it anywhere.
QString patternOf(QString text)
{
    for (const char special : {'\\', '%', '_'})
        text.replace(QLatin1Char(special), QLatin1Char('\\') + QString(QLatin1Char(special)));
    return u'%' + text + u'%';
}

/// A condition, piece by piece.
class Condition
{
public:
    void add(const QString &sql, const QVariantList &values)
    {
        m_parts << sql;
        m_values << values;
    }
    [[nodiscard]] QString sql() const
    {
        return m_parts.isEmpty() ? QString() : QStringLiteral(" WHERE ") + m_parts.join(QStringLiteral(" AND "));
    }
    [[nodiscard]] const QVariantList &values() const { return m_values; }

private:
    QStringList m_parts;
    QVariantList m_values;
};

void addText(Condition &condition, const VersionFilter &filter)
{
    const QString pattern = patternOf(filter.text);
    QString sql = QStringLiteral("words LIKE ? ESCAPE '\\' OR +subject LIKE ? ESCAPE '\\' OR originWords LIKE ? ESCAPE "
                                 "'\\' OR +file IN (SELECT id FROM files WHERE path LIKE ? ESCAPE '\\')");
    QVariantList values{pattern, pattern, pattern, pattern};
    if (!filter.titledTopics.isEmpty()) {
        // As one value, since there may be thousands. The time of a session's id is 21 characters long with its @.
        const QString topics = QString::fromUtf8(
            QJsonDocument(QJsonArray::fromStringList(filter.titledTopics)).toJson(QJsonDocument::Compact));
        for (const char *topic : {"subject", "substr(subject,1,length(subject)-21)"}) {
            sql += QStringLiteral(" OR (SELECT path FROM stores WHERE id=+store)||char(10)||%1 IN (SELECT value FROM "
                                  "json_each(?))")
                       .arg(QLatin1StringView(topic));
            values << topics;
        }
    }
    condition.add(u'(' + sql + u')', values);
}

Condition conditionOf(const VersionFilter &filter)
{
    Condition condition;
    const bool isByTime = filter.order == VersionFilter::Order::Happened;
    if (filter.olderThan && isByTime)
        condition.add(QStringLiteral("(time,versions.id)<(SELECT time,id FROM versions WHERE id=?)"),
                      {filter.olderThan});
    else if (filter.olderThan)
        condition.add(QStringLiteral("versions.id<?"), {filter.olderThan});
    if (filter.newerThan)
        condition.add(QStringLiteral("versions.id>?"), {filter.newerThan});
    if (filter.firstSights != VersionFilter::FirstSights::With)
        // What was seen to change happened, also where what it was before was lost with a damaged history.
        condition.add(QStringLiteral("(isFirst=1 AND since IS NULL)=?"),
                      {filter.firstSights == VersionFilter::FirstSights::Only});
    if (filter.isWithoutWindow)
        condition.add(QStringLiteral("origin<>?"), {static_cast<int>(Origin::Kind::Window)});
    if (!filter.path.isEmpty())
        condition.add(QStringLiteral("file=(SELECT id FROM files WHERE path=?)"), {filter.path});
    if (!filter.subject.isEmpty())
        condition.add(QStringLiteral("subject=?"), {filter.subject});
    if (filter.origin)
        condition.add(QStringLiteral("origin=?"), {static_cast<int>(*filter.origin)});
    // A plus keeps SQLite from choosing the index of a time where it would have to sort what it finds there.
    const QString time = isByTime ? QStringLiteral("time") : QStringLiteral("+time");
    if (filter.from)
        condition.add(time + QStringLiteral(">=?"), {qint64{filter.from->time_since_epoch().count()}});
    if (filter.until)
        condition.add(time + QStringLiteral("<=?"), {qint64{filter.until->time_since_epoch().count()}});
    if (!filter.text.isEmpty())
        addText(condition, filter);
    return condition;
}

/// Why a content is not in the history that one of its versions had.
Result<QString> whyNotKept(Database &database, qint64 id)
{
    auto query = database.run(QStringLiteral("SELECT hash,typeof(bytes)='null',(SELECT min(time) FROM versions "
                                             "WHERE after=c.id) FROM contents c WHERE id=?"),
                              {id});
    if (!query)
        return tl::unexpected(query.error());
    const bool isThere = query->next();
    if (isThere && query->value(0).toByteArray().startsWith(lostPrefix))
        return Words::tr("The content could not be read of the history that was damaged.");
    if (!isThere || query->value(1).toBool())
        return Words::tr("The content was not kept, since it could not be told what in it is secret.");
    return Words::tr("The content of %1 is damaged in the history. Other versions can still be read.")
        .arg(UtcTime(momentOf(query->value(2))).text());
}

} // namespace

Result<std::vector<Version>> Journal::select(const QString &ids, const QVariantList &values)
{
    return selectAsWritten(ids, values).map([this](std::vector<Version> versions) {
        reword(versions);
        return versions;
    });
}

Result<std::vector<Version>> Journal::selectAsWritten(const QString &ids, const QVariantList &values)
{
    return rows(QStringLiteral(
                    "SELECT v.id,v.operation,s.path,f.path,v.time,v.since,v.origin,v.originWords,v.subject,v.words,"
                    "v.isFirst,v.before,v.after,v.modeBefore,v.modeAfter,v.otherName,%2,%3,%4 FROM versions v "
                    "JOIN stores s ON s.id=v.store JOIN files f ON f.id=v.file WHERE v.id IN (%1) ORDER BY v.id DESC")
                    .arg(ids, isThere(QLatin1StringView("before")), isThere(QLatin1StringView("after")),
                         m_tellsLanguage ? QStringLiteral("v.language") : QStringLiteral("''")),
                values);
}

/// The answer to a question for the columns of a version.
Result<std::vector<Version>> Journal::rows(const QString &question, const QVariantList &values)
{
    auto query = m_database->run(question, values);
    if (!query)
        return tl::unexpected(query.error());
    std::vector<Version> versions;
    while (query->next())
        versions.push_back(versionIn(*query));
    return m_database->requireAllRead(*query).map([&] { return std::move(versions); });
}

Result<std::vector<Version>> Journal::versions(const VersionFilter &filter)
{
    // One walk down an index for each store, so that nothing has to be sorted but the pages found.
    QStringList walks;
    QVariantList values;
    const bool isByTime = filter.order == VersionFilter::Order::Happened;
    // What was learnt lately is little: a plus keeps SQLite from walking through all times to find it.
    const QString time = filter.newerThan ? QStringLiteral("+time") : QStringLiteral("time");
    const QString order = isByTime ? time + QStringLiteral(" DESC,id DESC") : QStringLiteral("id DESC");
    const auto addWalk = [&](const Condition &condition) {
        walks << QStringLiteral("SELECT id,time FROM (SELECT id,time FROM versions%1 ORDER BY %2 LIMIT ?)")
                     .arg(condition.sql(), order);
        values << condition.values() << filter.limit;
    };
    if (filter.stores.isEmpty())
        addWalk(conditionOf(filter));
    for (const QString &store : filter.stores) {
        Condition condition = conditionOf(filter);
        condition.add(QStringLiteral("store=(SELECT id FROM stores WHERE path=?)"), {store});
        addWalk(condition);
    }
    values << filter.limit;
    auto found = select(
        QStringLiteral("SELECT id FROM (%1) ORDER BY %2 LIMIT ?").arg(walks.join(QStringLiteral(" UNION ALL ")), order),
        values);
    if (found && isByTime)
        std::sort(found->begin(), found->end(), &isNewer);
    return found;
}

Result<Version> Journal::version(qint64 id)
{
    return select(QStringLiteral("?"), {id}).and_then([&](const std::vector<Version> &found) -> Result<Version> {
        if (!found.empty())
            return found.front();
        return failure(
            ErrorCode::Absent,
            Words::tr("No version %1 in the history. List those there are with pointsman-cli history.").arg(id),
            m_database->file());
    });
}

Result<std::vector<Version>> Journal::versionsOf(qint64 operation)
{
    return select(QStringLiteral("SELECT id FROM versions WHERE operation=?"), {operation})
        .map([](std::vector<Version> versions) { return std::vector<Version>(versions.rbegin(), versions.rend()); });
}

Result<QStringList> Journal::filesThere(const QString &store)
{
    auto query = m_database->run(
        QStringLiteral("SELECT f.path FROM files f JOIN versions v ON v.id=(SELECT max(id) FROM versions WHERE "
                       "file=f.id) WHERE v.after<>0 AND v.store=(SELECT id FROM stores WHERE path=?)"),
        {store});
    if (!query)
        return tl::unexpected(query.error());
    QStringList paths;
    while (query->next())
        paths << query->value(0).toString();
    return paths;
}

Result<std::optional<QByteArray>> Journal::content(qint64 id)
{
    if (id == 0)
        return std::nullopt;
    auto query = m_database->run(QStringLiteral("SELECT bytes,isPacked,hash FROM contents WHERE id=?"), {id});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next() || query->value(0).isNull())
        return std::nullopt;
    const int packing = query->value(1).toInt();
    auto bytes = unpacked(query->value(0).toByteArray(), (packing & packedBit) != 0, query->value(2).toByteArray());
    query->finish();
    // Where that cannot be written now it is found again.
    if (!bytes && (packing & rottenBit) == 0)
        (void)m_database->run(QStringLiteral("UPDATE contents SET isPacked=isPacked|? WHERE id=?"), {rottenBit, id});
    return bytes;
}

Result<std::optional<QByteArray>> Journal::keptContent(qint64 id)
{
    return content(id).and_then([&](const std::optional<QByteArray> &bytes) -> Result<std::optional<QByteArray>> {
        if (bytes || id == 0)
            return bytes;
        return whyNotKept(*m_database, id).and_then([&](const QString &reason) -> Result<std::optional<QByteArray>> {
            return failure(ErrorCode::Absent, reason, m_database->file());
        });
    });
}

Result<bool> Journal::isContent(qint64 id, const QString &path, const std::optional<QByteArray> &bytes)
{
    if (!bytes || id == 0)
        return id == 0 && !bytes;
    return isContent(id, KeptContent(path, *bytes));
}

Result<bool> Journal::holds(const QString &path, const QByteArray &bytes)
{
    const KeptContent content(path, bytes);
    if (!content.isKept())
        return false;
    return number(QStringLiteral("SELECT count(*) FROM versions v JOIN contents c ON c.id IN (v.before,v.after) WHERE "
                                 "v.file=(SELECT id FROM files WHERE path=?) AND c.hash=? AND c.bytes IS NOT NULL"),
                  {path, content.hash})
        .map([](qint64 count) { return count > 0; });
}

Result<bool> Journal::isContent(qint64 id, const std::optional<KeptContent> &content)
{
    if (!content || id == 0)
        return id == 0 && !content;
    return m_database->value(QStringLiteral("SELECT hash FROM contents WHERE id=?"), {id})
        .map([&](const QVariant &hash) { return hash.toByteArray() == content->hash; });
}

} // namespace Pointsman
