// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/autostart.h"

#include "files/guardedfile.h"
#include "files/readfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

namespace Pointsman {

namespace {

constexpr qint64 largestEntry = 65'536;

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Autostart)
};

/// A text as the value of a key (Desktop Entry Specification, "Possible value types").
QString asValue(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"));
    text.replace(u'\n', QStringLiteral("\\n"));
    text.replace(u'\t', QStringLiteral("\\t"));
    text.replace(u'\r', QStringLiteral("\\r"));
    return text;
}

QString fromValue(const QString &value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\' || i + 1 == value.size()) {
            text += value[i];
            continue;
        }
        const QChar escaped = value[++i];
        text += escaped == u's'   ? u' '
                : escaped == u'n' ? u'\n'
                : escaped == u't' ? u'\t'
                : escaped == u'r' ? u'\r'
                                  : escaped.unicode();
    }
    return text;
}

/// A text as one quoted argument of a command line ("The Exec key"). What is a field code elsewhere is doubled.
QString asArgument(const QString &text)
{
    QString quoted;
    for (const QChar each : text) {
        if (each == u'"' || each == u'`' || each == u'$' || each == u'\\')
            quoted += u'\\';
        else if (each == u'%')
            quoted += u'%';
        quoted += each;
    }
    return u'"' + quoted + u'"';
}

/// What the group of a desktop entry says.
QHash<QString, QString> keysIn(const QByteArray &entry)
{
    QHash<QString, QString> keys;
    bool isInGroup = false;
    for (const QString &line : QString::fromUtf8(entry).split(u'\n')) {
        if (line.startsWith(u'['))
            isInGroup = line.trimmed() == u"[Desktop Entry]";
        else if (const auto equals = line.indexOf(u'='); isInGroup && equals > 0 && !line.startsWith(u'#'))
            keys.insert(line.left(equals).trimmed(), fromValue(line.mid(equals + 1).trimmed()));
    }
    return keys;
}

} // namespace

Autostart::Autostart(QString file, QString program) : m_file(std::move(file)), m_program(std::move(program)) {}

Autostart Autostart::beside(const QString &settingsFile)
{
    const QString configuration = QFileInfo(QFileInfo(settingsFile).absolutePath()).path();
    return {configuration + QStringLiteral("/autostart/io.github.pointsman.pointsman.desktop"),
            QCoreApplication::applicationFilePath()};
}

bool Autostart::isOn() const
{
    const auto content = readFile(m_file, largestEntry);
    if (!content)
        return false;
    const auto keys = keysIn(content->bytes);
    const QString tried = keys.value(QStringLiteral("TryExec"));
    const bool isStartable = tried.isEmpty() || !tried.startsWith(u'/') || QFileInfo(tried).isExecutable();
    return isStartable && keys.contains(QStringLiteral("Exec")) && keys.value(QStringLiteral("Hidden")) != u"true" &&
           keys.value(QStringLiteral("X-GNOME-Autostart-enabled")) != u"false";
}

Result<void> Autostart::setOn(bool isOn) const
{
    if (!isOn)
        return removeFile(m_file, [](const QByteArray &) { return Result<void>(); }).map([](const auto &) {});
    return editFile(m_file, FileMode::KeepOrPrivate,
                    [this](const auto &) -> Result<std::optional<QByteArray>> { return entry(); })
        .map([](const auto &) {});
}

QByteArray Autostart::entry() const
{
    const QStringList lines{QStringLiteral("[Desktop Entry]"),
                            QStringLiteral("Type=Application"),
                            QStringLiteral("Name=Pointsman"),
                            QStringLiteral("Comment=") +
                                asValue(Words::tr("Planning sessions and missions of all your projects, live")),
                            QStringLiteral("Exec=") + asValue(asArgument(m_program)) + QStringLiteral(" --hidden"),
                            QStringLiteral("TryExec=") + asValue(m_program),
                            QStringLiteral("Icon=io.github.pointsman.pointsman"),
                            QStringLiteral("Terminal=false"),
                            QStringLiteral("Categories=Development;Qt;"),
                            QStringLiteral("X-GNOME-Autostart-enabled=true"),
                            QString()};
    return lines.join(u'\n').toUtf8();
}

} // namespace Pointsman
