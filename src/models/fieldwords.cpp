// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fieldwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Pointsman {

namespace {

struct FieldName
{
    const char *path;
    const char *words;
};

constexpr auto names = std::to_array<FieldName>({
    {"schema_version", QT_TRANSLATE_NOOP("Pointsman::Fields", "Schema")},
    {"session_id", QT_TRANSLATE_NOOP("Pointsman::Fields", "Session")},
    {"state", QT_TRANSLATE_NOOP("Pointsman::Fields", "State")},
    {"root_seed", QT_TRANSLATE_NOOP("Pointsman::Fields", "Seed")},
    {"spikes", QT_TRANSLATE_NOOP("Pointsman::Fields", "Spikes")},
    {"plan", QT_TRANSLATE_NOOP("Pointsman::Fields", "Plan")},
    {"backlog", QT_TRANSLATE_NOOP("Pointsman::Fields", "Backlog")},
    {"backlog.topic", QT_TRANSLATE_NOOP("Pointsman::Fields", "Backlog, topic")},
    {"backlog.backlog_md", QT_TRANSLATE_NOOP("Pointsman::Fields", "Backlog, document")},
    {"backlog.tickets", QT_TRANSLATE_NOOP("Pointsman::Fields", "Tickets")},
    {"created", QT_TRANSLATE_NOOP("Pointsman::Fields", "Created")},
    {"updated", QT_TRANSLATE_NOOP("Pointsman::Fields", "Updated")},
    {"completed_at", QT_TRANSLATE_NOOP("Pointsman::Fields", "Completed")},
    {"mission_id", QT_TRANSLATE_NOOP("Pointsman::Fields", "Mission")},
    {"mission_run_id", QT_TRANSLATE_NOOP("Pointsman::Fields", "Run")},
    {"participant_id", QT_TRANSLATE_NOOP("Pointsman::Fields", "Participant")},
    {"role", QT_TRANSLATE_NOOP("Pointsman::Fields", "Role")},
    {"focus", QT_TRANSLATE_NOOP("Pointsman::Fields", "Working on")},
    {"drive_intent", QT_TRANSLATE_NOOP("Pointsman::Fields", "Driving")},
    {"joined_at", QT_TRANSLATE_NOOP("Pointsman::Fields", "Joined")},
    {"last_activity_at", QT_TRANSLATE_NOOP("Pointsman::Fields", "Activity")},
    {"session_token", QT_TRANSLATE_NOOP("Pointsman::Fields", "Session token")},
    {"saas_api_url", QT_TRANSLATE_NOOP("Pointsman::Fields", "Service")},
    {"active_session", QT_TRANSLATE_NOOP("Pointsman::Fields", "Active session")},
    {"active_mission_id", QT_TRANSLATE_NOOP("Pointsman::Fields", "Active mission")},
    {"last_switched_at", QT_TRANSLATE_NOOP("Pointsman::Fields", "Switched")},
});

} // namespace

QString fieldWords(const FieldPath &path)
{
    if (path.isEmpty())
        return QCoreApplication::translate("Pointsman::Fields", "The whole document");
    const QString name = path.join(u'.');
    const auto known = std::find_if(names.begin(), names.end(),
                                    [&](const FieldName &each) { return name == QLatin1StringView(each.path); });
    return known == names.end() ? fieldName(path) : QCoreApplication::translate("Pointsman::Fields", known->words);
}

} // namespace Pointsman
