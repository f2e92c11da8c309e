// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/documents.h"
#include "support/temporarytree.h"

namespace Pointsman::Test {

inline const QString idA = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
inline const QString idB = QStringLiteral("seed-b@2026-02-02T09-00-00Z");
inline const QString idC = QStringLiteral("seed-c@2026-02-03T09-00-00Z");

/// Where a project's active session and its snapshots are, in the tree.
inline QString activeIn(const QString &project)
{
    return project + QStringLiteral("/.tf/knowledge/.active-planning.json");
}

inline QString snapshotIn(const QString &project, const QString &id)
{
    return project + QStringLiteral("/.tf/knowledge/sessions/%1.json").arg(id);
}

/// Where a mission's state and the active-mission pointer are, in the tree.
inline QString missionIn(const QString &id)
{
    return QStringLiteral("home/missions/%1/session.json").arg(id);
}

inline const QString missionPointer = QStringLiteral("home/session.json");

/// A spec-kitty home with two missions: "checkout", which is active and at WP03, and "search", in which one drives.
inline void writeMissions(const TemporaryTree &tree)
{
    tree.write(missionIn(QStringLiteral("checkout")),
               missionDocument(QStringLiteral("checkout"), QStringLiteral("wp:WP03")));
    // Driving, and at work: a minute before the tests' present.
    tree.write(
        missionIn(QStringLiteral("search")),
        missionDocument(QStringLiteral("search"), {}, true).replace("2026-02-01T09:30:00", "2026-02-06T11:59:00"));
    tree.write(missionPointer, pointerDocument(QStringLiteral("checkout")));
}

/// A project with an active session ("Alpha", one spike and a plan), an archived one ("Beta", empty) and a completed
/// one ("Gamma"), and with documents for one more seed, spike and plan.
inline void writeProject(const TemporaryTree &tree, const QString &project)
{
    const QString knowledge = project + QStringLiteral("/.tf/knowledge/");
    tree.write(activeIn(project),
               sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-a")}, QStringLiteral("plan-a")));
    tree.write(snapshotIn(project, idB), sessionDocument(idB, QStringLiteral("archived")));
    tree.write(snapshotIn(project, idC),
               sessionDocument(idC, QStringLiteral("completed"), {}, QStringLiteral("plan-c")));
    QByteArrayList topics;
    const std::pair<const char *, const char *> titles[] = {
        {"seed-a", "Alpha"},    {"seed-b", "Beta"},          {"seed-c", "Gamma"},
        {"seed-d", "Delta"},    {"spike-a", "Look at it"},   {"spike-x", "Measure"},
        {"plan-a", "The plan"}, {"plan-x", "A better plan"}, {"plan-c", "Old plan"}};
    for (const auto &[id, title] : titles) {
        const QByteArray kind = QByteArray(id).split('-').front();
        tree.write(knowledge + QStringLiteral("topics/%1/%2.md").arg(QLatin1StringView(id), QString::fromLatin1(kind)),
                   QByteArray("# ") + title + '\n');
        topics << QByteArray(R"({"id": ")") + id + R"(", "title": ")" + title + R"("})";
    }
    for (const QString &plan : {QStringLiteral("plan-a"), QStringLiteral("plan-c")})
        tree.write(knowledge + QStringLiteral("topics/%1/backlog.md").arg(plan), "# Backlog\n");
    tree.write(knowledge + QStringLiteral("index.json"), R"({"topics": [)" + topics.join(", ") + "]}\n");
}

} // namespace Pointsman::Test
