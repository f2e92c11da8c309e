// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/backlogfacts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

namespace {

bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder + u'/');
}

} // namespace

BacklogFacts readBacklogFacts(const QString &projectPath, const QString &knowledgePath, const QString &markdown)
{
    BacklogFacts facts;
    QString document;
    if (!markdown.isEmpty()) {
        document = QDir::cleanPath(QDir(knowledgePath).absoluteFilePath(markdown));
        const QFileInfo info(document);
        facts.exists = info.isFile();
        facts.leadsOut =
            !isBelow(document, QDir::cleanPath(knowledgePath)) ||
            (facts.exists && !isBelow(info.canonicalFilePath(), QFileInfo(knowledgePath).canonicalFilePath()));
    }
    facts.tickets = readTickets(projectPath, facts.exists && !facts.leadsOut ? document : QString());
    return facts;
}

QString whyNotPlain(const QString &text)
{
    if (text.isEmpty())
        return QCoreApplication::translate("Pointsman::BacklogFacts", "It must not be empty.");
    const bool hasControl =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    return hasControl || !text.isValidUtf16()
               ? QCoreApplication::translate("Pointsman::BacklogFacts", "It must not hold control characters.")
               : QString();
}

QString backlogPathOf(const QString &topicId)
{
    return QStringLiteral("topics/%1/backlog.md").arg(topicId);
}

} // namespace Pointsman
