// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/rulelimits.h"

#include "base/home.h"

#include <QSettings>

namespace Pointsman {

namespace {

constexpr QLatin1StringView untouchedDays("warnings/untouched-days");
constexpr QLatin1StringView idleMinutes("warnings/idle-minutes");

/// The file can be written by hand as well.
template <typename Unit>
std::chrono::seconds limitIn(const QSettings &settings, QLatin1StringView key, int most, std::chrono::seconds usual)
{
    bool isNumber = false;
    const int count = settings.value(QString(key)).toInt(&isNumber);
    return isNumber && count >= 1 && count <= most ? Unit(count) : usual;
}

} // namespace

QString defaultSettingsFile()
{
    return configFolder() + QStringLiteral("/pointsman/settings.ini");
}

RuleLimits ruleLimitsIn(const QSettings &settings)
{
    const RuleLimits usual;
    return {limitIn<std::chrono::days>(settings, untouchedDays, RuleLimits::mostDays, usual.untouchedAfter),
            limitIn<std::chrono::minutes>(settings, idleMinutes, RuleLimits::mostMinutes, usual.idleAfter)};
}

void putRuleLimits(QSettings &settings, const RuleLimits &limits)
{
    using namespace std::chrono;
    settings.setValue(QString(untouchedDays), int(duration_cast<days>(limits.untouchedAfter).count()));
    settings.setValue(QString(idleMinutes), int(duration_cast<minutes>(limits.idleAfter).count()));
}

} // namespace Pointsman
