// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/guardedfile.h"

#include <QStringList>

#include <memory>

class QFile;

namespace Pointsman {

/// A note of what an operation on several files is about to do, durable before the first of them is written and gone
/// when it is over, done or taken back. Whoever finds the note of a program that is gone knows that it was interrupted,
/// and what it left half done (reliability.md 8.3 and 8.9).
class Intent
{
public:
    /// `intents` in Pointsman's own state folder, `$XDG_STATE_HOME/pointsman`, by default `~/.local/state/pointsman`.
    [[nodiscard]] static QString defaultFolder();

    /// Where the folder cannot be written to the operation goes on without a note.
    Intent(const QString &folder, const FileChanges &changes);
    /// Takes the note away, unless it was left.
    ~Intent();
    /// The half that was done could not be taken back: the note stays, for who settles it once the disk works again.
    void leave();
    Q_DISABLE_COPY_MOVE(Intent)

private:
    QString m_path;
    std::unique_ptr<QFile> m_note; ///< locked while the operation runs: no other program takes it for a dead one's
};

/// What became of operations that were interrupted.
struct Interrupted
{
    QStringList takenBack; ///< files that are again as they were before
    /// The half that stays done where the outcome is not certain. Neither content is there where it is not known: what
    /// was before held a secret, or another program has changed the file since.
    FileChanges left;
    /// What was done to its end by a program that was killed before it could tell of it, an operation each; none where
    /// a file held a secret, whose former content is not known.
    std::vector<FileChanges> done;
};

/// What the folder of the notes has of operations that somebody works on, and of such whose program is gone.
struct IntentsThere
{
    bool areUnderWay = false;
    bool areLeft = false;
};
[[nodiscard]] IntentsThere lookForIntents(const QString &folder);

/// Takes back what interrupted operations left half done in one of the folders `within` (empty: anywhere), where the
/// outcome is certain: each of their files is either as it was before or as they left it. Where another program has
/// changed one of them since, or what was there held a secret, nothing is done, and the half is told this once. Where a
/// file cannot be read or put back now, or its folder is not there, the note stays for the next time. Where somebody
/// else works on one of them or settles it, waits for that, two seconds at the most.
[[nodiscard]] Interrupted settleInterrupted(const QString &folder, const QStringList &within = {});

} // namespace Pointsman
