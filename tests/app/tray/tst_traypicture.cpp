// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/traypicture.h"

#include "app/widgets/theme.h"

#include <QDir>
#include <QPixmap>
#include <QTemporaryDir>
#include <QTest>

using namespace Pointsman;

namespace {

TraySummary summaryOf(int errors, int warnings, bool isWatchingAll = true)
{
    TraySummary summary;
    summary.counts = {errors, warnings};
    summary.isWatchingAll = isWatchingAll;
    return summary;
}

QImage gray(const TraySummary &summary, int size)
{
    return paintedTrayPicture(summary, size).toImage().convertToFormat(QImage::Format_Grayscale8);
}

/// How many pixels of two pictures in shades of gray differ clearly: what one sees who sees no colours.
int difference(const QImage &one, const QImage &other)
{
    int pixels = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            pixels += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 48 ? 1 : 0;
    }
    return pixels;
}

} // namespace

/// The tray's icon tells by shape and number.
class TrayPictureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesDifferWithoutColour_data() { sizes(); }
    void statesDifferWithoutColour()
    {
        QFETCH(int, size);
        const QList<TraySummary> states{summaryOf(0, 0), summaryOf(0, 3), summaryOf(3, 0), summaryOf(0, 0, false),
                                        summaryOf(3, 0, false)};
        for (qsizetype i = 0; i < states.size(); ++i) {
            for (qsizetype j = i + 1; j < states.size(); ++j)
                QVERIFY2(difference(gray(states[i], size), gray(states[j], size)) > size,
                         qPrintable(QStringLiteral("states %1 and %2").arg(i).arg(j)));
        }
    }

    void numbersDiffer_data() { sizes(); }
    void numbersDiffer()
    {
        QFETCH(int, size);
        for (int count = 1; count < 9; ++count) {
            QVERIFY(difference(gray(summaryOf(count, 0), size), gray(summaryOf(count + 1, 0), size)) >= size / 4);
            QVERIFY(difference(gray(summaryOf(0, count), size), gray(summaryOf(0, count + 1), size)) >= size / 4);
        }
        QVERIFY(difference(gray(summaryOf(9, 0), size), gray(summaryOf(10, 0), size)) >= size / 4);
    }

    void isSeenOnAnyPanel_data() { sizes(); }
    void isSeenOnAnyPanel()
    {
        QFETCH(int, size);
        const QImage picture = paintedTrayPicture(summaryOf(0, 0), size).toImage();
        for (const QColor &panel : {QColor(Qt::white), QColor(Qt::black), QColor(QStringLiteral("#0d6d97"))}) {
            int seen = 0;
            for (int y = 0; y < size; ++y) {
                for (int x = 0; x < size; ++x) {
                    const QColor color = picture.pixelColor(x, y);
                    seen += color.alpha() > 200 && contrastRatio(color, panel) >= 3 ? 1 : 0;
                }
            }
            QVERIFY2(seen > size * size / 8, qPrintable(panel.name()));
        }
    }

    void allSizesAreInTheIcon()
    {
        const QIcon icon = trayPicture(summaryOf(0, 2));
        for (const int size : {16, 22, 24, 32, 48})
            QVERIFY(icon.availableSizes().contains(QSize(size, size)));
    }

    void themesPictureIsTakenOnlyWhereThereIsNoNumber()
    {
        QTemporaryDir themes;
        const QString folder = themes.path() + QStringLiteral("/trial/16x16/status");
        QVERIFY(QDir().mkpath(folder));
        QPixmap own(16, 16);
        own.fill(Qt::green);
        for (const char *name : {"-tray", "-tray-attention"})
            QVERIFY(own.save(folder + QStringLiteral("/io.github.pointsman.pointsman") + QString::fromLatin1(name) +
                             QStringLiteral(".png")));
        QFile index(themes.path() + QStringLiteral("/trial/index.theme"));
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.write("[Icon Theme]\nName=trial\nComment=trial\nDirectories=16x16/status\n"
                    "[16x16/status]\nSize=16\nContext=Status\nType=Fixed\n");
        index.close();
        const QStringList usualPaths = QIcon::themeSearchPaths();
        QCOMPARE(trayPicture(summaryOf(0, 0)).name(), QString());
        QIcon::setThemeSearchPaths({themes.path()});
        QIcon::setThemeName(QStringLiteral("trial"));
        QCOMPARE(trayPicture(summaryOf(0, 0)).name(), QStringLiteral("io.github.pointsman.pointsman-tray"));
        QCOMPARE(trayPicture(summaryOf(0, 0, false)).name(),
                 QStringLiteral("io.github.pointsman.pointsman-tray-attention"));
        QCOMPARE(trayPicture(summaryOf(0, 1)).name(), QString());
        QCOMPARE(trayPicture(summaryOf(1, 0, false)).name(), QString());
        QIcon::setThemeSearchPaths(usualPaths);
    }

private:
    static void sizes()
    {
        QTest::addColumn<int>("size");
        for (const int size : {16, 22, 24, 32, 48})
            QTest::addRow("%d pixels", size) << size;
    }
};

QTEST_MAIN(TrayPictureTest)
#include "tst_traypicture.moc"
