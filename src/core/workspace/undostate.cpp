// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/undostate.h"

#include "history/takeback.h"

#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

namespace {

bool isShownAs(const std::optional<DoneOperation> &before, const std::optional<DoneOperation> &after)
{
    if (!before || !after)
        return before.has_value() == after.has_value();
    return before->id == after->id && before->label == after->label && before->store == after->store;
}

bool isThere(const QString &store)
{
    return QFileInfo(store).isDir();
}

/// The last operation of those whose store is there, and what would come before it, were its store there.
struct NextOperation
{
    std::optional<DoneOperation> operation;
    std::optional<DoneOperation> passedOver;
};

/// `last` answers with the last one in some stores.
template <typename Last>
Result<NextOperation> nextOf(const Last &last, const QStringList &stores)
{
    return last(stores).and_then([&](const std::optional<DoneOperation> &anywhere) -> Result<NextOperation> {
        if (!anywhere || isThere(anywhere->store))
            return NextOperation{anywhere, {}};
        QStringList there;
        std::copy_if(stores.begin(), stores.end(), std::back_inserter(there), &isThere);
        return last(there).map([&](const std::optional<DoneOperation> &next) { return NextOperation{next, anywhere}; });
    });
}

} // namespace

std::optional<UndoState> undoStateOf(Journal &journal, const QStringList &stores)
{
    const auto undo = nextOf([&](const QStringList &in) { return journal.undoable(in); }, stores);
    const auto redo = nextOf([&](const QStringList &in) { return journal.redoable(in); }, stores);
    const auto lacking = journal.passedOver(stores);
    if (!undo || !redo || !lacking)
        return std::nullopt;
    UndoState state{undo->operation, redo->operation, undo->passedOver, redo->passedOver, *lacking};
    if (state.redoPassedOver && makesItsStore(journal, *state.redoPassedOver))
        state.redoable = std::exchange(state.redoPassedOver, std::nullopt);
    return state;
}

bool isShownAs(const UndoState &before, const UndoState &after)
{
    return isShownAs(before.undoable, after.undoable) && isShownAs(before.redoable, after.redoable) &&
           isShownAs(before.undoPassedOver, after.undoPassedOver) &&
           isShownAs(before.redoPassedOver, after.redoPassedOver) && isShownAs(before.undoLacking, after.undoLacking);
}

bool isOutdated(const UndoState &state)
{
    return (state.undoable && !isThere(state.undoable->store)) ||
           (state.undoPassedOver && isThere(state.undoPassedOver->store)) ||
           (state.redoPassedOver && isThere(state.redoPassedOver->store));
}

} // namespace Pointsman
