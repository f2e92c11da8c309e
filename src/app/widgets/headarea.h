// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace Pointsman {

/// What stands above something to read: as high as its content. Where that leaves too little for what is below, it
/// gives way and is scrolled, so that nothing of it is cut.
class HeadArea final : public QScrollArea
{
    Q_OBJECT

public:
    /// `content` has a layout.
    explicit HeadArea(QWidget *content, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int neededHeight() const;
    void fit();
};

} // namespace Pointsman
