// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "models/rowsync.h"
#include "workspace/snapshot.h"

#include <QLocale>
#include <QSet>

namespace Pointsman {

/// The joined missions by id. Answers SortRole, FilterTextRole, PathRole, StateRole (of State), SeverityRole,
/// UnseenRole, PinnedRole and, of the mission's column, MarkSignsRole.
class MissionModel final : public RowSync<QAbstractTableModel>
{
    Q_OBJECT

public:
    enum class Column
    {
        Active,
        Mission,
        Role,
        Focus,
        Driving,
        LastActivity,
        Joined,
        Warnings
    };
    static constexpr int columns = static_cast<int>(Column::Warnings) + 1;

    /// A broken one counts as broken also where the pointer names it; that it does is still seen in the Active column.
    enum class State
    {
        Broken,
        Active,
        Joined
    };
    Q_ENUM(State)

    /// `clock` tells what "3 min ago" counts from.
    explicit MissionModel(Clock clock, QObject *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);
    /// The files that somebody else has changed since the user looked last.
    void setUnseen(const QSet<QString> &paths);
    /// Lets the cells that say how long ago something was be read again.
    void refreshTimes();
    /// What these cells count from, since the last refreshTimes(): what stands beside them says the same by it.
    [[nodiscard]] Moment now() const { return m_now; }

    [[nodiscard]] std::shared_ptr<const MissionEntry> entry(int row) const { return m_rows[row].entry; }
    /// -1 where there is none.
    [[nodiscard]] int rowOf(const QString &missionId) const;
    [[nodiscard]] bool isActive(int row) const { return m_rows[row].isActive; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        std::shared_ptr<const MissionEntry> entry;
        bool isActive;
        Mark mark;
        bool operator==(const Row &) const = default;
    };

    [[nodiscard]] QString displayText(const Row &row, Column column) const;
    [[nodiscard]] QString accessibleText(const Row &row, Column column) const;
    [[nodiscard]] QString toolTip(const Row &row, Column column) const;
    [[nodiscard]] static QVariant sortValue(const Row &row, Column column);
    [[nodiscard]] static QString filterText(const Row &row);

    Clock m_clock;
    Moment m_now;
    QLocale m_locale;
    QSet<QString> m_unseen;
    std::vector<Row> m_rows;
};

} // namespace Pointsman
