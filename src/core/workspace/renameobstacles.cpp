// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/renameobstacles.h"

#include "files/namerules.h"
#include "planning/planningrules.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Repair)
};

QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace

QString RenameObstacles::against(const QString &path, const PlanningSession &session)
{
    readNames();
    const QString own = QFileInfo(path).fileName();
    const QString wanted = session.id + QStringLiteral(".json");
    const QStringList alike = m_names.values(folded(wanted));
    if (alike.contains(wanted) && own != wanted)
        return Words::tr("%1 is there already. Move that one away first.").arg(quotedForeign(wanted));
    for (const QString &name : alike) {
        if (name != own)
            return Words::tr("the new name would differ from %1 only in upper and lower case or in how its letters are "
                             "encoded.")
                .arg(quotedForeign(name));
    }
    for (const QString &copy : m_copies.values(wanted)) {
        if (copy != own)
            return Words::tr("%1 would then be a copy beside it. Compare the two and move one of them away first.")
                .arg(quotedForeign(copy));
    }
    if (wouldBeTraceOfSwitch(path, session))
        return Words::tr(
            "this session is active, and under its id's name the file would be the trace of an interrupted "
            "switch. Compare it with the active file and keep the right one.");
    return {};
}

void RenameObstacles::readNames()
{
    if (m_hasNames)
        return;
    m_hasNames = true;
    for (const DirectoryEntry &entry : m_entries) {
        const QString name = QFile::decodeName(entry.name);
        m_names.insert(folded(name), name);
        if (const auto copy = copyNameIn(entry.name))
            m_copies.insert(QFile::decodeName(copy->original), name);
    }
}

bool RenameObstacles::wouldBeTraceOfSwitch(const QString &path, const PlanningSession &session)
{
    if (!m_active)
        m_active = readStateDocument(m_directory.activeSession());
    if (!m_active->root || !isSchemaOne(*m_active->root))
        return false;
    const PlanningSession active = PlanningSession::fromJson(*m_active->root);
    if (active.id != session.id)
        return false;
    const StateDocument snapshot = readStateDocument(path);
    return snapshot.root && !checkTwins({active, session, hasOtherContent(*m_active->root, *snapshot.root)},
                                        {SubjectKind::ActiveSession, active.id, m_directory.activeSession()})
                                 .empty();
}

} // namespace Pointsman
