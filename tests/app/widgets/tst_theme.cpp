// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/icons.h"
#include "app/widgets/theme.h"
#include "app/widgets/themestyle.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOption>
#include <QTest>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Pointsman;

Q_DECLARE_METATYPE(Pointsman::Tone)
Q_DECLARE_METATYPE(Pointsman::Theme)

/// Every tone can be read on every ground it is put on, whatever the palette; icons are there and follow it.
class ThemeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEdgeOfATextSaysThatTheKeysAreThere()
    {
        ThemeStyle style;
        const QTextBrowser text;
        const auto edge = [&](QStyle::State state) {
            QStyleOptionFrame option;
            option.rect = {0, 0, 20, 20};
            option.palette = text.palette();
            option.state = state;
            QImage image(20, 20, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            style.drawPrimitive(QStyle::PE_Frame, &option, &painter, &text);
            painter.end();
            return image.pixelColor(0, 10);
        };
        QCOMPARE(edge(QStyle::State_HasFocus), toneColor(text.palette(), Tone::Accent));
        QVERIFY(edge(QStyle::State_HasFocus) != edge(QStyle::State_None));
    }

    void everyToneIsReadable_data();
    void everyToneIsReadable();
    void contrastIsCountedAsWcagDoes();
    void darkAndLightAreToldApart();
    void everyIconHasAPicture();
    void iconsFollowThePalette();
    void picturesThatPointAlongLinesAreMirroredFromRightToLeft();
    void theButtonForMoreOfAToolBarIsSeen();
    void theMenuThatTheKeysAreAtIsMarked();
    void theFocusIsSeenOnASelectedRow();
    void theEdgesOfControlsAndTheFocusAreSeen_data();
    void theEdgesOfControlsAndTheFocusAreSeen();
};

namespace {

QPalette ofColors(QColor window, QColor text, QColor highlight)
{
    QPalette palette(window, window);
    for (const auto role : {QPalette::Base, QPalette::AlternateBase})
        palette.setColor(role, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Highlight, highlight);
    return palette;
}

/// The colour of the middle of a filled icon.
QColor middleOf(Icon name, Tone tone)
{
    return icon(name, tone).pixmap(QSize(16, 16), 1.0).toImage().pixelColor(8, 8);
}

} // namespace

void ThemeTest::everyToneIsReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << paletteFor(Theme::Light);
    QTest::newRow("dark") << paletteFor(Theme::Dark);
    QTest::newRow("the style's own") << QApplication::palette();
    QTest::newRow("yellow accent on white") << ofColors(Qt::white, Qt::black, QColor(0xff, 0xee, 0x00));
    QTest::newRow("dark blue accent on black") << ofColors(Qt::black, Qt::white, QColor(0x00, 0x00, 0x80));
    QTest::newRow("sepia") << ofColors(QColor(0xf4, 0xec, 0xd8), QColor(0x5b, 0x46, 0x36), QColor(0xb5, 0x89, 0x00));
}

void ThemeTest::everyToneIsReadable()
{
    QFETCH(QPalette, palette);
    for (const Tone tone : {Tone::Text, Tone::Muted, Tone::Accent, Tone::Ok, Tone::Warning, Tone::Error}) {
        const QColor color = toneColor(palette, tone);
        const auto least = [&](const QColor &ground) { return contrastRatio(color, ground) >= 4.5; };
        QVERIFY(least(palette.color(QPalette::Window)));
        QVERIFY(least(palette.color(QPalette::Base)));
        QVERIFY(least(toneGround(palette, tone)));
        QVERIFY(least(selectionGround(palette)));
    }
}

void ThemeTest::contrastIsCountedAsWcagDoes()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

void ThemeTest::darkAndLightAreToldApart()
{
    QVERIFY(isDark(paletteFor(Theme::Dark)));
    QVERIFY(!isDark(paletteFor(Theme::Light)));
}

void ThemeTest::everyIconHasAPicture()
{
    for (int name = 0; name <= int(lastIcon); ++name) {
        const QImage image = icon(Icon(name)).pixmap(QSize(16, 16), 1.0).toImage();
        bool isEmpty = true;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                isEmpty = isEmpty && image.pixelColor(x, y).alpha() == 0;
        QVERIFY2(!isEmpty, qPrintable(QString::number(name)));
    }
    QVERIFY(!programIcon().pixmap(64, 64).isNull());
}

