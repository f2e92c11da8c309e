// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace Pointsman::Test {

/// A JSON value as Python's json module would hold it, with its own writer. Shares nothing with the code under test.
struct Node
{
    enum class Kind
    {
        Null,
        True,
        False,
        Number,
        String,
        Array,
        Object
    };
    struct Member;

    Kind kind = Kind::Null;
    std::string spelling; ///< a number as it stands in the file
    std::string number;   ///< a number as Python prints it
    std::u32string string;
    std::vector<Node> items;
    std::vector<Member> members;

    static Node text(const std::string &ascii);
    static Node list(const std::vector<std::string> &texts);
    static Node integer(int value);
    static Node object(std::vector<Member> members);

    [[nodiscard]] const Node *find(const std::string &key) const;
    /// A Python dictionary's assignment: in place, or at the end.
    void set(const std::string &key, const Node &value);
    /// A Python dictionary's pop.
    void remove(const std::string &key);
    /// 1.0, true, "1" and 2, which are 1 to one or the other.
    [[nodiscard]] static std::vector<Node> schemas();
    [[nodiscard]] std::string ascii(const std::string &key) const;
};

struct Node::Member
{
    std::u32string first;
    Node second;
};

/// json.dump(value, indent=2)
[[nodiscard]] QByteArray writtenByPython(const Node &value);

/// Some text that json.load reads as `value`: any layout, any escapes, now and then a key twice (the last one counts).
[[nodiscard]] QByteArray writtenOddly(const Node &value, std::uint64_t seed);

/// Makes values of any shape.
class Generator
{
public:
    explicit Generator(std::uint64_t seed) : m_random(seed) {}

    [[nodiscard]] std::size_t below(std::size_t limit) { return static_cast<std::size_t>(m_random() % limit); }
    [[nodiscard]] bool chance(std::size_t oneIn) { return below(oneIn) == 0; }
    [[nodiscard]] std::uint64_t seed() { return m_random(); }
    [[nodiscard]] std::u32string text();
    [[nodiscard]] Node value(int depth);
    /// `members` in another order, with unknown keys among them.
    [[nodiscard]] Node mixed(std::vector<Node::Member> members);

private:
    std::mt19937_64 m_random;
};

/// `value` with one part less, in every way that leaves the keys in `kept` of the outermost object alone.
[[nodiscard]] std::vector<Node> smaller(const Node &value, const std::vector<std::string> &kept);

} // namespace Pointsman::Test
