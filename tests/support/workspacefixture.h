// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/documents.h"
#include "support/temporarytree.h"
#include "workspace/workspace.h"

#include <QTest>

namespace Pointsman::Test {

/// A workspace with a history over a project, which has an active and an archived session, and one mission.
class WorkspaceFixture
{
protected:
    static inline const QString idA = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
    static inline const QString idB = QStringLiteral("seed-b@2026-02-02T09-00-00Z");
    static inline const QString active = QStringLiteral("p/.tf/knowledge/.active-planning.json");
    static inline const QString snapshotB = QStringLiteral("p/.tf/knowledge/sessions/%1.json").arg(idB);
    static inline const QString mission = QStringLiteral("home/missions/m-1/session.json");

    void begin()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_tree->write(active, sessionDocument(idA));
        m_tree->write(snapshotB, sessionDocument(idB, QStringLiteral("archived")));
        m_tree->write(mission, missionDocument(QStringLiteral("m-1")));
        open();
    }

    void end()
    {
        m_workspace.reset();
        m_tree.reset();
    }

    [[nodiscard]] QString project() const { return m_tree->path(QStringLiteral("p")); }
    [[nodiscard]] QString file() const { return m_tree->path(QStringLiteral("state/history.sqlite")); }
    [[nodiscard]] QString store() const { return m_tree->path(QStringLiteral("p/.tf/knowledge")); }

    /// Where operations are noted that may be interrupted.
    [[nodiscard]] QString intents() const { return m_tree->path(QStringLiteral("state/intents")); }

    void open(const Clock &clock = systemClock())
    {
        m_workspace = std::make_unique<Workspace>(MissionHome(m_tree->path(QStringLiteral("home"))), clock,
                                                  WorkspaceFiles{.history = file(), .intents = intents()});
        m_workspace->setProjects({{QStringLiteral("p"), project(), {}}});
        QTRY_VERIFY(!m_workspace->snapshot()->isLoading() && !m_workspace->snapshot()->missions->missions.empty());
    }

    /// Newest first: "by: words".
    [[nodiscard]] QStringList told(const QString &path) const
    {
        VersionFilter filter;
        filter.path = m_tree->path(path);
        QStringList lines;
        const auto journal = Journal::openExisting(file());
        const auto versions = journal ? (*journal)->versions(filter) : std::vector<Version>();
        for (const Version &version : *versions)
            lines << QString::number(static_cast<int>(version.origin.kind)) + QStringLiteral(": ") + version.words;
        return lines;
    }

    Result<FileChanges> addSpike(const QString &spike)
    {
        std::optional<Result<FileChanges>> answer;
        m_workspace->editSessions(
            project(), QStringLiteral("Attach ") + spike,
            [spike](PlanningStore &planning) {
                return planning.addSpike(*TopicId::parse(spike)).map([](const SessionChange &change) {
                    return change.files;
                });
            },
            [&](const Result<FileChanges> &result) { answer = result; });
        [&] { QTRY_VERIFY(answer.has_value()); }();
        return answer.value_or(failure(ErrorCode::System, QStringLiteral("no answer")));
    }

    Result<FileChanges> undone()
    {
        std::optional<Result<FileChanges>> answer;
        m_workspace->undo([&](const Result<FileChanges> &result) { answer = result; });
        [&] { QTRY_VERIFY(answer.has_value()); }();
        return answer.value_or(failure(ErrorCode::System, QStringLiteral("no answer")));
    }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace Pointsman::Test
