// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/repairs.h"

#include "missions/missionstore.h"

#include <QCoreApplication>

namespace Pointsman {

Result<FileChanges> carryOutRepair(const Issue &issue, const MissionHome &home, const Clock &clock)
{
    switch (issue.repair) {
    case RepairKind::None:
        return failure(ErrorCode::Refused,
                       QCoreApplication::translate("Pointsman::Repair",
                                                   "There is no repair for this: open the file in an editor."),
                       issue.path);
    case RepairKind::RestrictMode:
        return changeMode(issue.path, 0600).map([](const std::optional<FileChange> &change) {
            return change ? FileChanges{*change} : FileChanges();
        });
    case RepairKind::MoveAside:
        return moveAside(issue.path, UtcTime(clock()).fileNameForm()).map([&](const QString &aside) {
            return FileChanges{{issue.path, {}, {}, {}, {}, aside}};
        });
    case RepairKind::ClearPointer:
        return MissionStore(home, clock).clearActive().map([](const MissionChange &change) { return change.files; });
    }
    Q_UNREACHABLE();
}

} // namespace Pointsman
