// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/pagewidget.h"
#include "app/shell/services.h"

namespace Pointsman {

class HistoryView;
class UnseenChanges;

/// What happened to every state file of all projects and missions.
class HistoryPage final : public PageWidget
{
    Q_OBJECT

public:
    HistoryPage(const Services &services, UnseenChanges &unseen, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("History"); }
    [[nodiscard]] QList<QAction *> pageActions() const override;
    [[nodiscard]] QList<QAction *> selectionActions() const override;
    [[nodiscard]] QString summary() const override;
    void setSnapshot(const SnapshotPtr &snapshot) override;
    void refreshTimes() override {}
    void focusFilter() override;

protected:
    void takeOver() override {}

private:
    UnseenChanges &m_unseen;
    HistoryView *m_view;
};

} // namespace Pointsman
