// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a mission's times say as the clock goes on.
#include "missions/missionrules.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

using L1 = QLatin1StringView;

struct InTime
{
    const Mission &mission;
    Moment now;
    std::chrono::seconds idleAfter;
};

void lookForFuture(const InTime &inTime, const Report &report)
{
    const auto look = [&](const char *key, const QString &text, const char *consequence) {
        const auto time = PythonTime::parse(text);
        if (time && time->moment() > inTime.now + toleranceOfClocks)
            report.because(ruleText(consequence), QString::fromLatin1(key), time->spacedText());
    };
    look("joined_at", inTime.mission.joinedAt,
         QT_TRANSLATE_NOOP("Pointsman::Rules",
                           "The next change by spec-kitty makes it later than the last activity, and "
                           "its commands are refused."));
    look("last_activity_at", inTime.mission.lastActivityAt,
         QT_TRANSLATE_NOOP("Pointsman::Rules",
                           "spec-kitty shows an activity that has not come yet, and the mission does "
                           "not count as idle; the next change sets it."));
}

void lookForIdleDriver(const InTime &inTime, const Report &report)
{
    const auto time = inTime.mission.isDriving ? PythonTime::parse(inTime.mission.lastActivityAt) : std::nullopt;
    if (time && inTime.now - time->moment() > inTime.idleAfter)
        report(time->spacedText());
}

constexpr Rule<InTime> missionTimeRuleTable[] = {
    {{L1("mission-time-in-future"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The time of %1, %2, has not come yet."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "joined_at or last_activity_at is more than five minutes in the future."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Where joined_at is in the future, the next change by spec-kitty makes it "
                                            "later than the last activity, and its commands are refused; "
                                            "last_activity_at is shown as it is until then."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "See to the clock and the time zone; the next change sets "
                                            "last_activity_at."),
      RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "Which time is the true one stands nowhere any more, and a guess would hide that.")},
     lookForFuture},
    {{L1("driving-but-idle"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "You are shown as driving, but nothing was done since %1."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "drive_intent is active, but the last activity is longer ago than the "
                                            "preferences allow, 30 minutes unless changed."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Your team sees you at the wheel and keeps away; others who start to drive "
                                            "are warned."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "spec-kitty mission drive set inactive, or go on working."),
      RepairKind::None, isYourChoice},
     lookForIdleDriver},
};

} // namespace

Issues checkMissionNow(const Mission &mission, const IssueSubject &subject, Moment now, std::chrono::seconds idleAfter)
{
    Issues issues;
    lookWith(missionTimeRuleTable, InTime{mission, now, idleAfter}, subject, issues);
    return issues;
}

IssueRules missionTimeRules()
{
    return entriesOf(missionTimeRuleTable);
}

} // namespace Pointsman
