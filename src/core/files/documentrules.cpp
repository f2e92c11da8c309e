// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/documentrules.h"

#include "base/ids.h"
#include "json/byteordermark.h"
#include "json/secrets.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

using L1 = QLatin1StringView;

struct Read
{
    const StateDocument &document;
    const ReadingConsequences &consequences;
};

/// What stands where the reader gave up; empty for a mission's file, which may hold a token, and for any that names a
/// secret.
QString offendingText(const StateDocument &document, SubjectKind kind)
{
    constexpr qsizetype longest = 24;
    const JsonProblem &problem = *document.problem->json;
    const bool isOfPlanning = kind == SubjectKind::ActiveSession || kind == SubjectKind::Snapshot;
    const QByteArray bytes = document.bytes.value_or(QByteArray());
    const bool isText =
        problem.kind != JsonProblem::Kind::InvalidUtf8 && problem.kind != JsonProblem::Kind::ByteOrderMark;
    if (!isOfPlanning || !isText || problem.line < 1 || namesSecret(bytes))
        return {};
    const QByteArrayList lines = bytes.mid(byteOrderMarksIn(bytes)).split('\n');
    const auto line = QString::fromUtf8(lines.value(problem.line - 1)).toUcs4();
    const auto text = line.mid(problem.column - 1, longest);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(text.constData()), text.size()).trimmed();
}

/// Where and why the document is no JSON for us.
QString problemWords(const StateDocument &document, SubjectKind kind)
{
    const QString text = offendingText(document, kind);
    return text.isEmpty() ? document.problem->words
                          : ruleText(QT_TRANSLATE_NOOP("Pointsman::Rules", "%1, at ‘%2’"))
                                .arg(document.problem->words, printable(text));
}

constexpr const char *cannotBeUsed = QT_TRANSLATE_NOOP("Pointsman::Rules", "The file cannot be used: %1.");
constexpr const char *dependsOnPlace = QT_TRANSLATE_NOOP(
    "Pointsman::Rules",
    "ticketflow takes an active file like this for \"no session is active\" and writes over it, and leaves such a "
    "snapshot out of its lists; spec-kitty cannot read such a mission or pointer, and every command for it fails.");
constexpr const char *crashesOrRefuses = QT_TRANSLATE_NOOP(
    "Pointsman::Rules",
    "ticketflow crashes on reading such a session; spec-kitty cannot read such a mission or pointer.");
// The originals (Python) read these; only Pointsman could not write them back unchanged. So no repair takes the file
// away from them.
constexpr const char *readOnlyHere =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "Python's reader takes it, so that the original may go on reading and "
                                          "writing the file; other programs refuse it, and Pointsman leaves the file "
                                          "alone, because it could not write it back unchanged.");
constexpr const char *roundedByOriginals = QT_TRANSLATE_NOOP(
    "Pointsman::Rules", "The original goes on, but rounds the number, or makes Infinity of it, when it "
                        "writes the file the next time; Pointsman leaves the file alone, because it "
                        "could not write it back unchanged.");
constexpr const char *tooDeepForPython =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "Python's reader crashes where the nesting is as deep as it may go, about a "
                                          "thousand levels; Pointsman leaves the file alone.");
constexpr const char *openInEditor = QT_TRANSLATE_NOOP(
    "Pointsman::Rules", "Open the file in an editor and correct it, or rename it so that the original starts afresh.");

template <DocumentProblem::Kind kind>
void lookForProblem(const Read &read, const Report &report)
{
    if (read.document.problem && read.document.problem->kind == kind && !read.document.problem->json) {
        // Behind a byte-order mark the originals see no JSON at all.
        const bool isParsed = kind == DocumentProblem::Kind::NotObject &&
                              byteOrderMarksIn(read.document.bytes.value_or(QByteArray())) == 0;
        report.because(ruleText(isParsed ? read.consequences.notAnObject : read.consequences.notReadable),
                       read.document.problem->words);
    }
}

/// What the originals do with it is the same wherever the file is.
void lookForTooLarge(const Read &read, const Report &report)
{
    if (read.document.problem && read.document.problem->kind == DocumentProblem::Kind::TooLarge)
        report(ruleText(QT_TRANSLATE_NOOP("Pointsman::Rules", "its size is %1 bytes, and %2"))
                   .arg(QString::number(read.document.size), read.document.problem->words));
}

