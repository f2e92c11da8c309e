// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How what was written down in another language is told: a command line writes English, a window the user's own.
#include "history/database.h"
#include "history/journalrows.h"
#include "history/wording.h"

#include <algorithm>

namespace Pointsman {

namespace {

bool isOfName(const Version &version)
{
    return !version.otherName.isEmpty();
}

bool isForeign(const Version &version)
{
    return !version.language.isEmpty() && version.language != spokenLanguage();
}

} // namespace

/// Those in another language anew, as far as what they were told from is there.
void Journal::reword(std::vector<Version> &versions)
{
    for (Version &version : versions) {
        if (!isForeign(version))
            continue;
        if (const QString words = wordsNow(version); !words.isEmpty())
            version.words = words.left(longestWords);
        if (stateKindOf(version.path) == StateKind::MissionPointer) // of all others the subject is a name
            version.subject = sentenceFor(version.path, {}, {}).subject;
    }
}

/// A window words its operations for itself: one in another language is called by what it did.
void Journal::relabel(DoneOperation &operation)
{
    const auto versions =
        operation.origin.kind == Origin::Kind::Window ? versionsOf(operation.id) : Result<std::vector<Version>>();
    if (!versions || std::none_of(versions->begin(), versions->end(), &isForeign))
        return;
    QStringList words;
    for (const Version &version : *versions)
        words << version.words;
    words.removeDuplicates();
    operation.label = words.join(QStringLiteral(", "));
}

/// Empty where it cannot be told any more.
QString Journal::wordsNow(const Version &version)
{
    if (version.isFirstSight)
        return wordsOfFirstSight(version.after != 0, version.since.has_value());
    if (isOfName(version))
        return wordsOfRename(version.otherName, version.after == 0);
    const bool isOfMode = version.before == version.after;
    if (!version.operation)
        return isOfMode ? QString() : wordsOfContent(version, NewOperation::Role::Do);
    const auto step = stepOf(version.operation);
    if (!step)
        return {};
    return isOfMode ? wordsInRole(wordsOfMode(version.modeAfter), step->role) : wordsOfOperation(version, *step);
}

/// Undo and redo of an operation take turns.
Result<Journal::Step> Journal::stepOf(qint64 operation)
{
    return m_database
        ->run(QStringLiteral("SELECT o.target,(SELECT count(*) FROM operations s WHERE s.target=o.target AND "
                             "s.id<o.id) FROM operations o WHERE o.id=?"),
              {operation})
        .map([](QSqlQuery query) {
            if (!query.next() || query.value(0).toLongLong() == 0)
                return Step();
            const bool isUndo = query.value(1).toLongLong() % 2 == 0;
            return Step{isUndo ? NewOperation::Role::Undo : NewOperation::Role::Redo, query.value(0).toLongLong()};
        });
}

/// What it did to one file, as it was written down.
std::vector<Version> Journal::changesOf(qint64 operation, const QString &path)
{
    return selectAsWritten(QStringLiteral("SELECT id FROM versions WHERE operation=? AND file=(SELECT id FROM files "
                                          "WHERE path=?)"),
                           {operation, path})
        .value_or(std::vector<Version>());
}

QString Journal::wordsOfOperation(const Version &version, const Step &step)
{
    const auto changes = changesOf(version.operation, version.path);
    const bool isUndo = step.role == NewOperation::Role::Undo;
    if ((isUndo ? version.after : version.before) == 0 && std::any_of(changes.begin(), changes.end(), &isOfName))
        return isUndo ? wordsInRole(putBackWords(), step.role) : putBackWords();
    QString words = step.target ? wordsOfTarget(version, step.target) : QString();
    if (words.isEmpty())
        words = wordsOfContent(version, step.role);
    return words.isEmpty() ? words : wordsInRole(words, step.role);
}

/// What the operation had done that was taken back or made again; where that was merged with what others did since, the
/// contents say something else.
QString Journal::wordsOfTarget(const Version &version, qint64 target)
{
    auto changes = changesOf(target, version.path);
    std::erase_if(changes, [](const Version &each) { return isOfName(each) || each.before == each.after; });
    return changes.size() == 1 ? wordsNow(changes.front()) : QString();
}

/// From the two contents; of what takes back from those that were there first.
QString Journal::wordsOfContent(const Version &version, NewOperation::Role role)
{
    const bool isState = stateKindOf(version.path) != StateKind::Other || isDocument(version.path);
    const auto before = keptContent(version.before);
    const auto after = keptContent(version.after);
    if (!isState || !before || !after)
        return {};
    const bool isUndo = role == NewOperation::Role::Undo;
    return sentenceFor(version.path, isUndo ? *after : *before, isUndo ? *before : *after).words;
}

} // namespace Pointsman
