// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"
#include "compare/documentsentence.h"
#include "compare/textdifference.h"
#include "compare/textmerge.h"
#include "files/statedocument.h"
#include "history/lostsecrets.h"
#include "history/redaction.h"
#include "history/replacing.h"
#include "history/takeback.h"
#include "json/jsonwriter.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>

#include <algorithm>

namespace Pointsman {

namespace {

using Bytes = std::optional<QByteArray>;

// Of a text that another program has written no more is told.
constexpr qsizetype mostLines = 20;
constexpr qsizetype longestLine = 200;

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::TakeBack)
};

/// Walks back through the changes of an operation, with the files as they would be after each step.
class Planner
{
public:
    explicit Planner(Journal &journal) : m_journal(journal) {}

    [[nodiscard]] Result<TakeBackPlan> plan(const std::vector<Version> &versions)
    {
        for (const Version &version : versions)
            addSource(version.path);
        for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
            if (const auto stepped = stepBack(*version); !stepped)
                return tl::unexpected(stepped.error());
        }
        if (!versions.empty())
            addGoneSecrets(versions.front().store);
        if (m_unread)
            return tl::unexpected(*m_unread);
        std::reverse(m_plan.changes.begin(), m_plan.changes.end());
        return std::move(m_plan);
    }

private:
    Result<void> stepBack(const Version &version)
    {
        if (!version.otherName.isEmpty())
            return stepBackRename(version);
        if (version.before == version.after && version.modeAfter) {
            const auto stamp = stampOf(version.path);
            if (stamp && stamp->permissions() == version.modeBefore)
                return {}; // taken back already, by one that was interrupted
            m_plan.changes.push_back({version.path, {}, {}, version.modeBefore, version.modeAfter});
            return {};
        }
        return stepBackContent(version);
    }

    Result<void> stepBackRename(const Version &version)
    {
        const bool isAway = version.after == 0;
        const QString &from = isAway ? version.path : version.otherName;
        const QString &to = isAway ? version.otherName : version.path;
        const auto back = isBack(from, to, version);
        if (!back || *back)
            return back.map([](bool) {});
        m_plan.changes.push_back({from, {}, {}, version.modeBefore, version.modeAfter, to});
        // What the step before this one finds under the two names.
        if (const auto moved = presentOf(to))
            m_present[from] = *moved;
        m_present[to] = std::nullopt;
        return {};
    }

    /// Whether it has its old name again, by a reversal that was interrupted.
    Result<bool> isBack(const QString &from, const QString &to, const Version &version)
    {
        const auto present = presentOf(from);
        if (!present || !*present || m_present.contains(to) || stampOf(to))
            return false; // the renaming itself tells what is in the way
        return m_journal.isContent(version.before ? version.before : version.after, from, *present);
    }

    Result<void> stepBackContent(const Version &version)
    {
        auto present = presentOf(version.path);
        if (!present)
            return tl::unexpected(present.error());
        const auto isAsLeft = m_journal.isContent(version.after, version.path, *present);
        const auto isAsBefore = m_journal.isContent(version.before, version.path, *present);
        const auto before = kept(version.before, version.path);
        for (const auto *each : {&isAsLeft, &isAsBefore}) {
            if (!*each)
                return tl::unexpected(each->error());
        }
        if (*isAsBefore && !*isAsLeft)
            return {};
        if (!before)
            return tl::unexpected(before.error());
        const Bytes target = withSecrets(*before, version);
        return *isAsLeft ? add(version, target, *present) : addChangedSince(version, target, *present);
    }

    /// Another program has written the file since.
    Result<void> addChangedSince(const Version &version, const Bytes &target, const Bytes &present)
    {
        const auto left = kept(version.after, version.path);
        if (!left)
            return tl::unexpected(left.error());
        if (!present) {
            m_plan.changedSince.push_back({version.path, {}, {}, {}, true});
            return add(version, target, present);
        }
        if (isDocument(version.path))
            return addChangedText(version, target, *left, *present);
        ChangedSince changed{version.path, {}, {}};
        const auto base = documentIn(*left ? Bytes(secretsPutInto(**left, version).bytes) : Bytes());
        const auto mine = documentIn(target);
        const auto theirs = documentIn(present);
        if (theirs && (base || !*left)) // where it was gone, all that there is now is new
            changed.lost = differencesBetween(base.value_or(JsonObject()), *theirs);
        if (base && mine && theirs) {
            changed.merge.emplace(*base, *mine, *theirs);
            if (const auto merged = changed.merge->merged()) {
                const QByteArray bytes = pythonJson(*merged);
                const auto added = add(version, present->endsWith('\n') ? bytes + '\n' : bytes, present);
                if (!added)
                    return added;
            }
        }
        m_plan.changedSince.push_back(std::move(changed));
        return {};
    }

    Result<void> addChangedText(const Version &version, const Bytes &target, const Bytes &left,
                                const QByteArray &present)
    {
        ChangedSince changed{version.path, {}, {}};
        if (withoutSecretValues(version.path, present)) // else nothing of it may be shown, and it is not written over
            changed.text = {left.value_or(QByteArray()), target.value_or(QByteArray()), present};
        if (changed.text && left && target)
            changed.text->merged = mergedText(*left, *target, present);
        const Bytes merged = changed.canMerge() ? changed.text->merged : Bytes();
        m_plan.changedSince.push_back(std::move(changed));
        return merged ? add(version, merged, present) : Result<void>();
    }

    /// The plan is told as what is to be reverted: the other way round.
    Result<void> add(const Version &version, const Bytes &before, const Bytes &after)
    {
        return replacing(version.path, after, before).map([&](const FileChanges &steps) {
            for (const FileChange &step : steps) {
                const bool isSo =
                    step.renamedTo.isEmpty() && step.after == step.before && version.modeBefore == version.modeAfter;
                if (isSo)
                    continue; // what is left is a secret that nobody has any more
                if (step.renamedTo.isEmpty()) {
                    m_plan.changes.push_back({step.path, step.after, step.before,
                                              version.modeBefore ? version.modeBefore : step.modeAfter,
                                              version.modeAfter});
                } else {
                    m_plan.changes.push_back({step.renamedTo, {}, {}, step.modeAfter, step.modeBefore, step.path});
                }
            }
            m_present[version.path] = before;
        });
    }

    Result<Bytes> presentOf(const QString &path)
    {
        if (const auto known = m_present.constFind(path); known != m_present.cend())
            return *known;
        const auto content = readFile(path);
        if (!content && content.error().kind != ReadProblem::Kind::Missing)
            return tl::unexpected(toError(content.error(), path));
        return content ? Bytes(content->bytes) : Bytes();
    }

    /// A content of the history that has to be there.
    Result<Bytes> kept(qint64 id, const QString &path)
    {
        return m_journal.keptContent(id).map_error([&](const Error &error) {
            if (error.code != ErrorCode::Absent)
                return error;
            const QString words = Words::tr("%1 cannot be taken back; nothing was changed. %2");
            return Error{ErrorCode::Absent, words.arg(printable(path), error.message), path};
        });
    }

    /// The files hold the secrets that the history does not: each its own, and, where an operation moved a session from
    /// one to another, that of the other.
    void addSource(const QString &path)
    {
        if (m_sources.contains(path))
            return;
        const auto content = readFile(path);
        if (content)
            m_sources.insert(path, content->bytes);
        else if (content.error().kind != ReadProblem::Kind::Missing && !m_unread)
            m_unread = toError(content.error(), path);
    }

    /// From its own file first, and never from one that is of another session or mission. A session that was resumed
    /// still has its snapshot, which such an operation does not touch.
    RestoredContent secretsPutInto(const QByteArray &keptBytes, const Version &version)
    {
        const QString identity = identityOf(keptBytes);
        RestoredContent restored = withSecretsFrom(keptBytes, sourcesFor(version.path, identity));
        const QString snapshot = snapshotOfSession(version.store, identity);
        if (restored.lostSecrets.isEmpty() || snapshot.isEmpty())
            return restored;
        addSource(snapshot);
        return withSecretsFrom(keptBytes, sourcesFor(version.path, identity));
    }

    [[nodiscard]] std::vector<QByteArray> sourcesFor(const QString &path, const QString &identity) const
    {
        std::vector<QByteArray> sources;
        for (auto source = m_sources.cbegin(); source != m_sources.cend(); ++source) {
            const QString other = identityOf(*source);
            if (source.key() == path && (identity.isEmpty() || other.isEmpty() || other == identity))
                sources.insert(sources.begin(), *source);
            else if (source.key() != path && !identity.isEmpty() && other == identity)
                sources.push_back(*source);
        }
        return sources;
    }

    /// What has a value of them stays or is written. The changes are told as what is to be reverted: `before` is what
    /// will be there.
    void addGoneSecrets(const QString &store)
    {
        for (const FileChange &removed : m_plan.changes) {
            const auto kept =
                removed.after && !removed.before ? withoutSecretValues(removed.path, *removed.after) : std::nullopt;
            if (!kept)
                continue;
            const QString identity = identityOf(*removed.after);
            addSource(snapshotOfSession(store, identity));
            QMap<QString, QByteArray> there = m_sources;
            for (const FileChange &change : m_plan.changes)
                there.insert(change.path, change.before.value_or(QByteArray()));
            std::vector<QByteArray> sources;
            std::copy_if(there.cbegin(), there.cend(), std::back_inserter(sources),
                         [&](const QByteArray &bytes) { return !bytes.isEmpty() && identityOf(bytes) == identity; });
            m_plan.goneSecrets += withSecretsFrom(*kept, sources).lostSecrets;
        }
    }

    static QString identityOf(const QByteArray &bytes)
    {
        const auto document = documentIn(bytes);
        for (const char *key : {"session_id", "mission_id"}) {
            const JsonValue *value = document ? document->find(key) : nullptr;
            if (value && value->string())
                return QString::fromStdString(*value->string());
        }
        return {};
    }

    Bytes withSecrets(const Bytes &keptBytes, const Version &version)
    {
        if (!keptBytes)
            return {};
        const RestoredContent restored = secretsPutInto(*keptBytes, version);
        m_plan.lostSecrets += restored.lostSecrets;
        return restored.bytes;
    }

    static std::optional<JsonObject> documentIn(const Bytes &bytes)
    {
        auto object = bytes ? parseObject(*bytes) : tl::unexpected(DocumentProblem());
        return object ? std::optional(std::move(*object)) : std::nullopt;
    }

    Journal &m_journal;
    QHash<QString, Bytes> m_present;
    QMap<QString, QByteArray> m_sources; ///< the files of the operation as they are now
    std::optional<Error> m_unread;       ///< one of them: its secrets would be taken for lost
    TakeBackPlan m_plan;
};

