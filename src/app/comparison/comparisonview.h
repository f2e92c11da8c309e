// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/merge.h"

#include <QTableView>

class QLabel;
class QTimer;

namespace Pointsman {

class ComparisonModel;

/// The one view of what two or three versions of a document do not have in common, field by field: repairs, conflicts,
/// undo and history all show it. Plain text; Ctrl+C copies what is selected, or everything where nothing is. With three
/// versions each field in conflict has a mark in front of the values that can be chosen (Space or a click).
class ComparisonView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonView)

public:
    explicit ComparisonView(QWidget *parent = nullptr);

    void setDifferences(const Differences &differences);
    /// What was seen for the first time, as these differences from nothing say.
    void setFirstSight(const Differences &fields);
    void setMerge(const Merge &merge);
    /// What the versions are called: "Now" and "After the fix". `theirs` is for three versions.
    void setTitles(const QString &before, const QString &after, const QString &theirs = {});
    /// What stands here where nothing differs.
    void setEmptyWords(const QString &words);

    /// The merge as it was decided; nothing where two versions are compared.
    [[nodiscard]] const std::optional<Merge> &merge() const;
    /// What still has to be done before it can be merged; empty: nothing.
    [[nodiscard]] QString undecidedWords() const;
    /// The field of the current row; nothing where there is none.
    [[nodiscard]] std::optional<FieldPath> currentField() const;
    /// Everything that is shown as text, one field a line, with a tabulator between the columns.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// A conflict was decided.
    void decided();
    void currentFieldChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fit();
    [[nodiscard]] int wantedWidth(int column) const;
    void copy();
    [[nodiscard]] QString textOf(bool isAll) const;

    ComparisonModel *m_model;
    QLabel *m_empty;
    QTimer *m_fitSoon;
};

} // namespace Pointsman
