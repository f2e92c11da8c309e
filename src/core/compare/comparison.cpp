// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparison.h"

#include "base/ids.h"
#include "json/jsonwriter.h"
#include "json/secrets.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Comparison)
};

/// `value` without its secrets, nothing where there is none.
std::optional<JsonValue> showable(const JsonValue *value)
{
    return value ? std::optional(withoutSecrets(*value)) : std::nullopt;
}

QStringList itemsOnlyIn(const QStringList &items, const QStringList &others)
{
    QStringList only;
    std::copy_if(items.begin(), items.end(), std::back_inserter(only),
                 [&](const QString &item) { return !others.contains(item); });
    return only;
}

Difference difference(const FieldPath &path, bool isHidden, const JsonValue *before, const JsonValue *after)
{
    Difference result;
    result.path = path;
    result.kind = !before ? Difference::Kind::Added : !after ? Difference::Kind::Removed : Difference::Kind::Changed;
    auto shownBefore = showable(before);
    auto shownAfter = showable(after);
    // A list may differ in nothing but a secret deep in it.
    result.isSecret = isHidden || (before && after && shownBefore == shownAfter);
    if (result.isSecret)
        return result;
    if (before && after) {
        const auto itemsBefore = textSet(*before);
        const auto itemsAfter = textSet(*after);
        result.isSet = itemsBefore && itemsAfter;
        if (result.isSet) {
            result.addedItems = itemsOnlyIn(*itemsAfter, *itemsBefore);
            result.removedItems = itemsOnlyIn(*itemsBefore, *itemsAfter);
        }
    }
    result.before = std::move(shownBefore);
    result.after = std::move(shownAfter);
    return result;
}

void compare(Differences &differences, const FieldPath &above, const JsonObject &before, const JsonObject &after);

void compareField(Differences &differences, const FieldPath &above, const std::string &key, const JsonValue *before,
                  const JsonValue *after)
{
    if (before && after && *before == *after)
        return;
    const FieldPath path = above + QStringList(QString::fromStdString(key));
    const bool isHidden = (before && isSecret(key, *before)) || (after && isSecret(key, *after));
    if (!isHidden && before && after && before->object() && after->object())
        compare(differences, path, *before->object(), *after->object());
    else
        differences.push_back(difference(path, isHidden, before, after));
}

void compare(Differences &differences, const FieldPath &above, const JsonObject &before, const JsonObject &after)
{
    for (const auto &[key, value] : before.members())
        compareField(differences, above, key, &value, after.find(key));
    for (const auto &[key, value] : after.members()) {
        if (!before.find(key))
            compareField(differences, above, key, nullptr, &value);
    }
}

/// The items of a list of texts; nothing for any other value.
std::optional<QStringList> textList(const JsonValue &value)
{
    if (!value.array())
        return {};
    QStringList items;
    for (const JsonValue &item : *value.array()) {
        if (!item.string())
            return {};
        items << QString::fromStdString(*item.string());
    }
    return items;
}

QString itemsInWords(const QStringList &items, const QString &sign)
{
    QStringList words;
    for (const QString &item : items)
        words << sign + u' ' + printable(item);
    return words.join(QStringLiteral(", "));
}

} // namespace

QString fieldName(const FieldPath &path)
{
    return printable(path.join(u'.'));
}

Differences differencesBetween(const JsonObject &before, const JsonObject &after)
{
    Differences differences;
    compare(differences, {}, before, after);
    return differences;
}

QString valueInWords(const std::optional<JsonValue> &value)
{
    if (!value)
        return Words::tr("absent");
    if (value->isNull())
        return Words::tr("none");
    if (value->string())
        return printable(QString::fromStdString(*value->string()));
    if (const auto items = textList(*value))
        return items->isEmpty() ? Words::tr("empty") : printable(items->join(QStringLiteral(", ")));
    return printable(QString::fromUtf8(compactJson(*value)));
}

QString differenceInWords(const Difference &difference)
{
    const QString name = fieldName(difference.path);
    if (difference.isSecret)
        return Words::tr("%1: changed (a secret, not shown)").arg(name);
    if (difference.isSet) {
        QStringList parts;
        if (!difference.addedItems.isEmpty())
            parts << itemsInWords(difference.addedItems, QStringLiteral("+"));
        if (!difference.removedItems.isEmpty())
            parts << itemsInWords(difference.removedItems, QStringLiteral("−"));
        return QStringLiteral("%1: %2").arg(name, parts.isEmpty() ? Words::tr("another order")
                                                                  : parts.join(QStringLiteral(", ")));
    }
    return QStringLiteral("%1: %2 → %3").arg(name, valueInWords(difference.before), valueInWords(difference.after));
}

const JsonValue *valueAt(const JsonObject &document, const FieldPath &path)
{
    const JsonObject *object = &document;
    const JsonValue *value = nullptr;
    for (const QString &key : path) {
        value = object ? object->find(key.toStdString()) : nullptr;
        object = value ? value->object() : nullptr;
    }
    return value;
}

bool assignAt(JsonObject &document, const FieldPath &path, const std::optional<JsonValue> &value)
{
    JsonObject *owner = path.isEmpty() ? nullptr : &document;
    for (qsizetype i = 0; owner && i + 1 < path.size(); ++i) {
        JsonValue *step = owner->find(path.at(i).toStdString());
        owner = step ? step->object() : nullptr;
    }
    if (!owner)
        return false;
    if (value)
        owner->set(path.last().toStdString(), *value);
    else
        owner->remove(path.last().toStdString());
    return true;
}

bool isTimeOfWriting(const FieldPath &path)
{
    static const QStringList times{QStringLiteral("updated"), QStringLiteral("last_activity_at"),
                                   QStringLiteral("last_switched_at")};
    return !path.isEmpty() && times.contains(path.last());
}

std::optional<QStringList> textSet(const JsonValue &value)
{
    auto items = textList(value);
    return items && items->removeDuplicates() == 0 ? items : std::nullopt;
}

} // namespace Pointsman
