// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/issuemodel.h"
#include "support/modelspy.h"
#include "support/snapshotbuilder.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QTest>

using namespace Pointsman;
using Column = IssueModel::Column;

namespace {

const QString findings = QStringLiteral(R"(
    project export
      topic seed-b Backlog order
      active broken=x error=not-json:Not_JSON:_line_7 modified=2026-02-27T11:58:00Z
      archived seed-b@2026-02-14T16-20-00Z warning=twin:Two_have_one_id
    mission auth-033 warning=mode:Mode_0644 note=old:Old)");

} // namespace

class TestIssueModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cellsAreWords();
    void sinceIsWhenItWasSeenFirst();
    void anIgnoredFindingStandsInItsPlaceAndSaysSo();
    void anotherMessageIsTheSameFinding();
    void equalFindingsAreTwoRows();
    void aRepairedFileRemovesItsRow();
    void aFindingIsCalledAsItsSessionIsNow();
    void whatIsIgnoredCountsNowhere();
    void columnsAreAsManyAsNamed();

private:
    SnapshotBuilder m_builder;
    IssueModel m_model{[] { return testNow(); }};
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    [[nodiscard]] QString column(Column which, int role = Qt::DisplayRole) const
    {
        return columnText(m_model, static_cast<int>(which), role);
    }
};

void TestIssueModel::init()
{
    m_model.setSnapshot(m_builder.build(findings));
}

void TestIssueModel::cellsAreWords()
{
    QCOMPARE(column(Column::Severity), QStringLiteral("error|warning|warning|note"));
    QCOMPARE(column(Column::Subject), QStringLiteral("export, active session|auth-033|export, Backlog order|auth-033"));
    QCOMPARE(column(Column::Problem), QStringLiteral("Not JSON: line 7|Mode 0644|Two have one id|Old"));
    QCOMPARE(column(Column::Code), QStringLiteral("not-json|mode|twin|old"));
    QCOMPARE(column(Column::Since), QStringLiteral("\u2013|\u2013|\u2013|\u2013"));
    QCOMPARE(column(Column::Repair), QStringLiteral("none|none|none|none"));
    QCOMPARE(column(Column::Severity, IssueIndexRole), QStringLiteral("0|1|2|3"));
    QCOMPARE(m_model.index(3, 0).data(SeverityRole).toInt(), static_cast<int>(Severity::Note));
    QCOMPARE(m_model.issue(1).issue.subject, QStringLiteral("auth-033"));
}

void TestIssueModel::sinceIsWhenItWasSeenFirst()
{
    auto snapshot = std::make_shared<Snapshot>(*m_builder.build(findings));
    const Issue first = allIssues(*snapshot).front().issue;
    snapshot->firstSeen =
        std::make_shared<FirstSeen>(FirstSeen{{findingKey(first), testNow() - std::chrono::minutes(3)}});
    ModelSpy spy(m_model);
    m_model.setSnapshot(snapshot);
    QCOMPARE(spy.take(), QStringLiteral("change 0-0"));
    QCOMPARE(column(Column::Since), QStringLiteral("3 min ago|\u2013|\u2013|\u2013"));
    const QString tip = m_model.index(0, static_cast<int>(Column::Since)).data(Qt::ToolTipRole).toString();
    QCOMPARE(tip.count(u'\n'), 1); // when it was seen and when the file was changed
}

void TestIssueModel::anIgnoredFindingStandsInItsPlaceAndSaysSo()
{
    auto snapshot = std::make_shared<Snapshot>(*m_builder.build(findings));
    PlacedIssue ignored = allIssues(*snapshot).back();
    ignored.issue.code = QLatin1StringView("another");
    ignored.isIgnored = true;
    snapshot->ignored = {ignored};
    ModelSpy spy(m_model);
    m_model.setSnapshot(snapshot);
    QCOMPARE(spy.take(), QStringLiteral("insert 4-4"));
    QCOMPARE(column(Column::Severity), QStringLiteral("error|warning|warning|note|note, hidden"));
    QCOMPARE(m_model.index(4, 0).data(StateRole).toInt(), IssueModel::ignored);
}

void TestIssueModel::anotherMessageIsTheSameFinding()
{
    QItemSelectionModel selection(&m_model);
    selection.setCurrentIndex(m_model.index(0, 0), QItemSelectionModel::SelectCurrent);
    ModelSpy spy(m_model);
    QString text = findings;
    m_model.setSnapshot(m_builder.build(text.replace(QStringLiteral("line_7"), QStringLiteral("line_8"))));
    QCOMPARE(spy.take(), QStringLiteral("change 0-0"));
    QCOMPARE(selection.selectedIndexes(), QModelIndexList{m_model.index(0, 0)});
}

void TestIssueModel::equalFindingsAreTwoRows()
{
    ModelSpy spy(m_model);
    QString text = findings;
    m_model.setSnapshot(
        m_builder.build(text.replace(QStringLiteral("note=old:Old"), QStringLiteral("note=old:Old note=old:Old"))));
    QCOMPARE(spy.take(), QStringLiteral("insert 4-4"));
}

void TestIssueModel::aRepairedFileRemovesItsRow()
{
    ModelSpy spy(m_model);
    QString text = findings;
    m_model.setSnapshot(m_builder.build(text.remove(QStringLiteral("warning=mode:Mode_0644"))));
    QCOMPARE(spy.take(), QStringLiteral("remove 1-1"));
}

void TestIssueModel::aFindingIsCalledAsItsSessionIsNow()
{
    ModelSpy spy(m_model);
    QString text = findings;
    m_model.setSnapshot(m_builder.build(text.replace(QStringLiteral("Backlog order"), QStringLiteral("Order"))));
    QCOMPARE(spy.take(), QStringLiteral("change 2-2"));
    QCOMPARE(column(Column::Subject), QStringLiteral("export, active session|auth-033|export, Order|auth-033"));
    text.replace(QStringLiteral("    mission auth-033"),
                 QStringLiteral("  mark seed-b@2026-02-14T16-20-00Z name=Mine\n mission auth-033"));
    m_model.setSnapshot(m_builder.build(text));
    QCOMPARE(spy.take(), QStringLiteral("change 2-2"));
    QCOMPARE(column(Column::Subject), QStringLiteral("export, active session|auth-033|export, Mine|auth-033"));
    m_model.setSnapshot(m_builder.build(text.replace(QStringLiteral("T11:58"), QStringLiteral("T11:59"))));
    QCOMPARE(spy.take(), QStringLiteral("change 0-0")); // when the file was changed
}

void TestIssueModel::whatIsIgnoredCountsNowhere()
{
    auto snapshot = std::make_shared<Snapshot>(*m_builder.build(findings));
    PlacedIssue ignored = allIssues(*snapshot).front();
    ignored.issue.code = QLatin1StringView("another");
    ignored.isIgnored = true;
    snapshot->ignored = {ignored};
    m_model.setSnapshot(snapshot);
    QCOMPARE(m_model.rowCount(), 5);
    QCOMPARE(m_model.count([](const Issue &issue) { return issue.severity == Severity::Error; }), 1);
    QCOMPARE(m_model.issues().size(), std::size_t(4));
}

void TestIssueModel::columnsAreAsManyAsNamed()
{
    QCOMPARE(m_model.columnCount(), 7);
    for (int section = 0; section < 7; ++section)
        QVERIFY(!m_model.headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestIssueModel)
#include "tst_issuemodel.moc"
