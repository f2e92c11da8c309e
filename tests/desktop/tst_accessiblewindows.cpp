// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/taborder.h"
#include "app/support/windowsituations.h"
#include "desktop/support/namedwindows.h"

#include <QApplication>
#include <QTest>

#include <cstdio>

using namespace Pointsman;
using namespace Pointsman::Test;

/// A screen reader can name whatever takes the focus in each window that there is. The last function compares what was
/// looked at with the sources, so that no window, card or bar can be forgotten.
class AccessibleWindowsTest final : public WindowSituations
{
    Q_OBJECT

public:
    explicit AccessibleWindowsTest(const ScreenReader &reader) : m_windows(reader) {}

private Q_SLOTS:
    void nothingOfTheSourcesIsLeftOut();

private:
    void look(const QString &where, QWidget &window) override
    {
        m_windows.look(where, window);
        for (const QString &each : leapsOfTab(window) + labelsAmiss(window))
            m_disorder << where + QStringLiteral(": ") + each;
    }
    [[nodiscard]] QStringList takeAmiss() override { return m_windows.takeUnnamed() + std::exchange(m_disorder, {}); }

    NamedWindows m_windows;
    QStringList m_disorder; ///< of the Tab key and of labels
};

void AccessibleWindowsTest::nothingOfTheSourcesIsLeftOut()
{
    const QStringList neverSeen = m_windows.neverSeen(QStringLiteral(POINTSMAN_SOURCES "/src/app"));
    QVERIFY2(neverSeen.isEmpty(), qPrintable(neverSeen.join(u'\n')));
    QVERIFY(m_windows.named() > 1000);
}

int main(int argc, char *argv[])
{
    if (!ScreenReader::isInstalled()) {
        std::puts("The package at-spi2-core is not installed.");
        return 0;
    }
    // The desktop first: the application below connects to its display and its bus.
    int serverArguments = 1;
    VirtualDesktop desktop;
    ScreenReader reader;
    {
        const QCoreApplication forProcesses(serverArguments, argv);
        if (!desktop.start() || !reader.start(desktop))
            return 1;
    }
    qputenv("DISPLAY", desktop.display().toLatin1());
    qputenv("DBUS_SESSION_BUS_ADDRESS", desktop.busAddress().toLatin1());
    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
    const QApplication application(argc, argv);
    AccessibleWindowsTest test(reader);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_accessiblewindows.moc"
