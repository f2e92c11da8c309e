// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"

#include <QDialog>

class QGroupBox;

namespace Pointsman {

/// The settings; each change applies at once.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const Services &services, QWidget *parent = nullptr);

private:
    [[nodiscard]] static QWidget *programs(AppSettings &settings, QWidget *parent);
    [[nodiscard]] static QGroupBox *warnings(AppSettings &settings, QWidget *parent);
};

} // namespace Pointsman
