// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/appsettings.h"

#include "workspace/settingsformat.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <array>

namespace Pointsman {

namespace {

/// As they stand in the file, in the order of the enumeration.
constexpr std::array themeNames{QLatin1StringView("system"), QLatin1StringView("light"), QLatin1StringView("dark")};
constexpr std::array closeNames{QLatin1StringView("to-tray"), QLatin1StringView("quit"), QLatin1StringView("minimise")};
constexpr std::array notificationNames{QLatin1StringView("active-changed"), QLatin1StringView("session-completed"),
                                       QLatin1StringView("new-error"), QLatin1StringView("plan-changed"),
                                       QLatin1StringView("agent-waits")};

/// The value of an enumeration whose names these are; its first one where the file says something else.
template <typename Enumeration, std::size_t Count>
Enumeration valueOf(const std::array<QLatin1StringView, Count> &names, const QVariant &stored)
{
    const auto name = std::find(names.begin(), names.end(), stored.toString());
    return static_cast<Enumeration>(name == names.end() ? 0 : name - names.begin());
}

template <typename Enumeration, std::size_t Count>
QString nameOf(const std::array<QLatin1StringView, Count> &names, Enumeration value)
{
    return names.at(static_cast<std::size_t>(value));
}

QString keyOf(NotificationKind kind)
{
    return QStringLiteral("notifications/") + nameOf(notificationNames, kind);
}

constexpr qint64 largestFile = qint64(16) * 1024 * 1024;

/// What is no file (a folder, a pipe that reading would wait at) is as little of use as one that is no settings.
bool isSound(const QString &path)
{
    const QFileInfo file(path);
    return file.isFile() && file.size() <= largestFile &&
           QSettings(path, settingsFormat()).status() == QSettings::NoError;
}

/// A damaged file must not keep the program from starting, nor be written over.
QString setAsideIfDamaged(const QString &file)
{
    if (!QFile::exists(file) || isSound(file))
        return {};
    const QString aside = file + QStringLiteral(".damaged-") +
                          QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddThhmmssZ"));
    return QFile::rename(file, aside) ? aside : QString();
}

} // namespace

AppSettings::AppSettings(const QString &file, QObject *parent)
    : QObject(parent), m_setAsideTo(setAsideIfDamaged(file)), m_writer(file)
{
    const QSettings settings(file, settingsFormat());
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys)
        m_values.insert(key, settings.value(key));
    m_ruleLimits = ruleLimitsIn(settings);
    connect(&m_writer, &SettingsWriter::written, this, [this](bool isWritten) {
        // The same trouble again is no news.
        if (!isWritten && m_wasWritten)
            Q_EMIT notWritten(tr("%1 cannot be written. Are its folder and the file yours, and is the disk full? Until "
                                 "then changes hold for this run alone.")
                                  .arg(this->file()));
        m_wasWritten = isWritten;
    });
}

QVariant AppSettings::value(const QString &key, const QVariant &usual) const
{
    return m_values.value(key, usual);
}

void AppSettings::put(const QString &key, const QVariant &value)
{
    m_values.insert(key, value);
    m_writer.write([key, value](QSettings &settings) { settings.setValue(key, value); });
}

Theme AppSettings::theme() const
{
    return valueOf<Theme>(themeNames, value(QStringLiteral("theme")));
}

void AppSettings::setTheme(Theme theme)
{
    put(QStringLiteral("theme"), nameOf(themeNames, theme));
    Q_EMIT themeChanged(theme);
}

QString AppSettings::editorCommand() const
{
    return value(QStringLiteral("commands/editor")).toString();
}

void AppSettings::setEditorCommand(const QString &command)
{
    put(QStringLiteral("commands/editor"), command);
}

QString AppSettings::terminalCommand() const
{
    return value(QStringLiteral("commands/terminal")).toString();
}

void AppSettings::setTerminalCommand(const QString &command)
{
    put(QStringLiteral("commands/terminal"), command);
}

bool AppSettings::startHidden() const
{
    return value(QStringLiteral("window/start-hidden")).toBool();
}

void AppSettings::setStartHidden(bool isHidden)
{
    if (isHidden == startHidden())
        return;
    put(QStringLiteral("window/start-hidden"), isHidden);
    Q_EMIT startHiddenChanged(isHidden);
}

CloseAction AppSettings::closeAction() const
{
    return valueOf<CloseAction>(closeNames, value(QStringLiteral("window/close")));
}

void AppSettings::setCloseAction(CloseAction action)
{
    if (action == closeAction())
        return;
    put(QStringLiteral("window/close"), nameOf(closeNames, action));
    Q_EMIT closeActionChanged(action);
}

bool AppSettings::isNotified(NotificationKind kind) const
{
    return value(keyOf(kind), true).toBool();
}

void AppSettings::setNotified(NotificationKind kind, bool isOn)
{
    if (isOn == isNotified(kind))
        return;
    put(keyOf(kind), isOn);
    Q_EMIT notifiedChanged(kind, isOn);
}

QKeySequence AppSettings::globalShortcut() const
{
    return QKeySequence::fromString(value(QStringLiteral("global-shortcut")).toString(), QKeySequence::PortableText);
}

void AppSettings::setGlobalShortcut(const QKeySequence &keys)
{
    if (keys == globalShortcut())
        return;
    put(QStringLiteral("global-shortcut"), keys.toString(QKeySequence::PortableText));
    Q_EMIT globalShortcutChanged(keys);
}

QStringList AppSettings::searchFolders() const
{
    return value(QStringLiteral("search-folders"), QStringList{QStringLiteral("~/code")}).toStringList();
}

void AppSettings::setSearchFolders(const QStringList &folders)
{
    if (folders == searchFolders())
        return;
    put(QStringLiteral("search-folders"), folders);
    Q_EMIT searchFoldersChanged(folders);
}

void AppSettings::setRuleLimits(const RuleLimits &limits)
{
    if (limits == ruleLimits())
        return;
    m_ruleLimits = limits;
    m_writer.write([limits](QSettings &settings) { putRuleLimits(settings, limits); });
    Q_EMIT ruleLimitsChanged(limits);
}

QByteArray AppSettings::layout(const QString &name) const
{
    return value(QStringLiteral("layout/") + name).toByteArray();
}

void AppSettings::setLayout(const QString &name, const QByteArray &state)
{
    // An equal value would have the file written again all the same.
    if (layout(name) != state)
        put(QStringLiteral("layout/") + name, state);
}

QString AppSettings::remembered(const QString &name) const
{
    return value(QStringLiteral("remembered/") + name).toString();
}

void AppSettings::remember(const QString &name, const QString &value)
{
    if (remembered(name) != value)
        put(QStringLiteral("remembered/") + name, value);
}

} // namespace Pointsman
