// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/home.h"

#include <QDir>
#include <QFile>

#include <pwd.h>
#include <unistd.h>
#include <vector>

namespace Pointsman {

namespace {

/// Empty where the user is not listed.
QString listedHome()
{
    constexpr std::size_t roomForTexts = 16'384;
    std::vector<char> texts(roomForTexts);
    struct passwd user = {};
    struct passwd *found = nullptr;
    if (::getpwuid_r(::getuid(), &user, texts.data(), texts.size(), &found) != 0 || !found || !user.pw_dir)
        return {};
    return QDir::cleanPath(QFile::decodeName(user.pw_dir));
}

} // namespace

QString homeFolder()
{
    const QString listed = qEnvironmentVariableIsEmpty("HOME") ? listedHome() : QString();
    return listed.isEmpty() ? QDir::homePath() : listed;
}

QString withHomeExpanded(const QString &path)
{
    return path == u"~" || path.startsWith(u"~/") ? homeFolder() + path.mid(1) : path;
}

QString configFolder()
{
    const QString named = qEnvironmentVariable("XDG_CONFIG_HOME");
    return QDir::isAbsolutePath(named) ? QDir::cleanPath(named) : homeFolder() + QStringLiteral("/.config");
}

} // namespace Pointsman
