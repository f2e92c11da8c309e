// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "workspace/mark.h"

namespace Pointsman {

/// The marks, one JSON file of our own. Holds no state: each call reads the file anew, since several programs may write
/// it; what a later version keeps in it stays.
class MarksFile
{
public:
    explicit MarksFile(QString file) : m_file(std::move(file)) {}

    /// Longer names and notes are cut, in characters; and a file that would be larger than that many bytes is refused.
    static constexpr qsizetype longestName = 200;
    static constexpr qsizetype longestNote = 4000;
    static constexpr qsizetype largestFile = qsizetype{4} * 1024 * 1024;

    /// `marks.json` in the user's configuration folder, `$XDG_CONFIG_HOME/pointsman`.
    [[nodiscard]] static QString defaultFile();

    [[nodiscard]] const QString &file() const { return m_file; }
    /// All of them; none where there is no file yet. Invalid where it cannot be understood.
    [[nodiscard]] Result<AllMarks> load() const;
    /// Changes a mark, or makes it; one that says nothing any more is taken out. Answers what would take the change
    /// back, which is empty where nothing had to be written. Conflict where a field of `shown` has another value now.
    [[nodiscard]] Result<MarkEdit> change(const MarkKey &key, const MarkEdit &edit, const MarkEdit &shown = {});
    /// Carries along what belongs to a folder that is another one now: of it, of what is below it, and the links to it.
    /// What was put down about the new place before gives way.
    [[nodiscard]] Result<void> move(const QString &folder, const QString &newFolder);
    /// Renames a file that cannot be understood to a kept copy beside it, so that a new one can begin; its path.
    [[nodiscard]] Result<QString> setAside() const;

private:
    QString m_file;
};

} // namespace Pointsman
