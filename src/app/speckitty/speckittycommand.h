// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QStringList>

namespace Pointsman {

/// One of the commands of spec-kitty that the team learns of. A value; runs nothing.
class SpecKittyCommand
{
public:
    [[nodiscard]] static SpecKittyCommand join(const MissionId &mission, const QString &role);
    /// `focus` is `wp:…`, `step:…` or `none`; an empty one means none.
    [[nodiscard]] static SpecKittyCommand focus(const MissionId &mission, const QString &focus);
    [[nodiscard]] static SpecKittyCommand drive(const MissionId &mission, bool isDriving);

    /// What the program is given, each argument by itself. No value is ever taken for an option.
    [[nodiscard]] const QStringList &arguments() const { return m_arguments; }
    /// The whole command for a terminal, quoted for a POSIX shell. Never holds a token.
    [[nodiscard]] QString copyableText() const;

private:
    explicit SpecKittyCommand(QStringList arguments) : m_arguments(std::move(arguments)) {}

    QStringList m_arguments;
};

} // namespace Pointsman
