// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

#include <QScrollArea>

class QAction;
class QFormLayout;
class QLabel;

namespace Pointsman {

/// What the repair of a finding will do, in words; empty where there is none.
[[nodiscard]] QString repairPlan(const Issue &issue);

/// A finding in words: what is wrong, what it leads to, what the repair does, and buttons to act on it.
class IssueExplanation final : public QScrollArea
{
    Q_OBJECT

public:
    explicit IssueExplanation(const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// `subject`: what the finding is about, in words.
    void setIssue(const Issue &issue, const QString &subject);

private:
    [[nodiscard]] QLabel *addRow(const QString &title);
    [[nodiscard]] static QString headline(Severity severity, const QString &subject);

    QWidget *m_content;
    QFormLayout *m_form;
    QLabel *m_headline, *m_message, *m_consequence, *m_repair, *m_place, *m_code;
};

} // namespace Pointsman
