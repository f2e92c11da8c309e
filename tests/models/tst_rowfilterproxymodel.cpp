// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roles.h"
#include "models/rowfilterproxymodel.h"
#include "support/modelspy.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;

namespace {

/// `id` is the identity; `number` below zero is missing.
struct Row
{
    int id;
    QString text;
    int state;
    int number;
    bool operator==(const Row &) const = default;
};

class SourceModel final : public RowSync<QAbstractTableModel>
{
public:
    void set(std::vector<Row> rows)
    {
        syncRows(
            m_rows, std::move(rows), [](const Row &row) { return row.id; }, std::equal_to<>());
    }
    void reset(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    void refreshDisplay() { Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 1), {Qt::DisplayRole}); }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        ++calls[role];
        const Row &row = m_rows[index.row()];
        switch (role) {
        case Qt::DisplayRole:
            return index.column() == 0 ? QVariant(row.text) : QVariant(row.number);
        case SortRole:
            if (index.column() == 0)
                return row.text.isEmpty() ? QVariant() : QVariant(row.text);
            return row.number < 0 ? QVariant() : QVariant(row.number);
        case FilterTextRole:
            return row.text;
        case StateRole:
            return row.state;
        case SeedRole:
            return QString(row.text.left(1));
        default:
            return {};
        }
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(section) : QVariant();
    }

    mutable QHash<int, int> calls; ///< of data(), by role

private:
    std::vector<Row> m_rows;
};

/// What the proxy has to show, worked out as plainly as possible.
struct Expectation
{
    QStringList words;
    QSet<int> states;
    int sortColumn = -1;
    Qt::SortOrder order = Qt::AscendingOrder;

    [[nodiscard]] std::vector<int> idsOf(std::vector<Row> rows) const
    {
        std::erase_if(rows, [this](const Row &row) {
            return !std::all_of(words.begin(), words.end(), [&](const QString &w) { return row.text.contains(w); }) ||
                   (!states.isEmpty() && !states.contains(row.state));
        });
        const bool isUp = order == Qt::AscendingOrder;
        std::stable_sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
            if (sortColumn == 0)
                return !a.text.isEmpty() && (b.text.isEmpty() || (isUp ? a.text < b.text : b.text < a.text));
            if (sortColumn == 1)
                return a.number >= 0 && (b.number < 0 || (isUp ? a.number < b.number : b.number < a.number));
            return false;
        });
        std::vector<int> ids;
        ids.reserve(rows.size());
        for (const Row &row : rows)
            ids.push_back(row.id);
        return ids;
    }
};

std::vector<int> idsOf(const RowFilterProxyModel &proxy, const SourceModel &source)
{
    std::vector<int> ids;
    ids.reserve(proxy.rowCount());
    for (int row = 0; row < proxy.rowCount(); ++row) {
        const QModelIndex index = proxy.mapToSource(proxy.index(row, 0));
        ids.push_back(source.rows()[index.row()].id);
    }
    return ids;
}

std::vector<Row> manyRows(int count)
{
    std::vector<Row> rows;
    rows.reserve(count);
    for (int i = 0; i < count; ++i)
        rows.push_back({i, QStringLiteral("row %1").arg(i), i % 3, count - i});
    return rows;
}

std::vector<Row> fruit()
{
    return {{1, QStringLiteral("apple red"), 0, 3},
            {2, QStringLiteral("pear green"), 1, -1},
            {3, QStringLiteral("apple green"), 1, 1},
            {4, QStringLiteral("plum blue"), 2, 2}};
}

} // namespace

class TestRowFilterProxyModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyWordMustMatch();
    void statesFilterAndCounts();
    void theSeedMustBeEqual();
    void missingValuesComeLastInEitherOrder();
    void sortingIsOneLayoutChange();
    void sourceChangesAreFollowedExactly();
    void displayChangesMakeNoKeys();
    void selectionSurvivesSortAndFilter();
    void headersNeedNoRows();
    void resetAndLossOfTheSourceAreFollowed();
    void keysOfALargeTableAreMadeOnce();
    void onlyTheLastQuestionIsAnswered();
    void aLargeTableMayChangeWhileAJobRuns();
    void keysOfALargeTableAreMadeAFewAtATime();
    void rowsThatChangeAreShownMeanwhile();
    void agreesWithANaiveReference_data();
    void agreesWithANaiveReference();

