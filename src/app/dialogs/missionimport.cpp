// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/missionimport.h"

#include <QCoreApplication>

namespace Pointsman {

MissionImport readMissionImport(const QString &file, const MissionHome &home)
{
    MissionImport read;
    const StateDocument document = readStateDocument(file);
    if (!document.root) {
        read.reasons << (document.problem
                             ? document.problem->words
                             : QCoreApplication::translate("Pointsman::MissionImport", "There is no such file."));
        return read;
    }
    read.reasons = misunderstandings(*document.root);
    if (!read.reasons.isEmpty())
        return read;
    read.state = *document.root;
    read.mission = Mission::fromJson(read.state);
    read.warnings = integrityErrors(read.state);
    if (const auto id = MissionId::parse(read.mission.id))
        read.id = *id;
    else
        read.reasons << id.error().message;
    if (read.id)
        read.replaced = readStateDocument(home.state(*read.id)).root.value_or(JsonObject());
    return read;
}

} // namespace Pointsman
