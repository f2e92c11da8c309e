// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/firstparts.h"
#include "app/widgets/navigatordelegate.h"
#include "app/widgets/projectdelegate.h"
#include "app/widgets/sessiondelegate.h"
#include "models/projectmodel.h"
#include "models/sessionmodel.h"

#include <QListView>
#include <QPainter>
#include <QProxyStyle>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace Pointsman;

/// What the delegates make of rows; what they look like is seen, not tested.
class DelegatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theButtonOfALineAsksForTheWayOut();
    void theButtonOfANarrowLineDoesToo();
    void besideTheButtonNothingIsAskedFor();
    void aProjectThatIsNotReadYetHasNoButton();
    void foreignTextInACellIsPrintable();
    void partsThatHaveNoRoomAreLeftOutWhole();
    void wordsAndNumbersAreLeftOutWhole();
    void whatASessionMissesLooksLikeAHole();
    void subtitlesMakeNavigatorRowsHigher();
    void fromRightToLeftACellReadsInItsOwnDirection();

private:
    void click(int fromRightEdge);

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QListView> m_view;
    ProjectDelegate *m_delegate = nullptr;
};

namespace {

/// Lets a test see what a delegate makes of a cell.
struct OpenRowDelegate final : RowDelegate
{
    using RowDelegate::initStyleOption;
};

QStyleOptionViewItem optionFor(const QModelIndex &index)
{
    QStyleOptionViewItem option;
    OpenRowDelegate().initStyleOption(&option, index);
    return option;
}

} // namespace

void DelegatesTest::init()
{
    m_model = std::make_unique<QStandardItemModel>(1, ProjectModel::columns);
    m_model->setData(m_model->index(0, 0), QStringLiteral("checkout-web"));
    m_model->setData(m_model->index(0, 0), static_cast<int>(ProjectNeed::None), StateRole);
    m_model->setData(m_model->index(0, 0), static_cast<int>(WayOut::Relocate), WayOutRole);
    m_view = std::make_unique<QListView>();
    m_view->setModel(m_model.get());
    m_delegate = new ProjectDelegate(m_view.get());
    m_view->setItemDelegate(m_delegate);
    m_view->resize(1000, 200);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void DelegatesTest::click(int fromRightEdge)
{
    const QRect line = m_view->visualRect(m_model->index(0, 0));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {line.right() - fromRightEdge, line.center().y()});
}

void DelegatesTest::theButtonOfALineAsksForTheWayOut()
{
    QSignalSpy requests(m_delegate, &ProjectDelegate::wayOutRequested);
    click(30);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.first().first().toModelIndex().data().toString(), QStringLiteral("checkout-web"));
}

void DelegatesTest::theButtonOfANarrowLineDoesToo()
{
    m_model->setData(m_model->index(0, int(ProjectModel::Column::Session)),
                     QStringLiteral("A title that is longer than such a line"));
    m_view->resize(380, 200);
    QSignalSpy requests(m_delegate, &ProjectDelegate::wayOutRequested);
    click(24);
    click(60); // it is only as wide as its picture there
    QCOMPARE(requests.size(), 1);
    QVERIFY(!m_view->horizontalScrollBar()->isVisible());
}

void DelegatesTest::besideTheButtonNothingIsAskedFor()
{
    QSignalSpy requests(m_delegate, &ProjectDelegate::wayOutRequested);
    click(500);
    QCOMPARE(requests.size(), 0);
}

void DelegatesTest::aProjectThatIsNotReadYetHasNoButton()
{
    m_model->setData(m_model->index(0, 0), static_cast<int>(WayOut::Nothing), WayOutRole);
    QSignalSpy requests(m_delegate, &ProjectDelegate::wayOutRequested);
    click(30);
    QCOMPARE(requests.size(), 0);
}

void DelegatesTest::foreignTextInACellIsPrintable()
{
    QStandardItemModel sessions(1, SessionModel::columns);
    const QModelIndex seed = sessions.index(0, static_cast<int>(SessionModel::Column::Seed));
    sessions.setData(seed, QStringLiteral("a\u202Eb"));
    QCOMPARE(optionFor(seed).text, QStringLiteral("a\\u{202E}b"));
}

