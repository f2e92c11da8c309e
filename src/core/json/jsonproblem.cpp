// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/jsonproblem.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Pointsman {

namespace {

using Kind = JsonProblem::Kind;

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Json)
};

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

bool startsWith(QByteArrayView bytes, qsizetype offset, std::string_view text)
{
    return std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size()))
        .substr(static_cast<std::size_t>(std::min(offset, bytes.size())))
        .starts_with(text);
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// How many bytes the UTF-8 sequence at `offset` has; 0 where there is no valid one.
qsizetype sequenceLength(QByteArrayView bytes, qsizetype offset)
{
    const auto at = [&](qsizetype i) -> unsigned {
        return offset + i < bytes.size() ? static_cast<unsigned char>(bytes[offset + i]) : 0;
    };
    const unsigned first = at(0);
    if (first < 0x80)
        return 1;
    const qsizetype length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    for (qsizetype i = 1; i < length; ++i) {
        if ((at(i) & 0xc0) != 0x80)
            return 0;
    }
    const bool isOverlong = (first == 0xe0 && at(1) < 0xa0) || (first == 0xf0 && at(1) < 0x90);
    const bool isSurrogate = first == 0xed && at(1) >= 0xa0;
    const bool isBeyondUnicode = first == 0xf4 && at(1) >= 0x90;
    return isOverlong || isSurrogate || isBeyondUnicode ? 0 : length;
}

/// The last part of the parser's message, from " - " on; what it quotes of the file comes behind its own words.
std::string_view reportIn(std::string_view message)
{
    return message.substr(std::min(message.find(" - "), message.size()));
}

/// Where the token begins that the parser stumbled over; for a bad character inside a text, that character.
qsizetype placeOf(const ParseFailure &failure, QByteArrayView bytes)
{
    const std::string_view report = reportIn(failure.message);
    const auto isOneOf = [&](std::initializer_list<std::string_view> beginnings) {
        return std::any_of(beginnings.begin(), beginnings.end(), [&](auto text) { return report.starts_with(text); });
    };
    const qsizetype last = failure.read - 1;
    if (isOneOf({" - invalid string: missing", " - invalid number", " - unexpected string", " - unexpected number"}))
        return std::min(failure.read, bytes.size()) - failure.tokenLength; // the end of input counts as read
    if (!isOneOf({" - invalid literal", " - unexpected true", " - unexpected false", " - unexpected null"}))
        return last;
    qsizetype start = std::min(last, bytes.size());
    while (start > 0 && bytes[start - 1] >= 'a' && bytes[start - 1] <= 'z')
        --start;
    return start;
}

/// The words for what the parser expected, by the end or the beginning of the last part of its message. Its vocabulary
/// is fixed; an unknown message gets the general words.
QString expectation(std::string_view message)
{
    struct Entry
    {
        std::string_view part;
        const char *words;
    };
    static constexpr std::array<Entry, 6> beginnings{{
        {" - invalid string: missing closing quote",
         QT_TRANSLATE_NOOP("Pointsman::Json", "a text has no closing quote")},
        {" - invalid string: control character",
         QT_TRANSLATE_NOOP("Pointsman::Json", "a line break or another control character stands inside a text")},
        {" - invalid string: forbidden character after backslash",
         QT_TRANSLATE_NOOP("Pointsman::Json", "a backslash stands before a character that needs none")},
        {" - invalid string: '\\u' must be followed by 4 hex digits",
         QT_TRANSLATE_NOOP("Pointsman::Json", "four hexadecimal digits were expected after \\u")},
        {" - invalid number", QT_TRANSLATE_NOOP("Pointsman::Json", "a number is incomplete")},
        {" - unexpected end of input", QT_TRANSLATE_NOOP("Pointsman::Json", "the file ends too early")},
    }};
    static constexpr std::array<Entry, 6> endings{{
        {"; expected end of input", QT_TRANSLATE_NOOP("Pointsman::Json", "something follows after the document's end")},
        {"; expected string literal", QT_TRANSLATE_NOOP("Pointsman::Json", "a key in double quotes was expected")},
        {"; expected ':'", QT_TRANSLATE_NOOP("Pointsman::Json", "a colon was expected after the key")},
        {"; expected ']'", QT_TRANSLATE_NOOP("Pointsman::Json", "a comma or ] was expected")},
        {"; expected '}'", QT_TRANSLATE_NOOP("Pointsman::Json", "a comma or } was expected")},
        {"; expected '[', '{', or a literal", QT_TRANSLATE_NOOP("Pointsman::Json", "a value was expected")},
    }};
    const std::string_view report = reportIn(message);
    for (const Entry &entry : beginnings) {
        if (report.starts_with(entry.part))
            return Words::tr(entry.words);
    }
    for (const Entry &entry : endings) {
        if (report.ends_with(entry.part))
            return Words::tr(entry.words);
    }
    return Words::tr("a value was expected: text in double quotes, a number, true, false, null, a list or an object");
}

