// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/lastplace.h"

#include "files/statedocument.h"
#include "history/ourwork.h"

#include <algorithm>

namespace Pointsman {

namespace {

/// Ids of sessions, missions and topics have forms of their own, so that none is taken for another.
QStringList heldIn(const JsonObject &document)
{
    QStringList held = attachedTopics(document);
    for (const char *key : {"session_id", "mission_id"}) {
        if (const QString id = stringAt(document, key); !id.isEmpty())
            held << id;
    }
    return held;
}

/// What the file would hold if all of the way back was chosen.
QStringList heldByWayBack(Merge merge)
{
    for (std::size_t conflict = 0; conflict < merge.conflicts().size(); ++conflict)
        merge.choose(conflict, Side::Mine);
    return heldIn(*merge.merged());
}

} // namespace

bool isLastPlace(const FileChange &other, const Merge &decided)
{
    const auto document = decided.merged();
    if (!document || !other.before)
        return false;
    const auto present = parseObject(*other.before);
    const QStringList now = present ? heldIn(*present) : QStringList();
    const QStringList held = heldIn(*document);
    const QStringList back = heldByWayBack(decided);
    return std::any_of(back.begin(), back.end(),
                       [&](const QString &each) { return !held.contains(each) && now.contains(each); });
}

} // namespace Pointsman
