// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/support/screenreader.h"

#include <QSet>

class QWidget;

namespace Pointsman::Test {

/// What a screen reader has seen of the test's own windows, and by which widgets: their classes, and the names of
/// windows that are of Qt's classes. Nothing that the sources have is to be left out.
class NamedWindows
{
    Q_DISABLE_COPY_MOVE(NamedWindows)

public:
    explicit NamedWindows(const ScreenReader &reader) : m_reader(reader) {}

    /// Looks at `window`, which is on screen, the way a screen reader does: over the bus, while the window's thread
    /// answers. `where` is for telling what it found.
    void look(const QString &where, QWidget &window);

    [[nodiscard]] int named() const { return m_named; }
    /// What takes the focus and has no name, since this was asked last.
    [[nodiscard]] QStringList takeUnnamed() { return std::exchange(m_unnamed, {}); }
    /// The classes of widgets, and the windows of Qt's own classes, of the sources below `folder` that no window had
    /// which was looked at.
    [[nodiscard]] QStringList neverSeen(const QString &folder) const;

private:
    void noteWidgets(const QWidget &window);

    const ScreenReader &m_reader;
    QSet<QString> m_seen;
    QStringList m_unnamed;
    int m_named = 0;
};

} // namespace Pointsman::Test
