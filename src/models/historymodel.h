// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/journal.h"
#include "models/rowsync.h"
#include "models/versionwords.h"
#include "workspace/snapshot.h"

#include <QLocale>

#include <functional>
#include <limits>

namespace Pointsman {

/// What happened to the state files, newest first, below a heading for each day. Reads a page at a time as far as a
/// view asks for it, and never by itself: a Reader does it elsewhere. Headings cannot be selected and have their text
/// in the first column. Answers PathRole, MomentRole, StateRole (int of Origin::Kind) and UnseenRole.
class HistoryModel final : public RowSync<QAbstractTableModel>
{
    Q_OBJECT

public:
    enum class Column
    {
        Time,
        Change,
        Subject,
        Project,
        By
    };
    static constexpr int columns = static_cast<int>(Column::By) + 1;

    using Page = Result<std::vector<Version>>;
    /// Reads what passes a filter and hands it over on the model's thread, at once or later, or never.
    using Reader = std::function<void(const VersionFilter &, std::function<void(const Page &)>)>;

    HistoryModel(Clock clock, Reader reader, QObject *parent = nullptr);

    /// Lists what passes this filter; its `olderThan` and `titledTopics` are the model's own. False: it is the one that
    /// holds already.
    bool setFilter(const VersionFilter &wanted);
    [[nodiscard]] const VersionFilter &filter() const { return m_filter; }
    /// Looks whether there is something new.
    void refresh();
    /// Asks for the next page of older ones, where there are any. By this name and not by that of Qt's, since its views
    /// ask with each layout.
    void readMore();
    /// Where the names of projects and the titles of sessions are from.
    void setSnapshot(const SnapshotPtr &snapshot);

    /// What others did after this version the user has not seen yet, but for what they `watched`. Until it is said
    /// nothing is unseen.
    void setSeen(qint64 upTo, const QSet<qint64> &watched);

    /// Null for a heading.
    [[nodiscard]] const Version *version(int row) const;
    /// How many changes are listed; headings are none.
    [[nodiscard]] int versionCount() const { return static_cast<int>(m_versions.size()); }
    [[nodiscard]] bool hasMore() const { return m_hasMore; }
    /// Why the history could not be read; nothing where it could, or where there is none yet.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A page has come, or could not be read.
    void settled();

private:
    struct Row
    {
        std::optional<Version> version; ///< nothing: a heading
        QDate day;
        qint64 key = 0; ///< the version's number; of a heading its day, below 0
    };

    void takeNewest(const Page &page, int limit);
    void takeOlder(const Page &page);
    [[nodiscard]] bool isTaken(const Page &page);
    void showVersions();
    [[nodiscard]] QString displayText(const Version &version, Column column) const;
    [[nodiscard]] QString toolTip(const Version &version, Column column) const;
    [[nodiscard]] static QString originToolTip(const Version &version);
    [[nodiscard]] QString dayWords(QDate day) const;
    [[nodiscard]] QString timeWords(const Version &version) const;
    [[nodiscard]] bool isUnseen(const Version &version) const;

    Clock m_clock;
    Reader m_reader;
    QLocale m_locale;
    SnapshotPtr m_snapshot;
    VersionFilter m_filter;
    std::vector<Version> m_versions;
    std::vector<Row> m_rows;
    std::optional<Error> m_problem;
    qint64 m_seenUpTo = std::numeric_limits<qint64>::max();
    QSet<qint64> m_watched;
    int m_question = 0; ///< answers to an older one are not for this filter any more
    bool m_hasMore = false;
    bool m_isReadingMore = false;
};

} // namespace Pointsman
