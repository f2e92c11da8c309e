// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/testwindow.h"
#include "missions/missionstore.h"
#include "planning/planningstore.h"

namespace Pointsman::Test {

/// Files with their bytes by relative path.
using Files = QMap<QString, QByteArray>;

inline void writeAll(const TemporaryTree &tree, const Files &files)
{
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        tree.write(file.key(), file.value());
}

/// What a project's files are after `edit` by the store itself, at the window's time: what the window has to do to
/// them. Nothing where the store refuses.
template <typename Edit>
[[nodiscard]] Files afterSessionEdit(const Files &before, Edit edit)
{
    const TemporaryTree twin;
    writeAll(twin, before);
    PlanningStore store(KnowledgeDirectory(twin.path(QStringLiteral(".tf/knowledge"))), clockAt(TestWindow::now));
    return edit(store) ? twin.files() : Files();
}

/// The same of a spec-kitty home.
template <typename Edit>
[[nodiscard]] Files afterMissionEdit(const Files &before, Edit edit)
{
    const TemporaryTree twin;
    writeAll(twin, before);
    MissionStore store(MissionHome(twin.path()), clockAt(TestWindow::now));
    return edit(store) ? twin.files() : Files();
}

} // namespace Pointsman::Test
