// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QStringList>

#include <optional>

namespace Pointsman {

/// Who changed a file.
struct Origin
{
    enum class Kind
    {
        Window = 0,
        CommandLine = 1,
        OtherProgram = 2,
        Git = 3, ///< a checkout, merge or the like did it
    };
    Kind kind = Kind::OtherProgram;
    QString words; ///< the command line, or what git did; never a secret's value; empty where nothing more is known

    [[nodiscard]] bool isPointsman() const { return kind == Kind::Window || kind == Kind::CommandLine; }
    bool operator==(const Origin &) const = default;
};

/// Times of less distance are told as one.
inline constexpr std::chrono::minutes shortestInterval{1};

/// One change of one state file, as the history lists it. The contents are read for themselves (Journal::content()).
struct Version
{
    qint64 id = 0;        ///< the newer, the higher
    qint64 operation = 0; ///< what ties the files of one operation together; 0: seen, not done by Pointsman
    QString store;        ///< the knowledge directory or the spec-kitty home
    QString path;
    Moment time;
    /// Set where Pointsman was not running: the change happened between this time and `time`.
    std::optional<Moment> since;
    Origin origin;
    QString subject;           ///< the session or mission id, printable
    QString words;             ///< "spike-y attached", printable, in the language that is spoken now
    QString language;          ///< in which that was written down; empty: not known, and then it is told as it was
    bool isFirstSight = false; ///< no change: the file as it was when the history first saw it
    qint64 before = 0;         ///< content id; 0: there was no such file
    qint64 after = 0;
    std::optional<quint32> modeBefore; ///< permission bits, where the change concerned them
    std::optional<quint32> modeAfter;
    /// Where the file was renamed: the name that it got (`after` is 0) or came back from (`before` is 0).
    QString otherName;
    // Whether these contents are there, which one that is 0 is as well (Journal::keptContent()).
    bool isBeforeKept = true;
    bool isAfterKept = true;

    /// Whether it is told with two times: when it happened is only known to lie between them, and that is long.
    [[nodiscard]] bool isInterval() const { return since && time - *since >= shortestInterval; }
};

/// Whether `a` happened after `b`; of what happened at one time, what the history learnt later.
[[nodiscard]] inline bool isNewer(const Version &a, const Version &b)
{
    return a.time != b.time ? a.time > b.time : a.id > b.id;
}

/// Which versions to list, newest first. What is empty does not restrict.
struct VersionFilter
{
    /// What becomes of versions that are no change (Version::isFirstSight).
    enum class FirstSights
    {
        With,
        Without,
        Only
    };
    /// What "newest" means.
    enum class Order
    {
        Learnt,  ///< what the history learnt last: what a file was told to be before what it was told to be then
        Happened ///< isNewer()
    };
    QStringList stores;
    QString path;
    QString subject; ///< exactly this session or mission
    std::optional<Origin::Kind> origin;
    QString text; ///< part of subject, words, file name or command line, in any case of ASCII letters
    /// Topics that pass `text` by their titles, which the history does not know, as titledTopic() names them: what
    /// happened to them and to the sessions that have one of them as their seed passes too.
    QStringList titledTopics;
    std::optional<Moment> from;
    std::optional<Moment> until;
    qint64 olderThan = 0; ///< the page after the version of this id, in this order
    qint64 newerThan = 0; ///< only what the history learnt after the version of this id
    FirstSights firstSights = FirstSights::With;
    Order order = Order::Learnt;
    bool isWithoutWindow = false; ///< leaves out what Pointsman's window did
    int limit = 200;
};

/// How VersionFilter::titledTopics names a topic of a store.
[[nodiscard]] inline QString titledTopic(const QString &store, const QString &topic)
{
    return store + u'\n' + topic;
}

/// Something that Pointsman did to files of one store.
struct DoneOperation
{
    qint64 id = 0;
    qint64 applied = 0; ///< the operation whose versions tell how it was last made: its own id, or a redo's
    qint64 undone = 0;  ///< the operation that took it back; 0: it stands
    Moment time;
    QString store;
    QString label; ///< "Attach spike-y", or the command line
    Origin origin;
};

} // namespace Pointsman
