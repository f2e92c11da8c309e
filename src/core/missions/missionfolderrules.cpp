// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the folder of a joined mission must be.
#include "missions/missionrules.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <sys/stat.h>

namespace Pointsman {

namespace {

using L1 = QLatin1StringView;

void lookForStateFile(const MissionFolder &folder, const Report &report)
{
    if (folder.folder && !folder.stateFile && !folder.isMovedAside && !folder.isUnseen)
        report();
}

template <quint32 right, quint32 worse>
void lookAtFoldersMode(const MissionFolder &folder, const Report &report)
{
    const quint32 mode = folder.folder ? folder.folder->mode : 0;
    if (S_ISDIR(mode) && (mode & right) && !(mode & worse))
        report(QStringLiteral("%1").arg(folder.folder->permissions(), 4, 8, QLatin1Char('0')));
}

void lookAtOwner(const MissionFolder &folder, const Report &report)
{
    const auto look = [&](const std::optional<FileStamp> &stamp, const QString &name) {
        if (stamp && stamp->owner != folder.user)
            report(name, QString::number(stamp->owner));
    };
    look(folder.folder, quotedForeign(report.subject().name));
    look(folder.stateFile, QStringLiteral("session.json"));
}

void lookWhereItLeads(const MissionFolder &folder, const Report &report)
{
    if (!folder.leadsOutTo.isEmpty())
        report(quotedPath(folder.leadsOutTo));
}

void lookForNowhere(const MissionFolder &folder, const Report &report)
{
    if (!folder.linkToNowhere.isEmpty())
        report(quotedPath(folder.linkToNowhere));
}

constexpr Rule<MissionFolder> missionFolderRuleTable[] = {
    {{L1("state-file-missing"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The mission's folder has no session.json."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A folder below missions/ has no state file."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty says \"Not joined to mission\" at every command for it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Join again (spec-kitty mission join ID --role ROLE), or move the folder "
                                            "away. Pointsman cannot make a state: the service gives its ids."),
      RepairKind::None, onlyTheServiceKnows},
     lookForStateFile},
    {{L1("mission-folder-open"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The mission's folder has mode %1: every user may write in it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Other users of this computer may write in a mission's folder."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty uses whatever file they put there, with your name."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "chmod go-w FOLDER"), RepairKind::RestrictMode},
     lookAtFoldersMode<S_IWOTH, 0>},
    {{L1("mission-folder-open-to-group"), Severity::Note,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The mission's folder has mode %1: every member of its group may write in "
                                            "it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The members of a group of users may write in a mission's folder."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty uses whatever file they put there, with your name. Where you "
                                            "are alone in the group, as many systems set it up, nobody can."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "chmod g-w FOLDER"), RepairKind::RestrictMode},
     lookAtFoldersMode<S_IWGRP, S_IWOTH>},
    {{L1("not-yours"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "%1 belongs to another user, number %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A mission's folder or state file belongs to another user."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty may be unable to write it, and its owner can change it; the "
                                            "next write makes the file yours."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "As root: chown USER FILE. Often a command was run with sudo."),
      RepairKind::None, onlyRootMay},
     lookAtOwner},
    {{L1("mission-leads-out"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The mission's folder is a link that leads out of the spec-kitty home, to "
                                            "%1."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A mission's folder is a symbolic link to somewhere else."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty follows it and keeps the token there, where other rules may "
                                            "hold."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Move the folder to where the link is, unless you have made the link with "
                                            "good reason."),
      RepairKind::None, mayBeMeant},
     lookWhereItLeads},
    {{L1("mission-link-dangling"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The mission's folder is a link to %1, which does not exist."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A mission's folder is a symbolic link that leads nowhere."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty says \"Not joined to mission\" at every command for it, and "
                                            "cannot join it either, because the name is taken."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Restore what it led to, for example by mounting its disk, or move the "
                                            "link away."),
      RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "What it led to may only be out of reach for now, as on a disk that is not mounted.")},
     lookForNowhere},
};

} // namespace

Issues checkMissionFolder(const MissionFolder &folder)
{
    Issues issues;
    lookWith(missionFolderRuleTable, folder, {SubjectKind::Mission, QFileInfo(folder.path).fileName(), folder.path},
             issues);
    if (folder.folder)
        withholdWhatOnlyTheOwnerMayDo(*folder.folder, folder.user, issues);
    return issues;
}

IssueRules missionFolderRules()
{
    return entriesOf(missionFolderRuleTable);
}

} // namespace Pointsman
