// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance/call.h"

#include <QDataStream>
#include <QDir>

namespace Pointsman {

namespace {

constexpr quint32 magic = 0x504f4931; // "POI1": another version of the program may send something else

/// As QDataStream writes a list. Its own reading makes room for as many as the count says, before there is one, and a
/// count of billions ends the program there.
QStringList listIn(QDataStream &stream)
{
    QStringList list;
    quint32 count = 0;
    stream >> count;
    for (; count > 0 && stream.status() == QDataStream::Ok; --count) {
        QString text;
        stream >> text;
        list << text;
    }
    return list;
}

} // namespace

Call Call::own()
{
    Call call;
    call.folder = QDir::currentPath();
    call.activationToken = qgetenv("XDG_ACTIVATION_TOKEN");
    if (call.activationToken.isEmpty())
        call.activationToken = qgetenv("DESKTOP_STARTUP_ID");
    return call;
}

QByteArray toBytes(const Call &call)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << magic << call.folder << call.arguments << call.activationToken;
    return bytes;
}

std::optional<Call> callFrom(const QByteArray &bytes)
{
    if (bytes.size() > largestCall)
        return {};
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 found = 0;
    Call call;
    stream >> found;
    if (found != magic)
        return {};
    stream >> call.folder;
    call.arguments = listIn(stream);
    stream >> call.activationToken;
    if (stream.status() != QDataStream::Ok || !stream.atEnd() || !QDir::isAbsolutePath(call.folder))
        return {};
    return call;
}

} // namespace Pointsman
