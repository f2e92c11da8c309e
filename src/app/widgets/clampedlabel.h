// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace Pointsman {

/// Plain text in at most so many lines, its own or as it is wrapped: the last one ends with "…" where there is more,
/// and the tool tip has the whole. The context menu copies it.
class ClampedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ClampedLabel(int lines, QWidget *parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Shown
    {
        QStringList lines;
        bool isCut = false; ///< there is more
    };
    [[nodiscard]] Shown shownIn(int width) const;

    int m_lines;
};

} // namespace Pointsman
