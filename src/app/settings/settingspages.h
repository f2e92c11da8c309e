// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace Pointsman {

class AppSettings;

// Pages of the settings that are a few fields each.

[[nodiscard]] QWidget *notificationsPage(AppSettings &settings, QWidget *parent);
[[nodiscard]] QWidget *programsPage(AppSettings &settings, QWidget *parent);
[[nodiscard]] QWidget *warningsPage(AppSettings &settings, QWidget *parent);

/// A muted sentence below a field.
[[nodiscard]] QLabel *settingHint(const QString &text, QWidget *parent);

} // namespace Pointsman
