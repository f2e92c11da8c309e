// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/notelabel.h"

#include "app/widgets/labels.h"
#include "base/ids.h"

#include <QApplication>
#include <QEvent>

namespace Pointsman {

namespace {

QString glyphOf(Tone tone)
{
    switch (tone) {
    case Tone::Text:
    case Tone::Muted:
    case Tone::Accent:
    case Tone::Ok:
        return {};
    case Tone::Warning:
        return QStringLiteral("\u26a0 ");
    case Tone::Error:
        return QStringLiteral("\u2715 ");
    }
    Q_UNREACHABLE();
}

/// A word that no line could hold, such as an id of 200 letters, with its middle left out.
QString withoutLongWords(const QString &text)
{
    constexpr int longest = 60;
    constexpr int kept = 25;
    QStringList words = text.split(u' ');
    for (QString &word : words) {
        if (word.size() > longest)
            word = word.first(kept) + QChar(u'…') + word.last(kept);
    }
    return words.join(u' ');
}

} // namespace

NoteLabel::NoteLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    alignWithWindow(this);
    // Words never make a dialog wider.
    setSizePolicy(QSizePolicy::Ignored, sizePolicy().verticalPolicy());
    clearNote();
}

void NoteLabel::showNote(Tone tone, const QString &text)
{
    showNotes(tone, text.isEmpty() ? QStringList() : QStringList(text));
}

void NoteLabel::showNotes(Tone tone, const QStringList &notes)
{
    m_tone = tone;
    QStringList words;
    QStringList signedWords;
    for (const QString &note : notes) {
        // Lines are ours, what stands in them may be foreign.
        QStringList lines = note.split(u'\n');
        for (QString &line : lines)
            line = printable(line);
        words << lines.join(u'\n');
        signedWords << glyphOf(tone) + withoutLongWords(words.back());
    }
    m_words = words.join(u'\n');
    setText(signedWords.join(u'\n'));
    setAccessibleName(m_words);
    setVisible(!m_words.isEmpty());
    if (m_field)
        m_field->setAccessibleDescription(m_words);
    recolor();
}

void NoteLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        recolor();
}

void NoteLabel::recolor()
{
    const QColor color = toneColor(QApplication::palette(), m_tone);
    if (palette().color(QPalette::Active, QPalette::WindowText) == color)
        return;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, color);
    setPalette(own);
}

} // namespace Pointsman