template <DocumentProblem::Kind kind>
void lookForProblemAnywhere(const Read &read, const Report &report)
{
    if (read.document.problem && read.document.problem->kind == kind)
        report(read.document.problem->words);
}

bool isOfKind(const StateDocument &document, JsonProblem::Kind kind)
{
    return document.problem && document.problem->json && document.problem->json->kind == kind;
}

/// JSON that the originals refuse as well.
template <JsonProblem::Kind kind>
void lookForJson(const Read &read, const Report &report)
{
    if (isOfKind(read.document, kind))
        report.because(ruleText(read.consequences.notReadable), problemWords(read.document, report.subject().kind));
}

/// JSON that only Pointsman refuses.
template <JsonProblem::Kind kind>
void lookForUnkeepable(const Read &read, const Report &report)
{
    if (isOfKind(read.document, kind))
        report(problemWords(read.document, report.subject().kind));
}

void lookForDuplicateKeys(const Read &read, const Report &report)
{
    QStringList keys;
    for (const QString &key : read.document.duplicateKeys)
        keys << quotedForeign(key);
    if (!keys.isEmpty())
        report(keys.join(QStringLiteral(", ")));
}

constexpr Rule<Read> documentRuleTable[] = {
    {{L1("no-permission"), Severity::Error, cannotBeUsed,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "You have no permission to read the file."), dependsOnPlace,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "As the file's owner: chmod 600 FILE. Else ask its owner."),
      RepairKind::RestrictMode},
     lookForProblem<DocumentProblem::Kind::NoPermission>},
    {{L1("not-a-regular-file"), Severity::Error, cannotBeUsed,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "In the file's place is a link, a folder, a pipe or a device."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The original follows a link wherever it leads and replaces it when it "
                                            "writes; on anything else it fails or hangs."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "See what is in its place (ls -ld FILE), move that away and put a copy of "
                                            "the true file there."),
      RepairKind::None, QT_TRANSLATE_NOOP("Pointsman::Rules", "Pointsman does not touch what it cannot look into.")},
     lookForProblemAnywhere<DocumentProblem::Kind::NotRegular>},
    {{L1("too-large"), Severity::Error, cannotBeUsed,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file is larger than 16 MiB, which no state file is."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The original reads it all at every command; Pointsman does not read it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Something else was written over it. Look at its beginning (head -c 500 "
                                            "FILE) and rename it."),
      RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "Pointsman does not read so large a file, and what is in it may be needed elsewhere.")},
     lookForTooLarge},
    {{L1("unreadable"), Severity::Error, cannotBeUsed,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The system could not read the file."), dependsOnPlace,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "See to the disk or the network that it lies on; then look again."),
      RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "It is the disk or the network that has to be mended, not the file.")},
     lookForProblem<DocumentProblem::Kind::System>},
    {{L1("empty-file"), Severity::Error, cannotBeUsed,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file holds nothing but white space or a byte-order mark, as "
                                            "after a full disk."),
      dependsOnPlace, openInEditor, RepairKind::MoveAside},
     lookForJson<JsonProblem::Kind::Empty>},
    {{L1("invalid-utf8"), Severity::Error, cannotBeUsed,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file has bytes that are not UTF-8."), dependsOnPlace,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Save it as UTF-8, for example: iconv -f latin1 -t utf-8 FILE."),
      RepairKind::MoveAside},
     lookForJson<JsonProblem::Kind::InvalidUtf8>},
    {{L1("byte-order-mark"), Severity::Error, cannotBeUsed,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file begins with a byte-order mark, or several, which some editors "
                                            "write and Python's reader refuses."),
      dependsOnPlace, QT_TRANSLATE_NOOP("Pointsman::Rules", "Save it as UTF-8 without a byte-order mark."),
      RepairKind::StripByteOrderMark},
     lookForJson<JsonProblem::Kind::ByteOrderMark>},
    {{L1("not-json"), Severity::Error, cannotBeUsed,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file is not JSON, from the named line and column on."), dependsOnPlace,
      openInEditor, RepairKind::MoveAside},
     lookForJson<JsonProblem::Kind::Syntax>},
    {{L1("conflict-markers"), Severity::Error, cannotBeUsed,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A merge by git was not finished: lines with <<<<<<< and >>>>>>> are in "
                                            "the file."),
      dependsOnPlace,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Keep one side, take the other and the markers out; or git checkout "
                                            "--ours FILE (or --theirs)."),
      RepairKind::MoveAside},
     lookForJson<JsonProblem::Kind::ConflictMarkers>},
    {{L1("not-an-object"), Severity::Error, cannotBeUsed,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file is JSON, but no object with keys."), crashesOrRefuses,
      openInEditor, RepairKind::MoveAside},
     lookForProblem<DocumentProblem::Kind::NotObject>},
    {{L1("nan-or-infinity"), Severity::Warning, cannotBeUsed,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A value is NaN or Infinity, which Python writes and JSON has not."),
      readOnlyHere, QT_TRANSLATE_NOOP("Pointsman::Rules", "Replace the value by null or a number."), RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "The original may still read the value, and whatever is written in its place loses it.")},
     lookForUnkeepable<JsonProblem::Kind::NotANumber>},
    {{L1("nested-too-deep"), Severity::Error, cannotBeUsed,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Lists or objects stand in each other more than 256 deep."),
      tooDeepForPython, QT_TRANSLATE_NOOP("Pointsman::Rules", "Take the key that holds them out."), RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "The original may still read the value, and whatever is written in its place loses it.")},
     lookForUnkeepable<JsonProblem::Kind::TooDeep>},
    {{L1("lone-surrogate"), Severity::Warning, cannotBeUsed,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A text has half of a surrogate pair, such as \\ud800 alone."),
      readOnlyHere, QT_TRANSLATE_NOOP("Pointsman::Rules", "Replace the escape by the character that was meant."),
      RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "The original may still read the value, and whatever is written in its place loses it.")},
     lookForUnkeepable<JsonProblem::Kind::LoneSurrogate>},
    {{L1("inexact-number"), Severity::Warning, cannotBeUsed,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A number would not keep its value when it is written again."),
      roundedByOriginals, QT_TRANSLATE_NOOP("Pointsman::Rules", "Write it with fewer digits, or as text."),
      RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "The original may still read the value, and whatever is written in its place loses it.")},
     lookForUnkeepable<JsonProblem::Kind::InexactNumber>},
    {{L1("duplicate-keys"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file has more than one value for the same key: %1."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "One object has a key more than once."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Only the last value of such a key counts, and the next write by any "
                                            "program drops the others."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Take all but one of them out in an editor."), RepairKind::None,
      onlyYouKnow},
     lookForDuplicateKeys},
};

