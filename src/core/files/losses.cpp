// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/losses.h"

#include "base/ids.h"
#include "files/platform.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Losses)
};

QStringList attributesLost(const QString &path, const QString &newPath)
{
    QStringList names;
    const auto present = Platform::attributesOf(path);
    const auto kept = present.isEmpty() ? present : Platform::attributesOf(newPath);
    for (auto attribute = present.cbegin(); attribute != present.cend(); ++attribute) {
        if (!kept.contains(attribute.key()) || kept.value(attribute.key()) != attribute.value())
            names << printable(QString::fromUtf8(attribute.key()));
    }
    return names;
}

} // namespace

QStringList lossesOf(const QString &path, const FileStamp &stamp, const QString &newPath, const FileStamp &newStamp)
{
    QStringList losses;
    if (stamp.links > 1)
        losses << Words::tr("%1 had other names too (hard links: %2): they keep the old content, so link them anew.")
                      .arg(printable(path))
                      .arg(stamp.links - 1);
    if (stamp.owner != newStamp.owner)
        losses << Words::tr("%1 belonged to another user (number %2) and is yours now: chown gives it back.")
                      .arg(printable(path))
                      .arg(stamp.owner);
    if (const QStringList names = attributesLost(path, newPath); !names.isEmpty())
        losses << Words::tr("%1 lost its access rules or extended attributes (%2): set them again where they matter.")
                      .arg(printable(path), names.join(QStringLiteral(", ")));
    return losses;
}

} // namespace Pointsman
