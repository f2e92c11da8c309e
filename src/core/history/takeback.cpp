// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/takeback.h"

#include "base/ids.h"
#include "compare/documentsentence.h"
#include "compare/statesentence.h"
#include "files/readfile.h"
#include "files/revert.h"
#include "history/notes.h"
#include "history/redaction.h"
#include "history/replacing.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::TakeBack)
};

Result<void> nothingChanged(const Result<void> &written)
{
    return Result<void>(written).map_error([](Error error) {
        error.message = Words::tr("Nothing was changed, since it could not be written down. %1").arg(error.message);
        return error;
    });
}

/// Whether what is going to be done can be written down.
Result<void> requireEntry(Journal &journal)
{
    return nothingChanged(journal.requireWritable());
}

/// What was done last may still wait beside the history.
Result<void> latestKnown(Journal &journal)
{
    return nothingChanged(journal.takeNotes());
}

/// What the user is told of is kept, also where nothing is done.
Result<void> keepChangedSince(Journal &journal, const TakeBackPlan &plan, const QString &store, Moment now)
{
    std::vector<Observation> observations;
    for (const ChangedSince &changed : plan.changedSince) {
        const auto content = readFile(changed.path);
        if (content || content.error().kind == ReadProblem::Kind::Missing)
            observations.push_back(
                {store, changed.path, content ? std::optional(content->bytes) : std::nullopt, now, {}, {}});
    }
    return journal.observe(observations);
}

/// With what became of secrets: `lost` were left out, `gone` went with their file.
FileChanges withLosses(FileChanges files, const QStringList &lost, const QStringList &gone)
{
    if (files.empty())
        return files;
    QStringList &losses = files.front().losses; // one of them tells it
    for (const QString &key : lost)
        losses << Words::tr("%1 was left out: secrets are never kept, and its value is nowhere any more.")
                      .arg(printable(key));
    for (const QString &key : gone)
        losses << Words::tr("%1 went with its file: secrets are never kept, so it would come back without its value.")
                      .arg(printable(key));
    return files;
}

/// Reverts `versions`, of one store, as their files are now, or as the user has decided.
Result<TakenBack> revertVersions(Journal &journal, const std::vector<Version> &versions, const Request &request)
{
    if (!request.decided.empty()) {
        return requireEntry(journal).and_then([&] { return apply(request.decided); }).map([](FileChanges files) {
            return TakenBack{{}, std::move(files)};
        });
    }
    return planTakeBack(journal, versions).and_then([&](const TakeBackPlan &plan) -> Result<TakenBack> {
        const bool isMerge = request.whereChanged == WhereChangedSince::Merge && plan.canMerge();
        if (!plan.isFree() && !isMerge) {
            // Where it cannot be kept the refusal is still what counts.
            (void)keepChangedSince(journal, plan, versions.front().store, request.clock());
            return tl::unexpected(changedSinceError(plan));
        }
        return requireEntry(journal).and_then([&] { return revert(plan.changes); }).map([&](FileChanges files) {
            return TakenBack{{}, withLosses(std::move(files), plan.lostSecrets, plan.goneSecrets)};
        });
    });
}

/// Writes the operation down. What was done is done: where the history fails now, it only lacks this entry.
TakenBack recorded(Journal &journal, TakenBack done, NewOperation operation, const Request &request)
{
    operation.origin = request.origin;
    operation.time = request.clock();
    operation.files = done.files;
    done.label = operation.label;
    const KeptOperation kept(operation);
    const auto id = journal.record(kept);
    const bool isInUse = !id && id.error().code == ErrorCode::Conflict;
    if (isInUse && leaveNote(journal.file(), kept))
        done.notice = Words::tr("What was done enters the history, and can be undone, when that is free: another "
                                "program holds it.");
    else if (!id)
        done.notice = Words::tr("What was done is not in the history and cannot be undone: %1").arg(id.error().message);
    return done;
}

Result<TakenBack> again(Journal &journal, const DoneOperation &operation, qint64 source, NewOperation::Role role,
                        const Request &request)
{
    return journal.versionsOf(source)
        .and_then([&](const std::vector<Version> &versions) { return revertVersions(journal, versions, request); })
        .map([&](TakenBack done) {
            // What was there before it stays, and where this cannot be read an empty folder more does no harm.
            removeMadeFolders(journal.foldersMadeBy(source).value_or(QStringList()));
            NewOperation written;
            written.label = operation.label;
            written.store = operation.store;
            written.role = role;
            written.target = operation.id;
            return recorded(journal, std::move(done), written, request);
        });
}

/// The latest operation is no longer the one that the user was shown.
tl::unexpected<Error> overtaken(const DoneOperation &operation)
{
    return failure(
        ErrorCode::Conflict,
        Words::tr("Something else was done in %1 meanwhile: %2. Nothing was changed; try again if that one is meant.")
            .arg(printable(operation.store), operation.label),
        operation.store);
}

bool isOvertaken(const DoneOperation &operation, const Request &request)
{
    return request.expected && request.expected != operation.id;
}

tl::unexpected<Error> nothingTo(const QString &message, const QStringList &stores)
{
    return failure(ErrorCode::Absent, message, stores.value(0));
}

QString nothingToUndo(Journal &journal)
{
    const QString damaged = journal.damagedBefore().value_or(QString());
    if (damaged.isEmpty())
        return Words::tr("There is nothing to undo here: Pointsman has changed nothing that it has not taken back.");
    return Words::tr("There is nothing to undo here: what was done before the history was damaged cannot be undone any "
                     "more. The damaged history is kept as %1. Versions that were taken over from it are put back with "
                     "pointsman-cli history restore.")
        .arg(printable(damaged));
}

