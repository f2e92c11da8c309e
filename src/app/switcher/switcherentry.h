// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/switcher/fuzzymatch.h"
#include "app/widgets/icons.h"
#include "workspace/snapshot.h"

#include <QAction>
#include <QPointer>

namespace Pointsman {

/// A line of the quick switcher: something to show, to switch to or to run, with the parts of the snapshot that it was
/// made of. Foreign text in it is printable already.
struct SwitcherEntry
{
    enum class Kind
    {
        Project,
        Session,
        Mission,
        MissionSwitch, ///< makes a mission the active one
        Document,
        Ticket,
        Action
    };

    Kind kind = Kind::Project;
    QString key; ///< stays the same over snapshots and starts: what was used lately is known by it
    QString title;
    QString detail; ///< kind · project · state
    int nameAt = 0; ///< where the project's name is in it, which is cut before the rest is
    int nameLength = 0;
    QString toolTip;
    Icon picture = Icon::Folder;
    Tone tone = Tone::Text;
    bool isAvailable = true; ///< an action that does not apply is not
    bool isPinned = false;   ///< without a query it comes first

    int need = 0;  ///< lower ones need their user more
    QString since; ///< of entries alike the latest comes first

    std::shared_ptr<const ProjectEntry> project; ///< also of sessions and documents; of a mission the linked one
    std::shared_ptr<const SessionEntry> session; ///< of a document: one that links it
    std::shared_ptr<const MissionEntry> mission;
    bool isActiveMission = false;
    QString missionTitle; ///< what it is called, without a verb
    QString file;         ///< of a document or a ticket
    QPointer<QAction> action;

    FuzzyText titleKey;
    QString detailKey; ///< folded; a word may also be a piece of it
    FuzzyText nameKey; ///< the project's name in it, whose letters may also stand apart
    QString idKey;     ///< folded ids, paths and notes, which are not shown
};

using SwitcherEntryPtr = std::shared_ptr<const SwitcherEntry>;
using SwitcherList = std::vector<SwitcherEntryPtr>;

} // namespace Pointsman
