// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/support/screenreader.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QFileInfo>
#include <QTest>
#include <QUuid>

namespace Pointsman::Test {

namespace {

constexpr char launcher[] = "/usr/libexec/at-spi-bus-launcher";
constexpr char accessible[] = "org.a11y.atspi.Accessible";
constexpr char action[] = "org.a11y.atspi.Action";

QVariantList ask(const QDBusConnection &bus, const QString &service, const QString &path, const char *interface,
                 const char *method, const QVariantList &arguments = {})
{
    auto message =
        QDBusMessage::createMethodCall(service, path, QLatin1StringView(interface), QLatin1StringView(method));
    message.setArguments(arguments);
    return bus.call(message).arguments();
}

QVariant property(const QVariantList &answer)
{
    return answer.value(0).value<QDBusVariant>().variant();
}

} // namespace

AccessibleNode::AccessibleNode(QDBusConnection bus, QString service, QString path)
    : m_bus(std::move(bus)), m_service(std::move(service)), m_path(std::move(path))
{
}

QVariantList AccessibleNode::call(const char *interface, const char *method, const QVariantList &arguments) const
{
    return ask(m_bus, m_service, m_path, interface, method, arguments);
}

QString AccessibleNode::name() const
{
    if (!m_name)
        m_name = property(call("org.freedesktop.DBus.Properties", "Get",
                               {QLatin1StringView(accessible), QStringLiteral("Name")}))
                     .toString();
    return *m_name;
}

QString AccessibleNode::role() const
{
    if (!m_role)
        m_role = call(accessible, "GetRoleName").value(0).toString();
    return *m_role;
}

quint64 AccessibleNode::states() const
{
    if (!m_states) {
        const auto words = qdbus_cast<QList<uint>>(call(accessible, "GetState").value(0));
        m_states = words.value(0) | quint64(words.value(1)) << 32;
    }
    return *m_states;
}

bool AccessibleNode::hasRoom() const
{
    const QVariantList answer = call("org.a11y.atspi.Component", "GetSize");
    return answer.value(0).toInt() > 0 && answer.value(1).toInt() > 0;
}

QString AccessibleNode::label() const
{
    return QStringLiteral("%1 “%2”").arg(role(), name());
}

std::vector<AccessibleNode> AccessibleNode::children() const
{
    std::vector<AccessibleNode> nodes;
    const QVariantList answer = call(accessible, "GetChildren");
    if (answer.isEmpty() || !answer.front().canConvert<QDBusArgument>())
        return nodes;
    const auto list = answer.front().value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        QString service;
        QDBusObjectPath path;
        list.beginStructure();
        list >> service >> path;
        list.endStructure();
        nodes.emplace_back(m_bus, service, path.path());
    }
    list.endArray();
    return nodes;
}

bool AccessibleNode::press() const
{
    return call(action, "DoAction", {0}).value(0).toBool();
}

void visitShown(const AccessibleNode &node, const NodeVisitor &visit, const QStringList &way)
{
    // A menu that is not open shows none of its entries.
    static const QStringList ofMenus{QStringLiteral("popup menu"), QStringLiteral("menu item")};
    if (!node.isNothing() && !node.is(AccessibleNode::State::Showing) && !ofMenus.contains(node.role()))
        return;
    visit(node, way);
    const std::vector<AccessibleNode> children = node.children();
    if (children.empty())
        return;
    const QStringList below = way + QStringList{node.label()};
    for (const AccessibleNode &child : children)
        visitShown(child, visit, below);
}

void NamesSeen::look(const AccessibleNode &node, const QStringList &way)
{
    // Of the entries of menus Qt does not say that they take the focus.
    // Of what is nothing in other places, Qt has hidden buttons of tab bars.
    const bool isEntry = node.isNothing() ? way.last().startsWith(u"popup menu") : node.role().endsWith(u"menu item");
    if (!isEntry && !node.is(AccessibleNode::State::Focusable))
        return;
    if (node.name().isEmpty())
        unnamed << (way + QStringList{node.role()}).join(QStringLiteral(" > "));
    else
        ++named;
}

ScreenReader::ScreenReader() : m_connectionName(QUuid::createUuid().toString())
{
    endWithTest(m_launcher);
}

ScreenReader::~ScreenReader()
{
    QDBusConnection::disconnectFromBus(m_connectionName);
    m_launcher.terminate();
    m_launcher.waitForFinished();
}

bool ScreenReader::isInstalled()
{
    return QFileInfo(QLatin1StringView(launcher)).isExecutable();
}

bool ScreenReader::start(const VirtualDesktop &desktop)
{
    m_launcher.setProcessEnvironment(desktop.environment(m_tree));
    m_launcher.start(QLatin1StringView(launcher), {QStringLiteral("--launch-immediately")});
    const QString service = QStringLiteral("org.a11y.Bus");
    if (!QTest::qWaitFor([&] { return desktop.bus().interface()->isServiceRegistered(service).value(); }, 20'000))
        return false;
    const QString address =
        ask(desktop.bus(), service, QStringLiteral("/org/a11y/bus"), "org.a11y.Bus", "GetAddress").value(0).toString();
    return QDBusConnection::connectToBus(address, m_connectionName).isConnected();
}

AccessibleNode ScreenReader::findProgram(const QString &name) const
{
    const AccessibleNode desktop(QDBusConnection(m_connectionName), QStringLiteral("org.a11y.atspi.Registry"),
                                 QStringLiteral("/org/a11y/atspi/accessible/root"));
    for (const AccessibleNode &each : desktop.children()) {
        if (each.name() == name)
            return each;
    }
    return {};
}

std::vector<AccessibleNode> ScreenReader::windows(const QString &program) const
{
    std::vector<AccessibleNode> shown;
    const AccessibleNode found = findProgram(program);
    for (const AccessibleNode &window : found.isValid() ? found.children() : shown) {
        if (window.is(AccessibleNode::State::Showing))
            shown.push_back(window);
    }
    return shown;
}

AccessibleNode ScreenReader::node(const QString &program, uint number) const
{
    const AccessibleNode found = findProgram(program);
    return found.isValid() ? found.other(QStringLiteral("/org/a11y/atspi/accessible/%1").arg(number)) : found;
}

} // namespace Pointsman::Test
