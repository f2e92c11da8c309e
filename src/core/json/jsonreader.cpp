// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/jsonreader.h"

#include "json/jsonproblem.h"
#include "json/pythonnumber.h"
#include "json/quickreader.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <unordered_map>

// The lexer converts numbers by the locale's decimal point and asserts that all was read. We take the number's text,
// not its value, so no locale may end the program.
#define JSON_ASSERT(condition) static_cast<void>(0)
#include <nlohmann/json.hpp>

namespace Pointsman {

namespace {

using Kind = JsonProblem::Kind;

// long double, because the parser gives up at a number beyond its float type: integers of 4,300 digits fit into it.
using Parser = nlohmann::basic_json<std::map, std::vector, std::string, bool, std::int64_t, std::uint64_t, long double>;

/// Walks over the bytes and lets the handler see how far the parser has come.
class CountingIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    CountingIterator(const char *at, const char **reached) : m_at(at), m_reached(reached) {}

    reference operator*() const { return *m_at; }
    CountingIterator &operator++()
    {
        *m_reached = ++m_at;
        return *this;
    }
    bool operator==(const CountingIterator &other) const { return m_at == other.m_at; }

private:
    const char *m_at;
    const char **m_reached;
};

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Json)
};

QString tooLong()
{
    return Words::tr("a number has more digits or a larger exponent than can be kept");
}

/// Builds the document from the parser's events. An event that answers false ends the parsing; why is in problem().
class Builder
{
public:
    explicit Builder(QByteArrayView bytes) : m_bytes(bytes), m_reached(bytes.data()) {}

    [[nodiscard]] CountingIterator begin() { return {m_bytes.data(), &m_reached}; }
    [[nodiscard]] CountingIterator end() { return {m_bytes.data() + m_bytes.size(), &m_reached}; }
    [[nodiscard]] const std::optional<JsonProblem> &problem() const { return m_problem; }
    [[nodiscard]] JsonReading take() { return {std::move(m_root), std::move(m_duplicateKeys)}; }

    // The parser's events, by names that it prescribes.
    bool null() { return add(nullptr); }
    bool boolean(bool value) { return add(value); }
    bool number_integer(std::int64_t value) { return add(value); }
    bool number_unsigned(std::uint64_t value) { return add(JsonNumber{std::to_string(value)}); }
    bool number_float(long double value, const std::string &text);
    bool string(std::string &value) { return add(std::move(value)); }
    bool binary(Parser::binary_t &value);
    bool start_object(std::size_t) { return open(JsonObject()); }
    bool key(std::string &key);
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open(JsonArray()); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, const std::string &lastToken, const nlohmann::detail::exception &error);

private:
    /// An object or list whose end has not come yet.
    struct Level
    {
        JsonValue value;
        std::string key;                                     ///< the next value's, in an object
        std::unordered_map<std::string, std::size_t> places; ///< of the keys, so that large objects stay quick
    };

    bool open(JsonValue empty);
    bool close();
    bool add(JsonValue value);
    bool fail(Kind kind, qsizetype offset, const QString &detail);
    [[nodiscard]] qsizetype reached() const { return m_reached - m_bytes.data(); }

    QByteArrayView m_bytes;
    const char *m_reached;
    std::vector<Level> m_levels;
    JsonValue m_root;
    QStringList m_duplicateKeys;
    QSet<QString> m_knownDuplicates;
    std::optional<JsonProblem> m_problem;
};

bool Builder::number_float(long double, const std::string &text)
{
    // The lexer puts the locale's decimal point where the document has its own.
    std::string own = text;
    const auto isForeign = [](char c) { return std::string_view("0123456789+-eE").find(c) == std::string_view::npos; };
    std::replace_if(own.begin(), own.end(), isForeign, '.');
    if (auto number = pythonNumber(own))
        return add(JsonNumber{std::move(*number)});
    const auto before = std::string_view(m_bytes.data(), static_cast<std::size_t>(reached()));
    return fail(Kind::InexactNumber, static_cast<qsizetype>(before.rfind(own)), tooLong());
}

bool Builder::binary(Parser::binary_t &)
{
    return false; // no JSON text has one
}

bool Builder::key(std::string &key)
{
    m_levels.back().key = std::move(key);
    return true;
}

bool Builder::open(JsonValue empty)
{
    if (m_levels.size() >= maximumJsonDepth)
        return fail(Kind::TooDeep, reached() - 1, Words::tr("it is nested too deep"));
    m_levels.push_back({std::move(empty), {}, {}});
    return true;
}

bool Builder::close()
{
    JsonValue value = std::move(m_levels.back().value);
    m_levels.pop_back();
    return add(std::move(value));
}

bool Builder::add(JsonValue value)
{
    if (m_levels.empty()) {
        m_root = std::move(value);
        return true;
    }
    Level &level = m_levels.back();
    if (JsonArray *array = level.value.array()) {
        array->push_back(std::move(value));
        return true;
    }
    auto &members = level.value.object()->members();
    const auto [place, isNew] = level.places.try_emplace(level.key, members.size());
    if (isNew) {
        members.emplace_back(std::move(level.key), std::move(value));
        return true;
    }
    members[place->second].second = std::move(value);
    const QString key = QString::fromStdString(level.key);
    if (!m_knownDuplicates.contains(key)) {
        m_knownDuplicates.insert(key);
        m_duplicateKeys += key;
    }
    return true;
}

bool Builder::fail(Kind kind, qsizetype offset, const QString &detail)
{
    m_problem = problemAt(kind, m_bytes, offset, detail);
    return false;
}

bool Builder::parse_error(std::size_t position, const std::string &lastToken, const nlohmann::detail::exception &error)
{
    constexpr int numberOutOfRange = 406;
    // The parser spells a control character out in the token, as <U+000A>; a number can only end with one.
    constexpr qsizetype addedBySpelling = 7;
    const auto read = static_cast<qsizetype>(position);
    const bool isSpeltOut = lastToken.find("<U+") != std::string::npos;
    const qsizetype length = static_cast<qsizetype>(lastToken.size()) - (isSpeltOut ? addedBySpelling : 0);
    if (error.id == numberOutOfRange)
        return fail(Kind::InexactNumber, read - length, tooLong());
    m_problem = problemOfSyntax(m_bytes, {read, length, error.what()});
    return false;
}

} // namespace

tl::expected<JsonReading, JsonProblem> readJson(QByteArrayView bytes)
{
    if (auto plain = readPlainJson(bytes))
        return JsonReading{std::move(*plain), {}};
    return readAnyJson(bytes);
}

tl::expected<JsonReading, JsonProblem> readAnyJson(QByteArrayView bytes)
{
    if (auto problem = problemOfEncoding(bytes))
        return tl::unexpected(std::move(*problem));
    Builder builder(bytes);
    if (Parser::sax_parse(builder.begin(), builder.end(), &builder))
        return builder.take();
    if (auto conflict = problemOfConflict(bytes))
        return tl::unexpected(std::move(*conflict));
    return tl::unexpected(
        builder.problem().value_or(JsonProblem{Kind::Syntax, 0, 0, Words::tr("it is no JSON document")}));
}

} // namespace Pointsman
