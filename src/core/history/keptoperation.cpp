// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/keptoperation.h"

#include "base/ids.h"
#include "files/readfile.h"
#include "history/journalrows.h"
#include "history/wording.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Journal)
};

/// What is told of a file that an operation wrote in the place of one that it moved aside, or took away again for that
/// one; empty of any other.
QString wordsOfPuttingBack(const FileChange &change, const FileChanges &operation, NewOperation::Role role)
{
    const bool isUndo = role == NewOperation::Role::Undo;
    const bool isInPlace = std::any_of(operation.begin(), operation.end(), [&](const FileChange &other) {
        return !other.renamedTo.isEmpty() && (isUndo ? other.renamedTo : other.path) == change.path;
    });
    if (!isInPlace || (isUndo ? change.after : change.before))
        return {};
    return isUndo ? wordsInRole(putBackWords(), role) : putBackWords();
}

std::optional<KeptContent> kept(const QString &path, const std::optional<QByteArray> &bytes)
{
    return bytes ? std::optional(KeptContent(path, *bytes)) : std::nullopt;
}

StateSentence sentenceInRole(FileChange change, NewOperation::Role role)
{
    if (role == NewOperation::Role::Undo) {
        std::swap(change.before, change.after);
        std::swap(change.modeBefore, change.modeAfter);
    }
    StateSentence sentence = sentenceFor(change.path, change.before, change.after);
    if (!change.before && !change.after)
        sentence.words = wordsOfMode(change.modeAfter);
    sentence.words = wordsInRole(sentence.words, role);
    return sentence;
}

bool isOfNoState(const QString &path)
{
    return stateKindOf(path) == StateKind::Other && !isDocument(path);
}

/// A file beside those of the state that the operation moves by a copy and a removal; empty where it does not.
QString wordsOfMove(const FileChange &change, const FileChanges &operation, NewOperation::Role role)
{
    const auto other = std::find_if(operation.begin(), operation.end(), [&](const FileChange &each) {
        return each.path != change.path && each.before == change.after && each.after == change.before;
    });
    if (!isOfNoState(change.path) || change.before.has_value() == change.after.has_value() || other == operation.end())
        return {};
    const QString name = printable(QFileInfo(other->path).fileName());
    if (role == NewOperation::Role::Undo)
        return change.after ? Words::tr("put back from %1").arg(name) : Words::tr("moved back to %1").arg(name);
    const QString words =
        change.after ? Words::tr("moved here from %1").arg(name) : Words::tr("moved aside to %1").arg(name);
    return wordsInRole(words, role);
}

void describeRename(KeptChange &kept, const FileChange &change, NewOperation::Role role)
{
    // Of two names that are no state file's the one is the file's that it had first.
    const bool isBack = role == NewOperation::Role::Undo && isOfNoState(change.path);
    const bool isAway = stateKindOf(change.renamedTo) == StateKind::Other && !isBack;
    kept.path = isAway ? change.path : change.renamedTo;
    kept.otherName = isAway ? change.renamedTo : change.path;
    const auto present = readFile(change.renamedTo);
    (isAway ? kept.before : kept.after).emplace(kept.path, present ? present->bytes : QByteArray());
    kept.sentence = {sentenceFor(kept.path, {}, {}).subject, wordsOfRename(kept.otherName, isAway)};
}

} // namespace

KeptChange::KeptChange(const FileChange &change, const FileChanges &operation, NewOperation::Role role)
    : path(change.path), modeBefore(change.modeBefore), modeAfter(change.modeAfter), madeFolders(change.madeFolders)
{
    if (!change.renamedTo.isEmpty()) {
        describeRename(*this, change, role);
        return;
    }
    isOfContent = change.before || change.after;
    before = kept(path, change.before);
    after = kept(path, change.after);
    sentence = sentenceInRole(change, role);
    QString words = isOfContent ? wordsOfPuttingBack(change, operation, role) : QString();
    if (words.isEmpty())
        words = wordsOfMove(change, operation, role);
    if (!words.isEmpty())
        sentence.words = words;
}

KeptOperation::KeptOperation(const NewOperation &operation)
    : origin(operation.origin)
    , label(operation.label)
    , store(operation.store)
    , time(operation.time)
    , role(operation.role)
    , target(operation.target)
{
    files.reserve(operation.files.size());
    for (const FileChange &change : operation.files)
        files.emplace_back(change, operation.files, operation.role);
}

} // namespace Pointsman
