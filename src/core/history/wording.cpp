// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/wording.h"

#include "base/ids.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Journal)
};

} // namespace

QString wordsInRole(const QString &words, NewOperation::Role role)
{
    switch (role) {
    case NewOperation::Role::Do:
        return words;
    case NewOperation::Role::Undo:
        return Words::tr("taken back: %1").arg(words);
    case NewOperation::Role::Redo:
        return Words::tr("done again: %1").arg(words);
    }
    Q_UNREACHABLE();
}

QString wordsOfMode(std::optional<quint32> mode)
{
    return Words::tr("mode set to %1").arg(mode.value_or(0), 4, 8, QLatin1Char('0'));
}

QString wordsOfRename(const QString &otherName, bool isAway)
{
    const QString name = printable(QFileInfo(otherName).fileName());
    return isAway ? Words::tr("moved aside to %1").arg(name) : Words::tr("put back from %1").arg(name);
}

QString putBackWords()
{
    return Words::tr("put back");
}

QString wordsOfFirstSight(bool isThere, bool isChange)
{
    return isChange  ? Words::tr("changed; what was there before is lost with a damaged history")
           : isThere ? Words::tr("first seen")
                     : Words::tr("not there any more when first looked for");
}

} // namespace Pointsman
