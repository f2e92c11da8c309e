// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historycommands.h"

#include "base/ids.h"
#include "compare/documentsentence.h"
#include "describe.h"
#include "files/statedocument.h"
#include "json/jsonwriter.h"
#include "json/secrets.h"

namespace Pointsman {

namespace {

Error notThere(const Version &version, const QString &why)
{
    return {ErrorCode::Absent,
            QStringLiteral("Version %1 of %2 cannot be shown. %3").arg(version.id).arg(printable(version.path), why),
            version.path};
}

Result<Answer> shownContent(const Version &version, const std::optional<QByteArray> &content)
{
    if (!content)
        return tl::unexpected(notThere(version, QStringLiteral("In this version there is no such file.")));
    if (isDocument(version.path)) {
        const QString text = QString::fromUtf8(*content);
        return Answer{JsonValue(text), shown(text)};
    }
    const auto document = parseObject(*content);
    if (!document)
        return tl::unexpected(toError(document.error(), version.path));
    const JsonValue shownDocument = withoutSecrets(*document);
    switch (stateKindOf(version.path)) {
    case StateKind::ActiveSession:
    case StateKind::Snapshot:
        return Answer{shownDocument, describeSession(*document)};
    case StateKind::Mission:
    case StateKind::MissionPointer:
    case StateKind::Other:
        break;
    }
    return Answer{shownDocument, describeMission(*document)};
}

} // namespace

void addHistoryShow(const Command &history)
{
    const Command verb = history.word("show", "the document as it was in a version",
                                      "Status 1 where the file was not there, 3 where it was damaged then.");
    const Value number = verb.argument("VERSION", "the number of a version");
    verb.example("pointsman-cli --json history show 42");
    verb.runs([=](Context &context) {
        return namedVersion(context, number).and_then([](const NamedVersion &named) {
            const Version &version = named.version;
            return named.journal->keptContent(version.after)
                .map_error([&](const Error &error) {
                    return error.code == ErrorCode::Absent ? notThere(version, error.message) : error;
                })
                .and_then([&](const std::optional<QByteArray> &content) { return shownContent(version, content); });
        });
    });
}

} // namespace Pointsman
