// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace Pointsman {

/// A horizontal header whose titles begin where the text of RowDelegate's cells below them begins.
class TableHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent = nullptr);

    /// What a section takes to show its title whole, its sort arrow beside it; of a hidden one too.
    [[nodiscard]] int titleWidth(int logicalIndex) const { return sectionSizeFromContents(logicalIndex).width(); }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    /// What a cell's text is indented more than a title by itself would be.
    [[nodiscard]] int indent() const;
};

} // namespace Pointsman
