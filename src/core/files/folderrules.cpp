// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/folderrules.h"

#include "files/listdirectory.h"
#include "files/platform.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>

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
                        "What has the name of a folder of state files or topics is no folder, or you may not look "
                        "into it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "What is in it seems to be gone, and nothing is said about it here; "
                                            "ticketflow and spec-kitty fail to read and write there."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Give yourself permission to read the folder, or move away what stands in "
                                            "its place."),
      RepairKind::None, onlyYouKnow},
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
                                            "the link with good reason."),
      RepairKind::None, mayBeMeant},
     [](const FoundLink &link, const Report &report) {
         report(quotedPath(report.subject().name), quotedPath(link.target));
     }},
};

void lookAtLink(const QString &path, const QString &root, Issues &issues)
{
    const QString target = targetOutside(path, root);
    if (!target.isEmpty())
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

QString targetOutside(const QString &path, const QString &root)
{
    const QString target = QFileInfo(path).canonicalFilePath();
    const QString canonicalRoot = QFileInfo(root).canonicalFilePath();
    const bool isInside = target.isEmpty() || target == canonicalRoot || target.startsWith(canonicalRoot + u'/');
    return isInside ? QString() : target;
}

QString targetOfRelative(const QString &relative, const QString &root)
{
    QString path = root;
    for (const auto part : QStringView(relative).split(u'/', Qt::SkipEmptyParts)) {
        path += u'/' + part;
        const auto stamp = Platform::stampOf(path);
        if (!stamp)
            return {};
        if (S_ISLNK(stamp->mode))
            return targetOutside(root + u'/' + relative, root);
    }
    return {};
}

Issues checkLinks(const QString &path, const QString &root, int depth)
{
    Issues issues;
    if (QFileInfo(path).isSymLink())
        lookAtLink(path, root, issues);
    else
        lookBelow(path, root, depth, issues);
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
