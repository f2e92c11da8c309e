// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/verbdialog.h"
#include "app/history/versionreading.h"

#include <functional>

class QLabel;
class QVBoxLayout;

namespace Pointsman {

class ComparisonView;

/// Shows what a change of the history's would do to the files before it is done. Where another program has written one
/// of them since, it shows what would be lost, and offers the merge where there is one: at once where the two touch
/// different fields or lines, else once each conflict of a state file is decided.
class ChangeDialog final : public VerbDialog
{
    Q_OBJECT

public:
    /// `title` is what is asked for ("Restore This Version"), `verb` the button where nothing is in the way.
    ChangeDialog(const ChangePlan &plan, const QString &title, const QString &verb, QWidget *parent);

Q_SIGNALS:
    /// The user wants it; `changes` are to be written as the files were.
    void chosen(const Pointsman::FileChanges &changes);

private:
    void showChanges();
    void showChange(const FileChange &change);
    void showChangedSince(const QString &verb);
    QLabel *addNote(const QString &words);
    void addPlace(const QString &path);
    void addLines(const QString &name, const QByteArray &before, const QByteArray &after);
    void addTextDifference(const FileChange &change);
    void addChangedText(const ChangedSince &changed);
    ComparisonView *addComparison(const QString &path);
    [[nodiscard]] QWidget *addSection(const std::function<void()> &fill);
    void addOthers();
    void follow();
    void acceptMerge();

    /// What is written beside the file that is decided on, unless the choice leaves it as it is.
    struct Other
    {
        FileChange change;
        QWidget *written;
        QWidget *left;
    };

    ChangePlan m_plan;
    QVBoxLayout *m_content;
    ComparisonView *m_merge = nullptr; ///< where conflicts are decided
    std::vector<Other> m_others;
    QLabel *m_writtenNote = nullptr; ///< stands above the others
};

} // namespace Pointsman
