// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pointsman {

/// A project that the user has listed. Its path is its identity.
struct Project
{
    QString name;
    QString path;               ///< absolute, clean
    QString knowledgeDirectory; ///< set by hand; empty: as the project's own settings say
    bool operator==(const Project &) const = default;
};

} // namespace Pointsman
