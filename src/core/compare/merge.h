// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

namespace Pointsman {

/// One field that two sides made different things of. For a secret all three values are absent: only that it is in
/// conflict may be known.
struct FieldConflict
{
    FieldPath path;                  ///< empty: the whole document, see Merge
    std::optional<JsonValue> base;   ///< nothing: the field was not there
    std::optional<JsonValue> mine;   ///< nothing: I took it out
    std::optional<JsonValue> theirs; ///< nothing: they took it out
    bool isSecret = false;
};

/// Whose version of a field counts.
enum class Side
{
    Mine,
    Theirs,
    Base
};

/// Brings two versions of a document together that come from one base. Where only one side touched a field, its value
/// counts; sets of texts (spikes, tickets) get what either side added and lose what either removed; of the times that
/// every write sets (`updated`, `last_activity_at`, `last_switched_at`) the later one counts. Everything else that both
/// made different is a conflict, to be decided field by field. Where the three are not of one session or mission
/// (`session_id`, `mission_id`), only the whole document can be chosen: a field of one must never end in the other.
class Merge
{
public:
    Merge(JsonObject base, JsonObject mine, JsonObject theirs);

    /// What each side changed since the base.
    [[nodiscard]] const Differences &mine() const { return m_mineChanges; }
    [[nodiscard]] const Differences &theirs() const { return m_theirChanges; }
    [[nodiscard]] const std::vector<FieldConflict> &conflicts() const { return m_conflicts; }
    /// Whether the two touch different fields: merged() has an answer without a choice.
    [[nodiscard]] bool isClean() const { return m_conflicts.empty(); }

    /// Decides `conflicts()[conflict]`; may be called again.
    void choose(std::size_t conflict, Side side);
    [[nodiscard]] std::optional<Side> chosen(std::size_t conflict) const { return m_choices.at(conflict); }
    [[nodiscard]] bool isDecided() const;

    /// The document with both sides' changes, secrets included, laid out as theirs; nothing while a conflict is open.
    [[nodiscard]] std::optional<JsonObject> merged() const;

private:
    [[nodiscard]] const JsonObject &document(Side side) const;
    void mergeObjects(JsonObject &result, const JsonObject *base, const JsonObject &mine, const FieldPath &path);
    void mergeField(JsonObject &result, const std::string &key, const FieldPath &path, const JsonValue *base,
                    const JsonValue *mine);
    void addConflict(const FieldPath &path, const JsonValue *base, const JsonValue *mine, const JsonValue *theirs);

    JsonObject m_base, m_mine, m_theirs;
    Differences m_mineChanges, m_theirChanges;
    JsonObject m_result; ///< without the conflicts' fields decided: they stand as theirs
    std::vector<FieldConflict> m_conflicts;
    std::vector<std::optional<Side>> m_choices;
};

} // namespace Pointsman
