// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/stationswidget.h"

#include <QApplication>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Pointsman;
using namespace Qt::StringLiterals;

class StationsWidgetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_widget = std::make_unique<StationsWidget>();
        m_widget->resize(400, 100);
        m_widget->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_widget.get()));
    }

    void eachHasTheSameRoomWhereTheWordsAreShort()
    {
        setPlan(u"Plan"_s, u"none"_s);
        QCOMPARE(kindAt(199), StationKind::Spikes);
        QCOMPARE(kindAt(201), StationKind::Plan);
        QCOMPARE(kindAt(301), StationKind::Backlog);
    }

    void aLongCaptionLeavesTheStationsWhereTheyAre()
    {
        setPlan(u"Plan"_s, QString(80, u'm'));
        QCOMPARE(kindAt(199), StationKind::Spikes);
        QCOMPARE(kindAt(301), StationKind::Backlog);
    }

    void aLongCaptionTakesTheRoomBesideItsColumn()
    {
        setPlan(u"Plan"_s, u"A title of the usual length"_s);
        const QImage image = m_widget->grab().toImage();
        const int below = 3 * m_widget->fontMetrics().height() / 2; // the track
        const auto isDrawnIn = [&](int from, int to) {
            for (int x = from; x < to; ++x) {
                for (int y = below; y < image.height(); ++y) {
                    if (image.pixel(x, y) != image.pixel(0, 0))
                        return true;
                }
            }
            return false;
        };
        QVERIFY(QFontMetrics(m_widget->font()).horizontalAdvance(u"A title of the usual length"_s) > 130);
        QVERIFY(isDrawnIn(188, 198));
        QVERIFY(isDrawnIn(302, 312));
    }

    void whatOneHasToSpareALongerOneTakes()
    {
        setPlan(u"Plan: draft, FAIL, 2 blockers"_s, u"A title"_s);
        QCOMPARE(kindAt(190), StationKind::Plan);
        QCOMPARE(kindAt(310), StationKind::Plan);
        QCOMPARE(kindAt(395), StationKind::Backlog);
    }

    void aCaptionThatIsTooLongForALineHasTwo()
    {
        setPlan(u"Plan"_s, u"A title"_s);
        const int usual = m_widget->minimumSizeHint().height();
        setPlan(u"Plan"_s, u"A title of several words that is much longer than its column is wide"_s);
        QCOMPARE(m_widget->minimumSizeHint().height(), usual + m_widget->fontMetrics().height());
        const QImage image = m_widget->grab().toImage();
        bool isDrawn = false;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = usual - m_widget->fontMetrics().height() / 2; y < image.height(); ++y)
                isDrawn = isDrawn || image.pixel(x, y) != image.pixel(0, 0);
        }
        QVERIFY(isDrawn);
        m_widget->resize(2000, 100);
        QCOMPARE(m_widget->minimumSizeHint().height(), usual);
    }

    void keysGoFromOneToTheNextAndChoose()
    {
        setPlan(u"Plan"_s, u"A title"_s);
        QCOMPARE(m_widget->focusPolicy() & Qt::TabFocus, Qt::TabFocus);
        QVERIFY(QTest::qWaitForWindowActive(m_widget.get()));
        m_widget->clearFocus();
        const QImage before = m_widget->grab().toImage();
        m_widget->setFocus();
        QVERIFY(m_widget->grab().toImage() != before); // where the focus is can be seen
        QCOMPARE(kindByKeys({Qt::Key_Return}), StationKind::Seed);
        QCOMPARE(kindByKeys({Qt::Key_Right, Qt::Key_Right, Qt::Key_Space}), StationKind::Plan);
        QCOMPARE(kindByKeys({Qt::Key_Right, Qt::Key_Right, Qt::Key_Enter}), StationKind::Backlog);
        QCOMPARE(kindByKeys({Qt::Key_Left, Qt::Key_Return}), StationKind::Plan);
        m_widget->setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(kindByKeys({Qt::Key_Left, Qt::Key_Return}), StationKind::Backlog);
    }

    void whatCannotBeChosenSaysWhy()
    {
        m_widget->setStations({Station{StationState::Reached, u"Seed"_s, u"2"_s, {}},
                               Station{StationState::Ahead, u"Spikes"_s, u"none yet"_s, {}}, Station{}, Station{}});
        QVERIFY(!toolTipAt(50).contains(u"nothing to read"_s));
        QVERIFY(toolTipAt(150).contains(u"none yet\nThe session has not come here yet"_s));
        QToolTip::hideText();
        const QSignalSpy clicks(m_widget.get(), &StationsWidget::clicked);
        QTest::keyClick(m_widget.get(), Qt::Key_Right);
        QTest::keyClick(m_widget.get(), Qt::Key_Return);
        QCOMPARE(clicks.size(), 0);
        QVERIFY(QToolTip::text().contains(u"nothing to read"_s));
    }

    void itsToolTipHasAllWordsAndLines()
    {
        setPlan(u"Plan: draft"_s, u"A title"_s);
        const QString tip = toolTipAt(250);
        QVERIFY2(tip.contains(u"Plan: draft"_s) && tip.contains(u"A title"_s) && tip.contains(u"Status: draft"_s) &&
                     !tip.contains(u"\\u{a}"_s, Qt::CaseInsensitive),
                 qPrintable(tip));
    }

private:
    void setPlan(const QString &title, const QString &caption)
    {
        const auto reached = StationState::Reached;
        m_widget->setStations({Station{reached, u"Seed"_s, u"2"_s, {}}, Station{reached, u"Spikes"_s, u"1"_s, {}},
                               Station{reached, title, caption, u"plan-a\nStatus: draft"_s},
                               Station{reached, u"Backlog"_s, u"1"_s, {}}});
    }
    StationKind kindAt(int x)
    {
        QSignalSpy clicks(m_widget.get(), &StationsWidget::clicked);
        QTest::mouseClick(m_widget.get(), Qt::LeftButton, {}, {x, 10});
        return clicks.isEmpty() ? StationKind::Seed : clicks.front().front().value<StationKind>();
    }

    StationKind kindByKeys(const QList<Qt::Key> &keys)
    {
        const QSignalSpy clicks(m_widget.get(), &StationsWidget::clicked);
        for (const Qt::Key key : keys)
            QTest::keyClick(m_widget.get(), key);
        return clicks.size() == 1 ? clicks.front().front().value<StationKind>() : StationKind(-1);
    }
    QString toolTipAt(int x)
    {
        const QPoint place(x, 10);
        QHelpEvent help(QEvent::ToolTip, place, m_widget->mapToGlobal(place));
        QApplication::sendEvent(m_widget.get(), &help);
        return QToolTip::text();
    }

    std::unique_ptr<StationsWidget> m_widget;
};

QTEST_MAIN(StationsWidgetTest)
#include "tst_stationswidget.moc"
