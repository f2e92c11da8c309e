// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QTest>

namespace Pointsman::Test {

/// Sets the plan of a project's active session as something that is no step of its own: nothing is told. `then` runs
/// with the answer; whether it is done.
[[nodiscard]] inline bool setPlan(
    Workspace &workspace, const QString &projectPath, const QString &plan, const std::function<void()> &then = [] {})
{
    bool isDone = false;
    workspace.editSessions(
        projectPath, QStringLiteral("Set plan"),
        [plan](PlanningStore &store) {
            return store.setPlan(*TopicId::parse(plan)).map([](const SessionChange &change) { return change.files; });
        },
        [&](const Result<FileChanges> &result) {
            isDone = result.has_value();
            then();
        });
    return QTest::qWaitFor([&] { return isDone; }); // so that they are in the history in their order
}

} // namespace Pointsman::Test
