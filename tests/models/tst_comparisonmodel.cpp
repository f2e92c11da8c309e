// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/comparisonmodel.h"
#include "models/fieldwords.h"
#include "models/roles.h"
#include "support/modelspy.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using Column = ComparisonModel::Column;
using Mark = ComparisonModel::Mark;

namespace {

JsonObject document(const JsonArray &spikes, const JsonValue &plan, const char *token = "one")
{
    return {{"spikes", spikes}, {"plan", plan}, {"session_token", token}};
}

} // namespace

class ComparisonModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreInWords();
    void everyValueStandsBehindItsSign();
    void aSecretIsOnlyToldToHaveChanged();
    void anotherOrderIsToldAsSuch();
    void aMergeTellsWhatEitherSideDid();
    void theResultIsTheValueThatIsWritten();
    void aConflictIsDecidedByACheckMark();
    void whatIsNoConflictCannotBeChosen();
    void secretsInConflictStayHidden();

private:
    ComparisonModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    [[nodiscard]] QString column(Column which) const { return columnText(m_model, static_cast<int>(which)); }
    [[nodiscard]] QModelIndex at(int row, Column which) const { return m_model.index(row, static_cast<int>(which)); }
    [[nodiscard]] Mark mark(int row, Column which) const
    {
        return static_cast<Mark>(at(row, which).data(StateRole).toInt());
    }
};

void ComparisonModelTest::fieldsAreInWords()
{
    QCOMPARE(fieldWords({QStringLiteral("backlog"), QStringLiteral("tickets")}), QStringLiteral("Tickets"));
    QCOMPARE(fieldWords({QStringLiteral("own"), QStringLiteral("field")}), QStringLiteral("own.field"));
    QCOMPARE(fieldWords({}), QStringLiteral("The whole document"));
}

void ComparisonModelTest::everyValueStandsBehindItsSign()
{
    JsonObject after = document({"spike-b", "spike-c"}, "plan-x");
    after.set("note", "new");
    m_model.setDifferences(differencesBetween(document({"spike-a", "spike-b"}, {}), after));
    QCOMPARE(column(Column::Field), QStringLiteral("Spikes|Plan|note"));
    QCOMPARE(column(Column::Before), QStringLiteral("− spike-a|− none|absent"));
    QCOMPARE(column(Column::After), QStringLiteral("+ spike-c|+ plan-x|+ new"));
    QCOMPARE(mark(0, Column::Before), Mark::Removed);
    QCOMPARE(mark(1, Column::After), Mark::Added);
    QCOMPARE(mark(2, Column::Before), Mark::None);
    QCOMPARE(m_model.columnCount(), 3);
}

void ComparisonModelTest::aSecretIsOnlyToldToHaveChanged()
{
    m_model.setDifferences(differencesBetween(document({}, {}), document({}, {}, "two")));
    QCOMPARE(column(Column::Before), QStringLiteral("a secret, not shown"));
    QCOMPARE(column(Column::After), QStringLiteral("changed (a secret, not shown)"));
    m_model.setDifferences(differencesBetween({}, JsonObject{{"api_key", "one"}}));
    QCOMPARE(column(Column::Before), QStringLiteral("absent"));
    QCOMPARE(column(Column::After), QStringLiteral("a secret, not shown"));
    m_model.setDifferences(differencesBetween(JsonObject{{"api_key", "one"}}, {}));
    QCOMPARE(column(Column::Before), QStringLiteral("a secret, not shown"));
    QCOMPARE(column(Column::After), QStringLiteral("absent"));
}

void ComparisonModelTest::anotherOrderIsToldAsSuch()
{
    m_model.setDifferences(differencesBetween(document({"a", "b"}, {}), document({"b", "a"}, {})));
    QCOMPARE(column(Column::Before), QStringLiteral("a, b"));
    QCOMPARE(column(Column::After), QStringLiteral("b, a (another order)"));
}

void ComparisonModelTest::aMergeTellsWhatEitherSideDid()
{
    m_model.setMerge(Merge(document({"a"}, {}), document({"a", "mine"}, {}), document({"a", "theirs"}, "plan-t")));
    QCOMPARE(m_model.columnCount(), 5);
    QCOMPARE(column(Column::Field), QStringLiteral("Spikes|Plan"));
    QCOMPARE(column(Column::After), QStringLiteral("+ mine|"));
    QCOMPARE(column(Column::Theirs), QStringLiteral("+ theirs|+ plan-t"));
    QCOMPARE(column(Column::Result), QStringLiteral("a, theirs, mine|plan-t"));
    QVERIFY(!m_model.firstOpen().isValid());
    QCOMPARE(mark(0, Column::After), Mark::Added);
    // Where one came and one went, a colour of the whole cell would say one of the two.
    m_model.setMerge(Merge(document({"a"}, {}), document({"mine"}, {}), document({"a"}, {})));
    QCOMPARE(column(Column::After), QStringLiteral("+ mine\n− a"));
    QCOMPARE(mark(0, Column::After), Mark::None);
}

void ComparisonModelTest::theResultIsTheValueThatIsWritten()
{
    m_model.setMerge(Merge(document({"a", "b"}, "plan-a"), document({"a"}, "plan-m"), document({"a", "b"}, "plan-t")));
    QCOMPARE(column(Column::Field), QStringLiteral("Plan|Spikes"));
    QCOMPARE(column(Column::Result), QStringLiteral("choose one|a"));
}

void ComparisonModelTest::aConflictIsDecidedByACheckMark()
{
    m_model.setMerge(Merge(document({}, "plan-a"), document({}, "plan-m"), document({}, "plan-t")));
    QCOMPARE(column(Column::Result), QStringLiteral("choose one"));
    QCOMPARE(m_model.firstOpen(), at(0, Column::After));
    QVERIFY(!m_model.merge()->isDecided());

    const QSignalSpy decided(&m_model, &ComparisonModel::decided);
    QVERIFY(m_model.setData(at(0, Column::Theirs), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(column(Column::Result), QStringLiteral("plan-t"));
    QCOMPARE(mark(0, Column::Result), Mark::None);
    QVERIFY(m_model.setData(at(0, Column::Before), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(at(0, Column::Theirs).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QCOMPARE(at(0, Column::Before).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(decided.size(), 2);
    QCOMPARE(stringAt(*m_model.merge()->merged(), "plan"), QStringLiteral("plan-a"));
    QVERIFY2(!m_model.setData(at(0, Column::Before), Qt::Unchecked, Qt::CheckStateRole), "one always holds");
}

void ComparisonModelTest::whatIsNoConflictCannotBeChosen()
{
    m_model.setMerge(Merge(document({}, {}), document({}, "plan-m"), document({}, {})));
    QVERIFY(!at(0, Column::After).data(Qt::CheckStateRole).isValid());
    QVERIFY(!m_model.setData(at(0, Column::After), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!m_model.flags(at(0, Column::After)).testFlag(Qt::ItemIsUserCheckable));
}

void ComparisonModelTest::secretsInConflictStayHidden()
{
    m_model.setMerge(Merge(document({}, {}), document({}, {}, "canary-two"), document({}, {}, "canary-three")));
    for (const Column each : {Column::Before, Column::After, Column::Theirs, Column::Result})
        QVERIFY2(!column(each).contains(QStringLiteral("canary")), qPrintable(column(each)));
    QCOMPARE(column(Column::After), QStringLiteral("a secret, not shown"));
}

QTEST_GUILESS_MAIN(ComparisonModelTest)
#include "tst_comparisonmodel.moc"
