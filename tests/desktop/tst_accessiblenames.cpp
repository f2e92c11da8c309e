// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/support/builtprogram.h"
#include "desktop/support/screenreader.h"

#include <QSet>
#include <QTest>

using namespace Pointsman::Test;

using State = AccessibleNode::State;

namespace {

constexpr int mostPages = 10;
constexpr int patience = 20'000; // milliseconds; a loaded machine takes its time

/// What leads on from a window.
struct Doors
{
    std::vector<AccessibleNode> tabs;    ///< and the titles of pages, as the preferences have them
    std::vector<AccessibleNode> dialogs; ///< buttons and entries of menus
};

/// By its words: whatever asks for more ends in "…". Removing asks only where a value would be lost for good.
bool opensWindow(const QString &name)
{
    return (name.endsWith(u'…') && name != u"Remove Without Keeping…") || name == u"Keyboard Shortcuts" ||
           name == u"About Pointsman";
}

} // namespace

/// A screen reader can name whatever the keyboard can go to: on every page of the built program on its demonstration,
/// in every tab, and in every dialog that a menu or a button opens there.
class AccessibleNamesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingThatTakesTheFocusHasAName_data();
    void everythingThatTakesTheFocusHasAName();
    void theWalkHasGoneEverywhere();

private:
    [[nodiscard]] AccessibleNode mainWindow() const;
    /// The window that stands beside the main one; an invalid one where there is none.
    [[nodiscard]] AccessibleNode otherWindow() const;
    /// Notes what has no name, and finds what leads on.
    Doors look(const AccessibleNode &window);
    void lookIntoTabs(const AccessibleNode &window, const Doors &doors);
    void lookIntoDialogs(const Doors &doors);
    [[nodiscard]] bool goToPage(const QString &page) const;
    void press(const char *key) const;
    /// Whether the message bar says that there is nothing to do, as of restoring what the file holds now.
    [[nodiscard]] bool isSoAlready() const;

    VirtualDesktop m_desktop;
    ScreenReader m_reader;
    TemporaryTree m_tree;
    std::unique_ptr<BuiltProgram> m_program;
    QSet<QString> m_opened; ///< by what leads there
    NamesSeen m_seen;
};

