// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "workspace/repairs.h"
#include "workspace/snapshot.h"

#include <QAction>
#include <QObject>

namespace Pointsman {

struct IgnoredIssue;

/// What can be done about the finding that is selected: show what its repairs would do, go to its row, open its file,
/// ignore it or take that back. What does not apply says why in its tool tip.
class IssueActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IssueActions)

public:
    /// `window` is what dialogs belong to.
    IssueActions(const Services &services, QWidget *window);

    /// The finding to act on; nothing: none is selected.
    void setIssue(const std::optional<PlacedIssue> &placed);

    [[nodiscard]] QList<QAction *> all() const
    {
        return {m_fix, m_otherFixes, m_show, m_openFile, m_showFolder, m_ignore, m_ignoreCode, m_takeBack};
    }
    /// Those with which one works most.
    [[nodiscard]] QList<QAction *> ofToolBar() const
    {
        return {m_fix, m_show, m_openFile, m_showFolder, m_ignore, m_takeBack};
    }
    /// Those that stand below the explanation.
    [[nodiscard]] QList<QAction *> ofExplanation() const
    {
        return {m_fix, m_otherFixes, m_show, m_openFile, m_ignore, m_ignoreCode, m_takeBack};
    }

Q_SIGNALS:
    /// The user wants to see the row that the finding is about.
    void rowRequested();

private:
    void offerAll();
    void offerIgnoring();
    void askForRepairs();
    void takeRepairs(const std::vector<Repair> &repairs);
    [[nodiscard]] IgnoredIssue one() const;
    [[nodiscard]] IgnoredIssue everyOfItsCode() const;
    [[nodiscard]] QString wordsOf(const IgnoredIssue &ignored) const;
    void ignore(const IgnoredIssue &what);
    void takeBack();

    Services m_services;
    QWidget *m_window;
    std::optional<PlacedIssue> m_placed;
    QAction *m_fix, *m_otherFixes, *m_show, *m_openFile, *m_showFolder, *m_ignore, *m_ignoreCode, *m_takeBack;
    int m_asked = 0; ///< answers to earlier questions are not shown
};

} // namespace Pointsman
