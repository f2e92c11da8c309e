// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/textdifferenceview.h"

#include "app/widgets/labels.h"
#include "app/widgets/theme.h"
#include "workspace/bounded.h"

#include <QApplication>
#include <QFontDatabase>
#include <QTextBlock>

namespace Pointsman {

namespace {

QString signOf(TextLine::Kind kind)
{
    switch (kind) {
    case TextLine::Kind::Same:
        return QStringLiteral("  ");
    case TextLine::Kind::Removed:
        return QStringLiteral("\u2212 ");
    case TextLine::Kind::Added:
        return QStringLiteral("+ ");
    }
    Q_UNREACHABLE();
}

} // namespace

TextDifferenceView::TextDifferenceView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setAccessibleName(tr("Differences as text"));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void TextDifferenceView::setLines(const std::vector<TextLine> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    QStringList texts;
    for (const TextLine &line : lines)
        texts << signOf(line.kind) + bounded(printableLines(line.text));
    setPlainText(texts.join(u'\n'));
    paintGrounds();
}

void TextDifferenceView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintGrounds();
}

void TextDifferenceView::paintGrounds()
{
    QList<QTextEdit::ExtraSelection> grounds;
    QTextBlock block = document()->firstBlock();
    for (const TextLine &line : m_lines) {
        if (line.kind != TextLine::Kind::Same) {
            QTextEdit::ExtraSelection ground;
            ground.cursor = QTextCursor(block);
            ground.format.setBackground(
                toneGround(QApplication::palette(), line.kind == TextLine::Kind::Added ? Tone::Ok : Tone::Error));
            ground.format.setProperty(QTextFormat::FullWidthSelection, true);
            grounds << ground;
        }
        block = block.next();
    }
    setExtraSelections(grounds);
}

} // namespace Pointsman
