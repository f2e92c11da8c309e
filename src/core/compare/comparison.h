// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/jsonvalue.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace Pointsman {

// The one comparison of state documents, field by field: repairs, conflicts, undo and history all use it. Pure.
// No value of a secret key (formats.md 3.7) is ever in what it answers.

/// Where a field is: the keys from the outside in. An empty path is the whole document.
using FieldPath = QStringList;

/// `backlog.topic`, made printable; empty for the whole document.
[[nodiscard]] QString fieldName(const FieldPath &path);

/// One field that two versions of a document do not have in common. Objects that both have are looked into; a list is
/// one field.
struct Difference
{
    enum class Kind
    {
        Added,   ///< only the later one has the field
        Removed, ///< only the earlier one has it
        Changed,
    };
    FieldPath path;
    Kind kind = Kind::Changed;
    std::optional<JsonValue> before; ///< nothing where there was no field, and for secrets
    std::optional<JsonValue> after;
    bool isSecret = false; ///< a secret differs here: that it does is all that may be known
    /// Where both sides are sets of texts (spikes, tickets): the items that only one of them has, in its order. Both
    /// are empty where only the order differs.
    QStringList addedItems;
    QStringList removedItems;
    bool isSet = false;

    bool operator==(const Difference &) const = default;
};

using Differences = std::vector<Difference>;

/// What leads from `before` to `after`, in the order of the keys of `before`, new ones last. Empty where both hold the
/// same; the order of keys does not count.
[[nodiscard]] Differences differencesBetween(const JsonObject &before, const JsonObject &after);

/// The value of a difference in words, for people: a text as it is, `none` for null, a list with commas, anything else
/// as JSON; printable. "absent" for nothing.
[[nodiscard]] QString valueInWords(const std::optional<JsonValue> &value);

/// One line for people: `plan: none → plan-x`, `spikes: + spike-y, − spike-z`, `session_token: changed`.
[[nodiscard]] QString differenceInWords(const Difference &difference);

/// The value at `path`; null where there is none.
[[nodiscard]] const JsonValue *valueAt(const JsonObject &document, const FieldPath &path);
/// Sets the field at `path`, or takes it out where there is no value; false where no object is there to hold it.
bool assignAt(JsonObject &document, const FieldPath &path, const std::optional<JsonValue> &value);

/// Whether the field is one of the times that every write sets, whatever it is about.
[[nodiscard]] bool isTimeOfWriting(const FieldPath &path);

/// The items of a list of texts without duplicates; nothing for any other value.
[[nodiscard]] std::optional<QStringList> textSet(const JsonValue &value);

} // namespace Pointsman
