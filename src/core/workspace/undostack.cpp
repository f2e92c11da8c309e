// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/undostack.h"

namespace Pointsman {

namespace {

// Steps hold whole files; more than anybody takes back by hand is not kept.
constexpr std::size_t maximumSteps = 200;

void moveLast(std::vector<UndoStep> &from, std::vector<UndoStep> &to, FileChanges files)
{
    UndoStep step = std::move(from.back());
    from.pop_back();
    step.files = std::move(files);
    to.push_back(std::move(step));
}

} // namespace

void UndoStack::push(UndoStep step)
{
    m_undone.clear();
    m_done.push_back(std::move(step));
    if (m_done.size() > maximumSteps)
        m_done.erase(m_done.begin());
}

void UndoStack::undone(FileChanges files)
{
    moveLast(m_done, m_undone, std::move(files));
}

void UndoStack::redone(FileChanges files)
{
    moveLast(m_undone, m_done, std::move(files));
}

} // namespace Pointsman
