// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/lostsecrets.h"

#include "files/readfile.h"
#include "files/statedocument.h"
#include "history/redaction.h"

namespace Pointsman {

QStringList secretsGoneWithActiveSession(const QString &store)
{
    const QString path = store + QStringLiteral("/.active-planning.json");
    const auto present = readFile(path);
    const auto session = present ? parseObject(present->bytes) : tl::unexpected(DocumentProblem());
    const auto kept = session ? withoutSecretValues(path, present->bytes) : std::nullopt;
    if (!kept)
        return {};
    std::vector<QByteArray> others;
    const JsonValue *id = session->find("session_id");
    const QString name = id && id->string() ? QString::fromStdString(*id->string()) : QString();
    if (!name.isEmpty() && !name.contains(u'/')) {
        if (const auto snapshot = readFile(store + QStringLiteral("/sessions/") + name + QStringLiteral(".json")))
            others.push_back(snapshot->bytes);
    }
    QStringList lost = withSecretsFrom(*kept, others).lostSecrets;
    lost.removeDuplicates();
    return lost;
}

} // namespace Pointsman
