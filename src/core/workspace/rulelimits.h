// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>

class QSettings;

namespace Pointsman {

/// What the user may choose about the findings.
struct RuleLimits
{
    static constexpr int mostDays = 3650;
    static constexpr int mostMinutes = 7 * 24 * 60;

    /// An active session that was not updated for longer is a finding.
    std::chrono::seconds untouchedAfter = std::chrono::days(14);
    /// Whoever drives and has done nothing for longer is a finding.
    std::chrono::seconds idleAfter = std::chrono::minutes(30);

    bool operator==(const RuleLimits &) const = default;
};

/// The file of the window's settings; the command line reads the limits in it. `settings.ini` in the user's
/// configuration folder, `$XDG_CONFIG_HOME/pointsman`.
[[nodiscard]] QString defaultSettingsFile();

/// The limits that `settings` hold; the usual one for each that is missing, no number, below one or above the most.
[[nodiscard]] RuleLimits ruleLimitsIn(const QSettings &settings);
/// Puts the limits into `settings`, in whole days and minutes.
void putRuleLimits(QSettings &settings, const RuleLimits &limits);

} // namespace Pointsman

Q_DECLARE_METATYPE(Pointsman::RuleLimits)
