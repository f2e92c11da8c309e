// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/lostsecrets.h"

#include "files/readfile.h"
#include "files/statedocument.h"
#include "history/redaction.h"
#include "planning/knowledgedirectory.h"

namespace Pointsman {

QString snapshotOfSession(const QString &store, const QString &sessionId)
{
    if (sessionId.isEmpty() || sessionId.contains(u'/'))
        return {};
    return KnowledgeDirectory(store).sessions() + u'/' + sessionId + QStringLiteral(".json");
}

QStringList secretsGoneWithActiveSession(const QString &store)
{
    const QString path = KnowledgeDirectory(store).activeSession();
    const auto present = readFile(path);
    const auto session = present ? parseObject(present->bytes) : tl::unexpected(DocumentProblem());
    const auto kept = session ? withoutSecretValues(path, present->bytes) : std::nullopt;
    if (!kept)
        return {};
    std::vector<QByteArray> others;
    if (const QString file = snapshotOfSession(store, stringAt(*session, "session_id")); !file.isEmpty()) {
        if (const auto snapshot = readFile(file))
            others.push_back(snapshot->bytes);
    }
    QStringList lost = withSecretsFrom(*kept, others).lostSecrets;
    lost.removeDuplicates();
    return lost;
}

} // namespace Pointsman
