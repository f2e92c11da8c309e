// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/versionreading.h"

#include "app/comparison/changewords.h"
#include "base/ids.h"
#include "compare/documentsentence.h"
#include "files/readfile.h"
#include "files/revert.h"
#include "files/statedocument.h"
#include "history/redaction.h"
#include "history/replacing.h"
#include "models/findingwords.h"
#include "models/timewords.h"
#include "json/secrets.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

using Bytes = std::optional<QByteArray>;

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::VersionReading)
};

Result<Bytes> presentOf(const QString &path)
{
    const auto content = readFile(path);
    if (!content && content.error().kind != ReadProblem::Kind::Missing)
        return tl::unexpected(toError(content.error(), path));
    return content ? Bytes(content->bytes) : Bytes();
}

/// With its year: the label is read again for as long as the history lasts.
QString timeOf(const Version &version)
{
    return fullTime(version.time, QLocale());
}

/// What a version left in its file, to be written again.
struct KeptVersion
{
    Version version;
    QByteArray bytes;
    Bytes present;
};

Result<KeptVersion> keptVersion(Journal &journal, qint64 id)
{
    return journal.version(id).and_then([&](const Version &version) -> Result<KeptVersion> {
        const auto bytes = journal.keptContent(version.after);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (!*bytes) {
            return failure(ErrorCode::Absent,
                           Words::tr("This version of %1 has no content to put back.").arg(printable(version.path)),
                           version.path);
        }
        return presentOf(version.path).map([&](const Bytes &present) {
            return KeptVersion{version, **bytes, present};
        });
    });
}

bool isSecret(const FieldPath &path)
{
    return std::any_of(path.begin(), path.end(), [](const QString &key) { return isSecretKey(key.toStdString()); });
}

/// Changes of one file's content that go on from each other as one: nothing in between is written, and what was written
/// since is in the way of it once.
std::vector<Version> oneForEachFile(const std::vector<Version> &versions)
{
    const auto isContent = [](const Version &version) {
        return version.otherName.isEmpty() && !version.modeBefore && !version.modeAfter;
    };
    std::vector<Version> merged;
    for (const Version &version : versions) {
        const auto earlier = std::find_if(merged.begin(), merged.end(), [&](const Version &each) {
            return each.path == version.path && isContent(each) && isContent(version) && each.after == version.before;
        });
        if (earlier == merged.end())
            merged.push_back(version);
        else
            earlier->after = version.after;
    }
    return merged;
}

/// What a plan to revert needs beside: what the file holds, where the merge has to be decided.
Result<ChangePlan> withPresent(Journal &journal, const std::vector<Version> &versions, ChangePlan plan)
{
    return planTakeBack(journal, versions).and_then([&](TakeBackPlan found) -> Result<ChangePlan> {
        const bool isToDecide = found.canDecide();
        std::reverse(found.changes.begin(), found.changes.end());
        for (FileChange &change : found.changes) {
            std::swap(change.before, change.after);
            std::swap(change.modeBefore, change.modeAfter);
            if (!change.renamedTo.isEmpty())
                std::swap(change.path, change.renamedTo);
        }
        if (found.isFree() || found.canMerge())
            plan.changes = std::move(found.changes);
        else
            plan.others = std::move(found.changes);
        plan.changedSince = std::move(found.changedSince);
        plan.lostSecrets = found.lostSecrets;
        if (!isToDecide)
            return std::move(plan);
        const QString &path = plan.changedSince.front().path;
        return presentOf(path).map([&](const Bytes &present) {
            plan.present = present;
            return std::move(plan);
        });
    });
}

template <typename Read>
auto inHistory(const QString &file, Read read)
{
    return Journal::openExisting(file).and_then(
        [&](const std::unique_ptr<Journal> &journal) { return read(*journal); });
}

} // namespace

ShownDifference readDifference(const QString &historyFile, qint64 before, qint64 after)
{
    ShownDifference shown;
    const auto contents = inHistory(historyFile, [&](Journal &journal) {
        return journal.keptContent(before).and_then([&](const Bytes &old) {
            return journal.keptContent(after).map([&](const Bytes &now) { return std::pair(old, now); });
        });
    });
    if (!contents) {
        shown.problem = withLocalTimes(contents.error().message, QLocale());
        return shown;
    }
    const auto &[old, now] = *contents;
    const auto oldDocument = documentIn(old);
    const auto newDocument = documentIn(now);
    if (oldDocument && newDocument)
        shown.fields = differencesBetween(*oldDocument, *newDocument);
    shown.lines =
        textDifference(QString::fromUtf8(old.value_or(QByteArray())), QString::fromUtf8(now.value_or(QByteArray())));
    return shown;
}