void DelegatesTest::partsThatHaveNoRoomAreLeftOutWhole()
{
    const QFontMetrics metrics(m_view->font());
    const QString text = QStringLiteral("blocked, FAIL, 2 blockers");
    const auto shown = [&](const char *room) {
        return firstParts(text, metrics, metrics.horizontalAdvance(QString::fromLatin1(room)));
    };
    QCOMPARE(shown("blocked, FAIL, 2 blockers"), text);
    QCOMPARE(shown("blocked, FAIL, 2"), QStringLiteral("blocked, FAIL…"));
    QCOMPARE(shown("blocked, FA"), QStringLiteral("blocked…"));
    QCOMPARE(shown("bloc"), QStringLiteral("blocked…")); // and is cut as any other word
}

void DelegatesTest::wordsAndNumbersAreLeftOutWhole()
{
    const QFontMetrics metrics(m_view->font());
    const QString text = QStringLiteral("nothing was done for 257 days");
    const auto shown = [&](const char *room) {
        return firstWords(text, metrics, metrics.horizontalAdvance(QString::fromUtf8(room)));
    };
    QCOMPARE(shown("nothing was done for 257 days"), text);
    QCOMPARE(shown("nothing was done for 257 d\u2026"), QStringLiteral("nothing was done for 257…"));
    QCOMPARE(shown("nothing was done for 25\u2026"), QStringLiteral("nothing was done for…"));
    const QString path = QStringLiteral("at /home/someone/in/a/very/deep/folder/of/folders");
    QVERIFY(firstWords(path, metrics, metrics.horizontalAdvance(path) - 5).size() > 40); // else nothing were left of it
    const QString two = QStringLiteral("one two three four");
    QCOMPARE(roomInTwoLines(two, metrics), std::max(metrics.horizontalAdvance(QStringLiteral("one two")),
                                                    metrics.horizontalAdvance(QStringLiteral("three four"))));
}

void DelegatesTest::whatASessionMissesLooksLikeAHole()
{
    QStandardItemModel sessions(2, SessionModel::columns);
    Stations stations;
    stations.states.at(std::size_t(StationKind::Plan)) = StationState::Missing;
    const auto widthAt = [&](SessionModel::Column column) {
        const QModelIndex index = sessions.index(0, static_cast<int>(column));
        sessions.setData(index, QStringLiteral("plan-a"));
        sessions.setData(index, QVariant::fromValue(stations), StationsRole);
        return SessionDelegate().sizeHint({}, index).width();
    };
    QVERIFY(widthAt(SessionModel::Column::Plan) > widthAt(SessionModel::Column::Project)); // its picture
    QCOMPARE(widthAt(SessionModel::Column::Spikes), widthAt(SessionModel::Column::Project));
}

void DelegatesTest::subtitlesMakeNavigatorRowsHigher()
{
    QStandardItemModel pages(2, 1);
    pages.setData(pages.index(0, 0), 0, PageRole);
    pages.setData(pages.index(1, 0), 1, PageRole);
    pages.setData(pages.index(1, 0), QStringLiteral("a session"), SubtitleRole);
    const NavigatorDelegate delegate;
    const QStyleOptionViewItem option;
    QVERIFY(delegate.sizeHint(option, pages.index(1, 0)).height() >
            delegate.sizeHint(option, pages.index(0, 0)).height());
}

/// Else "5 / 8" would be read as "8 / 5", and a point before a name would stand behind it.
void DelegatesTest::fromRightToLeftACellReadsInItsOwnDirection()
{
    class Style final : public QProxyStyle
    {
    public:
        void drawControl(ControlElement element, const QStyleOption *option, QPainter *, const QWidget *) const override
        {
            if (element == CE_ItemViewItem)
                drawn << qstyleoption_cast<const QStyleOptionViewItem *>(option)->text;
        }
        mutable QStringList drawn;
    };
    auto *style = new Style;
    style->setParent(m_view.get());
    const QModelIndex index = m_model->index(0, 0);
    m_model->setData(index, QStringLiteral("5 / 8"));
    m_view->setStyle(style);
    const auto drawnIn = [&](Qt::LayoutDirection direction) {
        QPixmap picture(100, 20);
        QPainter painter(&picture);
        QStyleOptionViewItem option;
        option.initFrom(m_view.get());
        option.widget = m_view.get();
        option.direction = direction;
        RowDelegate().paint(&painter, option, index);
        return style->drawn.takeLast();
    };
    QCOMPARE(drawnIn(Qt::LeftToRight), QStringLiteral("5 / 8"));
    QCOMPARE(drawnIn(Qt::RightToLeft), QStringLiteral("\u20685 / 8\u2069"));
}

QTEST_MAIN(DelegatesTest)
#include "tst_delegates.moc"
