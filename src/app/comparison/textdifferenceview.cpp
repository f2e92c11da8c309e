// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/textdifferenceview.h"

#include "app/widgets/labels.h"
#include "app/widgets/theme.h"
#include "workspace/bounded.h"

#include <QApplication>
#include <QFontDatabase>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::TextDifferenceView)
};

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

/// So many lines that are the same stand beside each change, as many on its other side.
constexpr int linesBeside = 3;
/// More lines than these are not laid out.
constexpr int mostLines = 5'000;

/// The changed places with a little of what is around them; of the rest how much it is.
std::vector<TextLine> changedPlaces(const std::vector<TextLine> &lines)
{
    const auto isSame = [](const TextLine &line) { return line.kind == TextLine::Kind::Same; };
    std::vector<TextLine> places;
    auto line = lines.begin();
    while (line != lines.end() && std::ssize(places) < mostLines) {
        const auto end = std::find_if_not(line, lines.end(), isSame);
        const auto before = line == lines.begin() ? 0 : std::min<std::ptrdiff_t>(linesBeside, end - line);
        const auto after = end == lines.end() ? 0 : std::min<std::ptrdiff_t>(linesBeside, end - line - before);
        const int between = static_cast<int>(end - line - before - after);
        if (between > 1) { // one line is as short as the words for it
            places.insert(places.end(), line, line + before);
            places.push_back({TextLine::Kind::Same, Words::tr("… %n line(s) the same …", nullptr, between)});
            line = end - after;
        }
        const auto change = std::find_if(end, lines.end(), isSame);
        places.insert(places.end(), line, change);
        line = change;
    }
    const auto shown = std::min<std::ptrdiff_t>(std::ssize(places), mostLines);
    const auto more = static_cast<int>(std::ssize(places) - shown + (lines.end() - line));
    places.resize(static_cast<std::size_t>(shown));
    if (more > 0)
        places.push_back({TextLine::Kind::Same, Words::tr("… %n more line(s) …", nullptr, more)});
    return places;
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
    auto places = changedPlaces(lines);
    if (places == m_places)
        return;
    m_places = std::move(places);
    QStringList texts;
    for (const TextLine &line : m_places)
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
    for (const TextLine &line : m_places) {
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
