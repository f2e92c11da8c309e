// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Pointsman {

class AppSettings;

/// The keys of what was chosen in the quick switcher, the latest first; a bounded number of them, kept in the settings.
class RecentChoices
{
public:
    explicit RecentChoices(AppSettings &settings) : m_settings(settings) {}

    static constexpr int mostKept = 20;

    [[nodiscard]] QStringList keys() const;
    void add(const QString &key);

private:
    AppSettings &m_settings;
};

} // namespace Pointsman
