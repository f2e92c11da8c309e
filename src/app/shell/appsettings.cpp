// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/appsettings.h"

#include <QDateTime>
#include <QFile>
#include <QMetaEnum>
#include <QStandardPaths>

namespace Pointsman {

namespace {

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

QString AppSettings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/pointsman/settings.ini");
}

AppSettings::Theme AppSettings::theme() const
{
    const QByteArray name = m_settings.value(QStringLiteral("theme")).toByteArray();
    bool isKnown = false;
    const int value = QMetaEnum::fromType<Theme>().keyToValue(name.constData(), &isKnown);
    return isKnown ? static_cast<Theme>(value) : Theme::System;
}

void AppSettings::setTheme(Theme theme)
{
    m_settings.setValue(QStringLiteral("theme"),
                        QString::fromLatin1(QMetaEnum::fromType<Theme>().valueToKey(static_cast<int>(theme))));
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

QByteArray AppSettings::layout(const QString &name) const
{
    return m_settings.value(QStringLiteral("layout/") + name).toByteArray();
}

void AppSettings::setLayout(const QString &name, const QByteArray &state)
{
    m_settings.setValue(QStringLiteral("layout/") + name, state);
}

QString AppSettings::remembered(const QString &name) const
{
    return m_settings.value(QStringLiteral("remembered/") + name).toString();
}

void AppSettings::remember(const QString &name, const QString &value)
{
    m_settings.setValue(QStringLiteral("remembered/") + name, value);
}

} // namespace Pointsman
