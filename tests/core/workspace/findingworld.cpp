// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingworld.h"

#include "support/documents.h"
#include "workspace/inspection.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace Pointsman::Test {

FindingWorld::FindingWorld()
{
    const auto id = [](const char *text) { return QString::fromLatin1(text); };
    const QStringList spikes{QStringLiteral("spike-x"), QStringLiteral("spike-y")};
    const QByteArray session = sessionDocument(id("seed-a@2026-02-01T08-00-00Z"), QStringLiteral("active"), spikes);
    m_tree.write(World::active, QByteArray(session).replace("\"updated\": \"2026-02-01T08:00:00Z\"",
                                                            "\"updated\": \"2026-02-01T09:00:00Z\""));
    m_tree.write(World::twin, QByteArray(session).replace("\"active\"", "\"archived\""));
    m_tree.write(World::archived,
                 sessionDocument(id("seed-b@2026-01-25T08-00-00Z"), QStringLiteral("archived"), {}, id("plan-c")));
    m_tree.write(World::completed,
                 sessionDocument(id("seed-c@2026-01-20T08-00-00Z"), QStringLiteral("completed"), {}, id("plan-c")));
    for (const char *topic :
         {"topics/seed-a", "topics/spike-x", "topics/spike-y", "topics/seed-b", "archive/topics/seed-c"})
        m_tree.makeFolder(QStringLiteral("knowledge/") + id(topic));
    m_tree.write(QStringLiteral("knowledge/archive/topics/plan-c/backlog.md"), "# Backlog\n");
    m_tree.write(World::mission, missionDocument(id("mission-a")));
    m_tree.write(World::pointer, pointerDocument(id("mission-a")));
    // Whatever the umask is under which the tests run.
    for (const char *folder : {"home", "home/missions", "home/missions/mission-a"})
        ::chmod(m_tree.path(id(folder)).toUtf8().constData(), 0755);
}

void FindingWorld::edit(const QString &file, const char *from, const QByteArray &to) const
{
    QByteArray bytes = m_tree.read(file);
    if (!bytes.contains(from))
        qFatal("no %s in %s", from, qPrintable(file));
    const int mode = m_tree.mode(file);
    m_tree.write(file, bytes.replace(from, to), mode);
}

void FindingWorld::writeOld(const QString &file, const QByteArray &bytes) const
{
    m_tree.write(file, bytes);
    QFile opened(m_tree.path(file));
    if (!opened.open(QIODevice::ReadWrite) ||
        !opened.setFileTime(QDateTime::fromString(QStringLiteral("2026-01-01T00:00:00Z"), Qt::ISODate),
                            QFileDevice::FileModificationTime))
        qFatal("cannot make %s old", qPrintable(file));
}

void FindingWorld::link(const QString &file, const QString &target) const
{
    if (!QFile::link(target, m_tree.path(file)))
        qFatal("cannot make the link %s", qPrintable(file));
}

Issues FindingWorld::inspect() const
{
    Issues issues =
        inspectKnowledgeDirectory(KnowledgeDirectory(m_tree.path(QStringLiteral("knowledge"))), clockAt(World::now));
    const Issues ofHome = inspectMissionHome(place().home, clockAt(World::now));
    issues.insert(issues.end(), ofHome.begin(), ofHome.end());
    return issues;
}

Issues FindingWorld::ofCode(const QString &code) const
{
    Issues issues = inspect();
    std::erase_if(issues, [&](const Issue &issue) { return issue.code != code; });
    return issues;
}

std::optional<Issue> FindingWorld::find(const QString &code) const
{
    const Issues issues = ofCode(code);
    return issues.empty() ? std::nullopt : std::optional(issues.front());
}

RepairPlace FindingWorld::place() const
{
    return {MissionHome(m_tree.path(QStringLiteral("home"))), clockAt(World::now),
            m_tree.path(QStringLiteral("state/kept"))};
}

QMap<QString, QByteArray> FindingWorld::state() const
{
    QMap<QString, QByteArray> state = m_tree.files();
    for (auto file = state.begin(); file != state.end(); ++file)
        file.value().prepend(QByteArray::number(m_tree.mode(file.key()), 8) + ' ');
    return state;
}

} // namespace Pointsman::Test
