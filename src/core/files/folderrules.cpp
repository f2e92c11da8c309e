// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/folderrules.h"

#include "files/listdirectory.h"
#include "files/platform.h"

#include <QCoreApplication>
#include <QFile>
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

constexpr Rule<Platform::ErrorNumber> rules[] = {
    {{L1("folder-unreadable"), Severity::Error, QT_TRANSLATE_NOOP("Pointsman::Rules", "The folder cannot be read: %1."),
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "What has the name of a folder of state files is no folder, or you may not list it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Nobody sees what is in it: its sessions and missions seem to be gone, and "
                                            "ticketflow and spec-kitty fail to write there."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Give yourself permission to read the folder, or move away what stands in "
                                            "its place. Which of the two is right nobody but you can know.")},
     lookForProblem},
};

struct FoundLink
{
    QString target; ///< outside
};

constexpr Rule<FoundLink> linkRules[] = {
    {{L1("link-leads-out"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "%1 is a link that leads out of the knowledge directory, to %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A topic, a document of one, index.json or a folder of the knowledge "
                                            "directory is a symbolic link to somewhere outside of it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow and agents follow it: they read, and write, a file that does "
                                            "not belong to the project."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Put a copy of what it leads to in the link's place, unless you have made "
                                            "the link with good reason.")},
     [](const FoundLink &link, const Report &report) {
         report(quotedForeign(report.subject().name), quotedForeign(link.target));
     }},
};

void lookAtLink(const QString &path, const QString &root, Issues &issues)
{
    const QString target = QFileInfo(path).canonicalFilePath();
    const bool isInside = target.isEmpty() || target == root || target.startsWith(root + u'/');
    if (!isInside)
        lookWith(linkRules, FoundLink{target}, {SubjectKind::Project, QFileInfo(path).fileName(), path}, issues);
}

void lookBelow(const QString &folder, const QString &root, int depth, Issues &issues)
{
    if (depth == 0)
        return;
    for (const DirectoryEntry &entry : listDirectory(folder)) {
        const QString path = folder + u'/' + QFile::decodeName(entry.name);
        if (entry.isLink())
            lookAtLink(path, root, issues);
        else if (entry.isDirectory())
            lookBelow(path, root, depth - 1, issues);
    }
}

} // namespace

Issues checkLinks(const QString &path, const QString &root, int depth)
{
    Issues issues;
    const QString canonicalRoot = QFileInfo(root).canonicalFilePath();
    if (QFileInfo(path).isSymLink())
        lookAtLink(path, canonicalRoot, issues);
    else
        lookBelow(path, canonicalRoot, depth, issues);
    return issues;
}

Issues checkFolder(const QString &path)
{
    Issues issues;
    lookWith(rules, listingProblem(path), {SubjectKind::Project, QFileInfo(path).fileName(), path}, issues);
    return issues;
}

IssueRules folderRules()
{
    IssueRules entries = entriesOf(rules);
    const IssueRules more = entriesOf(linkRules);
    entries.insert(entries.end(), more.begin(), more.end());
    return entries;
}

} // namespace Pointsman
