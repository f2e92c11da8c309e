// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/version.h"
#include "models/rowsync.h"
#include "models/versionwords.h"

namespace Pointsman {

/// What others did since the user looked last: below a heading for each project, the one that needs its user most
/// first, a line for each change: those of files that need their user before the others, newest first. Headings cannot
/// be selected and have their text in the first column, with CountRole and, where something is wrong in the project,
/// SeverityRole. Lines answer PathRole, ProjectPathRole and MomentRole.
class AwayModel final : public RowSync<QAbstractTableModel>
{
    Q_OBJECT

public:
    enum class Column
    {
        Time,
        Subject,
        Change,
        By
    };
    static constexpr int columns = static_cast<int>(Column::By) + 1;

    /// `clock` tells which year need not be named.
    explicit AwayModel(Clock clock, QObject *parent = nullptr);

    void setVersions(std::vector<Version> versions);
    /// Where names, titles and needs are from.
    void setSnapshot(const SnapshotPtr &snapshot);

    /// Null for a heading.
    [[nodiscard]] const Version *version(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// A store and what its heading says.
    struct Group
    {
        QString store;
        QString name;
        int rank = 0; ///< the lower, the sooner the user is needed
        QVariant severity;
        std::vector<Version> versions;
    };
    struct Row
    {
        std::optional<Version> version; ///< nothing: a heading
        QString heading;
        QVariant severity;
        int count = 0;
        std::pair<QString, qint64> key;
    };

    void sync();
    [[nodiscard]] std::vector<Group> groups() const;
    void describe(Group &group) const;
    [[nodiscard]] QVariant headingData(const Row &row, int column, int role) const;
    [[nodiscard]] QString displayText(const Version &version, Column column) const;
    [[nodiscard]] QString endWords(const Version &version) const;
    [[nodiscard]] QString toolTip(const Version &version, Column column) const;

    Clock m_clock;
    QLocale m_locale;
    SnapshotPtr m_snapshot;
    std::vector<Version> m_versions;
    std::vector<Row> m_rows;
};

} // namespace Pointsman
