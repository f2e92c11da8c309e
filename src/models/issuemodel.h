// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "models/rowsync.h"
#include "workspace/snapshot.h"

#include <QLocale>

#include <functional>

namespace Pointsman {

/// All findings, the worst first; notes and those that are ignored too, which a proxy may hide. Answers SortRole,
/// FilterTextRole, PathRole, ProjectPathRole, SeverityRole (here of notes too), StateRole (of Severity, or ignored) and
/// IssueIndexRole.
class IssueModel final : public RowSync<QAbstractTableModel>
{
    Q_OBJECT

public:
    enum class Column
    {
        Severity,
        Subject,
        Problem,
        Code,
        File,
        Since,
        Repair
    };
    static constexpr int columns = static_cast<int>(Column::Repair) + 1;
    /// What StateRole answers for a finding that is ignored, whatever its severity.
    static constexpr int ignored = static_cast<int>(Severity::Error) + 1;

    /// `clock` tells what "3 min ago" counts from.
    explicit IssueModel(Clock clock, QObject *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);
    /// Lets the cells that say how long ago something was be read again.
    void refreshTimes();

    [[nodiscard]] const PlacedIssue &issue(int row) const { return m_rows[row].placed; }
    // Of those that are not ignored:
    [[nodiscard]] std::vector<PlacedIssue> issues() const;
    /// How many are what `isIt` asks for.
    [[nodiscard]] int count(const std::function<bool(const Issue &issue)> &isIt) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        PlacedIssue placed;
        QString subject; ///< in words: the project's name, the session's title
        QString key;
    };

    [[nodiscard]] QString displayText(const Row &row, Column column) const;
    [[nodiscard]] QString toolTip(const Row &row, Column column) const;
    [[nodiscard]] QString sinceWords(const PlacedIssue &placed) const;
    [[nodiscard]] QVariant sortValue(const Row &row, Column column) const;
    [[nodiscard]] QString filterText(const Row &row) const;

    Clock m_clock;
    QLocale m_locale;
    SnapshotPtr m_snapshot; ///< what the rows were made from
    std::vector<Row> m_rows;
};

} // namespace Pointsman
