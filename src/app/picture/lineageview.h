// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/picture/lineagelayout.h"
#include "app/picture/picturearea.h"

namespace Pointsman {

struct Picture;

/// The lineage of a session, to click through: an item opens what it stands for, and where something is missing a
/// button offers what can be done about it.
class LineageView final : public PictureArea
{
    Q_OBJECT

public:
    explicit LineageView(QWidget *parent = nullptr);

    /// The same lineage again changes nothing; of another one the box of the same topic or ticket stays the current one
    /// where there is one.
    void setLineage(const Lineage &lineage);
    /// All of it, wide enough for its titles, whatever room the view has.
    [[nodiscard]] Picture picture(const QString &title) const;
    [[nodiscard]] BoxWords wordsOf(int box) const override;

Q_SIGNALS:
    void itemOpened(const Pointsman::LineageItem &item);
    void remedyWanted(const Pointsman::LineageItem &item);
    void saveWanted();

protected:
    void paintPicture(QPainter &painter, const QRectF &visible) override;
    void fillMenu(QMenu &menu, int box) override;
    void layOut() override;

private:
    /// What a box of the view stands for: an item, or the button on it.
    struct Target
    {
        std::size_t station;
        std::size_t item;
        bool isButton;
        bool operator==(const Target &) const = default;
    };

    [[nodiscard]] const LineageItem &itemAt(int box) const;
    [[nodiscard]] QString keyOf(int box) const;
    void open(int box);

    Lineage m_lineage;
    LineageLayout m_layout;
    std::vector<Target> m_targets; ///< by box
};

} // namespace Pointsman