void AccessibleNamesTest::initTestCase()
{
    if (!ScreenReader::isInstalled())
        QSKIP("The package at-spi2-core is not installed.");
    QVERIFY(m_desktop.start());
    QVERIFY(m_reader.start(m_desktop));
    m_program = std::make_unique<BuiltProgram>(m_desktop, m_tree);
    m_program->setEnvironment(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
    QVERIFY(m_program->start({QStringLiteral("--demo")}));
    QTRY_VERIFY_WITH_TIMEOUT(mainWindow().isValid(), patience);
}

AccessibleNode AccessibleNamesTest::mainWindow() const
{
    for (const AccessibleNode &window : m_reader.windows(QStringLiteral("pointsman"))) {
        if (window.role() == u"frame")
            return window;
    }
    return {};
}

AccessibleNode AccessibleNamesTest::otherWindow() const
{
    for (const AccessibleNode &window : m_reader.windows(QStringLiteral("pointsman"))) {
        if (window.role() != u"frame")
            return window;
    }
    return {};
}

Doors AccessibleNamesTest::look(const AccessibleNode &window)
{
    Doors doors;
    visitShown(window, [&](const AccessibleNode &node, const QStringList &way) {
        const QString name = node.name();
        const QString role = node.role();
        m_seen.look(node, way);
        const bool isTitle = role == u"list item" && way.last().contains(QStringLiteral("“Kinds of preferences”"));
        if ((role == u"page tab" && node.hasRoom()) || isTitle)
            doors.tabs.push_back(node);
        else if ((role == u"push button" || role == u"menu item") && opensWindow(name) && node.is(State::Enabled))
            doors.dialogs.push_back(node);
    });
    return doors;
}

void AccessibleNamesTest::lookIntoTabs(const AccessibleNode &window, const Doors &doors)
{
    for (const AccessibleNode &tab : doors.tabs) {
        tab.press();
        lookIntoDialogs(look(window));
    }
}

void AccessibleNamesTest::lookIntoDialogs(const Doors &doors)
{
    for (const AccessibleNode &door : doors.dialogs) {
        const QString label = door.label();
        if (m_opened.contains(label))
            continue;
        m_opened.insert(label);
        door.press();
        QTRY_VERIFY2_WITH_TIMEOUT(otherWindow().isValid() || isSoAlready(), qPrintable(label), patience);
        const AccessibleNode dialog = otherWindow();
        if (!dialog.isValid()) {
            m_opened.remove(label); // another page may have more for it to do
            continue;
        }
        for (const AccessibleNode &tab : look(dialog).tabs) {
            tab.press();
            look(dialog);
        }
        QTRY_VERIFY2(otherWindow().is(State::Active), qPrintable(label)); // else it does not get the key
        press("Escape");
        QTRY_VERIFY2(!otherWindow().isValid(), qPrintable(label));
    }
}

bool AccessibleNamesTest::goToPage(const QString &page) const
{
    visitShown(mainWindow(), [](const AccessibleNode &node, const QStringList & /*way*/) {
        if (node.role() == u"tree")
            node.press(); // gets the focus
    });
    press("Home");
    const auto isThere = [&] { return mainWindow().name().startsWith(page); };
    for (int row = 0; row < mostPages && !QTest::qWaitFor(isThere, 500); ++row)
        press("Down");
    return isThere();
}

void AccessibleNamesTest::press(const char *key) const
{
    (void)m_desktop.run(QStringLiteral("xdotool"), {QStringLiteral("key"), QLatin1StringView(key)});
}

bool AccessibleNamesTest::isSoAlready() const
{
    bool isSaid = false;
    visitShown(mainWindow(), [&isSaid](const AccessibleNode &node, const QStringList & /*way*/) {
        isSaid = isSaid || node.name().contains(u"It is so already");
    });
    return isSaid;
}

void AccessibleNamesTest::everythingThatTakesTheFocusHasAName_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page :
         {"Now", "checkout-web", "billing-export", "pi-ticketflow", "Missions", "Warnings", "History"})
        QTest::newRow(page) << (page == QByteArray("Now") ? QStringLiteral("Pointsman") : QString::fromLatin1(page));
}

void AccessibleNamesTest::everythingThatTakesTheFocusHasAName()
{
    QFETCH(const QString, page);
    m_seen.unnamed.clear();
    QVERIFY(goToPage(page));
    const Doors doors = look(mainWindow());
    lookIntoDialogs(doors);
    lookIntoTabs(mainWindow(), doors);
    QVERIFY2(m_seen.unnamed.isEmpty(), qPrintable(m_seen.unnamed.join(u'\n')));
}

/// What shows nothing to the walk would pass it.
void AccessibleNamesTest::theWalkHasGoneEverywhere()
{
    QVERIFY2(m_seen.named > 500, qPrintable(QString::number(m_seen.named)));
    for (const char *door :
         {"menu item “Start Session from Seed…”", "menu item “Find Projects…”", "menu item “Preferences…”",
          "menu item “Quick Switch…”", "menu item “Join Mission…”", "menu item “Import Mission State…”",
          "menu item “Link with Project…”", "menu item “Keyboard Shortcuts”", "menu item “About Pointsman”",
          "push button “Move…”", "push button “Name…”", "push button “Add Spike to Active…”",
          "push button “Finish with Tickets…”", "push button “Working On…”", "push button “Preview Fix…”",
          "push button “Save Picture…”"})
        QVERIFY2(m_opened.contains(QString::fromUtf8(door)), door);
}

QTEST_GUILESS_MAIN(AccessibleNamesTest)
#include "tst_accessiblenames.moc"
