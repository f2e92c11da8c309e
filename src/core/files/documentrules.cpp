// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/documentrules.h"

#include "base/ids.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

using L1 = QLatin1StringView;

constexpr IssueRule noPermission{L1("no-permission"), Severity::Error};
constexpr IssueRule notRegular{L1("not-a-regular-file"), Severity::Error};
constexpr IssueRule tooLarge{L1("too-large"), Severity::Error};
constexpr IssueRule unreadable{L1("unreadable"), Severity::Error};
constexpr IssueRule emptyFile{L1("empty-file"), Severity::Error, nullptr, RepairKind::MoveAside};
constexpr IssueRule invalidUtf8{L1("invalid-utf8"), Severity::Error, nullptr, RepairKind::MoveAside};
constexpr IssueRule byteOrderMark{L1("byte-order-mark"), Severity::Error, nullptr, RepairKind::MoveAside};
constexpr IssueRule notJson{L1("not-json"), Severity::Error, nullptr, RepairKind::MoveAside};
constexpr IssueRule conflictMarkers{L1("conflict-markers"), Severity::Error, nullptr, RepairKind::MoveAside};
constexpr IssueRule notAnObject{L1("not-an-object"), Severity::Error, nullptr, RepairKind::MoveAside};
constexpr IssueRule duplicateKeys{
    L1("duplicate-keys"), Severity::Warning,
    QT_TRANSLATE_NOOP("Pointsman::Rules", "Only the last value of such a key counts, and the next write by any program "
                                          "drops the others.")};

// The originals (Python) read these; only Pointsman could not write them back unchanged. So no repair takes the file
// away from them.
constexpr const char *readOnlyHere =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "The original program may go on reading and writing it; Pointsman leaves the "
                                          "file alone, because it could not write it back unchanged.");
constexpr IssueRule nanOrInfinity{L1("nan-or-infinity"), Severity::Error, readOnlyHere};
constexpr IssueRule nestedTooDeep{L1("nested-too-deep"), Severity::Error, readOnlyHere};
constexpr IssueRule loneSurrogate{L1("lone-surrogate"), Severity::Error, readOnlyHere};
constexpr IssueRule inexactNumber{L1("inexact-number"), Severity::Error, readOnlyHere};

QString tr(const char *text)
{
    return QCoreApplication::translate("Pointsman::Rules", text);
}

const IssueRule &ruleFor(JsonProblem::Kind kind)
{
    switch (kind) {
    case JsonProblem::Kind::Empty:
        return emptyFile;
    case JsonProblem::Kind::InvalidUtf8:
        return invalidUtf8;
    case JsonProblem::Kind::ByteOrderMark:
        return byteOrderMark;
    case JsonProblem::Kind::ConflictMarkers:
        return conflictMarkers;
    case JsonProblem::Kind::NotANumber:
        return nanOrInfinity;
    case JsonProblem::Kind::TooDeep:
        return nestedTooDeep;
    case JsonProblem::Kind::LoneSurrogate:
        return loneSurrogate;
    case JsonProblem::Kind::InexactNumber:
        return inexactNumber;
    case JsonProblem::Kind::Syntax:
        return notJson;
    }
    Q_UNREACHABLE();
}

const IssueRule &ruleFor(const DocumentProblem &problem)
{
    switch (problem.kind) {
    case DocumentProblem::Kind::NoPermission:
        return noPermission;
    case DocumentProblem::Kind::NotRegular:
        return notRegular;
    case DocumentProblem::Kind::TooLarge:
        return tooLarge;
    case DocumentProblem::Kind::System:
        return unreadable;
    case DocumentProblem::Kind::NotJson:
        return problem.json ? ruleFor(problem.json->kind) : notJson;
    case DocumentProblem::Kind::NotObject:
        return notAnObject;
    }
    Q_UNREACHABLE();
}

} // namespace

Issues checkReading(const StateDocument &document, const IssueSubject &subject, const ReadingConsequences &consequences)
{
    Issues issues;
    if (document.problem) {
        const IssueRule &rule = ruleFor(*document.problem);
        const QString consequence = rule.consequence ? QString()
                                    : document.problem->kind == DocumentProblem::Kind::NotObject
                                        ? consequences.notAnObject
                                        : consequences.notReadable;
        issues.push_back(
            makeIssue(rule, subject, tr("The file cannot be used: %1.").arg(document.problem->words), consequence));
    }
    if (!document.duplicateKeys.isEmpty()) {
        const QString keys = printable(document.duplicateKeys.join(u", "));
        issues.push_back(makeIssue(duplicateKeys, subject, tr("The file has these keys twice: %1.").arg(keys)));
    }
    return issues;
}

} // namespace Pointsman
