// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/quickreader.h"

#include <simdjson.h>

#include <algorithm>

namespace Pointsman {

namespace {

namespace dom = simdjson::dom;

constexpr qsizetype largest = 1'000'000; // the parser takes several times the document's memory
constexpr std::size_t deepest = 64;
constexpr std::size_t mostMembers = 64; // they are compared with each other

bool fill(JsonArray &array, const dom::array &elements);
bool fill(JsonObject &object, const dom::object &fields);

/// Hands what the element holds to `emplace`, which makes the value where it is to stay, so that none is moved. False
/// where readJson() has to see to it.
template <typename Emplace>
bool take(const dom::element &element, const Emplace &emplace)
{
    switch (element.type()) {
    case dom::element_type::ARRAY: {
        JsonArray array;
        const bool isFilled = fill(array, dom::array(element));
        emplace(std::move(array));
        return isFilled;
    }
    case dom::element_type::OBJECT: {
        JsonObject object;
        const bool isFilled = fill(object, dom::object(element));
        emplace(std::move(object));
        return isFilled;
    }
    case dom::element_type::INT64:
        emplace(std::int64_t(element));
        return true;
    case dom::element_type::STRING:
        emplace(std::string(std::string_view(element)));
        return true;
    case dom::element_type::BOOL:
        emplace(bool(element));
        return true;
    case dom::element_type::NULL_VALUE:
        emplace(nullptr);
        return true;
    case dom::element_type::UINT64:
    case dom::element_type::DOUBLE:
        return false;
    }
    return false;
}

bool fill(JsonArray &array, const dom::array &elements)
{
    array.reserve(elements.size());
    const auto append = [&](auto &&value) { array.emplace_back(std::forward<decltype(value)>(value)); };
    return std::all_of(elements.begin(), elements.end(),
                       [&](const dom::element &element) { return take(element, append); });
}

bool fill(JsonObject &object, const dom::object &fields)
{
    if (fields.size() > mostMembers)
        return false;
    auto &members = object.members();
    members.reserve(fields.size());
    return std::all_of(fields.begin(), fields.end(), [&](const dom::key_value_pair &field) {
        return !object.find(field.key) && take(field.value, [&](auto &&value) {
            members.emplace_back(field.key, std::forward<decltype(value)>(value));
        });
    });
}

} // namespace

std::optional<JsonValue> readPlainJson(QByteArrayView bytes)
{
    const bool isMarked = bytes.startsWith("\xef\xbb\xbf");
    if (bytes.isEmpty() || isMarked || bytes.size() > largest || bytes.contains('\\'))
        return {};
    thread_local dom::parser parser; // its memory is most of what a small document costs
    dom::element root;
    const auto size = static_cast<std::size_t>(bytes.size());
    if (parser.allocate(std::max(size, parser.capacity()), deepest) != simdjson::SUCCESS ||
        parser.parse(bytes.data(), size).get(root) != simdjson::SUCCESS)
        return {};
    std::optional<JsonValue> value;
    const bool isTaken = take(root, [&](auto &&taken) { value.emplace(std::forward<decltype(taken)>(taken)); });
    return isTaken ? std::move(value) : std::nullopt;
}

} // namespace Pointsman
