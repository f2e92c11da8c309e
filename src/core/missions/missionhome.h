// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

namespace Pointsman {

/// The paths below one spec-kitty home, by default `~/.spec-kitty` (formats.md 2). Reads and writes nothing.
class MissionHome
{
public:
    /// `path` is made absolute and clean, `~` expanded; an empty one means the default.
    explicit MissionHome(const QString &path = {});

    [[nodiscard]] const QString &path() const { return m_path; }
    /// get_active_mission_path
    [[nodiscard]] QString pointer() const { return m_path + QLatin1StringView("/session.json"); }
    [[nodiscard]] QString missions() const { return m_path + QLatin1StringView("/missions"); }
    /// get_mission_dir
    [[nodiscard]] QString directory(const MissionId &id) const { return missions() + QLatin1Char('/') + id.text(); }
    /// get_session_path
    [[nodiscard]] QString state(const MissionId &id) const
    {
        return directory(id) + QLatin1StringView("/session.json");
    }

private:
    QString m_path;
};

} // namespace Pointsman
