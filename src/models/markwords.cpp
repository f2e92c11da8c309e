// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/markwords.h"

#include "base/ids.h"
#include "models/cellwords.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::MarkWords)
};

QString joined(QStringList lines)
{
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

int signsOf(const Mark &mark)
{
    return (mark.isPinned ? PinnedSign : 0) | (mark.note.isEmpty() ? 0 : NoteSign);
}

QString withSigns(const QString &text, const Mark &mark)
{
    const QString pinned = mark.isPinned ? Words::tr("%1, pinned").arg(text) : text;
    return mark.note.isEmpty() ? pinned : Words::tr("%1, with a note").arg(pinned);
}

QString noteLine(const Mark &mark)
{
    return mark.note.isEmpty() ? QString() : Words::tr("Note: %1").arg(printable(mark.noteInShort()));
}

QString sessionTip(const Topics &topics, const PlanningSession &session, const Mark &mark)
{
    const QString title = mark.name.isEmpty() || session.seed.isEmpty() ? QString() : titleOf(topics, session.seed);
    return joined({title, printable(session.id), noteLine(mark)});
}

QString missionTip(const MissionEntry &mission, const Mark &mark)
{
    return joined({mark.name.isEmpty() ? QString() : printable(mission.id), printable(mission.path), noteLine(mark)});
}

QString filterTextOf(const Mark &mark)
{
    return mark.name + u'\n' + mark.note;
}

} // namespace Pointsman
