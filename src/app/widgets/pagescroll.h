// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace Pointsman {

/// A page that fills the room that it has, and scrolls up and down where it has less height than it needs: what stands
/// in it is never pressed into one another. It asks for the width of its content, and for as much of its height as has
/// to be in sight.
class PageScroll final : public QScrollArea
{
    Q_OBJECT

public:
    /// What stands in it goes into a layout of its widget().
    explicit PageScroll(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// Fills `page` with such a one; its widget(), for a layout.
[[nodiscard]] QWidget *scrolledContent(QWidget *page);

} // namespace Pointsman
