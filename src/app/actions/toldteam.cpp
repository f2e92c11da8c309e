// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/toldteam.h"

#include "app/actions/undoing.h"
#include "base/ids.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct ToldTeam
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::ToldTeam)
};

void add(Undoing &undoing, const QString &label, const QString &wayBack)
{
    const QString reason = ToldTeam::tr("spec-kitty did it, and your team has been told: undo cannot take that back.");
    undoing.addForGood(label, wayBack.isEmpty() ? reason : reason + u' ' + wayBack);
}

} // namespace

void addToldFocus(Undoing &undoing, const QString &mission, const QString &focus, const QString &former)
{
    const QString label = focus.isEmpty()
                              ? ToldTeam::tr("Tell your team that you work on nothing in particular in %1").arg(mission)
                              : ToldTeam::tr("Tell your team that you work on %2 in %1").arg(mission, printable(focus));
    QString wayBack;
    if (former.isEmpty() && !focus.isEmpty())
        wayBack = ToldTeam::tr("Choose “Nothing in particular” in Working On… again.");
    else if (former != focus)
        wayBack = ToldTeam::tr("Choose the former one, %1, in Working On… again.").arg(printable(former));
    add(undoing, label, wayBack);
}

void addToldDriving(Undoing &undoing, const QString &mission, bool isDriving, bool wasDriving)
{
    const QString label = isDriving ? ToldTeam::tr("Tell your team that you drive %1").arg(mission)
                                    : ToldTeam::tr("Tell your team that you no longer drive %1").arg(mission);
    const QString wayBack =
        isDriving ? ToldTeam::tr("Switch Driving off again.") : ToldTeam::tr("Switch Driving on again.");
    add(undoing, label, isDriving == wasDriving ? QString() : wayBack);
}

void addJoined(Undoing &undoing, const QString &mission)
{
    add(undoing, ToldTeam::tr("Join mission %1").arg(mission), {});
}

} // namespace Pointsman
