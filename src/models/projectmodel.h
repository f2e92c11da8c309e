// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/version.h"
#include "models/projectfacts.h"
#include "models/roles.h"
#include "models/rowsync.h"

#include <QLocale>

namespace Pointsman {

/// One row a project, the one that needs its user most on top; among equals the one that changed last. Answers
/// SortRole, FilterTextRole, PathRole (the active session's file), ProjectPathRole, StateRole (of ProjectNeed),
/// SeverityRole, CountRole (errors and warnings), StationsRole, WayOutRole, WayWordsRole, TicketsRole, ChangeLinesRole,
/// AgentWordsRole (a line for each agent), QuestionRole, PinnedRole, MarkSignsRole and MomentRole (of the last change).
/// What is pinned comes right after those that wait for their user. Working trees of one repository stand together,
/// where the one stands that needs its user most; SubtitleRole of the others is that one's name.
class ProjectModel final : public RowSync<QAbstractTableModel>
{
    Q_OBJECT

public:
    enum class Column
    {
        Name,
        Session,
        Stations,
        Status,
        LastChange
    };
    static constexpr int columns = static_cast<int>(Column::LastChange) + 1;

    /// `clock` tells what "3 min ago" counts from.
    explicit ProjectModel(Clock clock, QObject *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);
    /// What the history knows to have changed last and who did it, by knowledge directory.
    void setLastChanges(const QHash<QString, Version> &changes);
    /// Lets the cells that say how long ago something was be read again.
    void refreshTimes();

    [[nodiscard]] std::shared_ptr<const ProjectEntry> entry(int row) const { return m_rows[row].entry; }
    [[nodiscard]] const ProjectFacts &facts(int row) const { return *m_rows[row].facts; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        std::shared_ptr<const ProjectEntry> entry;
        std::shared_ptr<const ProjectFacts> facts;
        QString change;                ///< what was last seen to happen in it; empty: nothing yet
        std::optional<Moment> changed; ///< and when
        QString leader = {};           ///< the row above of the same repository, for which it stands here; mostly empty
    };

    [[nodiscard]] static bool isSame(const Row &a, const Row &b);
    [[nodiscard]] std::vector<Row> rowsOf(const Snapshot &snapshot) const;
    [[nodiscard]] std::vector<Row> inOrder(std::vector<Row> rows) const;
    [[nodiscard]] Row rowOf(const std::shared_ptr<const ProjectEntry> &project, const Row *before) const;
    [[nodiscard]] static QString titleOfSubject(const ProjectEntry &project, const Version &version);
    [[nodiscard]] QString displayText(const Row &row, Column column) const;
    struct LastChange
    {
        QString what; ///< may be empty
        QString who;  ///< may be empty
        std::optional<Moment> time;
    };
    [[nodiscard]] LastChange lastChangeOf(const Row &row) const;
    [[nodiscard]] static LastChange callOf(const ProjectEntry &project);
    [[nodiscard]] LastChange shownChangeOf(const Row &row) const;
    [[nodiscard]] QString agoOf(const std::optional<Moment> &time) const;
    [[nodiscard]] QString changeWords(const Row &row) const;
    [[nodiscard]] QString changeLines(const Row &row) const;
    [[nodiscard]] static QString agentWordsOf(const ProjectEntry &project);
    [[nodiscard]] static QString questionOf(const ProjectEntry &project);
    [[nodiscard]] static QStringList wayParts(const Row &row);
    [[nodiscard]] static QString stationsText(const Row &row);
    [[nodiscard]] static QString wayWords(const Row &row);
    [[nodiscard]] static QString wayTip(const Row &row);
    [[nodiscard]] QStringList callLines(const Row &row) const;
    [[nodiscard]] QString statusTip(const Row &row) const;
    [[nodiscard]] QString lineWords(const Row &row) const;
    [[nodiscard]] QString toolTip(const Row &row, Column column) const;
    [[nodiscard]] QVariant sortValue(const Row &row, Column column) const;

    Clock m_clock;
    QLocale m_locale;
    QHash<QString, Version> m_lastChanges;
    std::vector<Row> m_rows;
};

} // namespace Pointsman
