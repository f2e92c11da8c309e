// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/globalshortcut.h"
#include "desktop/support/virtualdesktop.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <xcb/xcb.h>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

/// What a(sa{sv}) is made of.
struct Shortcut
{
    QString id;
    QVariantMap options;
};

[[maybe_unused]] QDBusArgument &operator<<(QDBusArgument &argument, const Shortcut &shortcut)
{
    argument.beginStructure();
    argument << shortcut.id << shortcut.options;
    argument.endStructure();
    return argument;
}

[[maybe_unused]] const QDBusArgument &operator>>(const QDBusArgument &argument, Shortcut &shortcut)
{
    argument.beginStructure();
    argument >> shortcut.id >> shortcut.options;
    argument.endStructure();
    return argument;
}

/// A desktop's portal with global shortcuts, on a connection of its own. It answers as it is told to.
class FakePortal final : public QDBusVirtualObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakePortal)

public:
    explicit FakePortal(const VirtualDesktop &desktop, bool hasShortcuts = true)
        : m_bus(desktop.newConnection(QStringLiteral("portal"))), m_hasShortcuts(hasShortcuts)
    {
        m_bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath);
        m_isThere = m_bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop"));
    }
    ~FakePortal() override { QDBusConnection::disconnectFromBus(m_bus.name()); }

    [[nodiscard]] bool isThere() const { return m_isThere; }

    uint answer = 0; ///< to BindShortcuts: 0 is yes
    QString proposed;
    QString description;
    QString session;
    QStringList closed;

    void activate(const QString &ofSession, const QString &id, const QString &token = {})
    {
        QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                         QStringLiteral("org.freedesktop.portal.GlobalShortcuts"),
                                                         QStringLiteral("Activated"));
        signal << QVariant::fromValue(QDBusObjectPath(ofSession)) << id << qulonglong(1)
               << QVariantMap{{QStringLiteral("activation_token"), token}};
        m_bus.send(signal);
    }
    void endSession()
    {
        m_bus.send(QDBusMessage::createSignal(session, QStringLiteral("org.freedesktop.portal.Session"),
                                              QStringLiteral("Closed"))
                   << QVariantMap());
    }

    [[nodiscard]] QString introspect(const QString & /*path*/) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        const QString member = message.member();
        if (member == u"Get" && m_hasShortcuts)
            return connection.send(message.createReply(QVariant::fromValue(QDBusVariant(1U))));
        if (member == u"Close") {
            closed << message.path();
            return connection.send(message.createReply());
        }
        if (member == u"CreateSession" && m_hasShortcuts) {
            const auto options = qdbus_cast<QVariantMap>(message.arguments().value(0));
            session = QStringLiteral("/org/freedesktop/portal/desktop/session/x/") +
                      options.value(QStringLiteral("session_handle_token")).toString();
            respond(message, options, 0, {{QStringLiteral("session_handle"), session}});
            return true;
        }
        if (member == u"BindShortcuts" && m_hasShortcuts) {
            bind(message);
            return true;
        }
        return false;
    }

private:
    void bind(const QDBusMessage &message)
    {
        auto shortcuts = qdbus_cast<QList<Shortcut>>(message.arguments().value(1));
        proposed = shortcuts.value(0).options.value(QStringLiteral("preferred_trigger")).toString();
        description = shortcuts.value(0).options.value(QStringLiteral("description")).toString();
        shortcuts[0].options = {{QStringLiteral("trigger_description"), QStringLiteral("Press <b>Meta</b>+J")}};
        respond(message, qdbus_cast<QVariantMap>(message.arguments().value(3)), answer,
                {{QStringLiteral("shortcuts"), QVariant::fromValue(shortcuts)}});
    }
    void respond(const QDBusMessage &message, const QVariantMap &options, uint response, const QVariantMap &results)
    {
        const QString path = QStringLiteral("/org/freedesktop/portal/desktop/request/%1/%2")
                                 .arg(message.service().mid(1).replace(u'.', u'_'),
                                      options.value(QStringLiteral("handle_token")).toString());
        m_bus.send(message.createReply(QVariant::fromValue(QDBusObjectPath(path))));
        m_bus.send(QDBusMessage::createSignal(path, QStringLiteral("org.freedesktop.portal.Request"),
                                              QStringLiteral("Response"))
                   << response << results);
    }

    QDBusConnection m_bus;
    bool m_hasShortcuts;
    bool m_isThere = false;
};

