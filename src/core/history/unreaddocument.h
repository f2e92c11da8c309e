// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pointsman {

/// A document whose newest version the user has not read.
struct UnreadDocument
{
    QString store; ///< the knowledge directory
    QString path;
    bool isNew = false; ///< no version of it was ever read; else it has changed since
    bool operator==(const UnreadDocument &) const = default;
};

} // namespace Pointsman
