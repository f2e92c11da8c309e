// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/clampedlabel.h"

#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace Pointsman;

class ClampedLabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QToolTip::hideText(); }

    void takesOnlyTheLinesThatItsTextNeeds()
    {
        ClampedLabel label(2);
        label.setText(QStringLiteral("short"));
        QCOMPARE(label.heightForWidth(200), label.fontMetrics().lineSpacing());
        label.setText(QStringLiteral("long ").repeated(100));
        QCOMPARE(label.heightForWidth(200), 2 * label.fontMetrics().lineSpacing());
        QCOMPARE(label.heightForWidth(100'000), label.fontMetrics().lineSpacing());
    }

    void linesOfItsOwnStay()
    {
        ClampedLabel label(3);
        label.setText(QStringLiteral("one\ntwo"));
        QCOMPARE(label.heightForWidth(100'000), 2 * label.fontMetrics().lineSpacing());
        label.setText(QStringLiteral("one\ntwo\nthree\nfour"));
        QCOMPARE(label.heightForWidth(100'000), 3 * label.fontMetrics().lineSpacing());
    }

    void aWordWithoutBlanksMakesNothingWider()
    {
        ClampedLabel label(2);
        const int least = label.minimumSizeHint().width();
        label.setText(QString(1000, u'x'));
        QCOMPARE(label.minimumSizeHint().width(), least);
        QCOMPARE(label.heightForWidth(200), 2 * label.fontMetrics().lineSpacing());
    }

    void theToolTipHasTheWholeWhereItIsCut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("all of it is shown") << QStringLiteral("short") << false;
        QTest::newRow("cut") << QStringLiteral("long ").repeated(100) << true;
    }

    void theToolTipHasTheWholeWhereItIsCut()
    {
        QFETCH(QString, text);
        QFETCH(bool, isTold);
        ClampedLabel label(2);
        label.setText(text);
        label.resize(200, label.heightForWidth(200));
        label.show();
        QHelpEvent event(QEvent::ToolTip, QPoint(5, 5), label.mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(&label, &event);
        QCOMPARE(QToolTip::text().contains(text.trimmed()), isTold);
    }
};

QTEST_MAIN(ClampedLabelTest)
#include "tst_clampedlabel.moc"