/// What was written since, line by line.
QStringList lostLines(const ChangedText &text)
{
    QStringList words;
    for (const TextLine &line : textDifference(QString::fromUtf8(text.left), QString::fromUtf8(text.now))) {
        if (line.kind == TextLine::Kind::Added)
            words << Words::tr("added: %1").arg(printable(line.text.left(longestLine)));
        else if (line.kind == TextLine::Kind::Removed)
            words << Words::tr("removed: %1").arg(printable(line.text.left(longestLine)));
    }
    if (const int more = static_cast<int>(words.size() - mostLines); more > 0) {
        words = words.first(mostLines);
        words << Words::tr("and %n more line(s)", nullptr, more);
    }
    return words;
}

QString wayOut(const TakeBackPlan &plan)
{
    if (plan.canMerge())
        return Words::tr("It can be merged: with --merge on the command line, or in the window.");
    if (plan.canDecide())
        return Words::tr("Both changed the same. Decide it in the window, or put one of the versions back with "
                         "pointsman-cli history restore.");
    return Words::tr("The two cannot be merged. Edit the file, or put one of the versions back with pointsman-cli "
                     "history restore.");
}

} // namespace

bool TakeBackPlan::canMerge() const
{
    return std::all_of(changedSince.begin(), changedSince.end(),
                       [](const ChangedSince &changed) { return changed.canMerge(); });
}

