// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/straycalls.h"

#include "app/actions/answers.h"
#include "app/shell/notices.h"
#include "base/ids.h"
#include "workspace/projectlist.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::StrayCalls)
};

Message messageOf(const Services &services, const AgentCall &call,
                  const std::function<void(const QString &folder)> &add)
{
    const QString folder = printable(call.folder);
    const QString text =
        call.message.isEmpty()
            ? Words::tr("It works in %1, which is not on the list.").arg(folder)
            : Words::tr("“%1”. It works in %2, which is not on the list.").arg(printable(call.message), folder);
    return {MessageKind::Warning,
            Words::tr("An agent waits for you:"),
            text,
            {{Words::tr("Add Project"), [add, path = call.folder] { add(path); }},
             {Words::tr("Agent Is Answered"),
              [services, call, folder] { sayAgentsAreAnswered(services, folder, {call}); }}},
            false,
            call.file,
            true};
}

} // namespace

void tellOfStrayCalls(const Services &services, QObject *context, std::function<void(const QString &folder)> add)
{
    const auto look = [services, add = std::move(add),
                       told = std::vector<AgentCall>()](const SnapshotPtr &snapshot) mutable {
        if (!services.projects.isLoaded())
            return; // nobody knows yet what is listed
        const auto has = [](const std::vector<AgentCall> &calls, const AgentCall &call) {
            return std::find(calls.begin(), calls.end(), call) != calls.end();
        };
        for (const AgentCall &call : told) {
            if (!has(snapshot->strayCalls, call))
                services.notices.withdraw(call.file);
        }
        for (const AgentCall &call : snapshot->strayCalls) {
            if (!has(told, call))
                services.notices.post(messageOf(services, call, add));
        }
        told = snapshot->strayCalls;
    };
    QObject::connect(&services.workspace, &Workspace::snapshotChanged, context, look);
}

} // namespace Pointsman
