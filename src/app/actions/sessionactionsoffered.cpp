// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which of the actions can be carried out now, what each means for what is selected, and why not.
#include "app/actions/actionhelpers.h"
#include "app/actions/sessionactions.h"
#include "models/workwords.h"
#include "workspace/pendingwork.h"
#include "workspace/repairoutcome.h"

#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

bool SessionActions::hasUsableActive() const
{
    return m_project && m_project->active && !m_project->active->isBroken;
}

QString SessionActions::whyNoFolder() const
{
    return m_project && m_project->state == ProjectEntry::State::Gone ? tr("The project's folder is not there.")
                                                                      : QString();
}

/// The reason against a change of the selected project; without one, that another one still waits for its disk.
QString SessionActions::orPending(const QString &against) const
{
    return m_project && against.isEmpty() ? m_services.workspace.pending().whyNot(m_project->project.path) : against;
}

void SessionActions::update()
{
    const bool hasProject = m_snapshot && !m_snapshot->projects.empty();
    offer(m_start,
          tr("Plans for a seed whose documents exist. For a new idea run /tf-seed in your agent: it appears here by "
             "itself."),
          !hasProject       ? tr("Add a project first.")
          : m_startAnywhere ? QString()
                            : orPending(whyNoFolder()));
    updateOnSelected();
    updateOnNext();
    updateOnDoubt();
    updateOnMark();
    updateOnActive();
    updateOnBroken();
}

void SessionActions::updateOnSelected()
{
    const QString noSession = m_session ? QString() : tr("Select a session first.");
    const QString noProject = m_project ? QString() : tr("Select a project first.");
    const QString gone = m_project ? whyNoFolder() : noProject;
    const QString folder = m_project ? m_project->project.path : QString();
    offer(m_terminal, tr("Opens in %1.").arg(folder), gone);
    offer(m_showFolder, tr("Opens %1.").arg(m_session ? QFileInfo(m_session->path).path() : folder), gone);
    offer(m_openFile, m_session ? m_session->path : QString(), noSession);
    offer(m_copyId, m_session ? m_session->session.id : QString(), noSession);

    const bool isCompleted = m_session && m_session->session.state == SessionState::Completed;
    m_switchTo->setText(isCompleted ? tr("Re&open") : tr("&Switch To"));
    QString against = noSession;
    if (m_session && m_session->isActive)
        against = tr("This is the active session already.");
    else if (m_session && m_session->isBroken)
        against = tr("This file cannot be understood: see its warnings.");
    else if (m_session && m_project->isOfActive(*m_session))
        against = tr("This session is active already. Here it stands as it was before it was switched to.");
    else if (m_project && m_project->active && m_project->active->isBroken)
        against = tr("The active session's file cannot be understood and is never written over: repair it first.");
    QString meaning;
    if (against.isEmpty()) {
        const QString archived = hasUsableActive() ? tr(" %1 is archived, not lost.").arg(activeTitle()) : QString();
        meaning =
            isCompleted
                ? tr("Makes a finished session active again. Its %n ticket(s) stay.", nullptr,
                     m_project->work->countOf(m_session->session).total)
                : tr("From now on spikes and plans made in %1 attach to this session.").arg(m_project->project.name);
        meaning += archived + tr(" (resume)");
    }
    offer(m_switchTo, meaning, orPending(against));

    QString againstMove = noSession;
    if (m_session && m_session->isBroken)
        againstMove = tr("This file cannot be understood: see its warnings.");
    else if (m_session && m_session->session.spikes.isEmpty() && m_session->session.plan.isEmpty())
        againstMove = tr("This session has no spike and no plan to move.");
    offer(m_move, tr("For work that was attached to the wrong session."), orPending(againstMove));

    const Issue *issue = m_session ? firstRepairable(m_session->issues) : nullptr;
    m_fixSelected->setVisible(issue != nullptr);
    offer(m_fixSelected, issue ? repairPlan({issue->repair}) : QString(), orPending(noSession));
}