QString nothingToRedo(Journal &journal)
{
    const QString damaged = journal.damagedBefore().value_or(QString());
    if (damaged.isEmpty())
        return Words::tr("There is nothing to redo here: nothing was undone, or something was done since.");
    return Words::tr("There is nothing to redo here: what was undone before the history was damaged cannot be redone "
                     "any more. The damaged history is kept as %1.")
        .arg(printable(damaged));
}

/// `done`, with what comes after it and is passed over: nobody is to think that it is the last one.
Result<TakenBack> toldOfPassedOver(Journal &journal, const QStringList &stores, Result<TakenBack> done)
{
    const auto passedOver = journal.passedOver(stores);
    if (!passedOver || !*passedOver)
        return done;
    const QString words = passedOverWords((*passedOver)->label);
    if (done)
        done->passedOver = words;
    else
        done.error().message += u'\n' + words;
    return done;
}

/// The latest one that can be taken back. That a content of it is damaged may only be found now: then the one before it
/// is the latest, unless the user was shown this one.
Result<TakenBack> undoNext(Journal &journal, const QStringList &stores, const Request &request)
{
    const auto operation = journal.undoable(stores);
    if (!operation)
        return tl::unexpected(operation.error());
    if (!*operation)
        return nothingTo(nothingToUndo(journal), stores);
    if (isOvertaken(**operation, request))
        return overtaken(**operation);
    auto done = requireStore((*operation)->store).and_then([&] {
        return again(journal, **operation, (*operation)->applied, NewOperation::Role::Undo, request);
    });
    const auto next = done || request.expected ? operation : journal.undoable(stores);
    const bool isFoundDamaged = next && (!*next || (*next)->id != (*operation)->id);
    return isFoundDamaged ? undoNext(journal, stores, request) : done;
}

} // namespace

Result<void> requireStore(const QString &store)
{
    if (QFileInfo(store).isDir())
        return {};
    return failure(ErrorCode::Absent,
                   Words::tr("%1 is not there, so nothing was written. If it was moved, relocate its project first.")
                       .arg(printable(store)),
                   store);
}

bool makesItsStore(Journal &journal, const DoneOperation &operation)
{
    const QStringList made = journal.foldersMadeBy(operation.applied).value_or(QStringList());
    return made.contains(operation.store) && QFileInfo(QFileInfo(made.front()).path()).isDir();
}

QString passedOverWords(const QString &words)
{
    return Words::tr("Passed over, since the history does not have what taking it back needs: %1").arg(words);
}

Result<TakenBack> undoLatest(Journal &journal, const QStringList &stores, const Request &request)
{
    return latestKnown(journal).and_then(
        [&] { return toldOfPassedOver(journal, stores, undoNext(journal, stores, request)); });
}

Result<TakenBack> redoLatest(Journal &journal, const QStringList &stores, const Request &request)
{
    const auto redoable = latestKnown(journal).and_then([&] { return journal.redoable(stores); });
    return redoable.and_then([&](const std::optional<DoneOperation> &operation) -> Result<TakenBack> {
        if (!operation)
            return nothingTo(nothingToRedo(journal), stores);
        if (isOvertaken(*operation, request))
            return overtaken(*operation);
        const bool isMade = makesItsStore(journal, *operation);
        return (isMade ? Result<void>() : requireStore(operation->store)).and_then([&] {
            return again(journal, *operation, operation->undone, NewOperation::Role::Redo, request);
        });
    });
}

Result<TakenBack> restoreVersion(Journal &journal, qint64 version, const Request &request)
{
    const auto found = journal.version(version);
    if (!found)
        return tl::unexpected(found.error());
    const QString &path = found->path;
    const auto kept = journal.keptContent(found->after);
    if (!kept && kept.error().code != ErrorCode::Absent)
        return tl::unexpected(kept.error());
    if (!kept || !*kept) {
        return failure(ErrorCode::Absent,
                       Words::tr("Version %1 of %2 has no content to restore. Nothing was changed. %3")
                           .arg(version)
                           .arg(printable(path), kept ? QString() : kept.error().message)
                           .trimmed(),
                       path);
    }
    const auto content = readFile(path);
    if (!content && content.error().kind != ReadProblem::Kind::Missing)
        return tl::unexpected(toError(content.error(), path));
    const auto present = content ? std::optional(content->bytes) : std::nullopt;
    if (const auto known = journal.observe({{found->store, path, present, request.clock(), {}, {}}}); !known)
        return tl::unexpected(known.error());
    const RestoredContent restored = withPresentSecrets(**kept, present);
    NewOperation written;
    const QString subject = found->subject.section(u'@', 0, 0);
    const QString name = subject.isEmpty() ? printable(QFileInfo(path).fileName()) : subject;
    written.label = Words::tr("Restore version %1 of %2").arg(version).arg(name);
    written.store = found->store;
    if (present == restored.bytes)
        return TakenBack{written.label, {}};
    const auto applied =
        replacing(path, present, restored.bytes).and_then([&](const FileChanges &changes) -> Result<FileChanges> {
            return requireEntry(journal).and_then([&] { return apply(changes); });
        });
    return applied.map([&](const FileChanges &files) {
        return recorded(journal, {{}, withLosses(files, restored.lostSecrets, {})}, written, request);
    });
}

} // namespace Pointsman
