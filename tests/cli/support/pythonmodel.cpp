// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pythonmodel.h"

#include <algorithm>
#include <array>

namespace Pointsman::Test {

namespace {

struct Spelling
{
    const char *inFile;
    const char *byPython;
};

/// What `repr(json.loads(x))` says, asked of Python 3.11.
constexpr std::array numbers{
    Spelling{"0", "0"},
    Spelling{"-1", "-1"},
    Spelling{"1.0", "1.0"},
    Spelling{"-0.0", "-0.0"},
    Spelling{"0.1", "0.1"},
    Spelling{"1.10", "1.1"},
    Spelling{"1e22", "1e+22"},
    Spelling{"1E5", "100000.0"},
    Spelling{"2.5e+3", "2500.0"},
    Spelling{"1e-7", "1e-07"},
    Spelling{"0.0001", "0.0001"},
    Spelling{"0.00001", "1e-05"},
    Spelling{"1e15", "1000000000000000.0"},
    Spelling{"1e16", "1e+16"},
    Spelling{"123456789.125", "123456789.125"},
    Spelling{"1.7976931348623157e308", "1.7976931348623157e+308"},
    Spelling{"5e-324", "5e-324"},
    Spelling{"9007199254740993", "9007199254740993"},
    Spelling{"18446744073709551616", "18446744073709551616"},
    Spelling{"-123456789012345678901234567890", "-123456789012345678901234567890"},
};

std::u32string fromAscii(const std::string &text)
{
    return {text.begin(), text.end()};
}

void appendUnit(std::string &out, char32_t unit, bool upperCase = false)
{
    const char *digits = upperCase ? "0123456789ABCDEF" : "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[(unit >> shift) & 15];
}

void appendEscaped(std::string &out, char32_t c, bool upperCase = false)
{
    if (c > 0xffff) {
        appendUnit(out, 0xd800 + ((c - 0x10000) >> 10), upperCase);
        appendUnit(out, 0xdc00 + ((c - 0x10000) & 0x3ff), upperCase);
    } else {
        appendUnit(out, c, upperCase);
    }
}

/// By hand, since Qt takes U+FEFF for a byte order mark.
void appendUtf8(std::string &out, char32_t c)
{
    const auto add = [&](char32_t bits) { out += static_cast<char>(bits); };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xc0 | c >> 6);
    } else if (c < 0x10000) {
        add(0xe0 | c >> 12);
        add(0x80 | (c >> 6 & 0x3f));
    } else {
        add(0xf0 | c >> 18);
        add(0x80 | (c >> 12 & 0x3f));
        add(0x80 | (c >> 6 & 0x3f));
    }
    if (c >= 0x80)
        add(0x80 | (c & 0x3f));
}

/// The two-character escape of `c`, or nothing.
std::string shortEscape(char32_t c)
{
    switch (c) {
    case U'"':
        return "\\\"";
    case U'\\':
        return "\\\\";
    case U'\n':
        return "\\n";
    case U'\r':
        return "\\r";
    case U'\t':
        return "\\t";
    case U'\f':
        return "\\f";
    case U'\b':
        return "\\b";
    default:
        return {};
    }
}

std::string pythonString(const std::u32string &text)
{
    std::string out = "\"";
    for (const char32_t c : text) {
        if (const std::string escape = shortEscape(c); !escape.empty())
            out += escape;
        else if (c >= U' ' && c <= U'~')
            out += static_cast<char>(c);
        else
            appendEscaped(out, c);
    }
    return out + '"';
}

std::string pythonValue(const Node &value, size_t indent)
{
    const std::string inner = '\n' + std::string(indent + 2, ' ');
    const std::string outer = '\n' + std::string(indent, ' ');
    std::string out;
    switch (value.kind) {
    case Node::Kind::Null:
        return "null";
    case Node::Kind::True:
        return "true";
    case Node::Kind::False:
        return "false";
    case Node::Kind::Number:
        return value.number;
    case Node::Kind::String:
        return pythonString(value.string);
    case Node::Kind::Array:
        for (const Node &item : value.items)
            out += (out.empty() ? inner : ',' + inner) + pythonValue(item, indent + 2);
        return out.empty() ? "[]" : '[' + out + outer + ']';
    case Node::Kind::Object:
        for (const auto &[key, member] : value.members)
            out += (out.empty() ? inner : ',' + inner) + pythonString(key) + ": " + pythonValue(member, indent + 2);
        return out.empty() ? "{}" : '{' + out + outer + '}';
    }
    return out;
}

