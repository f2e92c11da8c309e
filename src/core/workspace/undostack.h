// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/guardedfile.h"

namespace Pointsman {

/// What was done in one store and can be taken back.
struct UndoStep
{
    QString label; ///< "Switch to seed-x"
    QString store; ///< a project's path; empty for the missions
    FileChanges files;
};

/// The changes of this run of the program, the newest last. A value on the window's thread; it touches no file.
class UndoStack
{
public:
    /// A new change: what was undone before can no longer be made again.
    void push(UndoStep step);

    [[nodiscard]] const UndoStep *undoable() const { return m_done.empty() ? nullptr : &m_done.back(); }
    [[nodiscard]] const UndoStep *redoable() const { return m_undone.empty() ? nullptr : &m_undone.back(); }
    /// The undoable step was taken back by writing `files`.
    void undone(FileChanges files);
    /// The redoable step was made again by writing `files`.
    void redone(FileChanges files);

private:
    std::vector<UndoStep> m_done;
    std::vector<UndoStep> m_undone;
};

} // namespace Pointsman
