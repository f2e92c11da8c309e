// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <QFrame>

class QAction;
class QFormLayout;
class QLabel;
class QToolButton;

namespace Pointsman {

/// A finding in words: what is wrong, what it leads to, what the repair does or how to mend it by hand, since when, and
/// buttons to act on it, which stay in sight however long the words are. More about it, as the catalogue has it, is
/// shown on request.
class IssueExplanation final : public QFrame
{
    Q_OBJECT

public:
    explicit IssueExplanation(const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// `subject`: what the finding is about, `since`: how long it has been seen, both in words.
    void setIssue(const PlacedIssue &placed, const QString &subject, const QString &since);

    [[nodiscard]] bool isMoreShown() const;
    void setMoreShown(bool isShown);

Q_SIGNALS:
    void moreShownChanged();

private:
    [[nodiscard]] QLabel *addRow(const QString &title);
    [[nodiscard]] QWidget *makeWords();
    [[nodiscard]] QLayout *makeButtons(const QList<QAction *> &actions);
    [[nodiscard]] QToolButton *buttonFor(QAction *action);
    void setRow(QLabel *label, const QString &words, bool isShown);
    void showMore();
    [[nodiscard]] static QString headline(const PlacedIssue &placed, const QString &subject);

    QWidget *m_content;
    QFormLayout *m_form;
    QLabel *m_headline, *m_message, *m_consequence, *m_repair, *m_meaning, *m_byHand, *m_place, *m_since, *m_code;
    QToolButton *m_more;
    std::optional<Issue> m_shown;
    bool m_hasRepair = false;
};

} // namespace Pointsman
