// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/chipbar.h"
#include "app/widgets/stationswidget.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;

/// One chip holds; keys and clicks choose another; new counts keep the choice. And stations tell their way in words.
class ChipBarTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstIsChosenAtFirst();
    void newCountsKeepTheChoice();
    void aChipThatGoesGivesTheChoiceBack();
    void arrowKeysChoose();
    void anAmpersandIsNoMnemonic();
    void stationsSayTheirWay();
    void onlyStationsWithDocumentsCanBeClicked();

private:
    const std::vector<Chip> m_states{{0, QStringLiteral("All"), 54, {}},
                                     {1, QStringLiteral("Active"), 2, {}},
                                     {2, QStringLiteral("Completed"), 19, {}}};
};

void ChipBarTest::theFirstIsChosenAtFirst()
{
    ChipBar bar(QStringLiteral("State"));
    QCOMPARE(bar.current(), std::nullopt);
    bar.setChips(m_states);
    QCOMPARE(bar.current(), 0);
    QCOMPARE(bar.findChild<QAbstractButton *>()->accessibleName(), QStringLiteral("All 54"));
}

void ChipBarTest::newCountsKeepTheChoice()
{
    ChipBar bar(QStringLiteral("State"));
    bar.setChips(m_states);
    bar.setCurrent(2);
    QSignalSpy changes(&bar, &ChipBar::currentChanged);
    auto chips = m_states;
    chips[2].count = 20;
    bar.setChips(chips);
    QCOMPARE(bar.current(), 2);
    QCOMPARE(changes.size(), 0);
}

void ChipBarTest::aChipThatGoesGivesTheChoiceBack()
{
    ChipBar bar(QStringLiteral("State"));
    bar.setChips(m_states);
    bar.setCurrent(2);
    QSignalSpy changes(&bar, &ChipBar::currentChanged);
    bar.setChips({m_states[0], m_states[1]});
    QCOMPARE(bar.current(), 0);
    QCOMPARE(changes.size(), 1);
}

void ChipBarTest::arrowKeysChoose()
{
    ChipBar bar(QStringLiteral("State"));
    bar.setChips(m_states);
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    bar.findChild<QAbstractButton *>()->setFocus();
    QTest::keyClick(bar.focusWidget(), Qt::Key_Right);
    QCOMPARE(bar.current(), 1);
}

void ChipBarTest::anAmpersandIsNoMnemonic()
{
    ChipBar bar(QStringLiteral("Documents"));
    bar.setChips({{0, QStringLiteral("a&b.md"), {}, {}}});
    QVERIFY(bar.findChild<QAbstractButton *>()->shortcut().isEmpty());
}

void ChipBarTest::stationsSayTheirWay()
{
    StationsWidget stations;
    stations.setStations({Station{StationState::Reached, QStringLiteral("Seed"), QStringLiteral("8 documents"), {}},
                          Station{StationState::Reached, QStringLiteral("Spikes: 1"), QStringLiteral("<i>x</i>"), {}},
                          Station{StationState::Missing, QStringLiteral("Plan"), QStringLiteral("plan-x"), {}},
                          Station{}});
    QVERIFY(stations.accessibleDescription().contains(u"Spikes: 1, <i>x</i>"));
    QVERIFY(stations.accessibleDescription().endsWith(u"plan missing, no backlog yet"));
}

void ChipBarTest::onlyStationsWithDocumentsCanBeClicked()
{
    StationsWidget stations;
    stations.resize(400, 80);
    stations.setStations({Station{StationState::Reached, {}, {}, {}}, Station{}, Station{}, Station{}});
    QSignalSpy clicks(&stations, &StationsWidget::clicked);
    QTest::mouseClick(&stations, Qt::LeftButton, {}, QPoint(50, 20));
    QTest::mouseClick(&stations, Qt::LeftButton, {}, QPoint(150, 20));
    QCOMPARE(clicks.size(), 1);
    QCOMPARE(clicks.first().first().value<StationKind>(), StationKind::Seed);
}

QTEST_MAIN(ChipBarTest)
#include "tst_chipbar.moc"
