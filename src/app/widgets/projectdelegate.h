// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/projectline.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

#include <optional>

class QAbstractItemView;

namespace Pointsman {

/// The lines of the Now page: a row of a ProjectModel as one item of a list, with the worst severity, the name in bold,
/// the title, small stations with plan and tickets, status, last change and buttons for what is most likely wanted
/// next: a terminal, or the way out of what is wrong. A line in which an agent says something is higher, as is one with
/// a question about an attachment: it asks below, with a button for each answer. The buttons are painted; by keyboard
/// the page's actions of the same names do it. The lines share their width as ProjectColumns says.
class ProjectDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `view` has its model already.
    explicit ProjectDelegate(QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    /// How the lines share the width that they have in `option`.
    [[nodiscard]] const ProjectColumns &columns(const QStyleOptionViewItem &option) const;

Q_SIGNALS:
    /// The line's button for the way out was clicked, and so on.
    void wayOutRequested(const QModelIndex &index);
    void terminalRequested(const QModelIndex &index);
    void moveBackRequested(const QModelIndex &index);
    void isRightRequested(const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    using Button = ProjectLine::LineButton;

    void paintButton(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                     Button which) const;
    [[nodiscard]] std::optional<Button> buttonAt(const QPoint &place, const QStyleOptionViewItem &option,
                                                 const QModelIndex &index) const;
    [[nodiscard]] std::pair<QString, QRect> tipAt(const QPoint &place, const QStyleOptionViewItem &option,
                                                  const QModelIndex &index) const;
    void click(const QModelIndex &index, Button button);

    const QAbstractItemView *m_view;
    const QAbstractItemModel *m_model;
    mutable std::optional<ProjectColumns> m_columns; ///< nothing: to be measured anew
    mutable std::pair<int, QFont> m_measured;        ///< for this width and font
    QPersistentModelIndex m_pressed;                 ///< the line whose button is down
    Button m_pressedButton = Button::WayOut;
};

} // namespace Pointsman