/// Python reads NaN and the infinities wherever a value may stand.
bool isPythonOnlyNumber(QByteArrayView bytes, qsizetype offset, std::string_view message)
{
    return (startsWith(bytes, offset, "NaN") || startsWith(bytes, offset, "Infinity") ||
            startsWith(bytes, offset, "-Infinity")) &&
           contains(message, "while parsing value - ") && !message.ends_with("; expected end of input");
}

} // namespace

JsonProblem problemAt(Kind kind, QByteArrayView bytes, qsizetype offset, const QString &detail)
{
    const QByteArrayView before = bytes.first(std::clamp<qsizetype>(offset, 0, bytes.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const QByteArrayView onLine = before.sliced(lineStart);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto column = onLine.size() - std::count_if(onLine.begin(), onLine.end(), isContinuation) + 1;
    return {kind, static_cast<int>(line), static_cast<int>(column), detail};
}

std::optional<JsonProblem> problemOfEncoding(QByteArrayView bytes)
{
    if (startsWith(bytes, 0, "\xef\xbb\xbf"))
        return problemAt(Kind::ByteOrderMark, bytes, 0, Words::tr("it begins with a byte order mark"));
    if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }))
        return JsonProblem{Kind::Empty, 0, 0, Words::tr("it is empty")};
    for (qsizetype offset = 0; offset < bytes.size();) {
        const qsizetype length = sequenceLength(bytes, offset);
        if (length == 0)
            return problemAt(Kind::InvalidUtf8, bytes, offset, Words::tr("it is not valid UTF-8"));
        // The parser takes NUL for the end of its input.
        if (bytes[offset] == '\0')
            return problemAt(Kind::Syntax, bytes, offset, Words::tr("it has a NUL byte"));
        offset += length;
    }
    return {};
}

JsonProblem problemOfSyntax(QByteArrayView bytes, const ParseFailure &failure)
{
    const qsizetype offset = placeOf(failure, bytes);
    if (reportIn(failure.message).starts_with(" - invalid string: surrogate U+D"))
        return problemAt(Kind::LoneSurrogate, bytes, offset, Words::tr("a text has half of a surrogate pair"));
    if (isPythonOnlyNumber(bytes, offset, failure.message))
        return problemAt(Kind::NotANumber, bytes, offset, Words::tr("NaN and Infinity are no JSON"));
    return problemAt(Kind::Syntax, bytes, offset, expectation(failure.message));
}

std::optional<JsonProblem> problemOfConflict(QByteArrayView bytes)
{
    for (qsizetype line = 0; line < bytes.size();) {
        if (startsWith(bytes, line, "<<<<<<<") || startsWith(bytes, line, ">>>>>>>"))
            return problemAt(Kind::ConflictMarkers, bytes, line,
                             Words::tr("it has the markers of an unresolved merge"));
        const qsizetype end = bytes.indexOf('\n', line);
        line = end < 0 ? bytes.size() : end + 1;
    }
    return {};
}

} // namespace Pointsman