/// Another program on the display, with a connection of its own.
class OtherProgram
{
    Q_DISABLE_COPY_MOVE(OtherProgram)

public:
    OtherProgram() : m_connection(xcb_connect(nullptr, nullptr)) {}
    ~OtherProgram() { xcb_disconnect(m_connection); }

    /// The key that gives a letter.
    [[nodiscard]] quint8 codeOf(char letter) const
    {
        const quint8 first = xcb_get_setup(m_connection)->min_keycode;
        const int count = xcb_get_setup(m_connection)->max_keycode - first + 1;
        auto *reply = xcb_get_keyboard_mapping_reply(
            m_connection, xcb_get_keyboard_mapping(m_connection, first, static_cast<quint8>(count)), nullptr);
        quint8 code = 0;
        for (int i = 0; i < count && code == 0; ++i) {
            if (xcb_get_keyboard_mapping_keysyms(reply)[qsizetype{i} * reply->keysyms_per_keycode] == quint32(letter))
                code = static_cast<quint8>(first + i);
        }
        free(reply);
        return code;
    }
    void define(quint8 code, char letter)
    {
        const quint32 symbols[] = {quint32(letter), quint32(letter - 'a' + 'A')};
        check(xcb_change_keyboard_mapping_checked(m_connection, 1, code, 2, symbols));
    }
    void grab(quint16 modifiers, quint8 code)
    {
        const auto root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
        check(xcb_grab_key_checked(m_connection, 0, root, modifiers, code, XCB_GRAB_MODE_ASYNC, XCB_GRAB_MODE_ASYNC));
    }

private:
    void check(xcb_void_cookie_t cookie)
    {
        if (auto *error = xcb_request_check(m_connection, cookie))
            qFatal("test set-up failed: error %d of the display", error->error_code);
    }

    xcb_connection_t *m_connection;
};

} // namespace

/// Keys pressed anywhere on a real display, and a portal on a real bus.
class GlobalShortcutTest final : public QObject
{
    Q_OBJECT

public:
    explicit GlobalShortcutTest(const VirtualDesktop &desktop) : m_desktop(desktop)
    {
        qDBusRegisterMetaType<Shortcut>();
        qDBusRegisterMetaType<QList<Shortcut>>();
    }

private Q_SLOTS:
    void withoutKeysItIsOff();
    void keysPressedInAnotherWindowOpenIt();
    void keysWorkWhicheverLocksAreOn();
    void keysWorkWhileAWindowOfOursHasTheFocus();
    void otherKeysTakeTheirPlace();
    void keysOfAnotherProgramAreRefusedInWords();
    void keysThatWouldBeTakenFromEverybodyAreRefused_data();
    void keysThatWouldBeTakenFromEverybodyAreRefused();
    void aNewLayoutKeepsTheKeys();
    void thePortalIsAskedFirst();
    void whatThePortalRefusesIsTold();
    void thePortalMayComeLater();
    void aPortalWithoutShortcutsLeavesTheGrab();
    void thePortalsEndLeavesTheGrab();
    void newKeysEndThePortalsSession();

private:
    void press(const QString &keys) const
    {
        static_cast<void>(m_desktop.run(QStringLiteral("xdotool"), {QStringLiteral("key"), keys}));
    }

    const VirtualDesktop &m_desktop;
};

