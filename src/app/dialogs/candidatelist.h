// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

#include <optional>
#include <vector>

class QStandardItemModel;

namespace Pointsman {

/// One thing that can be chosen in a dialog. All of it is shown as plain text.
struct Candidate
{
    QString id;
    QString title;
    QString note;                ///< a few words for the last column; may be empty
    QString refusal;             ///< why it cannot be chosen; empty: it can
    std::optional<bool> checked; ///< nothing: it has no check box

    [[nodiscard]] bool operator==(const Candidate &other) const = default;
};

/// Candidates by title, id and note, narrowed by words and used by keyboard alone. Without rows it says why.
class CandidateList final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CandidateList)

public:
    explicit CandidateList(QWidget *parent = nullptr);
    ~CandidateList() override;

    void setColumns(const QStringList &titles);
    /// What the list says while it has no candidates at all.
    void setEmptySentence(const QString &sentence);
    /// The row that is current stays so, and what is on screen stays where it is.
    void setCandidates(const std::vector<Candidate> &candidates);
    /// Shows those that have all words in title, id or note.
    void setFilter(const QString &words);

    [[nodiscard]] QString currentId() const;
    /// Makes the candidate the current one; with an id that is not shown none is.
    void select(const QString &id);
    /// The id of the first one shown that can be chosen; empty where there is none.
    [[nodiscard]] QString firstId() const;
    [[nodiscard]] QStringList checkedIds() const;
    [[nodiscard]] int count() const;
    /// The sentence that stands for the rows; empty where there are some.
    [[nodiscard]] QString sentence() const;
    /// So wide that nothing in it is cut.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The user went to another candidate.
    void picked(const QString &id);
    /// The user double-clicked a candidate.
    void taken(const QString &id);
    void checksChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class WordFilter;

    [[nodiscard]] QString idAt(const QModelIndex &index) const;
    [[nodiscard]] int wantedBy(int column) const;
    void layOutColumns();
    void tellSentence();

    QStandardItemModel *m_model;
    WordFilter *m_filter;
    QString m_emptySentence;
    bool m_isQuiet = false; ///< the current row changes, but not by the user
};

} // namespace Pointsman
