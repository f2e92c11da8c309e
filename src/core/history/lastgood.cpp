// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/lastgood.h"

#include "files/statedocument.h"
#include "history/ourwork.h"
#include "history/redaction.h"
#include "missions/mission.h"
#include "planning/planningsession.h"

namespace Pointsman {

namespace {

/// A file that is broken for longer than that has been written over many times.
constexpr int goodVersionsLookedAt = 50;

bool isUnderstood(const QString &path, const JsonObject &document)
{
    return isOfSession(path) ? isSchemaOne(document) : misunderstandings(document).isEmpty();
}

} // namespace

std::optional<KeptVersion> lastGoodVersion(const QString &historyFile, const QString &path)
{
    if (historyFile.isEmpty() || readStateDocument(path).root)
        return {};
    const auto journal = Journal::openExisting(historyFile);
    VersionFilter filter;
    filter.path = path;
    filter.limit = goodVersionsLookedAt;
    const auto versions = journal ? (*journal)->versions(filter) : std::vector<Version>();
    if (!versions)
        return {};
    for (const Version &version : *versions) {
        const auto bytes = (*journal)->content(version.after);
        const auto document = bytes && *bytes ? parseObject(**bytes) : tl::unexpected(DocumentProblem());
        if (!document || !isUnderstood(path, *document))
            continue;
        RestoredContent restored = withSecretsFrom(**bytes, {});
        return KeptVersion{std::move(restored.bytes), version.time, std::move(restored.lostSecrets)};
    }
    return {};
}

} // namespace Pointsman
