// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/historymodel.h"

#include "base/ids.h"
#include "models/cellwords.h"
#include "models/roles.h"
#include "models/versionwords.h"

#include <QDateTime>

namespace Pointsman {

namespace {

QDateTime localTime(Moment moment)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(moment.time_since_epoch()).count());
}

bool isSameQuestion(const VersionFilter &a, const VersionFilter &b)
{
    return a.stores == b.stores && a.path == b.path && a.subject == b.subject && a.origin == b.origin &&
           a.text == b.text && a.titledTopics == b.titledTopics && a.from == b.from && a.until == b.until &&
           a.limit == b.limit && a.firstSights == b.firstSights;
}

} // namespace

HistoryModel::HistoryModel(Clock clock, Reader reader, QObject *parent)
    : RowSync(parent), m_clock(std::move(clock)), m_reader(std::move(reader))
{
}

bool HistoryModel::setFilter(const VersionFilter &wanted)
{
    VersionFilter filter = wanted;
    if (m_snapshot && !filter.text.isEmpty())
        filter.titledTopics = topicsTitled(filter.text, *m_snapshot);
    if (m_question > 0 && isSameQuestion(filter, m_filter))
        return false;
    m_filter = filter;
    m_filter.order = VersionFilter::Order::Happened;
    ++m_question;
    m_isReadingMore = false;
    m_versions.clear(); // what is shown stays until the answer comes
    m_hasMore = false;
    refresh();
    return true;
}

/// As far as it is shown: what was learnt late may stand anywhere.
void HistoryModel::refresh()
{
    VersionFilter shown = m_filter;
    shown.limit = std::max(m_filter.limit, versionCount());
    m_reader(shown, [this, question = m_question, limit = shown.limit](const Page &page) {
        if (question == m_question)
            takeNewest(page, limit);
    });
}

void HistoryModel::readMore()
{
    if (!m_hasMore || m_isReadingMore)
        return;
    m_isReadingMore = true;
    VersionFilter older = m_filter;
    older.olderThan = m_versions.back().id;
    m_reader(older, [this, question = m_question, from = older.olderThan](const Page &page) {
        // What is shown may have begun anew meanwhile.
        if (question == m_question && !m_versions.empty() && m_versions.back().id == from)
            takeOlder(page);
    });
}

/// Whether there is a page to show. That there is no history yet is no problem.
bool HistoryModel::isTaken(const Page &page)
{
    m_problem = page || page.error().code == ErrorCode::Absent ? std::nullopt : std::optional(page.error());
    if (!page) {
        m_hasMore = false;
        if (!m_problem)
            m_versions.clear();
    }
    return page.has_value();
}

/// What is older than the page stays where the page reaches down to it.
void HistoryModel::takeNewest(const Page &page, int limit)
{
    if (isTaken(page)) {
        const bool isFull = static_cast<int>(page->size()) >= limit;
        const bool isJoined = isFull && !m_versions.empty() && !isNewer(page->back(), m_versions.front());
        std::vector<Version> next = *page;
        if (isJoined) {
            std::copy_if(m_versions.begin(), m_versions.end(), std::back_inserter(next),
                         [&](const Version &version) { return isNewer(page->back(), version); });
        } else {
            m_hasMore = isFull;
            m_isReadingMore = false;
        }
        m_versions = std::move(next);
    }
    showVersions();
}

void HistoryModel::takeOlder(const Page &page)
{
    m_isReadingMore = false;
    if (isTaken(page)) {
        m_hasMore = static_cast<int>(page->size()) >= m_filter.limit;
        std::copy_if(page->begin(), page->end(), std::back_inserter(m_versions),
                     [&](const Version &version) { return m_versions.empty() || isNewer(m_versions.back(), version); });
    }
    showVersions();
}

void HistoryModel::showVersions()
{
    std::vector<Row> next;
    for (const Version &version : m_versions) {
        const QDate day = localTime(version.time).date();
        if (next.empty() || next.back().day != day)
            next.push_back({{}, day, -day.toJulianDay()});
        next.push_back({version, day, version.id});
    }
    syncRows(
        m_rows, std::move(next), [](const Row &row) { return row.key; },
        [](const Row &a, const Row &b) {
            return a.version.has_value() == b.version.has_value() &&
                   (!a.version || (a.version->words == b.version->words && a.version->origin == b.version->origin &&
                                   a.version->time == b.version->time && a.version->since == b.version->since));
        });
    Q_EMIT settled();
}

