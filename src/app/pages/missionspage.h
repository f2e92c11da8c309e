// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/pagewidget.h"
#include "app/shell/services.h"

class QSplitter;

namespace Pointsman {

class DetailsPanel;
class MissionActions;
class MissionCard;
class MissionModel;
class PageScroll;
class TablePane;
class UnseenChanges;

/// The joined missions: a card for the active one, the table of all, the details of the selected one.
class MissionsPage final : public PageWidget
{
    Q_OBJECT

public:
    MissionsPage(const Services &services, UnseenChanges &unseen, MissionActions &actions, QWidget *parent = nullptr);

    void select(const QString &missionId);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    [[nodiscard]] QList<QAction *> selectionActions() const override;
    [[nodiscard]] QString summary() const override;
    void setSnapshot(const SnapshotPtr &snapshot) override;
    void refreshTimes() override;
    void focusFilter() override;
    void setWide(bool isWide) override;

protected:
    void takeOver() override;
    void letGo() override;

private:
    void showCurrent();
    void selectWaiting();

    Services m_services;
    MissionActions &m_actions;
    SnapshotPtr m_snapshot;
    QString m_waitingFor; ///< the mission to select once it is there
    MissionModel *m_model;
    TablePane *m_table;
    MissionCard *m_card;
    DetailsPanel *m_details;
    PageScroll *m_left;
};

} // namespace Pointsman
