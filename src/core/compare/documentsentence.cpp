// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/documentsentence.h"

#include "base/ids.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::DocumentSentence)
};

using Lines = QHash<QByteArray, int>;

Lines countedLinesOf(const QByteArray &text)
{
    Lines lines;
    for (const QByteArray &line : text.split('\n'))
        ++lines[line];
    return lines;
}

/// How many lines `these` has that `those` has not, however often each stands there. One that moved is none.
int linesOnlyIn(const Lines &these, const Lines &those)
{
    int count = 0;
    for (auto line = these.cbegin(); line != these.cend(); ++line)
        count += std::max(0, line.value() - those.value(line.key()));
    return count;
}

QString addedWords(int lines)
{
    return Words::tr("%n line(s) added", nullptr, lines);
}

QString removedWords(int lines)
{
    return Words::tr("%n line(s) removed", nullptr, lines);
}

QString wordsOfEdit(const QByteArray &before, const QByteArray &after)
{
    const Lines was = countedLinesOf(before);
    const Lines is = countedLinesOf(after);
    QStringList words;
    if (const int added = linesOnlyIn(is, was))
        words << addedWords(added);
    if (const int removed = linesOnlyIn(was, is))
        words << removedWords(removed);
    return words.isEmpty() ? Words::tr("lines in another order") : words.join(QStringLiteral(", "));
}

} // namespace

bool isDocument(const QString &path)
{
    return path.endsWith(u".md");
}

StateSentence describeDocument(const QString &path, const std::optional<QByteArray> &before,
                               const std::optional<QByteArray> &after)
{
    const QFileInfo file(path);
    const QString name = printable(file.fileName());
    const QString words = !before && after ? Words::tr("%1 written").arg(name)
                          : !after         ? Words::tr("%1 removed").arg(name)
                                           : Words::tr("%1: %2").arg(name, wordsOfEdit(*before, *after));
    return {printable(QFileInfo(file.path()).fileName()), words};
}

} // namespace Pointsman