void GlobalShortcutTest::withoutKeysItIsOff()
{
    const GlobalShortcut shortcut;
    QCOMPARE(shortcut.state(), GlobalShortcut::State::Off);
    QVERIFY(shortcut.words().contains(QStringLiteral("pointsman --switch"))); // the way by the desktop's own settings
    QVERIFY(!GlobalShortcut::suggestion().isEmpty());
}

void GlobalShortcutTest::keysPressedInAnotherWindowOpenIt()
{
    GlobalShortcut shortcut;
    QSignalSpy activations(&shortcut, &GlobalShortcut::activated);
    QSignalSpy changes(&shortcut, &GlobalShortcut::stateChanged);
    shortcut.setSequence(Qt::META | Qt::Key_K);
    QTRY_COMPARE(shortcut.state(), GlobalShortcut::State::Bound);
    QVERIFY(shortcut.words().contains(u"Meta+K"));
    QVERIFY(!changes.isEmpty());
    press(QStringLiteral("super+k"));
    QTRY_COMPARE(activations.size(), 1);
    press(QStringLiteral("k"));
    press(QStringLiteral("ctrl+super+k"));
    press(QStringLiteral("super+j"));
    press(QStringLiteral("super+k"));
    QTRY_COMPARE(activations.size(), 2);
    shortcut.setSequence({});
    QCOMPARE(shortcut.state(), GlobalShortcut::State::Off);
    // Another grab gets the keys now: it is heard of only where this one is gone.
    GlobalShortcut next;
    QSignalSpy nextActivations(&next, &GlobalShortcut::activated);
    next.setSequence(Qt::META | Qt::Key_K);
    QTRY_COMPARE(next.state(), GlobalShortcut::State::Bound);
    press(QStringLiteral("super+k"));
    QTRY_COMPARE(nextActivations.size(), 1);
    QCOMPARE(activations.size(), 2);
}

void GlobalShortcutTest::keysWorkWhicheverLocksAreOn()
{
    GlobalShortcut shortcut;
    QSignalSpy activations(&shortcut, &GlobalShortcut::activated);
    shortcut.setSequence(Qt::CTRL | Qt::ALT | Qt::Key_Q);
    QTRY_COMPARE(shortcut.state(), GlobalShortcut::State::Bound);
    int expected = 0;
    for (const char *lock : {"Caps_Lock", "Num_Lock", "Caps_Lock", "Num_Lock"}) {
        press(QString::fromLatin1(lock));
        press(QStringLiteral("ctrl+alt+q"));
        ++expected;
        QTRY_COMPARE(int(activations.size()), expected);
    }
}

void GlobalShortcutTest::keysWorkWhileAWindowOfOursHasTheFocus()
{
    QLineEdit window;
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    GlobalShortcut shortcut;
    QSignalSpy activations(&shortcut, &GlobalShortcut::activated);
    shortcut.setSequence(Qt::META | Qt::Key_K);
    QTRY_COMPARE(shortcut.state(), GlobalShortcut::State::Bound);
    press(QStringLiteral("super+k"));
    QTRY_COMPARE(activations.size(), 1);
    // What is typed next arrives in the window as before.
    press(QStringLiteral("x"));
    QTRY_COMPARE(window.text(), QStringLiteral("x"));
}

void GlobalShortcutTest::otherKeysTakeTheirPlace()
{
    GlobalShortcut shortcut;
    QSignalSpy activations(&shortcut, &GlobalShortcut::activated);
    shortcut.setSequence(Qt::META | Qt::Key_K);
    shortcut.setSequence(Qt::META | Qt::Key_Space);
    QTRY_COMPARE(shortcut.state(), GlobalShortcut::State::Bound);
    press(QStringLiteral("super+k"));
    press(QStringLiteral("super+space"));
    QTRY_COMPARE(activations.size(), 1);
    QCOMPARE(shortcut.sequence(), QKeySequence(Qt::META | Qt::Key_Space));
}

