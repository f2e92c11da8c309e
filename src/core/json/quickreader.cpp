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

std::optional<JsonValue> valueOf(const dom::element &element);

std::optional<JsonValue> valueOf(const dom::array &elements)
{
    JsonArray array;
    array.reserve(elements.size());
    for (const dom::element element : elements) {
        auto value = valueOf(element);
        if (!value)
            return {};
        array.push_back(std::move(*value));
    }
    return array;
}

std::optional<JsonValue> valueOf(const dom::object &fields)
{
    if (fields.size() > mostMembers)
        return {};
    JsonObject object;
    auto &members = object.members();
    members.reserve(fields.size());
    for (const auto &[key, element] : fields) {
        auto value = object.find(key) ? std::nullopt : valueOf(element);
        if (!value)
            return {};
        members.emplace_back(std::string(key), std::move(*value));
    }
    return object;
}

std::optional<JsonValue> valueOf(const dom::element &element)
{
    switch (element.type()) {
    case dom::element_type::ARRAY:
        return valueOf(dom::array(element));
    case dom::element_type::OBJECT:
        return valueOf(dom::object(element));
    case dom::element_type::INT64:
        return JsonValue(std::int64_t(element));
    case dom::element_type::STRING:
        return JsonValue(std::string(std::string_view(element)));
    case dom::element_type::BOOL:
        return JsonValue(bool(element));
    case dom::element_type::NULL_VALUE:
        return JsonValue();
    case dom::element_type::UINT64:
    case dom::element_type::DOUBLE:
        return {};
    }
    return {};
}

} // namespace

std::optional<JsonValue> readPlainJson(QByteArrayView bytes)
{
    const bool isMarked = bytes.startsWith("\xef\xbb\xbf");
    if (bytes.isEmpty() || isMarked || bytes.size() > largest ||
        std::find(bytes.begin(), bytes.end(), '\\') != bytes.end())
        return {};
    thread_local dom::parser parser; // its memory is most of what a small document costs
    dom::element root;
    const auto size = static_cast<std::size_t>(bytes.size());
    if (parser.allocate(std::max(size, parser.capacity()), deepest) != simdjson::SUCCESS ||
        parser.parse(bytes.data(), size).get(root) != simdjson::SUCCESS)
        return {};
    return valueOf(root);
}

} // namespace Pointsman
