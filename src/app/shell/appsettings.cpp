// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/appsettings.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <array>

namespace Pointsman {

namespace {

/// As they stand in the file, in the order of the enumeration.
constexpr std::array themeNames{QLatin1StringView("system"), QLatin1StringView("light"), QLatin1StringView("dark")};

/// A damaged file must not keep the program from starting, nor be written over.
QString setAsideIfDamaged(const QString &file)
{
    if (!QFile::exists(file) || QSettings(file, QSettings::IniFormat).status() == QSettings::NoError)
        return {};
    const QString aside = file + QStringLiteral(".damaged-") +
                          QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddThhmmssZ"));
    return QFile::rename(file, aside) ? aside : QString();
}

} // namespace

AppSettings::AppSettings(const QString &file, QObject *parent)
    : QObject(parent), m_setAsideTo(setAsideIfDamaged(file)), m_settings(file, QSettings::IniFormat)
{
}

Theme AppSettings::theme() const
{
    const auto name =
        std::find(themeNames.begin(), themeNames.end(), m_settings.value(QStringLiteral("theme")).toString());
    return name == themeNames.end() ? Theme::System : static_cast<Theme>(name - themeNames.begin());
}

void AppSettings::setTheme(Theme theme)
{
    m_settings.setValue(QStringLiteral("theme"), QString(themeNames.at(static_cast<std::size_t>(theme))));
    Q_EMIT themeChanged(theme);
}

QString AppSettings::editorCommand() const
{
    return m_settings.value(QStringLiteral("commands/editor")).toString();
}

void AppSettings::setEditorCommand(const QString &command)
{
    m_settings.setValue(QStringLiteral("commands/editor"), command);
}

QString AppSettings::terminalCommand() const
{
    return m_settings.value(QStringLiteral("commands/terminal")).toString();
}

void AppSettings::setTerminalCommand(const QString &command)
{
    m_settings.setValue(QStringLiteral("commands/terminal"), command);
}

void AppSettings::setRuleLimits(const RuleLimits &limits)
{
    if (limits == ruleLimits())
        return;
    putRuleLimits(m_settings, limits);
    Q_EMIT ruleLimitsChanged(limits);
}

QByteArray AppSettings::layout(const QString &name) const
{
    return m_settings.value(QStringLiteral("layout/") + name).toByteArray();
}

void AppSettings::setLayout(const QString &name, const QByteArray &state)
{
    // An equal value would have the file written again all the same.
    if (layout(name) != state)
        m_settings.setValue(QStringLiteral("layout/") + name, state);
}

QString AppSettings::remembered(const QString &name) const
{
    return m_settings.value(QStringLiteral("remembered/") + name).toString();
}

void AppSettings::remember(const QString &name, const QString &value)
{
    if (remembered(name) != value)
        m_settings.setValue(QStringLiteral("remembered/") + name, value);
}

} // namespace Pointsman
