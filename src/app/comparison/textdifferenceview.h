// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/textdifference.h"

#include <QPlainTextEdit>

namespace Pointsman {

/// Two versions of a file as one text: each line behind its sign, and on the ground of it where it was added or
/// removed.
class TextDifferenceView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextDifferenceView(QWidget *parent = nullptr);

    void setLines(const std::vector<TextLine> &lines);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void paintGrounds();
    void showFirstChange();

    std::vector<TextLine> m_lines;
    bool m_isToShowFirst = false;
};

} // namespace Pointsman
