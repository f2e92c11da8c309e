// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/switcherdelegate.h"

#include <QFontMetrics>
#include <QTest>

using namespace Pointsman;

namespace {

const QString name = QStringLiteral("a-project-with-quite-a-long-name");
const QString text = QStringLiteral("session · ") + name + QStringLiteral(" · archived");
const QPoint place(10, int(name.size()));

QString markedLetters(const SwitcherDetail &detail)
{
    QString letters;
    for (const int mark : detail.marks)
        letters += detail.text.at(mark);
    return letters;
}

} // namespace

/// What of a line's detail is cut where it has no room.
class SwitcherDelegateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allOfItIsShownWhereThereIsRoom()
    {
        const QFontMetrics metrics{QFont()};
        const SwitcherDetail detail{text, {0, 10}};
        const SwitcherDetail fitted = detail.fitted(place, metrics, metrics.horizontalAdvance(text));
        QCOMPARE(fitted.text, text);
        QCOMPARE(fitted.marks, detail.marks);
    }

    void kindAndStateStayWhereTheProjectIsCut()
    {
        const QFontMetrics metrics{QFont()};
        const int width = metrics.horizontalAdvance(text) * 3 / 4;
        const auto archived = static_cast<int>(text.indexOf(QLatin1StringView("archived")));
        const SwitcherDetail fitted =
            SwitcherDetail{text, {0, 10, archived - 4, archived, archived + 1}}.fitted(place, metrics, width);
        QVERIFY2(fitted.text.startsWith(QStringLiteral("session · a-pro")), qPrintable(fitted.text));
        QVERIFY2(fitted.text.endsWith(QStringLiteral("… · archived")), qPrintable(fitted.text));
        QVERIFY(metrics.horizontalAdvance(fitted.text) <= width);
        // The marks go with their letters; that of one that is cut is none.
        QCOMPARE(markedLetters(fitted), QStringLiteral("saar"));
    }

    void withoutANameNothingIsCutInside()
    {
        const QFontMetrics metrics{QFont()};
        QCOMPARE((SwitcherDetail{text, {}}.fitted({}, metrics, 10).text), text);
    }
};

QTEST_MAIN(SwitcherDelegateTest)
#include "tst_switcherdelegate.moc"
