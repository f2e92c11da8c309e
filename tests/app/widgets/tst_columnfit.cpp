// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/columnfit.h"

#include "app/widgets/rowdelegate.h"
#include "app/widgets/tableheader.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace Pointsman;
using namespace Qt::StringLiterals;

namespace {

/// Counts how often a cell is measured.
class CountingDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        ++count;
        return RowDelegate::sizeHint(option, index);
    }

    mutable int count = 0;
};

} // namespace

/// A title that is stretched, and a column that follows its words.
class ColumnFitTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<QStandardItemModel>(1, 2);
        m_view = std::make_unique<QTableView>();
        m_view->setModel(m_model.get());
        m_view->setHorizontalHeader(new TableHeader(m_view.get()));
        m_delegate = new CountingDelegate(m_view.get());
        m_view->setItemDelegate(m_delegate);
        new ColumnFit(m_view.get(), static_cast<TableHeader *>(m_view->horizontalHeader()),
                      {.columns = {{u"A title of a usual length"_s, u"Title"_s},
                                   {u"approved"_s, u"approved"_s, false, false, true}},
                       .stretched = 0,
                       .firstToGo = {}});
        m_view->resize(800, 200);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void longerWordsTakeWhatTheTitleCanSpare()
    {
        write(u"A title"_s, u"revised, review: (pending until the API is there)"_s);
        QTRY_VERIFY(m_view->columnWidth(1) >= needOf(1));
        QCOMPARE(m_view->columnWidth(0) + m_view->columnWidth(1), m_view->viewport()->width());
        const int wide = m_view->columnWidth(1);
        write(u"A title"_s, u"approved"_s);
        QTRY_VERIFY(m_view->columnWidth(1) < wide);
    }

    void ofALongTitleTheUsualLengthIsKept()
    {
        write(QString(90, u'm'), QString(90, u'm'));
        QTRY_COMPARE(m_view->columnWidth(0), RowDelegate::widthOf(u"A title of a usual length"_s, false, m_view.get()));
        QCOMPARE(m_view->columnWidth(0) + m_view->columnWidth(1), m_view->viewport()->width());
    }

    void wordsThatComeFirstHaveRoomBeforeOthersHaveMoreThanTheLeast_data()
    {
        QTest::addColumn<bool>("isFirst");
        QTest::newRow("the first") << true;
        QTest::newRow("in shares") << false;
    }

    void wordsThatComeFirstHaveRoomBeforeOthersHaveMoreThanTheLeast()
    {
        QFETCH(const bool, isFirst);
        QTableView view;
        furnish(view, m_model.get());
        new ColumnFit(&view, static_cast<TableHeader *>(view.horizontalHeader()),
                      {.columns = {{u"before 00:00:00"_s, u"00:00:00"_s},
                                   {QString(40, u'n'), QString(10, u'n')},
                                   {u"Pointsman"_s, u"Pointsman"_s, false, false, true}},
                       .stretched = 1,
                       .isStretchedFirst = isFirst,
                       .firstToGo = {}});
        m_model->setColumnCount(3);
        write(u"00:00:00"_s, QString(24, u'n'));
        const auto widthOf = [&](const QString &text) { return RowDelegate::widthOf(text, false, &view); };
        const int room = widthOf(u"00:00:00"_s) + widthOf(QString(25, u'n')) + widthOf(u"Pointsman"_s);
        view.resize(room + 2 * view.frameWidth(), 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_COMPARE(view.columnWidth(1) >= widthOf(QString(24, u'n')), isFirst);
        QVERIFY(view.columnWidth(0) >= widthOf(u"00:00:00"_s));
    }

    void whereNoColumnIsLeftToGoTheStretchedOneIsCut()
    {
        m_model->setHorizontalHeaderLabels({u"Title"_s, u"State"_s});
        QTableView view;
        furnish(view, m_model.get());
        const QString least = QString(20, u'n');
        new ColumnFit(&view, static_cast<TableHeader *>(view.horizontalHeader()),
                      {.columns = {{least, least}, {u"approved"_s, u"approved"_s}}, .stretched = 0, .firstToGo = {}});
        write(least, u"approved"_s);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto widthOf = [&](const QString &text) { return RowDelegate::widthOf(text, false, &view); };
        view.resize(widthOf(u"approved"_s) + widthOf(QString(15, u'n')), 200);
        QTRY_COMPARE(view.columnWidth(0) + view.columnWidth(1), view.viewport()->width());
        QVERIFY(view.columnWidth(1) >= widthOf(u"approved"_s));
    }

    void aWidthThatTheUserGaveStays()
    {
        m_view->horizontalHeader()->resizeSection(1, 90);
        write(u"A title"_s, u"revised, review: (pending until the API is there)"_s);
        QCoreApplication::sendPostedEvents();
        QTest::qWait(0);
        QCOMPARE(m_view->columnWidth(1), 90);
    }

    void whatHasNoSayIsNotMeasured()
    {
        constexpr int many = 300;
        m_model->setRowCount(many);
        write(u"A title"_s, u"approved"_s);
        QTRY_VERIFY(m_delegate->count > 0);
        settle();
        const int before = m_delegate->count;
        m_model->setItem(many - 1, 1, new QStandardItem(u"revised, review: (pending until the API is there)"_s));
        m_model->appendRow(new QStandardItem(u"A title"_s));
        settle();
        QCOMPARE(m_delegate->count, before);
        write(u"Another title"_s, u"approved"_s);
        QTRY_VERIFY(m_delegate->count > before);
    }

    void anEmptyColumnGoesFirstAndTheSortedOneLast()
    {
        QStandardItemModel model(3, 4);
        QTableView view;
        furnish(view, &model);
        view.setSortingEnabled(true);
        ColumnFit fit(&view, static_cast<TableHeader *>(view.horizontalHeader()),
                      {.columns = {m_usual, m_usual, m_usual, m_usual}, .stretched = 0, .firstToGo = {1, 2}});
        for (const int column : {0, 1, 2})
            model.setItem(2, column, new QStandardItem(u"words"_s));
        view.sortByColumn(1, Qt::AscendingOrder);
        const int width = RowDelegate::widthOf(m_usual.typical, false, &view);
        view.resize(7 * width / 2, 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_COMPARE(fit.leftOut(), QList<int>{3});
        view.resize(5 * width / 2, 200);
        QTRY_COMPARE(fit.leftOut(), (QList<int>{3, 2}));
        view.resize(7 * width / 2, 200);
        QTRY_COMPARE(fit.leftOut(), QList<int>{3});
        model.setItem(2, 3, new QStandardItem(u"a warning"_s));
        QTRY_COMPARE(fit.leftOut(), QList<int>{2});
    }

    void aFilterEmptiesNoColumn()
    {
        QStandardItemModel model(2, 3);
        QSortFilterProxyModel filter;
        filter.setSourceModel(&model);
        QTableView view;
        furnish(view, &filter);
        ColumnFit fit(&view, static_cast<TableHeader *>(view.horizontalHeader()),
                      {.columns = {m_usual, m_usual, m_usual}, .stretched = 0, .firstToGo = {1, 2}});
        for (const int column : {0, 2})
            model.setItem(0, column, new QStandardItem(u"one"_s));
        for (const int column : {0, 1})
            model.setItem(1, column, new QStandardItem(u"two"_s));
        view.resize(5 * RowDelegate::widthOf(m_usual.typical, false, &view) / 2, 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_COMPARE(fit.leftOut(), QList<int>{1});
        filter.setFilterFixedString(u"two"_s);
        settle();
        QCOMPARE(fit.leftOut(), QList<int>{1});
    }

    void whatTellsMoreThanTheOrderGoesAfterTheSortedOne()
    {
        QStandardItemModel model(1, 3);
        QTableView view;
        furnish(view, &model);
        view.setSortingEnabled(true);
        ColumnFit fit(&view, static_cast<TableHeader *>(view.horizontalHeader()),
                      {.columns = {m_usual, m_usual, m_usual}, .stretched = 0, .firstToGo = {1}, .lastToGo = {2}});
        for (const int column : {0, 1, 2})
            model.setItem(0, column, new QStandardItem(u"words"_s));
        view.sortByColumn(1, Qt::AscendingOrder);
        const int width = RowDelegate::widthOf(m_usual.typical, false, &view);
        view.resize(5 * width / 2, 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_COMPARE(fit.leftOut(), QList<int>{1});
        view.resize(3 * width / 2, 200);
        QTRY_COMPARE(fit.leftOut(), (QList<int>{1, 2}));
    }

    void aDateIsNeverCutWhateverTheOthersNeed()
    {
        QStandardItemModel model(1, 2);
        QTableView view;
        furnish(view, &model);
        ColumnPlan::Column date{u"28 May 2000, 22:58"_s, u"28 May, 22:58"_s};
        date.isNeverCut = true;
        new ColumnFit(&view, static_cast<TableHeader *>(view.horizontalHeader()),
                      {.columns = {{QString(60, u'm'), QString(20, u'm')}, date}, .stretched = 0, .firstToGo = {}});
        const auto widthOf = [&](const QString &text) { return RowDelegate::widthOf(text, false, &view); };
        model.setItem(0, 0, new QStandardItem(QString(60, u'm')));
        model.setItem(0, 1, new QStandardItem(u"28 May, 22:58"_s));
        view.resize(widthOf(QString(25, u'm')) + widthOf(u"28 May, 22:58"_s), 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY(view.columnWidth(1) < widthOf(u"28 May 2000, 22:58"_s));
        model.setItem(0, 1, new QStandardItem(u"27 May 2000, 20:58"_s));
        QTRY_VERIFY(view.columnWidth(1) >= view.sizeHintForIndex(model.index(0, 1)).width());
    }

private:
    const ColumnPlan::Column m_usual{QString(10, u'n'), QString(10, u'n')};

    /// What a table of the window has that columns are fitted by.
    static void furnish(QTableView &view, QAbstractItemModel *model)
    {
        view.setModel(model);
        view.setHorizontalHeader(new TableHeader(&view));
        view.verticalHeader()->hide();
        view.setItemDelegate(new RowDelegate(&view));
    }
    /// Until all is through that was to be done soon.
    static void settle()
    {
        bool isThrough = false;
        QTimer::singleShot(1, [&isThrough] { isThrough = true; });
        QTRY_VERIFY(isThrough);
    }
    void write(const QString &title, const QString &words)
    {
        m_model->setItem(0, 0, new QStandardItem(title));
        m_model->setItem(0, 1, new QStandardItem(words));
    }
    [[nodiscard]] int needOf(int column) const { return m_view->sizeHintForIndex(m_model->index(0, column)).width(); }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_view;
    CountingDelegate *m_delegate = nullptr;
};

QTEST_MAIN(ColumnFitTest)
#include "tst_columnfit.moc"
