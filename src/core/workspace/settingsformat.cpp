// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/settingsformat.h"

#include "json/jsonreader.h"
#include "json/jsonwriter.h"

#include <QIODevice>
#include <QStringList>
#include <QUrl>
#include <QVariant>

#include <algorithm>
#include <optional>

namespace Pointsman {

namespace {

constexpr QByteArrayView bytesMark("base64:");

/// What may stand in a value as it is; all else is a JSON text.
bool isBare(const QByteArray &text)
{
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArrayView("-_+./~").contains(c);
    };
    return std::all_of(text.begin(), text.end(), isPlain);
}

QByteArray written(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return isBare(bytes) ? bytes : compactJson(JsonValue(text));
}

QByteArray written(const QVariant &value)
{
    if (value.typeId() == QMetaType::QByteArray)
        return bytesMark.toByteArray() + value.toByteArray().toBase64();
    if (value.typeId() != QMetaType::QStringList)
        return written(value.toString());
    JsonArray list;
    for (const QString &text : value.toStringList())
        list.emplace_back(text);
    return compactJson(list);
}

std::optional<QVariant> textsIn(const JsonArray &list)
{
    QStringList texts;
    for (const JsonValue &value : list) {
        if (!value.string())
            return {};
        texts << QString::fromStdString(*value.string());
    }
    return texts;
}

std::optional<QVariant> valueIn(const QByteArray &text)
{
    if (text.startsWith(bytesMark)) {
        const auto bytes =
            QByteArray::fromBase64Encoding(text.mid(bytesMark.size()), QByteArray::AbortOnBase64DecodingErrors);
        return bytes ? std::optional<QVariant>(*bytes) : std::nullopt;
    }
    if (!text.startsWith('"') && !text.startsWith('['))
        return QString::fromUtf8(text);
    const auto reading = readJson(text);
    if (reading && reading->value.string())
        return QString::fromStdString(*reading->value.string());
    return reading && reading->value.array() ? textsIn(*reading->value.array()) : std::nullopt;
}

bool readSettings(QIODevice &device, QSettings::SettingsMap &values)
{
    const QByteArray bytes = device.readAll();
    if (bytes.contains('\0') || !QUtf8StringView(bytes.constData(), bytes.size()).isValidUtf8())
        return false;
    QString group;
    for (const QByteArray &each : bytes.split('\n')) {
        const QByteArray line = each.trimmed();
        if (line.isEmpty() || line.startsWith('#') || line.startsWith(';'))
            continue;
        if (line.startsWith('[') && line.endsWith(']')) {
            group = QUrl::fromPercentEncoding(line.sliced(1).chopped(1)) + u'/';
            continue;
        }
        const qsizetype sign = line.indexOf('=');
        const auto value = sign > 0 ? valueIn(line.mid(sign + 1).trimmed()) : std::nullopt;
        if (!value)
            return false;
        values.insert(group + QUrl::fromPercentEncoding(line.left(sign).trimmed()), *value);
    }
    return true;
}

bool writeSettings(QIODevice &device, const QSettings::SettingsMap &values)
{
    QByteArray withoutGroup;
    QByteArray groups;
    QString last;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const qsizetype end = value.key().indexOf(u'/');
        const QString group = value.key().left(std::max(end, qsizetype(0)));
        if (!group.isEmpty() && group != last)
            groups += '[' + QUrl::toPercentEncoding(group) + "]\n";
        last = group.isEmpty() ? last : group;
        QByteArray &part = group.isEmpty() ? withoutGroup : groups;
        part += QUrl::toPercentEncoding(value.key().mid(end + 1), "/") + '=' + written(value.value()) + '\n';
    }
    const QByteArray all = withoutGroup + groups;
    return device.write(all) == all.size();
}

} // namespace

QSettings::Format settingsFormat()
{
    static const QSettings::Format format =
        QSettings::registerFormat(QStringLiteral("ini"), readSettings, writeSettings);
    return format;
}

} // namespace Pointsman
