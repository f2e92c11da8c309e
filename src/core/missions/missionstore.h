// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/guardedfile.h"
#include "files/statedocument.h"
#include "missions/missionhome.h"

namespace Pointsman {

/// A mission state after a change, whole, its secrets included: callers show withoutSecrets() of it only.
struct MissionChange
{
    JsonObject state;
    FileChanges files;
};

/// One joined mission as list() finds it.
struct ListedMission
{
    MissionId id;
    bool isActive;
    std::optional<JsonObject> state; ///< nothing where the file is not understood
};

/// The missions of one spec-kitty home: every operation of formats.md section 2, as safe as section 3 says.
/// Synchronous, holds no state, may be used on any thread, but by one at a time for each home.
class MissionStore
{
public:
    MissionStore(MissionHome home, Clock clock);

    [[nodiscard]] const MissionHome &home() const { return m_home; }

    /// All directories below `missions/` that have a state file, by id.
    [[nodiscard]] std::vector<ListedMission> list() const;
    /// load_session_state: nothing where not joined; Invalid where the file is not understood.
    [[nodiscard]] Result<std::optional<JsonObject>> load(const MissionId &id) const;
    /// ensure_joined: as load(), but Absent, with how to join, where not joined.
    [[nodiscard]] Result<JsonObject> loadJoined(const MissionId &id) const;
    /// save_session_state: makes the folder, mode 0600 from the first byte on. Secrets that `state` lacks and the
    /// present file has are kept. Invalid where it would not be understood or is of another mission.
    /// `shown` is the state that an editor has offered to replace, empty where there was none: Conflict where another
    /// program has changed it since.
    [[nodiscard]] Result<MissionChange> save(const MissionId &id, JsonObject state,
                                             const std::optional<JsonObject> &shown = {});
    /// update_session_state: sets the named fields (focus, drive_intent, role, last_activity_at) and, unless named,
    /// `last_activity_at` to now; all else stays as it is in the file. Refused for another field, Absent where not
    /// joined, Conflict where the fields that an editor had `shown` are others now.
    [[nodiscard]] Result<MissionChange> update(const MissionId &id, const JsonObject &fields,
                                               const JsonObject &shown = {});
    /// get_active_mission: nothing where there is no pointer or it is null; Invalid where it is broken.
    [[nodiscard]] Result<std::optional<MissionId>> active() const;
    /// set_active_mission: whether it is joined is the caller's question. `state` is the pointer's document.
    [[nodiscard]] Result<MissionChange> switchTo(const MissionId &id);
    /// The pointer's mission is none; what else the pointer holds stays. `files` and `state` are empty where none was
    /// active.
    [[nodiscard]] Result<MissionChange> clearActive();
    /// resolve_mission_id: the explicit one, else the active one, else Absent with both ways out.
    [[nodiscard]] Result<MissionId> resolve(const std::optional<MissionId> &explicitId) const;
    /// validate_session_before_command: the joined state, or Invalid with every integrity error in one message.
    [[nodiscard]] Result<JsonObject> check(const MissionId &id) const;

private:
    MissionHome m_home;
    Clock m_clock;
};

} // namespace Pointsman