/// Its text is the command itself: it is told before it is chosen.
void SessionActions::updateOnNext()
{
    const auto next = m_project && m_session ? nextOf(*m_project, *m_session) : std::nullopt;
    m_copyNext->setText(next ? tr("Cop&y Next: %1").arg(next->command) : tr("Cop&y Next Command"));
    offer(m_copyNext, next ? tr("%1. For your agent in the project's folder.").arg(next->fact) : QString(),
          !m_project || !m_session ? tr("Select a session first.")
          : next                   ? QString()
                                   : whyNoNext(*m_project, *m_session));
}

void SessionActions::updateOnMark()
{
    if (!m_project || !m_session)
        return m_marks->setSubject({}, tr("Select a session first."));
    if (m_session->session.id.isEmpty())
        return m_marks->setSubject({}, tr("This file cannot be understood: see its warnings."));
    m_marks->setSubject(MarkActions::subjectOf(*m_project, *m_session));
}

void SessionActions::updateOnActive()
{
    QString against;
    if (!m_project)
        against = tr("Select a project first.");
    else if (!m_project->active)
        against = tr("No session is active in %1.").arg(m_project->project.name);
    else if (m_project->active->isBroken)
        against = tr("The active session's file cannot be understood and is never written over: repair it first.");
    against = orPending(against);
    const QString title = against.isEmpty() ? activeTitle() : QString();
    offer(m_addSpike, tr("Links documents that exist to %1; the documents are not changed.").arg(title), against);
    offer(m_setPlan, tr("Links documents that exist to %1; the documents are not changed.").arg(title), against);
    const bool hasAny = against.isEmpty() &&
                        !(m_project->active->session.spikes.isEmpty() && m_project->active->session.plan.isEmpty());
    offer(m_detach, tr("Takes a spike or the plan out of %1; the documents are not changed.").arg(title),
          against.isEmpty() && !hasAny ? tr("The active session has no spike and no plan.") : against);
    offer(m_finish,
          tr("Normally /tf-backlog does this. Use it when the tickets exist and the session was left open. (complete)"),
          against);
    offer(m_archive,
          tr("No session will be active in %1: what agents make next attaches to nothing.")
              .arg(m_project ? m_project->project.name : QString()),
          against);
    offer(m_remove, tr("Takes the active session away without a snapshot. Ctrl+Z brings it back."), against);
}

void SessionActions::updateOnBroken()
{
    const bool isBroken = m_project && m_project->active && m_project->active->isBroken;
    const QString against = !m_project ? tr("Select a project first.")
                            : isBroken ? QString()
                                       : tr("The active session's file is not broken.");
    const bool hasRepair = isBroken && firstRepairable(m_project->active->issues);
    offer(m_fix, tr("Shows what will change and what ticketflow will then see. Nothing is changed yet."),
          isBroken && !hasRepair ? tr("There is no repair by a click for this.") : orPending(against));
    offer(m_showWarning, tr("Leads to the finding on the Warnings page: what is wrong, and what it means."), against);
}

/// What may be attached wrongly to the selected session; null: nothing.
const DoubtfulAttachment *SessionActions::doubt() const
{
    if (!m_project || !m_session)
        return nullptr;
    const auto &doubts = m_project->doubts;
    const auto found = std::find_if(doubts.begin(), doubts.end(), [this](const DoubtfulAttachment &each) {
        return each.session == m_session->session.id;
    });
    return found == doubts.end() ? nullptr : &*found;
}

void SessionActions::updateOnDoubt()
{
    const DoubtfulAttachment *found = doubt();
    m_moveBack->setVisible(found != nullptr);
    m_isRight->setVisible(found != nullptr);
    if (!found)
        return offer(m_moveBack, {}, tr("Nothing was attached shortly after a switch."));
    const QString title = quoted(titleOf(found->topic));
    const QString before = quoted(m_project->titleOfSession(found->before));
    offer(m_moveBack, tr("%1 was attached shortly after the switch from %2.").arg(title, before), orPending({}));
    offer(m_isRight, tr("%1 belongs to this session.").arg(title));
}

} // namespace Pointsman
