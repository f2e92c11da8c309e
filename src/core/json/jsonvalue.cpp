// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/jsonvalue.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Json)
};

} // namespace

JsonObject::JsonObject() = default;

JsonObject::JsonObject(std::initializer_list<Member> members)
{
    for (const Member &member : members)
        set(member.first, member.second);
}

const JsonValue *JsonObject::find(std::string_view key) const
{
    // By hand, since the rules ask for forty keys of each session: nearly always size or first letter tells them apart.
    for (const auto &[name, value] : m_members) {
        if (name.size() == key.size() && (key.empty() || name.front() == key.front()) && name == key)
            return &value;
    }
    return nullptr;
}

JsonValue *JsonObject::find(std::string_view key)
{
    return const_cast<JsonValue *>(std::as_const(*this).find(key));
}

void JsonObject::set(std::string_view key, JsonValue value)
{
    if (JsonValue *present = find(key))
        *present = std::move(value);
    else
        m_members.emplace_back(std::string(key), std::move(value));
}

bool JsonObject::remove(std::string_view key)
{
    return std::erase_if(m_members, [&](const Member &member) { return member.first == key; }) > 0;
}

bool JsonObject::operator==(const JsonObject &other) const
{
    return m_members == other.m_members;
}

JsonValue::JsonValue(bool value) : m_value(value) {}
JsonValue::JsonValue(int value) : JsonValue(std::int64_t{value}) {}
JsonValue::JsonValue(std::int64_t value) : m_value(JsonNumber{std::to_string(value)}) {}
JsonValue::JsonValue(JsonNumber value) : m_value(std::move(value)) {}
JsonValue::JsonValue(std::string value) : m_value(std::move(value)) {}
JsonValue::JsonValue(const char *value) : m_value(std::string(value)) {}
JsonValue::JsonValue(const QString &value) : m_value(value.toStdString()) {}
JsonValue::JsonValue(JsonArray value) : m_value(std::move(value)) {}
JsonValue::JsonValue(JsonObject value) : m_value(std::move(value)) {}

QString stringAt(const JsonObject &object, std::string_view key)
{
    const JsonValue *value = object.find(key);
    const std::string *text = value ? value->string() : nullptr;
    return text ? QString::fromStdString(*text) : QString();
}

QString typeInWords(const JsonValue &value)
{
    if (value.isNull())
        return Words::tr("null");
    if (value.boolean())
        return Words::tr("true or false");
    if (value.number())
        return Words::tr("a number");
    if (value.string())
        return Words::tr("text");
    return value.array() ? Words::tr("a list") : Words::tr("an object");
}

} // namespace Pointsman
