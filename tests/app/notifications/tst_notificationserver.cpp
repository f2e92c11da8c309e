// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/notificationserver.h"

#include "app/notifications/fakenotifications.h"
#include "app/notifications/privatebus.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

/// The client of the desktop's notification server, on a bus of its own.
class NotificationServerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void itShowsWithActionsAndHints();
    void foreignTextIsNoMarkup_data();
    void foreignTextIsNoMarkup();
    void actionsAreLeftOutWhereTheServerHasNone();
    void anActionComesBackWithItsToken();
    void theActionsOfOthersAreNotOurs();
    void oneTakesThePlaceOfAnother();
    void itIsTakenFromTheScreen();
    void withoutAServerTheFallbackTells();
    void aServerThatComesLaterIsFound();
    void aServerThatIsReplacedIsFound();
    void aServerThatRefusesIsFallenBackFrom();

private:
    void startFake(const QStringList &abilities = FakeNotifications::usualAbilities);

    const Notification m_simple{QStringLiteral("web"),
                                QStringLiteral("<b>seed</b> & spike"),
                                {{QStringLiteral("open"), QStringLiteral("Open")}}};
    PrivateBus m_bus;
    std::unique_ptr<FakeNotifications> m_fake;
    std::unique_ptr<NotificationServer> m_server;
    QStringList m_fallen;
    QString m_connection;
};

void NotificationServerTest::initTestCase()
{
    QVERIFY(m_bus.start());
}

void NotificationServerTest::init()
{
    m_fallen.clear();
    m_connection = QString::fromLatin1(QTest::currentTestFunction()) + QString::fromUtf8(QTest::currentDataTag());
    m_server = std::make_unique<NotificationServer>(
        QDBusConnection::connectToBus(m_bus.address(), m_connection),
        [this](const QString &title, const QString &text) { m_fallen << title + QStringLiteral(": ") + text; });
}

void NotificationServerTest::cleanup()
{
    m_server.reset();
    m_fake.reset();
    QDBusConnection::disconnectFromBus(m_connection);
}

void NotificationServerTest::startFake(const QStringList &abilities)
{
    m_fake = std::make_unique<FakeNotifications>(m_bus.address(), abilities);
}

void NotificationServerTest::itShowsWithActionsAndHints()
{
    startFake();
    m_server->show(m_simple);
    QTRY_COMPARE(m_fake->shown().size(), 1);
    const auto &shown = m_fake->shown().front();
    QCOMPARE(shown.title, QStringLiteral("web"));
    QCOMPARE(shown.actions, QStringList({QStringLiteral("open"), QStringLiteral("Open")}));
    QCOMPARE(shown.hints.value(QStringLiteral("desktop-entry")).toString(),
             QStringLiteral("io.github.pointsman.pointsman"));
    QCOMPARE(shown.hints.value(QStringLiteral("urgency")).userType(), int(QMetaType::UChar));
    QCOMPARE(shown.replaced, 0U);
    QVERIFY(m_fallen.isEmpty());
}

void NotificationServerTest::foreignTextIsNoMarkup_data()
{
    QTest::addColumn<bool>("hasMarkup");
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << true << QStringLiteral("&lt;b&gt;seed&lt;/b&gt; &amp; spike");
    QTest::newRow("plain") << false << QStringLiteral("<b>seed</b> & spike");
}

void NotificationServerTest::foreignTextIsNoMarkup()
{
    QFETCH(const bool, hasMarkup);
    startFake(hasMarkup ? FakeNotifications::usualAbilities : QStringList{QStringLiteral("body")});
    m_server->show(m_simple);
    QTRY_COMPARE(m_fake->shown().size(), 1);
    QTEST(m_fake->shown().front().text, "text");
}

void NotificationServerTest::actionsAreLeftOutWhereTheServerHasNone()
{
    startFake({QStringLiteral("body")});
    m_server->show(m_simple);
    QTRY_COMPARE(m_fake->shown().size(), 1);
    QVERIFY(m_fake->shown().front().actions.isEmpty());
}

void NotificationServerTest::anActionComesBackWithItsToken()
{
    startFake();
    QSignalSpy invoked(m_server.get(), &NotificationServer::actionInvoked);
    const qint64 number = m_server->show(m_simple);
    QTRY_COMPARE(m_fake->shown().size(), 1);
    m_fake->invoke(m_fake->shown().front().id, QStringLiteral("open"), QStringLiteral("token-1"));
    QTRY_COMPARE(invoked.size(), 1);
    QCOMPARE(invoked.front(), QVariantList({number, QStringLiteral("open"), QStringLiteral("token-1")}));
}

