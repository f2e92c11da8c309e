// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a backlog's file is.
#include "planning/examinedsession.h"

#include <QCoreApplication>
#include <QDir>

namespace Pointsman {

namespace {

using L1 = QLatin1StringView;

struct Named
{
    const Backlog &backlog;
    const PlanningSurroundings &around;
};

/// The backlog's path, where it could be that of a file in the knowledge directory by its words; else it is empty or a
/// finding of its own.
QString backlogPath(const Named &named)
{
    const QString &path = named.backlog.markdownPath;
    return hasControls(path) || path.startsWith(u'/') || leadsOut(path) ? QString() : path;
}

bool isFileThere(const Named &named, const QString &path)
{
    const QString file = QDir::cleanPath(path);
    return file != u"." && (named.around.exists(path) || named.around.exists(u"archive/" + path));
}

void lookForBacklogFile(const Named &named, const Report &report)
{
    const QString path = backlogPath(named);
    if (!path.isEmpty() && !isOfWindows(path) && !isFileThere(named, path))
        report(quotedForeign(path));
}

void lookForPathOfWindows(const Named &named, const Report &report)
{
    const QString path = backlogPath(named);
    if (isOfWindows(path) && !isFileThere(named, path))
        report(quotedForeign(path));
}

void lookThroughLinks(const Named &named, const Report &report)
{
    const QString path = backlogPath(named);
    if (path.isEmpty())
        return;
    const bool isArchived = !named.around.exists(path);
    const QString outside = named.around.leadsOutTo(isArchived ? u"archive/" + path : path);
    if (!outside.isEmpty())
        report(quotedForeign(path), quotedPath(outside));
}

constexpr Rule<Named> backlogFileRuleTable[] = {
    {{L1("backlog-file-missing"), Severity::Note,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The backlog's file %1 does not exist."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "backlog_md names no file of the knowledge directory or its archive."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow names the path all the same; the tickets' order and reasons "
                                            "cannot be read there."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Restore the file, or correct the path."), RepairKind::None, onlyYouKnow},
     lookForBacklogFile},
    {{L1("backlog-path-of-windows"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The backlog's file %1 is written as a path of Windows."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "backlog_md begins with a drive or has backslashes, and no file has such a "
                                            "name here."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow names the path all the same; here it leads to no file, and on "
                                            "Windows perhaps out of the knowledge directory."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Write the path with slashes, relative to the knowledge directory, for "
                                            "example topics/plan-x/backlog.md."),
      RepairKind::None, onlyYouKnow},
     lookForPathOfWindows},
    {{L1("backlog-linked-out"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "The backlog's file %1 leads through a link out of the knowledge directory, "
                        "to %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "backlog_md, or a folder on its way, is a symbolic link that leads out of "
                                            "the knowledge directory."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Agents that follow the path read, and write, a file that does not belong "
                                            "to the project."),
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "Put a copy of what it leads to in the link's place, or write the path of a "
                        "file in the knowledge directory."),
      RepairKind::None, mayBeMeant},
     lookThroughLinks},
};

} // namespace

void lookForBacklogsFile(const Backlog &backlog, const PlanningSurroundings &surroundings, const IssueSubject &subject,
                         Issues &issues)
{
    lookWith(backlogFileRuleTable, Named{backlog, surroundings}, subject, issues);
}

IssueRules backlogFileRules()
{
    return entriesOf(backlogFileRuleTable);
}

} // namespace Pointsman
