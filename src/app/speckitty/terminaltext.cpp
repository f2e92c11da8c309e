// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/terminaltext.h"

namespace Pointsman {

namespace {

constexpr qsizetype limit = qsizetype{256} * 1024;
constexpr char16_t escape = 0x1b;
constexpr char16_t bell = 0x07;
constexpr char16_t zeroWidthJoiner = 0x200d;

/// Format characters can turn the direction of what follows; only the joiner of emoji is harmless.
bool isShown(QChar character)
{
    if (character == u'\t' || character == zeroWidthJoiner)
        return true;
    const QChar::Category category = character.category();
    return category != QChar::Other_Control && category != QChar::Other_Format && category != QChar::Separator_Line &&
           category != QChar::Separator_Paragraph;
}

} // namespace

void TerminalText::append(const QByteArray &bytes)
{
    const QString characters = m_decoder.decode(bytes);
    for (const QChar character : characters)
        take(character);
    if (m_text.size() > limit) {
        // Cut at a line's begin, so that no half line is taken for a whole one.
        const qsizetype newline = m_text.indexOf(u'\n', m_text.size() - limit);
        m_text.remove(0, newline < 0 ? m_text.size() - limit : newline + 1);
    }
}

void TerminalText::clear()
{
    *this = TerminalText();
}

void TerminalText::take(QChar character)
{
    switch (m_state) {
    case State::Text:
        takeText(character);
        break;
    case State::Escape:
        takeEscape(character);
        break;
    case State::Sequence:
        if (character >= u'@' && character <= u'~')
            m_state = State::Text;
        break;
    case State::String:
        if (character == escape)
            m_state = State::Escape;
        else if (character == bell)
            m_state = State::Text;
        break;
    case State::OneMore:
        m_state = State::Text;
        break;
    }
}

void TerminalText::takeText(QChar character)
{
    if (character == u'\r') {
        m_isAtReturn = true;
        return;
    }
    if (character == escape) {
        m_state = State::Escape;
        return;
    }
    if (m_isAtReturn && character != u'\n')
        m_text.truncate(lineStart());
    m_isAtReturn = false;
    if (character == u'\b') {
        if (m_text.size() > lineStart())
            m_text.chop(1);
    } else if (character == u'\n' || isShown(character)) {
        m_text += character;
    }
}

void TerminalText::takeEscape(QChar character)
{
    if (character == u'[')
        m_state = State::Sequence;
    else if (character == u']' || character == u'P' || character == u'_' || character == u'^' || character == u'X')
        m_state = State::String;
    else if (character >= u' ' && character <= u'/')
        m_state = State::OneMore;
    else
        m_state = State::Text;
}

} // namespace Pointsman