void ThemeTest::iconsFollowThePalette()
{
    applyTheme(Theme::Light);
    const QColor light = middleOf(Icon::Active, Tone::Accent);
    applyTheme(Theme::Dark);
    const QColor dark = middleOf(Icon::Active, Tone::Accent);
    QVERIFY(light != dark);
    QCOMPARE(dark, toneColor(paletteFor(Theme::Dark), Tone::Accent));
    QCOMPARE(icon(Icon::Active).pixmap(QSize(16, 16), 2.0).size(), QSize(32, 32));
    applyTheme(Theme::System);
}

void ThemeTest::picturesThatPointAlongLinesAreMirroredFromRightToLeft()
{
    const auto imageOf = [](Icon name) { return icon(name).pixmap(QSize(16, 16), 1.0).toImage(); };
    const QImage more = imageOf(Icon::More);
    const QImage terminal = imageOf(Icon::Terminal);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage mirroredMore = imageOf(Icon::More);
    const QImage sameTerminal = imageOf(Icon::Terminal);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(mirroredMore, more.mirrored(true, false));
    QVERIFY(mirroredMore != more);
    QCOMPARE(sameTerminal, terminal);
}

/// The style's own picture is black in either.
void ThemeTest::theButtonForMoreOfAToolBarIsSeen()
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyTheme(theme);
        const QIcon more = QApplication::style()->standardIcon(QStyle::SP_ToolBarHorizontalExtensionButton);
        const QImage image = more.pixmap(QSize(64, 64), 1.0).toImage();
        const QColor window = paletteFor(theme).color(QPalette::Window);
        double best = 0;
        for (int x = 0; x < image.width(); ++x) {
            if (const QColor color = image.pixelColor(x, image.height() / 2); color.alpha() == 255)
                best = std::max(best, contrastRatio(color, window));
        }
        QVERIFY2(best >= 4.5, qPrintable(QString::number(best)));
    }
    applyTheme(Theme::System);
}

/// Also where it is not open, as after Escape.
void ThemeTest::theMenuThatTheKeysAreAtIsMarked()
{
    applyTheme(Theme::Light);
    QStyleOptionMenuItem option;
    option.rect = QRect(0, 0, 60, 24);
    option.text = QStringLiteral("File");
    option.palette = paletteFor(Theme::Light);
    const auto imageOf = [&option](QStyle::State state) {
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(option.palette.color(QPalette::Window));
        QPainter painter(&image);
        option.state = state;
        QApplication::style()->drawControl(QStyle::CE_MenuBarItem, &option, &painter);
        return image;
    };
    const QColor atRest = imageOf(QStyle::State_Enabled).pixelColor(5, 12);
    QVERIFY(imageOf(QStyle::State_Enabled | QStyle::State_Selected).pixelColor(5, 12) != atRest);
    applyTheme(Theme::System);
}

void ThemeTest::theFocusIsSeenOnASelectedRow()
{
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        applyTheme(theme);
        QStyleOptionFocusRect option;
        option.rect = QRect(0, 0, 60, 24);
        option.palette = QApplication::palette();
        option.backgroundColor = option.palette.color(QPalette::Highlight);
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(option.backgroundColor);
        QPainter painter(&image);
        QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter);
        painter.end();
        QVERIFY(contrastRatio(image.pixelColor(0, 12), option.backgroundColor) >= 2.8);
    }
    applyTheme(Theme::System);
}

void ThemeTest::theEdgesOfControlsAndTheFocusAreSeen_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
}

/// WCAG 2 asks for 3:1 of what shows where a control is and which one has the focus.
void ThemeTest::theEdgesOfControlsAndTheFocusAreSeen()
{
    QFETCH(Theme, theme);
    applyTheme(theme);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    const QList<QWidget *> controls{new QLineEdit, new QSpinBox, new QComboBox, new QCheckBox, new QRadioButton};
    for (QWidget *control : controls)
        layout->addWidget(control);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QColor ground = window.palette().color(QPalette::Window);
    const auto edgeOf = [&](QWidget *control) {
        const QImage image = control->grab().toImage();
        QColor edge = ground;
        for (int x = 0; x < 4; ++x) {
            const QColor color = image.pixelColor(x, image.height() / 2);
            if (contrastRatio(color, ground) > contrastRatio(edge, ground))
                edge = color;
        }
        return edge;
    };
    for (QWidget *control : controls) {
        control->setFocus();
        const QColor focused = edgeOf(control);
        QVERIFY2(contrastRatio(focused, ground) >= 3, control->metaObject()->className());
        (control == controls.first() ? controls.last() : controls.first())->setFocus();
        const QColor atRest = edgeOf(control);
        QVERIFY2(contrastRatio(atRest, ground) >= 3, control->metaObject()->className());
        QVERIFY2(atRest != focused, control->metaObject()->className());
    }
    applyTheme(Theme::System);
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
