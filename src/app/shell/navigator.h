// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigatormodel.h"

#include <QAction>
#include <QTreeView>

namespace Pointsman {

/// The tree of pages at the window's left, and the keys that lead to it and from project to project.
class Navigator final : public QTreeView
{
    Q_OBJECT

public:
    static constexpr int usualWidth = 225;

    explicit Navigator(QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot) { m_model->setSnapshot(snapshot); }
    /// Chooses a page, of Page::Project the one of the project at `projectPath`; nothing where it is not listed.
    void choose(Page page, const QString &projectPath = {});
    [[nodiscard]] Page page() const;
    /// Of the project whose page is chosen; empty: it is another page.
    [[nodiscard]] QString projectPath() const;
    /// Entries for a menu.
    [[nodiscard]] QList<QAction *> goActions() const { return {m_go, m_previous, m_next}; }

    /// The names of the pages are whole; those of projects may be cut.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(Pointsman::Page page, const QString &projectPath);
    /// The user wants to be on the page that is chosen.
    void pageWanted();

protected:
    /// A heading is no page: a click on it, or beside the rows, leaves the page that is chosen.
    void mousePressEvent(QMouseEvent *event) override;
    /// Neither does a key stop at one.
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void makeActions();
    /// The project above the row that is chosen, or below it.
    void chooseProject(QModelIndex (QTreeView::*neighbour)(const QModelIndex &) const);

    NavigatorModel *m_model;
    QAction *m_go, *m_previous, *m_next;
};

} // namespace Pointsman
