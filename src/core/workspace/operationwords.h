// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/version.h"
#include "workspace/snapshot.h"

#include <optional>

namespace Pointsman {

/// How operations are told, with the names that `snapshot` has for their stores; `home` is spec-kitty's. Nothing is
/// told of none. For as long as the snapshot is held.
struct OperationWords
{
    const Snapshot &snapshot;
    QString home;

    /// What was done and where: it need not be in the project that the user sees, and not in one on the list.
    [[nodiscard]] QString of(const std::optional<DoneOperation> &operation) const;
    /// Which operation is not the next one because its store is not there.
    [[nodiscard]] QString ofPassedOver(const std::optional<DoneOperation> &operation) const;

private:
    [[nodiscard]] QString placeOf(const QString &store) const;
};

} // namespace Pointsman
