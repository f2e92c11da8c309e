// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission/missioncommands.h"

#include "context.h"
#include "inputdocument.h"

namespace Pointsman {

void addMissionSave(const Command &mission)
{
    const Command verb =
        mission.word("save", "write your state in a mission from a document",
                     "Secrets that the document lacks and the present file has are kept. The document must be of that "
                     "mission and such that spec-kitty understands it. Prints the path of the file.");
    const Value id = verb.argument("MISSION", "the mission's id");
    const Value file = verb.argument("FILE", "the state; standard input by default", Command::Needed::No);
    verb.example("pointsman-cli mission save mission-abc-123 state.json")
        .example("pointsman-cli --json mission show mission-abc-123 | jq '.role = \"reviewer\"' |\n"
                 "      pointsman-cli mission save mission-abc-123");
    verb.changes([=](Context &context) {
        return MissionId::parse(id.text()).and_then([&](const MissionId &target) {
            return readInputDocument(file).and_then([&](const JsonObject &document) {
                MissionStore store = context.missions();
                // What another state replaces is nowhere else; without a history it is replaced all the same.
                context.recording().keepIfPossible(store.home().path(), store.home().state(target));
                return store.save(target, document).map([&](const MissionChange &change) {
                    context.wrote(store, change.files);
                    const QString path = store.home().state(target);
                    return Answer{JsonObject{{"path", path}}, shown(path)};
                });
            });
        });
    });
}

} // namespace Pointsman
