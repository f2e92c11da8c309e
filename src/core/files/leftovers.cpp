// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/leftovers.h"

#include <QCoreApplication>
#include <QFile>

namespace Pointsman {

namespace {

bool isTemporary(const QByteArray &name)
{
    return name == "session.tmp" || name.startsWith(".pm-") || (name.startsWith('.') && name.endsWith(".tmp"));
}

QString tr(const char *text)
{
    return QCoreApplication::translate("Pointsman::Rules", text);
}

} // namespace

Issues checkLeftovers(const std::vector<DirectoryEntry> &entries, const QString &directory, Moment now)
{
    Issues issues;
    for (const DirectoryEntry &entry : entries) {
        const Moment changed{std::chrono::microseconds(entry.stamp.modifiedNs / 1000)};
        if (!isTemporary(entry.name) || entry.isDirectory() || now - changed < leftoverAge)
            continue;
        const QString name = QFile::decodeName(entry.name);
        issues.push_back(
            {Severity::Note, QLatin1StringView("left-over-temporary"), SubjectKind::Project, name,
             directory + u'/' + name,
             tr("A temporary file of %1 bytes was left behind by a program that was stopped while it wrote.")
                 .arg(entry.stamp.size),
             tr("No program reads it; it may hold a version that was never put in place.")});
    }
    return issues;
}

} // namespace Pointsman
