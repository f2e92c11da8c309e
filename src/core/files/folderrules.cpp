// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/folderrules.h"

#include "files/linkrules.h"
#include "files/listdirectory.h"
#include "files/platform.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>

namespace Pointsman {

namespace {

using L1 = QLatin1StringView;

void lookForProblem(const Platform::ErrorNumber &problem, const Report &report)
{
    // A link to nowhere is there all the same.
    const bool isAbsent = problem == ENOENT && !QFileInfo(report.subject().path).isSymLink();
    if (problem != 0 && !isAbsent)
        report(Platform::words(problem));
}

constexpr Rule<Platform::ErrorNumber> folderRuleTable[] = {
    {{L1("folder-unreadable"), Severity::Error, QT_TRANSLATE_NOOP("Pointsman::Rules", "The folder cannot be read: %1."),
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "What has the name of a folder of state files or topics is no folder, or you may not look "
                        "into it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "What is in it seems to be gone, and nothing is said about it here; "
                                            "ticketflow and spec-kitty fail to read and write there."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Give yourself permission to read the folder, or move away what stands in "
                                            "its place."),
      RepairKind::None, onlyYouKnow},
     lookForProblem},
};

} // namespace

Issues checkFolder(const QString &path)
{
    Issues issues;
    lookWith(folderRuleTable, listingProblem(path), {SubjectKind::Project, QFileInfo(path).fileName(), path}, issues);
    return issues;
}

IssueRules folderRules()
{
    IssueRules entries = entriesOf(folderRuleTable);
    const IssueRules more = linkRules();
    entries.insert(entries.end(), more.begin(), more.end());
    return entries;
}

} // namespace Pointsman
