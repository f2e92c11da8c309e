// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mailbox.h"
#include "workspace/marksfile.h"
#include "workspace/serialqueue.h"
#include "workspace/snapshot.h"

#include <QTimer>

namespace Pointsman {

/// The marks as the window has them, and their way into a snapshot. Lives on the window's thread; the file is read and
/// written on a queue of its own.
class MarkMemory
{
public:
    /// Gets what would take the change back, on the window's thread.
    using Done = std::function<void(const Result<MarkEdit> &)>;

    /// `file` may be empty: then there are none. `changed` is called when a snapshot would look otherwise, `troubled`
    /// with the words of what went wrong.
    MarkMemory(const QString &file, WorkerPool &pool, std::shared_ptr<Mailbox> mailbox, std::function<void()> changed,
               std::function<void(const QString &)> troubled);

    /// Reads them anew: another program may have changed them. A file that is damaged and stays so is set aside.
    void look();
    /// Changes a mark as MarksFile::change() does.
    void change(const MarkKey &key, const MarkEdit &edit, const MarkEdit &shown, Done done);
    /// Carries along what belongs to a project whose folder is another one now.
    void move(const QString &folder, const QString &newFolder);

    /// Adds them to a snapshot's entries. What did not change since the snapshot before becomes the object that it
    /// became then.
    void complete(Snapshot &snapshot);

private:
    struct Loaded
    {
        Result<AllMarks> marks;
        QString trouble;
        bool isUnsettled = false; ///< it is not understood, and perhaps just being written
    };
    template <typename Entry>
    struct Completed
    {
        std::shared_ptr<const Entry> source;
        std::shared_ptr<const Entry> result;
    };

    [[nodiscard]] static Loaded load(const MarksFile &file);
    void take(const Loaded &loaded);
    [[nodiscard]] std::shared_ptr<const ProjectEntry> completed(const std::shared_ptr<const ProjectEntry> &entry);
    [[nodiscard]] std::shared_ptr<const MissionsEntry> completed(const std::shared_ptr<const MissionsEntry> &entry);

    MarksFile m_file;
    std::shared_ptr<Mailbox> m_mailbox;
    std::function<void()> m_changed;
    std::function<void(const QString &)> m_troubled;
    AllMarks m_marks;
    QHash<QString, Completed<ProjectEntry>> m_projects; ///< by path
    Completed<MissionsEntry> m_missions;
    QString m_lastTrouble;
    QTimer m_lookAgain;
    SerialQueue m_queue;
};

} // namespace Pointsman
