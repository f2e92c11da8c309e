// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/gitorigin.h"

#include "base/ids.h"
#include "files/readfile.h"

#include <QDir>
#include <QFileInfo>

namespace Pointsman {

namespace {

// git's log counts whole seconds.
constexpr std::chrono::seconds slack{1};
constexpr qsizetype longestWords = 200;

/// The folder of git's own files for the repository that `folder` is in; empty where there is none.
QString gitFolderAbove(const QString &folder)
{
    for (QString each = folder;; each = QFileInfo(each).path()) {
        const QFileInfo git(each + QStringLiteral("/.git"));
        if (git.isDir())
            return git.filePath();
        if (git.isFile()) { // another working tree of a repository
            const auto pointer = readFile(git.filePath(), 4096);
            const QString words = pointer ? QString::fromUtf8(pointer->bytes).trimmed() : QString();
            return words.startsWith(u"gitdir: ") ? QDir(each).absoluteFilePath(words.mid(8)) : QString();
        }
        if (each == QFileInfo(each).path())
            return {};
    }
}

} // namespace

QString gitWordsBetween(const QString &folder, Moment from, Moment until)
{
    const QString git = gitFolderAbove(folder);
    const auto log = git.isEmpty() ? tl::unexpected(ReadProblem{ReadProblem::Kind::Missing, {}})
                                   : readFile(git + QStringLiteral("/logs/HEAD"));
    if (!log)
        return {};
    const QString last = QString::fromUtf8(log->bytes).trimmed().section(u'\n', -1);
    const QString words = last.section(u'\t', 1);
    const QString head = last.section(u'\t', 0, 0);
    const Moment time(std::chrono::seconds(head.section(u' ', -2, -2).toLongLong()));
    // A commit takes the files as they are.
    if (words.isEmpty() || words.startsWith(u"commit") || time < from - slack || time > until + slack)
        return {};
    return printable(words.left(longestWords));
}

} // namespace Pointsman
