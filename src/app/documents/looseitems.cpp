// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/looseitems.h"

#include <QRegularExpression>

#include <vector>

namespace Pointsman {

namespace {

constexpr int tabWidth = 4;
constexpr int codeIndent = 4; ///< what stands further in is code, or goes on with the words before

/// Goes through the lines of a text and knows which items each is in.
class Lines
{
public:
    /// Takes the next line; whether a blank one belongs before it.
    bool wantsBlankBefore(QStringView line)
    {
        const QStringView words = line.trimmed();
        const int indent = indentOf(line);
        if (words.isEmpty() || isInFence(words, indent)) {
            m_isAfterWords = false;
            m_isQuoting = m_isQuoting && !words.isEmpty();
            return false;
        }
        while (!m_items.empty() && indent < m_items.back())
            m_items.pop_back();
        if (indent - within() >= codeIndent)
            return false;
        const std::size_t before = m_items.size();
        const QStringView content = contentOf(words, indent);
        const bool beginsItem = m_items.size() > before;
        const bool isQuotation = content.startsWith(u'>');
        const bool wasQuoting = m_isQuoting && !beginsItem;
        const bool isApart = opensFence(content) || (isQuotation && !wasQuoting);
        const bool isWanted = isApart && !beginsItem && !m_items.empty() && m_isAfterWords;
        m_isQuoting = isQuotation || (wasQuoting && m_fence.isEmpty()); // words go on with it without its sign
        m_isAfterWords = m_fence.isEmpty();
        return isWanted;
    }

private:
    [[nodiscard]] int within() const { return m_items.empty() ? 0 : m_items.back(); }

    static int indentOf(QStringView line)
    {
        int indent = 0;
        for (const QChar sign : line) {
            if (sign == u'\t')
                indent += tabWidth - indent % tabWidth;
            else if (sign == u' ')
                ++indent;
            else
                break;
        }
        return indent;
    }

    /// Whether the line is code of an open fence, or the fence's end.
    bool isInFence(QStringView words, int indent)
    {
        if (m_fence.isEmpty())
            return false;
        const bool isItsEnd = words.startsWith(m_fence) && words.count(m_fence.front()) == words.size();
        const bool isOutside = !words.isEmpty() && indent < within();
        if (isItsEnd || isOutside)
            m_fence.clear();
        return !isOutside;
    }

    bool opensFence(QStringView content)
    {
        static const QRegularExpression form(QStringLiteral("^(?:(`{3,})[^`]*|(~{3,}).*)$"));
        const auto match = form.match(content);
        if (match.hasMatch())
            m_fence = match.captured(1) + match.captured(2);
        return match.hasMatch();
    }

    /// What follows the signs of the items that begin here.
    QStringView contentOf(QStringView words, int indent)
    {
        static const QRegularExpression sign(QStringLiteral("^(?:[-*+]|\\d{1,9}[.)])([ \\t]+|$)"));
        for (auto match = sign.match(words); match.hasMatch(); match = sign.match(words)) {
            const auto blanks = static_cast<int>(match.capturedLength(1));
            const int width = static_cast<int>(match.capturedLength()) - blanks;
            const bool isCode = blanks > codeIndent;
            indent += width + (blanks == 0 || isCode ? 1 : blanks);
            m_items.push_back(indent);
            if (isCode)
                return {};
            words = words.mid(match.capturedLength());
        }
        return words;
    }

    std::vector<int> m_items;    ///< those that are open: where the text of each begins
    QString m_fence;             ///< of the code that is open
    bool m_isAfterWords = false; ///< the line before is no blank one, and no code
    bool m_isQuoting = false;
};

} // namespace

QString withLooseItems(const QString &markdown)
{
    QString loose;
    Lines lines;
    for (qsizetype begin = 0; begin < markdown.size();) {
        const qsizetype newline = markdown.indexOf(u'\n', begin);
        const qsizetype end = newline < 0 ? markdown.size() : newline + 1;
        const QStringView line = QStringView(markdown).mid(begin, end - begin);
        if (lines.wantsBlankBefore(line))
            loose += u'\n';
        loose += line;
        begin = end;
    }
    return loose;
}

} // namespace Pointsman
