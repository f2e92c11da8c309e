// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the files that write and read the history share.
#include "base/translations.h"
#include "compare/documentsentence.h"
#include "history/journal.h"

namespace Pointsman {

/// The setting with the first number that this history gives; what has a smaller one was taken over from a damaged one.
inline const QString baseSetting = QStringLiteral("base");

/// The setting with the highest number that a damaged history may have given to what could not be read of it. As long
/// as it is not there, that is any of them.
inline const QString lostUpToSetting = QStringLiteral("lostUpTo");

/// The setting with the newest version that the user has seen, and what the settings of newer ones begin with that
/// happened before their eyes.
inline const QString seenSetting = QStringLiteral("seen");
inline const QString watchedPrefix = QStringLiteral("watched:");

/// The rest of a sentence is in the contents.
inline constexpr qsizetype longestWords = 500;

/// What the hash of a content begins with that could not be read of a damaged history.
inline const QByteArray lostPrefix = QByteArrayLiteral("lost ");

// What `isPacked` of a content says.
inline constexpr int packedBit = 1;
/// What is there is not what was kept. Who has the same content again puts it in its place.
inline constexpr int rottenBit = 2;

/// One row of the table of versions.
struct Journal::Row
{
    qint64 operation = 0;
    QString store;
    QString path;
    Moment time;
    std::optional<Moment> since;
    Origin origin;
    StateSentence sentence;
    bool isFirst = false;
    qint64 before = 0;
    qint64 after = 0;
    std::optional<quint32> modeBefore;
    std::optional<quint32> modeAfter;
    QString otherName;
    QString language = spokenLanguage(); ///< of the sentence
};

/// What the history knows of a file; `version` is 0 where it knows nothing.
struct Journal::Newest
{
    qint64 version = 0;
    qint64 operation = 0;
    Moment time;
    qint64 before = 0;
    qint64 after = 0;
    bool isFirst = false;
    bool isSalvaged = false; ///< it is from a damaged history
    /// That one may have had newer ones that are lost, or has lost its content: what the file holds now is no change.
    bool isOutdated = false;

    /// What is seen now is the first that is known for sure.
    [[nodiscard]] bool isUnsure() const { return version == 0 || isOutdated; }
};

[[nodiscard]] inline qint64 microseconds(Moment time)
{
    return time.time_since_epoch().count();
}

[[nodiscard]] inline Moment momentOf(const QVariant &value)
{
    return Moment(std::chrono::microseconds(value.toLongLong()));
}

[[nodiscard]] inline Origin originOf(const QVariant &kind, const QVariant &words)
{
    return {static_cast<Origin::Kind>(kind.toInt()), words.toString()};
}

/// Qt stores a null text as NULL.
[[nodiscard]] inline QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

[[nodiscard]] inline QVariant orNull(const std::optional<quint32> &mode)
{
    return mode ? QVariant(*mode) : QVariant();
}

[[nodiscard]] inline StateSentence sentenceFor(const QString &path, const std::optional<QByteArray> &before,
                                               const std::optional<QByteArray> &after)
{
    return isDocument(path) ? describeDocument(path, before, after) : describeState(path, before, after);
}

} // namespace Pointsman
