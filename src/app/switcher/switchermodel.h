// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/switcher/switcherentry.h"
#include "models/rowsync.h"

#include <QAbstractListModel>
#include <QHash>

namespace Pointsman {

/// What the switcher lists: the entries that match the query, the best first. Without a query those that are
/// pinned, those used lately, then the others in the order in which they were given.
class SwitcherModel final : public RowSync<QAbstractListModel>
{
    Q_OBJECT

public:
    enum Role : int
    {
        DetailRole = Qt::UserRole, ///< QString: kind · project · state
        MarksRole,                 ///< QList<int>: the letters of the title that match
        DetailMarksRole,           ///< the same of the detail
        DetailNameRole,            ///< QPoint: where in the detail a name stands that may be cut, and its length
        AvailableRole              ///< bool
    };

    using RowSync::RowSync;

    /// No more rows than this are listed: who wants others types another letter.
    static constexpr int maximumRows = 200;

    /// `recent` are the keys of what was used lately, the latest first.
    void setEntries(SwitcherList entries, const QStringList &recent = {});
    void setQuery(const QString &query);

    /// The entry of a row; null where there is no such row.
    [[nodiscard]] SwitcherEntryPtr entryAt(const QModelIndex &index) const;
    /// How many match; more than there are rows where it is many.
    [[nodiscard]] int matchCount() const { return m_matchCount; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        SwitcherEntryPtr entry;
        QString query; ///< what its letters are marked for
    };
    struct Match
    {
        int place; ///< in m_entries
        int score;
        int recency; ///< 0 is the latest
    };

    [[nodiscard]] std::vector<Match> matches() const;
    void list();
    [[nodiscard]] QVariant marksIn(const SwitcherEntry &entry, bool isDetail) const;

    SwitcherList m_entries;
    QHash<QString, int> m_recency;
    QString m_query;
    std::vector<FuzzyWord> m_words;
    QString m_phrase; ///< the query as one text, folded
    std::vector<Row> m_rows;
    int m_matchCount = 0;
};

} // namespace Pointsman
