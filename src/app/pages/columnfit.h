// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QTableView;

namespace Pointsman {

/// How the columns of a table share its width; widths in average characters, in the model's order.
struct ColumnPlan
{
    QList<int> wanted;
    QList<int> least;     ///< down to which a column gives way
    int stretched = 0;    ///< takes what the others leave
    QList<int> firstToGo; ///< columns that are not shown where there is no room, in this order
};

/// Keeps a table's columns within its width, without scrolling: where there is little room the columns give way, then
/// some are left out, and all of it comes back with the room. What the user makes of a width or shows is kept.
class ColumnFit final : public QObject
{
    Q_OBJECT

public:
    /// `wanted` in pixels replaces that of the plan, unless it is of another number of columns.
    ColumnFit(QTableView *view, const ColumnPlan &plan, const QList<int> &wanted);

    /// In pixels.
    [[nodiscard]] const QList<int> &wanted() const { return m_wanted; }
    /// The header's state, with the columns that are left out for want of room as shown.
    [[nodiscard]] QByteArray headerState();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void stretch();
    void showAll();
    void leaveOut(int room);
    void takeWidth(int column, int before, int now);
    [[nodiscard]] QList<int> shownColumns() const;
    [[nodiscard]] int leastOf(int column) const { return std::min(m_wanted.at(column), m_least.at(column)); }

    QTableView *m_view;
    QList<int> m_wanted;
    QList<int> m_least;
    int m_stretched;
    QList<int> m_firstToGo;
    QList<int> m_leftOut;
    bool m_isFitting = false;
};

} // namespace Pointsman
