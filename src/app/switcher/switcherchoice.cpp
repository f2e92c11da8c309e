// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/switcherchoice.h"

#include "app/actions/actionhelpers.h"
#include "app/widgets/labels.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

using namespace std::chrono_literals;

constexpr auto freshFor = 2min;
constexpr qsizetype longestTitle = 80; ///< in a sentence; the line above has more of it

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Switcher)
};

QString named(const QString &title)
{
    return quoted(title.size() > longestTitle ? QString(title.left(longestTitle - 1) + u'…') : title);
}

QString titleOfActive(const ProjectEntry &project)
{
    return named(project.titleOf(project.active->session));
}

bool hasBrokenActive(const ProjectEntry &project)
{
    return project.active && project.active->isBroken;
}

QString projectWords(const ProjectEntry &project)
{
    const QString name = printableShort(project.project.name);
    switch (project.state) {
    case ProjectEntry::State::Gone:
        return Words::tr("shows %1. Its folder is not there.").arg(name);
    case ProjectEntry::State::Refused:
        return Words::tr("shows %1. Its settings cannot be used.").arg(name);
    case ProjectEntry::State::Loading:
        return Words::tr("shows %1. It is still being read.").arg(name);
    case ProjectEntry::State::Ready:
        break;
    }
    if (!project.active)
        return Words::tr("shows %1. No session is active there.").arg(name);
    if (project.active->isBroken)
        return Words::tr("shows %1. Its active session's file cannot be understood.").arg(name);
    return Words::tr("shows %1. %2 is active there.").arg(name, titleOfActive(project));
}

QString shownSessionWords(const SwitcherEntry &entry)
{
    const SessionEntry &session = *entry.session;
    const QString title = named(entry.title);
    if (session.isBroken)
        return Words::tr("shows %1. Its file cannot be understood, so it cannot be switched to: see its warnings.")
            .arg(title);
    if (session.isActive)
        return Words::tr("shows %1, which is active in %2.").arg(title, printableShort(session.projectName));
    if (entry.project->isOfActive(session))
        return Words::tr("shows %1 as it was before it was switched to. It is active in %2 already.")
            .arg(title, printableShort(session.projectName));
    return Words::tr("shows %1. It cannot be switched to: the active session's file in %2 cannot be understood and is "
                     "never written over. Repair it first.")
        .arg(title, printableShort(session.projectName));
}

QString switchedSessionWords(const SwitcherEntry &entry)
{
    const ProjectEntry &project = *entry.project;
    const QString name = printableShort(project.project.name);
    const QString title = named(entry.title);
    const bool isReopened = entry.session->session.state == SessionState::Completed;
    if (!project.active)
        return (isReopened ? Words::tr("reopens %2 in %1; no session is active there now.")
                           : Words::tr("switches %1 to %2; no session is active there now."))
            .arg(name, title);
    return (isReopened ? Words::tr("reopens %2 in %1; %3 is archived.")
                       : Words::tr("switches %1 to %2; %3 is archived."))
        .arg(name, title, titleOfActive(project));
}

/// An operation is noted when its files are written.
bool isOfOperation(Moment modified, const std::optional<Moment> &operation)
{
    return operation && modified <= *operation && *operation - modified < 5s;
}

/// Which other program wrote it cannot be known; that one did, and just now, can.
QString freshWarning(const ProjectEntry &project, Moment now, const LastWrites &writes)
{
    const auto isFresh = [now](const std::optional<Moment> &written) {
        return written && now - *written < freshFor && now - *written > -freshFor;
    };
    if (!project.active)
        return {};
    // Not to the second: a screen reader would say it again each time.
    if (!isFresh(project.active->modified) || isOfOperation(*project.active->modified, writes.own)) {
        return isFresh(writes.topics)
                   ? Words::tr("Documents in %1 were written less than two minutes ago: what agents make "
                               "next there goes to the other session.")
                         .arg(printableShort(project.project.name))
                   : QString();
    }
    const auto age = now - *project.active->modified;
    return (age < 1min ? Words::tr("%1 was written less than a minute ago: what agents make next there goes to the "
                                   "other session.")
                       : Words::tr("%1 was written less than two minutes ago: what agents make next there goes to the "
                                   "other session."))
        .arg(titleOfActive(project));
}

ChoiceWords actionWords(const SwitcherEntry &entry)
{
    if (!entry.isAvailable || !entry.action)
        return {Words::tr("cannot do this now. %1").arg(entry.action ? entry.action->statusTip() : QString()).trimmed(),
                {}};
    return {Words::tr("runs %1. %2").arg(named(entry.title), entry.action->statusTip()).trimmed(), {}};
}

} // namespace

Choice choiceOf(const SwitcherEntry &entry)
{
    switch (entry.kind) {
    case SwitcherEntry::Kind::Project:
    case SwitcherEntry::Kind::Mission:
    case SwitcherEntry::Kind::Document:
    case SwitcherEntry::Kind::Ticket:
        return Choice::Show;
    case SwitcherEntry::Kind::Session: {
        const bool isBlocked = entry.session->isBroken || hasBrokenActive(*entry.project);
        return isBlocked || entry.project->isOfActive(*entry.session) ? Choice::Show : Choice::SwitchSession;
    }
    case SwitcherEntry::Kind::MissionSwitch:
        return Choice::SwitchMission;
    case SwitcherEntry::Kind::Action:
        return entry.isAvailable && entry.action ? Choice::Run : Choice::Nothing;
    }
    Q_UNREACHABLE();
}

ChoiceWords choiceWords(const SwitcherEntry &entry, Moment now, const LastWrites &writes)
{
    switch (entry.kind) {
    case SwitcherEntry::Kind::Project:
        return {projectWords(*entry.project), {}};
    case SwitcherEntry::Kind::Session:
        if (choiceOf(entry) == Choice::Show)
            return {shownSessionWords(entry), {}};
        return {switchedSessionWords(entry), freshWarning(*entry.project, now, writes)};
    case SwitcherEntry::Kind::Mission:
        return {entry.isActiveMission ? Words::tr("shows %1, the active mission.").arg(named(entry.title))
                                      : Words::tr("shows the mission %1.").arg(named(entry.title)),
                {}};
    case SwitcherEntry::Kind::MissionSwitch:
        return {(entry.mission->isBroken ? Words::tr("makes %1 the active mission. Its file cannot be understood.")
                                         : Words::tr("makes %1 the active mission."))
                    .arg(named(entry.missionTitle)),
                Words::tr("It reaches every terminal: spec-kitty commands without --mission will use it.")};
    case SwitcherEntry::Kind::Document:
        return {Words::tr("shows %1 in %2.").arg(named(entry.title), printableShort(entry.project->project.name)), {}};
    case SwitcherEntry::Kind::Ticket:
        return {Words::tr("opens %1 in the editor.").arg(named(entry.title)), {}};
    case SwitcherEntry::Kind::Action:
        return actionWords(entry);
    }
    Q_UNREACHABLE();
}

QString folderOf(const SwitcherEntry &entry)
{
    return entry.project && entry.project->state != ProjectEntry::State::Gone ? entry.project->project.path : QString();
}

QString fileOf(const SwitcherEntry &entry)
{
    if (!entry.file.isEmpty())
        return entry.file;
    if (entry.kind == SwitcherEntry::Kind::Session)
        return entry.session->path;
    return entry.kind == SwitcherEntry::Kind::Mission ? entry.mission->path : QString();
}

} // namespace Pointsman
