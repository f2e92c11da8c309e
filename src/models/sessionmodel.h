// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/version.h"
#include "models/cellwords.h"
#include "models/projectfacts.h"
#include "models/roles.h"
#include "models/rowsync.h"
#include "workspace/snapshot.h"

#include <QHash>
#include <QLocale>
#include <QSet>

namespace Pointsman {

/// The planning sessions of all projects or of one: of each the active one, then its snapshots. Answers SortRole,
/// FilterTextRole, PathRole, ProjectPathRole, StateRole (of State), SeverityRole, SeedRole, StationsRole, UnseenRole,
/// UnreadRole, PinnedRole and, of the seed's column, MarkSignsRole.
class SessionModel final : public RowSync<QAbstractTableModel>
{
    Q_OBJECT

public:
    enum class Column
    {
        State,
        Seed,
        Created,
        Updated,
        Spikes,
        Plan,
        Tickets,
        Project,
        Warnings
    };
    static constexpr int columns = static_cast<int>(Column::Warnings) + 1;

    /// In the order in which the State column sorts. Active is the session that is in the active file, whatever that
    /// file says; Other is a snapshot with a word of its own.
    enum class State
    {
        Broken,
        Active,
        Completed,
        Archived,
        Other
    };
    Q_ENUM(State)

    /// `clock` tells what "3 min ago" counts from.
    explicit SessionModel(Clock clock, QObject *parent = nullptr);

    void setSnapshot(SnapshotPtr snapshot);
    /// Shows only the project at `path`; an empty path stands for all.
    void setProject(const QString &path);
    /// The files that somebody else has changed since the user looked last.
    void setUnseen(const QSet<QString> &paths);
    /// How many documents of each topic (titledTopic()) the user has not read.
    void setUnread(const QHash<QString, int> &unread);
    /// Lets the cells that say how long ago something was be read again.
    void refreshTimes();
    /// What these cells count from, since the last refreshTimes(): what stands beside them says the same by it.
    [[nodiscard]] Moment now() const { return m_now; }

    [[nodiscard]] std::shared_ptr<const SessionEntry> entry(int row) const { return *m_rows[row].place; }
    /// The seeds of all rows, each once.
    [[nodiscard]] QSet<QString> seeds() const;
    [[nodiscard]] static State stateOf(const SessionEntry &entry);
    /// When the session was last changed: as it says itself, else when its file was.
    [[nodiscard]] static std::optional<Moment> updatedOf(const SessionEntry &entry);

    /// The station of the session's way that a column tells of; StationsRole says how far the session has come there.
    [[nodiscard]] static std::optional<StationKind> stationOf(Column column);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// A session where it stands in its project, which m_projects keeps: with 100,000 of them nothing is copied.
    struct Row
    {
        const ProjectEntry *project;
        const std::shared_ptr<const SessionEntry> *place;

        [[nodiscard]] const SessionEntry &entry() const { return **place; }
        [[nodiscard]] const Topics &topics() const { return *project->topics; }
        [[nodiscard]] const PlanningWork &work() const { return *project->work; }
        /// What the user has put down about it.
        [[nodiscard]] Mark mark() const;
        /// The topics that may belong to another session.
        [[nodiscard]] QStringList doubtful() const;
        /// Whether nothing but the session's own file can make it look different from `other`, a row of another look.
        [[nodiscard]] bool hasSameSurroundings(const Row &other) const;
    };

    void sync();
    [[nodiscard]] static QStringList missingIn(const Row &row, Column column);
    [[nodiscard]] static std::optional<Moment> momentOf(const QString &text);
    [[nodiscard]] static IssueCounts warningsOf(const SessionEntry &entry);
    [[nodiscard]] static QString titleOf(const Row &row);
    [[nodiscard]] int unreadOf(const Row &row) const;
    [[nodiscard]] QString unreadWords(const Row &row) const;
    [[nodiscard]] QString accessibleText(const Row &row, Column column) const;
    [[nodiscard]] QString displayText(const Row &row, Column column) const;
    [[nodiscard]] QString toolTip(const Row &row, Column column) const;
    [[nodiscard]] static QString withMissing(const Row &row, Column column, const QString &tip);
    [[nodiscard]] static QString doubtTip(const Row &row);
    [[nodiscard]] static QString planTip(const Row &row);
    [[nodiscard]] static QString ticketsTip(const Row &row);
    [[nodiscard]] static QVariant sortValue(const Row &row, Column column);
    [[nodiscard]] static QString filterText(const Row &row);

    Clock m_clock;
    Moment m_now;
    QLocale m_locale;
    SnapshotPtr m_snapshot;
    std::vector<std::shared_ptr<const ProjectEntry>> m_projects; ///< those that are shown
    QString m_projectPath;
    QSet<QString> m_unseen;
    QHash<QString, int> m_unread;
    std::vector<Row> m_rows;
};

} // namespace Pointsman
