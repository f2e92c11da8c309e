// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/projectfacts.h"
#include "models/roles.h"
#include "models/rowsync.h"

#include <array>

namespace Pointsman {

/// The pages that the navigator leads to.
enum class Page
{
    Now,
    Project,
    Missions,
    Warnings,
    History
};

/// The tree at the left: three headings that cannot be chosen and below each the pages that belong to it. Answers
/// PageRole, ProjectPathRole, SubtitleRole, CountRole (how many findings have the worst severity; of Missions how many
/// there are), SeverityRole and, of projects, StateRole (of ProjectNeed) and MarkSignsRole. Headings answer none of
/// them. Projects that are pinned come first.
class NavigatorModel final : public RowSync<QAbstractItemModel>
{
    Q_OBJECT

public:
    explicit NavigatorModel(QObject *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);
    /// Where a page is; `projectPath` says which project for Page::Project. Invalid where it is not listed.
    [[nodiscard]] QModelIndex find(Page page, const QString &projectPath = {}) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    enum class Section
    {
        Projects,
        SpecKitty,
        All
    };
    static constexpr int sections = static_cast<int>(Section::All) + 1;

    struct Item
    {
        Page page;
        QString title = {};
        QString subtitle = {};
        QString toolTip = {};
        QString projectPath = {};
        int count = 0;
        QVariant severity = {};
        QVariant need = {};
        Mark mark = {};
        bool operator==(const Item &) const = default;
    };

    struct KnownFacts
    {
        std::shared_ptr<const ProjectEntry> entry; ///< held, so that no other can take its address
        std::shared_ptr<const ProjectFacts> facts;
    };

    [[nodiscard]] std::shared_ptr<const ProjectFacts> factsOf(const std::shared_ptr<const ProjectEntry> &project);
    [[nodiscard]] std::vector<Item> projectItems(const Snapshot &snapshot);
    [[nodiscard]] static Item missionsItem(const Snapshot &snapshot);
    [[nodiscard]] static Item warningsItem(const Snapshot &snapshot);
    [[nodiscard]] static Item historyItem();
    void syncSection(Section section, std::vector<Item> items);

    std::array<std::vector<Item>, sections> m_items;
    QHash<QString, KnownFacts> m_facts; ///< by project path
};

} // namespace Pointsman
