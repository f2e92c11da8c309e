// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/support/panelitem.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>

namespace Pointsman::Test {

namespace {

/// A label without its marks: an underscore marks the letter after it, two are one.
QString unmarked(const QString &label)
{
    QString text;
    for (qsizetype i = 0; i < label.size(); ++i) {
        if (label[i] == u'_' && i + 1 < label.size())
            ++i;
        text += label[i];
    }
    return text;
}

bool hasMark(const QString &label)
{
    return QString(label).remove(QLatin1StringView("__")).contains(u'_');
}

/// A label as panels draw it. Those of GTK 3 read one with a mark a second time where no marks are on screen; where
/// that gives another text, both are told.
QString drawn(const QString &label)
{
    const QString once = unmarked(label);
    const QString again = hasMark(label) ? unmarked(once) : once;
    return once == again ? once : QStringLiteral("%1, or %2").arg(once, again);
}

PanelLine readLine(const QDBusArgument &argument)
{
    PanelLine line;
    QVariantMap properties;
    QVariantList below;
    argument.beginStructure();
    argument >> line.id >> properties >> below;
    argument.endStructure();
    line.text = drawn(properties.value(QStringLiteral("label")).toString());
    line.isSeparator = properties.value(QStringLiteral("type")) == QStringLiteral("separator");
    line.isEnabled = properties.value(QStringLiteral("enabled"), true).toBool();
    line.isRadio = properties.value(QStringLiteral("toggle-type")) == QStringLiteral("radio");
    line.isChecked = properties.value(QStringLiteral("toggle-state")).toInt() == 1;
    for (const QVariant &each : std::as_const(below))
        line.lines << readLine(each.value<QDBusArgument>());
    return line;
}

/// What the service answers; nothing, with the reason told, where it does not.
QVariantList call(const QDBusConnection &bus, const QDBusMessage &question)
{
    const QDBusMessage answer = bus.call(question, QDBus::BlockWithGui);
    if (answer.type() != QDBusMessage::ErrorMessage)
        return answer.arguments();
    qWarning("%s: %s", qPrintable(question.member()), qPrintable(answer.errorMessage()));
    return {};
}

QDBusMessage question(const QString &service, const QString &path, const QString &interface, const QString &method,
                      const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, method);
    message.setArguments(arguments);
    return message;
}

} // namespace

PanelLine PanelLine::line(const QString &wanted) const
{
    for (const PanelLine &each : lines) {
        if (each.text == wanted && !each.isSeparator)
            return each;
        if (const PanelLine found = each.line(wanted); found.id != -1)
            return found;
    }
    PanelLine none;
    none.id = -1;
    return none;
}

QString PanelLine::shown(const QString &indent) const
{
    QString all;
    for (const PanelLine &each : lines) {
        const QString mark = !each.isRadio    ? QString()
                             : each.isChecked ? QStringLiteral("(*) ")
                                              : QStringLiteral("( ) ");
        const QString words = each.isSeparator ? QStringLiteral("-")
                              : each.isEnabled ? QString(mark + each.text)
                                               : QString(mark + u'[' + each.text + u']');
        all += indent + words + u'\n' + each.shown(indent + QStringLiteral("  "));
    }
    return all;
}

PanelItem::PanelItem(const QDBusConnection &bus, QString service) : m_bus(bus), m_service(std::move(service)) {}

QVariant PanelItem::property(const QString &name) const
{
    const QVariantList answer =
        call(m_bus, question(m_service, QStringLiteral("/StatusNotifierItem"),
                             QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
                             {QStringLiteral("org.kde.StatusNotifierItem"), name}));
    return answer.isEmpty() ? QVariant() : answer.first().value<QDBusVariant>().variant();
}

QString PanelItem::toolTip() const
{
    const QVariant property = this->property(QStringLiteral("ToolTip"));
    if (!property.isValid())
        return {};
    const auto argument = property.value<QDBusArgument>();
    QString icon;
    QString title;
    QString text;
    argument.beginStructure();
    argument >> icon;
    argument.beginArray();
    while (!argument.atEnd()) {
        int width = 0;
        int height = 0;
        QByteArray bytes;
        argument.beginStructure();
        argument >> width >> height >> bytes;
        argument.endStructure();
    }
    argument.endArray();
    argument >> title >> text;
    argument.endStructure();
    return text.isEmpty() ? title : QString(title + u'\n' + text);
}

QImage PanelItem::picture(int size) const
{
    QImage found;
    const QVariant property = this->property(QStringLiteral("IconPixmap"));
    if (!property.isValid())
        return found;
    const auto argument = property.value<QDBusArgument>();
    argument.beginArray();
    while (!argument.atEnd()) {
        int width = 0;
        int height = 0;
        QByteArray bytes; // ARGB, the first byte first
        argument.beginStructure();
        argument >> width >> height >> bytes;
        argument.endStructure();
        if (width != size || bytes.size() != qsizetype(width) * height * 4)
            continue;
        found = QImage(width, height, QImage::Format_ARGB32);
        for (int i = 0; i < width * height; ++i) {
            const auto at = [&](int part) { return static_cast<unsigned char>(bytes[i * 4 + part]); };
            found.setPixel(i % width, i / width, qRgba(at(1), at(2), at(3), at(0)));
        }
    }
    argument.endArray();
    return found;
}

void PanelItem::activate() const
{
    call(m_bus, question(m_service, QStringLiteral("/StatusNotifierItem"), QStringLiteral("org.kde.StatusNotifierItem"),
                         QStringLiteral("Activate"), {0, 0}));
}

PanelLine PanelItem::menu() const
{
    const QString path = property(QStringLiteral("Menu")).value<QDBusObjectPath>().path();
    const QString interface = QStringLiteral("com.canonical.dbusmenu");
    call(m_bus, question(m_service, path, interface, QStringLiteral("AboutToShow"), {0}));
    const QVariantList answer =
        call(m_bus, question(m_service, path, interface, QStringLiteral("GetLayout"), {0, -1, QStringList()}));
    return answer.size() < 2 ? PanelLine() : readLine(answer.at(1).value<QDBusArgument>());
}

void PanelItem::click(int id) const
{
    const QString path = property(QStringLiteral("Menu")).value<QDBusObjectPath>().path();
    call(m_bus, question(m_service, path, QStringLiteral("com.canonical.dbusmenu"), QStringLiteral("Event"),
                         {id, QStringLiteral("clicked"), QVariant::fromValue(QDBusVariant(QString())), 0U}));
}

} // namespace Pointsman::Test
