// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringDecoder>

namespace Pointsman {

/// What a program wrote on a terminal, as plain text: escape sequences, control and direction characters left out, a
/// line that was written over as it stands at last. Keeps the last 256 KiB.
class TerminalText
{
public:
    void append(const QByteArray &bytes);
    void clear();

    [[nodiscard]] const QString &text() const { return m_text; }
    /// What stands after the last newline.
    [[nodiscard]] QString openLine() const { return m_text.mid(lineStart()); }

private:
    enum class State
    {
        Text,
        Escape,   ///< after ESC
        Sequence, ///< ESC [ … up to a letter
        String,   ///< ESC ] … up to BEL or ESC \ .
        OneMore   ///< ESC ( and its like take one more character
    };

    void take(QChar character);
    void takeText(QChar character);
    void takeEscape(QChar character);
    [[nodiscard]] qsizetype lineStart() const { return m_text.lastIndexOf(u'\n') + 1; }

    QStringDecoder m_decoder{QStringDecoder::Utf8};
    QString m_text;
    State m_state = State::Text;
    bool m_isAtReturn = false; ///< after a carriage return, of which only the next character tells the meaning
};

} // namespace Pointsman
