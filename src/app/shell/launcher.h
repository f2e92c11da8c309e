// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>

#include <functional>

namespace Pointsman {

class AppSettings;
class Workspace;

/// Opens things in other programs: the user's editor, terminal and file manager. Command lines are never built by
/// joining texts: a path is one argument. What has to be looked at before, on a disk that may hang, is so on a worker;
/// that something could not be opened comes later, as failed() with its path.
class Launcher : public QObject
{
    Q_OBJECT

public:
    /// `settings` and `workspace`, whose workers it uses, outlive this.
    Launcher(const AppSettings &settings, Workspace &workspace, QObject *parent = nullptr);

    virtual void openInEditor(const QString &file);
    virtual void openTerminal(const QString &folder);
    /// A file in its folder, in the file manager.
    virtual void showInFileManager(const QString &path);
    /// What is in a folder, or beside a file, in the file manager.
    virtual void openFolder(const QString &folder);

Q_SIGNALS:
    void failed(const QString &what, const Pointsman::Error &error);

private:
    void run(const QString &what, std::function<Result<void>()> work);
    void openByDesktop(const QString &what, const Error &error);
    void open(const QString &opener, const QString &what, const Error &error);
    void selectInFileManager(const QString &path);

    const AppSettings &m_settings;
    Workspace &m_workspace;
};

} // namespace Pointsman
