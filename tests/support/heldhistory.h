// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pointsman::Test {

/// Holds a history as another program does that writes it for long; lets it go at the end of its life.
class HeldHistory
{
    Q_DISABLE_COPY_MOVE(HeldHistory)
public:
    explicit HeldHistory(const QString &file);
    ~HeldHistory();

    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    bool m_isHeld = false;
};

} // namespace Pointsman::Test
