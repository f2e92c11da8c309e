// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/traysummary.h"

#include "app/tray/traywords.h"
#include "models/workwords.h"
#include "workspace/pointerproblem.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

constexpr qsizetype longestLine = 100;
constexpr qsizetype mostTroubles = 3; // a tool tip is no list

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::TraySummary)
};

/// Panels differ in whether they take a tool tip for markup, so nothing in it may look like that.
QString plainLine(const QString &text)
{
    return foreignWords(text, longestLine).replace(u'<', u'‹').replace(u'>', u'›').replace(u'&', u'+');
}

IssueCounts countsOf(const Snapshot &snapshot)
{
    IssueCounts counts;
    for (const auto &project : snapshot.projects) {
        counts.add(project->issues);
        if (project->active)
            counts.add(project->active->issues);
        for (const auto &entry : project->snapshots)
            counts.add(entry->issues);
    }
    counts.add(snapshot.missions->issues);
    for (const auto &mission : snapshot.missions->missions)
        counts.add(mission->issues);
    return counts;
}

QString missionLine(const Snapshot &snapshot)
{
    const MissionsEntry &missions = *snapshot.missions;
    if (pointerProblem(snapshot))
        return Words::tr("Which mission is active cannot be read");
    if (missions.activeId.isEmpty())
        return Words::tr("No mission is active");
    QStringList parts{Words::tr("Mission %1").arg(missions.titleOf(missions.activeId))};
    const auto active =
        std::ranges::find_if(missions.missions, [&](const auto &each) { return missions.isActive(*each); });
    if (active == missions.missions.end()) {
        parts << Words::tr("not joined here");
    } else if ((*active)->isBroken) {
        parts << Words::tr("not readable");
    } else {
        const Mission &mission = (*active)->mission;
        parts << (mission.focus.isEmpty() ? Words::tr("working on nothing in particular")
                                          : Words::tr("working on %1").arg(mission.focus))
              << (mission.isDriving ? Words::tr("driving") : Words::tr("not driving"));
    }
    return parts.join(QLatin1StringView(", "));
}

QString activeLine(const Snapshot &snapshot)
{
    int active = 0;
    int broken = 0;
    for (const auto &project : snapshot.projects) {
        if (project->active)
            ++(project->active->isBroken ? broken : active);
    }
    const int projects = static_cast<int>(snapshot.projects.size());
    if (projects == 0)
        return Words::tr("No project is listed");
    const QString line =
        active == 0 ? Words::tr("No session is active")
                    : QCoreApplication::translate("Pointsman::TraySummary",
                                                  "%n of %1 project(s) with an active session", nullptr, active)
                          .arg(projects);
    return broken == 0 ? line
                       : QCoreApplication::translate("Pointsman::TraySummary", "%1, %n cannot be read", nullptr, broken)
                             .arg(line);
}

/// That none has called is not said: perhaps none can.
QStringList waitingLines(const Snapshot &snapshot)
{
    QStringList lines;
    for (const auto &project : snapshot.projects) {
        if (!project->calls.empty())
            lines << Words::tr("%1: %2", "project, who waits")
                         .arg(project->project.name, waitingWords(static_cast<int>(project->calls.size())));
    }
    return lines;
}

/// Each project that cannot be watched, and that others are only looked at every second.
QStringList troubleLines(const Snapshot &snapshot)
{
    QStringList lines;
    for (const auto &project : snapshot.projects) {
        if (project->state == ProjectEntry::State::Gone)
            lines << Words::tr("%1: its folder is not there").arg(project->project.name);
        else if (project->state == ProjectEntry::State::Refused)
            lines << Words::tr("%1: its settings cannot be used").arg(project->project.name);
    }
    if (!snapshot.isLoading() && !snapshot.polled.isEmpty()) {
        const auto count = static_cast<int>(snapshot.polled.size());
        lines.prepend(QCoreApplication::translate(
            "Pointsman::TraySummary", "Changes in %n place(s) are not announced by the system", nullptr, count));
    }
    return lines;
}

} // namespace

TraySummary TraySummary::of(const Snapshot &snapshot)
{
    TraySummary summary;
    summary.counts = countsOf(snapshot);
    const QStringList waiting = waitingLines(snapshot);
    summary.waiting = static_cast<int>(waiting.size());
    QStringList lines = waiting.mid(0, mostTroubles);
    if (const auto others = static_cast<int>(waiting.size() - mostTroubles); others > 0)
        lines << QCoreApplication::translate("Pointsman::TraySummary", "Agents wait in %n more project(s)", nullptr,
                                             others);
    lines << missionLine(snapshot) << activeLine(snapshot);
    const QStringList troubles = troubleLines(snapshot);
    summary.isWatchingAll = troubles.isEmpty();
    if (summary.counts.total() > 0)
        lines << summary.counts.words();
    else if (summary.isWatchingAll)
        lines << Words::tr("No warnings");
    lines << troubles.mid(0, mostTroubles);
    if (troubles.size() > mostTroubles)
        lines << QStringLiteral("…");
    for (QString &line : lines)
        line = plainLine(line);
    summary.words = lines.join(u'\n');
    return summary;
}

std::optional<Severity> TraySummary::worst() const
{
    if (counts.total() == 0)
        return {};
    return counts.errors > 0 ? Severity::Error : Severity::Warning;
}

} // namespace Pointsman
