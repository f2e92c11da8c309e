// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/textdifference.h"

#include <QPlainTextEdit>

namespace Pointsman {

/// The places in which two versions of a file differ, as one text: each line behind its sign, and on the ground of it
/// where it was added or removed; with a few lines around them, and how many are left out in between.
class TextDifferenceView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextDifferenceView(QWidget *parent = nullptr);

    void setLines(const std::vector<TextLine> &lines);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintGrounds();

    std::vector<TextLine> m_places; ///< as they are shown
};

} // namespace Pointsman
