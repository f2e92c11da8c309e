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

void lookAtMode(const HomePart &part, const Report &report)
{
    if (S_ISDIR(part.stamp.mode) && (part.stamp.mode & S_IWOTH))
        report(quotedForeign(report.subject().name),
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
        report(quotedForeign(report.subject().name), quotedForeign(part.leadsOutTo));
}

constexpr Rule<HomePart> rules[] = {
    {{L1("home-folder-open"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The folder %1 has mode %2: every user may write in it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Other users of this computer may write in the spec-kitty home or in its "
                                            "folder missions."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "They can put another pointer or mission in the place of yours, and "
                                            "spec-kitty works with it, with your name."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "chmod go-w FOLDER"), RepairKind::RestrictMode},
     lookAtMode},
    {{L1("home-not-yours"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "%1 belongs to another user, number %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The spec-kitty home, its folder missions or the pointer to the active "
                                            "mission belongs to another user."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty may be unable to write there, and the owner decides which "
                                            "mission your commands work on."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "As root: chown USER FILE. Often a command was run with sudo.")},
     lookAtOwner},
    {{L1("missions-lead-out"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The folder %1 is a link that leads out of the spec-kitty home, to %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The folder missions is a symbolic link to somewhere else."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty follows it and keeps the tokens of all missions there, where "
                                            "other rules may hold."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Move the folder to where the link is, unless you have made the link with "
                                            "good reason.")},
     lookWhereItLeads},
};

} // namespace

Issues checkHomePart(const HomePart &part)
{
    Issues issues;
    lookWith(rules, part, {SubjectKind::ActiveMission, QFileInfo(part.path).fileName(), part.path}, issues);
    withholdWhatOnlyTheOwnerMayDo(part.stamp, part.user, issues);
    return issues;
}

void withholdWhatOnlyTheOwnerMayDo(const FileStamp &stamp, quint32 user, Issues &issues)
{
    constexpr quint32 root = 0;
    for (Issue &issue : issues) {
        if (issue.repair == RepairKind::RestrictMode && stamp.owner != user && user != root)
            issue.repair = RepairKind::None;
    }
}

IssueRules missionHomeRules()
{
    return entriesOf(rules);
}

} // namespace Pointsman
