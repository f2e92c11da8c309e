// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/missionhome.h"

#include <QDir>
#include <QTest>

using namespace Pointsman;

class MissionHomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsLieWhereSpecKittyLooks()
    {
        const MissionHome home(QStringLiteral("/h/.spec-kitty"));
        const MissionId id = *MissionId::parse(QStringLiteral("mission-a"));
        QCOMPARE(home.pointer(), QStringLiteral("/h/.spec-kitty/session.json"));
        QCOMPARE(home.directory(id), QStringLiteral("/h/.spec-kitty/missions/mission-a"));
        QCOMPARE(home.state(id), QStringLiteral("/h/.spec-kitty/missions/mission-a/session.json"));
    }

    void anyWayToNameAHomeLeadsToAnAbsoluteCleanPath_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("path");
        QTest::newRow("none") << QString() << QDir::homePath() + QStringLiteral("/.spec-kitty");
        QTest::newRow("tilde") << QStringLiteral("~") << QDir::homePath();
        QTest::newRow("below tilde") << QStringLiteral("~/k/") << QDir::homePath() + QStringLiteral("/k");
        QTest::newRow("another's tilde") << QStringLiteral("~x") << QDir::currentPath() + QStringLiteral("/~x");
        QTest::newRow("relative") << QStringLiteral("k/../l") << QDir::currentPath() + QStringLiteral("/l");
        QTest::newRow("unclean") << QStringLiteral("/a//b/./c/..") << QStringLiteral("/a/b");
    }

    void anyWayToNameAHomeLeadsToAnAbsoluteCleanPath()
    {
        QFETCH(QString, given);
        QFETCH(QString, path);
        QCOMPARE(MissionHome(given).path(), path);
    }
};

QTEST_GUILESS_MAIN(MissionHomeTest)
#include "tst_missionhome.moc"
