// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Those operations of the planning store that end with another active session or with none.
#include "planning/planningoperations.h"
#include "planning/planningstore.h"
#include "planning/sessiontransaction.h"
#include "planning/snapshotlist.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::PlanningStore)
};

/// The active session to its snapshot, as archived; the document there.
Result<JsonObject> writeArchived(SessionTransaction &transaction, UtcTime now)
{
    const auto id = transaction.activeId();
    if (!id)
        return tl::unexpected(id.error());
    JsonObject document = archived(*transaction.active(), now);
    return transaction.writeSnapshot(*id, document).map([&] { return std::move(document); });
}

/// The id of `seed` at `at` or the next second in which no session has it (formats.md 3.3).
Result<SessionId> nextFreeId(const KnowledgeDirectory &directory, const std::optional<JsonObject> &active,
                             const TopicId &seed, UtcTime at)
{
    const QString activeId = active ? stringAt(*active, "session_id") : QString();
    SessionId id(seed, at);
    while (id.text() == activeId || stampOf(directory.snapshot(id)))
        id = SessionId(seed, id.created().plusSeconds(1));
    if (id.created() != UtcTime(at) && !UtcTime::parse(id.created().text())) {
        return failure(
            ErrorCode::Refused,
            Words::tr("Refused to start \"%1\" at %2: that id is taken, and so is every later one. Give an earlier "
                      "time.")
                .arg(printable(seed.text()), at.text()),
            directory.snapshot(SessionId(seed, at)));
    }
    // A long seed can make an id that nobody could read again.
    return SessionId::parse(id.text());
}

/// The ids that are kept as given still must not disturb what shows them.
Result<void> requirePlain(const QString &text, const QString &what)
{
    const bool hasControl =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (text.isEmpty())
        return failure(ErrorCode::Refused, Words::tr("Refused the %1: it is empty. Name one.").arg(what));
    if (hasControl || !text.isValidUtf16()) {
        return failure(
            ErrorCode::Refused,
            Words::tr("Refused the %1 \"%2\": it has control characters or is not valid Unicode. Give a plain "
                      "name.")
                .arg(what, printable(text)));
    }
    return {};
}

/// What `idOrSeed` names: a snapshot's id, else a seed whose latest is taken.
Result<SessionId> snapshotNamed(const PlanningStore &store, const QString &idOrSeed)
{
    const auto id = SessionId::parse(idOrSeed);
    if (id && stampOf(store.directory().snapshot(*id)))
        return *id;
    const auto seed = TopicId::parse(idOrSeed);
    if (!seed)
        return tl::unexpected(!id && idOrSeed.contains(u'@') ? id.error() : seed.error());
    const auto ofSeed = listSnapshots(store.directory(), *seed);
    if (ofSeed.empty())
        return tl::unexpected(noSuchSession(idOrSeed, store.directory()));
    return idOfDocument(ofSeed.front().document, ofSeed.front().path);
}

/// One snapshot that is to become active. Invalid where it holds another session than its name says: what was asked
/// for is not what would become active.
Result<JsonObject> snapshotToResume(const PlanningStore &store, const SessionId &id)
{
    const QString path = store.directory().snapshot(id);
    return readUsableSession(path).and_then([&](SessionFile &&file) -> Result<JsonObject> {
        if (!file.document)
            return tl::unexpected(noSuchSession(id.text(), store.directory()));
        const auto inside = idOfDocument(*file.document, path);
        if (!inside)
            return tl::unexpected(inside.error());
        if (*inside != id) {
            return tl::unexpected(
                inFile({ErrorCode::Invalid,
                        Words::tr("its session_id is \"%1\", not its file's name").arg(printable(inside->text())),
                        {}},
                       path));
        }
        return std::move(*file.document);
    });
}

} // namespace

Result<ArchivedSession> PlanningStore::archiveActive(const JsonObject &shown)
{
    const UtcTime now(m_clock());
    return inTransaction(m_directory, [&](SessionTransaction &transaction) -> Result<ArchivedSession> {
        if (const auto asShown = requireShownSession(m_directory, transaction.active(), shown); !asShown)
            return tl::unexpected(asShown.error());
        auto document = writeArchived(transaction, now);
        if (!document)
            return tl::unexpected(document.error());
        transaction.removeActive();
        return ArchivedSession{m_directory.snapshot(*transaction.activeId()), std::move(*document), {}};
    });
}

Result<StartedSession> PlanningStore::start(const TopicId &seed, std::optional<UtcTime> at)
{
    const UtcTime now(m_clock());
    return inTransaction(m_directory, [&](SessionTransaction &transaction) -> Result<StartedSession> {
        const auto id = nextFreeId(m_directory, transaction.active(), seed, at.value_or(now));
        if (!id)
            return tl::unexpected(id.error());
        StartedSession started{newSession(*id, std::max(now, id->created())), {}, {}, {}};
        if (transaction.active()) {
            auto previous = writeArchived(transaction, now);
            if (!previous)
                return tl::unexpected(previous.error());
            started.previous = std::move(*previous);
            started.archivedTo = m_directory.snapshot(*transaction.activeId());
        }
        transaction.replaceActive(started.session);
        return started;
    });
}

Result<SessionChange> PlanningStore::resume(const QString &idOrSeed)
{
    const UtcTime now(m_clock());
    return inTransaction(m_directory, [&](SessionTransaction &transaction) -> Result<SessionChange> {
        const auto isActive = [&](const QString &id) {
            return transaction.active() && stringAt(*transaction.active(), "session_id") == id;
        };
        if (!idOrSeed.isEmpty() && isActive(idOrSeed))
            return SessionChange{*transaction.active(), {}};
        const auto id = snapshotNamed(*this, idOrSeed);
        if (!id)
            return tl::unexpected(id.error());
        if (isActive(id->text()))
            return SessionChange{*transaction.active(), {}};
        const auto snapshot = snapshotToResume(*this, *id);
        if (!snapshot)
            return tl::unexpected(snapshot.error());
        if (transaction.active()) {
            if (const auto previous = writeArchived(transaction, now); !previous)
                return tl::unexpected(previous.error());
        }
        JsonObject resumed = activated(*snapshot, now);
        transaction.replaceActive(resumed);
        return SessionChange{std::move(resumed), {}};
    });
}

Result<SessionChange> PlanningStore::complete(const TopicId &topic, const QString &backlogMarkdown,
                                              const QStringList &tickets, const JsonObject &shown)
{
    if (const auto plain = requirePlain(backlogMarkdown, Words::tr("backlog path")); !plain)
        return tl::unexpected(plain.error());
    for (const QString &ticket : tickets) {
        if (const auto plain = requirePlain(ticket, Words::tr("ticket id")); !plain)
            return tl::unexpected(plain.error());
    }
    const UtcTime now(m_clock());
    return inTransaction(m_directory, [&](SessionTransaction &transaction) -> Result<SessionChange> {
        if (const auto editable = requireShownSession(m_directory, transaction.active(), shown); !editable)
            return tl::unexpected(editable.error());
        const auto id = transaction.activeId();
        if (!id)
            return tl::unexpected(id.error());
        JsonObject document = completed(*transaction.active(), topic, backlogMarkdown, tickets, now);
        if (const auto written = transaction.writeSnapshot(*id, document); !written)
            return tl::unexpected(written.error());
        transaction.removeActive();
        return SessionChange{std::move(document), {}};
    });
}

} // namespace Pointsman
