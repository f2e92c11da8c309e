// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/secrets.h"

#include <algorithm>
#include <array>

namespace Pointsman {

namespace {

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

/// Whether a word begins at `at`: behind a separator, at `K` in `apiKey`, at `K` in `APIKey`.
bool isWordStart(std::string_view key, std::size_t at)
{
    const char before = key[at - 1];
    if (before == '_' || before == '-')
        return true;
    if (!isUpper(key[at]))
        return false;
    return !isUpper(before) || (at + 1 < key.size() && isLower(key[at + 1]));
}

std::string lastWord(std::string_view key)
{
    while (!key.empty() && (key.back() == '_' || key.back() == '-'))
        key.remove_suffix(1);
    if (key.empty())
        return {};
    std::size_t start = key.size() - 1;
    while (start > 0 && !isWordStart(key, start))
        --start;
    return lowered(key.substr(start));
}

/// Where a key that `document` lacks belongs: behind the nearest one that stands before it in `present` too.
std::vector<JsonObject::Member>::iterator placeFor(std::size_t index, const JsonObject &present, JsonObject &document)
{
    auto &members = document.members();
    while (index-- > 0) {
        const std::string &before = present.members()[index].first;
        const auto found =
            std::find_if(members.begin(), members.end(), [&](const auto &m) { return m.first == before; });
        if (found != members.end())
            return found + 1;
    }
    return members.begin();
}

void restoreSecrets(JsonValue &document, const JsonValue &present);

void restoreSecrets(JsonObject &document, const JsonObject &present)
{
    for (std::size_t i = 0; i < present.members().size(); ++i) {
        const auto &[key, value] = present.members()[i];
        JsonValue *own = document.find(key);
        if (own && !isSecret(key, value))
            restoreSecrets(*own, value);
        else if (!own && isSecret(key, value))
            document.members().emplace(placeFor(i, present, document), key, value);
    }
}

void restoreSecrets(JsonValue &document, const JsonValue &present)
{
    JsonArray *array = document.array();
    const JsonArray *presentArray = present.array();
    if (document.object() && present.object())
        restoreSecrets(*document.object(), *present.object());
    else if (array && presentArray && array->size() == presentArray->size()) {
        for (std::size_t i = 0; i < array->size(); ++i)
            restoreSecrets((*array)[i], (*presentArray)[i]);
    }
}

} // namespace

bool isSecretKey(std::string_view key)
{
    // Looked for in the whole key, so that no spelling of the case ("accessTOKens") takes a secret apart.
    const std::string all = lowered(key);
    const auto isPartOfKey = [&](std::string_view word) { return all.find(word) != std::string::npos; };
    constexpr std::array<std::string_view, 3> telling{"token", "secret", "password"};
    if (std::any_of(telling.begin(), telling.end(), isPartOfKey))
        return true;
    const std::string last = lastWord(key);
    return last == "key" || last == "apikey";
}

bool namesSecret(QByteArrayView text)
{
    const auto isPartOfWord = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
    };
    std::string word;
    for (const char c : text) {
        if (c == '\\' || c == '\0')
            return true; // letters may be escaped, or in another encoding
        if (isPartOfWord(c))
            word += c;
        else if (isSecretKey(std::exchange(word, {})))
            return true;
    }
    return isSecretKey(word);
}

bool canCountTokens(std::string_view key)
{
    constexpr std::string_view count = "tokens";
    std::string rest;
    bool counts = false;
    for (std::string word = lastWord(key); !key.empty(); word = lastWord(key)) {
        while (!key.empty() && (key.back() == '_' || key.back() == '-'))
            key.remove_suffix(1);
        key.remove_suffix(word.size());
        if (word == count)
            counts = true;
        else
            rest.insert(0, word + '_');
    }
    return counts && !isSecretKey(rest);
}

bool isSecret(std::string_view key, const JsonValue &value)
{
    return isSecretKey(key) && !(value.number() && canCountTokens(key));
}

JsonValue withoutSecrets(JsonValue value)
{
    if (JsonArray *array = value.array()) {
        for (JsonValue &item : *array)
            item = withoutSecrets(std::move(item));
    } else if (JsonObject *object = value.object()) {
        std::erase_if(object->members(), [](const auto &member) { return isSecret(member.first, member.second); });
        for (auto &member : object->members())
            member.second = withoutSecrets(std::move(member.second));
    }
    return value;
}

JsonValue withSecretsOf(JsonValue document, const JsonValue &present)
{
    restoreSecrets(document, present);
    return document;
}

} // namespace Pointsman
