// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/keepfirst.h"

#include "files/readfile.h"
#include "history/journal.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// Who relies on the history has to know that the one so far is gone from it. The next attempt finds the new one.
Result<void> requireUndamaged(const Journal &journal, const QString &historyFile)
{
    return journal.notice().isEmpty() ? Result<void>() : failure(ErrorCode::Invalid, journal.notice(), historyFile);
}

} // namespace

Result<void> keepFirst(const QString &historyFile, const QString &store, const QString &path, Moment time)
{
    const auto content = readFile(path);
    const auto kept = Journal::open(historyFile).and_then([&](const std::unique_ptr<Journal> &journal) {
        const auto seen = content ? journal->observe({{store, path, content->bytes, time, {}, {}}}) : Result<void>();
        // Also where the content is known: what is going to be done has to be written down too.
        return seen.and_then([&] { return journal->requireWritable(); }).and_then([&] {
            return requireUndamaged(*journal, historyFile);
        });
    });
    return kept.map_error([](Error error) {
        error.message =
            QCoreApplication::translate("Pointsman::KeepFirst", "Nothing was changed: there would be no way back. %1")
                .arg(error.message);
        return error;
    });
}

} // namespace Pointsman
