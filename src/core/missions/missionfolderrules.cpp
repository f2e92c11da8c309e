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
    if (folder.folder && !folder.stateFile && !folder.isMovedAside)
        report();
}

void lookAtFoldersMode(const MissionFolder &folder, const Report &report)
{
    if (folder.folder && S_ISDIR(folder.folder->mode) && (folder.folder->mode & S_IWOTH))
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
    if (folder.leadsOut)
        report();
}

constexpr Rule<MissionFolder> rules[] = {
    {{L1("state-file-missing"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The mission's folder has no session.json."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A folder below missions/ has no state file."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty says \"Not joined to mission\" at every command for it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Join again (spec-kitty mission join ID --role ROLE), or move the folder "
                                            "away. Pointsman cannot make a state: the service gives its ids.")},
     lookForStateFile},
    {{L1("mission-folder-open"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The mission's folder has mode %1: every user may write in it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Other users of this computer may write in a mission's folder."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty uses whatever file they put there, with your name."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "chmod go-w FOLDER"), RepairKind::RestrictMode},
     lookAtFoldersMode},
    {{L1("not-yours"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "%1 belongs to another user, number %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A mission's folder or state file belongs to another user."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty may be unable to write it, and its owner can change it; the "
                                            "next write makes the file yours."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "As root: chown USER FILE. Often a command was run with sudo.")},
     lookAtOwner},
    {{L1("mission-leads-out"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The mission's folder is a link that leads out of the spec-kitty home."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A mission's folder is a symbolic link to somewhere else."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty follows it and keeps the token there, where other rules may "
                                            "hold."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Move the folder to where the link is, unless you have made the link with "
                                            "good reason.")},
     lookWhereItLeads},
};

} // namespace

Issues checkMissionFolder(const MissionFolder &folder)
{
    Issues issues;
    lookWith(rules, folder, {SubjectKind::Mission, QFileInfo(folder.path).fileName(), folder.path}, issues);
    if (folder.folder)
        withholdWhatOnlyTheOwnerMayDo(*folder.folder, folder.user, issues);
    return issues;
}

IssueRules missionFolderRules()
{
    return entriesOf(rules);
}

} // namespace Pointsman
