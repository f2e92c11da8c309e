// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/outsidechanges.h"

#include "app/notifications/briefwords.h"
#include "base/ids.h"
#include "history/journal.h"
#include "json/jsonreader.h"

#include <QFileInfo>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace Pointsman {

namespace {

/// A checkout of git's may bring thousands at once; of more than this the oldest are left out.
constexpr int mostVersions = 5000;

/// What a file held.
struct Content
{
    std::optional<QByteArray> bytes; ///< nothing: there was no such file
    std::optional<JsonObject> document;

    Content(Journal &journal, qint64 id)
    {
        if (id == 0)
            return;
        // What was not kept could not be understood either.
        bytes = journal.content(id).value_or(std::nullopt).value_or(QByteArray());
        auto reading = readJson(*bytes);
        if (reading && reading->value.object())
            document = std::move(*reading->value.object());
    }

    [[nodiscard]] bool isDamaged() const { return bytes && !document; }
    [[nodiscard]] QString text(std::string_view key) const
    {
        return document ? printable(stringAt(*document, key)) : QString();
    }
};

/// Whether there is something to say that is no mere time.
bool isTold(const Content &before, const Content &after)
{
    if (!before.document || !after.document)
        return true;
    const Differences differences = differencesBetween(*before.document, *after.document);
    return std::any_of(differences.begin(), differences.end(), isWorthWords);
}

/// Of the changes of one file those that hang together up to the last one.
class RunOfVersions
{
public:
    RunOfVersions(const std::vector<Version> &versions, const ChangeRun &open)
    {
        if (!versions.empty() && open.after == versions.front().before)
            m_run = open;
        for (const Version &version : versions) {
            if (m_run.versions.empty() || m_run.after != version.before)
                m_run = {version.before, version.before, {}};
            m_run.after = version.after;
            m_run.versions.push_back(version.id);
            m_run.origins.insert(version.origin.kind);
        }
    }

    [[nodiscard]] const ChangeRun &run() const { return m_run; }

private:
    ChangeRun m_run;
};

class Reading
{
public:
    /// `fresh` is what other programs did, the oldest first.
    Reading(Journal &journal, const OutsideQuestion &question, const std::vector<Version> &fresh)
        : m_journal(journal), m_question(question)
    {
        for (const Version &version : fresh) {
            m_byPath[version.path].push_back(version);
            const StateKind kind = stateKindOf(version.path);
            if (!version.subject.isEmpty() && (kind == StateKind::ActiveSession || kind == StateKind::Snapshot))
                m_bySession[{version.store, version.subject}].push_back(version);
        }
    }

    void readInto(OutsideAnswer &answer) const
    {
        for (const std::vector<Version> &versions : m_byPath) {
            const Version &last = versions.back();
            const StateKind kind = stateKindOf(last.path);
            if (!isConcerned(kind, last))
                continue;
            const ChangeRun run = RunOfVersions(versions, m_question.open.value(last.path)).run();
            const Content before(m_journal, run.before);
            const Content after(m_journal, run.after);
            if (after.isDamaged())
                answer.unsettled.insert(last.path, run);
            else if (run.before != run.after && isTold(before, after))
                addChange(answer, kind, last, run, before, after);
        }
    }

private:
    [[nodiscard]] bool isConcerned(StateKind kind, const Version &version) const
    {
        switch (kind) {
        case StateKind::ActiveSession:
        case StateKind::Snapshot:
            return m_question.knowledgeDirectories.contains(version.store);
        case StateKind::MissionPointer:
            return version.store == m_question.missionHome;
        case StateKind::Mission:
            return version.store == m_question.missionHome &&
                   QFileInfo(QFileInfo(version.path).path()).fileName() == m_question.activeMission;
        case StateKind::Other:
            return false;
        }
        Q_UNREACHABLE();
    }

    void addChange(OutsideAnswer &answer, StateKind kind, const Version &last, const ChangeRun &run,
                   const Content &before, const Content &after) const
    {
        const QString completed = QStringLiteral("completed");
        const bool isCompletion = after.text("state") == completed && before.text("state") != completed;
        if (kind == StateKind::Snapshot && !isCompletion)
            return; // it comes and goes with what is active
        const StateSentence sentence = describeBriefly(last.path, before.bytes, after.bytes);
        OutsideChange change{kind, last.store, last.path, sentence.subject, sentence.words, run, false};
        change.isCompletion = kind == StateKind::Snapshot;
        change.undoable = undoable(change, {before.text("session_id"), after.text("session_id")});
        answer.changes.push_back(std::move(change));
    }

    /// A switch or a completion writes a snapshot beside the active session.
    [[nodiscard]] std::vector<qint64> undoable(const OutsideChange &change, const QSet<QString> &sessions) const
    {
        std::vector<qint64> ids = change.run.versions;
        bool isGit = change.run.origins.contains(Origin::Kind::Git);
        for (const QString &session : sessions) {
            for (const Version &version : m_bySession.value({change.store, session})) {
                if (version.path == change.path)
                    continue;
                ids.push_back(version.id);
                isGit = isGit || version.origin.kind == Origin::Kind::Git;
            }
        }
        std::sort(ids.begin(), ids.end());
        return isGit ? std::vector<qint64>() : ids;
    }

    Journal &m_journal;
    const OutsideQuestion &m_question;
    QMap<QString, std::vector<Version>> m_byPath;
    QHash<std::pair<QString, QString>, std::vector<Version>> m_bySession; ///< by store and session id
};

/// The id of the newest version; 0 where there is none.
Result<qint64> newestIn(Journal &journal)
{
    VersionFilter filter;
    filter.limit = 1;
    return journal.versions(filter).map(
        [](const std::vector<Version> &versions) { return versions.empty() ? 0 : versions.front().id; });
}

/// What other programs did after the version `after` up to `last`, while somebody looked; the oldest first.
Result<std::vector<Version>> outsideBetween(Journal &journal, qint64 after, qint64 last)
{
    VersionFilter filter;
    filter.newerThan = after;
    filter.olderThan = last + 1; // what is written meanwhile is for the next look
    filter.firstSights = VersionFilter::FirstSights::Without;
    filter.isWithoutWindow = true;
    filter.limit = mostVersions;
    return journal.versions(filter).map([](std::vector<Version> versions) {
        std::erase_if(versions, [](const Version &version) { return version.since.has_value(); });
        std::reverse(versions.begin(), versions.end());
        return versions;
    });
}

} // namespace

OutsideAnswer readOutsideChanges(const QString &historyFile, const OutsideQuestion &question)
{
    OutsideAnswer answer;
    answer.lookedUpTo = question.lookedUpTo;
    const auto journal = Journal::openExisting(historyFile);
    const auto newest = journal.and_then([](const auto &opened) { return newestIn(*opened); });
    if (!newest) {
        if (newest.error().code == ErrorCode::Absent)
            answer.lookedUpTo = 0; // whatever comes is news
        return answer;
    }
    // A history that had to begin anew counts from one again; then there is nothing to compare with.
    if (question.lookedUpTo && *newest > *question.lookedUpTo) {
        const auto fresh = outsideBetween(**journal, *question.lookedUpTo, *newest);
        if (!fresh)
            return answer;
        Reading(**journal, question, *fresh).readInto(answer);
    }
    answer.lookedUpTo = *newest;
    return answer;
}

} // namespace Pointsman
