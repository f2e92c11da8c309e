// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/cli.h"

#include <QSet>

namespace Pointsman::Test {

using Files = QMap<QString, QByteArray>;

/// A command that is struck, and the world in which it runs.
struct Operation
{
    QString line;
    QStringList setUp = {}; ///< what is done before, unharmed: command lines, and breakActive
    bool hasActive = true;
    bool takesBack = false; ///< undo and its like: it is recorded without a note
    /// It is many operations: any of them may be done or not, and the same command does the rest.
    bool isOfMany = false;

    [[nodiscard]] QString name() const;
    /// What may be called for after it was struck: on several files, on one of them, on the missions alone, on the
    /// history.
    [[nodiscard]] QStringList nextLines() const;
};

/// A hand that spoils the active session's file, in a set-up.
inline const QString breakActive = QStringLiteral("BREAK");

/// Every command that writes, each a row of the test.
void addOperations();

/// Makes ready for some thousand saves; why it cannot, or null.
[[nodiscard]] const char *prepareFaults();
/// Whether the rarest faults are tried too, as `./dev test --deep` has it.
[[nodiscard]] bool isDeep();

/// What fails.
struct Fault
{
    int at = 0;    ///< which call that concerns files, from 1; 0: none
    int error = 0; ///< 0: the program is killed there
    bool lasts = false;
    bool isOfStateToo = true; ///< the folder with the history and the notes is on the same disk
    QString peer = {};        ///< a state file that another program changes just before we do
};

/// How a command ended, and what the other programs read then.
struct Outcome
{
    int status = -1;
    Files files;
    bool operator==(const Outcome &) const = default;
};

/// A session active and one archived, a mission joined, and something done already that can be taken back: what every
/// operation finds something in. Its clock stands, and it can be put back into each of its states: what is done in it
/// is the same each time.
class World
{
public:
    explicit World(const Operation &operation);

    /// All that there is now, under a name; and that again.
    void keepAs(const QString &image) const;
    void putBack(const QString &image) const;

    /// True where there was such a call.
    bool strike(const QString &line, const Fault &fault);
    [[nodiscard]] const CliRun &lastRun() const { return m_run; }
    Outcome run(const QString &line);

    /// What the other program makes of a state file: the same with a field of its own.
    [[nodiscard]] QByteArray peersVersionOf(const QString &file) const;
    /// The state files alone: what the other programs read.
    [[nodiscard]] Files stateFiles() const;
    /// The notes of operations under way.
    [[nodiscard]] QStringList intents() const;
    /// Temporary files and second names, which are cleared up before something is done next.
    [[nodiscard]] QStringList temporaries() const;
    /// Whether what was done waits for the history.
    [[nodiscard]] bool hasNote() const;
    /// Equal where all that a command can find is equal.
    [[nodiscard]] QByteArray look() const;
    [[nodiscard]] const Cli &cli() const { return m_cli; }

private:
    [[nodiscard]] QStringList argumentsOf(const QString &line) const;
    [[nodiscard]] bool isTemporary(const QString &path) const;

    Cli m_cli;
    TemporaryTree m_images;
    CliRun m_run;
};

/// What the history of commands explains: the operation was done, or it was not, and then came the next command.
class Explanation
{
public:
    /// Learns it in `world`, which is left with the images "before" and "after".
    Explanation(World &world, const Operation &operation);

    [[nodiscard]] const Files &before() const { return m_before; }
    [[nodiscard]] const Files &after() const { return m_after.files; }
    [[nodiscard]] int status() const { return m_after.status; } ///< of the operation unharmed
    /// The files that are not as before.
    [[nodiscard]] QSet<QString> changed(const Files &files) const;
    /// Why a file is neither as before nor as after; empty: each is.
    [[nodiscard]] QString torn(const Files &files) const;
    /// The operation was done, and its program ended before it could tell the history of it: then it is another
    /// program's for the history, and not taken back.
    [[nodiscard]] bool isUntold(const QString &next, const Files &then, const Outcome &outcome) const;
    [[nodiscard]] bool explains(const QString &next, const Outcome &outcome) const;
    /// All that, run in `world` as it is now. Why it is not as it must be; empty: it is.
    [[nodiscard]] QString wrongAfter(const QString &next, World &world, bool mayBeUntold) const;

private:
    struct Both
    {
        Outcome ifBefore;
        Outcome ifAfter;
    };

    Files m_before;
    Outcome m_after;
    QMap<QString, Both> m_next;
};

} // namespace Pointsman::Test

Q_DECLARE_METATYPE(Pointsman::Test::Operation)
