// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/missionmodel.h"
#include "support/modelspy.h"
#include "support/snapshotbuilder.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Pointsman;
using Column = MissionModel::Column;

namespace {

const QString three = QStringLiteral(R"(
    mission auth-033 role=stakeholder focus=wp:WP01 activity=2026-01-26T09:29:07 joined=2026-01-14T09:12:07 error=mode
    mission checkout-042 active role=developer focus=wp:WP03 driving activity=2026-02-27T11:56:00.500
    mission search-051 broken=Not_JSON)");

} // namespace

class TestMissionModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreWords();
    void marksAreSpoken();
    void aBrokenOneIsTheLatest();
    void aBrokenOneWasActiveWhenItWasLastRead();
    void aSwitchChangesTwoRows();
    void joiningAndLeavingAreExact();
    void columnsAreAsManyAsNamed();

private:
    SnapshotBuilder m_builder;
    MissionModel m_model{[] { return testNow(); }};
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    [[nodiscard]] QString column(Column which, int role = Qt::DisplayRole) const
    {
        return columnText(m_model, static_cast<int>(which), role);
    }
};

void TestMissionModel::cellsAreWords()
{
    m_model.setSnapshot(m_builder.build(three));
    QCOMPARE(column(Column::Active), QStringLiteral("|\u2713|"));
    QCOMPARE(column(Column::Mission), QStringLiteral("auth-033|checkout-042|search-051"));
    QCOMPARE(column(Column::Role), QStringLiteral("stakeholder|developer|"));
    QCOMPARE(column(Column::Focus), QStringLiteral("wp:WP01|wp:WP03|"));
    QCOMPARE(column(Column::Driving), QStringLiteral("|driving|"));
    QCOMPARE(column(Column::LastActivity), QStringLiteral("26 Jan|3 min ago|\u2013"));
    QCOMPARE(column(Column::Joined), QStringLiteral("14 Jan, 09:12|\u2013|\u2013"));
    QCOMPARE(column(Column::Warnings), QStringLiteral("1||1"));
    QCOMPARE(m_model.index(2, 1).data(Qt::ToolTipRole).toString(), QStringLiteral("The file cannot be read: Not JSON"));
    QCOMPARE(m_model.index(2, 0).data(StateRole).toInt(), static_cast<int>(MissionModel::State::Broken));
}

/// Its file has been written since, by whom it was broken: the details have the same time.
void TestMissionModel::aBrokenOneWasActiveWhenItWasLastRead()
{
    m_model.setSnapshot(m_builder.build(QStringLiteral(
        "mission search-051 broken=Not_JSON activity=2026-01-26T09:29:07 modified=2026-02-27T11:59:00")));
    QCOMPARE(column(Column::LastActivity), QStringLiteral("26 Jan"));
    m_model.setSnapshot(
        m_builder.build(QStringLiteral("mission search-051 broken=Not_JSON modified=2026-02-27T11:59:00")));
    QCOMPARE(column(Column::LastActivity), QStringLiteral("\u2013"));
}

void TestMissionModel::aBrokenOneIsTheLatest()
{
    m_model.setSnapshot(m_builder.build(three));
    const auto activity = [this](int row) {
        return m_model.index(row, static_cast<int>(Column::LastActivity)).data(SortRole).toLongLong();
    };
    QVERIFY(activity(2) > activity(0) && activity(2) > activity(1));
}

void TestMissionModel::marksAreSpoken()
{
    m_model.setSnapshot(m_builder.build(three));
    QCOMPARE(column(Column::Active, Qt::AccessibleTextRole), QStringLiteral("not active|active mission|not active"));
    QCOMPARE(column(Column::Warnings, Qt::AccessibleTextRole), QStringLiteral("1 error|none|1 error"));
    QCOMPARE(column(Column::Driving, Qt::AccessibleTextRole), QStringLiteral("not driving|driving|not driving"));
    QCOMPARE(column(Column::Joined, Qt::AccessibleTextRole), QStringLiteral("14 Jan, 09:12|none|none"));
}

void TestMissionModel::aSwitchChangesTwoRows()
{
    m_model.setSnapshot(m_builder.build(three));
    ModelSpy spy(m_model);
    QString text = three;
    text.remove(QStringLiteral(" active")).replace(QStringLiteral("search-051"), QStringLiteral("search-051 active"));
    m_model.setSnapshot(m_builder.build(text));
    QCOMPARE(spy.take(), QStringLiteral("change 1-2"));
    QCOMPARE(column(Column::Active), QStringLiteral("||\u2713"));
}

void TestMissionModel::joiningAndLeavingAreExact()
{
    m_model.setSnapshot(m_builder.build(three));
    ModelSpy spy(m_model);
    QString text = three;
    m_model.setSnapshot(m_builder.build(
        text.replace(QStringLiteral("mission auth-033"), QStringLiteral("mission aaa-001\n mission auth-033"))));
    QCOMPARE(spy.take(), QStringLiteral("insert 0-0"));
    m_model.setSnapshot(m_builder.build(three));
    QCOMPARE(spy.take(), QStringLiteral("remove 0-0"));
    m_model.refreshTimes();
    QCOMPARE(spy.take(), QStringLiteral("change 0-2"));
}

void TestMissionModel::columnsAreAsManyAsNamed()
{
    QCOMPARE(m_model.columnCount(), 8);
    for (int section = 0; section < 8; ++section)
        QVERIFY(!m_model.headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestMissionModel)
#include "tst_missionmodel.moc"
