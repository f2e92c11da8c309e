// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/statedocument.h"

#include "base/ids.h"
#include "json/byteordermark.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::StateDocument)
};

QString placeAndCause(const JsonProblem &problem)
{
    return problem.line > 0
               ? Words::tr("line %1, column %2: %3").arg(problem.line).arg(problem.column).arg(problem.detail)
               : problem.detail;
}

DocumentProblem problemOf(const ReadProblem &problem)
{
    using Kind = DocumentProblem::Kind;
    switch (problem.kind) {
    case ReadProblem::Kind::NoPermission:
        return {Kind::NoPermission, {}, problem.detail};
    case ReadProblem::Kind::NotRegular:
        return {Kind::NotRegular, {}, problem.detail};
    case ReadProblem::Kind::TooLarge:
        return {Kind::TooLarge, {}, problem.detail};
    case ReadProblem::Kind::Missing:
    case ReadProblem::Kind::System:
        return {Kind::System, {}, problem.detail};
    }
    Q_UNREACHABLE();
}

void parseInto(StateDocument &document, QByteArrayView bytes);

/// What would be wrong without the mark as well is the problem: taking the mark away would not mend it.
void findProblemBehindMark(StateDocument &document, QByteArrayView bytes)
{
    StateDocument unmarked;
    parseInto(unmarked, bytes.sliced(byteOrderMarksIn(bytes)));
    if (unmarked.problem)
        document.problem = unmarked.problem;
}

/// Parses into `document`; its problem where it is no object.
void parseInto(StateDocument &document, QByteArrayView bytes)
{
    auto reading = readJson(bytes);
    if (!reading) {
        document.problem =
            DocumentProblem{DocumentProblem::Kind::NotJson, reading.error(), placeAndCause(reading.error())};
        if (reading.error().kind == JsonProblem::Kind::ByteOrderMark)
            findProblemBehindMark(document, bytes);
        return;
    }
    document.duplicateKeys = reading->duplicateKeys;
    if (JsonObject *object = reading->value.object())
        document.root = std::move(*object);
    else
        document.problem = DocumentProblem{DocumentProblem::Kind::NotObject,
                                           {},
                                           Words::tr("it holds %1, not an object").arg(typeInWords(reading->value))};
}

} // namespace

StateDocument readStateDocument(const QString &path, const Platform::OpenFolder *folder)
{
    StateDocument document;
    document.path = path;
    const auto content = readFile(path, maximumStateFileSize, folder);
    if (!content) {
        if (content.error().kind == ReadProblem::Kind::Missing)
            return document;
        document.stamp = stampOf(path);
        document.size = document.stamp.value_or(FileStamp()).size;
        document.problem = problemOf(content.error());
        return document;
    }
    document.stamp = content->stamp;
    document.size = content->bytes.size();
    document.bytes = content->bytes;
    parseInto(document, content->bytes);
    return document;
}

tl::expected<JsonObject, DocumentProblem> parseObject(QByteArrayView bytes)
{
    StateDocument document;
    parseInto(document, bytes);
    if (!document.root)
        return tl::unexpected(*document.problem);
    return std::move(*document.root);
}

Error toError(const DocumentProblem &problem, const QString &path)
{
    const QString name = printable(path);
    switch (problem.kind) {
    case DocumentProblem::Kind::NoPermission:
    case DocumentProblem::Kind::System:
        return {
            ErrorCode::System,
            Words::tr("%1 cannot be read: %2. Nothing was changed. See to its permissions and disk, then try again.")
                .arg(name, problem.words),
            path};
    case DocumentProblem::Kind::NotRegular:
    case DocumentProblem::Kind::TooLarge:
    case DocumentProblem::Kind::NotJson:
    case DocumentProblem::Kind::NotObject:
        return {ErrorCode::Invalid,
                Words::tr("%1 cannot be understood: %2. It was left as it is. Open it in an editor and mend it, or let "
                          "Pointsman move it aside; \"pointsman-cli doctor\" says more.")
                    .arg(name, problem.words),
                path};
    }
    Q_UNREACHABLE();
}

} // namespace Pointsman