/// Whether the repair writes what was understood of the document, in which each key stands once.
bool writesAnew(RepairKind repair)
{
    switch (repair) {
    case RepairKind::ClearPointer:
    case RepairKind::RepointPointer:
    case RepairKind::SetState:
    case RepairKind::SetSchemaVersion:
    case RepairKind::RemoveDuplicates:
    case RepairKind::LowerCaseRole:
        return true;
    case RepairKind::None:
    case RepairKind::RestrictMode:
    case RepairKind::MoveAside:
    case RepairKind::RenameToId:
    case RepairKind::RollBack:
    case RepairKind::Finish:
    case RepairKind::KeepElsewhere:
    case RepairKind::StripByteOrderMark:
    case RepairKind::DropCopy:
    case RepairKind::TakeCopy:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

Issues checkReading(const StateDocument &document, const IssueSubject &subject, const ReadingConsequences &consequences)
{
    Issues issues;
    if (document.problem || !document.duplicateKeys.isEmpty())
        lookWith(documentRuleTable, Read{document, consequences}, subject, issues);
    return issues;
}

void withholdWhatDropsKeys(const StateDocument &document, Issues &issues)
{
    if (document.duplicateKeys.isEmpty())
        return;
    for (Issue &issue : issues) {
        if (!writesAnew(issue.repair))
            continue;
        issue.repair = RepairKind::None;
        issue.consequence +=
            u' ' + ruleText(QT_TRANSLATE_NOOP("Pointsman::Rules",
                                              "No repair by a click as long as a key stands in the file twice: writing "
                                              "the file anew would drop one of the values."));
    }
}

QString valueInWords(const JsonValue &value)
{
    constexpr qsizetype longestNumber = 40;
    if (const std::string *text = value.string())
        return quotedForeign(QString::fromStdString(*text));
    if (const JsonNumber *number = value.number())
        return QString::fromStdString(number->text).left(longestNumber);
    if (const bool *truth = value.boolean())
        return *truth ? QStringLiteral("true") : QStringLiteral("false");
    return typeInWords(value);
}

IssueRules readingRules()
{
    return entriesOf(documentRuleTable);
}

} // namespace Pointsman
