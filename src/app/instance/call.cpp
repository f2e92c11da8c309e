// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance/call.h"

#include <QDataStream>
#include <QDir>

namespace Pointsman {

namespace {

constexpr quint32 magic = 0x504f4931; // "POI1": another version of the program may send something else

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
    stream >> call.folder >> call.arguments >> call.activationToken;
    if (stream.status() != QDataStream::Ok || !stream.atEnd() || !QDir::isAbsolutePath(call.folder))
        return {};
    return call;
}

} // namespace Pointsman
