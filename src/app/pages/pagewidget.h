// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <QAction>
#include <QWidget>

namespace Pointsman {

/// One page of the main window: a view of the snapshot with its own actions.
class PageWidget : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageWidget)

public:
    explicit PageWidget(QWidget *parent = nullptr) : QWidget(parent) {}

    /// What the window's title says of the page; empty: nothing.
    [[nodiscard]] virtual QString title() const = 0;
    /// The actions of the toolbar: those of the page itself, and those that work on the selected row.
    [[nodiscard]] virtual QList<QAction *> pageActions() const = 0;
    [[nodiscard]] virtual QList<QAction *> selectionActions() const = 0;
    /// What is counted, for the status bar: "54 sessions".
    [[nodiscard]] virtual QString summary() const = 0;

    virtual void setSnapshot(const SnapshotPtr &snapshot) = 0;
    /// The page comes to the front or leaves it. Only while it is there do the shared actions work on its selection.
    void setInFront(bool isInFront)
    {
        m_isInFront = isInFront;
        if (isInFront)
            takeOver();
        else
            letGo();
    }
    /// Lets what says "3 min ago" say it anew.
    virtual void refreshTimes() = 0;
    /// Ctrl+F: the filter, or in wide reading the words to find in what is read.
    virtual void focusFilter() = 0;
    /// Wide reading on or off: nothing but the documents or the history of what is selected.
    virtual void setWide(bool) {}

Q_SIGNALS:
    void summaryChanged();
    /// Leads to a session's row on its project's page.
    void sessionRequested(const QString &projectPath, const QString &sessionFile);
    void missionRequested(const QString &missionId);
    /// The user wants to read without anything beside it, or no longer.
    void wideRequested(bool isWide);

protected:
    [[nodiscard]] bool isInFront() const { return m_isInFront; }
    /// Gives the shared actions the page's selection.
    virtual void takeOver() = 0;
    /// Takes it from them.
    virtual void letGo() {}

private:
    bool m_isInFront = false;
};

} // namespace Pointsman