void GlobalShortcutTest::keysOfAnotherProgramAreRefusedInWords()
{
    OtherProgram other;
    other.grab(XCB_MOD_MASK_4 | XCB_MOD_MASK_LOCK, other.codeOf('k'));
    GlobalShortcut shortcut;
    QSignalSpy activations(&shortcut, &GlobalShortcut::activated);
    shortcut.setSequence(Qt::META | Qt::Key_K);
    QTRY_COMPARE(shortcut.state(), GlobalShortcut::State::Refused);
    QVERIFY2(shortcut.words().contains(u"Another program has Meta+K"), qPrintable(shortcut.words()));
    // Not half of it either.
    press(QStringLiteral("super+k"));
    shortcut.setSequence(Qt::META | Qt::Key_J);
    QTRY_COMPARE(shortcut.state(), GlobalShortcut::State::Bound);
    press(QStringLiteral("super+j"));
    QTRY_COMPARE(activations.size(), 1);
}

void GlobalShortcutTest::keysThatWouldBeTakenFromEverybodyAreRefused_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::newRow("a letter") << QKeySequence(Qt::Key_K);
    QTest::newRow("a capital letter") << QKeySequence(Qt::SHIFT | Qt::Key_K);
    QTest::newRow("several") << QKeySequence(Qt::CTRL | Qt::Key_K, Qt::CTRL | Qt::Key_S);
    QTest::newRow("a key that no keyboard has") << QKeySequence(Qt::CTRL | Qt::Key_LaunchH);
}

void GlobalShortcutTest::keysThatWouldBeTakenFromEverybodyAreRefused()
{
    QFETCH(QKeySequence, keys);
    GlobalShortcut shortcut;
    shortcut.setSequence(keys);
    QTRY_COMPARE(shortcut.state(), GlobalShortcut::State::Refused);
    QVERIFY(!shortcut.words().isEmpty());
}

void GlobalShortcutTest::aNewLayoutKeepsTheKeys()
{
    GlobalShortcut shortcut;
    QSignalSpy activations(&shortcut, &GlobalShortcut::activated);
    shortcut.setSequence(Qt::META | Qt::Key_K);
    QTRY_COMPARE(shortcut.state(), GlobalShortcut::State::Bound);
    // The two change places.
    OtherProgram layout;
    const quint8 first = layout.codeOf('k');
    const quint8 second = layout.codeOf('j');
    layout.define(first, 'j');
    layout.define(second, 'k');
    const auto restore = qScopeGuard([&] {
        layout.define(first, 'k');
        layout.define(second, 'j');
    });
    QTRY_VERIFY((press(QStringLiteral("super+k")), !activations.isEmpty()));
}

void GlobalShortcutTest::thePortalIsAskedFirst()
{
    FakePortal portal(m_desktop);
    QVERIFY(portal.isThere());
    GlobalShortcut shortcut;
    QSignalSpy activations(&shortcut, &GlobalShortcut::activated);
    shortcut.setSequence(Qt::META | Qt::Key_K);
    QTRY_COMPARE(shortcut.state(), GlobalShortcut::State::Bound);
    QCOMPARE(portal.proposed, QStringLiteral("LOGO+k"));
    QVERIFY(!portal.description.isEmpty());
    // The keys are the desktop's own words.
    QVERIFY2(shortcut.words().contains(u"Press <b>Meta</b>+J"), qPrintable(shortcut.words()));
    portal.activate(QStringLiteral("/org/freedesktop/portal/desktop/session/other/1"), QStringLiteral("switch"));
    portal.activate(portal.session, QStringLiteral("another"));
    portal.activate(portal.session, QStringLiteral("switch"), QStringLiteral("token-1"));
    QTRY_COMPARE(activations.size(), 1);
    QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("token-1"));
    // No grab beside it.
    press(QStringLiteral("super+k"));
    portal.activate(portal.session, QStringLiteral("switch"));
    QTRY_COMPARE(activations.size(), 2);
}

