// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/historymodel.h"
#include "models/roles.h"
#include "support/modelspy.h"
#include "support/snapshotbuilder.h"

#include <QAbstractItemModelTester>
#include <QScopeGuard>
#include <QTest>

using namespace Pointsman;
using Column = HistoryModel::Column;

namespace {

constexpr auto hour = std::chrono::hours(1);

/// Versions 1 to `count`, one an hour, `last` or else the last at testNow(); as the history gives them to a filter.
std::vector<Version> history(int count, const VersionFilter &filter, int last = 0)
{
    std::vector<Version> versions;
    for (int id = count; id > 0 && static_cast<int>(versions.size()) < filter.limit; --id) {
        if (filter.olderThan > 0 && id >= filter.olderThan)
            continue;
        Version version;
        version.id = id;
        version.store = QStringLiteral("/code/web/.tf/knowledge");
        version.path = version.store + QStringLiteral("/.active-planning.json");
        version.subject = QStringLiteral("seed-a@2026-02-26T23-11-00Z");
        version.words = QStringLiteral("change %1").arg(id);
        version.time = testNow() - ((last ? last : count) - id) * hour;
        version.after = id;
        versions.push_back(version);
    }
    return versions;
}

} // namespace

class HistoryModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreHeadings();
    void pagesComeAsTheyAreAskedFor();
    void whatIsNewComesOnTop();
    void aVersionThatIsToldBetterIsChanged();
    void moreNewOnesThanAPageBeginAnew();
    void anotherFilterDropsLateAnswers();
    void noHistoryYetIsNoProblem();
    void aProblemKeepsWhatIsShown();
    void aTimeThatIsNotKnownIsToldAsSuch();
    void whatIsLearntLateStandsWhereItHappened();
    void aShortIntervalIsOneTime();
    void aTextFindsByTheTitlesThatAreShown();
    void whatChangedIsToldWithTitles();
    void whatWasWatchedIsNotMarked();

private:
    int m_count = 3;
    int m_last = 0;
    std::optional<Error> m_error;
    std::vector<std::function<void()>> m_late; ///< answers that wait, where isLate
    bool m_isLate = false;

    [[nodiscard]] HistoryModel::Reader reader()
    {
        return [this](const VersionFilter &filter, const std::function<void(const HistoryModel::Page &)> &done) {
            const auto answer = [this, filter, done] {
                done(m_error ? HistoryModel::Page(tl::unexpected(*m_error)) : history(m_count, filter, m_last));
            };
            if (m_isLate)
                m_late.emplace_back(answer);
            else
                answer();
        };
    }
    static VersionFilter page(int limit)
    {
        VersionFilter filter;
        filter.limit = limit;
        return filter;
    }
};

/// A model under the tester, which may not ask for pages itself.
class TestedModel
{
public:
    explicit TestedModel(const HistoryModel::Reader &reader) : model([] { return testNow(); }, reader), m_tester(&model)
    {
        m_tester.setUseFetchMore(false);
    }
    HistoryModel model;

private:
    QAbstractItemModelTester m_tester;
};

