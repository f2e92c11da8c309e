// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/firstseenfile.h"

#include "files/guardedfile.h"
#include "files/statedocument.h"
#include "files/statefolder.h"
#include "json/jsonwriter.h"

namespace Pointsman {

QString defaultFirstSeenFile()
{
    return stateFolder() + QStringLiteral("/findings.json");
}

FirstSeen readFirstSeen(const QString &file)
{
    FirstSeen firstSeen;
    const StateDocument document = readStateDocument(file);
    const JsonValue *seen = document.root ? document.root->find("first_seen") : nullptr;
    if (!seen || !seen->object())
        return firstSeen;
    for (const auto &[key, value] : seen->object()->members()) {
        const auto time = value.string() ? UtcTime::parse(QString::fromStdString(*value.string())) : std::nullopt;
        if (time)
            firstSeen.insert(QString::fromStdString(key), time->moment());
    }
    return firstSeen;
}

Result<void> writeFirstSeen(const QString &file, const FirstSeen &firstSeen)
{
    QStringList keys = firstSeen.keys();
    keys.sort();
    JsonObject seen;
    for (const QString &key : keys)
        seen.members().emplace_back(key.toStdString(), UtcTime(firstSeen.value(key)).text());
    const QByteArray bytes = pythonJson(JsonObject{{"version", 1}, {"first_seen", std::move(seen)}}) + '\n';
    return editFile(file, FileMode::KeepOrPrivate,
                    [&](const auto &) -> Result<std::optional<QByteArray>> { return bytes; })
        .map([](const auto &) {});
}

} // namespace Pointsman
