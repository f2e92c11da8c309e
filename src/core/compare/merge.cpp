// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/merge.h"

#include "base/moment.h"
#include "json/secrets.h"

#include <algorithm>
#include <array>

namespace Pointsman {

namespace {

constexpr std::array<std::string_view, 2> identities{"session_id", "mission_id"};

bool isSame(const JsonValue *a, const JsonValue *b)
{
    return a && b ? *a == *b : a == b;
}

std::optional<JsonValue> copyOf(const JsonValue *value)
{
    return value ? std::optional(*value) : std::nullopt;
}

void assign(JsonObject &object, std::string_view key, const std::optional<JsonValue> &value)
{
    if (value)
        object.set(key, *value);
    else
        object.remove(key);
}

std::optional<Moment> timeIn(const JsonValue *value)
{
    if (!value || !value->string())
        return {};
    const auto time = PythonTime::parse(QString::fromStdString(*value->string()));
    return time ? std::optional(time->moment()) : std::nullopt;
}

/// The later of two times of writing; theirs, which is on disk, where they cannot be compared.
std::optional<JsonValue> laterOf(const JsonValue *mine, const JsonValue *theirs)
{
    const auto my = timeIn(mine);
    const auto their = timeIn(theirs);
    return copyOf(my && their && *my > *their ? mine : theirs);
}

QStringList inCommon(const QStringList &items, const QStringList &others)
{
    QStringList common;
    std::copy_if(items.begin(), items.end(), std::back_inserter(common),
                 [&](const QString &item) { return others.contains(item); });
    return common;
}

/// The three sets as one; nothing where they are no sets, or where both sides gave them another order.
std::optional<JsonValue> mergedSet(const JsonValue *base, const JsonValue *mine, const JsonValue *theirs)
{
    const auto baseItems = base && !base->isNull() ? textSet(*base) : QStringList();
    const auto myItems = mine ? textSet(*mine) : std::nullopt;
    const auto theirItems = theirs ? textSet(*theirs) : std::nullopt;
    if (!baseItems || !myItems || !theirItems)
        return {};
    const bool isReordered = inCommon(*baseItems, *myItems) != inCommon(*myItems, *baseItems) ||
                             inCommon(*baseItems, *theirItems) != inCommon(*theirItems, *baseItems);
    if (isReordered)
        return {};
    JsonArray items;
    for (const QString &item : *theirItems) {
        if (myItems->contains(item) || !baseItems->contains(item))
            items.emplace_back(item);
    }
    for (const QString &item : *myItems) {
        if (!baseItems->contains(item) && !theirItems->contains(item))
            items.emplace_back(item);
    }
    return JsonValue(std::move(items));
}

} // namespace

Merge::Merge(JsonObject base, JsonObject mine, JsonObject theirs)
    : m_base(std::move(base))
    , m_mine(std::move(mine))
    , m_theirs(std::move(theirs))
    , m_mineChanges(differencesBetween(m_base, m_mine))
    , m_theirChanges(differencesBetween(m_base, m_theirs))
    , m_result(m_theirs)
{
    const bool isOneThing = std::all_of(identities.begin(), identities.end(), [this](std::string_view key) {
        return isSame(m_base.find(key), m_mine.find(key)) && isSame(m_base.find(key), m_theirs.find(key));
    });
    if (isOneThing || m_mine == m_theirs) {
        mergeObjects(m_result, &m_base, m_mine, {});
    } else {
        const JsonValue whole[]{m_base, m_mine, m_theirs};
        addConflict({}, &whole[0], &whole[1], &whole[2]);
    }
    m_choices.resize(m_conflicts.size());
}

void Merge::mergeObjects(JsonObject &result, const JsonObject *base, const JsonObject &mine, const FieldPath &path)
{
    std::vector<std::string> keys;
    for (const auto &member : mine.members())
        keys.push_back(member.first);
    for (const auto &member : result.members()) {
        if (!mine.find(member.first))
            keys.push_back(member.first);
    }
    for (const std::string &key : keys)
        mergeField(result, key, path + QStringList(QString::fromStdString(key)), base ? base->find(key) : nullptr,
                   mine.find(key));
}

void Merge::mergeField(JsonObject &result, const std::string &key, const FieldPath &path, const JsonValue *base,
                       const JsonValue *mine)
{
    JsonValue *theirs = result.find(key);
    if (isSame(mine, theirs) || isSame(mine, base))
        return; // theirs stands already
    if (isSame(theirs, base))
        assign(result, key, copyOf(mine));
    else if (mine && theirs && mine->object() && theirs->object() && !isSecretKey(key))
        mergeObjects(*theirs->object(), base ? base->object() : nullptr, *mine->object(), path);
    else if (isTimeOfWriting(path) && mine && theirs)
        assign(result, key, laterOf(mine, theirs));
    else if (const auto set = isSecretKey(key) ? std::nullopt : mergedSet(base, mine, theirs))
        assign(result, key, set);
    else
        addConflict(path, base, mine, theirs);
}

void Merge::addConflict(const FieldPath &path, const JsonValue *base, const JsonValue *mine, const JsonValue *theirs)
{
    const JsonValue *const sides[] = {base, mine, theirs};
    FieldConflict conflict;
    conflict.path = path;
    conflict.isSecret = !path.isEmpty() && std::any_of(std::begin(sides), std::end(sides), [&](const JsonValue *side) {
        return side && isSecret(path.last().toStdString(), *side);
    });
    if (!conflict.isSecret) {
        const auto shown = [](const JsonValue *value) {
            return value ? std::optional(withoutSecrets(*value)) : std::nullopt;
        };
        conflict.base = shown(base);
        conflict.mine = shown(mine);
        conflict.theirs = shown(theirs);
    }
    m_conflicts.push_back(std::move(conflict));
}

void Merge::choose(std::size_t conflict, Side side)
{
    m_choices.at(conflict) = side;
}

bool Merge::isDecided() const
{
    return std::all_of(m_choices.begin(), m_choices.end(), [](const auto &choice) { return choice.has_value(); });
}

const JsonObject &Merge::document(Side side) const
{
    switch (side) {
    case Side::Mine:
        return m_mine;
    case Side::Theirs:
        return m_theirs;
    case Side::Base:
        return m_base;
    }
    Q_UNREACHABLE();
}

std::optional<JsonObject> Merge::merged() const
{
    if (!isDecided())
        return {};
    JsonObject result = m_result;
    for (std::size_t i = 0; i < m_conflicts.size(); ++i) {
        const FieldPath &path = m_conflicts[i].path;
        const JsonObject &chosen = document(*m_choices[i]);
        if (path.isEmpty())
            return chosen;
        assignAt(result, path, copyOf(valueAt(chosen, path)));
    }
    return result;
}

} // namespace Pointsman
