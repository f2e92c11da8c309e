// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/testwindow.h"

#include <QSet>

#include <functional>

class QAbstractButton;

namespace Pointsman::Test {

/// Leads through the whole window: its pages, the tabs of the details, and whatever a menu or a button opens there,
/// which is all whose words have an "…" and the windows of the Help menu. Each is looked at once it can be used.
class WindowTour
{
public:
    /// `where` says how one comes to `window`.
    using Look = std::function<void(const QString &where, QWidget &window)>;

    WindowTour(TestWindow &test, Look look);

    /// The page that is in front, with everything that it opens; what has been opened before is left out.
    void visit(const QString &page);
    /// By what the windows were opened that have been looked at.
    [[nodiscard]] const QStringList &opened() const { return m_opened; }
    /// What had an "…", opened nothing and said nothing.
    [[nodiscard]] const QStringList &inVain() const { return m_inVain; }

private:
    void openAll(const QString &page);
    void open(const QString &words, const std::function<void()> &trigger);
    void close(QWidget *window);
    [[nodiscard]] QWidget *otherWindow() const;
    [[nodiscard]] QList<QAbstractButton *> doors() const;

    TestWindow &m_test;
    Look m_look;
    QSet<QString> m_tried;
    QStringList m_opened;
    QStringList m_inVain;
};

} // namespace Pointsman::Test
