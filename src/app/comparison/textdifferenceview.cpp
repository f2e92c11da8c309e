// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/textdifferenceview.h"

#include "app/widgets/labels.h"
#include "app/widgets/theme.h"
#include "workspace/bounded.h"

#include <QApplication>
#include <QFontDatabase>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <utility>

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
    m_isToShowFirst = true;
    if (isVisible())
        showFirstChange();
}

/// Where lines are wrapped depends on the width.
void TextDifferenceView::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    showFirstChange();
}

/// With a little of what is before it.
void TextDifferenceView::showFirstChange()
{
    constexpr int linesBefore = 3;
    const auto isChange = [](const TextLine &line) { return line.kind != TextLine::Kind::Same; };
    const auto first = std::find_if(m_lines.begin(), m_lines.end(), isChange);
    if (!std::exchange(m_isToShowFirst, false) || first == m_lines.end())
        return;
    const int line = std::max(0, static_cast<int>(first - m_lines.begin()) - linesBefore);
    verticalScrollBar()->setValue(document()->findBlockByNumber(line).firstLineNumber());
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
            // Of a position alone, only one of the lines into which it is wrapped gets the ground.
            ground.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
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
