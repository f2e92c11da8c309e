// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/merge.h"

#include <QAbstractTableModel>

namespace Pointsman {

/// Two versions of a document field by field, or three with a choice for each field in conflict. Every value stands
/// behind a sign ("+ spike-y", "− none"); StateRole says the same as an int of Mark. Of a secret only that it changed
/// is told.
///
/// With a Merge the cells that can be chosen have a check mark, of which one holds in each row; setData() with
/// Qt::CheckStateRole chooses.
class ComparisonModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Mark
    {
        None,
        Removed,
        Added,
        Open, ///< a conflict that waits for a choice
    };
    /// With two versions only the first three.
    enum class Column
    {
        Field,
        Before,
        After, ///< with three versions: mine
        Theirs,
        Result,
    };

    explicit ComparisonModel(QObject *parent = nullptr);

    void setDifferences(const Differences &differences);
    /// What the later version has where nothing is known of the earlier one, as these differences from nothing say.
    void setFirstSight(const Differences &fields);
    void setMerge(Merge merge);
    /// What the versions are called in the header; with two the last is not used.
    void setTitles(const QString &before, const QString &after, const QString &theirs);

    /// Nothing where two versions are compared.
    [[nodiscard]] const std::optional<Merge> &merge() const { return m_merge; }
    /// Where a conflict waits for its choice first; invalid where none does.
    [[nodiscard]] QModelIndex firstOpen() const;
    [[nodiscard]] FieldPath path(int row) const { return m_rows[row].path; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A choice was made.
    void decided();

private:
    struct Cell
    {
        QString text;
        Mark mark = Mark::None;
    };
    struct Row
    {
        FieldPath path;
        Cell before, after, theirs, result;
        int conflict = -1; ///< its place in Merge::conflicts()
    };

    [[nodiscard]] static Row rowOf(const Difference &difference);
    void setRows(std::vector<Row> rows);
    [[nodiscard]] Row mergeRow(const FieldPath &path, const JsonObject &merged) const;
    void fillConflict(Row &row) const;
    [[nodiscard]] const Cell &cell(const QModelIndex &index) const;
    [[nodiscard]] std::optional<Side> sideOf(const QModelIndex &index) const;

    QStringList m_titles;
    std::optional<Merge> m_merge;
    std::vector<Row> m_rows;
};

} // namespace Pointsman
