// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/keepfirst.h"

#include "files/readfile.h"
#include "history/journal.h"

#include <QCoreApplication>

namespace Pointsman {

Result<void> keepFirst(const QString &historyFile, const QString &store, const QString &path, Moment time)
{
    const auto content = readFile(path);
    const auto kept = Journal::open(historyFile).and_then([&](const std::unique_ptr<Journal> &journal) {
        return content ? journal->observe({{store, path, content->bytes, time, {}, {}}})
                       : journal->setLookedAt({store}, time);
    });
    return kept.map_error([](Error error) {
        error.message =
            QCoreApplication::translate("Pointsman::KeepFirst", "Nothing was changed: there would be no way back. %1")
                .arg(error.message);
        return error;
    });
}

} // namespace Pointsman
