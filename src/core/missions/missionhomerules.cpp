// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the spec-kitty home must be: its own folder, that of the missions, and whose the pointer is.
#include "missions/missionrules.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <sys/stat.h>

namespace Pointsman {

namespace {

using L1 = QLatin1StringView;

template <quint32 type, quint32 right, quint32 worse>
void lookAtMode(const HomePart &part, const Report &report)
{
    const quint32 mode = part.stamp.mode;
    if ((mode & S_IFMT) == type && (mode & right) && !(mode & worse))
        report(quotedPath(report.subject().name),
               QStringLiteral("%1").arg(part.stamp.permissions(), 4, 8, QLatin1Char('0')));
}

void lookAtOwner(const HomePart &part, const Report &report)
{
    if (part.stamp.owner != part.user)
        report(quotedForeign(report.subject().name), QString::number(part.stamp.owner));
}

void lookWhereItLeads(const HomePart &part, const Report &report)
{
    if (!part.leadsOutTo.isEmpty())
        report(quotedPath(report.subject().name), quotedPath(part.leadsOutTo));
}

constexpr Rule<HomePart> missionHomeRuleTable[] = {
    {{L1("home-folder-open"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The folder %1 has mode %2: every user may write in it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Other users of this computer may write in the spec-kitty home or in its "
                                            "folder missions."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "They can put another pointer or mission in the place of yours, and "
                                            "spec-kitty works with it, with your name."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "chmod go-w FOLDER"), RepairKind::RestrictMode},
     lookAtMode<S_IFDIR, S_IWOTH, 0>},
    {{L1("home-folder-open-to-group"), Severity::Note,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The folder %1 has mode %2: every member of its group may write in it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "The members of a group of users may write in the spec-kitty home or in its "
                        "folder missions."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "They can put another pointer or mission in the place of yours. Where you "
                                            "are alone in the group, as many systems set it up, nobody can."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "chmod g-w FOLDER"), RepairKind::RestrictMode},
     lookAtMode<S_IFDIR, S_IWGRP, S_IWOTH>},
    {{L1("pointer-open"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file %1 has mode %2: every user may write it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "Other users of this computer may write the pointer to the active mission."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "They decide which mission spec-kitty works on, with your name."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "chmod 600 FILE"), RepairKind::RestrictMode},
     lookAtMode<S_IFREG, S_IWOTH, 0>},
    {{L1("pointer-open-to-group"), Severity::Note,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file %1 has mode %2: every member of its group may write it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The members of a group of users may write the pointer to the active "
                                            "mission."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "They can decide which mission spec-kitty works on. Where you are alone in "
                                            "the group, as many systems set it up, nobody can."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "chmod 600 FILE"), RepairKind::RestrictMode},
     lookAtMode<S_IFREG, S_IWGRP, S_IWOTH>},
    {{L1("home-not-yours"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "%1 belongs to another user, number %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The spec-kitty home, its folder missions or the pointer to the active "
                                            "mission belongs to another user."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty may be unable to write there, and the owner decides which "
                                            "mission your commands work on."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "As root: chown USER FILE. Often a command was run with sudo."),
      RepairKind::None, onlyRootMay},
     lookAtOwner},
    {{L1("missions-lead-out"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The folder %1 is a link that leads out of the spec-kitty home, to %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The folder missions is a symbolic link to somewhere else."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty follows it and keeps the tokens of all missions there, where "
                                            "other rules may hold."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Move the folder to where the link is, unless you have made the link with "
                                            "good reason."),
      RepairKind::None, mayBeMeant},
     lookWhereItLeads},
};

} // namespace

Issues checkHomePart(const HomePart &part)
{
    Issues issues;
    lookWith(missionHomeRuleTable, part, {SubjectKind::ActiveMission, QFileInfo(part.path).fileName(), part.path},
             issues);
    withholdWhatOnlyTheOwnerMayDo(part.stamp, part.user, issues);
    return issues;
}

void withholdWhatOnlyTheOwnerMayDo(const FileStamp &stamp, quint32 user, Issues &issues)
{
    constexpr quint32 root = 0;
    for (Issue &issue : issues) {
        if (issue.repair == RepairKind::RestrictMode && stamp.owner != user && user != root)
            withholdRepair(issue, ruleText(QT_TRANSLATE_NOOP("Pointsman::Rules", "it belongs to user number %1, and "
                                                                                 "only its owner may change its mode."))
                                      .arg(stamp.owner));
    }
}

IssueRules missionHomeRules()
{
    return entriesOf(missionHomeRuleTable);
}

} // namespace Pointsman
