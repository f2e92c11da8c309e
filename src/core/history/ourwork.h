// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/journal.h"
#include "json/jsonvalue.h"

namespace Pointsman {

/// What an operation of ours made of one planning session, in whichever file it was, or of one other state file.
struct PieceOfWork
{
    QString subject; ///< the session's id; of any other file its path
    QString path;    ///< where the operation left it, or found it where it left none
    std::optional<JsonObject> before;
    std::optional<JsonObject> after;
};

/// A content of the history as a document. Nothing: there was no such file; an error that is Invalid: no document.
[[nodiscard]] Result<std::optional<JsonObject>> documentOf(Journal &journal, qint64 content);

[[nodiscard]] bool isOfSession(const QString &path);

/// The spikes and the plan that a session has.
[[nodiscard]] QStringList attachedTopics(const JsonObject &session);

/// An operation of ours as the history has it: placeholders where its secrets were.
struct OurWork
{
    std::vector<PieceOfWork> pieces;
    bool hasActive = false; ///< the file of the active session was written or removed
    QString activeBefore;   ///< the id of the session that was active; empty: none, or not of this work
    QString activeAfter;
    bool isReturn =
        false; ///< a session that had gone came back to be the active one: by an undo, by a restored version

    [[nodiscard]] bool isSwitch() const { return activeBefore != activeAfter; }
    /// Null where the operation did not touch it.
    [[nodiscard]] const PieceOfWork *piece(const QString &subject) const;
};

/// What the operation did whose `versions` these are; nothing where one of its contents is no document or was not
/// kept, or where it did something else to a file than writing it.
[[nodiscard]] Result<std::optional<OurWork>> readOurWork(Journal &journal, const std::vector<Version> &versions);

/// A planning session as the history had it last, in whichever file, before the version `olderThan` (0: now); nothing
/// where it was never seen.
[[nodiscard]] Result<std::optional<JsonObject>> lastOfSession(Journal &journal, const QString &store, const QString &id,
                                                              qint64 olderThan = 0);

} // namespace Pointsman
