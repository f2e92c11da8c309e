// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/issueactions.h"
#include "app/pages/pagewidget.h"
#include "app/shell/services.h"

class QCheckBox;

namespace Pointsman {

class IssueExplanation;
class IssueModel;
class TablePane;

/// All findings as a table, and of the selected one what it means, what the originals will do with such a file, and
/// where there is one the repair, with what it will change shown first.
class WarningsPage final : public PageWidget
{
    Q_OBJECT

public:
    explicit WarningsPage(const Services &services, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override { return {m_fixAll}; }
    [[nodiscard]] QList<QAction *> selectionActions() const override { return m_actions->ofToolBar(); }
    [[nodiscard]] QString summary() const override;
    void setSnapshot(const SnapshotPtr &snapshot) override;
    void refreshTimes() override;
    void focusFilter() override;
    /// Checked while hidden warnings are listed as well.
    [[nodiscard]] QAction *hiddenWarnings() const { return m_hiddenWarnings; }
    /// Makes the first row about `file` the current one, where one is shown.
    void select(const QString &file);

protected:
    void takeOver() override { showCurrent(); }

private:
    void makeFilters();
    void makeLayout();
    void showCurrent();
    void offerFixAll();
    void lead();
    void applyHidden();
    [[nodiscard]] const PlacedIssue *current() const;
    [[nodiscard]] QString words(int column) const;

    Services m_services;
    IssueModel *m_model;
    TablePane *m_table;
    IssueActions *m_actions;
    QAction *m_fixAll;
    IssueExplanation *m_explanation;
    QCheckBox *m_showNotes;
    QCheckBox *m_showIgnored;
    QAction *m_hiddenWarnings;
    int m_ignored = 0;
};

} // namespace Pointsman
