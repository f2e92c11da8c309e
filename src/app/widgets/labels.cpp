// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/labels.h"

#include "base/ids.h"

#include <QApplication>
#include <QEvent>

namespace Pointsman {

namespace {

constexpr qsizetype longestShown = 2000; // characters; ids and titles have at most 200

/// Keeps its text in its tone when the palette changes, be it the desktop's or an enabled state's.
class ToneLabel final : public QLabel
{
public:
    ToneLabel(Tone tone, QWidget *parent) : QLabel(parent), m_tone(tone)
    {
        // On a card, whose ground is the Base role, a label would be drawn in the Text role else.
        setForegroundRole(QPalette::WindowText);
        recolor();
    }

    void setTone(Tone tone)
    {
        m_tone = tone;
        recolor();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
            recolor();
    }

private:
    void recolor()
    {
        const QColor color = toneColor(QApplication::palette(), m_tone);
        if (palette().color(QPalette::Active, QPalette::WindowText) == color)
            return;
        QPalette own = palette();
        own.setColor(QPalette::WindowText, color);
        setPalette(own);
    }

    Tone m_tone;
};

void makePlain(QLabel *label, const QString &text)
{
    label->setTextFormat(Qt::PlainText);
    alignWithWindow(label);
    setPlain(label, text);
}

} // namespace

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    makePlain(label, text);
    return label;
}

void setPlain(QLabel *label, const QString &text)
{
    label->setText(printableShort(text));
}

void setPlainLines(QLabel *label, const QString &text)
{
    label->setText(printableLines(text));
}

QString printableShort(const QString &text)
{
    return text.size() <= longestShown ? printable(text) : printable(text.left(longestShown)) + u'…';
}

QString printableLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = printableShort(line);
    return lines.join(u'\n');
}

QLabel *toneLabel(const QString &text, Tone tone, QWidget *parent)
{
    auto *label = new ToneLabel(tone, parent);
    makePlain(label, text);
    return label;
}

QLabel *rowLabel(const QString &text, QWidget *parent)
{
    QLabel *label = toneLabel(text, Tone::Muted, parent);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    alignWithWindow(label);
    return label;
}

void alignWithWindow(QLabel *label)
{
    if (label->isRightToLeft() && label->alignment().testFlag(Qt::AlignLeft))
        label->setAlignment((label->alignment() & Qt::AlignVertical_Mask) | Qt::AlignRight | Qt::AlignAbsolute);
}

void alignLabelsWithWindow(QWidget *window)
{
    for (QLabel *label : window->findChildren<QLabel *>())
        alignWithWindow(label);
}

void setTone(QLabel *toneLabel, Tone tone)
{
    static_cast<ToneLabel *>(toneLabel)->setTone(tone);
}

QLabel *headingLabel(const QString &text, qreal scale, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setFont(boldFont(scaledFont(label->font(), scale)));
    return label;
}

QFont scaledFont(QFont font, qreal scale)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scale);
    else
        font.setPixelSize(qRound(font.pixelSize() * scale));
    return font;
}

QFont boldFont(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace Pointsman
