// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the history takes what waits beside it.
#include "files/platform.h"
#include "files/readfile.h"
#include "history/database.h"
#include "history/notes.h"

#include <QFileInfo>

namespace Pointsman {

namespace {

QString noteSettingOf(const QString &path)
{
    return QStringLiteral("note:") + QFileInfo(path).fileName();
}

} // namespace

Result<void> Journal::takeNotes()
{
    for (const QString &path : waitingNotes(file())) {
        const auto operation = readNote(path);
        if (!operation && operation.error().code == ErrorCode::Invalid) {
            setNoteAside(path);
            continue;
        }
        if (!operation)
            return tl::unexpected(operation.error());
        if (!*operation)
            continue; // another program has taken it meanwhile
        if (const auto taken = write([&] { return takeNote(path, **operation); }); !taken)
            return taken;
        Platform::unlink(path);
        // Where it is not forgotten a few bytes stay.
        (void)m_database->run(QStringLiteral("DELETE FROM settings WHERE name=?"), {noteSettingOf(path)});
    }
    return {};
}

/// Once, whoever does it and whenever one is killed: who took it says so in the same transaction, removes the note
/// then, and only then forgets it.
Result<void> Journal::takeNote(const QString &path, const KeptOperation &operation)
{
    const auto taken = setting(noteSettingOf(path));
    if (!taken)
        return tl::unexpected(taken.error());
    if (*taken || !stampOf(path))
        return {};
    return insertAll(operation).and_then([&](qint64 id) { return setSetting(noteSettingOf(path), id); });
}

} // namespace Pointsman
