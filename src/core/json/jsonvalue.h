// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace Pointsman {

class JsonValue;

/// A JSON object that keeps the order of its keys, as the originals (Python dictionaries) do: an assignment to a key
/// that is there keeps the key's place, a new key comes last.
class JsonObject
{
public:
    using Member = std::pair<std::string, JsonValue>;

    JsonObject();
    JsonObject(std::initializer_list<Member> members);

    [[nodiscard]] const JsonValue *find(std::string_view key) const;
    [[nodiscard]] JsonValue *find(std::string_view key);
    void set(std::string_view key, JsonValue value);
    /// Takes the key out; false where it was not there.
    bool remove(std::string_view key);

    [[nodiscard]] const std::vector<Member> &members() const { return m_members; }
    [[nodiscard]] std::vector<Member> &members() { return m_members; }
    bool operator==(const JsonObject &other) const;

private:
    std::vector<Member> m_members;
};

/// A number as the text that Python's json module would print for it, so that no digit is ever lost: `1`, `-0.0`,
/// `1e+22`, an integer of any length.
struct JsonNumber
{
    std::string text;
    bool operator==(const JsonNumber &) const = default;
};

using JsonArray = std::vector<JsonValue>;

/// A value of a state file. Unlike QJsonValue it keeps key order and every digit, so that a file can be written anew
/// byte for byte as the originals would (formats.md 1 and 2). Strings are UTF-8.
class JsonValue
{
public:
    JsonValue() = default; ///< null
    JsonValue(std::nullptr_t) {}
    JsonValue(bool value);
    JsonValue(int value);
    JsonValue(std::int64_t value);
    JsonValue(JsonNumber value);
    JsonValue(std::string value);
    JsonValue(const char *value);
    JsonValue(const QString &value);
    JsonValue(JsonArray value);
    JsonValue(JsonObject value);

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    // The value as the type asked for, or null where it is of another type.
    [[nodiscard]] const bool *boolean() const { return std::get_if<bool>(&m_value); }
    [[nodiscard]] const JsonNumber *number() const { return std::get_if<JsonNumber>(&m_value); }
    [[nodiscard]] const std::string *string() const { return std::get_if<std::string>(&m_value); }
    [[nodiscard]] const JsonArray *array() const { return std::get_if<JsonArray>(&m_value); }
    [[nodiscard]] const JsonObject *object() const { return std::get_if<JsonObject>(&m_value); }
    [[nodiscard]] JsonArray *array() { return std::get_if<JsonArray>(&m_value); }
    [[nodiscard]] JsonObject *object() { return std::get_if<JsonObject>(&m_value); }

    bool operator==(const JsonValue &) const = default;

private:
    std::variant<std::monostate, bool, JsonNumber, std::string, JsonArray, JsonObject> m_value;
};

/// The string under `key` as a QString; an empty one where the key is absent or not a string.
[[nodiscard]] QString stringAt(const JsonObject &object, std::string_view key);

/// "null", "true or false", "a number", "text", "a list" or "an object", for messages.
[[nodiscard]] QString typeInWords(const JsonValue &value);

} // namespace Pointsman
