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
    m_takenBack.clear();
    m_done.push_back({std::move(change), newestOperation()});
    Q_EMIT changed();
}

void Undoing::join(int operations, const QString &label)
{
    m_joinedDone.push_back({newestOperation(), operations, label});
    Q_EMIT changed();
}

/// Of those that stand. An operation has no number before it is written.
qint64 Undoing::newestOperation() const
{
    const auto undoable = m_workspace.undoable();
    if (!undoable)
        return 0;
    return undoable->id == 0 ? notWrittenYet : undoable->id;
}

/// Keeps the order: what was done before an operation that is known now, and that a new one ends what could be redone.
void Undoing::follow()
{
    const qint64 newest = newestOperation();
    if (newest != notWrittenYet) {
        for (Kept &kept : m_done)
            kept.after = kept.after == notWrittenYet ? newest : kept.after;
        for (Joined &joined : m_joinedDone)
            joined.next = joined.next == notWrittenYet ? newest : joined.next;
    }
    if (newest > m_newest)
        m_takenBack.clear();
    const auto redoable = m_workspace.redoable();
    if (newest != notWrittenYet)
        m_newest = std::max({m_newest, newest, redoable ? redoable->id : 0});
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
    const std::vector<Kept> &kept = way == Way::Back ? m_done : m_takenBack;
    if (kept.empty())
        return nullptr;
    const auto redoable = m_workspace.redoable();
    const bool isNext =
        way == Way::Back ? newestOperation() <= kept.back().after : !redoable || redoable->id > kept.back().after;
    return isNext ? &kept.back() : nullptr;
}

std::optional<Undoing::Next> Undoing::next(Way way) const
{
    if (const Kept *own = nextOwn(way))
        return Next{own->change.label, true, 0};
    const auto operation = way == Way::Back ? m_workspace.undoable() : m_workspace.redoable();
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
    std::vector<Kept> &from = way == Way::Back ? m_done : m_takenBack;
    std::vector<Kept> &to = way == Way::Back ? m_takenBack : m_done;
    const Kept kept = from.back();
    from.pop_back();
    const OwnChange::Step &run = way == Way::Back ? kept.change.back : kept.change.again;
    run([this, way, kept, &from, &to](const Result<void> &result) {
        m_isStepping = false;
        // What was changed by others since can never be taken back, and must not bar the way to those before it.
        if (result)
            to.push_back(kept);
        else if (result.error().code != ErrorCode::Conflict)
            from.push_back(kept);
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
    auto &from = way == Way::Back ? m_joinedDone : m_joinedBack;
    auto &to = way == Way::Back ? m_joinedBack : m_joinedDone;
    std::erase_if(from, [&](const Joined &each) { return each.next == step.next; });
    const auto redoable = m_workspace.redoable();
    to.push_back({way == Way::Again ? newestOperation() : redoable ? redoable->id : 0, step.operations, step.label});
}

/// The joined operations that the next step in the history has; nothing where it is a single one.
std::optional<Undoing::Joined> Undoing::joinedNext(Way way) const
{
    const auto &joined = way == Way::Back ? m_joinedDone : m_joinedBack;
    const auto operation = way == Way::Back ? m_workspace.undoable() : m_workspace.redoable();
    if (!operation)
        return {};
    const qint64 id = operation->id == 0 ? notWrittenYet : operation->id;
    const auto found = std::find_if(joined.begin(), joined.end(), [&](const Joined &each) { return each.next == id; });
    return found == joined.end() ? std::nullopt : std::optional(*found);
}

void Undoing::tell(Way way, const QString &label, const QString &passedOver, const Result<void> &result)
{
    const bool isBack = way == Way::Back;
    // Nobody is to think that the change before their eyes is the one that was made last.
    const QString text = passedOver.isEmpty() ? label : label + u'\n' + passedOver;
    if (result)
        m_notices.post({MessageKind::Success, isBack ? tr("Taken back:") : tr("Done again:"), text,
                        actions(isBack ? Way::Again : Way::Back)});
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
                                     (last->operation == meant->operation || meant->operation == 0);
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
