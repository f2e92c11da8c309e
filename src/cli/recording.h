// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/guardedfile.h"
#include "history/journal.h"

#include <memory>
#include <string>
#include <vector>

class QCoreApplication;

namespace Pointsman {

/// The error as the status tells it: that another program holds the history is no conflict about a state file, which is
/// what 4 means to a script, but a refusal of the system's.
[[nodiscard]] Error withStatus(Error error);

/// The history as one command uses it: what it wrote is recorded when it is done, under the words of its command line.
/// Until something is recorded or read no file of the history is touched.
class Recording
{
    Q_DISABLE_COPY_MOVE(Recording)
public:
    /// `arguments` is the command line without the program's name.
    explicit Recording(const std::vector<std::string> &arguments);
    ~Recording();

    /// The command line without the options that only say where: "session add-spike spike-y"; no value of a secret key.
    [[nodiscard]] const QString &words() const { return m_words; }
    /// What this run of the program records and takes back is told as this.
    [[nodiscard]] Origin origin() const;

    /// clearUp() of these stores, before something is done there; the notices for the user.
    [[nodiscard]] QStringList clearUp(const QStringList &stores);

    /// Notes what was written in a store.
    void wrote(const QString &store, const FileChanges &files);
    /// Records what was noted; the notices for the user: what the files lost, that it could not be recorded, that the
    /// history was damaged.
    [[nodiscard]] QStringList record();

    /// keepFirst() in the user's history.
    [[nodiscard]] Result<void> keepFirst(const QString &store, const QString &path);

    /// Puts what the file holds into the history, where that can be written.
    void keepIfPossible(const QString &store, const QString &path);

    /// The history that is there; Absent where there is none.
    [[nodiscard]] Result<std::unique_ptr<Journal>> openExisting();
    /// The same for a command that writes: one that was found damaged makes room for a new one, which is told by
    /// record().
    [[nodiscard]] Result<std::unique_ptr<Journal>> openExistingToWrite();

private:
    struct Written
    {
        QString store;
        FileChanges files;
    };

    /// What there is to tell of the history itself.
    Result<QStringList> recordWritten();
    /// Qt needs one to find its driver; nothing else here does, and it costs time.
    void needApplication();

    QString m_words;
    std::vector<Written> m_written;
    QStringList m_losses;
    std::unique_ptr<QCoreApplication> m_application;
};

} // namespace Pointsman