bool TakeBackPlan::canDecide() const
{
    if (canMerge() || changedSince.size() != 1 || !changedSince.front().merge)
        return false;
    return std::none_of(changes.begin(), changes.end(), [&](const FileChange &other) {
        return other.path == changedSince.front().path || other.renamedTo == changedSince.front().path;
    });
}

Result<TakeBackPlan> planTakeBack(Journal &journal, const std::vector<Version> &versions)
{
    return Planner(journal).plan(versions);
}

Error changedSinceError(const TakeBackPlan &plan)
{
    QStringList lines;
    for (const ChangedSince &changed : plan.changedSince) {
        if (changed.isGone) {
            lines << Words::tr("%1 was removed by another program since. Nothing was changed; merging writes it again.")
                         .arg(printable(changed.path));
            continue;
        }
        lines << Words::tr("%1 was changed since. Nothing was changed now; this would be lost:")
                     .arg(printable(changed.path));
        QStringList lost = changed.text ? lostLines(*changed.text) : QStringList();
        for (const Difference &difference : changed.lost)
            lost << differenceInWords(difference);
        if (lost.isEmpty())
            lost << Words::tr("its whole content");
        for (const QString &each : std::as_const(lost))
            lines << QStringLiteral("  - ") + each;
    }
    lines << wayOut(plan);
    return {ErrorCode::Conflict, lines.join(u'\n'),
            plan.changedSince.empty() ? QString() : plan.changedSince.front().path};
}

} // namespace Pointsman
