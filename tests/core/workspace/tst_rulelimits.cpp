// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporarytree.h"
#include "workspace/rulelimits.h"
#include "workspace/settingsformat.h"

#include <QSettings>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;
using namespace std::chrono;

/// What the user may choose about the findings, as the settings hold it.
class RuleLimitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsChosenIsReadAgain()
    {
        const TemporaryTree tree;
        const QString file = tree.path(QStringLiteral("settings.ini"));
        const RuleLimits chosen{days(3), minutes(90)};
        {
            QSettings settings(file, settingsFormat());
            putRuleLimits(settings, chosen);
        }
        QCOMPARE(ruleLimitsIn(QSettings(file, settingsFormat())), chosen);
    }

    void whatCannotBeALimitIsNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("minutes");
        QTest::newRow("no file's content") << QByteArray() << 14 << 30;
        QTest::newRow("one of the two") << QByteArray("[warnings]\nuntouched-days=2\n") << 2 << 30;
        QTest::newRow("no number") << QByteArray("[warnings]\nuntouched-days=two\nidle-minutes=5\n") << 14 << 5;
        QTest::newRow("nothing") << QByteArray("[warnings]\nuntouched-days=0\nidle-minutes=-1\n") << 14 << 30;
        QTest::newRow("too much") << QByteArray("[warnings]\nuntouched-days=3651\nidle-minutes=10081\n") << 14 << 30;
        QTest::newRow("the most") << QByteArray("[warnings]\nuntouched-days=3650\nidle-minutes=10080\n") << 3650
                                  << 10080;
        QTest::newRow("no settings") << QByteArray("\x00\xff{", 3) << 14 << 30;
    }

    void whatCannotBeALimitIsNone()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, days);
        QFETCH(int, minutes);
        const TemporaryTree tree;
        tree.write(QStringLiteral("settings.ini"), content);
        const RuleLimits limits = ruleLimitsIn(QSettings(tree.path(QStringLiteral("settings.ini")), settingsFormat()));
        QCOMPARE(limits.untouchedAfter, std::chrono::days(days));
        QCOMPARE(limits.idleAfter, std::chrono::minutes(minutes));
    }
};

QTEST_GUILESS_MAIN(RuleLimitsTest)
#include "tst_rulelimits.moc"