void NotificationServerTest::theActionsOfOthersAreNotOurs()
{
    startFake();
    QSignalSpy invoked(m_server.get(), &NotificationServer::actionInvoked);
    QSignalSpy closed(m_server.get(), &NotificationServer::closed);
    const qint64 number = m_server->show(m_simple);
    QTRY_COMPARE(m_fake->shown().size(), 1);
    m_fake->invoke(3, QStringLiteral("open"));
    m_fake->expire(3);
    m_fake->expire(m_fake->shown().front().id);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.front(), QVariantList{QVariant(number)});
    QVERIFY(invoked.isEmpty());
}

void NotificationServerTest::oneTakesThePlaceOfAnother()
{
    startFake();
    const qint64 first = m_server->show(m_simple);
    QSignalSpy closed(m_server.get(), &NotificationServer::closed);
    QTRY_COMPARE(m_fake->shown().size(), 1);
    QSignalSpy invoked(m_server.get(), &NotificationServer::actionInvoked);
    // Until the answer to Notify has come it has no number that could be named.
    QTRY_VERIFY((m_fake->invoke(m_fake->shown().front().id, QStringLiteral("open")), !invoked.isEmpty()));
    m_server->show(m_simple, first);
    QTRY_COMPARE(m_fake->shown().size(), 2);
    QCOMPARE(m_fake->shown().back().replaced, m_fake->shown().front().id);
    QVERIFY(closed.isEmpty());
}

void NotificationServerTest::itIsTakenFromTheScreen()
{
    startFake();
    QSignalSpy closed(m_server.get(), &NotificationServer::closed);
    const qint64 number = m_server->show(m_simple);
    QTRY_VERIFY((m_server->close(number), closed.size() == 1));
    QCOMPARE(m_fake->closed().front(), m_fake->shown().front().id);
}

void NotificationServerTest::withoutAServerTheFallbackTells()
{
    QSignalSpy closed(m_server.get(), &NotificationServer::closed);
    const qint64 number = m_server->show(m_simple);
    QTRY_COMPARE(m_fallen, QStringList{QStringLiteral("web: <b>seed</b> & spike")});
    QCOMPARE(closed.value(0), QVariantList{QVariant(number)});
    NotificationServer unconnected(QDBusConnection(QStringLiteral("no such bus")),
                                   [this](const QString &title, const QString &) { m_fallen << title; });
    unconnected.show(m_simple);
    QTRY_COMPARE(m_fallen.size(), 2);
}

void NotificationServerTest::aServerThatComesLaterIsFound()
{
    m_server->show(m_simple);
    QTRY_COMPARE(m_fallen.size(), 1);
    startFake();
    m_server->show(m_simple);
    QTRY_COMPARE(m_fake->shown().size(), 1);
    QCOMPARE(m_fallen.size(), 1);
}

void NotificationServerTest::aServerThatIsReplacedIsFound()
{
    startFake();
    QSignalSpy closed(m_server.get(), &NotificationServer::closed);
    const qint64 number = m_server->show(m_simple);
    QTRY_COMPARE(m_fake->shown().size(), 1);
    m_fake.reset();
    QTRY_COMPARE(closed.size(), 1); // nobody shows it any more
    QCOMPARE(closed.front(), QVariantList{QVariant(number)});
    startFake({QStringLiteral("body")}); // another one, that can do less
    QTRY_VERIFY((m_server->show(m_simple), !m_fake->shown().empty()));
    QVERIFY(m_fake->shown().front().actions.isEmpty());
    QCOMPARE(m_fake->shown().front().text, QStringLiteral("<b>seed</b> & spike"));
}

/// Something has the name, and knows nothing of notifications.
void NotificationServerTest::aServerThatRefusesIsFallenBackFrom()
{
    const QString name = QStringLiteral("refusing");
    auto bus = QDBusConnection::connectToBus(m_bus.address(), name);
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
    m_server->show(m_simple);
    QTRY_COMPARE(m_fallen.size(), 1);
    QDBusConnection::disconnectFromBus(name);
}

QTEST_GUILESS_MAIN(NotificationServerTest)
#include "tst_notificationserver.moc"
