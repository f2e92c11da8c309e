// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/sessiontransaction.h"

#include "files/revert.h"
#include "planning/planningsession.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Pointsman::PlanningStore", text);
}

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
    return keep(editFile(path, FileMode::KeepOrPrivate,
                         [&](const std::optional<QByteArray> &present) -> Result<std::optional<QByteArray>> {
                             if (present) {
                                 if (const auto understood = parseSession(*present, path); !understood)
                                     return tl::unexpected(understood.error());
                             }
                             return sessionBytes(document);
                         }));
}

Result<void> SessionTransaction::replaceActive(const JsonObject &document)
{
    return keep(editFile(m_directory.activeSession(), FileMode::KeepOrPrivate,
                         [&](const std::optional<QByteArray> &present) -> Result<std::optional<QByteArray>> {
                             m_isOvertaken = present != m_active.bytes;
                             if (m_isOvertaken)
                                 return tl::unexpected(keptChanging(m_directory));
                             return sessionBytes(document);
                         }));
}

Result<void> SessionTransaction::removeActive()
{
    auto removed = removeFile(m_directory.activeSession(), [&](const QByteArray &present) -> Result<void> {
        m_isOvertaken = present != m_active.bytes;
        if (m_isOvertaken)
            return tl::unexpected(keptChanging(m_directory));
        return {};
    });
    if (removed && !*removed) {
        m_isOvertaken = true;
        return tl::unexpected(keptChanging(m_directory));
    }
    return keep(std::move(removed));
}

Result<JsonObject> SessionTransaction::editSession(const SessionId &id, const Edit &edit)
{
    const QString path = pathOf(id);
    const bool isActive = path == m_directory.activeSession();
    JsonObject edited;
    auto change = editFile(path, FileMode::KeepOrPrivate,
                           [&](const std::optional<QByteArray> &present) -> Result<std::optional<QByteArray>> {
                               // Another session may have become active since: its file is not this session's any more.
                               m_isOvertaken = isActive && present != m_active.bytes;
                               if (m_isOvertaken)
                                   return tl::unexpected(keptChanging(m_directory));
                               if (!present)
                                   return tl::unexpected(noSuchSession(id.text(), m_directory));
                               auto document = parseSession(*present, path);
                               if (!document)
                                   return tl::unexpected(document.error());
                               if (const auto safe = requireSafeIds(*document, path); !safe)
                                   return tl::unexpected(safe.error());
                               auto result = edit(*document);
                               if (!result)
                                   return tl::unexpected(inFile(result.error(), path));
                               edited = std::move(*result);
                               return sessionBytes(edited);
                           });
    return keep(std::move(change)).map([&] { return std::move(edited); });
}

QString SessionTransaction::pathOf(const SessionId &id) const
{
    const bool isActive = m_active.document && stringAt(*m_active.document, "session_id") == id.text();
    return isActive ? m_directory.activeSession() : m_directory.snapshot(id);
}

void SessionTransaction::takeBack()
{
    // Where this fails, another program has changed the file meanwhile, and its content has precedence; or the disk
    // fails, which the failure that led here tells already. A snapshot that stays is whole and loses nothing.
    if (const auto undone = revert(m_changes); undone)
        m_changes.clear();
}

Result<void> SessionTransaction::keep(Result<std::optional<FileChange>> change)
{
    if (!change)
        return tl::unexpected(change.error());
    if (*change)
        m_changes.push_back(std::move(**change));
    return {};
}

Error noActiveSession(const KnowledgeDirectory &directory)
{
    return {ErrorCode::Absent,
            tr("No active planning session in %1. Start one with pointsman-cli session start SEED, or switch to one "
               "with pointsman-cli session resume ID.")
                .arg(printable(directory.path())),
            directory.activeSession()};
}

Error noSuchSession(const QString &id, const KnowledgeDirectory &directory)
{
    return {ErrorCode::Absent,
            tr("No session \"%1\" in %2. List those there are with pointsman-cli session list.")
                .arg(printable(id), printable(directory.sessions())),
            directory.sessions()};
}

Error keptChanging(const KnowledgeDirectory &directory)
{
    return {ErrorCode::Conflict,
            tr("%1 kept changing: another program writes it again and again. Nothing was changed; try again.")
                .arg(printable(directory.activeSession())),
            directory.activeSession()};
}

} // namespace Pointsman
