// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/sessiontransaction.h"

#include "compare/editing.h"
#include "planning/planningsession.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::PlanningStore)
};

} // namespace

SessionTransaction::SessionTransaction(const KnowledgeDirectory &directory, SessionFile active)
    : m_directory(directory), m_active(std::move(active))
{
}

Result<SessionId> SessionTransaction::activeId() const
{
    if (!m_active.document)
        return tl::unexpected(noActiveSession(m_directory));
    return idOfDocument(*m_active.document, m_directory.activeSession());
}

Result<void> SessionTransaction::writeSnapshot(const SessionId &id, const JsonObject &document)
{
    const QString path = m_directory.snapshot(id);
    const auto present = readSessionFile(path);
    if (!present)
        return tl::unexpected(present.error());
    add(path, present->bytes, sessionBytes(withPresentSecrets(document, present->document)));
    return {};
}

void SessionTransaction::replaceActive(const JsonObject &document)
{
    add(m_directory.activeSession(), m_active.bytes, sessionBytes(document));
}

void SessionTransaction::removeActive()
{
    add(m_directory.activeSession(), m_active.bytes, std::nullopt);
}

Result<SessionFile> SessionTransaction::read(const SessionId &id) const
{
    const QString path = pathOf(id);
    auto file = path == m_directory.activeSession() ? Result<SessionFile>(m_active) : readUsableSession(path);
    if (file && !file->document)
        return tl::unexpected(noSuchSession(id.text(), m_directory));
    return file;
}

Result<JsonObject> SessionTransaction::editSession(const SessionId &id, const Edit &edit)
{
    const QString path = pathOf(id);
    const auto present = read(id);
    if (!present)
        return tl::unexpected(present.error());
    auto edited = edit(*present->document);
    if (!edited)
        return tl::unexpected(inFile(edited.error(), path));
    add(path, present->bytes, sessionBytes(*edited));
    return edited;
}

QString SessionTransaction::pathOf(const SessionId &id) const
{
    const bool isActive = m_active.document && stringAt(*m_active.document, "session_id") == id.text();
    return isActive ? m_directory.activeSession() : m_directory.snapshot(id);
}

void SessionTransaction::add(const QString &path, const std::optional<QByteArray> &before,
                             const std::optional<QByteArray> &after)
{
    if (before != after)
        m_plan.push_back({path, before, after});
}

Error noActiveSession(const KnowledgeDirectory &directory)
{
    return {
        ErrorCode::Absent,
        Words::tr("No active planning session in %1. Start one with pointsman-cli session start SEED, or switch to one "
                  "with pointsman-cli session resume ID.")
            .arg(printable(directory.path())),
        directory.activeSession()};
}

Result<void> requireShownSession(const KnowledgeDirectory &directory, const std::optional<JsonObject> &active,
                                 const JsonObject &shown)
{
    if (!active && shown.members().empty())
        return tl::unexpected(noActiveSession(directory));
    const JsonValue *id = shown.find("session_id");
    if (id && (!active || stringAt(*active, "session_id") != stringAt(shown, "session_id"))) {
        return failure(ErrorCode::Conflict,
                       Words::tr("Another program has changed the active session meanwhile. Look at it and try again."),
                       directory.activeSession());
    }
    return requireAsShown(active.value_or(JsonObject()), shown, directory.activeSession());
}

Error noSuchSession(const QString &id, const KnowledgeDirectory &directory)
{
    return {ErrorCode::Absent,
            Words::tr("No session \"%1\" in %2. List those there are with pointsman-cli session list.")
                .arg(printable(id), printable(directory.sessions())),
            directory.sessions()};
}

Error keptChanging(const KnowledgeDirectory &directory)
{
    return {ErrorCode::Conflict,
            Words::tr("%1 kept changing: another program writes it again and again. Nothing was changed; try again.")
                .arg(printable(directory.activeSession())),
            directory.activeSession()};
}

} // namespace Pointsman
