// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/chipbar.h"
#include "app/widgets/columnfit.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QWidget>

namespace Pointsman {

class AppSettings;
class EmptyState;
class RowFilterProxyModel;

/// A table with its filter field and, where wanted, chips for a state: what all pages have in common. Remembers its
/// column layout, order and filters under a name. Rows are told by the numbers of the source model.
class TablePane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TablePane)

public:
    /// The chips choose among values of StateRole; `all` is the chip for every row.
    struct StateChip
    {
        std::optional<int> state; ///< nothing: all
        QString text;
        bool isException = false; ///< shown only while a row is in this state
    };

    /// `empty` is shown in place of the table while `model` has no rows at all.
    TablePane(const QString &layoutName, AppSettings &settings, QAbstractItemModel *model, EmptyState *empty,
              QWidget *parent = nullptr);

    void setStateChips(const std::vector<StateChip> &chips);
    /// The order and the widths to begin with, where none are remembered.
    void setDefaultLayout(int sortColumn, Qt::SortOrder order, const ColumnPlan &plan);
    /// A column that is hidden until the user wants it; after setDefaultLayout().
    void hideAtFirst(int column);
    /// What is said where no row is shown although no word is filtered for.
    void setAllHiddenWords(const QString &words) { m_allHiddenWords = words; }
    /// Behind those that are there already; one that only holds others may have them side by side in it.
    void addFilterWidget(QWidget *widget);
    /// Another view of the same rows, which takes the table's place while it is wanted.
    void setOtherView(QWidget *view);
    void showOtherView(bool isWanted);
    /// Gives the focus to the rows, in whichever view they are.
    void focusRows();
    /// What is said where no row matches.
    [[nodiscard]] QString noMatchWords() const;

    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] QLineEdit *filterField() const { return m_filter; }
    [[nodiscard]] RowFilterProxyModel &proxy() const { return *m_proxy; }
    /// -1: none.
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int sourceRow);
    /// The same for a row that the user asked for elsewhere: filters that hide it are taken off.
    void reveal(int sourceRow);
    /// The first row that is shown, in the order that the table is sorted by.
    void setFirstCurrent();

    /// What stands in place of the rows where there are none at all.
    void setEmptySentence(const QString &sentence);

Q_SIGNALS:
    /// reveal() has taken off the filters of the table's own; the page's others are to follow.
    void filtersTakenOff();
    /// Another row is current, or the current one has changed.
    void currentRowChanged();
    /// Double click or Enter.
    void rowActivated(int sourceRow);
    /// Space on the table.
    void readRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] static QWidget *lastStopIn(QWidget *widget);
    void makeCurrent(const QModelIndex &index);
    void updateChips();
    void showEmptyState();
    void saveLayout();
    void rememberFilters();
    void showHeaderMenu(const QPoint &position);
    void applyFilter();

    QString m_layoutName;
    AppSettings &m_settings;
    QAbstractItemModel *m_model;
    RowFilterProxyModel *m_proxy;
    QLineEdit *m_filter;
    ChipBar *m_chips = nullptr;
    std::vector<StateChip> m_stateChips;
    std::optional<int> m_waitingState; ///< the remembered chip, until there are rows
    QWidget *m_filterBar;
    QTableView *m_view;
    QWidget *m_other = nullptr;
    bool m_isOtherShown = false;
    QLabel *m_noMatch;
    QString m_allHiddenWords;
    EmptyState *m_empty;
    QTimer *m_saveSoon;
    ColumnFit *m_fit = nullptr;
    bool m_hasLayout = false;
};

} // namespace Pointsman
