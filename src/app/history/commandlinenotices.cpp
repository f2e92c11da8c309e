// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/commandlinenotices.h"

#include "app/shell/notices.h"
#include "base/ids.h"
#include "workspace/workspace.h"

#include <algorithm>

namespace Pointsman {

namespace {

using Role = NewOperation::Role;

bool isOfCommandLine(const StepTaken &step)
{
    return step.origin == Origin::Kind::CommandLine;
}

QString leadOf(Role role)
{
    switch (role) {
    case Role::Do:
        return CommandLineNotices::tr("Done:");
    case Role::Undo:
        return CommandLineNotices::tr("Taken back:");
    case Role::Redo:
        return CommandLineNotices::tr("Done again:");
    }
    Q_UNREACHABLE();
}

} // namespace

CommandLineNotices::CommandLineNotices(const Services &services, QObject *parent)
    : QObject(parent), m_services(services)
{
    connect(&services.workspace, &Workspace::historyWritten, this, &CommandLineNotices::look);
    look();
}

/// Several steps may come at once, and end where they began.
void CommandLineNotices::look()
{
    const QString file = m_services.workspace.historyFile();
    m_isLookDue = m_isLooking;
    if (m_isLooking || file.isEmpty())
        return;
    m_isLooking = true;
    // What was done before this run is no news.
    const QStringList stores = m_last ? m_services.workspace.snapshot()->stores() : QStringList();
    m_services.workspace.readInBackground(
        this, [file, stores, since = m_last.value_or(0)] { return readSteps(file, stores, since); },
        [this](const Result<StepsTaken> &taken) {
            m_isLooking = false;
            if (taken) { // what cannot be read is told by who shows the history
                m_last = taken->upTo;
                trustAttachments(taken->steps);
                tell(taken->steps);
            }
            if (m_isLookDue)
                look();
        });
}

/// What the user takes back or makes again is where it belongs.
void CommandLineNotices::trustAttachments(const std::vector<StepTaken> &steps)
{
    for (const StepTaken &step : steps) {
        const auto project = m_services.workspace.snapshot()->projectOfStore(step.store);
        const auto doubts = project ? project->doubts : std::vector<DoubtfulAttachment>();
        for (const DoubtfulAttachment &doubt : doubts) {
            if (step.attached.contains(doubt.topic))
                m_services.workspace.confirmAttachment(project->project.path, doubt.topic);
        }
    }
}

/// What came last, where the command line did it: the window has told what it did itself. What was only done is told by
/// what is in the files.
void CommandLineNotices::tell(const std::vector<StepTaken> &steps)
{
    const bool isTold = steps.empty() || !isOfCommandLine(steps.back()) ||
                        std::none_of(steps.begin(), steps.end(),
                                     [](const auto &step) { return isOfCommandLine(step) && step.role != Role::Do; });
    if (isTold)
        return;
    const StepTaken &last = steps.back();
    const auto project = m_services.workspace.snapshot()->projectOfStore(last.store);
    const QString place = project ? printable(project->project.name) : QStringLiteral("spec-kitty");
    QString text = tr("%1 (%2)", "what, where").arg(last.label, place);
    if (const auto others = std::count_if(steps.begin(), steps.end(), &isOfCommandLine) - 1; others > 0)
        text = tr("%1 and %n other change(s)", nullptr, static_cast<int>(others)).arg(text);
    Q_EMIT m_services.notices.changeDone({MessageKind::Success, leadOf(last.role), text, {}});
}

} // namespace Pointsman
