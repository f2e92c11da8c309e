// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/sessionmark.h"

#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

namespace {

/// The active session, and the snapshot whose file has the id for its name.
bool isByRight(const SessionEntry &entry)
{
    return entry.isActive || entry.path.endsWith(u'/' + entry.session.id + QLatin1StringView(".json"));
}

} // namespace

QString markIdOf(const ProjectEntry &project, const SessionEntry &entry)
{
    const QString &id = entry.session.id;
    if (id.isEmpty() || isByRight(entry))
        return id;
    // Of several files of other names, which no session with that id is beside, one has it.
    const auto goesBefore = [&](const std::shared_ptr<const SessionEntry> &other) {
        return other->session.id == id && (isByRight(*other) || other->path < entry.path);
    };
    const bool isTaken = (project.active && goesBefore(project.active)) ||
                         std::any_of(project.snapshots.begin(), project.snapshots.end(), goesBefore);
    return isTaken ? QFileInfo(entry.path).fileName() : id;
}

Mark markOf(const ProjectEntry &project, const SessionEntry &entry)
{
    // Whose mark it is takes a search where two files have one id.
    return project.marks && !project.marks->isEmpty() ? project.markOf(markIdOf(project, entry)) : Mark();
}

QString titleOf(const ProjectEntry &project, const SessionEntry &entry)
{
    const QString name = markOf(project, entry).name;
    return name.isEmpty() ? project.titleOf(entry.session.seed) : name;
}

} // namespace Pointsman
