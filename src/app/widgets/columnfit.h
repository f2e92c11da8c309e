// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include <optional>
#include <vector>

class QAbstractItemView;
class QModelIndex;
class QTimer;

namespace Pointsman {

class TableHeader;

/// How the columns of a table share its width, told by texts: what they take is measured in the table's font. A title
/// is never cut.
struct ColumnPlan
{
    struct Column
    {
        QString typical; ///< a text that has room where there is some
        QString least;   ///< one that always has room
        bool hasPicture = false;
        bool isBold = false;       ///< some rows are
        bool followsWords = false; ///< takes what the stretched column can spare where its words need it
        /// Words that are no longer than the typical ones always have room; a part of a date would be another one.
        bool isNeverCut = false;
    };

    std::vector<Column> columns; ///< in the model's order
    int stretched = 0;           ///< takes what the others leave
    /// The others have no more than the least before the stretched one has room for its words, up to the typical.
    bool isStretchedFirst = false;
    /// Columns that are not shown where there is no room, in this order; before them those in which no row has a word,
    /// and last the one that the table is sorted by.
    QList<int> firstToGo;
    /// Then these, which tell more than what the table is sorted by.
    QList<int> lastToGo = {};
};

/// Keeps a table's columns within its width, without scrolling: where there is little room the columns give way, then
/// some are left out, and all of it comes back with the room. What the user makes of a width or shows is kept.
class ColumnFit final : public QObject
{
    Q_OBJECT

public:
    /// `header` is the view's. `pulled` is what pulled() was before, unless of another number of columns.
    ColumnFit(QAbstractItemView *view, TableHeader *header, ColumnPlan plan, const QList<int> &pulled = {});

    /// The widths in pixels that the user gave the columns; 0: none.
    [[nodiscard]] const QList<int> &pulled() const { return m_pulled; }
    /// Not shown for want of room, though nobody has hidden them.
    [[nodiscard]] const QList<int> &leftOut() const { return m_leftOut; }
    /// The header's state, with the columns that are left out for want of room as shown.
    [[nodiscard]] QByteArray headerState();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void measure();
    void fit();
    void stretch();
    void follow();
    void takeChangeFrom(int row, bool isOfWords);
    void takeChange(const QModelIndex &from, const QModelIndex &to);
    void look();
    bool measureWords();
    [[nodiscard]] int widthOfWords(int column) const;
    [[nodiscard]] bool isEmpty(int column) const;
    [[nodiscard]] QList<int> goingOrder();
    void showAll();
    void leaveOut(int room);
    void takeWidth(int column, int before, int now);
    [[nodiscard]] QList<int> shownColumns() const;
    [[nodiscard]] int wantedOf(int column) const;
    [[nodiscard]] int leastOf(int column) const;
    [[nodiscard]] bool haveWordsASay(int column) const
    {
        const ColumnPlan::Column &plan = m_plan.columns.at(size_t(column));
        return plan.followsWords || plan.isNeverCut;
    }

    QAbstractItemView *m_view;
    TableHeader *m_header;
    ColumnPlan m_plan;
    QList<int> m_pulled;
    QList<int> m_typical;
    QList<int> m_least;
    QList<int> m_leftOut;
    QList<int> m_words; ///< what words take that have a say, and those of the stretched column; 0: others
    QTimer *m_lookSoon;
    bool m_areWordsOld = false;        ///< what stands in the rows that are measured has changed
    std::optional<QList<int>> m_empty; ///< columns that say nothing in any row; nothing: to be looked at
    QList<int> m_order;                ///< in which the columns went that are left out
    QList<int> m_kept;                 ///< the user has shown them
    bool m_isFitting = false;
};

} // namespace Pointsman
