// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "context.h"
#include "history/takeback.h"

namespace Pointsman {

// Each describes one verb of `history` to the parser.
void addHistoryShow(const Command &history);
void addHistoryRestore(const Command &history);

/// The knowledge directory and the home that the command is about; what it may show and take back.
[[nodiscard]] Result<QStringList> storesOf(const Context &context);
/// The version that was named and the journal that it is in: Refused where it is no number, Absent where there is none
/// in those stores.
struct NamedVersion
{
    std::unique_ptr<Journal> journal;
    Version version;
};
[[nodiscard]] Result<NamedVersion> namedVersion(const Context &context, const Value &number);
/// The request of this command.
[[nodiscard]] Request requestOf(const Context &context, WhereChangedSince whereChanged);
/// What of the files' secrets could not come back; a line each.
[[nodiscard]] QStringList noticesOf(const TakenBack &done);

} // namespace Pointsman
