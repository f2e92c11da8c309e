// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/readfile.h"
#include "json/jsonreader.h"

namespace Pointsman {

/// Why a state file that exists is not a JSON object for us. The rules make findings of it, the stores refusals.
struct DocumentProblem
{
    enum class Kind
    {
        NoPermission,
        NotRegular,
        TooLarge,
        System,
        NotJson,
        NotObject
    };
    Kind kind;
    std::optional<JsonProblem> json; ///< with Kind::NotJson
    QString words;                   ///< the cause in one clause, with line and column where there are any
};

/// A state file as it was found.
struct StateDocument
{
    QString path;
    std::optional<FileStamp> stamp; ///< nothing: there is no such file
    qint64 size = 0;
    std::optional<QByteArray> bytes; ///< what was read; nothing where it could not be
    std::optional<JsonObject> root;  ///< the object, where the file was understood
    std::optional<DocumentProblem> problem;
    QStringList duplicateKeys;

    [[nodiscard]] bool isMissing() const { return !stamp && !problem; }
};

/// Reads and parses one state file. Missing, unreadable and not understood are different answers. `folder` as for
/// readFile().
[[nodiscard]] StateDocument readStateDocument(const QString &path, const Platform::OpenFolder *folder = nullptr);

/// The object in `bytes`, or why it is none.
[[nodiscard]] tl::expected<JsonObject, DocumentProblem> parseObject(QByteArrayView bytes);

/// The refusal of an ordinary operation on such a file: Invalid (or System), naming file, cause and way out.
[[nodiscard]] Error toError(const DocumentProblem &problem, const QString &path);

} // namespace Pointsman
