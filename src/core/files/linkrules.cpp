// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/linkrules.h"

#include "files/platform.h"
#include "files/youngstamp.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <utility>

namespace Pointsman {

namespace {

using L1 = QLatin1StringView;

struct FoundLink
{
    QString target; ///< outside
};

constexpr Rule<FoundLink> linkRuleTable[] = {
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
        lookWith(linkRuleTable, FoundLink{target}, {SubjectKind::Project, QFileInfo(path).fileName(), path}, issues);
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

Issues LinkSearch::look(const QString &path, const std::vector<DirectoryEntry> &entries, const QString &root, int depth)
{
    m_before = std::exchange(m_known, {});
    Issues issues = checkLink(path, root);
    if (!QFileInfo(path).isSymLink())
        lookInto(path, entries, root, depth, issues);
    m_before.clear();
    return issues;
}

void LinkSearch::lookInto(const QString &folder, const std::vector<DirectoryEntry> &entries, const QString &root,
                          int depth, Issues &issues)
{
    for (const DirectoryEntry &entry : entries) {
        if (!entry.isLink() && (!entry.isDirectory() || depth == 1))
            continue;
        const QString path = folder + u'/' + QFile::decodeName(entry.name);
        if (entry.isLink())
            lookAtLink(path, root, issues);
        else
            lookIntoChanged(path, entry.stamp, root, depth - 1, issues);
    }
}

void LinkSearch::lookIntoChanged(const QString &folder, const FileStamp &stamp, const QString &root, int depth,
                                 Issues &issues)
{
    Known known = m_before.take(folder);
    if (known.stamp != stamp) {
        known = {isYoung(stamp, folder, readClocks()) ? FileStamp() : stamp, {}};
        ++m_foldersListed;
        lookInto(folder, depth == 1 ? listKinds(folder) : listDirectory(folder), root, depth, known.issues);
    }
    issues.insert(issues.end(), known.issues.begin(), known.issues.end());
    m_known.insert(folder, known);
}

Issues checkLink(const QString &path, const QString &root)
{
    Issues issues;
    if (QFileInfo(path).isSymLink())
        lookAtLink(path, root, issues);
    return issues;
}

IssueRules linkRules()
{
    return entriesOf(linkRuleTable);
}

} // namespace Pointsman
