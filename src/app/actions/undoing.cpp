// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/undoing.h"

#include "app/actions/actionhelpers.h"
#include "app/shell/notices.h"
#include "base/ids.h"
#include "models/findingwords.h"
#include "workspace/pendingwork.h"
#include "workspace/workspace.h"

namespace Pointsman {

namespace {

QString tried(UndoWay way, const QString &label)
{
    return (way == UndoWay::Back ? Undoing::tr("Undo: %1") : Undoing::tr("Redo: %1")).arg(label);
}

} // namespace

Undoing::Undoing(Workspace &workspace, Notices &notices)
    : m_workspace(workspace), m_notices(notices), m_history(workspace), m_own(m_history), m_joined(m_history)
{
    connect(&workspace, &Workspace::undoChanged, this, &Undoing::follow);
    connect(&workspace, &Workspace::snapshotChanged, this, &Undoing::followNames);
    connect(&workspace.pending(), &PendingWork::changed, this, &Undoing::changed);
    follow();
}

void Undoing::add(OwnChange change)
{
    m_own.add(std::move(change));
    Q_EMIT changed();
}

void Undoing::addForGood(const QString &label, const QString &reason)
{
    const auto refuse = [this, reason](const OwnChange::Answer &answer) {
        const QString before = undoLabel();
        const QString words = before.isEmpty()
                                  ? reason
                                  : reason + u' ' + tr("Another Undo takes back what was done before: %1.").arg(before);
        answer(failure(ErrorCode::Refused, words));
    };
    add({label, refuse, {}});
}

void Undoing::join(const QStringList &places, const QString &label)
{
    m_joined.join(places, label);
    Q_EMIT changed();
}

/// Keeps the order: what was done before an operation that is known now, and that a new one ends what could be redone.
void Undoing::follow()
{
    if (m_history.hasNew())
        m_own.endRedo();
    if (m_history.isWritten()) {
        m_own.follow();
        for (const QString &past : m_joined.follow())
            m_notices.withdraw(past);
        m_history.follow();
    }
    Q_EMIT changed();
}

/// The labels name projects, which may be listed, or be called so, only later.
void Undoing::followNames()
{
    if (std::pair labels(undoLabel(), redoLabel()); std::exchange(m_labels, labels) != labels)
        Q_EMIT changed();
}

std::optional<Undoing::Next> Undoing::next(UndoWay way) const
{
    if (const OwnChange *own = m_own.next(way))
        return Next{own->label, true, 0};
    const qint64 operation = m_history.nextId(way);
    if (operation == 0)
        return {};
    const JoinedOperation *joined = m_joined.next(way);
    return Next{joined ? joined->label(way) : m_history.label(way), false, operation};
}

QString Undoing::label(UndoWay way) const
{
    const auto which = next(way);
    return which ? which->label : QString();
}

QString Undoing::whyNot(UndoWay way) const
{
    const auto operation = m_own.next(way) ? std::nullopt : m_history.next(way);
    if (!operation)
        return {};
    const auto project = m_workspace.snapshot()->projectOfStore(operation->store);
    return m_workspace.pending().whyNot(project ? project->project.path : QString());
}

QString Undoing::partLabel(UndoWay way) const
{
    const JoinedOperation *joined = m_joined.next(way);
    return joined ? joined->partLabel(way) : m_history.label(way);
}

QString Undoing::goesOn(UndoWay way) const
{
    const JoinedOperation *joined = m_joined.next(way);
    return joined ? joined->goesOn(way) : QString();
}

void Undoing::step(UndoWay way)
{
    if (m_own.next(way))
        stepOwn(way);
    else if (const auto which = next(way)) {
        const JoinedOperation *joined = m_joined.next(way);
        stepInHistory(way, which->label, joined ? joined->id() : 0, {});
    }
}

void Undoing::stepOwn(UndoWay way)
{
    m_own.step(way, [this, way, notThere = m_own.passedOver(way)](const OwnChange &own, const Result<void> &result) {
        Q_EMIT changed();
        if (result)
            tell(way, own.label, notThere);
        else
            m_notices.postFailure(tried(way, own.label), result.error());
    });
}

/// The operations one after another, with what those before have done; where one is refused, they stay taken back.
void Undoing::stepInHistory(UndoWay way, const QString &label, int joined, const FileChanges &before)
{
    const auto done = [this, way, label, joined, before,
                       notThere = m_own.passedOver(way)](const Result<FileChanges> &result) {
        if (!result)
            return refuse(way, label, joined, result.error());
        FileChanges all = before;
        all.insert(all.end(), result->begin(), result->end());
        const JoinedOperation *next = m_joined.next(way);
        if (next && next->id() == joined)
            return stepInHistory(way, label, joined, all);
        const JoinedOperation *taken = m_joined.find(joined);
        if (taken && !taken->apart(way).isEmpty())
            tellPart(way, *taken, {taken->apart(way), m_own.passedOver(way)});
        else
            tell(way, withLosses(label, all), notThere);
    };
    if (way == UndoWay::Back)
        m_workspace.undo(done);
    else
        m_workspace.redo(done);
}

void Undoing::refuse(UndoWay way, const QString &label, int joined, const Error &error)
{
    const JoinedOperation *step = m_joined.find(joined);
    const bool isPart = step && step->hasSeveralPlaces();
    if (isPart)
        tellPart(way, *step, step->reasons(way, reasonOf(error)));
    if (isChangedSince(error))
        m_notices.postChangedSince(way == UndoWay::Again);
    else if (!isPart)
        m_notices.postFailure(tried(way, label), error);
}

void Undoing::tell(UndoWay way, const QString &label, const QString &passedOver)
{
    // Nobody is to think that the change before their eyes is the one that was made last.
    const QString text = passedOver.isEmpty() ? label : label + u'\n' + passedOver;
    m_notices.postChange({MessageKind::Success, way == UndoWay::Back ? tr("Taken back:") : tr("Done again:"), text,
                          actions(opposite(way))});
}

void Undoing::tellPart(UndoWay way, const JoinedOperation &joined, const QStringList &reasons)
{
    Message message = joined.toldInPart(way, reasons);
    message.actions = actions(opposite(way));
    m_notices.postChange(message);
}

/// Why one operation of several was refused.
QString Undoing::reasonOf(const Error &error) const
{
    return isChangedSince(error) ? tr("another program has changed %1 since.").arg(printable(error.path))
                                 : withLocalTimes(error.message, QLocale());
}

std::vector<MessageAction> Undoing::actions(UndoWay way)
{
    const auto meant = next(way);
    if (!meant)
        return {};
    const QString words = way == UndoWay::Back ? tr("Undo") : tr("Redo");
    return {{words, [this, way, meant, words] {
                 const auto last = next(way);
                 // An operation gets its number when it is written.
                 const bool isSame =
                     last && last->label == meant->label && last->isOwn == meant->isOwn &&
                     (last->operation == meant->operation || meant->operation == HistoryPosition::notWrittenYet);
                 if (isSame)
                     return step(way);
                 const QString reason = tr("It is no longer the last one, so nothing was changed: %1.");
                 const QString wayOut = meant->isOwn ? QString() : u' ' + tr("Take it back in the history.");
                 m_notices.postFailure(
                     tr("%1: %2", "Undo, what").arg(words, meant->label),
                     {ErrorCode::Conflict, reason.arg(last ? last->label : tr("nothing is left")) + wayOut, {}});
             }}};
}

bool Undoing::isChangedSince(const Error &error) const
{
    return error.code == ErrorCode::Conflict && error.path != m_workspace.historyFile();
}

} // namespace Pointsman
