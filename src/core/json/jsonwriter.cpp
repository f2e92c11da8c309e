// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/jsonwriter.h"

namespace Pointsman {

namespace {

/// How the text is laid out; the three public functions are three of these.
struct Layout
{
    bool asciiOnly;
    bool indented;
};

constexpr int indentWidth = 2;

/// The code point that begins at `text[at]`; moves `at` behind it. The reader lets only valid UTF-8 in.
char32_t nextCodePoint(const std::string &text, std::size_t &at)
{
    const auto first = static_cast<unsigned char>(text[at++]);
    const int following = first < 0xc0 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    char32_t code = following == 0 ? first : first & (0x3fu >> following);
    for (int i = 0; i < following && at < text.size(); ++i)
        code = code << 6 | (static_cast<unsigned char>(text[at++]) & 0x3fu);
    return code;
}

void appendEscaped(QByteArray &out, char32_t unit)
{
    constexpr char digits[] = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[unit >> shift & 0xf];
}

/// The letter of the short form `\n`, or 0 where there is none.
char shortEscape(char32_t code)
{
    switch (code) {
    case '"':
    case '\\':
        return static_cast<char>(code);
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return 0;
    }
}

void appendString(QByteArray &out, const std::string &text, bool asciiOnly)
{
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t code = nextCodePoint(text, at);
        if (const char letter = shortEscape(code)) {
            out += '\\';
            out += letter;
        } else if (code < 0x20 || (asciiOnly && code >= 0x7f && code < 0x10000)) {
            appendEscaped(out, code);
        } else if (asciiOnly && code >= 0x10000) {
            appendEscaped(out, 0xd800 + ((code - 0x10000) >> 10));
            appendEscaped(out, 0xdc00 + ((code - 0x10000) & 0x3ff));
        } else {
            out.append(text.data() + begin, static_cast<qsizetype>(at - begin));
        }
    }
    out += '"';
}

class Writer
{
public:
    explicit Writer(Layout layout) : m_layout(layout) {}

    void write(const JsonValue &value)
    {
        if (const bool *boolean = value.boolean())
            m_out += *boolean ? "true" : "false";
        else if (const JsonNumber *number = value.number())
            m_out += number->text.c_str();
        else if (const std::string *string = value.string())
            appendString(m_out, *string, m_layout.asciiOnly);
        else if (const JsonArray *array = value.array())
            writeAll(*array, '[', ']', [this](const JsonValue &item) { write(item); });
        else if (const JsonObject *object = value.object())
            writeAll(object->members(), '{', '}', [this](const JsonObject::Member &member) { write(member); });
        else
            m_out += "null";
    }

    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    void write(const JsonObject::Member &member)
    {
        appendString(m_out, member.first, m_layout.asciiOnly);
        m_out += m_layout.indented ? ": " : ":";
        write(member.second);
    }

    template <typename Items, typename WriteItem>
    void writeAll(const Items &items, char open, char close, WriteItem writeItem)
    {
        m_out += open;
        ++m_depth;
        bool isFirst = true;
        for (const auto &item : items) {
            if (!isFirst)
                m_out += ',';
            isFirst = false;
            startLine();
            writeItem(item);
        }
        --m_depth;
        if (!items.empty())
            startLine();
        m_out += close;
    }

    void startLine()
    {
        if (!m_layout.indented)
            return;
        m_out += '\n';
        m_out.append(qsizetype(m_depth) * indentWidth, ' ');
    }

    Layout m_layout;
    int m_depth = 0;
    QByteArray m_out;
};

QByteArray written(const JsonValue &value, Layout layout)
{
    Writer writer(layout);
    writer.write(value);
    return writer.take();
}

} // namespace

QByteArray pythonJson(const JsonValue &value)
{
    return written(value, {.asciiOnly = true, .indented = true});
}

QByteArray readableJson(const JsonValue &value)
{
    return written(value, {.asciiOnly = false, .indented = true});
}

QByteArray compactJson(const JsonValue &value)
{
    return written(value, {.asciiOnly = false, .indented = false});
}

} // namespace Pointsman