void HistoryModelTest::daysAreHeadings()
{
    m_count = 14; // it is 12:00
    TestedModel tested(reader());
    tested.model.setFilter(page(200));
    QCOMPARE(tested.model.rowCount(), 16);
    QCOMPARE(tested.model.index(0, 0).data().toString(), QStringLiteral("Today, Friday, 27 February 2026"));
    QVERIFY(tested.model.index(14, 0).data().toString().startsWith(QStringLiteral("Yesterday, ")));
    QVERIFY(!tested.model.flags(tested.model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
    QCOMPARE(tested.model.version(0), nullptr);
    QCOMPARE(tested.model.version(1)->id, 14);
    QCOMPARE(tested.model.index(1, 0).data().toString(), QStringLiteral("12:00:00"));
    QCOMPARE(tested.model.index(1, static_cast<int>(Column::By)).data().toString(), QStringLiteral("another program"));
}

void HistoryModelTest::pagesComeAsTheyAreAskedFor()
{
    m_count = 5;
    TestedModel tested(reader());
    tested.model.setFilter(page(2));
    QCOMPARE(tested.model.versionCount(), 2);
    QVERIFY(tested.model.hasMore());
    QVERIFY2(!tested.model.canFetchMore({}), "a view would ask with each layout");
    tested.model.readMore();
    QCOMPARE(tested.model.versionCount(), 4);
    tested.model.readMore();
    QCOMPARE(tested.model.versionCount(), 5);
    QVERIFY(!tested.model.hasMore());
}

void HistoryModelTest::whatIsNewComesOnTop()
{
    m_count = 3;
    TestedModel tested(reader());
    tested.model.setFilter(page(200));
    ModelSpy spy(tested.model);
    m_count = 4;
    tested.model.refresh();
    QVERIFY2(spy.take().startsWith(QStringLiteral("insert 1-1")), "the heading stays");
    tested.model.refresh();
    QCOMPARE(spy.take(), QString());
}

void HistoryModelTest::aVersionThatIsToldBetterIsChanged()
{
    bool isTold = false;
    TestedModel tested([&](const VersionFilter &filter, const std::function<void(const HistoryModel::Page &)> &done) {
        auto versions = history(2, filter);
        if (isTold)
            versions.front().origin = {Origin::Kind::CommandLine, QStringLiteral("pointsman-cli session attach x")};
        done(versions);
    });
    tested.model.setFilter(page(200));
    ModelSpy spy(tested.model);
    isTold = true;
    tested.model.refresh();
    QCOMPARE(spy.take(), QStringLiteral("change 1-1"));
    QCOMPARE(tested.model.index(1, static_cast<int>(Column::By)).data().toString(),
             QStringLiteral("pointsman-cli session attach x"));
}

void HistoryModelTest::moreNewOnesThanAPageBeginAnew()
{
    m_count = 4;
    m_last = 9;
    const auto reset = qScopeGuard([this] { m_last = 0; });
    TestedModel tested(reader());
    tested.model.setFilter(page(2));
    tested.model.readMore();
    QCOMPARE(tested.model.versionCount(), 4);
    m_count = 9;
    tested.model.refresh();
    QCOMPARE(tested.model.versionCount(), 4);
    QCOMPARE(tested.model.version(1)->id, 9);
    QVERIFY2(tested.model.hasMore(), "the gap is read when one goes there");
}

void HistoryModelTest::anotherFilterDropsLateAnswers()
{
    m_isLate = true;
    TestedModel tested(reader());
    tested.model.setFilter(page(200));
    VersionFilter other = page(200);
    other.text = QStringLiteral("x");
    tested.model.setFilter(other);
    QCOMPARE(m_late.size(), 2U);
    m_late[0]();
    QCOMPARE(tested.model.rowCount(), 0);
    m_late[1]();
    QVERIFY(tested.model.rowCount() > 0);
    m_isLate = false;
}

void HistoryModelTest::noHistoryYetIsNoProblem()
{
    m_error = Error{ErrorCode::Absent, QStringLiteral("none"), {}};
    TestedModel tested(reader());
    tested.model.setFilter(page(200));
    QVERIFY(!tested.model.problem());
    m_error.reset();
}

void HistoryModelTest::aProblemKeepsWhatIsShown()
{
    TestedModel tested(reader());
    tested.model.setFilter(page(200));
    const int rows = tested.model.rowCount();
    m_error = Error{ErrorCode::Invalid, QStringLiteral("damaged"), {}};
    tested.model.refresh();
    QCOMPARE(tested.model.rowCount(), rows);
    QCOMPARE(tested.model.problem()->message, QStringLiteral("damaged"));
    m_error.reset();
}

void HistoryModelTest::aTimeThatIsNotKnownIsToldAsSuch()
{
    TestedModel tested([](const VersionFilter &filter, const std::function<void(const HistoryModel::Page &)> &done) {
        auto versions = history(1, filter);
        versions.front().since = testNow() - 8 * hour;
        done(versions);
    });
    tested.model.setFilter(page(200));
    QCOMPARE(tested.model.index(1, 0).data().toString(), QStringLiteral("before 12:00:00"));
    QVERIFY(tested.model.index(1, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("was not running")));
}

void HistoryModelTest::whatIsLearntLateStandsWhereItHappened()
{
    bool isLearnt = false;
    VersionFilter asked;
    TestedModel tested([&](const VersionFilter &filter, const std::function<void(const HistoryModel::Page &)> &done) {
        asked = filter;
        auto versions = history(6, filter);
        if (isLearnt) {
            Version late = versions.front();
            late.id = 7;
            late.time = testNow() - 3 * hour - std::chrono::minutes(1);
            versions.insert(versions.begin() + std::min<std::ptrdiff_t>(4, std::ssize(versions)), late);
            versions.resize(std::min<std::size_t>(versions.size(), static_cast<std::size_t>(filter.limit)));
        }
        done(versions);
    });
    tested.model.setFilter(page(3));
    QCOMPARE(asked.order, VersionFilter::Order::Happened);
    tested.model.readMore();
    QCOMPARE(tested.model.versionCount(), 6);
    ModelSpy spy(tested.model);
    isLearnt = true;
    tested.model.refresh(); // it is on the second page
    QVERIFY2(spy.take().startsWith(QStringLiteral("insert 5-5")), "below the heading and the four that are newer");
    QCOMPARE(tested.model.versionCount(), 7);
    QCOMPARE(tested.model.version(5)->id, 7);
}

void HistoryModelTest::aShortIntervalIsOneTime()
{
    TestedModel tested([](const VersionFilter &filter, const std::function<void(const HistoryModel::Page &)> &done) {
        auto versions = history(1, filter);
        versions.front().since = testNow() - std::chrono::seconds(59);
        done(versions);
    });
    tested.model.setFilter(page(200));
    QCOMPARE(tested.model.index(1, 0).data().toString(), QStringLiteral("12:00:00"));
    QVERIFY(!tested.model.index(1, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("was not running")));
}

void HistoryModelTest::aTextFindsByTheTitlesThatAreShown()
{
    SnapshotBuilder builder;
    TestedModel tested(reader());
    tested.model.setSnapshot(builder.build(QStringLiteral(R"(project web
        topic seed-a Faster checkout
        topic seed-b Slower search
        active seed-a@2026-02-26T23-11-00Z)")));
    VersionFilter filter;
    filter.text = QStringLiteral("FASTER");
    QVERIFY(tested.model.setFilter(filter));
    QCOMPARE(tested.model.filter().titledTopics,
             QStringList{titledTopic(QStringLiteral("/code/web/.tf/knowledge"), QStringLiteral("seed-a"))});
    QVERIFY(!tested.model.setFilter(filter));
    QVERIFY(tested.model.setFilter({}));
    QVERIFY(tested.model.filter().titledTopics.isEmpty());
}

void HistoryModelTest::whatChangedIsToldWithTitles()
{
    SnapshotBuilder builder;
    TestedModel tested([](const VersionFilter &filter, const std::function<void(const HistoryModel::Page &)> &done) {
        auto versions = history(1, filter);
        versions.front().words = QStringLiteral("spike-x attached");
        done(versions);
    });
    tested.model.setFilter(page(200));
    const QModelIndex change = tested.model.index(1, 0).siblingAtColumn(static_cast<int>(HistoryModel::Column::Change));
    QCOMPARE(change.data().toString(), QStringLiteral("spike-x attached"));
    tested.model.setSnapshot(builder.build(QStringLiteral(R"(project web
        topic spike-x How prompts are chained)")));
    QCOMPARE(change.data().toString(), QStringLiteral("“How prompts are chained” attached"));
    QVERIFY(change.data(Qt::ToolTipRole).toString().contains(QStringLiteral("spike-x attached")));
}

void HistoryModelTest::whatWasWatchedIsNotMarked()
{
    m_count = 3;
    TestedModel tested(reader());
    HistoryModel &model = tested.model;
    model.setFilter(page(200));
    const auto marked = [&] {
        QList<qint64> ids;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data(UnseenRole).toBool())
                ids << model.version(row)->id;
        }
        return ids;
    };
    QCOMPARE(marked(), QList<qint64>());
    model.setSeen(1, {});
    QCOMPARE(marked(), (QList<qint64>{3, 2}));
    model.setSeen(1, {3});
    QCOMPARE(marked(), QList<qint64>{2});
}

QTEST_GUILESS_MAIN(HistoryModelTest)
#include "tst_historymodel.moc"
