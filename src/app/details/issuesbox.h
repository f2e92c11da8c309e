// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

#include <QFrame>

class QLabel;

namespace Pointsman {

/// The findings of what is selected, in words, with the way to their repairs; hidden where there is none above a note.
class IssuesBox final : public QFrame
{
    Q_OBJECT

public:
    explicit IssuesBox(QWidget *parent = nullptr);

    void setIssues(const Issues &issues);

Q_SIGNALS:
    /// The user wants to see what the repairs of this finding would do.
    void repairRequested(const Pointsman::Issue &issue);

private:
    void addIssue(const Issue &issue);
    QLabel *addWords(const QString &words);

    Issues m_issues;
    QLabel *m_headline;
    QWidget *m_tabPlace; ///< of the list
    QWidget *m_list = nullptr;
};

} // namespace Pointsman