void GlobalShortcutTest::whatThePortalRefusesIsTold()
{
    FakePortal portal(m_desktop);
    portal.answer = 1;
    GlobalShortcut shortcut;
    shortcut.setSequence(Qt::META | Qt::Key_K);
    QTRY_COMPARE(shortcut.state(), GlobalShortcut::State::Refused);
    QVERIFY2(shortcut.words().contains(u"pointsman --switch"), qPrintable(shortcut.words()));
    QTRY_COMPARE(portal.closed, QStringList(portal.session));
}

void GlobalShortcutTest::thePortalMayComeLater()
{
    OtherProgram other;
    other.grab(XCB_MOD_MASK_4, other.codeOf('k'));
    GlobalShortcut shortcut;
    QSignalSpy activations(&shortcut, &GlobalShortcut::activated);
    shortcut.setSequence(Qt::META | Qt::Key_K);
    QTRY_COMPARE(shortcut.state(), GlobalShortcut::State::Refused);
    FakePortal portal(m_desktop);
    QTRY_COMPARE(shortcut.state(), GlobalShortcut::State::Bound);
    portal.activate(portal.session, QStringLiteral("switch"));
    QTRY_COMPARE(activations.size(), 1);
    // What the desktop takes back is told as well.
    portal.endSession();
    QTRY_COMPARE(shortcut.state(), GlobalShortcut::State::Refused);
}

void GlobalShortcutTest::aPortalWithoutShortcutsLeavesTheGrab()
{
    const FakePortal portal(m_desktop, false);
    GlobalShortcut shortcut;
    QSignalSpy activations(&shortcut, &GlobalShortcut::activated);
    shortcut.setSequence(Qt::META | Qt::Key_K);
    QTRY_COMPARE(shortcut.state(), GlobalShortcut::State::Bound);
    press(QStringLiteral("super+k"));
    QTRY_COMPARE(activations.size(), 1);
}

void GlobalShortcutTest::thePortalsEndLeavesTheGrab()
{
    auto portal = std::make_unique<FakePortal>(m_desktop);
    GlobalShortcut shortcut;
    QSignalSpy activations(&shortcut, &GlobalShortcut::activated);
    shortcut.setSequence(Qt::META | Qt::Key_K);
    QTRY_VERIFY(shortcut.words().contains(u"The desktop opens"));
    portal.reset();
    QTRY_VERIFY(shortcut.words().contains(u"Meta+K opens"));
    press(QStringLiteral("super+k"));
    QTRY_COMPARE(activations.size(), 1);
}

void GlobalShortcutTest::newKeysEndThePortalsSession()
{
    FakePortal portal(m_desktop);
    GlobalShortcut shortcut;
    shortcut.setSequence(Qt::META | Qt::Key_K);
    QTRY_COMPARE(shortcut.state(), GlobalShortcut::State::Bound);
    const QString first = portal.session;
    shortcut.setSequence(Qt::CTRL | Qt::ALT | Qt::Key_F5);
    QTRY_COMPARE(portal.proposed, QStringLiteral("CTRL+ALT+F5"));
    QTRY_COMPARE(shortcut.state(), GlobalShortcut::State::Bound);
    QCOMPARE(portal.closed, QStringList(first));
    shortcut.setSequence({});
    QTRY_COMPARE(portal.closed, QStringList({first, portal.session}));
}

int main(int argc, char *argv[])
{
    // The desktop first: the application below connects to its display and its bus.
    int serverArguments = 1;
    VirtualDesktop desktop;
    {
        const QCoreApplication forProcesses(serverArguments, argv);
        if (!desktop.start())
            return 1;
    }
    qputenv("DISPLAY", desktop.display().toLatin1());
    qputenv("DBUS_SESSION_BUS_ADDRESS", desktop.busAddress().toLatin1());
    qputenv("QT_QPA_PLATFORM", "xcb");
    const QApplication application(argc, argv);
    GlobalShortcutTest test(desktop);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_globalshortcut.moc"
