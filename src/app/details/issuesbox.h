// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

#include <QFrame>

class QLabel;

namespace Pointsman {

/// The findings of what is selected, in words; hidden where there is none above a note.
class IssuesBox final : public QFrame
{
    Q_OBJECT

public:
    explicit IssuesBox(QWidget *parent = nullptr);

    void setIssues(const Issues &issues);

private:
    QLabel *m_headline;
    QLabel *m_text;
};

} // namespace Pointsman
