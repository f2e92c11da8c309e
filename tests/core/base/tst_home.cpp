// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/home.h"

#include <QDir>
#include <QTest>

#include <pwd.h>
#include <unistd.h>

using namespace Pointsman;

class HomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        qputenv("HOME", m_home);
        qputenv("XDG_CONFIG_HOME", m_config);
    }

    void theEnvironmentTellsIt()
    {
        qputenv("HOME", "/somewhere/else/");
        QCOMPARE(homeFolder(), QStringLiteral("/somewhere/else"));
    }

    void theListOfUsersTellsItWhereTheEnvironmentDoesNot()
    {
        const QString listed = QDir::cleanPath(QString::fromLocal8Bit(::getpwuid(::getuid())->pw_dir));
        qunsetenv("HOME");
        QCOMPARE(homeFolder(), listed);
        qputenv("HOME", "");
        QCOMPARE(homeFolder(), listed);
    }

    void onlyTheOwnTildeIsExpanded()
    {
        qputenv("HOME", "/h");
        QCOMPARE(withHomeExpanded(QStringLiteral("~")), QStringLiteral("/h"));
        QCOMPARE(withHomeExpanded(QStringLiteral("~/x")), QStringLiteral("/h/x"));
        for (const QString &other : {QString(), QStringLiteral("~x"), QStringLiteral("/~"), QStringLiteral("a/~/b")})
            QCOMPARE(withHomeExpanded(other), other);
    }

    void settingsAreInTheHomeUnlessAnAbsolutePathIsNamed()
    {
        qputenv("HOME", "/h");
        for (const char *relative : {"", "relative"}) {
            qputenv("XDG_CONFIG_HOME", relative);
            QCOMPARE(configFolder(), QStringLiteral("/h/.config"));
        }
        qputenv("XDG_CONFIG_HOME", "/c/");
        QCOMPARE(configFolder(), QStringLiteral("/c"));
    }

private:
    QByteArray m_home = qgetenv("HOME");
    QByteArray m_config = qgetenv("XDG_CONFIG_HOME");
};

QTEST_GUILESS_MAIN(HomeTest)
#include "tst_home.moc"
