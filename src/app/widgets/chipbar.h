// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;

namespace Pointsman {

/// One choice of a ChipBar.
struct Chip
{
    int id = 0;
    QString text;
    std::optional<int> count; ///< stands behind the text
    QString toolTip;
};

/// Choices of which one holds, as a row of chips that wraps: "All 54", "Active 2", … One stop of the Tab key; the
/// arrow keys go from chip to chip.
class ChipBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipBar)

public:
    explicit ChipBar(const QString &accessibleName, QWidget *parent = nullptr);

    /// The chips to show, in this order. The chosen one stays chosen where its id is still there; else the first is.
    void setChips(const std::vector<Chip> &chips);
    /// The id of the chosen chip; nothing where there is none.
    [[nodiscard]] std::optional<int> current() const;
    /// Chooses a chip, as a click would.
    void setCurrent(int id);

Q_SIGNALS:
    /// Another chip was chosen, by whatever means.
    void currentChanged(int id);

private:
    QButtonGroup *m_group;
};

} // namespace Pointsman
