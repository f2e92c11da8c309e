// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the files of the history's writing share.
#include "compare/documentsentence.h"
#include "history/journal.h"

namespace Pointsman {

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
};

[[nodiscard]] inline qint64 microseconds(Moment time)
{
    return time.time_since_epoch().count();
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
