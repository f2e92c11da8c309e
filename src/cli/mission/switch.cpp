// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission/missioncommands.h"

#include "base/ids.h"
#include "context.h"

namespace Pointsman {

namespace {

/// The failure of switching to a mission without a state file. What is in the file is not this command's question.
Result<void> requireJoined(const MissionStore &store, const MissionId &id)
{
    const auto state = store.loadJoined(id);
    if (state || state.error().code != ErrorCode::Absent)
        return {};
    Error error = state.error();
    error.message += QStringLiteral("\nTo switch to it all the same: pointsman-cli mission switch --force %1")
                         .arg(printable(id.text()));
    return tl::unexpected(error);
}

Answer switched(const MissionId &id, const JsonObject &pointer)
{
    const JsonValue *time = pointer.find("last_switched_at");
    return {JsonObject{{"active_mission_id", id.text()}, {"last_switched_at", time ? *time : JsonValue()}},
            QStringLiteral("Switched to %1").arg(shown(id.text()))};
}

} // namespace

void addMissionSwitch(const Command &mission)
{
    const Command verb = mission.word("switch", "make a mission the active one",
                                      "From then on spec-kitty commands without --mission use it, in every terminal.");
    const Value id = verb.argument("MISSION", "the mission's id");
    const Value force = verb.flag("--force", "also to a mission that is not joined");
    verb.example("pointsman-cli mission switch mission-abc-123")
        .example("pointsman-cli mission switch --force mission-abc-123");
    verb.changes([=](Context &context) {
        return MissionId::parse(id.text()).and_then([&](const MissionId &target) {
            MissionStore store = context.missions();
            return (force.isGiven() ? Result<void>() : requireJoined(store, target)).and_then([&] {
                return store.switchTo(target).map([&](const MissionChange &change) {
                    context.wrote(store, change.files);
                    return switched(target, change.state);
                });
            });
        });
    });
}

} // namespace Pointsman
