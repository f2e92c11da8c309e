// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace Pointsman {

/// Whether the desktop starts the program at login: that is so where the file says it, whoever wrote it. A value; what
/// reads or writes is for workers.
class Autostart
{
public:
    /// `file` is the autostart entry; `program` the one to be started, absolute.
    Autostart(QString file, QString program);
    /// The entry for the program that runs, in the configuration folder in which `settingsFile` is in a folder of its
    /// own: a demonstration's desktop is not the user's.
    [[nodiscard]] static Autostart beside(const QString &settingsFile);

    [[nodiscard]] const QString &file() const { return m_file; }
    /// Whether the entry is there, is not switched off by a desktop's own settings, and names a program that can be
    /// started.
    [[nodiscard]] bool isOn() const;
    /// Writes the entry anew, or removes it. Errors name the file, the cause and the way out.
    [[nodiscard]] Result<void> setOn(bool isOn) const;
    /// The entry as it is written.
    [[nodiscard]] QByteArray entry() const;

private:
    QString m_file;
    QString m_program;
};

} // namespace Pointsman
