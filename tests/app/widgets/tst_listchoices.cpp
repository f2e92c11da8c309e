// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/listchoices.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using namespace Qt::StringLiterals;

class ListChoicesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofTwoWithTheSameWordsEachCanBeChosen()
    {
        QComboBox box;
        setListChoices(&box, {{u"Alpha"_s, u"one"_s}, {u"Alpha"_s, u"two"_s}}, u"two"_s);
        QCOMPARE(box.count(), 2);
        QCOMPARE(box.currentIndex(), 1);
        QCOMPARE(box.itemData(0, Qt::ToolTipRole).toString(), u"one"_s);
    }

    void theSameChoicesLeaveAnOpenListAlone()
    {
        QComboBox box;
        const ListChoices choices{{u"Alpha"_s, u"one"_s}, {u"Beta"_s, u"two"_s}};
        setListChoices(&box, choices, u"one"_s);
        box.show();
        box.showPopup();
        QTest::keyClick(box.view(), Qt::Key_Down);
        QCOMPARE(box.view()->currentIndex().row(), 1);
        const QSignalSpy removed(box.model(), &QAbstractItemModel::rowsRemoved);
        setListChoices(&box, choices, u"one"_s);
        QCOMPARE(removed.size(), 0);
        QVERIFY(box.view()->isVisible());
        QCOMPARE(box.view()->currentIndex().row(), 1);
    }

    void whatIsChosenStaysSoByItsId()
    {
        QComboBox box;
        setListChoices(&box, {{u"Alpha"_s, u"one"_s}, {u"Beta"_s, u"two"_s}}, u"two"_s);
        const QSignalSpy changed(&box, &QComboBox::currentIndexChanged);
        setListChoices(&box, {{u"Alpha"_s, u"one"_s}, {u"Aye"_s, u"new"_s}, {u"Renamed"_s, u"two"_s}}, u"two"_s);
        QCOMPARE(box.currentText(), u"Renamed"_s);
        setListChoices(&box, {{u"Alpha"_s, u"one"_s}}, u"two"_s);
        QCOMPARE(box.currentIndex(), -1);
        QCOMPARE(changed.size(), 0);
    }
};

QTEST_MAIN(ListChoicesTest)
#include "tst_listchoices.moc"
