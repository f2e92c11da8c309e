// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/missionimport.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::MissionImport)
};

QString anotherFile()
{
    return Words::tr("Choose the session.json of the mission as spec-kitty wrote it.");
}

QString wayOutOf(DocumentProblem::Kind kind)
{
    switch (kind) {
    case DocumentProblem::Kind::NoPermission:
    case DocumentProblem::Kind::System:
        return Words::tr("See to its permissions and disk, then try again.");
    case DocumentProblem::Kind::NotRegular:
        return Words::tr("Choose the file itself, or a copy of it.");
    case DocumentProblem::Kind::NotJson:
        return Words::tr("Mend it in an editor, or get it anew: the session.json as spec-kitty wrote it.");
    case DocumentProblem::Kind::TooLarge:
    case DocumentProblem::Kind::NotObject:
        return anotherFile();
    }
    Q_UNREACHABLE();
}

} // namespace

MissionImport readMissionImport(const QString &file, const MissionHome &home)
{
    MissionImport read;
    const StateDocument document = readStateDocument(file);
    if (!document.root) {
        read.reasons << (document.problem ? document.problem->words : Words::tr("there is no such file"));
        read.wayOut = document.problem ? wayOutOf(document.problem->kind) : anotherFile();
        return read;
    }
    read.reasons = misunderstandings(*document.root);
    if (!read.reasons.isEmpty()) {
        read.wayOut = anotherFile();
        return read;
    }
    read.state = *document.root;
    read.mission = Mission::fromJson(read.state);
    read.warnings = integrityErrors(read.state);
    if (const auto id = MissionId::parse(read.mission.id)) {
        read.id = *id;
    } else {
        read.reasons << id.error().message;
        read.wayOut = anotherFile();
    }
    if (read.id)
        read.replaced = readStateDocument(home.state(*read.id)).root.value_or(JsonObject());
    return read;
}

} // namespace Pointsman
