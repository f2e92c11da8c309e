// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/temporarytree.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <optional>

namespace Pointsman::Test {

/// How one run of the program ended.
struct CliRun
{
    int status = -1; ///< -1: killed or not started
    QByteArray out;
    QByteArray err;

    /// The JSON value on standard output; undefined where there is none.
    [[nodiscard]] QJsonValue json() const;
    /// The `error` object in the last line of standard error.
    [[nodiscard]] QJsonObject error() const;
    /// All of it, for messages.
    [[nodiscard]] QByteArray all() const;
};

/// The built pointsman-cli as a process in a world of its own: `knowledge` and `home/.spec-kitty` below a temporary
/// tree, an environment of nothing but what is needed, time zone UTC.
class Cli
{
public:
    Cli();

    [[nodiscard]] const TemporaryTree &tree() const { return m_tree; }
    /// Where the history of this world is, outside of the tree.
    [[nodiscard]] QString stateFolder() const { return m_state.path(); }
    /// What the processes get as environment on top of the bare one.
    void setEnvironment(const QString &name, const QString &value);
    /// From now on the program's clock stands at this time, `2026-02-06T12:00:00Z`. False where there is no
    /// libfaketime.
    [[nodiscard]] bool freezeClock(const QString &utc);

    /// Runs it with `arguments` after the two directory options.
    [[nodiscard]] CliRun run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same with --json.
    [[nodiscard]] CliRun json(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Runs it with exactly these arguments.
    [[nodiscard]] CliRun runBare(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Sets `process` up for exactly these arguments, without starting it.
    void prepare(QProcess &process, const QStringList &arguments) const;
    [[nodiscard]] QStringList directories() const;

    /// `relative` in the knowledge directory, and below `.spec-kitty`, as paths in the tree.
    [[nodiscard]] static QString inKnowledge(const QString &relative)
    {
        return QStringLiteral("knowledge/") + relative;
    }
    [[nodiscard]] static QString inMissions(const QString &relative)
    {
        return QStringLiteral("home/.spec-kitty/") + relative;
    }

private:
    TemporaryTree m_tree;
    TemporaryTree m_state;
    QProcessEnvironment m_environment;
};

/// A valid session document as ticketflow writes it.
[[nodiscard]] QByteArray sessionDocument(const QString &id, const QString &state = QStringLiteral("active"));
/// A valid mission state with a secret in it.
[[nodiscard]] QByteArray missionState(const QString &id);
/// The secret that missionState() holds.
inline constexpr const char *missionSecret = "s3cr3t-0f-the-mission";

/// `text` split at blanks: a command line without quotes.
[[nodiscard]] QStringList words(const char *text);

inline const QString activeFile = QStringLiteral("knowledge/.active-planning.json");
/// Where the session `id` is archived, as a path in the tree.
[[nodiscard]] QString snapshotFile(const QString &id);

} // namespace Pointsman::Test