void HistoryModel::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1), {Qt::DisplayRole, Qt::ToolTipRole});
}

void HistoryModel::setSeen(qint64 upTo, const QSet<qint64> &watched)
{
    const bool isSame = m_seenUpTo == upTo && m_watched == watched;
    m_seenUpTo = upTo;
    m_watched = watched;
    if (!isSame && !m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1), {UnseenRole, Qt::AccessibleTextRole});
}

bool HistoryModel::isUnseen(const Version &version) const
{
    return version.id > m_seenUpTo && !m_watched.contains(version.id) && isNews(version);
}

const Version *HistoryModel::version(int row) const
{
    const auto &version = m_rows.at(static_cast<std::size_t>(row)).version;
    return version ? &*version : nullptr;
}

QString HistoryModel::dayWords(QDate day) const
{
    const QDate today = localTime(m_clock()).date();
    const QString date = m_locale.toString(day, QLocale::LongFormat);
    if (day == today)
        return tr("Today, %1").arg(date);
    return day.addDays(1) == today ? tr("Yesterday, %1").arg(date) : date;
}

QString HistoryModel::timeWords(const Version &version) const
{
    const QString time = localTime(version.time).toString(QStringLiteral("HH:mm:ss"));
    return version.isInterval() ? tr("before %1").arg(time) : time;
}

QString HistoryModel::displayText(const Version &version, Column column) const
{
    switch (column) {
    case Column::Time:
        return timeWords(version);
    case Column::Change:
        return withTitles(version.words, projectOf(version, m_snapshot.get()).get());
    case Column::Subject:
        return subjectWords(version, m_snapshot.get());
    case Column::Project:
        return projectWords(version, m_snapshot.get());
    case Column::By:
        return version.isFirstSight ? QString(noneSign) : originWords(version.origin);
    }
    Q_UNREACHABLE();
}

QString HistoryModel::originToolTip(const Version &version)
{
    const QString words = originWords(version.origin);
    if (version.isFirstSight)
        return tr("Nobody knows who made it: the history begins here.");
    switch (version.origin.kind) {
    case Origin::Kind::Window:
    case Origin::Kind::CommandLine:
        return words;
    case Origin::Kind::OtherProgram:
        return words + u'\n' +
               tr("Which one cannot be known. What git removes, or writes with other line ends or with marks of a "
                  "conflict, may be among it.");
    case Origin::Kind::Git:
        return words + u'\n' + tr("git had kept this content before the file was written, or its log tells of it.");
    }
    Q_UNREACHABLE();
}

QString HistoryModel::toolTip(const Version &version, Column column) const
{
    switch (column) {
    case Column::Time:
        return whenWords(version, m_locale);
    case Column::Subject:
        return version.subject + u'\n' + printable(version.path);
    case Column::Change: // the ids are what the filter finds
        return (displayText(version, column) == version.words ? QString() : version.words + u'\n') +
               printable(version.path);
    case Column::Project:
        return printable(version.path);
    case Column::By:
        return originToolTip(version);
    }
    Q_UNREACHABLE();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    if (!row.version)
        return role == Qt::DisplayRole && index.column() == 0 ? dayWords(row.day) : QVariant();
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(*row.version, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(*row.version, column));
    case Qt::AccessibleTextRole: {
        const QString text = displayText(*row.version, column);
        if (column == Column::Time && isUnseen(*row.version))
            return tr("%1, not seen yet").arg(text);
        return text == noneSign ? noneWord() : text;
    }
    case PathRole:
        return row.version->path;
    case MomentRole:
        return qint64(row.version->time.time_since_epoch().count());
    case UnseenRole:
        return isUnseen(*row.version);
    case StateRole:
        return static_cast<int>(row.version->origin.kind);
    default:
        return {};
    }
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return m_rows[index.row()].version ? flags | Qt::ItemIsSelectable : flags;
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Time:
        return tr("Time");
    case Column::Change:
        return tr("What happened");
    case Column::Subject:
        return tr("Session or mission");
    case Column::Project:
        return tr("Project");
    case Column::By:
        return tr("By");
    }
    Q_UNREACHABLE();
}

} // namespace Pointsman