Result<ChangePlan> planRestore(const QString &historyFile, qint64 version, const QString &name)
{
    return inHistory(historyFile, [&](Journal &journal) {
        return keptVersion(journal, version).and_then([&name](const KeptVersion &kept) -> Result<ChangePlan> {
            const QString &path = kept.version.path;
            const RestoredContent restored = withPresentSecrets(kept.bytes, kept.present);
            ChangePlan plan;
            plan.store = kept.version.store;
            plan.label = Words::tr("Restore %1 of %2").arg(name, timeOf(kept.version));
            plan.lostSecrets = restored.lostSecrets;
            if (kept.present == restored.bytes)
                return plan;
            return replacing(path, kept.present, restored.bytes).map([&](FileChanges changes) {
                plan.changes = std::move(changes);
                return std::move(plan);
            });
        });
    });
}

Result<ChangePlan> planRestoreField(const QString &historyFile, qint64 version, const QString &name,
                                    const FieldPath &field)
{
    return inHistory(historyFile, [&](Journal &journal) {
        return keptVersion(journal, version).and_then([&](const KeptVersion &kept) -> Result<ChangePlan> {
            if (const auto present = parseObject(kept.present.value_or("{}")); !present)
                return tl::unexpected(toError(present.error(), kept.version.path));
            const auto wanted = documentIn(kept.bytes);
            auto document = kept.present ? documentIn(kept.present) : std::nullopt;
            const JsonValue *value = wanted ? valueAt(*wanted, field) : nullptr;
            if (isSecret(field) || !wanted || !document ||
                !assignAt(*document, field, value ? std::optional(*value) : std::nullopt)) {
                return failure(
                    ErrorCode::Refused,
                    Words::tr("%1 has no place for this field as it is now. Restore the whole version instead.")
                        .arg(printable(kept.version.path)),
                    kept.version.path);
            }
            ChangePlan plan;
            plan.store = kept.version.store;
            plan.label = Words::tr("Restore %1 in %2 of %3").arg(fieldName(field), name, timeOf(kept.version));
            if (*document != *documentIn(kept.present))
                plan.changes = {documentChange(kept.version.path, *kept.present, *document)};
            return plan;
        });
    });
}

Result<ChangePlan> planTakeBackOf(const QString &historyFile, qint64 version, const QString &name)
{
    return inHistory(historyFile, [&](Journal &journal) {
        return journal.version(version).and_then([&](const Version &found) {
            ChangePlan plan;
            plan.store = found.store;
            plan.label = Words::tr("Take back %1: %2").arg(name, found.words);
            const auto together = found.operation ? journal.versionsOf(found.operation) : std::vector<Version>{found};
            return together.and_then([&](const std::vector<Version> &versions) {
                if (const auto others = static_cast<int>(versions.size()) - 1; others > 0)
                    plan.words = Words::tr(
                        "This was done in one step with %n other change(s): all of it is taken back.", nullptr, others);
                return withPresent(journal, versions, std::move(plan));
            });
        });
    });
}

Result<ChangePlan> planTakeBackOf(const QString &historyFile, const std::vector<qint64> &versions, const QString &label)
{
    return inHistory(historyFile, [&](Journal &journal) -> Result<ChangePlan> {
        std::vector<Version> found;
        for (const qint64 id : versions) {
            auto version = journal.version(id);
            if (!version)
                return tl::unexpected(version.error());
            found.push_back(std::move(*version));
        }
        ChangePlan plan;
        plan.store = found.empty() ? QString() : found.front().store;
        plan.label = label;
        return withPresent(journal, oneForEachFile(found), std::move(plan));
    });
}

Result<ChangePlan> planStep(const QString &historyFile, const QString &store, Step step)
{
    return inHistory(historyFile, [&](Journal &journal) {
        const auto found = step == Step::Undo ? journal.undoable({store}) : journal.redoable({store});
        return found.and_then([&](const std::optional<DoneOperation> &operation) -> Result<ChangePlan> {
            if (!operation) {
                return failure(ErrorCode::Absent,
                               step == Step::Undo
                                   ? Words::tr("It was taken back meanwhile, by another window or the command line.")
                                   : Words::tr("It was done again meanwhile, or something else was done after it."));
            }
            ChangePlan plan;
            plan.store = operation->store;
            plan.label = operation->label;
            const qint64 source = step == Step::Undo ? operation->applied : operation->undone;
            return journal.versionsOf(source).and_then(
                [&](const std::vector<Version> &versions) { return withPresent(journal, versions, std::move(plan)); });
        });
    });
}

} // namespace Pointsman