private:
    using Ids = std::vector<int>;
    [[nodiscard]] Ids shown() const { return idsOf(*m_proxy, *m_source); }

    std::unique_ptr<SourceModel> m_source;
    std::unique_ptr<RowFilterProxyModel> m_proxy;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRowFilterProxyModel::init()
{
    m_source = std::make_unique<SourceModel>();
    m_proxy = std::make_unique<RowFilterProxyModel>();
    m_source->set(fruit());
    m_proxy->setSourceModel(m_source.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_proxy.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void TestRowFilterProxyModel::cleanup()
{
    m_tester.reset();
    m_proxy.reset();
    m_source.reset();
}

void TestRowFilterProxyModel::everyWordMustMatch()
{
    ModelSpy spy(*m_proxy);
    m_proxy->setFilterText(QStringLiteral(" GREEN  app "));
    QCOMPARE(shown(), Ids{3});
    QCOMPARE(spy.take(), QStringLiteral("remove 3-3, remove 0-1"));
    m_proxy->setFilterText(QStringLiteral("green"));
    QCOMPARE(spy.take(), QStringLiteral("insert 0-0"));
    m_proxy->setFilterText({});
    QCOMPARE(shown(), (Ids{1, 2, 3, 4}));
}

void TestRowFilterProxyModel::statesFilterAndCounts()
{
    m_proxy->setFilterText(QStringLiteral("green"));
    m_proxy->setStates({0});
    QCOMPARE(shown(), Ids{});
    QCOMPARE(m_proxy->count(1), 2);
    QCOMPARE(m_proxy->count(0), 0);
    QCOMPARE(m_proxy->total(), 2);
    m_proxy->setStates({0, 1});
    QCOMPARE(shown(), (Ids{2, 3}));
}

void TestRowFilterProxyModel::theSeedMustBeEqual()
{
    m_proxy->setSeed(QStringLiteral("a"));
    QCOMPARE(shown(), (Ids{1, 3}));
    QCOMPARE(m_proxy->total(), 2);
}

void TestRowFilterProxyModel::missingValuesComeLastInEitherOrder()
{
    m_proxy->sort(1);
    QCOMPARE(shown(), (Ids{3, 4, 1, 2}));
    m_proxy->sort(1, Qt::DescendingOrder);
    QCOMPARE(shown(), (Ids{1, 4, 3, 2}));
    m_proxy->sort(-1);
    QCOMPARE(shown(), (Ids{1, 2, 3, 4}));
}

void TestRowFilterProxyModel::sortingIsOneLayoutChange()
{
    m_source->set(manyRows(100));
    ModelSpy spy(*m_proxy);
    m_proxy->sort(1);
    QCOMPARE(spy.take(), QStringLiteral("layout"));
}

void TestRowFilterProxyModel::sourceChangesAreFollowedExactly()
{
    m_proxy->sort(0); // apple green, apple red, pear green, plum blue
    ModelSpy spy(*m_proxy);
    std::vector<Row> rows = fruit();
    rows.push_back({5, QStringLiteral("melon"), 0, 9});
    m_source->set(rows);
    QCOMPARE(spy.take(), QStringLiteral("insert 2-2"));
    rows.erase(rows.begin());
    m_source->set(rows);
    QCOMPARE(spy.take(), QStringLiteral("remove 1-1"));
    rows[0].text = QStringLiteral("zucchini");
    m_source->set(rows);
    QCOMPARE(spy.take(), QStringLiteral("change 2-2, move 2-2 to 4"));
    std::reverse(rows.begin(), rows.end());
    m_source->set(rows);
    QCOMPARE(spy.take(), QString());
    QCOMPARE(shown(), (Ids{3, 5, 4, 2}));
}

void TestRowFilterProxyModel::displayChangesMakeNoKeys()
{
    m_proxy->setFilterText(QStringLiteral("green"));
    m_source->calls.clear();
    QSignalSpy changed(m_proxy.get(), &QAbstractItemModel::dataChanged);
    m_source->refreshDisplay();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), m_proxy->index(0, 0));
    QCOMPARE(changed[0][1].toModelIndex(), m_proxy->index(1, 1));
    QCOMPARE(m_source->calls.value(FilterTextRole), 0);
}

