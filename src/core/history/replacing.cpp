// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/replacing.h"

#include "base/ids.h"
#include "compare/documentsentence.h"
#include "files/readfile.h"
#include "history/redaction.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Pointsman {

namespace {

constexpr quint32 privateMode = 0600;

/// Whoever can look into the folder can read its documents: a new one is no secret of the program that wrote it.
std::optional<quint32> modeOfNew(const QString &path)
{
    constexpr quint32 noProgram = 0666;
    const auto folder = stampOf(QFileInfo(path).path());
    return folder && isDocument(path) ? std::optional(folder->permissions() & noProgram) : std::nullopt;
}

} // namespace

QString freeName(const QString &wanted)
{
    QString name = wanted;
    for (int i = 2; stampOf(name); ++i)
        name = QStringLiteral("%1-%2").arg(wanted).arg(i);
    return name;
}

FileChange movingAside(const QString &path, quint32 permissions, const UtcTime &now)
{
    return {path, {}, {}, permissions, privateMode, freeName(path + QStringLiteral(".corrupt-") + now.fileNameForm())};
}

Result<FileChanges> replacing(const QString &path, const std::optional<QByteArray> &present,
                              const std::optional<QByteArray> &wanted)
{
    if (!present || withoutSecretValues(path, *present))
        return FileChanges{{path, present, wanted, {}, present ? std::nullopt : modeOfNew(path)}};
    if (isDocument(path)) {
        return failure(
            ErrorCode::Conflict,
            QCoreApplication::translate("Pointsman::Replacing",
                                        "%1 holds what looks like a secret, and so its content cannot be kept before "
                                        "it is replaced. Nothing was changed; take that out of it first.")
                .arg(printable(path)),
            path);
    }
    const auto stamp = stampOf(path);
    FileChanges changes{movingAside(path, stamp ? stamp->permissions() : privateMode, UtcTime(systemClock()()))};
    changes.front().before = present;
    if (wanted)
        changes.push_back({path, {}, wanted});
    return changes;
}

} // namespace Pointsman
