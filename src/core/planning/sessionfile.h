// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "files/statedocument.h"

namespace Pointsman {

/// The session document in a file's bytes; Invalid, naming file, cause and way out, where it is not understood: no
/// JSON object, or another schema.
[[nodiscard]] Result<JsonObject> parseSession(QByteArrayView bytes, const QString &path);

/// Invalid where the document's schema is not 1; `path` as for idOfDocument().
[[nodiscard]] Result<void> requireSchemaOne(const JsonObject &document, const QString &path = {});

/// One session file as it is: its bytes and its document, nothing where there is no such file. Invalid or System where
/// it is there and cannot be used.
struct SessionFile
{
    std::optional<QByteArray> bytes;
    std::optional<JsonObject> document;
};
[[nodiscard]] Result<SessionFile> readSessionFile(const QString &path);

/// The document as ticketflow prints it, with the newline at its end.
[[nodiscard]] QByteArray sessionBytes(const JsonObject &document);

/// `document` with the secrets that the present version of the same session, if there is one, has and it lacks
/// (formats.md 3.7).
[[nodiscard]] JsonObject withPresentSecrets(const JsonObject &document, const std::optional<JsonObject> &present);

/// The document's `session_id`, checked before it becomes a file's name: what stands in a file may lead anywhere.
/// Invalid where it is absent or malformed; `path` is the file that holds it, empty for a document that came from
/// elsewhere.
[[nodiscard]] Result<SessionId> idOfDocument(const JsonObject &document, const QString &path = {});

/// Invalid, naming the id, where one that the document holds (its own, seed, spikes, plan, the backlog's topic) could
/// lead out of its directory (formats.md 3.4): no operation works on such a session. `path` as above.
[[nodiscard]] Result<void> requireSafeIds(const JsonObject &document, const QString &path = {});

/// What an operation works on: as parseSession() and readSessionFile(), and Invalid as well where requireSafeIds() is.
[[nodiscard]] Result<JsonObject> parseUsableSession(QByteArrayView bytes, const QString &path);
[[nodiscard]] Result<SessionFile> readUsableSession(const QString &path);
/// The id of a document that was handed over, if an operation may write it: schema 1, with an id, all ids safe.
[[nodiscard]] Result<SessionId> idOfUsableDocument(const JsonObject &document);

/// An operation's complaint about a document (planningoperations.h) as a refusal that names the file; any other error
/// as it is.
[[nodiscard]] Error inFile(const Error &error, const QString &path);

} // namespace Pointsman