void TestRowFilterProxyModel::selectionSurvivesSortAndFilter()
{
    QItemSelectionModel selection(m_proxy.get());
    const auto select = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    selection.setCurrentIndex(m_proxy->index(2, 0), select); // 3
    selection.select(m_proxy->index(3, 0), select);          // 4
    m_proxy->sort(1, Qt::DescendingOrder);
    m_proxy->setFilterText(QStringLiteral("green"));
    QCOMPARE(shown(), (Ids{3, 2}));
    QCOMPARE(selection.currentIndex().data().toString(), QStringLiteral("apple green"));
    QCOMPARE(selection.selectedRows(), QModelIndexList{m_proxy->index(0, 0)});
}

void TestRowFilterProxyModel::headersNeedNoRows()
{
    m_proxy->setFilterText(QStringLiteral("nothing has this"));
    QCOMPARE(m_proxy->rowCount(), 0);
    QCOMPARE(m_proxy->columnCount(), 2);
    QVERIFY(!m_proxy->hasChildren());
    QCOMPARE(m_proxy->headerData(1, Qt::Horizontal, Qt::DisplayRole).toInt(), 1);
}

void TestRowFilterProxyModel::resetAndLossOfTheSourceAreFollowed()
{
    m_source->reset({{9, QStringLiteral("fig"), 1, 1}});
    QCOMPARE(shown(), Ids{9});
    QCOMPARE(m_proxy->count(1), 1);
    m_source.reset();
    QCOMPARE(m_proxy->rowCount(), 0);
    QCOMPARE(m_proxy->total(), 0);
}

void TestRowFilterProxyModel::keysOfALargeTableAreMadeOnce()
{
    constexpr int count = 100'000;
    m_tester.reset(); // it would read every cell
    m_source->reset(manyRows(count));
    QTRY_VERIFY(m_proxy->isSettled());
    m_source->calls.clear();
    m_proxy->sort(1);
    QTRY_VERIFY(m_proxy->isSettled());
    QCOMPARE(m_proxy->rowCount(), count);
    QCOMPARE(m_source->calls.value(SortRole), count);

    m_proxy->sort(1, Qt::DescendingOrder);
    m_proxy->setFilterText(QStringLiteral("99"));
    m_proxy->setStates({1});
    QTRY_VERIFY(m_proxy->isSettled());
    m_proxy->setFilterText({});
    QTRY_VERIFY(m_proxy->isSettled());
    QCOMPARE(m_proxy->rowCount(), m_proxy->count(1));
    QCOMPARE(m_source->calls.value(SortRole), count);
    QCOMPARE(m_source->calls.value(FilterTextRole), 0); // all made at the reset

    std::vector<Row> rows = m_source->rows();
    rows.insert(rows.begin() + 500, Row{count, QStringLiteral("new"), 1, 7});
    m_source->set(rows);
    QTRY_VERIFY(m_proxy->isSettled());
    QCOMPARE(m_source->calls.value(SortRole), count + 1);
    QCOMPARE(m_source->calls.value(FilterTextRole), 1);
}

void TestRowFilterProxyModel::onlyTheLastQuestionIsAnswered()
{
    m_tester.reset();
    m_source->reset(manyRows(RowFilterProxyModel::synchronousRows + 1));
    QTRY_VERIFY(m_proxy->isSettled());
    QSignalSpy settled(m_proxy.get(), &RowFilterProxyModel::settled);
    m_proxy->setFilterText(QStringLiteral("row 1"));
    m_proxy->setFilterText(QStringLiteral("row 17"));
    m_proxy->setFilterText(QStringLiteral("row 1776"));
    QVERIFY(!m_proxy->isSettled());
    QTRY_COMPARE(settled.size(), 1);
    QCOMPARE(shown(), Ids{1776});
}

