// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planningstore.h"

#include "planning/planningoperations.h"
#include "planning/sessiontransaction.h"
#include "planning/snapshotlist.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::PlanningStore)
};

/// What an edit of a session file makes of its document; nothing: leave it.
using DocumentEdit = std::function<Result<std::optional<JsonObject>>(const std::optional<JsonObject> &)>;

/// Makes `edit` on one session file. The document as it then is.
Result<SessionChange> editDocument(const QString &path, const DocumentEdit &edit)
{
    SessionChange answer;
    const auto change = editFile(path, FileMode::KeepOrPrivate,
                                 [&](const std::optional<QByteArray> &bytes) -> Result<std::optional<QByteArray>> {
                                     std::optional<JsonObject> present;
                                     if (bytes) {
                                         auto parsed = parseUsableSession(*bytes, path);
                                         if (!parsed)
                                             return tl::unexpected(parsed.error());
                                         present = std::move(*parsed);
                                     }
                                     auto edited = edit(present);
                                     if (!edited)
                                         return tl::unexpected(inFile(edited.error(), path));
                                     if (!*edited) {
                                         answer.session = present.value_or(JsonObject());
                                         return std::optional<QByteArray>();
                                     }
                                     answer.session = std::move(**edited);
                                     return sessionBytes(answer.session);
                                 });
    if (!change)
        return tl::unexpected(change.error());
    if (*change)
        answer.files.push_back(**change);
    return answer;
}

/// Makes `edit` on the active session, as long as it is as an editor had `shown` it.
template <typename Edit>
Result<SessionChange> editActive(const KnowledgeDirectory &directory, const JsonObject &shown, const Edit &edit)
{
    return editDocument(directory.activeSession(), [&](const std::optional<JsonObject> &present) {
        return requireShownSession(directory, present, shown).and_then([&] { return edit(*present); });
    });
}

} // namespace

PlanningStore::PlanningStore(KnowledgeDirectory directory, Clock clock)
    : m_directory(std::move(directory)), m_clock(std::move(clock))
{
}

Result<std::optional<JsonObject>> PlanningStore::loadActive() const
{
    return readSessionFile(m_directory.activeSession()).map([](SessionFile &&file) {
        return std::move(file.document);
    });
}

Result<JsonObject> PlanningStore::loadArchived(const SessionId &id) const
{
    auto file = readSessionFile(m_directory.snapshot(id));
    if (!file)
        return tl::unexpected(file.error());
    if (!file->document)
        return tl::unexpected(noSuchSession(id.text(), m_directory));
    return std::move(*file->document);
}

Result<JsonObject> PlanningStore::findArchived(const QString &id) const
{
    const auto name = checkedId(id, QLatin1StringView("session id"));
    if (!name)
        return tl::unexpected(name.error());
    auto file = readSessionFile(m_directory.sessions() + u'/' + *name + QLatin1StringView(".json"));
    if (!file)
        return tl::unexpected(file.error());
    if (file->document)
        return std::move(*file->document);
    for (JsonObject &document : listArchived()) {
        if (stringAt(document, "session_id") == *name)
            return std::move(document);
    }
    return tl::unexpected(noSuchSession(id, m_directory));
}

std::vector<JsonObject> PlanningStore::listArchived(const std::optional<TopicId> &seed) const
{
    std::vector<JsonObject> documents;
    for (ListedSnapshot &snapshot : listSnapshots(m_directory, seed))
        documents.push_back(std::move(snapshot.document));
    return documents;
}

Result<JsonObject> PlanningStore::latestForSeed(const TopicId &seed) const
{
    auto documents = listArchived(seed);
    if (documents.empty()) {
        return failure(
            ErrorCode::Absent,
            Words::tr("No session for the seed \"%1\" in %2. List those there are with pointsman-cli session list.")
                .arg(printable(seed.text()), printable(m_directory.sessions())),
            m_directory.sessions());
    }
    return std::move(documents.front());
}

Result<SessionChange> PlanningStore::saveActive(JsonObject document)
{
    if (const auto id = idOfUsableDocument(document); !id)
        return tl::unexpected(id.error());
    document = touched(std::move(document), UtcTime(m_clock()));
    return editDocument(m_directory.activeSession(),
                        [&](const std::optional<JsonObject> &present) -> Result<std::optional<JsonObject>> {
                            return withPresentSecrets(document, present);
                        });
}

Result<FileChanges> PlanningStore::clearActive(const JsonObject &shown)
{
    const auto removed = removeFile(m_directory.activeSession(), [&](const QByteArray &present) {
        return parseSession(present, m_directory.activeSession()).and_then([&](const JsonObject &active) {
            return requireShownSession(m_directory, active, shown);
        });
    });
    if (!removed)
        return tl::unexpected(removed.error());
    if (*removed)
        return FileChanges{**removed};
    return shown.members().empty() ? FileChanges()
                                   : requireShownSession(m_directory, {}, shown).map([] { return FileChanges(); });
}

Result<ArchivedSession> PlanningStore::archiveDocument(const JsonObject &document)
{
    const auto id = idOfUsableDocument(document);
    if (!id)
        return tl::unexpected(id.error());
    const QString path = m_directory.snapshot(*id);
    auto change =
        editDocument(path, [&](const std::optional<JsonObject> &present) -> Result<std::optional<JsonObject>> {
            return withPresentSecrets(document, present);
        });
    return std::move(change).map([&](SessionChange &&done) {
        return ArchivedSession{path, std::move(done.session), std::move(done.files)};
    });
}

Result<SessionChange> PlanningStore::addSpike(const TopicId &spike, const JsonObject &shown)
{
    return editActive(m_directory, shown,
                      [&, now = UtcTime(m_clock())](const JsonObject &present) -> Result<std::optional<JsonObject>> {
                          const auto isThere = hasSpike(present, spike);
                          if (isThere && *isThere)
                              return std::optional<JsonObject>();
                          return withSpike(present, spike, now);
                      });
}

Result<SessionChange> PlanningStore::replaceSpike(const TopicId &old, const TopicId &spike, const JsonObject &shown)
{
    return editActive(m_directory, shown,
                      [&, now = UtcTime(m_clock())](const JsonObject &present) -> Result<std::optional<JsonObject>> {
                          return withSpikeInPlaceOf(present, old, spike, now);
                      });
}

Result<SessionChange> PlanningStore::setPlan(const TopicId &plan, const JsonObject &shown)
{
    return editActive(m_directory, shown, [&, now = UtcTime(m_clock())](const JsonObject &present) {
        return Result<std::optional<JsonObject>>(withPlan(present, plan, now));
    });
}

Result<SessionChange> PlanningStore::detach(const TopicId &topic, const JsonObject &shown)
{
    return editActive(m_directory, shown,
                      [&, now = UtcTime(m_clock())](const JsonObject &present) -> Result<std::optional<JsonObject>> {
                          const auto isSpike = hasSpike(present, topic);
                          if (!isSpike)
                              return tl::unexpected(isSpike.error());
                          if (*isSpike)
                              return withoutSpike(present, topic, now);
                          return planOf(present).map([&](const QString &plan) {
                              return plan == topic.text() ? std::optional(withoutPlan(present, now)) : std::nullopt;
                          });
                      });
}

} // namespace Pointsman
