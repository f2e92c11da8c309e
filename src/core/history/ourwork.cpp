// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/ourwork.h"

#include "base/ids.h"
#include "compare/statesentence.h"
#include "files/statedocument.h"

#include <algorithm>

namespace Pointsman {

namespace {

/// The newest version of a session has it, unless it is one that could not be read.
constexpr int ownVersionsLookedAt = 8;

/// One file of the operation, all its steps as one.
struct FileOfWork
{
    QString path;
    qint64 before = 0;
    qint64 after = 0;
};

std::vector<FileOfWork> filesOf(const std::vector<Version> &versions)
{
    std::vector<FileOfWork> files;
    for (const Version &version : versions) {
        if (version.before == version.after)
            continue; // only its permissions
        const auto known =
            std::find_if(files.begin(), files.end(), [&](const FileOfWork &file) { return file.path == version.path; });
        if (known == files.end())
            files.push_back({version.path, version.before, version.after});
        else
            known->after = version.after;
    }
    return files;
}

/// Gathers what the files of an operation say of each session.
class Gatherer
{
public:
    /// False where it cannot be told what the document is about.
    bool add(const FileOfWork &file, std::optional<JsonObject> before, std::optional<JsonObject> after)
    {
        if (!isOfSession(file.path)) {
            work.pieces.push_back({file.path, file.path, std::move(before), std::move(after)});
            return true;
        }
        const bool isActive = stateKindOf(file.path) == StateKind::ActiveSession;
        const QString idBefore = before ? stringAt(*before, "session_id") : QString();
        const QString idAfter = after ? stringAt(*after, "session_id") : QString();
        if ((before && idBefore.isEmpty()) || (after && idAfter.isEmpty()))
            return false;
        if (isActive) {
            work.hasActive = true;
            work.activeBefore = idBefore;
            work.activeAfter = idAfter;
        }
        if (before)
            set(pieceOf(idBefore, file.path), &PieceOfWork::before, std::move(before), isActive);
        if (after) {
            PieceOfWork &piece = pieceOf(idAfter, file.path);
            piece.path = file.path;
            set(piece, &PieceOfWork::after, std::move(after), isActive);
        }
        return true;
    }

    OurWork work;

private:
    PieceOfWork &pieceOf(const QString &id, const QString &path)
    {
        for (PieceOfWork &piece : work.pieces) {
            if (piece.subject == id)
                return piece;
        }
        return work.pieces.emplace_back(PieceOfWork{id, path, {}, {}});
    }

    /// A snapshot of the active session is an older state of it.
    static void set(PieceOfWork &piece, std::optional<JsonObject> PieceOfWork::*state,
                    std::optional<JsonObject> document, bool isActive)
    {
        if (isActive || !(piece.*state))
            piece.*state = std::move(document);
    }
};

} // namespace

Result<std::optional<JsonObject>> documentOf(Journal &journal, qint64 content)
{
    return journal.content(content).and_then(
        [&](const std::optional<QByteArray> &bytes) -> Result<std::optional<JsonObject>> {
            if (content == 0)
                return std::nullopt;
            auto object = bytes ? parseObject(*bytes) : tl::unexpected(DocumentProblem());
            if (!object)
                return failure(ErrorCode::Invalid, {});
            return std::optional(std::move(*object));
        });
}

bool isOfSession(const QString &path)
{
    const StateKind kind = stateKindOf(path);
    return kind == StateKind::ActiveSession || kind == StateKind::Snapshot;
}

QStringList attachedTopics(const JsonObject &session)
{
    QStringList topics;
    for (const char *field : {"spikes", "plan"}) {
        const JsonValue *value = session.find(field);
        if (value && value->string())
            topics << QString::fromStdString(*value->string());
        else if (value)
            topics << textSet(*value).value_or(QStringList());
    }
    return topics;
}

const PieceOfWork *OurWork::piece(const QString &subject) const
{
    const auto found =
        std::find_if(pieces.begin(), pieces.end(), [&](const PieceOfWork &piece) { return piece.subject == subject; });
    return found == pieces.end() ? nullptr : &*found;
}

Result<std::optional<OurWork>> readOurWork(Journal &journal, const std::vector<Version> &versions)
{
    const bool isRenaming = std::any_of(versions.begin(), versions.end(),
                                        [](const Version &version) { return !version.otherName.isEmpty(); });
    if (isRenaming)
        return std::nullopt;
    Gatherer gatherer;
    for (const FileOfWork &file : filesOf(versions)) {
        auto before = documentOf(journal, file.before);
        auto after = documentOf(journal, file.after);
        for (const auto *each : {&before, &after}) {
            if (!*each && each->error().code == ErrorCode::Invalid)
                return std::nullopt;
            if (!*each)
                return tl::unexpected(each->error());
        }
        if (!gatherer.add(file, std::move(*before), std::move(*after)))
            return std::nullopt;
    }
    return std::move(gatherer.work);
}

Result<std::optional<JsonObject>> lastOfSession(Journal &journal, const QString &store, const QString &id,
                                                qint64 olderThan)
{
    VersionFilter filter;
    filter.stores = {store};
    filter.subject = printable(id);
    filter.olderThan = olderThan;
    filter.limit = ownVersionsLookedAt;
    const auto versions = journal.versions(filter);
    if (!versions)
        return tl::unexpected(versions.error());
    for (const Version &version : *versions) {
        for (const qint64 content : {version.after, version.before}) {
            auto document = documentOf(journal, content);
            if (!document && document.error().code != ErrorCode::Invalid)
                return document;
            if (document && *document && stringAt(**document, "session_id") == id)
                return document;
        }
    }
    return std::nullopt;
}

} // namespace Pointsman
