// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/sessionfile.h"

#include "planning/planningsession.h"
#include "json/jsonwriter.h"
#include "json/secrets.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::SessionFile)
};

/// A refusal because of what a document holds. `why` is a clause.
tl::unexpected<Error> invalid(const QString &why, const QString &path)
{
    if (path.isEmpty())
        return failure(ErrorCode::Invalid, Words::tr("The document cannot be used: %1. Correct it.").arg(why));
    return failure(
        ErrorCode::Invalid,
        Words::tr("%1 cannot be used: %2. Nothing was changed. Correct the file or move it aside; pointsman-cli "
                  "doctor says more.")
            .arg(printable(path), why),
        path);
}

/// Why a SessionId or TopicId was refused, as a clause.
QString clause(const Error &refusal)
{
    return refusal.message.endsWith(u'.') ? refusal.message.chopped(1) : refusal.message;
}

Result<void> requireSafe(const JsonValue *id, const QString &path)
{
    // Another type than text leads nowhere; whether an operation can work on it is for the operation to say.
    if (!id || !id->string())
        return {};
    const auto checked = TopicId::parse(QString::fromStdString(*id->string()));
    return checked ? Result<void>() : invalid(clause(checked.error()), path);
}

QString versionInWords(const JsonObject &document)
{
    const JsonValue *version = document.find("schema_version");
    if (!version)
        return Words::tr("it has no schema_version");
    if (version->number())
        return Words::tr("its schema_version is %1, not 1")
            .arg(QString::fromStdString(version->number()->text).left(40));
    return Words::tr("its schema_version is %1, not the number 1").arg(typeInWords(*version));
}

} // namespace

Result<JsonObject> parseSession(QByteArrayView bytes, const QString &path)
{
    auto document = parseObject(bytes);
    if (!document)
        return tl::unexpected(toError(document.error(), path));
    if (const auto schema = requireSchemaOne(*document, path); !schema)
        return tl::unexpected(schema.error());
    return std::move(*document);
}

Result<void> requireSchemaOne(const JsonObject &document, const QString &path)
{
    if (!isSchemaOne(document))
        return invalid(versionInWords(document), path);
    return {};
}

Result<SessionFile> readSessionFile(const QString &path)
{
    auto content = readFile(path);
    if (!content && content.error().kind == ReadProblem::Kind::Missing)
        return SessionFile();
    if (!content)
        return tl::unexpected(toError(content.error(), path));
    return parseSession(content->bytes, path).map([&](JsonObject &&document) {
        return SessionFile{content->bytes, std::move(document)};
    });
}

QByteArray sessionBytes(const JsonObject &document)
{
    return pythonJson(document) + '\n';
}

JsonObject withPresentSecrets(const JsonObject &document, const std::optional<JsonObject> &present)
{
    if (!present || stringAt(document, "session_id") != stringAt(*present, "session_id"))
        return document;
    const JsonValue merged = withSecretsOf(document, *present);
    return *merged.object();
}

Result<SessionId> idOfDocument(const JsonObject &document, const QString &path)
{
    const JsonValue *id = document.find("session_id");
    if (!id)
        return invalid(Words::tr("it has no session_id"), path);
    if (!id->string())
        return invalid(Words::tr("its session_id is %1, not text").arg(typeInWords(*id)), path);
    const auto parsed = SessionId::parse(QString::fromStdString(*id->string()));
    if (!parsed)
        return invalid(clause(parsed.error()), path);
    return *parsed;
}

Result<void> requireSafeIds(const JsonObject &document, const QString &path)
{
    std::vector<const JsonValue *> ids{document.find("session_id"), document.find("root_seed"), document.find("plan")};
    if (const JsonValue *backlog = document.find("backlog"); backlog && backlog->object())
        ids.push_back(backlog->object()->find("topic"));
    if (const JsonValue *spikes = document.find("spikes"); spikes && spikes->array()) {
        for (const JsonValue &spike : *spikes->array())
            ids.push_back(&spike);
    }
    for (const JsonValue *id : ids) {
        if (const auto safe = requireSafe(id, path); !safe)
            return safe;
    }
    return {};
}

Result<JsonObject> parseUsableSession(QByteArrayView bytes, const QString &path)
{
    return parseSession(bytes, path).and_then([&](JsonObject &&document) {
        return requireSafeIds(document, path).map([&] { return std::move(document); });
    });
}

Result<SessionFile> readUsableSession(const QString &path)
{
    return readSessionFile(path).and_then([&](SessionFile &&file) -> Result<SessionFile> {
        if (!file.document)
            return std::move(file);
        return requireSafeIds(*file.document, path).map([&] { return std::move(file); });
    });
}

Result<SessionId> idOfUsableDocument(const JsonObject &document)
{
    return requireSchemaOne(document)
        .and_then([&] { return idOfDocument(document); })
        .and_then([&](const SessionId &id) { return requireSafeIds(document).map([&] { return id; }); });
}

Error inFile(const Error &error, const QString &path)
{
    const bool isComplaint = error.code == ErrorCode::Invalid && error.path.isEmpty();
    return isComplaint ? invalid(error.message, path).value() : error;
}

} // namespace Pointsman
