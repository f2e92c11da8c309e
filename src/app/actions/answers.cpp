// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/answers.h"

#include "app/actions/actionhelpers.h"
#include "app/actions/undoing.h"
#include "app/shell/notices.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Answers)
};

void tellDone(const Services &services, const QString &headline, OwnChange change)
{
    services.undoing.add(std::move(change));
    services.notices.postChange({MessageKind::Success, headline, {}, services.undoing.undoActions()});
}

} // namespace

void sayItIsRight(const Services &services, const ProjectEntry &project, const DoubtfulAttachment &doubt)
{
    const QString title = quoted(project.titleOf(doubt.topic));
    Workspace &workspace = services.workspace;
    const auto again = [&workspace, path = project.project.path, doubt](const OwnChange::Answer &answer) {
        workspace.confirmAttachment(path, doubt.topic);
        answer({});
    };
    const auto back = [&workspace, path = project.project.path, doubt](const OwnChange::Answer &answer) {
        workspace.doubtAttachment(path, doubt);
        answer({});
    };
    again([&](const Result<void> &) {
        tellDone(services, Words::tr("%1 stays where it is.").arg(title),
                 {Words::tr("Leave %1").arg(title), back, again});
    });
}

void sayAgentsAreAnswered(const Services &services, const QString &place, const std::vector<AgentCall> &calls)
{
    const QString name = quoted(place);
    Workspace &workspace = services.workspace;
    const auto again = [&workspace, calls](const OwnChange::Answer &answer) { workspace.answerCalls(calls, answer); };
    const auto back = [&workspace, calls](const OwnChange::Answer &answer) { workspace.putBackCalls(calls, answer); };
    again([services, name, back, again](const Result<void> &result) {
        const QString label = Words::tr("Answer in %1").arg(name);
        if (result)
            tellDone(services, Words::tr("No agent waits in %1 any more.").arg(name), {label, back, again});
        else
            services.notices.postFailure(label, result.error());
    });
}

} // namespace Pointsman
