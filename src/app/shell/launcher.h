// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>

namespace Pointsman {

class AppSettings;

/// Opens things in other programs: the user's editor, terminal and file manager. Command lines are never built by
/// joining texts: a path is one argument.
class Launcher : public QObject
{
    Q_OBJECT

public:
    explicit Launcher(const AppSettings &settings, QObject *parent = nullptr);

    /// That the desktop has no program for the file comes later, as failed() with its path.
    [[nodiscard]] virtual Result<void> openInEditor(const QString &file);
    [[nodiscard]] virtual Result<void> openTerminal(const QString &folder);
    /// A file in its folder, in the file manager. That none could be opened comes later, as failed() with the folder's
    /// path.
    [[nodiscard]] virtual Result<void> showInFileManager(const QString &path);
    /// What is in a folder, or beside a file, in the file manager; the same holds for it.
    [[nodiscard]] virtual Result<void> openFolder(const QString &folder);

Q_SIGNALS:
    void failed(const QString &what, const Pointsman::Error &error);

private:
    void openByDesktop(const QString &what, const Error &error);

    const AppSettings &m_settings;
};

} // namespace Pointsman
