// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/documents.h"
#include "support/temporarytree.h"

namespace Pointsman::Test {

/// The id of the n-th session: one a minute, of 100 seeds.
inline QString nthSession(int number)
{
    const auto two = [](int value) { return QStringLiteral("%1").arg(value, 2, 10, QChar(u'0')); };
    const int day = number / 1440;
    return QStringLiteral("seed-%1@20%2-%3-%4T%5-%6-00Z")
        .arg(number % 100)
        .arg(two(10 + day / 336), two(1 + day / 28 % 12), two(1 + day % 28), two(number / 60 % 24), two(number % 60));
}

/// The document of the n-th session: with spikes, and a plan of its seed's number.
inline QByteArray nthDocument(int number, const QString &state = QStringLiteral("archived"))
{
    const QString of = QString::number(number % 100);
    return sessionDocument(nthSession(number), state,
                           {QStringLiteral("spike-a-") + of, QStringLiteral("spike-b-") + of},
                           QStringLiteral("plan-") + of);
}

inline QString snapshotPath(const QString &project, int number)
{
    return project + QStringLiteral("/.tf/knowledge/sessions/%1.json").arg(nthSession(number));
}

/// A project with so many snapshots and an active session, the newest, and with the topics that they link.
inline void writeLargeProject(const TemporaryTree &tree, const QString &project, int snapshots)
{
    const QString knowledge = project + QStringLiteral("/.tf/knowledge/");
    for (int topic = 0; topic < 100; ++topic) {
        for (const char *kind : {"seed-", "spike-a-", "spike-b-", "plan-"}) {
            const QString id = QString::fromLatin1(kind) + QString::number(topic);
            tree.write(knowledge + QStringLiteral("topics/%1/%2.md").arg(id, id.section(u'-', 0, 0)),
                       "# Title of " + id.toUtf8() + '\n');
        }
    }
    for (int number = 1; number <= snapshots; ++number)
        tree.write(snapshotPath(project, number), nthDocument(number));
    tree.write(knowledge + QStringLiteral(".active-planning.json"),
               nthDocument(snapshots + 1, QStringLiteral("active")));
}

} // namespace Pointsman::Test
