// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/pendingwork.h"

#include "base/ids.h"
#include "workspace/snapshot.h"

#include <QPointer>

#include <algorithm>

namespace Pointsman {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

QString placedLabel(const PendingChange &change, const Snapshot &snapshot)
{
    const auto project = snapshot.project(change.key());
    return project ? PendingWork::tr("%1, in %2", "what was to be done, project")
                         .arg(change.label(), printable(project->project.name))
                   : change.label();
}

PendingWork::PendingWork(Clock clock, std::shared_ptr<Mailbox> mailbox, milliseconds patience)
    : m_clock(std::move(clock)), m_mailbox(std::move(mailbox)), m_patience(patience)
{
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout(this, [this] {
        bool isMore = false; // a timer may come a little early
        for (Wait *wait : waits()) {
            if (!wait->isTold && steady_clock::now() - wait->since >= m_patience)
                isMore = wait->isTold = true;
        }
        startTimer();
        if (isMore)
            Q_EMIT changed();
    });
}

PendingWork::Change PendingWork::add(const QString &key, const QString &label, std::function<void()> cancelled)
{
    const auto change = std::make_shared<PendingChange>(key, label, m_clock());
    m_changes.push_back({change, std::move(cancelled), {}});
    startTimer();
    return change;
}

std::function<Result<void>()> PendingWork::beginning(const Change &change)
{
    return [self = QPointer(this), mailbox = m_mailbox, change]() -> Result<void> {
        if (!change->begin())
            return failure(ErrorCode::Refused, QStringLiteral("cancelled")); // who asked has been told
        mailbox->post([self, change] {
            if (self && self->isTold(change))
                Q_EMIT self->changed();
        });
        return {};
    };
}

bool PendingWork::end(const Change &change)
{
    const auto entry = take(change);
    if (entry)
        ended(entry->wait);
    return entry.has_value();
}

void PendingWork::cancel(const Change &change)
{
    if (!change->cancel())
        return;
    if (const auto entry = take(change)) {
        ended(entry->wait);
        entry->cancelled();
    }
}

std::vector<PendingWork::Change> PendingWork::abandon()
{
    std::vector<Change> abandoned;
    for (const Entry &entry : std::exchange(m_changes, {})) {
        if (entry.change->cancel() || entry.change->isWriting())
            abandoned.push_back(entry.change);
    }
    return abandoned;
}

void PendingWork::lookBegun(const QString &key)
{
    m_looks.emplace(key, Wait());
    startTimer();
}

void PendingWork::lookEnded(const QString &key)
{
    m_shown[key] = m_clock();
    endLook(key);
}

void PendingWork::forget(const QString &key)
{
    m_shown.remove(key);
    endLook(key);
}

void PendingWork::endLook(const QString &key)
{
    if (const auto look = m_looks.extract(key))
        ended(look.mapped());
}

std::vector<PendingWork::Change> PendingWork::overdue() const
{
    std::vector<Change> overdue;
    for (const Entry &entry : m_changes) {
        if (entry.wait.isTold)
            overdue.push_back(entry.change);
    }
    return overdue;
}

std::vector<PendingLook> PendingWork::overdueLooks() const
{
    std::vector<PendingLook> overdue;
    for (const auto &[key, wait] : m_looks) {
        const auto shown = m_shown.constFind(key);
        if (wait.isTold && shown != m_shown.cend() && whyNot(key).isEmpty())
            overdue.push_back({key, *shown});
    }
    return overdue;
}

QString PendingWork::whyNot(const QString &key, const QString &label) const
{
    const auto found = std::find_if(m_changes.begin(), m_changes.end(), [&](const Entry &entry) {
        return entry.change->key() == key && (entry.wait.isTold || entry.change->label() == label);
    });
    if (found == m_changes.end())
        return {};
    if (found->change->label() == label)
        return tr("The same is under way already and waits for the disk.");
    return tr("%1 still waits for the disk. Until it is done or cancelled, nothing else is changed there.")
        .arg(found->change->label());
}

std::vector<PendingWork::Wait *> PendingWork::waits()
{
    std::vector<Wait *> all;
    for (Entry &entry : m_changes)
        all.push_back(&entry.wait);
    for (auto &[key, wait] : m_looks)
        all.push_back(&wait);
    return all;
}

std::optional<PendingWork::Entry> PendingWork::take(const Change &change)
{
    const auto found =
        std::find_if(m_changes.begin(), m_changes.end(), [&](const Entry &entry) { return entry.change == change; });
    if (found == m_changes.end())
        return {};
    Entry entry = std::move(*found);
    m_changes.erase(found);
    return entry;
}

bool PendingWork::isTold(const Change &change) const
{
    return std::any_of(m_changes.begin(), m_changes.end(),
                       [&](const Entry &entry) { return entry.change == change && entry.wait.isTold; });
}

/// For the next that is not told yet; without one it stands still.
void PendingWork::startTimer()
{
    std::optional<steady_clock::time_point> next;
    for (const Wait *wait : waits()) {
        if (!wait->isTold)
            next = std::min(next.value_or(wait->since), wait->since);
    }
    if (!next)
        return m_timer.stop();
    const auto left = std::chrono::ceil<milliseconds>(*next + m_patience - steady_clock::now());
    m_timer.start(std::max(left, milliseconds(0)));
}

void PendingWork::ended(const Wait &wait)
{
    startTimer();
    if (wait.isTold)
        Q_EMIT changed();
}

} // namespace Pointsman