/// Writes a value in one of the many ways that mean the same.
class OddWriter
{
public:
    explicit OddWriter(std::uint64_t seed) : m_random(seed), m_isPlain(seed == 0) {}

    std::string value(const Node &node)
    {
        switch (node.kind) {
        case Node::Kind::Number:
            return node.spelling;
        case Node::Kind::String:
            return string(node.string);
        case Node::Kind::Array:
            return array(node);
        case Node::Kind::Object:
            return object(node);
        default:
            return pythonValue(node, 0);
        }
    }

    std::string blank()
    {
        static constexpr std::array blanks{"", "", "", " ", "\n", "\t", "  ", "\r\n", "\n    "};
        return m_isPlain ? "" : blanks[m_random() % blanks.size()];
    }

private:
    bool chance(unsigned oneIn) { return !m_isPlain && m_random() % oneIn == 0; }

    std::string string(const std::u32string &text)
    {
        std::string out = "\"";
        for (const char32_t c : text) {
            if (c < 0x20 || c == U'"' || c == U'\\') {
                const std::string escape = shortEscape(c);
                if (!escape.empty() && !chance(3))
                    out += escape;
                else
                    appendEscaped(out, c, chance(2));
            } else if (c == U'/' && chance(2)) {
                out += "\\/";
            } else if (chance(4)) {
                appendEscaped(out, c, chance(2));
            } else {
                appendUtf8(out, c);
            }
        }
        return out + '"';
    }

    std::string array(const Node &node)
    {
        std::string out = '[' + blank();
        for (size_t i = 0; i < node.items.size(); ++i)
            out += (i ? ',' + blank() : "") + value(node.items[i]) + blank();
        return out + ']';
    }

    std::string object(const Node &node)
    {
        std::string out;
        const auto add = [&](const std::u32string &key, const std::string &written) {
            out += (out.empty() ? "" : ',' + blank()) + string(key) + blank() + ':' + blank() + written + blank();
        };
        // A key keeps the place of its first and the value of its last mention.
        std::vector<const Node::Member *> again;
        for (const auto &member : node.members) {
            const bool isTwice = chance(12);
            add(member.first, isTwice ? std::string("[\"earlier\"]") : value(member.second));
            if (isTwice)
                again.push_back(&member);
        }
        for (const auto *member : again)
            add(member->first, value(member->second));
        return '{' + blank() + out + '}';
    }

    std::mt19937_64 m_random;
    bool m_isPlain;
};

} // namespace

Node Node::text(const std::string &ascii)
{
    Node node;
    node.kind = Kind::String;
    node.string = fromAscii(ascii);
    return node;
}

Node Node::list(const std::vector<std::string> &texts)
{
    Node node;
    node.kind = Kind::Array;
    for (const std::string &each : texts)
        node.items.push_back(text(each));
    return node;
}

Node Node::integer(int value)
{
    Node node;
    node.kind = Kind::Number;
    node.spelling = node.number = std::to_string(value);
    return node;
}

Node Node::object(std::vector<Member> members)
{
    Node node;
    node.kind = Kind::Object;
    node.members = std::move(members);
    return node;
}

const Node *Node::find(const std::string &key) const
{
    const std::u32string name = fromAscii(key);
    const auto member =
        std::find_if(members.begin(), members.end(), [&](const Member &each) { return each.first == name; });
    return member == members.end() ? nullptr : &member->second;
}

void Node::set(const std::string &key, const Node &value)
{
    const std::u32string name = fromAscii(key);
    const auto member =
        std::find_if(members.begin(), members.end(), [&](const Member &each) { return each.first == name; });
    if (member == members.end())
        members.push_back({name, value});
    else
        member->second = value;
}

