// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which of the actions can be carried out now, what each means for what is selected, and why not.
#include "app/actions/actionhelpers.h"
#include "app/actions/missionactions.h"
#include "app/speckitty/missionpublisher.h"
#include "workspace/pendingwork.h"
#include "workspace/pointerproblem.h"

namespace Pointsman {

QString MissionActions::focusMeaning() const
{
    return m_publisher->canFocus()
               ? tr("Tells your team which work package or step you are at, for example wp:WP03. (focus)")
               : tr("Changes the file alone: your team will not see it.");
}

QString MissionActions::driveMeaning() const
{
    return m_publisher->canDrive() ? tr("Tells your team that you or your agent are changing this now. Two drivers on "
                                        "one focus get a warning. (drive)")
                                   : tr("Changes the file alone: your team will not see it.");
}

void MissionActions::update()
{
    offer(m_join, tr("Joins a mission through spec-kitty; ids come from its service only."));
    const QString pending = m_services.workspace.pending().whyNot({});
    offer(m_import, tr("Takes a state that you got elsewhere, after checking it."), pending);
    const QString none = m_mission ? QString() : tr("Select a mission first.");
    const bool isActive = m_mission && m_snapshot && m_snapshot->missions->isActive(*m_mission);
    const bool isUnknown = m_mission && m_snapshot && pointerProblem(*m_snapshot);
    offer(m_switchTo, tr("spec-kitty commands without --mission will use this mission, in every terminal."),
          isActive    ? tr("This is the active mission already.")
          : isUnknown ? tr("Which mission is active cannot be read, and that file is never written over: repair it "
                           "first.")
          : m_mission ? pending
                      : none);
    const QString broken =
        m_mission && m_mission->isBroken ? tr("This file cannot be understood: see its warnings.") : none;
    m_focus->setText(m_publisher->canFocus() ? tr("&Working On…") : tr("&Working On… (Only on This Computer)"));
    m_drive->setText(m_publisher->canDrive() ? tr("&Driving") : tr("&Driving (Only on This Computer)"));
    m_drive->setChecked(m_mission && m_mission->mission.isDriving);
    const QString against = m_mission && isBusy(m_mission->id)
                                ? tr("spec-kitty is at work on this mission. Wait for its end.")
                            : broken.isEmpty() ? pending
                                               : broken;
    offer(m_focus, focusMeaning(), against);
    offer(m_drive, driveMeaning(), against);
    offer(m_showFolder, m_mission ? m_mission->path : QString(), none);
    offer(m_copyId, m_mission ? m_mission->id : QString(), none);
    updateOnMark();
    updateOnBroken();
}

void MissionActions::updateOnBroken()
{
    const Issue *problem = m_snapshot ? pointerProblem(*m_snapshot) : nullptr;
    const QString against = problem ? QString() : tr("Which mission is active can be read.");
    const bool hasRepair = problem && problem->repair != RepairKind::None;
    offer(m_fix, tr("Shows what will change and what spec-kitty will then see. Nothing is changed yet."),
          problem && !hasRepair ? tr("There is no repair by a click for this.")
          : problem             ? m_services.workspace.pending().whyNot({})
                                : against);
    offer(m_showWarning, tr("Leads to the finding on the Warnings page: what is wrong, and what it means."), against);
}

void MissionActions::updateOnMark()
{
    const QString none = m_mission && m_snapshot ? QString() : tr("Select a mission first.");
    m_marks->setSubject(none.isEmpty() ? std::optional(MarkActions::subjectOf(*m_snapshot->missions, m_mission->id))
                                       : std::nullopt,
                        none);
    offer(m_link, tr("Says which project the mission is worked on in, so that a terminal can be opened there."), none);
    const auto project = linkedProject();
    QString against = none;
    if (none.isEmpty() && !project)
        against = tr("Link the mission with a project first.");
    else if (project && project->state == ProjectEntry::State::Gone)
        against = tr("The project's folder is not there.");
    offer(m_terminal, tr("Opens in %1.").arg(project ? project->project.path : QString()), against);
}

} // namespace Pointsman
