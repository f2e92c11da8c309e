// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/speckittycommand.h"

#include <QRegularExpression>

namespace Pointsman {

namespace {

/// `--name value`, or in one argument where the value looks like an option.
QStringList option(const QString &name, const QString &value)
{
    if (value.startsWith(u'-') || value.isEmpty())
        return {name + u'=' + value};
    return {name, value};
}

/// A value that is no option's, and the options: after `--` where it looks like an option itself.
QStringList withOptions(const QString &value, const QStringList &options)
{
    if (value.startsWith(u'-'))
        return options + QStringList{QStringLiteral("--"), value};
    return QStringList{value} + options;
}

QString quoted(const QString &argument)
{
    static const QRegularExpression harmless(QStringLiteral("^[A-Za-z0-9_./:=@%+,-]+$"));
    if (harmless.match(argument).hasMatch())
        return argument;
    QString inside = argument;
    inside.replace(u'\'', QStringLiteral("'\\''"));
    return u'\'' + inside + u'\'';
}

} // namespace

SpecKittyCommand SpecKittyCommand::join(const MissionId &mission, const QString &role)
{
    const QStringList command{QStringLiteral("mission"), QStringLiteral("join")};
    return SpecKittyCommand(command + withOptions(mission.text(), option(QStringLiteral("--role"), role)));
}

SpecKittyCommand SpecKittyCommand::focus(const MissionId &mission, const QString &focus)
{
    const QStringList command{QStringLiteral("mission"), QStringLiteral("focus"), QStringLiteral("set")};
    return SpecKittyCommand(command + withOptions(focus.isEmpty() ? QStringLiteral("none") : focus,
                                                  option(QStringLiteral("--mission"), mission.text())));
}

SpecKittyCommand SpecKittyCommand::drive(const MissionId &mission, bool isDriving)
{
    const QStringList command{QStringLiteral("mission"), QStringLiteral("drive"), QStringLiteral("set"),
                              isDriving ? QStringLiteral("active") : QStringLiteral("inactive")};
    return SpecKittyCommand(command + option(QStringLiteral("--mission"), mission.text()));
}

QString SpecKittyCommand::copyableText() const
{
    QStringList words{QStringLiteral("spec-kitty")};
    for (const QString &argument : m_arguments)
        words << quoted(argument);
    return words.join(u' ');
}

} // namespace Pointsman