void TestRowFilterProxyModel::aLargeTableMayChangeWhileAJobRuns()
{
    m_tester.reset();
    std::vector<Row> rows = manyRows(20'000);
    m_source->reset(rows);
    QTRY_VERIFY(m_proxy->isSettled());
    m_proxy->sort(1);
    QTRY_VERIFY(m_proxy->isSettled());
    m_proxy->setFilterText(QStringLiteral("row"));
    QCoreApplication::processEvents(); // the job runs now
    rows.erase(rows.begin() + 100, rows.begin() + 10'000);
    m_source->set(rows);
    QVERIFY(!m_proxy->isSettled());
    QTRY_VERIFY(m_proxy->isSettled());
    const Expectation expected{.words = {}, .states = {}, .sortColumn = 1};
    QCOMPARE(shown(), expected.idsOf(rows));
}

void TestRowFilterProxyModel::keysOfALargeTableAreMadeAFewAtATime()
{
    constexpr int count = 20'000;
    m_tester.reset();
    m_source->calls.clear();
    m_source->reset(manyRows(count));
    QCOMPARE(m_source->calls.value(FilterTextRole), 0);
    int passes = 0;
    while (!m_proxy->isSettled()) {
        const int before = m_source->calls.value(FilterTextRole);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QVERIFY(m_source->calls.value(FilterTextRole) - before <= RowFilterProxyModel::keysAtOnce);
        if (++passes == 1)
            QCOMPARE(m_proxy->rowCount(), RowFilterProxyModel::keysAtOnce); // there is something to look at
    }
    QCOMPARE(m_proxy->rowCount(), count);
    QCOMPARE(m_source->calls.value(FilterTextRole), count);
}

void TestRowFilterProxyModel::rowsThatChangeAreShownMeanwhile()
{
    constexpr int count = 20'000;
    m_tester.reset();
    std::vector<Row> rows = manyRows(count);
    m_source->reset(rows);
    QTRY_VERIFY(m_proxy->isSettled());
    for (Row &row : rows)
        row.text += QStringLiteral(" new");
    m_source->set(rows);
    QCOMPARE(m_proxy->rowCount(), count);
    m_proxy->setFilterText(QStringLiteral("new"));
    QTRY_VERIFY(m_proxy->isSettled());
    QCOMPARE(m_proxy->rowCount(), count);
}

void TestRowFilterProxyModel::agreesWithANaiveReference_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("rounds");
    QTest::newRow("at once") << 30 << 400;
    QTest::newRow("on another thread") << RowFilterProxyModel::synchronousRows * 2 << 20;
}

void TestRowFilterProxyModel::agreesWithANaiveReference()
{
    QFETCH(int, rows);
    QFETCH(int, rounds);
    if (rows > RowFilterProxyModel::synchronousRows)
        m_tester.reset(); // it reads every cell at every signal
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QStringList texts{QStringLiteral("ab"), QStringLiteral("bc"), QStringLiteral("abc"), QStringLiteral("c"), {}};
    Expectation expected;
    for (int round = 0; round < rounds; ++round) {
        std::vector<Row> next;
        for (int id = 0; id < rows; ++id) {
            if (random.bounded(5) > 0)
                next.push_back({id, texts[random.bounded(5)], random.bounded(3), random.bounded(6) - 1});
        }
        for (int i = random.bounded(3); i > 0 && !next.empty(); --i)
            std::swap(next.front(), next[random.bounded(int(next.size()))]);
        if (random.bounded(20) == 0)
            std::reverse(next.begin(), next.end());
        expected.words = QStringList{texts[random.bounded(5)]};
        expected.states = random.bounded(2) ? QSet<int>{random.bounded(3)} : QSet<int>{};
        expected.sortColumn = random.bounded(3) - 1;
        expected.order = random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder;

        const QPersistentModelIndex held = m_proxy->index(m_proxy->rowCount() / 2, 0);
        const int heldId = held.isValid() ? m_source->rows()[m_proxy->mapToSource(held).row()].id : -1;
        m_proxy->setFilterText(expected.words.first());
        m_source->set(next);
        m_proxy->setStates(expected.states);
        m_proxy->sort(expected.sortColumn, expected.order);
        QTRY_VERIFY(m_proxy->isSettled());
        QCOMPARE(shown(), expected.idsOf(m_source->rows()));
        if (held.isValid())
            QCOMPARE(m_source->rows()[m_proxy->mapToSource(held).row()].id, heldId);
        for (int row = 0; row < m_proxy->rowCount(); ++row)
            QCOMPARE(m_proxy->mapFromSource(m_proxy->mapToSource(m_proxy->index(row, 1))), m_proxy->index(row, 1));
    }
}

QTEST_GUILESS_MAIN(TestRowFilterProxyModel)
#include "tst_rowfilterproxymodel.moc"
