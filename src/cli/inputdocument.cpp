// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputdocument.h"

#include "base/ids.h"
#include "files/statedocument.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace Pointsman {

namespace {

Result<QByteArray> readAll(QFile &input, const QString &name, const QString &path)
{
    QByteArray bytes;
    while (bytes.size() <= maximumStateFileSize) {
        const QByteArray part = input.read(maximumStateFileSize + 1 - bytes.size());
        if (part.isEmpty())
            break;
        bytes += part;
    }
    if (input.error() != QFileDevice::NoError)
        return failure(ErrorCode::System,
                       QStringLiteral("Cannot read %1: %2. Nothing was changed.").arg(name, input.errorString()), path);
    if (bytes.size() > maximumStateFileSize) {
        return failure(ErrorCode::Invalid,
                       QStringLiteral("Cannot use %1: it is larger than %2 MiB. Nothing was changed.")
                           .arg(name)
                           .arg(maximumStateFileSize / 1024 / 1024),
                       path);
    }
    return bytes;
}

bool isStandardInput(const Value &file)
{
    return !file.isGiven() || file.text() == u"-";
}

QString pathOf(const Value &file)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(file.text()));
}

Result<QByteArray> readNamed(const QString &path)
{
    const QString name = printable(path);
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(ErrorCode::Absent,
                       QStringLiteral("There is no file %1 to read the document from. Name one, or give it on "
                                      "standard input.")
                           .arg(name),
                       path);
    }
    if (info.isDir()) {
        return failure(ErrorCode::Invalid,
                       QStringLiteral("Cannot use %1: it is a directory. Name a file with one JSON object.").arg(name),
                       path);
    }
    QFile input(path);
    if (!input.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::System,
                       QStringLiteral("Cannot read %1: %2. Nothing was changed.").arg(name, input.errorString()), path);
    return readAll(input, name, path);
}

Result<QByteArray> readStandardInput()
{
    QFile input;
    const QString name = QStringLiteral("standard input");
    if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::System, QStringLiteral("Cannot read %1: %2.").arg(name, input.errorString()));
    return readAll(input, name, {});
}

} // namespace

Error namingDocument(const Error &error, const Value &file)
{
    if (!error.path.isEmpty() || error.code != ErrorCode::Invalid || isStandardInput(file))
        return error;
    const QString path = pathOf(file);
    return {error.code, QStringLiteral("Cannot use %1. %2").arg(printable(path), error.message), path};
}

Result<JsonObject> readInputDocument(const Value &file)
{
    if (file.isGiven() && file.text().isEmpty())
        return failure(ErrorCode::Refused, QStringLiteral("Refused an empty path. Name the file with the document, or "
                                                          "- for standard input."));
    const bool isStream = isStandardInput(file);
    const auto bytes = isStream ? readStandardInput() : readNamed(pathOf(file));
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto document = parseObject(*bytes);
    if (document)
        return *document;
    const QString path = isStream ? QString() : pathOf(file);
    return failure(
        ErrorCode::Invalid,
        QStringLiteral("Cannot use the document %1: %2. Give one JSON object.")
            .arg(isStream ? QStringLiteral("on standard input") : QStringLiteral("in %1").arg(printable(path)),
                 document.error().words),
        path);
}

} // namespace Pointsman
