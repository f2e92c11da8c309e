// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/temporarytree.h"
#include "workspace/repairs.h"

#include <vector>

namespace Pointsman::Test {

/// A sound knowledge directory and spec-kitty home below a temporary tree, at 2026-02-01, 10:00 UTC: an active session
/// with the twin that a resume left, an archived and a completed snapshot, their topics, a joined mission and the
/// pointer to it.
class FindingWorld
{
public:
    FindingWorld();

    [[nodiscard]] const TemporaryTree &tree() const { return m_tree; }
    /// Replaces `from`, which must be there, in a file.
    void edit(const QString &file, const char *from, const QByteArray &to) const;
    /// Writes a file that was last changed a month ago.
    void writeOld(const QString &file, const QByteArray &bytes) const;
    void link(const QString &file, const QString &target) const;

    [[nodiscard]] Issues inspect() const;
    /// Those of one code, and the first of them.
    [[nodiscard]] Issues ofCode(const QString &code) const;
    [[nodiscard]] std::optional<Issue> find(const QString &code) const;
    [[nodiscard]] RepairPlace place() const;
    /// Every file with its mode and bytes.
    [[nodiscard]] QMap<QString, QByteArray> state() const;

private:
    TemporaryTree m_tree;
};

namespace World {

inline const QString active = QStringLiteral("knowledge/.active-planning.json");
inline const QString twin = QStringLiteral("knowledge/sessions/seed-a@2026-02-01T08-00-00Z.json");
inline const QString archived = QStringLiteral("knowledge/sessions/seed-b@2026-01-25T08-00-00Z.json");
inline const QString completed = QStringLiteral("knowledge/sessions/seed-c@2026-01-20T08-00-00Z.json");
inline const QString pointer = QStringLiteral("home/session.json");
inline const QString mission = QStringLiteral("home/missions/mission-a/session.json");
inline const QString now = QStringLiteral("2026-02-01T10:00:00Z");

} // namespace World

/// One world with one fault.
struct FindingFixture
{
    const char *code;
    void (*breakIt)(const FindingWorld &);
};

/// At least one for every code of the catalogue that can be made on any disk.
[[nodiscard]] const std::vector<FindingFixture> &findingFixtures();

/// What cannot be made on every disk and by every user, as the rules get it.
struct PureFixture
{
    const char *code;
    Issues (*look)();
};
[[nodiscard]] const std::vector<PureFixture> &pureFixtures();

} // namespace Pointsman::Test
