// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/fakenotifications.h"
#include "app/support/samples.h"
#include "desktop/support/builtprogram.h"
#include "desktop/support/fakewatcher.h"

#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
constexpr int startMs = 20'000;
/// From a write to its notification: what was seen is written down after a second and gathered for another one.
constexpr int noticeMs = 15'000;

QByteArray alpha(const QStringList &spikes)
{
    return sessionDocument(idA, QStringLiteral("active"), spikes, QStringLiteral("plan-a"));
}

} // namespace

/// The built program on a desktop with a notification server: an agent writes, the user clicks.
class NotificationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desktop.start()); }
    void init();
    void cleanup();
    void whatAnAgentDidIsToldAndCanBeOpened();
    void whatAnAgentDidCanBeUndone_data();
    void whatAnAgentDidCanBeUndone();
    void undoOfWhatWasChangedSinceIsMergedInTheWindow();
    void withAServerThatComesLaterNothingIsLost();
    void thatTheSettingsAreDamagedIsToldInTheWindowAlone();

private:
    void startServer()
    {
        m_server = std::make_unique<FakeNotifications>(m_desktop.busAddress(), FakeNotifications::usualAbilities);
    }
    void startMinimised();
    /// Whether the program has read and written down what the project is like.
    [[nodiscard]] bool hasRead() const { return m_tree->exists(QStringLiteral("state/pointsman/history.sqlite")); }

    VirtualDesktop m_desktop;
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<FakeNotifications> m_server;
    std::unique_ptr<BuiltProgram> m_program;
};

void NotificationsTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    m_program = std::make_unique<BuiltProgram>(m_desktop, *m_tree);
    startMinimised();
}

/// A window that is minimised is not looked at.
void NotificationsTest::startMinimised()
{
    QVERIFY(m_program->start({m_tree->path(p)}));
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, startMs);
    QTRY_VERIFY_WITH_TIMEOUT(hasRead(), startMs);
    (void)m_desktop.run(QStringLiteral("xdotool"),
                        {QStringLiteral("windowminimize"), QString::fromLatin1(m_desktop.windows().value(0))});
    QTRY_COMPARE(m_desktop.windows().size(), 0);
}

void NotificationsTest::cleanup()
{
    m_program.reset();
    m_server.reset();
    m_tree.reset();
}

void NotificationsTest::whatAnAgentDidIsToldAndCanBeOpened()
{
    startServer();
    m_tree->replace(activeIn(p), alpha({QStringLiteral("spike-a"), QStringLiteral("spike-x")}));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->shown().size(), 1, noticeMs);
    const auto shown = m_server->shown().front();
    QCOMPARE(shown.title, QStringLiteral("p: changed by another program"));
    QCOMPARE(shown.text, QStringLiteral("Alpha: spike-x attached"));
    m_server->invoke(shown.id, QStringLiteral("default"));
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, noticeMs);
    QVERIFY(!m_server->shown().front().text.contains(tokenInDocuments));
}

void NotificationsTest::whatAnAgentDidCanBeUndone_data()
{
    QTest::addColumn<bool>("hasPanel");
    QTest::newRow("without a panel") << false;
    QTest::newRow("with a panel of the bus's protocol") << true;
}

void NotificationsTest::whatAnAgentDidCanBeUndone()
{
    QFETCH(bool, hasPanel);
    startServer();
    std::unique_ptr<FakeWatcher> panel;
    if (hasPanel) {
        panel = std::make_unique<FakeWatcher>(m_desktop);
        QTRY_COMPARE_WITH_TIMEOUT(panel->items().size(), 1, startMs);
    }
    // That of another program, which every program on the bus is told of.
    m_server->invoke(9999, QStringLiteral("default"));
    const QByteArray before = m_tree->read(activeIn(p));
    m_tree->replace(activeIn(p), alpha({}));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->shown().size(), 1, noticeMs);
    QCOMPARE(m_server->shown().front().text, QStringLiteral("Alpha: spike-a detached"));
    m_server->invoke(m_server->shown().front().id, QStringLiteral("undo"));
    QTRY_COMPARE_WITH_TIMEOUT(m_tree->read(activeIn(p)), before, noticeMs);
    QCOMPARE(m_desktop.windows().size(), 0); // nothing had to be asked
}

void NotificationsTest::undoOfWhatWasChangedSinceIsMergedInTheWindow()
{
    startServer();
    m_tree->replace(activeIn(p), alpha({QStringLiteral("spike-a"), QStringLiteral("spike-x")}));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->shown().size(), 1, noticeMs);
    const QByteArray since =
        sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-a"), QStringLiteral("spike-x")},
                        QStringLiteral("plan-c"));
    m_tree->replace(activeIn(p), since);
    m_server->invoke(m_server->shown().front().id, QStringLiteral("undo"));
    const QStringList findDialog{QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"),
                                 QStringLiteral("^Take back: ")};
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop.run(QStringLiteral("xdotool"), findDialog).isEmpty(), noticeMs);
    QCOMPARE(m_tree->read(activeIn(p)), since); // nothing is written before the user has said so
    const QString dialog =
        QString::fromLatin1(m_desktop.run(QStringLiteral("xdotool"), findDialog)).trimmed().section(u'\n', -1);
    (void)m_desktop.run(QStringLiteral("xdotool"), {QStringLiteral("windowactivate"), QStringLiteral("--sync"), dialog,
                                                    QStringLiteral("key"), QStringLiteral("Return")});
    QTRY_VERIFY_WITH_TIMEOUT(!m_tree->read(activeIn(p)).contains("spike-x"), noticeMs);
    QVERIFY(m_tree->read(activeIn(p)).contains("plan-c"));
    QTRY_VERIFY(m_desktop.run(QStringLiteral("xdotool"), findDialog).isEmpty());
}

void NotificationsTest::withAServerThatComesLaterNothingIsLost()
{
    m_tree->replace(activeIn(p), alpha({}));
    startServer();
    QTRY_COMPARE_WITH_TIMEOUT(m_server->shown().size(), 1, noticeMs);
    m_server.reset();
    startServer();
    m_tree->replace(activeIn(p), alpha({QStringLiteral("spike-x")}));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->shown().size(), 1, noticeMs);
    QVERIFY(m_program->isRunning());
}

void NotificationsTest::thatTheSettingsAreDamagedIsToldInTheWindowAlone()
{
    cleanup();
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    m_tree->write(QStringLiteral("config/pointsman/settings.ini"), "these are no settings at all\n");
    startServer();
    m_program = std::make_unique<BuiltProgram>(m_desktop, *m_tree);
    startMinimised();
    m_tree->replace(activeIn(p), alpha({QStringLiteral("spike-a"), QStringLiteral("spike-x")}));
    QTRY_VERIFY_WITH_TIMEOUT(!m_server->shown().empty(), noticeMs);
    QCOMPARE(m_server->shown().front().title, QStringLiteral("p: changed by another program"));
}

QTEST_GUILESS_MAIN(NotificationsTest)
#include "tst_notifications.moc"
