// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/pollpace.h"

#include <QTest>

using namespace Pointsman;
using namespace std::chrono_literals;

/// The looks at what nobody announced: how much of a processor they may take (reliability.md 9.6).
class TestPollPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFewProjectsAreLookedAtAtEachWakeUp();
    void manyProjectsTakeNoMoreThanATwoThousandthOfTheTime();
    void evenTheLargestWorkspaceIsLookedAtOnceAMinute();
};

void TestPollPace::aFewProjectsAreLookedAtAtEachWakeUp()
{
    QVERIFY(pauseBetweenPolls(0ms) <= wakeUpInterval);
    QVERIFY(pauseBetweenPolls(2ms) <= wakeUpInterval);
}

void TestPollPace::manyProjectsTakeNoMoreThanATwoThousandthOfTheTime()
{
    for (const auto round : {3ms, 10ms, 25ms})
        QVERIFY(pauseBetweenPolls(round) >= 2000 * round);
}

void TestPollPace::evenTheLargestWorkspaceIsLookedAtOnceAMinute()
{
    QCOMPARE(pauseBetweenPolls(10s), std::chrono::nanoseconds(1min));
}

QTEST_GUILESS_MAIN(TestPollPace)
#include "tst_pollpace.moc"
