// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/undoing.h"

#include "app/shell/notices.h"
#include "workspace/workspace.h"

#include <algorithm>

namespace Pointsman {

Undoing::Undoing(Workspace &workspace, Notices &notices) : m_workspace(workspace), m_notices(notices)
{
    connect(&workspace, &Workspace::undoChanged, this, &Undoing::follow);
    connect(&workspace, &Workspace::snapshotChanged, this, &Undoing::followNames);
    follow();
}

void Undoing::add(OwnChange change)
{
    m_own[Way::Again].clear();
    m_own[Way::Back].push_back({std::move(change), newestOperation()});
    Q_EMIT changed();
}

void Undoing::join(int operations, const QString &label)
{
    m_joined[Way::Back].push_back({newestOperation(), operations, label});
    Q_EMIT changed();
}

/// The history's next one; it has no number before it is written.
std::optional<DoneOperation> Undoing::operationOn(Way way) const
{
    auto operation = way == Way::Back ? m_workspace.undoable() : m_workspace.redoable();
    if (operation && operation->id == 0)
        operation->id = notWrittenYet;
    return operation;
}

/// Of those that stand.
qint64 Undoing::newestOperation() const
{
    const auto undoable = operationOn(Way::Back);
    return undoable ? undoable->id : 0;
}

/// Keeps the order: what was done before an operation that is known now, and that a new one ends what could be redone.
void Undoing::follow()
{
    const qint64 newest = newestOperation();
    if (newest > m_newest)
        m_own[Way::Again].clear();
    if (newest != notWrittenYet) {
        for (Kept &kept : m_own[Way::Back])
            kept.after = kept.after == notWrittenYet ? newest : kept.after;
        for (Joined &joined : m_joined[Way::Back])
            joined.next = joined.next == notWrittenYet ? newest : joined.next;
        const auto redoable = operationOn(Way::Again);
        m_newest = std::max({m_newest, newest, redoable ? redoable->id : 0});
    }
    Q_EMIT changed();
}

/// The labels name projects, which may be listed, or be called so, only later.
void Undoing::followNames()
{
    if (std::pair labels(undoLabel(), redoLabel()); std::exchange(m_labels, labels) != labels)
        Q_EMIT changed();
}

/// Our own change where it is next, and no operation of the history.
const Undoing::Kept *Undoing::nextOwn(Way way) const
{
    const auto own = m_own.find(way);
    if (own == m_own.end() || own->second.empty())
        return nullptr;
    const Kept &last = own->second.back();
    const auto redoable = operationOn(Way::Again);
    const bool isNext = way == Way::Back ? newestOperation() <= last.after : !redoable || redoable->id > last.after;
    return isNext ? &last : nullptr;
}

std::optional<Undoing::Next> Undoing::next(Way way) const
{
    if (const Kept *own = nextOwn(way))
        return Next{own->change.label, true, 0};
    const auto operation = operationOn(way);
    if (!operation)
        return {};
    const auto joined = joinedNext(way);
    const QString label = way == Way::Back ? m_workspace.undoLabel() : m_workspace.redoLabel();
    return Next{joined ? joined->label : label, false, operation->id};
}

QString Undoing::undoLabel() const
{
    const auto which = next(Way::Back);
    return which ? which->label : QString();
}

QString Undoing::redoLabel() const
{
    const auto which = next(Way::Again);
    return which ? which->label : QString();
}

QString Undoing::passedOver(Way way) const
{
    if (nextOwn(way))
        return {};
    return way == Way::Back ? m_workspace.undoPassedOver() : m_workspace.redoPassedOver();
}

QString Undoing::undoPassesOver() const
{
    return passedOver(Way::Back);
}

QString Undoing::redoPassesOver() const
{
    return passedOver(Way::Again);
}

void Undoing::undo()
{
    step(Way::Back);
}

void Undoing::redo()
{
    step(Way::Again);
}

void Undoing::step(Way way)
{
    if (nextOwn(way))
        stepOwn(way);
    else if (const auto which = next(way)) {
        const Joined joined = joinedNext(way).value_or(Joined{which->operation, 1, which->label});
        stepInHistory(way, joined, joined.operations);
    }
}

void Undoing::stepOwn(Way way)
{
    if (std::exchange(m_isStepping, true))
        return; // the key is held down, and the file is being written
    const Kept kept = m_own[way].back();
    m_own[way].pop_back();
    const OwnChange::Step &run = way == Way::Back ? kept.change.back : kept.change.again;
    run([this, way, kept](const Result<void> &result) {
        m_isStepping = false;
        // What was changed by others since can never be taken back, and must not bar the way to those before it.
        if (result || result.error().code != ErrorCode::Conflict)
            m_own[result ? opposite(way) : way].push_back(kept);
        Q_EMIT changed();
        tell(way, kept.change.label, {}, result);
    });
}

/// The operations one after another; where one is refused, those before it stay taken back.
void Undoing::stepInHistory(Way way, const Joined &step, int left)
{
    const bool isBack = way == Way::Back;
    const auto done = [this, way, isBack, step, left, notThere = passedOver(way)](const Result<FileChanges> &result) {
        if (!result && isChangedSince(result.error()))
            return m_notices.postChangedSince(!isBack);
        if (result && left > 1)
            return stepInHistory(way, step, left - 1);
        if (result && step.operations > 1)
            changePlace(way, step);
        tell(way, step.label, notThere, result.map([](const FileChanges &) {}));
    };
    if (isBack)
        m_workspace.undo(done);
    else
        m_workspace.redo(done);
}

/// What was one on this way is one on the way back.
void Undoing::changePlace(Way way, const Joined &step)
{
    std::erase_if(m_joined[way], [&](const Joined &each) { return each.next == step.next; });
    const auto next = operationOn(opposite(way));
    m_joined[opposite(way)].push_back({next ? next->id : 0, step.operations, step.label});
}

/// The joined operations that the next step in the history has; nothing where it is a single one.
std::optional<Undoing::Joined> Undoing::joinedNext(Way way) const
{
    const auto operation = operationOn(way);
    const auto joined = m_joined.find(way);
    if (!operation || joined == m_joined.end())
        return {};
    const auto found = std::find_if(joined->second.begin(), joined->second.end(),
                                    [&](const Joined &each) { return each.next == operation->id; });
    return found == joined->second.end() ? std::nullopt : std::optional(*found);
}

void Undoing::tell(Way way, const QString &label, const QString &passedOver, const Result<void> &result)
{
    const bool isBack = way == Way::Back;
    // Nobody is to think that the change before their eyes is the one that was made last.
    const QString text = passedOver.isEmpty() ? label : label + u'\n' + passedOver;
    if (result)
        m_notices.post(
            {MessageKind::Success, isBack ? tr("Taken back:") : tr("Done again:"), text, actions(opposite(way))});
    else
        m_notices.postFailure((isBack ? tr("Undo: %1") : tr("Redo: %1")).arg(label), result.error());
}

std::vector<MessageAction> Undoing::undoActions()
{
    return actions(Way::Back);
}

std::vector<MessageAction> Undoing::redoActions()
{
    return actions(Way::Again);
}

std::vector<MessageAction> Undoing::actions(Way way)
{
    const auto meant = next(way);
    if (!meant)
        return {};
    const QString words = way == Way::Back ? tr("Undo") : tr("Redo");
    return {{words, [this, way, meant, words] {
                 const auto last = next(way);
                 // An operation gets its number when it is written.
                 const bool isSame = last && last->label == meant->label && last->isOwn == meant->isOwn &&
                                     (last->operation == meant->operation || meant->operation == notWrittenYet);
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