void Node::remove(const std::string &key)
{
    const std::u32string name = fromAscii(key);
    std::erase_if(members, [&](const Member &each) { return each.first == name; });
}

std::vector<Node> Node::schemas()
{
    Node decimal = integer(1);
    decimal.spelling = decimal.number = "1.0";
    Node truth;
    truth.kind = Kind::True;
    return {decimal, truth, text("1"), integer(2)};
}

std::string Node::ascii(const std::string &key) const
{
    const Node *node = find(key);
    return node ? std::string(node->string.begin(), node->string.end()) : std::string();
}

QByteArray writtenByPython(const Node &value)
{
    return QByteArray::fromStdString(pythonValue(value, 0));
}

QByteArray writtenOddly(const Node &value, std::uint64_t seed)
{
    OddWriter writer(seed);
    const std::string before = writer.blank();
    return QByteArray::fromStdString(before + writer.value(value) + writer.blank());
}

std::u32string Generator::text()
{
    static constexpr std::array<std::pair<char32_t, char32_t>, 8> ranges{{{U' ', U'~'},
                                                                          {U'a', U'z'},
                                                                          {1, 0x1f},
                                                                          {0x7f, 0x9f},
                                                                          {0xa0, 0x17f},
                                                                          {0x2000, 0x206f},
                                                                          {0xe000, 0xffff},
                                                                          {0x10000, 0x10ffff}}};
    std::u32string result;
    for (size_t length = below(9); length > 0; --length) {
        const auto &[first, last] = ranges[below(ranges.size())];
        result += first + static_cast<char32_t>(below(last - first + 1));
    }
    return result;
}

Node Generator::value(int depth)
{
    Node node;
    node.kind = static_cast<Node::Kind>(below(depth > 0 ? 7 : 5));
    if (node.kind == Node::Kind::Number) {
        const Spelling &spelling = numbers[below(numbers.size())];
        node.spelling = spelling.inFile;
        node.number = spelling.byPython;
    } else if (node.kind == Node::Kind::String) {
        node.string = text();
    } else if (node.kind == Node::Kind::Array) {
        for (size_t count = below(4); count > 0; --count)
            node.items.push_back(value(depth - 1));
    } else if (node.kind == Node::Kind::Object) {
        return mixed({});
    }
    return node;
}

Node Generator::mixed(std::vector<Node::Member> members)
{
    Node node = Node::object(std::move(members));
    for (size_t count = below(4); count > 0; --count) {
        const std::u32string key = U"x" + text();
        const bool isTaken = std::any_of(node.members.begin(), node.members.end(),
                                         [&](const Node::Member &each) { return each.first == key; });
        if (!isTaken)
            node.members.push_back({key, value(chance(3) ? 3 : 1)});
    }
    std::shuffle(node.members.begin(), node.members.end(), m_random);
    return node;
}

std::vector<Node> smaller(const Node &value, const std::vector<std::string> &kept)
{
    std::vector<Node> result;
    for (size_t i = 0; i < value.items.size(); ++i) {
        Node less = value;
        less.items.erase(less.items.begin() + static_cast<std::ptrdiff_t>(i));
        result.push_back(std::move(less));
    }
    for (size_t i = 0; i < value.members.size(); ++i) {
        const std::u32string &key = value.members[i].first;
        if (std::any_of(kept.begin(), kept.end(), [&](const std::string &each) { return fromAscii(each) == key; }))
            continue;
        Node less = value;
        less.members.erase(less.members.begin() + static_cast<std::ptrdiff_t>(i));
        result.push_back(std::move(less));
        for (const Node &inner : smaller(value.members[i].second, {})) {
            Node changed = value;
            changed.members[i].second = inner;
            result.push_back(std::move(changed));
        }
    }
    if (value.kind == Node::Kind::String && !value.string.empty()) {
        Node less = value;
        less.string.pop_back();
        result.push_back(std::move(less));
    }
    return result;
}

} // namespace Pointsman::Test
