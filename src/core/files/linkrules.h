// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rule.h"
#include "files/listdirectory.h"

#include <QHash>

namespace Pointsman {

/// Where a path leads, links followed, if that is outside of `root`; empty where it stays inside or leads nowhere.
[[nodiscard]] QString targetOutside(const QString &path, const QString &root);

/// The same for a path relative to `root`. Costs little where no link is on the way.
[[nodiscard]] QString targetOfRelative(const QString &relative, const QString &root);

/// Looks for links that lead out of a place, again and again: a folder in it whose stamp has not moved is not listed
/// anew.
class LinkSearch
{
public:
    /// The findings: `path` itself and, to `depth` levels, one at the least, what is in it; always the same path, and
    /// `entries` are what is in it. What a link leads to is not looked into. Reads names only.
    [[nodiscard]] Issues look(const QString &path, const std::vector<DirectoryEntry> &entries, const QString &root,
                              int depth);
    /// How many folders all looks listed beside that.
    [[nodiscard]] int foldersListed() const { return m_foldersListed; }

private:
    struct Known
    {
        FileStamp stamp = {};
        Issues issues = {};
    };
    void lookInto(const QString &folder, const std::vector<DirectoryEntry> &entries, const QString &root, int depth,
                  Issues &issues);
    void lookIntoChanged(const QString &folder, const FileStamp &stamp, const QString &root, int depth, Issues &issues);

    QHash<QString, Known> m_known; ///< by path
    QHash<QString, Known> m_before;
    int m_foldersListed = 0;
};

/// The finding where `path` itself is such a link.
[[nodiscard]] Issues checkLink(const QString &path, const QString &root);

[[nodiscard]] IssueRules linkRules();

} // namespace Pointsman
