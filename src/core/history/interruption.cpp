// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/interruption.h"

#include "compare/statesentence.h"
#include "files/intent.h"
#include "files/realpath.h"
#include "history/notes.h"
#include "history/recovery.h"

#include <QCoreApplication>

#include <map>

namespace Pointsman {

namespace {

/// Whether it is noted, as one operation for each store.
bool noteLeft(const FileChanges &left, const QString &historyFile, Moment now)
{
    std::map<QString, FileChanges> stores;
    for (const FileChange &change : left) {
        if (const QString store = storeOfFile(change.path); (change.before || change.after) && !store.isEmpty())
            stores[store].push_back(change);
    }
    bool isNoted = false;
    for (const auto &[store, files] : stores) {
        NewOperation operation;
        operation.origin = {Origin::Kind::Window, {}}; // which of our programs it was is not known
        operation.label = QCoreApplication::translate("Pointsman::Interruption", "Half of an interrupted operation");
        operation.store = store;
        operation.files = files;
        operation.time = now;
        isNoted = leaveNote(historyFile, KeptOperation(operation)).has_value() || isNoted;
    }
    return isNoted;
}

} // namespace

Interruption clearUp(const Traces &traces, const QStringList &stores, Moment now)
{
    const Interrupted found = traces.intents.isEmpty() ? Interrupted() : settleInterrupted(traces.intents, stores);
    Interruption interruption{found.takenBack, {}};
    for (const FileChange &change : found.left)
        interruption.left << change.path;
    interruption.canBeUndone = !traces.historyFile.isEmpty() && noteLeft(found.left, traces.historyFile, now);
    for (const QString &store : stores)
        recoverLeftovers(traces.historyFile, realFolder(store), now, found.done);
    return interruption;
}

} // namespace Pointsman
