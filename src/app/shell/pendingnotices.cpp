// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/pendingnotices.h"

#include "app/shell/notices.h"
#include "models/timewords.h"
#include "workspace/pendingwork.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::PendingNotices)
};

using Changes = std::vector<PendingWork::Change>;
/// One for each store that hangs, by its key.
using Messages = std::map<QString, Message>;

QString messageKey(const QString &store)
{
    return QStringLiteral("pending:") + store;
}

/// It may have left the list meanwhile.
QString nameOf(const QString &path, const Snapshot &snapshot)
{
    const auto project = snapshot.project(path);
    return project ? project->project.name : path.section(u'/', -1);
}

QString diskWords(const QString &store, Moment since, const Snapshot &snapshot)
{
    const QString time = clockTime(since, QLocale());
    return store.isEmpty() ? Words::tr("The disk of the missions has not answered since %1.").arg(time)
                           : Words::tr("The disk of %1 has not answered since %2.").arg(nameOf(store, snapshot), time);
}

bool isCancellable(const PendingWork::Change &change)
{
    return !change->isWriting();
}

QString textOf(const Changes &changes, const Snapshot &snapshot)
{
    QStringList words{diskWords(changes.front()->key(), changes.front()->since(), snapshot)};
    if (changes.size() > 1) {
        QStringList labels;
        for (const auto &change : changes)
            labels << change->label();
        words.prepend(Words::tr("%1.", "changes").arg(labels.join(QStringLiteral(", "))));
    }
    // One at a time is written; the others wait for it.
    const auto written = std::find_if_not(changes.begin(), changes.end(), &isCancellable);
    if (written == changes.end())
        return words.join(u' ');
    words << (changes.size() == 1
                  ? Words::tr("It is being written, so it cannot be cancelled; once it is done it can be taken back.")
                  : Words::tr("%1 is being written, so it cannot be cancelled; once it is done it can be taken back.")
                        .arg((*written)->label()));
    return words.join(u' ');
}

std::vector<MessageAction> actionsOn(const Services &services, const Changes &changes)
{
    if (std::none_of(changes.begin(), changes.end(), &isCancellable))
        return {};
    const auto cancel = [&pending = services.workspace.pending(), changes] {
        for (const auto &change : changes)
            pending.cancel(change);
    };
    return {{changes.size() == 1 ? Words::tr("Cancel") : Words::tr("Cancel What Waits"), cancel}};
}

Message messageOf(const Services &services, const Changes &changes)
{
    const QString lead = changes.size() == 1
                             ? Words::tr("%1: not done yet.").arg(changes.front()->label())
                             : Words::tr("%n change(s): not done yet.", nullptr, static_cast<int>(changes.size()));
    return {.kind = MessageKind::Warning,
            .lead = lead,
            .text = textOf(changes, *services.workspace.snapshot()),
            .actions = actionsOn(services, changes),
            .key = messageKey(changes.front()->key())};
}

Message messageOf(const PendingLook &look, const Snapshot &snapshot)
{
    return {.kind = MessageKind::Warning,
            .lead = look.key.isEmpty() ? Words::tr("Missions: their disk does not answer.")
                                       : Words::tr("%1: its disk does not answer.").arg(nameOf(look.key, snapshot)),
            .text = Words::tr("What is shown is of %1.").arg(clockTime(look.shown, QLocale())),
            .actions = {},
            .key = messageKey(look.key)};
}

Messages messagesNow(const Services &services)
{
    const SnapshotPtr snapshot = services.workspace.snapshot();
    std::map<QString, Changes> changes;
    for (const auto &change : services.workspace.pending().overdue())
        changes[change->key()].push_back(change);
    Messages messages;
    for (const auto &[store, ofStore] : changes)
        messages.emplace(store, messageOf(services, ofStore));
    for (const PendingLook &look : services.workspace.pending().overdueLooks()) {
        if (look.key.isEmpty() || snapshot->project(look.key)) // and not what is Pointsman's own
            messages.emplace(look.key, messageOf(look, *snapshot));
    }
    return messages;
}

bool isSame(const Message &one, const Message &other)
{
    return one.lead == other.lead && one.text == other.text && one.actions.size() == other.actions.size();
}

} // namespace

void tellOfPending(const Services &services, QObject *context)
{
    const auto tell = [services, told = Messages()]() mutable {
        Messages now = messagesNow(services);
        const Messages before = std::exchange(told, now);
        for (const auto &[store, message] : before) {
            const auto still = now.find(store);
            if (still != now.end() && isSame(still->second, message))
                now.erase(still); // it stands, unless it was closed
            else
                services.notices.withdraw(message.key);
        }
        for (const auto &[store, message] : now)
            services.notices.post(message);
    };
    QObject::connect(&services.workspace.pending(), &PendingWork::changed, context, tell);
}

} // namespace Pointsman
