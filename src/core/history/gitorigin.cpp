// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/gitorigin.h"

#include "base/ids.h"
#include "files/gitfolder.h"
#include "files/readfile.h"
#include "history/gitobjects.h"

#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

namespace {

// git's log counts whole seconds, and is written when the files are.
constexpr std::chrono::seconds slack{1};
constexpr std::chrono::minutes longestCheckout{1};
/// So soon what is removed is noticed.
constexpr std::chrono::seconds noticing{5};
constexpr qsizetype longestOriginWords = 200;

/// The folder of git's own files for the repository that `folder` is in; empty where there is none.
QString gitFolderAbove(const QString &folder)
{
    for (QString each = folder;; each = QFileInfo(each).path()) {
        const QFileInfo git(each + QStringLiteral("/.git"));
        if (git.isDir() || git.isFile())
            return gitFolderOf(each);
        if (each == QFileInfo(each).path())
            return {};
    }
}

/// What git last did between the two times that may change files; empty where it did nothing.
QString wordsOfLog(const QString &gitFolder, Moment from, Moment until)
{
    const auto log = readFile(gitFolder + QStringLiteral("/logs/HEAD"));
    const QStringList lines = log ? QString::fromUtf8(log->bytes).split(u'\n', Qt::SkipEmptyParts) : QStringList();
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const QString words = line->section(u'\t', 1);
        const QString head = line->section(u'\t', 0, 0);
        const Moment time(std::chrono::seconds(head.section(u' ', -2, -2).toLongLong()));
        if (time < from - slack)
            break;
        // A commit takes the files as they are.
        if (time <= until + slack && !words.isEmpty() && !words.startsWith(u"commit"))
            return printable(words.left(longestOriginWords));
    }
    return {};
}

Origin byGit(const QString &words)
{
    return {Origin::Kind::Git, words};
}

} // namespace

Origin originOfSeen(const QString &path, const std::optional<QByteArray> &bytes, Moment seen,
                    const std::optional<Moment> &since)
{
    const QString git = gitFolderAbove(QFileInfo(path).path());
    if (git.isEmpty())
        return {};
    if (!bytes) {
        const QString words = since ? wordsOfLog(git, std::max(*since, seen - noticing), seen) : QString();
        return words.isEmpty() ? Origin() : byGit(words);
    }
    const auto stamp = stampOf(path);
    if (!stamp || !gitHadBefore(git, *bytes, stamp->modifiedNs))
        return {};
    const Moment written(std::chrono::duration_cast<Moment::duration>(std::chrono::nanoseconds(stamp->modifiedNs)));
    return byGit(wordsOfLog(git, written, std::min(seen, written + longestCheckout)));
}

} // namespace Pointsman
