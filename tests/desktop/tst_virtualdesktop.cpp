// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/support/fakewatcher.h"

#include <QDBusConnectionInterface>
#include <QDBusInterface>
#include <QFileInfo>
#include <QTest>

using namespace Pointsman::Test;

/// What the tests of this folder stand on.
class VirtualDesktopTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desktop.start()); }

    void windowsAreManaged()
    {
        const QByteArray manager = m_desktop.run(QStringLiteral("xprop"),
                                                 {QStringLiteral("-root"), QStringLiteral("_NET_SUPPORTING_WM_CHECK")});
        QVERIFY2(manager.contains("window id"), manager.constData());
        QVERIFY(m_desktop.windows().isEmpty());
    }

    void nothingIsOnTheBusButTheTest()
    {
        const QStringList names = m_desktop.bus().interface()->registeredServiceNames();
        for (const QString &name : names)
            QVERIFY2(name.startsWith(u':') || name == u"org.freedesktop.DBus", qPrintable(name));
        const QStringList startable = m_desktop.bus().interface()->activatableServiceNames();
        QCOMPARE(startable, {QStringLiteral("org.freedesktop.DBus")});
    }

    void foldersOfAProgramAreInItsTree()
    {
        const TemporaryTree tree;
        const auto environment = m_desktop.environment(tree);
        for (const char *name : {"HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME",
                                 "XDG_DATA_HOME", "XDG_RUNTIME_DIR"}) {
            const QFileInfo folder(environment.value(QString::fromLatin1(name)));
            QVERIFY2(folder.isDir() && folder.filePath().startsWith(tree.path()), name);
        }
        QCOMPARE(tree.mode(QStringLiteral("run")), 0700);
    }

    void watcherComesWithItsPropertiesAndGoes()
    {
        const QString service = QStringLiteral("org.kde.StatusNotifierWatcher");
        const QString path = QStringLiteral("/StatusNotifierWatcher");
        {
            FakeWatcher watcher(m_desktop, false);
            QCOMPARE(hostProperty(), QVariant(false));
            watcher.addHost();
            QCOMPARE(hostProperty(), QVariant(true));
            m_desktop.bus().call(
                QDBusMessage::createMethodCall(service, path, service, QStringLiteral("RegisterStatusNotifierItem"))
                    << m_desktop.bus().baseService(),
                QDBus::BlockWithGui);
            QTRY_COMPARE(watcher.items(), QStringList(m_desktop.bus().baseService()));
        }
        QTRY_VERIFY(!m_desktop.bus().interface()->isServiceRegistered(service));
    }

private:
    /// As Qt reads it: by introspection.
    [[nodiscard]] QVariant hostProperty() const
    {
        const QString service = QStringLiteral("org.kde.StatusNotifierWatcher");
        QDBusMessage get =
            QDBusMessage::createMethodCall(service, QStringLiteral("/StatusNotifierWatcher"),
                                           QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
        get << service << QStringLiteral("IsStatusNotifierHostRegistered");
        const QDBusMessage answer = m_desktop.bus().call(get, QDBus::BlockWithGui);
        QDBusMessage introspect = QDBusMessage::createMethodCall(service, QStringLiteral("/StatusNotifierWatcher"),
                                                                 QStringLiteral("org.freedesktop.DBus.Introspectable"),
                                                                 QStringLiteral("Introspect"));
        const QDBusMessage description = m_desktop.bus().call(introspect, QDBus::BlockWithGui);
        const bool isDescribed = description.arguments().value(0).toString().contains(
            QLatin1StringView("property name=\"IsStatusNotifierHostRegistered\" type=\"b\""));
        return isDescribed ? answer.arguments().value(0).value<QDBusVariant>().variant() : QVariant();
    }

    VirtualDesktop m_desktop;
};

QTEST_GUILESS_MAIN(VirtualDesktopTest)
#include "tst_virtualdesktop.moc"
