// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demomissions.h"

#include "app/demo/demodata.h"
#include "json/jsonwriter.h"

namespace Pointsman::Demo {

namespace {

Moment before(Moment now, int minutes)
{
    return now - std::chrono::minutes(minutes);
}

JsonObject stateOf(const MissionRow &row, Moment now)
{
    const Moment joined = before(now, row.joinedMinutes);
    const PythonTime joinedAt =
        row.hasMixedTimes ? PythonTime::withLocalOffset(joined) : PythonTime::naiveLocal(joined);
    JsonObject state{
        {"mission_id", row.id},
        {"mission_run_id", row.run},
        {"participant_id", row.participant},
        {"role", row.role},
        {"joined_at", joinedAt.text()},
        {"last_activity_at", PythonTime::naiveLocal(before(now, row.activeMinutes)).text()},
        {"drive_intent", row.isDriving ? "active" : "inactive"},
        {"focus", row.focus ? JsonValue(row.focus) : JsonValue()},
    };
    if (row.isReadableByAll) {
        state.set("session_token", "demo-token-that-opens-nothing");
        state.set("saas_api_url", "https://saas.invalid");
    }
    return state;
}

} // namespace

void writeMissions(Files &files, const QString &home, Moment now)
{
    for (const MissionRow &row : missions())
        files.write(home + QStringLiteral("/missions/%1/session.json").arg(QString::fromUtf8(row.id)),
                    pythonJson(stateOf(row, now)), before(now, row.activeMinutes), row.isReadableByAll ? 0644 : 0600);
    constexpr int switchedMinutes = 170;
    const Moment switched = before(now, switchedMinutes);
    files.write(home + QStringLiteral("/session.json"),
                pythonJson(JsonObject{{"active_mission_id", missions().front().id},
                                      {"last_switched_at", PythonTime::naiveLocal(switched).text()}}),
                switched, 0600);
}

} // namespace Pointsman::Demo
